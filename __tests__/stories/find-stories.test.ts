import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { findStories } from '../../src/stories/find-stories.js';

type Labelled = Article & { cluster: string };

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Labelled => JSON.parse(line));
const visits = ['broadcaster', 'daily', 'wire-desk'].map((id) => ({
  id,
  text: readFileSync(`seeds/gp-home-visits/${id}.txt`, 'utf8'),
}));
const membersOf = (articles: readonly Article[]) => findStories(articles).stories.map((story) => story.articles);

describe('findStories on the samples', () => {
  const result = findStories(newsroom);

  test('puts every article into exactly one story', () => {
    const ids = result.stories.flatMap((story) => story.articles);
    expect([...ids].sort()).toEqual(newsroom.map(({ id }) => id).sort());
  });

  test('agrees with the labels', () => {
    const gold = new Map(newsroom.map(({ id, cluster }) => [id, cluster]));
    const { bCubed } = evaluateClustering(
      gold,
      result.stories.map((story) => story.articles),
    );
    expect(bCubed.f1).toBeGreaterThanOrEqual(0.93);
  });

  test('three reports alone are one story, though every word they share stands in every one', () => {
    const { stories } = findStories(visits);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.articles).toHaveLength(3);
  });

  test('and they are exactly one story among others', () => {
    const story = findStories([...newsroom, ...visits]).stories.find(({ articles }) => articles.includes('daily'));
    expect([...(story?.articles ?? [])].sort()).toEqual(['broadcaster', 'daily', 'wire-desk']);
  });

  test('a story carries a headline of its own, keywords, outlets, times', () => {
    const story = result.stories.find(({ articles }) => articles.length >= 3);
    const members = newsroom.filter(({ id }) => story?.articles.includes(id));
    expect(members.map(({ title }) => title)).toContain(story?.title);
    expect(story?.articles).toContain(story?.representative);
    expect(story?.keywords.length).toBeGreaterThan(3);
    expect(story?.outlets).toEqual([...new Set(members.map(({ outlet }) => outlet))].sort());
    expect(Date.parse(story?.span.from ?? '')).toBeLessThanOrEqual(Date.parse(story?.span.to ?? ''));
    expect(story?.cohesion).toBeGreaterThan(0.3);
    expect(story?.cohesion).toBeLessThanOrEqual(1);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('the order, the ids and copies make no difference', () => {
  test('any order gives byte-identical results', () => {
    const expected = JSON.stringify(findStories(newsroom));
    for (const step of [7, 11, 19]) {
      const shuffled = newsroom.map((_, place) => newsroom[(place * step + 3) % newsroom.length] as Labelled);
      expect(new Set(shuffled).size).toBe(newsroom.length);
      expect(JSON.stringify(findStories(shuffled))).toBe(expected);
    }
  });

  test('renaming the ids gives the same partition', () => {
    const renamed = newsroom.map((article, place) => ({ ...article, id: `${(place * 31) % 97}-${place}` }));
    const back = new Map(renamed.map(({ id }, place) => [id, newsroom[place]?.id ?? '']));
    const partition = (stories: readonly (readonly string[])[]) => stories.map((ids) => [...ids].sort().join()).sort();
    expect(partition(membersOf(renamed).map((ids) => ids.map((id) => back.get(id) ?? '')))).toEqual(
      partition(membersOf(newsroom)),
    );
  });

  test('an exact copy joins its original and moves nothing else', () => {
    const copied = newsroom[5] as Labelled;
    const withCopy = findStories([...newsroom, { ...copied, id: 'copy' }]).stories;
    expect(withCopy.find(({ articles }) => articles.includes('copy'))?.articles).toContain(copied.id);
    const without = withCopy.map(({ articles }) => articles.filter((id) => id !== 'copy'));
    const sorted = (stories: readonly (readonly string[])[]) => stories.map((ids) => ids.join()).sort();
    expect(sorted(without)).toEqual(sorted(membersOf(newsroom)));
  });
});

describe('few, equal and odd articles', () => {
  test.each([
    [0, 0],
    [1, 1],
  ])('%i articles give %i stories', (count, stories) => {
    expect(findStories(visits.slice(0, count)).stories).toHaveLength(stories);
  });

  test('two unlike articles are two stories', () => {
    expect(
      membersOf([
        { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
        { id: 'b', text: 'The river burst its banks near York and flooded forty homes.' },
      ]),
    ).toHaveLength(2);
  });

  test('2,000 identical articles are one story', () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ id: `n${n}`, text: visits[0]?.text.slice(0, 600) ?? '' }));
    const { stories } = findStories(many);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.articles).toHaveLength(2000);
    expect(stories[0]?.cohesion).toBe(1);
  });

  test('texts without words are stories of one, and nothing is NaN', () => {
    const { stories } = findStories([
      { id: '__proto__', text: '— … —' },
      { id: 'constructor', text: '?!' },
      { id: 'c', text: 'the of and' },
    ]);
    expect(stories.map(({ articles }) => articles)).toEqual(
      expect.arrayContaining([['__proto__'], ['constructor'], ['c']]),
    );
    expect(JSON.stringify(stories)).not.toContain('null,"cohesion"');
    expect(stories.every(({ cohesion }) => cohesion === 1)).toBe(true);
  });

  test('an article of the year 9999 and one without a zone do no harm', () => {
    const dated = visits.map((article, n) => ({
      ...article,
      publishedAt: ['9999-12-31', '2019-11-23T10:00', undefined][n],
    }));
    expect(findStories(dated).stories.every(({ cohesion }) => Number.isFinite(cohesion))).toBe(true);
  });

  test('a wrong article, a double id and a misspelled option are named', () => {
    expect(() => findStories([{ id: 'a' } as Article])).toThrow(/articles\[0\]: text is missing/);
    expect(() => findStories([visits[0], visits[0]] as Article[])).toThrow(/articles\[1\] has the id "broadcaster"/);
    expect(() => findStories(visits, { treshold: 0.2 } as object)).toThrow(/did you mean "threshold"/);
  });
});
