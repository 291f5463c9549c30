import { SameStoryError } from '../../errors.js';
import { evaluateClustering } from '../../evaluate/index.js';
import {
  cutTree,
  groupPairs,
  joinableLinks,
  likelyLinks,
  mergesOf,
  scoredPairs,
  scoreLinks,
  walkMerges,
} from '../cluster/index.js';
import {
  FEATURES,
  type FeatureName,
  type LinkModel,
  type LinkWeight,
  MERGE_FEATURES,
  type MergeFeatureName,
  type MergeModel,
} from '../link/index.js';
import { fitLogistic, type LabelledRows } from './fit-logistic.js';
import { type ComparedCollection, isLink, type PairSample, type SampledCollection } from './samples.js';

/**
 * The penalties on link weights and on merge weights count as much as this many pairs, or merges, of average weight.
 */
export const RIDGE = 300;
const MERGE_RIDGE = 200;
/** Features whose weight may differ between short texts. */
const MODULATED: readonly FeatureName[] = ['logCosine', 'evidence', 'lead', 'usual'];
/**
 * Bonuses added to the weights of merges. The folders used for fitting are full of look-alikes, but most collections
 * that people hand over are not, and two reports of one event should be found among three articles. Short texts get no
 * bonus, because two alerts of one morning share a word by chance.
 */
const BONUS: Partial<Record<MergeFeatureName, number>> = { few: 1.2, fewShort: -1.5 };
/** Pairs with a lower cosine are hardly ever links. A sample of them is read, and each counts for those left out. */
const EASY_COSINE = Math.log(0.09);
const EASY_STEP = 8;
/**
 * Scores hardly change between 0.4 and 0.7. A false join is worse than a gap, so the threshold of an event is not
 * lower.
 */
const MIN_EVENT = 0.55;
/**
 * A score is averaged over this many thresholds to either side, because the curves are flat and their peaks are noise.
 */
const SMOOTHED = 3;

export const THRESHOLDS: readonly number[] = Array.from({ length: 33 }, (_, step) =>
  Number((0.1 + step * 0.025).toFixed(3)),
);

export interface FitOptions {
  readonly features?: readonly FeatureName[];
  readonly ridge?: number;
  /** The penalty pulls weights towards those of this model. @default towards 0 */
  readonly prior?: LinkModel | undefined;
  /** Collections whose labels are storylines, by name. */
  readonly storylines?: readonly string[];
}

/** Features that the shipped model weighs. */
export const FITTED_FEATURES: readonly FeatureName[] = [
  'logCosine',
  'evidence',
  'second',
  'contained',
  'lead',
  'nearestLess',
  'nearestMore',
  'usual',
  'hasDates',
  'daysShort',
  'sameOutlet',
  'length',
  'few',
  'short',
];

/**
 * Fits a model to samples: the weights of links first, then those of merges over the trees that these links give, then
 * the thresholds with the best mean score.
 */
export function fitLinkModel(
  collections: readonly SampledCollection[],
  { features = FITTED_FEATURES, ridge = RIDGE, prior, storylines = [] }: FitOptions = {},
): LinkModel {
  const links = fitLinks(collections, features, ridge, prior);
  const merges = fitMerges(collections, links, prior?.merges);
  const events = collections.filter(({ name }) => !storylines.includes(name));
  const running = collections.filter(({ name }) => storylines.includes(name));
  const judged = { ...links, merges };
  const event = Math.max(MIN_EVENT, bestThreshold(events, judged));
  return {
    ...links,
    merges: {
      ...merges,
      event,
      storyline:
        running.length === 0
          ? (prior?.merges?.storyline ?? event / 4)
          : Math.min(event, bestThreshold(running, judged)),
    },
  };
}

