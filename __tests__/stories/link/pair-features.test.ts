import { describe, expect, test } from '@jest/globals';
import { parsePublicationTime } from '../../../src/article.js';
import { linkScorer } from '../../../src/stories/link/link-model.js';
import { MERGE_FEATURES, mergeScorer } from '../../../src/stories/link/merge-model.js';
import {
  AT,
  FEATURES,
  type FeatureName,
  logUsual,
  neighbourKnowledge,
  type PairSide,
  pairFeatures,
  RARITY_SUM,
  SUMS,
  shortness,
  sidesOf,
  sumShared,
  TYPICAL,
  writeOwnFeatures,
  writeRelativeFeatures,
} from '../../../src/stories/link/pair-features.js';
import { formPenalty, PairPenalties, sidePenalty, withPenalty } from '../../../src/stories/link/penalties.js';
import { bodyTerms, mayShareOnlyPassage, PassageComparison } from '../../../src/stories/link/shared-passage.js';
import { formText } from '../../../src/stories/link/stock-forms.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { Field, type PairList, RARITY_ONE, type WeightedRows } from '../../../src/vectors/index.js';

const time = (written?: string) => (written === undefined ? undefined : parsePublicationTime(written));
const side = (more: Partial<PairSide> = {}): PairSide => ({
  ...{ time: undefined, hasTitle: true, outlet: undefined, length: 100 },
  ...more,
});

/** The features of two articles by name. */
function own(a: PairSide, b: PairSide, sums: Readonly<Record<number, number>> = {}): Record<FeatureName, number> {
  const all = new Float32Array(2 * SUMS);
  for (const [at, value] of Object.entries(sums)) all[SUMS + Number(at)] = value;
  const values = new Float64Array(3 + FEATURES.length);
  writeOwnFeatures(values, 3, a, b, all, SUMS);
  return Object.fromEntries(FEATURES.map((name) => [name, values[3 + AT[name]]!])) as Record<FeatureName, number>;
}

