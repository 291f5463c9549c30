import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../src/article.js';
import type { Grouping, Merge } from '../../../src/stories/cluster/index.js';
import {
  judgeMerges,
  MergeWalk,
  mergeLevel,
  type ScoredPairs,
  walkMerges,
} from '../../../src/stories/cluster/merge-tree.js';
import { explainPair } from '../../../src/stories/explain/explain-link.js';
import { explainCluster, type Names, nearestDecisions } from '../../../src/stories/explain/explain-story.js';
import { FEATURES, MERGE_FEATURES, shippedLinkModel } from '../../../src/stories/link/index.js';
import { SeededRandom } from '../../../src/structures/random.js';

const random = new SeededRandom(4);
const share = () => random.below(1000) / 1000;
const ARTICLES = 9;

/** Pairs of two in three articles, with values at random. */
const listed = Array.from({ length: ARTICLES }, (_, left) =>
  Array.from({ length: left }, (_, right) => ({ left, right })),
)
  .flat()
  .filter(() => random.below(3) > 0)
  .map((pair) => ({ ...pair, probability: share(), cosine: share() / 2, lead: share() / 2, penalty: random.below(3) }));
listed[5]!.probability = 0.029;
listed[6]!.probability = 0.03;
const pairs: ScoredPairs = {
  left: listed.map(({ left }) => left),
  right: listed.map(({ right }) => right),
  probabilities: listed.map(({ probability }) => probability),
  cosine: (pair) => listed[pair]!.cosine,
  lead: (pair) => listed[pair]!.lead,
  penalty: (pair) => listed[pair]!.penalty,
};
const days = [0, 3.5, Number.NaN, 90, 1, 2, 500, Number.NaN, 7];
const times = {
  from: Float64Array.from(days, (day) => day * DAY),
  to: Float64Array.from(days, (day) => (day + 0.5) * DAY),
  few: new Float64Array(ARTICLES).fill(0.25),
  short: Float64Array.from({ length: ARTICLES }, share),
};

const logOdds = (value: number) => {
  const bounded = Math.min(0.999, Math.max(0.001, value));
  return Math.log(bounded / (1 - bounded));
};
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** The features of a merge by their definition. */
function naive(a: readonly number[], b: readonly number[]): number[] {
  const counted = listed.filter(({ probability }) => probability >= 0.03);
  const within = (group: readonly number[]) =>
    counted.filter(({ left, right }) => group.includes(left) && group.includes(right));
  const across = counted.filter(
    ({ left, right }) => (a.includes(left) && b.includes(right)) || (a.includes(right) && b.includes(left)),
  );
  const count = a.length * b.length;
  const cohesion = (group: readonly number[]) =>
    group.length === 1
      ? 1
      : sum(within(group).map(({ probability }) => probability)) / ((group.length * (group.length - 1)) / 2);
  const length = (group: readonly number[], of: 'cosine' | 'lead') =>
    group.length + 2 * sum(within(group).map((pair) => pair[of]));
  const cosine = (of: 'cosine' | 'lead') =>
    sum(across.map((pair) => pair[of])) / Math.sqrt(length(a, of) * length(b, of));
  const dated = (group: readonly number[]) =>
    group
      .map((article) => days[article]!)
      .filter((day) => !Number.isNaN(day))
      .sort((x, y) => x - y);
  const [ofA, ofB] = [dated(a), dated(b)];
  const hasDates = ofA.length > 0 && ofB.length > 0;
  const median = (own: readonly number[]) => own[(own.length - 1) >> 1]!;
  const gap = Math.max(0, ofA[0]! - (ofB.at(-1)! + 0.5), ofB[0]! - (ofA.at(-1)! + 0.5));
  const probabilities = across.map(({ probability }) => probability);
  const short = (group: readonly number[]) => sum(group.map((article) => times.short[article]!)) / group.length;
  return [
    logOdds(sum(probabilities) / count),
    logOdds(Math.max(0, ...probabilities)),
    logOdds(across.length < count ? 0 : Math.min(...probabilities)),
    logOdds(Math.min(cohesion(a), cohesion(b))),
    cosine('cosine'),
    cosine('lead'),
    Math.log(a.length + b.length),
    Math.log(Math.min(a.length, b.length)),
    a.length > 1 && b.length > 1 ? 1 : 0,
    hasDates ? 1 : 0,
    hasDates ? Math.log1p(Math.min(400, Math.abs(median(ofA) - median(ofB)))) : 0,
    hasDates ? Math.log1p(Math.min(60, gap)) : 0,
    sum(across.map(({ penalty }) => penalty)) / count,
    0.25,
    0.25 * Math.max(short(a), short(b)),
  ];
}

const TREE: readonly (readonly [into: number, from: number, level: number])[] = [
  ...([
    [0, 1, 0.9],
    [2, 7, 0.8],
    [3, 6, 0.7],
    [0, 4, 0.6],
    [5, 8, 0.5],
    [0, 5, 0.4],
    [2, 3, 0.3],
    [0, 2, 0.12],
  ] as const),
];
const merges: readonly Merge[] = TREE.map(([into, from, level]) => ({ into, from, level }));

