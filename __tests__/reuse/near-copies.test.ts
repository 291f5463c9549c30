import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { compareCollection } from '../../src/reuse/compare-collection.js';
import { findReuse, independentSources, outletMatrix } from '../../src/reuse/index.js';
import { LIMITS } from '../../src/reuse/reuse-caps.js';
import { readReuseOptions } from '../../src/reuse/reuse-options.js';
import { SeededRandom } from '../../src/structures/index.js';

const REPORT = [
  'The bridge over the Ansel will close for the winter, the county engineer Marta Quist told farmers at the grange on Tuesday.',
  'Inspectors who looked at the bridge in August counted cracks in eleven of its fourteen iron ribs and found two bearings that had seized.',
  '"Nobody wants to be the one who signs off on another season and then reads about it in the paper," Quist said.',
  'The council votes on the closure next Thursday.',
  'Dairies on the far bank collect milk from 63 farms twice a day and have asked for a ferry that can carry a tanker through the winter months.',
];
const WORDS = REPORT.join(' ').split(' ').concat('harbour tax orchard violin gravel senator'.split(' '));

/** Everything that may not depend on how many pairs are listed. */
const whole = (articles: readonly Article[], result: ReturnType<typeof findReuse>) => ({
  families: result.families,
  shares: result.articles,
  sources: independentSources(articles, result),
  matrix: outletMatrix(articles, result),
});

/** All with all, as no user gets it. */
function exhaustive(articles: readonly Article[]) {
  const none = Number.POSITIVE_INFINITY;
  const limits = { ...LIMITS, minFamily: none, maxForRun: none, maxPairs: none, maxBetween: none };
  return compareCollection(articles, readReuseOptions('findReuse', undefined), limits);
}

interface Wire {
  readonly copies: number;
  /** One word in so many is changed. */
  readonly every: number;
  readonly outlets: number;
  /** How many articles were changed on the way: paragraphs left out, moved, added or cut short. */
  readonly edited?: number;
}

function wire({ copies, every, outlets, edited = 0 }: Wire, seed: number): Article[] {
  const random = new SeededRandom(seed);
  const changed = (text: string) =>
    text.replace(/[\p{L}\d]+/gu, (word) =>
      random.below(every) === 0 ? (WORDS[random.below(WORDS.length)] as string).replace(/\W/g, '') : word,
    );
  return Array.from({ length: copies }, (_, i) => {
    let paragraphs = i === 0 ? REPORT : REPORT.map(changed);
    if (i % 3 === 1 && i < 3 * edited) {
      const at = random.below(paragraphs.length);
      paragraphs = paragraphs.filter((_, place) => place !== at);
      paragraphs.splice(
        random.below(paragraphs.length),
        0,
        `Ferrymen from number ${i % 4} pier told the paper they had ${i % 4} boats and no crew for any of them this year.`,
      );
    }
    return {
      id: `a${i}`,
      outlet: `Outlet ${random.below(outlets)}`,
      publishedAt: new Date(Date.UTC(2026, 1, 1, 0, i)).toISOString(),
      text: paragraphs.join('\n'),
    };
  });
}

describe('near-copies of one report', () => {
  test.each<Wire>([
    { copies: 5, every: 18, outlets: 3 },
    { copies: 9, every: 40, outlets: 9 },
    { copies: 30, every: 40, outlets: 7, edited: 20 },
    { copies: 60, every: 18, outlets: 60, edited: 30 },
    { copies: 120, every: 40, outlets: 11, edited: 60 },
    { copies: 200, every: 40, outlets: 25 },
  ])('have the families, shares, sources and matrix of all with all: %j', (options) => {
    const articles = wire(options, options.copies);
    const bounded = findReuse(articles);
    expect(bounded.caps.map(({ cap }) => cap)).toContain('near-copies');
    const all = exhaustive(articles);
    const [own, wanted] = [whole(articles, bounded), whole(articles, all)];
    // As text, because a matcher takes longer over 40,000 entries than all the rest.
    const differing = (Object.keys(own) as (keyof typeof own)[]).filter(
      (part) => JSON.stringify(own[part]) !== JSON.stringify(wanted[part]),
    );
    expect(differing).toEqual([]);
    expect(bounded.pairs.length).toBeLessThan(all.pairs.length);
    // What is listed is part of what there is.
    const known = new Set(all.pairs.map((pair) => JSON.stringify(pair)));
    expect(bounded.pairs.filter((pair) => !known.has(JSON.stringify(pair)))).toEqual([]);
  });

  test('lists no two copies twice where an article outside the family has a paragraph of theirs too', () => {
    const outside: Article = { id: 'outside', text: `${REPORT[1]}\nBakers in Rye met about flour.`, outlet: 'Rye' };
    const { pairs } = findReuse([...wire({ copies: 8, every: 40, outlets: 8 }, 5), outside]);
    const keys = pairs.map(({ a, b }) => JSON.stringify([a, b]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(pairs.some(({ a, b }) => a.article === 'outside' || b.article === 'outside')).toBe(true);
  });

  test('are each listed with the first, and with the nearest that has what the first has not', () => {
    const articles = wire({ copies: 12, every: 40, outlets: 12 }, 3);
    const added =
      'A second report by the bureau put the cost of the ferry at nine million crowns a year, fuel not included.';
    const update = articles.map((article, i) =>
      i === 4 || i === 9 ? { ...article, text: `${article.text}\n${added}` } : article,
    );
    const partners = findReuse(update)
      .pairs.filter(({ b }) => b.article === 'a9')
      .map(({ a }) => a.article);
    expect(new Set(partners)).toEqual(new Set(['a0', 'a4']));
  });

  test('cost what their number costs, and any two are compared on request', () => {
    const articles = wire({ copies: 2000, every: 40, outlets: 40 }, 2);
    const { pairs, families, caps, articles: shares } = findReuse(articles);
    expect(pairs.length).toBeLessThan(4 * REPORT.length * 2000);
    expect(families.filter(({ members }) => members.length > 1900)).toHaveLength(REPORT.length - 1);
    expect(caps.map(({ cap, affected }) => `${cap} ${affected}`)).toContain('near-copies 2000');
    expect(shares.reduce((sum, { share }) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
    const [one, other] = [articles[1234], articles[1900]] as [Article, Article];
    expect(findReuse([one, other]).pairs).toHaveLength(REPORT.length);
  });

  test('list their runs when somebody reads them', () => {
    const articles = wire({ copies: 1000, every: 40, outlets: 40 }, 2);
    const { pairs } = findReuse(articles);
    expect(pairs.length).toBeGreaterThan(4096);
    for (const { a, b, runs, words } of pairs.filter((_, i) => i % 500 === 0)) {
      expect(runs.length).toBeGreaterThan(0);
      expect(words).toBeGreaterThan(0);
      for (const run of runs) {
        expect(run.a.start >= a.start && run.a.end <= a.end).toBe(true);
        expect(run.b.start >= b.start && run.b.end <= b.end).toBe(true);
      }
    }
    expect(Object.keys(pairs[0] ?? {})).toEqual([
      'a',
      'b',
      'kind',
      'jaccard',
      'containment',
      'words',
      'runs',
      'between',
    ]);
    expect(JSON.parse(JSON.stringify(pairs[0]))).toEqual({ ...pairs[0] });
    expect(structuredClone(pairs[0])).toEqual({ ...pairs[0] });
  });
});
