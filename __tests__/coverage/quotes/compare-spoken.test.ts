import { describe, expect, test } from '@jest/globals';
import { compareQuotes } from '../../../src/coverage/quotes/compare-quotes.js';
import type { SpokenQuote, Worded } from '../../../src/coverage/quotes/quote.js';
import { attributingIn, attributionOf } from '../../../src/coverage/quotes/quote-relation.js';
import { FactReader, marksOf, readStory } from '../../../src/coverage/read/index.js';

/** Who says the quotes of an article: `Name`, `Name?` if "he" stands beside it, `Name!` if only the context tells. */
type Quoted = readonly [text: string, ...speakers: string[]];

const PEOPLE = /^(?:Ann|Bob|Cy)/;

/** The rows of articles whose quotes stand in braces, each as "relation speaker: a identical, b truncated". */
function compared(articles: readonly Quoted[], tellers: readonly number[] = []) {
  const quotes: SpokenQuote[] = [];
  const texts = articles.map(([marked, ...speakers], article) => {
    let text = '';
    for (const [at, part] of marked.split(/[{}]/).entries()) {
      if (at % 2 === 1) {
        const who = speakers[(at - 1) / 2] ?? '';
        const name = who.replace(/[?!]$/, '');
        const kind = PEOPLE.test(name) ? 'person' : 'organisation';
        quotes.push({
          article,
          start: text.length,
          end: text.length + part.length,
          isCued: !who.endsWith('!'),
          statement: quotes.length,
          ...(name === '' ? {} : { speaker: { name, kind, isNamed: !who.endsWith('?') } }),
        });
      }
      text += part;
    }
    return { id: 'abcdef'[article]!, text, language: 'en' };
  });
  const reader = new FactReader();
  const story = readStory(texts, (article, document) => marksOf(reader.read(article, document), article.text));
  return compareQuotes(
    story,
    quotes,
    () => tellers,
    () => true,
  );
}

const rows = (...articles: Quoted[]) =>
  compared(articles).map(
    ({ relation, speaker, variants }) =>
      `${relation} ${speaker ?? '-'}: ${variants.map((one) => `${one.article} ${one.relation}`).join(', ')}`,
  );

const SAID = 'we will rebuild every house in the valley before winter';