function fitLinks(
  collections: readonly SampledCollection[],
  features: readonly FeatureName[],
  ridge: number,
  prior: LinkModel | undefined,
): LinkModel {
  const samples = collections.flatMap((collection) => collection.samples);
  const modulated = features.filter((name) => MODULATED.includes(name));
  const columns = [
    ...features.map((name) => ({ name, isShort: false })),
    ...(features.includes('short') ? modulated.map((name) => ({ name, isShort: true })) : []),
  ];
  const { rows, centres: held } = gatherPairs(samples, columns);
  const known = (name: FeatureName) => prior?.features.find((feature) => feature.name === name);
  const { intercept, centres, coefficients } = fitLogistic(
    rows,
    ridge,
    prior && columns.map(({ name, isShort }) => (isShort ? known(name)?.short : known(name)?.weight) ?? 0),
  );
  // Fitting uses centred products; the intercept makes up for that.
  const shift = columns.reduce((sum, { isShort }, at) => sum + (isShort ? coefficients[at]! * centres[at]! : 0), 0);
  const ofShort = (name: FeatureName) => {
    const at = columns.findIndex((column) => column.name === name && column.isShort);
    return at < 0 ? {} : { short: rounded(coefficients[at]!) };
  };
  return {
    modelVersion: 'calibrated',
    intercept: rounded(intercept - shift),
    features: features.map(
      (name, at): LinkWeight => ({
        name,
        centre: rounded(held.get(name) ?? centres[at]!),
        weight: rounded(coefficients[at]!),
        ...ofShort(name),
      }),
    ),
    threshold: 0.45,
    provenance: `Logistic regression on the pairs of ${collections.map(({ name }) => name).join(', ')}, each weighing alike, and of samples and folders of their stories${prior === undefined ? '' : `, from the weights of version ${prior.modelVersion} on`}.`,
  };
}

interface Column {
  readonly name: FeatureName;
  /** Whether the column is the product of the feature, less its centre, and the feature `short`. */
  readonly isShort: boolean;
}

/** The pairs of all samples: the features and, for modulated ones, their products with `short`, less their centres. */
function gatherPairs(
  samples: readonly PairSample[],
  columns: readonly Column[],
): { rows: LabelledRows; centres: ReadonlyMap<FeatureName, number> } {
  const width = FEATURES.length;
  const cosine = FEATURES.indexOf('logCosine');
  const chosen: { sample: PairSample; pair: number; weight: number }[] = [];
  let links = 0;
  for (const sample of samples) {
    for (let pair = 0; pair < sample.compared.pairs.length; pair++) {
      const isOne = isLink(sample, pair);
      if (isOne) links++;
      const isEasy =
        !isOne && sample.compared.features[pair * width + cosine]! < EASY_COSINE && sample.stories.length > 100;
      if (isEasy && pair % EASY_STEP > 0) continue;
      chosen.push({ sample, pair, weight: sample.weights[pair]! * (isEasy ? EASY_STEP : 1) });
    }
  }
  checkKinds(chosen.length, links);
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const centres = new Map(
    columns
      .filter(({ isShort }) => isShort)
      .map(({ name }): [FeatureName, number] => {
        const index = FEATURES.indexOf(name);
        const sum = chosen.reduce(
          (sum, { sample, pair, weight }) => sum + weight * sample.compared.features[pair * width + index]!,
          0,
        );
        return [name, sum / total];
      }),
  );
  const values = new Float64Array(chosen.length * columns.length);
  const labels = new Float64Array(chosen.length);
  const weights = new Float64Array(chosen.length);
  chosen.forEach(({ sample, pair, weight }, row) => {
    const { features } = sample.compared;
    columns.forEach(({ name, isShort }, at) => {
      const value = features[pair * width + FEATURES.indexOf(name)]!;
      values[row * columns.length + at] = isShort
        ? (value - centres.get(name)!) * features[pair * width + FEATURES.indexOf('short')]!
        : value;
    });
    labels[row] = isLink(sample, pair) ? 1 : 0;
    weights[row] = weight;
  });
  return { rows: { width: columns.length, values, labels, weights }, centres };
}

function checkKinds(pairs: number, links: number): void {
  if (links > 0 && links < pairs) return;
  const kind =
    pairs === 0
      ? 'no pair of articles is near enough to compare'
      : links === 0
        ? 'no near pair is of one story'
        : 'all near pairs are of one story';
  throw new SameStoryError(
    'invalid-labels',
    `calibrateLinkScore: ${kind}: give labelled articles of several stories, two or more each`,
  );
}

