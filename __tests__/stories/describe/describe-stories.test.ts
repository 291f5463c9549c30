import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { centralities, centrality } from '../../../src/stories/describe/index.js';
import { headline, storyLanguages, storyOutlets, storySpan } from '../../../src/stories/describe/story.js';
import { storyOf as storyFor } from '../../../src/stories/describe/story-of.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { AT, FEATURES } from '../../../src/stories/link/index.js';

const REPORT =
  'The river Ouse burst its banks near York overnight. The mayor of York, Ann Oldham, said 74 homes near the Ouse were flooded and the bridge at Selby was closed.';
const OTHER =
  'At York the Ouse rose over its banks. 74 homes were flooded and the bridge at Selby closed, said Ann Oldham, the mayor of York.';

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article => JSON.parse(line));

function storyOf(...articles: Article[]) {
  const { stories } = findStories(articles, { pins: { together: [articles.map(({ id }) => id)] } });
  expect(stories).toHaveLength(1);
  return stories[0];
}

describe('what a story carries', () => {
  test('flags with their articles, and a plain report for title and representative', () => {
    const column = {
      id: 'column',
      title: 'Opinion: York must build',
      text: REPORT,
      publishedAt: '2026-11-22T08:00:00Z',
    };
    const report = { id: 'report', title: 'Ouse floods York', text: OTHER, publishedAt: '2026-11-22T09:00:00Z' };
    const story = storyOf(column, report);
    expect(story?.flags).toEqual([
      { article: 'column', kind: 'opinion', evidence: [{ field: 'title', start: 0, end: 8, text: 'Opinion:' }] },
    ]);
    expect([story?.representative, story?.title]).toEqual(['report', 'Ouse floods York']);
  });

  test('a report without a headline lends its first sentence before a column lends its headline', () => {
    const story = storyOf({ id: 'c', title: 'Opinion: York must build', text: REPORT }, { id: 'r', text: OTHER });
    expect([story?.representative, story?.title]).toEqual(['r', 'At York the Ouse rose over its banks']);
  });

  test('where all are flagged the most central one is taken', () => {
    expect(storyOf({ id: 'c', title: 'Opinion: York must build', text: REPORT })?.title).toBe(
      'Opinion: York must build',
    );
  });

  test('languages, the most frequent first, and copies count', () => {
    const german = { id: 'g', text: 'Die Ouse trat bei York über die Ufer.', language: 'de' };
    const english = { id: 'e', text: REPORT, language: 'en' };
    expect(storyOf(german, english, { ...english, id: 'copy' })?.languages).toEqual(['en', 'de']);
    expect(storyOf(german, english)?.languages).toEqual(['de', 'en']);
  });

  test('keywords set a story apart from the others: hardly one is shared with another', () => {
    const { stories } = findStories(newsroom);
    const told = stories.filter(({ articles }) => articles.length > 1).map(({ keywords }) => keywords);
    const counts = new Map<string, number>();
    for (const keyword of told.flat()) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    const shared = told.flat().filter((keyword) => (counts.get(keyword) as number) > 1);
    expect(shared.length / told.flat().length).toBeLessThan(0.05);
    for (const keywords of told) expect(keywords).toHaveLength(6);
  });

  test('where its times come from', () => {
    const dated = { id: 'd', text: REPORT, publishedAt: '2026-11-22' };
    expect(storyOf(dated, { id: 'u', text: OTHER })?.span).toEqual({
      from: '2026-11-22T00:00:00.000Z',
      to: '2026-11-22T23:59:59.999Z',
      timeFrom: 'publishedAt',
    });
    expect(storyOf({ id: 'u', text: OTHER })?.span).toEqual({ from: null, to: null, timeFrom: 'none' });
  });

  test('a span over more articles than a function takes arguments', () => {
    const { from } = storySpan(Array.from({ length: 130_000 }, () => ({ publishedAt: '2026-11-22' })));
    expect(from).toBe('2026-11-22T00:00:00.000Z');
  });
});

test('stories are the largest first, then the earliest, then those without a date', () => {
  const of = (id: string, text: string, publishedAt?: string) => ({ id, text, publishedAt });
  const { stories } = findStories([
    of('a', 'The ferry to Marden ran aground in the night.'),
    of('b', 'Trams stand still in Lindley, and nobody knows why.', '2026-03-02'),
    of('c', 'A mill burnt down near Corrin on the river Orme.', '2026-03-01'),
    of('d', OTHER, '2026-03-09'),
    of('e', OTHER, '2026-03-10'),
    of('f', 'Bells rang in Carrow for the new year of sheep.'),
  ]);
  expect(stories.map(({ articles }) => articles.join(' '))).toEqual(['d e', 'c', 'b', 'a', 'f']);
});