test.each<[string, string[], ...Quoted[]]>([
  [
    'the same words',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}}`, 'Ann Lee'],
  ],
  ['twice in one article', ['sole Ann Lee: a sole, a sole'], [`{${SAID}} and {${SAID}}`, 'Ann Lee', 'Ann Lee']],
  [
    'of two people',
    ['re-attributed Ann Lee: a identical, b re-attributed'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}}`, 'Bob Roe'],
  ],
  [
    'of one person by two names',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}}`, 'Ann'],
  ],
  [
    'of a person and "him"',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}}`, 'Bob Roe?'],
  ],
  [
    'of "her" and a person',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Ann Lee?'],
    [`{${SAID}}`, 'Bob Roe'],
  ],
  [
    'of a person and a body',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}}`, 'Town Council'],
  ],
  [
    'of a body and a person',
    ['identical Ann Lee: a identical, b identical'],
    [`{${SAID}}`, 'Town Council'],
    [`{${SAID}}`, 'Ann Lee'],
  ],
  ['of nobody', ['identical -: a identical, b identical'], [`{${SAID}}`], [`{${SAID}}`]],
  [
    'a part',
    ['truncated Ann Lee: a identical, b truncated'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{will rebuild every house in the valley}', 'Ann Lee'],
  ],
  [
    'the part first',
    ['truncated Ann Lee: a truncated, b identical'],
    ['{will rebuild every house in the valley}', 'Ann Lee'],
    [`{${SAID}}`, 'Ann Lee'],
  ],
  [
    'whole and in part',
    ['identical Ann Lee: a identical, b identical, b truncated'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID}} and {rebuild every house in the valley}`, 'Ann Lee', 'Ann Lee'],
  ],
  [
    'another word',
    ['altered Ann Lee: a identical, b altered'],
    [`{${SAID}}`, 'Ann Lee'],
    [`{${SAID.replace('house', 'barn')}}`, 'Ann Lee'],
  ],
  [
    'two parts that another article joins',
    ['truncated Ann Lee: a truncated, a identical, b truncated'],
    [
      '{well, you know far better than they do} and {one day you should run for the council and do it all your own way, but in the meantime this seat is mine and will be mine for many more years}',
      'Ann Lee',
      'Ann Lee',
    ],
    [
      '{well, you know far better than they do so one day you should run for the council and do it all your own way}',
      'Ann Lee',
    ],
  ],
  [
    'three words left out',
    ['spliced Ann Lee: a identical, b spliced'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{we will rebuild every house before winter}', 'Ann Lee'],
  ],
  [
    'two words left out',
    ['altered Ann Lee: a identical, b altered'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{we will rebuild every house valley before winter}', 'Ann Lee'],
  ],
  [
    'less than six of ten words',
    ['sole Ann Lee: a sole', 'sole Ann Lee: b sole'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{rebuild every house of those who had lost their only home}', 'Ann Lee'],
  ],
  [
    'six of ten words',
    ['altered Ann Lee: a altered, b identical'],
    ['{we will rebuild every house in them all next year}', 'Ann Lee'],
    [`{${SAID} and not one day later}`, 'Ann Lee'],
  ],
  [
    'words one by one',
    ['sole Ann Lee: a sole', 'sole Ann Lee: b sole'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{every good valley needs some house of stone and winter fires}', 'Ann Lee'],
  ],
  [
    'a short part',
    ['truncated Ann Lee: a identical, b truncated'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{every house}', 'Ann Lee'],
  ],
  [
    'a short part, of another',
    ['re-attributed Ann Lee: a identical, b re-attributed'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{every house in the valley}', 'Bob Roe'],
  ],
  ['a word', ['truncated Ann Lee: a identical, b truncated'], [`{${SAID}}`, 'Ann Lee'], ['{valley}', 'Ann Lee']],
  [
    'a word, of another',
    ['sole Ann Lee: a sole', 'sole Bob Roe: b sole'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{valley}', 'Bob Roe'],
  ],
  [
    'a short part that says more',
    ['sole Ann Lee: a sole', 'sole Ann Lee: b sole'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{every house of stone}', 'Ann Lee'],
  ],
  [
    'a short part with one word that says something',
    ['sole Ann Lee: a sole', 'sole Ann Lee: b sole'],
    [`{${SAID}}`, 'Ann Lee'],
    ['{in the valley, so}', 'Ann Lee'],
  ],
  [
    'what everybody says',
    ['sole Ann Lee: a sole', 'sole Bob Roe: b sole'],
    ['{we mourn with the families of the dead crew, the pilots and the engineers}', 'Ann Lee'],
    ['{in deep sorrow over storm Edda the village prays with the families of the dead crew}', 'Bob Roe'],
  ],
  ['no words', [], ['{ … }', 'Ann Lee']],
  [
    'in the order of the articles',
    ['sole Ann Lee: a sole', 'sole Bob Roe: b sole'],
    ['{nobody came}', 'Ann Lee'],
    ['{the whole town was on its feet all night}', 'Bob Roe'],
  ],
])('%s', (_, expected, ...articles) => expect(rows(...articles)).toEqual(expected));

describe('the speaker of a row', () => {
  test.each<[string, string | null, ...string[]]>([
    ['the commonest', 'Bob Roe', 'Ann Lee', 'Bob Roe', 'Bob Roe'],
    ['the longest', 'Ann Mary Lee', 'Ann Lee', 'Ann Mary Lee', ''],
    ['a person before a body', 'Ann Lee', 'Town Council', 'Town Council', 'Ann Lee'],
    ['a body', 'Town Council', '', 'Town Council', ''],
    ['nobody', null, '', '', ''],
  ])('%s', (_, expected, ...speakers) => {
    const [row] = compared(speakers.map((who): Quoted => [`{${SAID}}`, who]));
    expect(row!.speaker).toBe(expected);
  });
});

test.each<[string, (string | null)[], ...Quoted[]]>([
  ['its own', ['Ann Lee', null, 'Bob Roe', null], [`{${SAID}}`, 'Ann Lee'], [`{${SAID}}`, 'Bob Roe']],
  ['another article’s', ['Bob Roe', 'b', 'Bob Roe', null], [`{${SAID}}`], [`{${SAID}}`, 'Bob Roe']],
  [
    'another article’s, before its own guess',
    ['Bob Roe', 'b', 'Bob Roe', null],
    [`{${SAID}}`, 'Ann Lee!'],
    [`{${SAID}}`, 'Bob Roe'],
  ],
  [
    'its own guess, where nobody knows',
    ['Ann Lee', null, 'Bob Roe', null],
    [`{${SAID}}`, 'Ann Lee!'],
    [`{${SAID}}`, 'Bob Roe!'],
  ],
  [
    'its own guess before another article’s body',
    ['Ann Lee', null, 'Town Council', null],
    [`{${SAID}}`, 'Ann Lee!'],
    [`{${SAID}}`, 'Town Council'],
  ],
  [
    'nobody, where another names a body',
    [null, null, 'Town Council', null],
    [`{${SAID}}`],
    [`{${SAID}}`, 'Town Council'],
  ],
  [
    'its own guess of few words',
    ['Ann Lee', null, 'Bob Roe', null],
    ['{rebuild every house now}', 'Ann Lee!'],
    ['{rebuild every house now}', 'Bob Roe'],
  ],
  [
    'another article’s of five words',
    ['Bob Roe', 'b', 'Bob Roe', null],
    ['{we rebuild every house now}', 'Ann Lee!'],
    ['{we rebuild every house now}', 'Bob Roe'],
  ],
])('who said it: %s', (_, expected, ...articles) => {
  const [row] = compared(articles);
  expect(row!.variants.flatMap(({ speaker, attributedBy }) => [speaker, attributedBy])).toEqual(expected);
});

test('edits are against the fullest version', () => {
  const edits = (second: string) =>
    compared([
      [`{${SAID}}`, 'Ann Lee'],
      [`{${second}}`, 'Ann Lee'],
    ])[0]!.variants.map((one) => one.edits.length);
  expect(edits(SAID)).toEqual([0, 0]);
  expect(edits(SAID.replace('house', 'barn'))).toEqual([0, 1]);
});

describe('a quotation told without marks', () => {
  const retold = (text: string, quoted = `Lee said: {${SAID}}`) =>
    compared([[quoted, 'Ann Lee'], [text]], [1])
      .flatMap(({ variants }) => variants)
      .filter(({ relation }) => relation === 'paraphrased')
      .map(({ article, text: told, speaker, statement }) => [article, told, speaker, statement]);

  test.each<[string, boolean, string, string?]>([
    ['its words', true, 'The town will rebuild every house in the valley before winter.'],
    ['most of its words', true, 'The town will rebuild every house in the valley.'],
    ['few of its words', false, 'The town likes every barn, every boat and the winter.'],
    ['in quotation marks', false, 'The town will “rebuild every house in the valley before winter”.'],
    ['a caption', false, 'The town will rebuild every house in the valley before winter'],
    ['a line that ends in a comma', false, 'The town will rebuild every house in the valley before winter,'],
    ['of three terms', false, 'The town will rebuild every house.', 'Lee said: {we rebuild every house}'],
  ])('%s: %j', (_, expected, text, ...[quoted]) => {
    expect(retold(text, quoted)).toEqual(expected ? [['b', text, null, null]] : []);
  });

  test('is none in an article that quotes it', () => {
    const [row] = compared(
      [
        [`Lee said: {${SAID}}.`, 'Ann Lee'],
        [`The town will rebuild every house in the valley before winter. Lee: {${SAID}}.`, 'Ann Lee'],
      ],
      [1],
    );
    expect(row!.variants.map(({ relation }) => relation)).toEqual(['identical', 'identical']);
  });
});

test('who says the words of a thousand quotes is looked for once', () => {
  let read = 0;
  const group = Array.from({ length: 1000 }, (_, index) => ({
    article: index < 999 ? 0 : 1,
    length: 9,
    speaker: index < 500 ? undefined : { name: `P${index}`, kind: 'person', isNamed: true },
    get isCued() {
      read += 1;
      return true;
    },
  })) as unknown as Worded[];
  const attributing = attributingIn(group);
  const [first] = group;
  expect(attributing.map(({ speaker }) => speaker?.name)).toEqual(['P500', 'P999']);
  expect(group.map((quote) => attributionOf(attributing, quote)?.speaker?.name).slice(0, 2)).toEqual(['P999', 'P999']);
  expect([attributionOf([], first!), read <= 3 * group.length]).toEqual([undefined, true]);
});