/**
 * The merges of all samples under a link model. Each has the share of pairs between its halves that belong to one
 * story.
 */
function gatherMerges(samples: readonly PairSample[], links: LinkModel): LabelledRows {
  const width = MERGE_FEATURES.length;
  const values: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const { stories, compared, penalties, mergeWeight } of samples) {
    const scored = scoreLinks(compared, links, { penalties });
    const articles = stories.length;
    const likely = likelyLinks(compared.pairs, scored.probabilities);
    const merges = mergesOf({ articles, ...joinableLinks(articles, likely) }, 'average');
    const row = new Float64Array(width);
    const counts = stories.map((story) => new Map([[story, 1]]));
    walkMerges(
      stories.length,
      merges,
      scoredPairs({ ...compared, ...scored }),
      compared.times,
      row,
      ({ into, from }) => {
        const [a, b] = [counts[into]!, counts[from]!];
        let shared = 0;
        let [ofA, ofB] = [0, 0];
        for (const [story, count] of a) {
          shared += count * (b.get(story) ?? 0);
          ofA += count;
        }
        for (const [story, count] of b) {
          ofB += count;
          a.set(story, (a.get(story) ?? 0) + count);
        }
        values.push(...row);
        labels.push(shared / (ofA * ofB));
        weights.push(mergeWeight);
      },
    );
  }
  return { width, values: Float64Array.from(values), labels, weights: Float64Array.from(weights) };
}

function fitMerges(
  collections: readonly SampledCollection[],
  links: LinkModel,
  prior: MergeModel | undefined,
): MergeModel {
  const rows = gatherMerges(
    collections.flatMap(({ samples }) => samples),
    links,
  );
  const bonus = (name: MergeFeatureName) => BONUS[name] ?? 0;
  const known = (name: MergeFeatureName) => prior?.features.find((feature) => feature.name === name)?.weight ?? 0;
  const { intercept, centres, coefficients } = fitLogistic(
    rows,
    MERGE_RIDGE,
    prior && MERGE_FEATURES.map((name) => known(name) - bonus(name)),
  );
  return {
    intercept: rounded(MERGE_FEATURES.reduce((sum, name, at) => sum + bonus(name) * centres[at]!, intercept)),
    features: MERGE_FEATURES.map((name, at) => ({
      name,
      centre: rounded(centres[at]!),
      weight: rounded(coefficients[at]! + bonus(name)),
    })),
    event: 0.5,
    storyline: 0.15,
  };
}

/**
 * The threshold with the best mean score over whole collections and their larger samples, smoothed over its neighbours.
 */
function bestThreshold(collections: readonly SampledCollection[], model: LinkModel): number {
  const curves = collections.map(({ samples }) => {
    const scored = samples.flatMap(({ scored }) => (scored ? [scoreThresholds(scored, model)] : []));
    return THRESHOLDS.map((_, at) => mean(scored.map((curve) => curve[at]!)));
  });
  const means = THRESHOLDS.map((_, at) => mean(curves.map((curve) => curve[at]!)));
  const smoothed = means.map((_, at) => mean(means.slice(Math.max(0, at - SMOOTHED), at + SMOOTHED + 1)));
  return THRESHOLDS[smoothed.indexOf(Math.max(...smoothed))]!;
}

/** B-cubed F1 of a model on a labelled collection at each of {@link THRESHOLDS}. */
export function scoreThresholds(
  { distinct, labels, compared, penalties }: ComparedCollection,
  model: LinkModel,
): number[] {
  const { merges } = groupPairs(distinct.length, compared, model, model.threshold, { penalties });
  return THRESHOLDS.map((threshold) => {
    const clusters = cutTree(distinct.length, merges, threshold);
    const predicted = clusters.map((members) =>
      members.flatMap((member) => distinct[member]!.copies.map(({ id }) => id)),
    );
    return evaluateClustering(labels, predicted).bCubed.f1;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
