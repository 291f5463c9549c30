import { describe, expect, test } from '@jest/globals';
import { evaluateClustering } from '../../../src/evaluate/index.js';
import { fitLinkModel, scoreThresholds, THRESHOLDS } from '../../../src/stories/calibrate/fit-model.js';
import type { PairSample, SampledCollection } from '../../../src/stories/calibrate/samples.js';
import {
  cutTree,
  groupPairs,
  joinableLinks,
  likelyLinks,
  mergesOf,
  scoredPairs,
  scoreLinks,
  walkMerges,
} from '../../../src/stories/cluster/index.js';
import {
  FEATURES,
  type FeatureName,
  type LinkModel,
  linkScorer,
  MERGE_FEATURES,
  shippedLinkModel,
} from '../../../src/stories/link/index.js';
import { SeededRandom } from '../../../src/structures/random.js';

const random = new SeededRandom(17);
const share = () => random.below(1000) / 1000;
const WIDTH = FEATURES.length;
const at = (name: FeatureName) => FEATURES.indexOf(name);
const NAMES: readonly FeatureName[] = ['logCosine', 'lead', 'hasDates', 'few', 'short'];
/** Those of them whose weight may be another one for short texts. */
const MODULATED: readonly FeatureName[] = ['logCosine', 'lead'];

/** A sample of so many articles in stories of three, whose pairs have features at random; links are nearer. */
function sampleOf(articles: number, isScored = false): PairSample {
  const stories = Array.from({ length: articles }, (_, article) => article % Math.ceil(articles / 3));
  const listed = stories.flatMap((_, left) =>
    stories.slice(0, left).flatMap((__, right) => (articles < 50 || random.below(9) === 0 ? [{ left, right }] : [])),
  );
  const features = new Float64Array(listed.length * WIDTH);
  listed.forEach(({ left, right }, pair) => {
    const near = stories[left] === stories[right] ? 0.25 : 0;
    const cosine = 0.06 + 0.4 * share() + near;
    features[pair * WIDTH + at('cosine')] = cosine;
    features[pair * WIDTH + at('logCosine')] = Math.log(cosine);
    features[pair * WIDTH + at('lead')] = share() / 2 + near;
    features[pair * WIDTH + at('hasDates')] = random.below(2);
    features[pair * WIDTH + at('few')] = articles < 12 ? 1 : 0;
    features[pair * WIDTH + at('short')] = share();
  });
  const numbers = (of: () => number) => Float64Array.from({ length: articles }, of);
  const from = numbers(() => 1.7e12 + random.below(1e9));
  const compared = {
    pairs: {
      left: Int32Array.from(listed, ({ left }) => left),
      right: Int32Array.from(listed, ({ right }) => right),
      length: listed.length,
    },
    features,
    counts: { articles, languages: stories.map(() => 'en') },
    times: {
      from,
      to: from.map((time) => time + 1e6),
      few: numbers(() => (articles < 12 ? 1 : 0)),
      short: numbers(share),
    },
  };
  const penalties = { between: (a: number, b: number) => (a + b) % 3 };
  const sample = { stories, compared, penalties, weights: Float64Array.from(listed, () => 0.5 + share()) };
  const distinct = stories.map((_, article) => ({ copies: [{ id: `${article}` }, { id: `${article} again` }] }));
  const labels = new Map(
    distinct.flatMap(({ copies }, article) => copies.map(({ id }) => [id, stories[article]!] as const)),
  );
  const scored = { distinct, labels, compared, penalties };
  return { ...sample, mergeWeight: 0.5 + share(), ...(isScored && { scored }) } as unknown as PairSample;
}

const collectionOf = (name: string, ...samples: readonly PairSample[]) =>
  ({ name, samples }) as unknown as SampledCollection;
const COLLECTIONS = [
  collectionOf('one', sampleOf(14, true), sampleOf(9), sampleOf(17, true)),
  collectionOf('two', sampleOf(16, true), sampleOf(110)),
];
const SAMPLES = COLLECTIONS.flatMap(({ samples }) => samples);
const FITTED = fitLinkModel(COLLECTIONS, { features: NAMES });

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** Rows are at the maximum of their likelihood, less the penalty on how far each coefficient is from what was held. */
function expectFitted(
  rows: readonly {
    readonly values: readonly number[];
    readonly label: number;
    readonly weight: number;
    readonly logOdds: number;
  }[],
  coefficients: readonly number[],
  held: readonly number[],
  ridge: number,
): void {
  const total = sum(rows.map(({ weight }) => weight));
  const mean = (of: (row: (typeof rows)[number]) => number) => sum(rows.map((row) => row.weight * of(row))) / total;
  const error = ({ label, logOdds }: (typeof rows)[number]) => label - 1 / (1 + Math.exp(-logOdds));
  expect(mean(error)).toBeCloseTo(0, 4);
  coefficients.forEach((coefficient, column) => {
    const centre = mean(({ values }) => values[column]!);
    const scale = Math.sqrt(mean(({ values }) => (values[column]! - centre) ** 2)) || 1;
    const pull = (ridge * scale * (coefficient - held[column]!)) / rows.length;
    expect(mean((row) => (error(row) * (row.values[column]! - centre)) / scale)).toBeCloseTo(pull, 3);
  });
}