describe('features of two articles', () => {
  test('of their words: cosines by field, and logarithms of rarity', () => {
    const sums = {
      [Field.All]: 0.5,
      [Field.Lead]: 0.25,
      [Field.Names]: 0.125,
      [Field.Figures]: 0.0625,
      [Field.Title]: 0.75,
    };
    const rarity = { [RARITY_SUM]: 5 * RARITY_ONE, [RARITY_SUM + 1]: 0.375, [RARITY_SUM + 2]: 2 * RARITY_ONE };
    const found = own(side(), side(), { ...sums, ...rarity });
    expect(found).toMatchObject({
      cosine: 0.5,
      lead: 0.25,
      names: 0.125,
      figures: 0.0625,
      titles: 0.75,
      contained: 0.375,
    });
    expect(found.logCosine).toBeCloseTo(Math.log(0.5), 12);
    expect(found.evidence).toBeCloseTo(Math.log(6), 12);
    expect(found.second).toBeCloseTo(Math.log(4), 12);
    expect(own(side(), side(), { [Field.All]: 0.01 }).cosine).toBe(0.05);
    expect(own(side(), side({ hasTitle: false }), sums)).toMatchObject({ hasTitles: 0, titles: 0 });
    expect(own(side({ hasTitle: false }), side(), sums)).toMatchObject({ hasTitles: 0, titles: 0 });
  });

  test.each([
    ['2026-03-10T00:00:00Z', '2026-03-12T00:00:00Z', 2],
    ['2026-03-12T00:00:00Z', '2026-03-10T00:00:00Z', 2],
    ['2026-03-10', '2026-03-10T12:00:00Z', 0],
    ['2026-03-01T00:00:00Z', '2026-03-29T00:00:00Z', 28],
    ['2026-03-10', undefined, undefined],
    [undefined, '2026-03-10', undefined],
  ])('of %s and %s: %s days', (one, other, days) => {
    const found = own(side({ time: time(one) }), side({ time: time(other) }));
    const expected = days === undefined ? [0, 0, 0] : [1, Math.log1p(Math.min(days, 14)), Math.log1p(days / 14)];
    expect(found.hasDates).toBe(expected[0]);
    expect(found.daysShort).toBeCloseTo(expected[1]!, 9);
    expect(found.daysLong).toBeCloseTo(expected[2]!, 9);
  });

  test('of one outlet, and of their lengths', () => {
    const outlets = (a?: string, b?: string) => own(side({ outlet: a }), side({ outlet: b })).sameOutlet;
    expect([outlets('A', 'A'), outlets('A', 'B'), outlets(), outlets('A')]).toEqual([1, 0, 0, 0]);
    const lengths = own(side({ length: 20 }), side({ length: 50 }));
    expect(lengths.length).toBeCloseTo(Math.log(20), 12);
    expect(lengths.lengthRatio).toBeCloseTo(Math.log(2.5), 12);
    expect(own(side({ length: 50 }), side({ length: 20 })).lengthRatio).toBeCloseTo(Math.log(2.5), 12);
    expect(lengths.short).toBeCloseTo(1 - (Math.log(20) - 2.5) / 3.5, 12);
    expect(own(side({ length: 0 }), side({ length: 0 }))).toMatchObject({ length: 0, lengthRatio: 0, short: 1 });
    expect([shortness(0), shortness(12), shortness(404)]).toEqual([1, 1, 0]);
  });

  const relative = (cosine: number, nearest: [number, number], usual: [number, number], peers: number) => {
    const values = new Float64Array(2 + FEATURES.length);
    values[2 + AT.cosine] = cosine;
    writeRelativeFeatures(values, 2, ...nearest, ...usual, peers);
    return {
      less: values[2 + AT.nearestLess]!,
      more: values[2 + AT.nearestMore]!,
      usual: values[2 + AT.usual]!,
      few: values[2 + AT.few]!,
    };
  };

  test('beside their neighbours, as far as these are known', () => {
    const many = relative(0.2, [0.4, 0.8], [Math.exp(-2), Math.exp(-3)], 41);
    expect([many.less, many.more, many.few]).toEqual([0.25, 0.5, 0]);
    expect(many.usual).toBeCloseTo(-2.5, 12);
    expect(relative(0.2, [0.8, 0.4], [0.1, 0.1], 500)).toMatchObject({ less: 0.25, more: 0.5 });
    expect(relative(0.9, [0.4, 0.8], [0.1, 0.1], 41)).toMatchObject({ less: 1, more: 1 });
    const few = relative(0.2, [0.4, 0.8], [0.1, 0.1], 11);
    expect(few).toEqual({ less: TYPICAL.nearestLess, more: TYPICAL.nearestMore, usual: TYPICAL.usual, few: 1 });
    const some = relative(0.2, [0.4, 0.8], [0.1, 0.1], 12);
    expect(some.less).toBeCloseTo(TYPICAL.nearestLess + 0.2 * (0.25 - TYPICAL.nearestLess), 12);
    expect(some.usual).toBeCloseTo(TYPICAL.usual + (logUsual(0.1) - TYPICAL.usual) / 30, 12);
    expect(some.few).toBeCloseTo(0.8, 12);
    const known = [0, 11, 16, 26, 41, 99].map(neighbourKnowledge);
    expect(known.map(({ few, nearestKnown, usualKnown }) => [few, nearestKnown, usualKnown.toFixed(3)])).toEqual([
      ...[
        [1, 0, '0.000'],
        [1, 0, '0.000'],
        [0, 1, '0.167'],
        [0, 1, '0.500'],
        [0, 1, '1.000'],
        [0, 1, '1.000'],
      ],
    ]);
  });

  test('usual cosines are rounded to sixteenths of a logarithm, and capped', () => {
    expect(logUsual(Math.exp(-2.03))).toBe(-2);
    expect(logUsual(Math.exp(-2.04))).toBe(-2.0625);
    expect(logUsual(0.5)).toBe(Math.log(0.2));
  });
});

