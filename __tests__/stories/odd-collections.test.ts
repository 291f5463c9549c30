import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Article, findStories, StoryStream } from '../../src/index.js';
import { madeUp, newsroom, shuffled } from './stream/newsroom.js';

// What nobody plans to hand over, and somebody does: sensible, and the same in any order, in a collection and in a
// stream.

const languages: Article[] = readFileSync('seeds/languages.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const SCRIPTS = [
  'Die Brücke von Almerstadt bleibt bis Mai gesperrt, sagte die Bürgermeisterin am Montag.',
  'Le pont de Valmont restera fermé jusqu’en mai, a annoncé la mairie lundi.',
  'Мост через реку закрыт до мая, сообщила мэрия в понедельник.',
  'Η γέφυρα θα μείνει κλειστή ως τον Μάιο, είπε ο δήμος τη Δευτέρα.',
  'ظل الجسر مغلقا حتى مايو كما أعلنت البلدية يوم الاثنين.',
  'הגשר יישאר סגור עד מאי, כך הודיעה העירייה ביום שני.',
  'पुल मई तक बंद रहेगा, नगरपालिका ने सोमवार को कहा।',
  '橋は五月まで通行止めになると市長が月曜日に発表した。',
  '市长周一宣布大桥将关闭至五月。',
  '다리는 오월까지 폐쇄된다고 시장이 월요일에 발표했다.',
  'สะพานจะปิดจนถึงเดือนพฤษภาคม เทศบาลประกาศเมื่อวันจันทร์',
  'Köprü mayısa kadar kapalı kalacak, belediye pazartesi açıkladı.',
  'Most pozostanie zamknięty do maja, ogłosiło miasto w poniedziałek.',
  'Most zůstane do května zavřený, oznámila radnice v pondělí.',
  'A híd májusig zárva marad, közölte a város hétfőn.',
  'Silta pysyy suljettuna toukokuuhun, kaupunki kertoi maanantaina.',
  'Bron hålls stängd till maj, meddelade staden i måndags.',
  'Daraja litafungwa hadi Mei, mji ulitangaza Jumatatu.',
  'Cây cầu sẽ đóng cửa đến tháng năm, thành phố thông báo hôm thứ hai.',
  'Міст буде закрито до травня, повідомила мерія в понеділок.',
].map((text, index): Article => ({ id: `s${index}`, text }));

const COLLECTIONS: Readonly<Record<string, readonly Article[]>> = {
  'one article': newsroom.slice(0, 1),
  'two articles in two scripts': [SCRIPTS[2]!, SCRIPTS[7]!],
  'twenty languages at once': SCRIPTS,
  'six languages mixed': languages,
  'nothing but look-alikes': Array.from({ length: 12 }, (_, index) => ({
    id: `l${index}`,
    title: `Man dies in crash near ${['Ash', 'Elm', 'Oak', 'Fir', 'Yew', 'Bay'][index % 6]}${'ford bury ton ham'.split(' ')[index % 4]}`,
    text: `A man of ${20 + index} died on ${index + 1} March when his car left the road near junction ${index * 3}. Police ask for witnesses.`,
  })),
  'all without dates': newsroom.map((article) => ({ ...article, publishedAt: undefined })),
  'all on one day': newsroom.map((article) => ({ ...article, publishedAt: '2025-03-12' })),
  'articles of three words': Array.from({ length: 20 }, (_, index) => ({
    id: `t${index}`,
    text: `Bells ring ${['north', 'south', 'east', 'west'][index % 4]}`,
  })),
  'one word each': Array.from({ length: 6 }, (_, index) => ({ id: `w${index}`, text: 'abcdef'[index]! })),
};

const partition = (stories: readonly { readonly articles: readonly string[] }[]): string[] =>
  stories.map((story) => [...story.articles].sort().join(' ')).sort();

describe.each(Object.entries(COLLECTIONS))('%s', (_, articles) => {
  const { stories } = findStories(articles);

  test('are sensible stories: each article once, and every number one', () => {
    expect(stories.flatMap((story) => story.articles).sort()).toEqual(articles.map(({ id }) => id).sort());
    for (const story of stories) {
      expect(story.cohesion).toBeGreaterThanOrEqual(0);
      expect(story.cohesion).toBeLessThanOrEqual(1 + 1e-9);
      expect(story.independentSources).toBeGreaterThanOrEqual(1);
      expect(story.independentSources).toBeLessThanOrEqual(story.articles.length);
      expect(story.title.trim()).not.toBe('');
      expect(story.articles).toContain(story.representative);
    }
  });

  test('are the same in any order, and with the same article twice under other ids', () => {
    for (const seed of [1])
      expect(JSON.stringify(findStories(shuffled(articles, seed)).stories)).toBe(JSON.stringify(stories));
    const copy = { ...articles[0]!, id: 'copy' };
    const doubled = findStories([...articles, copy]).stories.map((story) =>
      story.articles.filter((id) => id !== 'copy'),
    );
    expect(partition(doubled.map((ids) => ({ articles: ids })))).toEqual(partition(stories));
  });

  test('are as sensible in a stream, at every moment', () => {
    const stream = new StoryStream();
    for (const [index, article] of articles.entries()) {
      stream.add(article);
      if (index % 10 > 0) continue;
      expect(stream.stories().flatMap((story) => story.articles)).toHaveLength(index + 1);
    }
    for (const story of stream.stories()) expect(Number.isFinite(story.cohesion)).toBe(true);
    expect(JSON.stringify(StoryStream.restore(stream.snapshot()).stories())).toBe(JSON.stringify(stream.stories()));
  });
});

test('scripts and languages that share no word are stories of their own', () => {
  expect(
    findStories(SCRIPTS).stories.every(({ articles, languages: own }) => articles.length === 1 || own.length === 1),
  ).toBe(true);
});

test('an unrelated article moves the others of a small collection hardly ever', () => {
  const others = madeUp(40, 40, 9);
  let moved = 0;
  for (let from = 0; from < 36; from += 3) {
    const folder = newsroom.slice(from, from + 8);
    const before = partition(findStories(folder).stories);
    const after = findStories([...folder, others[from]!]).stories.map((story) =>
      story.articles.filter((id) => !id.startsWith('m')),
    );
    if (partition(after.filter((ids) => ids.length > 0).map((articles) => ({ articles }))).join() !== before.join())
      moved++;
  }
  expect(moved).toBeLessThanOrEqual(1);
});