test('the features of each merge of a tree are those of its two groups', () => {
  const walk = new MergeWalk(ARTICLES, pairs, times);
  const groups = new Map(Array.from({ length: ARTICLES }, (_, article) => [article, [article]]));
  const [values, compared] = [new Float64Array(2 + MERGE_FEATURES.length), new Float64Array(MERGE_FEATURES.length)];
  for (const { into, from } of merges) {
    const [a, b] = [groups.get(into)!, groups.get(from)!];
    walk.compare(from, into, compared, 0);
    walk.join(into, from, values, 2);
    naive(a, b).forEach((expected, at) => {
      expect([MERGE_FEATURES[at], values[2 + at]!.toFixed(9)]).toEqual([MERGE_FEATURES[at], expected.toFixed(9)]);
      expect(compared[at]).toBeCloseTo(expected, 9);
    });
    groups.set(into, [...a, ...b]);
  }
});

test('merges are judged by the model, none above those below it', () => {
  const features = [{ name: 'level', centre: 0, weight: 1 }] as const;
  const model = { intercept: 0, features, event: 0.5, storyline: 0.1 };
  const judged = judgeMerges(ARTICLES, merges, pairs, times, model);
  const groups = new Map(Array.from({ length: ARTICLES }, (_, article) => [article, { own: [article], level: 1 }]));
  const expected = merges.map(({ into, from }) => {
    const [a, b] = [groups.get(into)!, groups.get(from)!];
    const [level = 0, highest = 0] = naive(a.own, b.own);
    const own = highest < logOdds(0.25) ? 0 : 1 / (1 + Math.exp(-level));
    const lowest = Math.min(own, a.level, b.level);
    groups.set(into, { own: [...a.own, ...b.own], level: lowest });
    return { into, from, level: lowest };
  });
  expected.sort((a, b) => b.level - a.level);
  expect(judged.map(({ level }) => level.toFixed(9))).toEqual(expected.map(({ level }) => level.toFixed(9)));
  expect(new Set(judged.map(({ into, from }) => `${into} ${from}`))).toEqual(
    new Set(expected.map(({ into, from }) => `${into} ${from}`)),
  );
});

test('a merge whose mean link is too low is not walked, one that a pin made is taken', () => {
  const values = new Float64Array(MERGE_FEATURES.length);
  const low = [...merges.slice(0, 7), { into: 0, from: 2, level: 0.119 }];
  expect(walkMerges(ARTICLES, low, pairs, times, values, ({ into }) => into)).toHaveLength(7);
  expect(walkMerges(ARTICLES, merges, pairs, times, values, ({ into }) => into)).toEqual(TREE.map(([into]) => into));
  values[1] = logOdds(0.25);
  const level = (mean: number, weight: number) => mergeLevel(values, mean, () => 0.8, weight);
  expect([level(1, 0), level(0.5, 0), level(0.12, 0), level(0.119, 0)]).toEqual([1, 0.8, 0.8, 0]);
  expect(level(0.5, 0.25)).toBeCloseTo(0.75 * 0.8 + 0.25 * 0.5, 12);
  values[1] = logOdds(0.249);
  expect([level(0.5, 0), level(1, 0)]).toEqual([0, 1]);
});