/** The pairs that are read: of many that are hardly ever links one in eight, which counts for the others. */
function pairRows({ features }: LinkModel, scored: LinkModel) {
  const own = linkScorer(scored);
  return SAMPLES.flatMap(({ stories, compared, weights }) =>
    Array.from(weights, (weight, pair) => {
      const value = (name: FeatureName) => compared.features[pair * WIDTH + at(name)]!;
      const isOne = stories[compared.pairs.left[pair]!] === stories[compared.pairs.right[pair]!];
      const isEasy = stories.length > 100 && !isOne && value('logCosine') < Math.log(0.09);
      const centre = (name: FeatureName) => features.find((one) => one.name === name)!.centre;
      const values = [...NAMES.map(value), ...MODULATED.map((name) => (value(name) - centre(name)) * value('short'))];
      const p = own.probability(compared.features, pair * WIDTH);
      const row = { values, label: isOne ? 1 : 0, weight: weight * (isEasy ? 8 : 1), logOdds: Math.log(p / (1 - p)) };
      return isEasy && pair % 8 > 0 ? [] : [row];
    }).flat(),
  );
}

const coefficientsOf = ({ features }: Pick<LinkModel, 'features'>) => [
  ...NAMES.map((name) => features.find((one) => one.name === name)?.weight ?? 0),
  ...MODULATED.map((name) => features.find((one) => one.name === name)?.short ?? 0),
];