/** Rows of three terms: article 0 has all of them, 1 the first two, 2 the last one, 3 none. */
const entries = [[0, 1, 2], [0, 1], [2], []];
const weights = [[0.5, 0.25, 0.75], [0.5, 0.5], [1], []];
const offsets = Uint32Array.from([0, 3, 5, 6, 6]);
const field = { offsets, ranks: Uint32Array.from(entries.flat()), weights: Float32Array.from(weights.flat()) };
const rows = {
  ...field,
  fields: Array.from({ length: 5 }, () => field),
  rarities: Uint8Array.from([16, 32, 48, 16, 32, 48]),
  totals: Float64Array.from([1.5, 1, 1, 0]),
  termOfRank: Int32Array.from([0, 1, 2]),
} as unknown as WeightedRows;
const pairs: PairList = {
  left: Int32Array.from([1, 2, 2, 3]),
  right: Int32Array.from([0, 0, 1, 0]),
  length: 4,
} as PairList;

test('sums of a pair are those of its shared terms', () => {
  const sums = sumShared(rows, pairs, ['lead']);
  const of = (pair: number) => [...sums.subarray(pair * SUMS, (pair + 1) * SUMS)];
  const expected = (dot: number, rarity: number, contained: number, rarest: number) => {
    const all = new Array(SUMS).fill(0);
    [all[Field.All], all[Field.Lead], all[RARITY_SUM], all[RARITY_SUM + 1], all[RARITY_SUM + 2]] = [
      dot,
      dot,
      rarity,
      contained,
      rarest,
    ];
    return all;
  };
  expect(of(0)).toEqual(expected(0.375, 48, 1, 32));
  expect(of(1)).toEqual(expected(0.75, 48, 1, 48));
  expect(of(2)).toEqual(expected(0, 0, 0, 0));
  expect(of(3)).toEqual(expected(0, 0, 0, 0));
  expect([...sumShared(rows, pairs, ['titles', 'names', 'figures'])].filter((sum) => sum === 0.375)).toHaveLength(4);
});

test('each pair has a row of features, from the pair asked for on', () => {
  const articles = [
    { id: 'a', text: '', title: 'T', outlet: 'O', publishedAt: '2026-03-10' },
    { id: 'b', text: '', title: '', outlet: '' },
    { id: 'c', text: '', outlet: 'O', publishedAt: '' },
    { id: 'd', text: '' },
  ];
  const sides = sidesOf(articles, { lengths: Int32Array.from([10, 20, 30, 40]), languages: ['en', 'en', 'de', 'en'] });
  expect([...sides.peers]).toEqual([3, 3, 1, 3]);
  expect(sides.sides.map(({ hasTitle, outlet, time: known }) => [hasTitle, outlet, known?.from])).toEqual([
    ...[
      [true, 'O', Date.UTC(2026, 2, 10)],
      [false, undefined, undefined],
      [false, 'O', undefined],
      [false, undefined, undefined],
    ],
  ]);
  const levels = { nearest: Float64Array.of(0.5, 0.5, 0.5, 0.5), usual: Float64Array.of(0.1, 0.1, 0.1, 0.1) };
  const given = { pairs, sums: sumShared(rows, pairs, []), ...levels, ...sides };
  const all = pairFeatures(given);
  expect(all).toHaveLength(4 * FEATURES.length);
  expect(all.subarray(FEATURES.length, 3 * FEATURES.length)).toEqual(pairFeatures(given, 1, 3));
  expect([0, 1, 2].map((pair) => all[pair * FEATURES.length + AT.cosine])).toEqual([0.375, 0.75, 0.05]);
  expect([0, 1].map((pair) => all[pair * FEATURES.length + AT.sameOutlet])).toEqual([0, 1]);
});