describe('how typical an article is of its story', () => {
  const pairs = { left: Int32Array.of(1, 2, 2, 3, 4), right: Int32Array.of(0, 0, 1, 2, 3), length: 5 };
  const cosines = [0.5, 0.25, 0.5, 0.75, 0.125];
  const features = new Float64Array(5 * FEATURES.length);
  for (const [pair, cosine] of cosines.entries()) features[pair * FEATURES.length + AT.cosine] = cosine;
  const probabilities = Float64Array.of(0.9, 0.6, 0.3, 0.8, 0.5);

  test('is the sum of its cosines with the others; cohesion is the mean link', () => {
    const clusters = [[0, 1, 2], [3, 4], [5]];
    expect(centralities({ pairs, features, probabilities, clusters })).toEqual([
      // 0 and 2 are as near to the others.
      { cohesion: expect.closeTo(0.6, 12), order: [1, 0, 2] },
      { cohesion: 0.5, order: [3, 4] },
      { cohesion: 1, order: [5] },
    ]);
  });

  test('of equally near ones the order that is given decides', () => {
    const of = (likeness: (member: string) => number) =>
      centrality(['a', 'b', 'c', 'd'], likeness, 1.5, (a, b) => (a > b ? -1 : 1));
    expect(of(() => 1)).toEqual({ cohesion: 0.25, order: ['d', 'c', 'b', 'a'] });
    expect(of((member) => (member === 'b' ? 2 : member === 'd' ? 0 : 1)).order).toEqual(['b', 'c', 'a', 'd']);
  });
});

describe('a headline', () => {
  const long = (words: number) => Array.from({ length: words }, () => 'abcd').join(' ');
  test.each([
    [' Own title ', 'Text.', 'Own title'],
    [undefined, 'It rained. It stopped.', 'It rained'],
    ['  ', 'It rained all night in the U.S. It stopped.', 'It rained all night in the U.S.'],
    [undefined, 'It rained...', 'It rained...'],
    [undefined, 'Did it rain? Yes.', 'Did it rain?'],
    [undefined, '雨が降った。止んだ。', '雨が降った'],
    [undefined, 'YORK (AP) - The river rose. It fell.', 'The river rose'],
    [undefined, 'Sign up for our newsletter\n\nThe river rose. It fell.', 'The river rose'],
    [undefined, `${long(23)} abcde.`, `${long(23)} abcde`],
    [undefined, `${long(24)} abcd.`, `${long(23)} abcd…`],
    [undefined, `${long(24)}efg.`, `${long(23)}…`],
    [undefined, 'x'.repeat(121), `${'x'.repeat(60)}…`],
    [undefined, '', ''],
  ])('of %j and %j is %j', (title, text, said) => {
    expect(headline({ title, text })).toBe(said);
  });

  test('is of a story that is found by its articles', () => {
    const result = { stories: [{ articles: ['a', 'b'] }, { articles: ['c'] }] };
    expect([storyFor(result, 'b'), storyFor(result, 'c')]).toEqual(result.stories);
    expect(() => storyFor(result, 'd')).toThrow(
      expect.objectContaining({
        code: 'unknown-article',
        message: 'there is no article with the id "d" among these stories',
      }),
    );
    expect(() => storyFor({ stories: [{}] } as never, 'd')).toThrow('storyOf: result must be a result of findStories');
    expect(() => storyFor(undefined as never, 'd')).toThrow('storyOf: result must be a result of findStories');
    expect(() => storyFor(result, 7 as never)).toThrow(/^storyOf: /);
  });

  test('and its languages and outlets have an order', () => {
    expect(storyLanguages(['fr', 'en', 'de', 'en'])).toEqual(['en', 'de', 'fr']);
    const outlets = [{ outlet: 'B' }, { outlet: 'A' }, { outlet: '' }, {}, { outlet: 'B' }];
    expect(storyOutlets(outlets.map((own, at) => ({ id: `${at}`, text: '', ...own })))).toEqual(['A', 'B']);
  });
});