describe('a fitted model', () => {
  test('has the features asked for, centred at their means, and more or less of some for short texts', () => {
    expect(FITTED.features.map(({ name }) => name)).toEqual(NAMES);
    expect(FITTED.features.filter(({ short }) => short !== undefined).map(({ name }) => name)).toEqual(MODULATED);
    const rows = pairRows(FITTED, FITTED);
    const total = sum(rows.map(({ weight }) => weight));
    NAMES.forEach((name, column) => {
      const mean = sum(rows.map(({ weight, values }) => weight * values[column]!)) / total;
      expect([name, FITTED.features[column]!.centre.toFixed(3)]).toEqual([name, mean.toFixed(3)]);
    });
    expect(FITTED).toMatchObject({ modelVersion: 'calibrated', threshold: 0.45 });
    expect(FITTED.provenance).toContain('on the pairs of one, two, each weighing alike');
    expect(FITTED.provenance).not.toContain('version');
    const plain = fitLinkModel(COLLECTIONS, { features: ['logCosine', 'lead'] });
    expect(plain.features.filter(({ short }) => short !== undefined)).toEqual([]);
  });

  test('has the weights of links with which the labels are most likely, less a penalty', () => {
    expectFitted(pairRows(FITTED, FITTED), coefficientsOf(FITTED), coefficientsOf({ features: [] }), 300);
    const free = fitLinkModel(COLLECTIONS, { features: NAMES, ridge: 5 });
    expectFitted(pairRows(free, free), coefficientsOf(free), coefficientsOf({ features: [] }), 5);
    const prior = shippedLinkModel();
    const moved = fitLinkModel(COLLECTIONS, { features: NAMES, prior });
    expectFitted(pairRows(moved, moved), coefficientsOf(moved), coefficientsOf(prior), 300);
    expect(moved.provenance).toContain(`from the weights of version ${prior.modelVersion} on`);
  });

  const BONUS = MERGE_FEATURES.map((name) => (name === 'few' ? 1.2 : name === 'fewShort' ? -1.5 : 0));
  test.each([undefined, shippedLinkModel()])('has such weights of merges, and a bonus for few articles', (prior) => {
    const model = prior === undefined ? FITTED : fitLinkModel(COLLECTIONS, { features: NAMES, prior });
    const { intercept, features } = model.merges!;
    const row = new Float64Array(MERGE_FEATURES.length);
    const rows = SAMPLES.flatMap(({ stories, compared, penalties, mergeWeight }) => {
      const scored = scoreLinks(compared, model, { penalties });
      const links = joinableLinks(stories.length, likelyLinks(compared.pairs, scored.probabilities));
      const merges = mergesOf({ articles: stories.length, ...links }, 'average');
      const groups = new Map(stories.map((_, article) => [article, [article]]));
      const pairs = scoredPairs({ ...compared, ...scored });
      return walkMerges(stories.length, merges, pairs, compared.times, row, ({ into, from }) => {
        const [a, b] = [groups.get(into)!, groups.get(from)!];
        const ofOne = a.flatMap((x) => b.filter((y) => stories[x] === stories[y])).length;
        groups.set(into, [...a, ...b]);
        const values = [...row];
        const given = sum(features.map(({ centre, weight }, index) => weight * (values[index]! - centre)));
        // The bonus is added after the fit.
        const logOdds = intercept + given - sum(values.map((value, index) => value * BONUS[index]!));
        return { values, label: ofOne / (a.length * b.length), weight: mergeWeight, logOdds };
      });
    });
    expect(features.map(({ name }) => name)).toEqual(MERGE_FEATURES);
    const own = features.map(({ weight }, index) => weight - BONUS[index]!);
    const weightOf = (name: string) => prior?.merges?.features.find((one) => one.name === name)?.weight ?? 0;
    const held = MERGE_FEATURES.map((name, index) => (prior === undefined ? 0 : weightOf(name) - BONUS[index]!));
    expectFitted(rows, own, held, 200);
  });

  test('joins at the threshold with the best mean score, but no lower than 0.55', () => {
    const curveOf = (model: LinkModel, names: readonly string[]) => {
      const curves = COLLECTIONS.filter(({ name }) => names.includes(name)).map(({ samples }) => {
        const own = samples.flatMap(({ scored }) => (scored ? [scoreThresholds(scored, model)] : []));
        return THRESHOLDS.map((_, step) => sum(own.map((curve) => curve[step]!)) / own.length);
      });
      const means = THRESHOLDS.map((_, step) => sum(curves.map((curve) => curve[step]!)) / curves.length);
      return means.map((_, step) => {
        const near = means.slice(Math.max(0, step - 3), step + 4);
        return sum(near) / near.length;
      });
    };
    const best = (curve: readonly number[]) => THRESHOLDS[curve.indexOf(Math.max(...curve))]!;
    const event = Math.max(0.55, best(curveOf(FITTED, ['one', 'two'])));
    expect(FITTED.merges).toMatchObject({ event, storyline: event / 4 });
    const running = fitLinkModel(COLLECTIONS, { features: NAMES, storylines: ['two'] });
    const ofOne = Math.max(0.55, best(curveOf(running, ['one'])));
    expect(running.merges).toMatchObject({ event: ofOne, storyline: Math.min(ofOne, best(curveOf(running, ['two']))) });
    const prior = { ...shippedLinkModel(), merges: { ...shippedLinkModel().merges!, storyline: 0.07 } };
    expect(fitLinkModel(COLLECTIONS, { features: NAMES, prior }).merges?.storyline).toBe(0.07);
  });

  test('is scored by B-cubed F1 at each threshold, copies among the articles', () => {
    const { scored } = SAMPLES[0]!;
    const { distinct, labels, compared, penalties } = scored!;
    const { merges } = groupPairs(distinct.length, compared, FITTED, 0.5, { penalties });
    const expected = THRESHOLDS.map((threshold) => {
      const clusters = cutTree(distinct.length, merges, threshold);
      const ids = clusters.map((own) => own.flatMap((index) => [`${index}`, `${index} again`]));
      return evaluateClustering(labels, ids).bCubed.f1;
    });
    expect(scoreThresholds(scored!, FITTED)).toEqual(expected);
    expect([THRESHOLDS.length, THRESHOLDS[0], THRESHOLDS[1], THRESHOLDS.at(-1)]).toEqual([33, 0.1, 0.125, 0.9]);
  });

  test('needs pairs of one story and pairs of two', () => {
    const sample = sampleOf(9);
    const none = { ...sample.compared, pairs: { left: new Int32Array(), right: new Int32Array(), length: 0 } };
    const of = (given: object) => () => fitLinkModel([collectionOf('x', { ...sample, ...given })]);
    expect(of({ compared: none, weights: new Float64Array() })).toThrow('no pair of articles is near enough');
    expect(of({ stories: sample.stories.map((_, article) => article) })).toThrow('no near pair is of one story');
    expect(of({ stories: sample.stories.map(() => 1) })).toThrow('all near pairs are of one story');
  });
});