test('a link model adds up its features, more or less of each for short texts', () => {
  const features = [
    { name: 'cosine', centre: 0.5, weight: 2, short: 3 },
    { name: 'lead', centre: 0.25, weight: -4 },
  ] as const;
  const model = { modelVersion: 'x', intercept: 0.5, features, threshold: 0.5, provenance: '' };
  const values = new Float64Array(2 * FEATURES.length);
  const from = FEATURES.length;
  [values[from + AT.cosine], values[from + AT.lead], values[from + AT.short]] = [0.75, 0.5, 0.5];
  const { probability, contributions } = linkScorer(model);
  expect(contributions(values, from)).toEqual([
    { feature: 'cosine', contribution: 3.5 * 0.25 },
    { feature: 'lead', contribution: -1 },
  ]);
  expect(probability(values, from)).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + 0.875 - 1))), 12);
});

test('so does a merge model', () => {
  const features = [
    { name: 'cosine', centre: 0.5, weight: 2 },
    { name: 'size', centre: 1, weight: -4 },
  ] as const;
  const values = new Float64Array(3 + MERGE_FEATURES.length);
  values[3 + MERGE_FEATURES.indexOf('cosine')] = 0.75;
  values[3 + MERGE_FEATURES.indexOf('size')] = 0.5;
  const score = mergeScorer({ intercept: 0.25, features, event: 0.5, storyline: 0.1 });
  expect(score(values, 3)).toBeCloseTo(1 / (1 + Math.exp(-(0.25 + 0.5 + 2))), 12);
});

describe('penalties', () => {
  test('are taken from log-odds', () => {
    expect(withPenalty(0.8, 0)).toBe(0.8);
    expect(withPenalty(0.5, Math.log(3))).toBeCloseTo(0.25, 12);
    expect(withPenalty(0.8, Math.log(4))).toBeCloseTo(0.5, 12);
  });

  const numbers = (...own: number[]) => new Map([['round', new Set(own)]]);
  test('count each digest, and another number of one series', () => {
    const penalty = (a: boolean, b: boolean, n: number) =>
      sidePenalty({ isDigest: a, numbers: numbers(1) }, { isDigest: b, numbers: numbers(n) });
    expect([
      penalty(false, false, 1),
      penalty(true, false, 1),
      penalty(false, true, 1),
      penalty(true, true, 1),
    ]).toEqual([0, 3, 3, 6]);
    expect([penalty(false, false, 2), penalty(true, true, 2)]).toEqual([6, 12]);
  });

  const form = (name: string, day: string) =>
    `The weather service has issued a warning of wind for ${name} from 06:00 on ${day} until midnight. Gusts are expected on coasts.`;
  const [kent, devon] = [form('Kent', 'Friday'), form('Devon', 'Monday')];
  test('are taken from a stock form, if the texts are near and of one length', () => {
    const formed = (text: string, characters = 100) => ({ characters, form: formText({ text }) });
    expect(formPenalty(formed(kent), formed(devon), 0.1)).toBe(10);
    expect(formPenalty(formed(kent), formed(devon), 0.09)).toBe(0);
    expect(formPenalty(formed(kent), formed(kent), 0.9)).toBe(0);
    expect([170, 171].map((more) => formPenalty(formed(kent), formed(devon, more), 0.5))).toEqual([10, 0]);
    expect([170, 171].map((more) => formPenalty(formed(kent, more), formed(devon), 0.5))).toEqual([10, 0]);
  });

  test('are named by their kinds', () => {
    const articles = [
      { id: 'a', text: kent },
      { id: 'b', text: devon },
      { id: 'c', text: 'The 1st round of it.' },
      { id: 'd', text: 'The 2nd round of it.' },
    ];
    const taken = { taken: () => 4 } as unknown as ConstructorParameters<typeof PairPenalties>[1];
    const penalties = new PairPenalties(articles, taken, (index) => index === 3);
    expect(penalties.kindsBetween(0, 1, 0.7)).toEqual(['passage', 'stock-form']);
    expect(penalties.between(0, 1, 0.7)).toBe(14);
    expect(penalties.kindsBetween(0, 1, 0.75)).toEqual(['stock-form']);
    expect(penalties.between(0, 1, 0.75)).toBe(10);
    expect(penalties.kindsBetween(2, 3)).toEqual(['digest', 'series', 'passage']);
    expect(penalties.between(3, 2)).toBe(3 + 6 + 4);
    penalties.know(1, { isDigest: true, numbers: new Map() });
    expect(penalties.kindsBetween(1, 0, 0.9)).toEqual(['digest', 'stock-form']);
    expect(
      new PairPenalties([{ id: 'a', title: 'News in brief', text: kent }, articles[2]!], taken).kindsBetween(0, 1),
    ).toEqual(['digest', 'passage']);
  });
});

