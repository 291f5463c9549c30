import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { findReuse, independentSources } from '../../../src/reuse/index.js';
import { countIndependentSources } from '../../../src/stories/describe/source-groups.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { SharedRuns } from '../../../src/stories/link/index.js';

const wire =
  'The council approved the bridge by nine votes to four late on Tuesday after a debate of six hours.\n' +
  'Building is to begin in March and to cost 41 million pounds, half of it paid by the region.';
const own =
  'Residents of the east bank waited outside until midnight, and cheered when the doors opened.\n' +
  'The mayor had staked her office on the crossing, which the town has wanted since the flood of 1987.';
const article = (id: string, text: string, outlet?: string): Article => ({ id, text, outlet });
/** Three hundred words of its own, and ten of every such text. */
const long = (id: string, outlet: string) =>
  article(
    id,
    `${Array.from({ length: 300 }, (_, at) => `${id}x${at * 7}`).join(' ')} the mayor said on Tuesday that building will begin soon.`,
    outlet,
  );
const count = (articles: readonly Article[]) => {
  const runs = new SharedRuns((index) => articles[index]?.text ?? '');
  const texts = articles.map((one, index) => ({ index, copies: [one] }));
  return countIndependentSources(texts, runs, (outlet) => outlet);
};

describe('countIndependentSources', () => {
  test.each([
    [
      'two outlets that carry the same agency text',
      [article('a', wire, 'A'), article('b', `${wire}\nNo comment.`, 'B'), article('c', own, 'C')],
      2,
    ],
    ['a short wire item inside a long report', [article('a', wire, 'A'), article('b', `${own}\n${wire}`, 'B')], 1],
    ['two articles of one outlet', [article('a', wire, 'A'), article('b', own, 'A')], 1],
    ['two unknown outlets', [article('a', wire), article('b', own)], 2],
    ['long texts that share nothing', [article('a', wire.repeat(8), 'A'), article('b', own.repeat(8), 'B')], 2],
    [
      'long texts of which one stands in the other',
      [article('a', wire.repeat(8), 'A'), article('b', `${wire.repeat(8)} ${own}`, 'B')],
      1,
    ],
    ['a single article', [article('a', wire)], 1],
    ['long texts that share ten words', [long('a', 'A'), long('b', 'B')], 2],
    ...[undefined, 'not an address', ''].map((other): [string, Article[], number] => [
      `long texts that share ten words, at ${other}`,
      [
        { ...long('a', 'A'), url: 'https://q.example/1' },
        { ...long('b', 'B'), url: other },
        { ...long('c', 'C'), url: other },
      ],
      3,
    ]),
    [
      'long texts that share ten words at one address',
      [
        { ...long('a', 'A'), url: 'https://www.q.example/1?utm_source=x' },
        { ...long('b', 'B'), url: 'http://q.example/1' },
      ],
      1,
    ],
  ])('%s: as independentSources says', (_, articles, sources) => {
    expect(count(articles)).toBe(sources);
    expect(independentSources(articles, findReuse(articles))).toHaveLength(sources);
  });

  test('copies of one long text are one', () => {
    const copies = [article('a', own.repeat(8), 'A'), article('b', own.repeat(8), 'B')];
    const runs = new SharedRuns(() => own.repeat(8));
    expect(countIndependentSources([{ index: 0, copies }], runs, (outlet) => outlet)).toBe(1);
  });

  test('of every story of the samples, whole and cut to thirty words, what independentSources says', () => {
    const all = readFileSync('seeds/newsroom.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line): Article => JSON.parse(line));
    for (const words of [30, 10_000]) {
      const articles = all.map((one) => ({
        ...one,
        text: one.text
          .split(/(?<=\s)/)
          .slice(0, words)
          .join(''),
      }));
      const byId = new Map(articles.map((one) => [one.id, one]));
      for (const { articles: ids, independentSources: counted } of findStories(articles).stories) {
        const members = ids.map((id) => byId.get(id) as Article);
        expect([ids, counted]).toEqual([ids, independentSources(members, findReuse(members)).length]);
      }
    }
  });
});