describe('an explanation', () => {
  /** Two stories, 0 1 2 and 3, over three terms. */
  const grouping = {
    counts: { articles: 4, vocabulary: { term: (at: number) => ['quay', 'tram', 'mill'][at]! } },
    rows: {
      offsets: Int32Array.of(0, 2, 4, 6, 7),
      ranks: Int32Array.of(0, 1, 0, 2, 0, 1, 1),
      weights: Float32Array.of(0.5, 0.25, 0.5, 0.5, 0.75, 0.5, 0.5),
      termOfRank: Int32Array.of(0, 1, 2),
    },
    pairs: { left: Int32Array.of(1, 2, 2, 3), right: Int32Array.of(0, 0, 1, 2), length: 4 },
    features: Float64Array.from({ length: 4 * FEATURES.length }, (_, at) => (at % 7) / 7),
    penaltyOf: new Map([[2, 3]]),
    probabilities: Float64Array.of(0.9, 0.5, 0.75, 0.25),
    merges: [
      { into: 0, from: 1, level: 0.8 },
      { into: 0, from: 2, level: 0.625 },
      { into: 0, from: 3, level: 0.125 },
    ],
    threshold: 0.5,
    clusters: [[0, 1, 2], [3]],
    storylines: [[0, 1, 2], [3]],
    times,
  } as unknown as Grouping;
  const names: Names = {
    idsAt: (index) => (index === 2 ? ['c', 'c2'] : [['a', 'b', '', 'd'][index]!]),
    storyOf: (cluster) => `story ${cluster}`,
    written: (terms) => terms.map(({ term, share: own }) => ({ term, word: term.toUpperCase(), share: own })) as never,
    reasonsFor: (a, b) => [`${a} and ${b}`],
  };

  const link = (a: number, b: number) =>
    explainPair(
      grouping,
      shippedLinkModel(),
      [a, b],
      ['x', 'y'],
      ({ level }, both) => [`${level} ${both}`],
      names.written,
    );

  test.each([
    [
      0,
      1,
      { together: true, compared: true, probability: 0.9, level: 0.8, margin: 0.8 - 0.5, penalty: 0, cosine: 0.25 },
    ],
    [
      1,
      2,
      { together: true, compared: true, probability: 0.75, level: 0.625, margin: 0.125, penalty: 3, cosine: 0.375 },
    ],
    [
      3,
      0,
      { together: false, compared: false, probability: 0, level: 0.125, margin: -0.375, penalty: 0, cosine: 0.125 },
    ],
    [1, 3, { together: false, compared: false, probability: 0, level: 0.125, margin: -0.375, penalty: 0, cosine: 0 }],
    [1, 1, { together: true, compared: false, probability: 1, level: 1, margin: 0.5, penalty: 0, cosine: 0.5 }],
  ])('of the link of %d and %d', (a, b, expected) => {
    const found = link(a, b);
    expect(found).toMatchObject({ ...expected, a: 'x', b: 'y', threshold: 0.5 });
    expect(found.reasons).toEqual([`${expected.level} ${Math.max(a, b)},${Math.min(a, b)}`]);
    expect(link(b, a)).toMatchObject(expected);
    const sizes = found.contributions.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    expect(sizes).toHaveLength(expected.compared ? shippedLinkModel().features.length : 0);
    const logOddsOf = found.contributions.reduce((all, { contribution }) => all + contribution, found.intercept);
    expect(Number.isFinite(logOddsOf)).toBe(true);
  });

  test('of a link has its terms, the heaviest first, and the values of its features', () => {
    expect(link(0, 2).terms).toMatchObject([
      { term: 'quay', share: 0.375 },
      { term: 'tram', share: 0.125 },
    ]);
    for (const { feature, value } of link(1, 2).contributions)
      expect(value).toBe(((2 * FEATURES.length + FEATURES.indexOf(feature)) % 7) / 7);
  });

  test('of a story has its last join, its members by support, and the mean cosine by term', () => {
    const story = explainCluster(grouping, 'average', 0, names);
    expect(story).toMatchObject({ story: 'story 0', threshold: 0.5, level: 0.625, margin: 0.125 });
    expect(story.weakest).toEqual({
      ...{ a: ['a', 'b'], b: ['c', 'c2'], together: true, stories: ['story 0'], level: 0.625, margin: 0.125 },
      ...{ strongest: { a: 'b', b: 'c', probability: 0.75 }, reasons: ['b and c'] },
    });
    expect(story.members.map(({ article, support }) => [article, support.toFixed(3)])).toEqual([
      ...[
        ['c', '0.625'],
        ['c2', '0.625'],
        ['a', '0.700'],
        ['b', '0.825'],
      ],
    ]);
    expect(story.cosine).toBeCloseTo((0.25 + 0.375 + 0.375 + 0.125) / 3, 9);
    expect(story.terms.map(({ share: own }) => own.toFixed(6))).toEqual([(1 / 3).toFixed(6), (0.125 / 3).toFixed(6)]);
    expect(story.nearestMisses).toHaveLength(1);
    expect(story.nearestMisses[0]).toMatchObject({
      ...{ a: ['a', 'b', 'c', 'c2'], b: ['d'], together: false, stories: ['story 0', 'story 1'], reasons: ['c and d'] },
      strongest: { a: 'c', b: 'd', probability: 0.25 },
    });
    const alone = explainCluster(grouping, 'average', 1, names);
    expect(alone).toMatchObject({ level: 1, margin: 0.5, weakest: null, cosine: 1, terms: [] });
    expect(alone.members).toEqual([{ article: 'd', support: 1 }]);
    expect(alone.nearestMisses[0]).toMatchObject({
      a: ['d'],
      stories: ['story 1', 'story 0'],
      strongest: { a: 'd', b: 'c' },
    });
  });

  test('of what is least certain begins with what is nearest to the threshold', () => {
    const decisions = (max: number) =>
      nearestDecisions(grouping, 'average', names, max).map(({ together, margin }) => [together, margin.toFixed(3)]);
    const margins = decisions(9).map(([, margin]) => Math.abs(Number(margin)));
    expect(decisions(9)).toHaveLength(3);
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
    expect(decisions(1)).toEqual([[true, '0.125']]);
    expect(decisions(9).filter(([together]) => together === true)).toEqual([
      [true, '0.125'],
      [true, '0.300'],
    ]);
  });
});