/** The penalty by its definition, run by run. */
function naivePenalty(one: number[], other: number[], rarities: ReadonlyMap<number, number>): number {
  const runs = (body: number[]) =>
    body.slice(0, Math.max(0, body.length - 3)).map((_, at) => body.slice(at, at + 4).join());
  const covered = (body: number[], others: ReadonlySet<string>) => {
    const inside = body.map(() => false);
    runs(body).forEach((run, at) => {
      if (others.has(run)) inside.fill(true, at, at + 4);
    });
    return inside;
  };
  const [inOne, inOther] = [covered(one, new Set(runs(other))), covered(other, new Set(runs(one)))];
  const share = (inside: boolean[]) => inside.filter(Boolean).length / (inside.length || 1);
  const most = Math.max(share(inOne), share(inOther));
  if (most === 0 || most >= 0.5) return 0;
  const outside = (body: number[], inside: boolean[]) => new Set(body.filter((_, at) => !inside[at]));
  const [a, b] = [outside(one, inOne), outside(other, inOther)];
  let [all, apart] = [0, 0];
  for (const [term, rarity] of rarities) {
    if (!one.includes(term) || !other.includes(term)) continue;
    all += rarity;
    if (a.has(term) && b.has(term)) apart += rarity;
  }
  return all === 0 ? 0 : 6 * Math.max(0, 1 - apart / all / 0.3);
}

test('the penalty of a shared passage is that of its definition, whatever was compared before', () => {
  const random = new SeededRandom(3);
  const body = (length: number, first: number) => Array.from({ length }, () => first + random.below(4000));
  const comparison = new PassageComparison();
  const penalties: number[] = [];
  for (let round = 0; round < 60; round++) {
    const passage = body(5 + random.below(20), 0);
    // Terms of both, each between others, so that they are in no run of both.
    const common = body(random.below(20), 9000);
    const among = (first: number) => common.flatMap((term) => [term, first + random.below(4000), first]);
    const one = [...body(30 + random.below(60), 0), ...among(0), ...passage, ...body(20, 0)];
    const long = body(round < 50 ? 10 + 30 * (round % 3) : 1500, 5000);
    const other = [...passage, ...long, ...among(5000), ...passage.slice(0, 5)];
    const rarities = new Map([...one, ...(round % 2 ? other : [])].map((term) => [term, 1 + (term % 7)]));
    const [a, b] = [Int32Array.from(one), Int32Array.from(other)];
    const each = (visit: (term: number, rarity: number) => void) =>
      rarities.forEach((rarity, term) => void visit(term, rarity));
    const expected = naivePenalty(one, other, rarities);
    expect(comparison.penalty(a, b, each)).toBeCloseTo(expected, 9);
    expect(comparison.penalty(a, b, each)).toBeCloseTo(expected, 9);
    expect(comparison.penalty(b, a, each)).toBeCloseTo(expected, 9);
    penalties.push(expected);
  }
  expect(new Set(penalties).size).toBeGreaterThan(5);
  expect([0.09, 0.1, 0.39, 0.4].map(mayShareOnlyPassage)).toEqual([false, true, true, false]);
});

test('a body is its paragraphs without bylines and the like, each word that has a term', () => {
  const text = 'The river rose.\n\nSign up for our newsletter\n\nIt fell.\n\nBy Ann Cole';
  const read = (all: string, start: number, end: number) => (all.slice(start, end) === 'rose' ? -1 : start);
  expect([...bodyTerms(text, read)]).toEqual(['The', 'river', 'It', 'fell'].map((word) => text.indexOf(word)));
});
