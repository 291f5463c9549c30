import { isListOf, isRecord, requireArgument } from '../../arguments.js';
import { type Article, type ArticleId, requireArticles } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { evaluateClustering } from '../../evaluate/index.js';
import { integer, number, oneOf, readOptions } from '../../options.js';
import { SeededRandom } from '../../structures/index.js';
import { type ComparedPairs, comparedPairs, countArticles, cutTree, groupPairs } from '../cluster/index.js';
import { type DistinctArticle, distinctArticles } from '../describe/index.js';
import { FEATURES, type FeatureName, type LinkModel, shippedLinkModel } from '../link/index.js';
import { fitLogistic, type LabelledPairs } from './fit-link-model.js';

/** A labelled collection to learn from. */
export interface LabelledCollection {
  readonly name: string;
  readonly articles: readonly Article[];
  /** The story of each article, by id; every article has one. */
  readonly labels: ReadonlyMap<ArticleId, string | number>;
}

export interface CalibrationOptions {
  /**
   * Of how many pairs of average weight the penalty on weights counts for. More keeps the weights of a few labels smaller, which
   * carries over better to other collections.
   * @default 1000
   */
  readonly ridge?: number | undefined;
  /**
   * What the penalty holds the weights to: `shipped` starts from the weights that ship and moves them as far as the labels ask for, which a
   * few hundred articles are enough for; `nothing` fits them anew, which wants thousands of several collections.
   * @default 'shipped'
   */
  readonly from?: 'shipped' | 'nothing' | undefined;
  /** Seed of the samples that are drawn. @default 1 */
  readonly seed?: number | undefined;
}

/** Shares of a collection's stories that it is also fitted on, so that the model has met collections of every size. */
const SAMPLES = [0.5, 0.25, 0.1, 0.5, 0.25, 0.1, 0.5, 0.25, 0.1, 0.5, 0.25, 0.1, 0.5, 0.25, 0.1, 0.5, 0.25, 0.1];
/** Every third, fourth, fifth sample goes without dates, titles or outlets: a missing field must not count against a pair. */
const DROPPED = { publishedAt: 3, title: 4, outlet: 5 };
const FEWEST = 3;
/**
 * The threshold is chosen on the collections and on samples of this share or more that lack nothing, both counting the same: smaller
 * ones are all noise.
 */
const SHARE_FOR_THRESHOLD = 0.25;
const RIDGE = 1000;
/** Steps of the thresholds to either side that a score is averaged over: the curves are flat, and their peaks are noise. */
const SMOOTHED = 3;

export const THRESHOLDS: readonly number[] = Array.from({ length: 33 }, (_, step) =>
  Number((0.1 + step * 0.025).toFixed(3)),
);

/**
 * Fits the weights of the link score on labelled articles: logistic regression over the pairs of each collection and of samples of its
 * stories, every collection weighing alike and every article within it; then the threshold with the best mean B-cubed F1
 * on the collections and their samples.
 * Pass the result to `findStories` as `model`, and score it on articles it was not fitted on (`samestory calibrate` does).
 *
 * @throws {SameStoryError} `invalid-argument`; `invalid-labels` for an article without a label, or where no pair or only pairs of one kind can be learnt from.
 *
 * @example
 * const model = calibrateLinkScore([{ name: 'desk', articles, labels }]);
 * findStories(articles, { model });
 */
export function calibrateLinkScore(
  collections: readonly LabelledCollection[],
  options?: CalibrationOptions,
): LinkModel {
  const { ridge, from, seed } = readOptions<{ ridge: number; from: 'shipped' | 'nothing'; seed: number }>(
    'calibrateLinkScore',
    options,
    {
      ridge: number(RIDGE, 0.001, 1e6),
      from: oneOf('shipped', ['shipped', 'nothing']),
      seed: integer(1, 0, Number.MAX_SAFE_INTEGER),
    },
  );
  const isList = isListOf(collections, (entry) => isRecord(entry) && entry.labels instanceof Map);
  const expected = 'a list of { name, articles, labels }, where labels is a Map of stories by article id';
  requireArgument('calibrateLinkScore', 'collections', isList, collections, expected);
  return fitLinkModel(
    collections.map((collection) => sampleCollection(collection, seed)),
    shippedLinkModel().features.map(({ name }) => name),
    ridge,
    from === 'shipped' ? shippedLinkModel() : undefined,
  );
}

/** A labelled collection with its pairs compared: once, whatever number of models is fitted to it and scored on it. */
export interface ComparedCollection extends LabelledCollection {
  readonly distinct: readonly DistinctArticle<Article>[];
  readonly compared: ComparedPairs;
}

/** A compared collection, and samples of its stories. */
export interface SampledCollection extends ComparedCollection {
  readonly samples: readonly PairSample[];
}

/** @throws {SameStoryError} `invalid-labels` for an article without a label. */
export function compareCollection(collection: LabelledCollection): ComparedCollection {
  checkLabels(collection);
  const distinct = distinctArticles(collection.articles);
  const articles = distinct.map(({ article }) => article);
  return { ...collection, distinct, compared: comparedPairs(articles, countArticles(articles)) };
}

/** A collection, compared and sampled: ready to fit on. */
export function sampleCollection(collection: LabelledCollection, seed = 1): SampledCollection {
  const compared = compareCollection(collection);
  return { ...compared, samples: drawSamples(compared, seed) };
}

/**
 * The model over the features of these names that fits the samples best, with the threshold that suits the whole collections best.
 *
 * @param prior whose weights the penalty holds to; none of them where it is left out.
 */
export function fitLinkModel(
  collections: readonly SampledCollection[],
  features: readonly FeatureName[],
  ridge = RIDGE,
  prior?: LinkModel,
): LinkModel {
  const places = features.map((name) => FEATURES.indexOf(name));
  const samples = collections.flatMap((collection) => collection.samples);
  const { intercept, centres, coefficients } = fitLogistic(
    gatherPairs(samples, places),
    ridge,
    prior && features.map((name) => prior.features.find((feature) => feature.name === name)?.weight ?? 0),
  );
  const fitted = {
    modelVersion: 'calibrated',
    intercept: rounded(intercept),
    features: features.map((name, at) => ({
      name,
      centre: rounded(centres[at] as number),
      weight: rounded(coefficients[at] as number),
    })),
    threshold: 0.5,
    provenance: `Logistic regression on the pairs of ${collections.map(({ name }) => name).join(', ')}, each weighing alike, and of samples of their stories${prior === undefined ? '' : `, from the weights of version ${prior.modelVersion} on`}.`,
  };
  return { ...fitted, threshold: bestThreshold(collections, fitted) };
}

/** The threshold with the best mean score over whole collections and over their larger samples, smoothed over its neighbours. */
function bestThreshold(collections: readonly SampledCollection[], model: LinkModel): number {
  const curves = collections.map((collection) => {
    const whole = scoreThresholds(collection, model);
    const sampled = collection.samples.flatMap(({ scored }) => (scored ? [scoreThresholds(scored, model)] : []));
    if (sampled.length === 0) return whole;
    return whole.map((score, at) => score / 2 + mean(sampled.map((curve) => curve[at] as number)) / 2);
  });
  const means = THRESHOLDS.map((_, at) => mean(curves.map((curve) => curve[at] as number)));
  const smoothed = means.map((_, at) => mean(means.slice(Math.max(0, at - SMOOTHED), at + SMOOTHED + 1)));
  return THRESHOLDS[smoothed.indexOf(Math.max(...smoothed))] as number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** B-cubed F1 of a model on a labelled collection at each of {@link THRESHOLDS}. */
export function scoreThresholds({ distinct, labels, compared }: ComparedCollection, model: LinkModel): number[] {
  const { merges } = groupPairs(distinct.length, compared, model, model.threshold);
  return THRESHOLDS.map((threshold) => {
    const clusters = cutTree(distinct.length, merges, threshold);
    const predicted = clusters.map((members) =>
      members.flatMap((member) => (distinct[member]?.copies ?? []).map(({ id }) => id)),
    );
    return evaluateClustering(labels, predicted).bCubed.f1;
  });
}

/** Pairs to fit on: their features, whether each is of one story, and how much each counts. */
export interface PairSample {
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  /** The sample as a collection, where the threshold is chosen on it too. */
  readonly scored?: ComparedCollection;
}

/** The collection itself and samples of its stories, some without dates, titles or outlets. */
export function drawSamples(collection: ComparedCollection, seed = 1): PairSample[] {
  const { articles, labels, distinct, compared } = collection;
  const random = new SeededRandom(seed);
  const samples = articles.length < FEWEST ? [] : [pairSample(distinct, compared, labels)];
  for (const [place, share] of SAMPLES.entries()) {
    const lacks = (field: keyof typeof DROPPED) => (place + 1) % DROPPED[field] === 0;
    const stories = new Map<string | number, boolean>();
    // In the order of content, so that the order of the articles makes no difference.
    for (const { article } of distinct) {
      const label = labels.get(article.id) as string | number;
      if (!stories.has(label)) stories.set(label, random.below(1000) < share * 1000);
    }
    const kept = articles.filter(({ id }) => stories.get(labels.get(id) as string | number));
    if (kept.length < FEWEST) continue;
    const sample = compareCollection({
      ...collection,
      labels: new Map(kept.map(({ id }) => [id, labels.get(id) as string | number])),
      articles: kept.map((article) => ({
        ...article,
        publishedAt: lacks('publishedAt') ? undefined : article.publishedAt,
        title: lacks('title') ? undefined : article.title,
        outlet: lacks('outlet') ? undefined : article.outlet,
      })),
    });
    const pairs = pairSample(sample.distinct, sample.compared, labels);
    const isWhole = !lacks('publishedAt') && !lacks('title') && !lacks('outlet');
    samples.push(share >= SHARE_FOR_THRESHOLD && isWhole ? { ...pairs, scored: sample } : pairs);
  }
  return samples;
}

/** Which of the compared pairs are of one story, and how much each counts. */
export function pairSample(
  distinct: readonly DistinctArticle<Article>[],
  { pairs, features }: ComparedPairs,
  labels: LabelledCollection['labels'],
): PairSample {
  const stories = distinct.map(({ article }) => labels.get(article.id) as string | number);
  const sizes = new Map<string | number, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const storyOf = (article: number) => stories[article] as string | number;
  const isLink = Uint8Array.from({ length: pairs.length }, (_, pair) =>
    storyOf(pairs.left[pair] as number) === storyOf(pairs.right[pair] as number) ? 1 : 0,
  );
  // Each article counts the same, whatever the number of pairs it is in: a story of twenty has 190 pairs, twenty of two have twenty.
  const shares = Float64Array.from({ length: pairs.length }, (_, pair) => {
    const [left, right] = [pairs.left[pair] as number, pairs.right[pair] as number].map((article) =>
      sizes.get(storyOf(article)),
    ) as [number, number];
    return 1 / Math.sqrt(left * right);
  });
  // And each collection the same, but for the pairs that an article of it has.
  const unit = pairs.length / shares.reduce((sum, share) => sum + share, 0) / distinct.length;
  return { features, labels: isLink, weights: shares.map((share) => share * unit) };
}

function gatherPairs(samples: readonly PairSample[], places: readonly number[]): LabelledPairs {
  const count = samples.reduce((sum, { labels }) => sum + labels.length, 0);
  const links = samples.reduce((sum, { labels }) => sum + labels.reduce((links, label) => links + label, 0), 0);
  if (links === 0 || links === count) {
    const kind =
      count === 0
        ? 'no pair of articles is near enough to compare'
        : links === 0
          ? 'no near pair is of one story'
          : 'all near pairs are of one story';
    throw new SameStoryError(
      'invalid-labels',
      `calibrateLinkScore: ${kind}: give labelled articles of several stories, two or more each`,
    );
  }
  const values = new Float64Array(count * places.length);
  const labels = new Uint8Array(count);
  const weights = new Float64Array(count);
  let row = 0;
  for (const sample of samples) {
    for (let pair = 0; pair < sample.labels.length; pair++, row++) {
      places.forEach((place, at) => {
        values[row * places.length + at] = sample.features[pair * FEATURES.length + place] as number;
      });
      labels[row] = sample.labels[pair] as number;
      weights[row] = sample.weights[pair] as number;
    }
  }
  return { width: places.length, values, labels, weights };
}

function checkLabels({ name, articles, labels }: LabelledCollection): void {
  const unlabelled = requireArticles(articles).find(({ id }) => !labels.has(id));
  if (unlabelled === undefined) return;
  throw new SameStoryError(
    'invalid-labels',
    `calibrateLinkScore: in ${name} the article ${JSON.stringify(unlabelled.id)} has no label: label it or leave it out`,
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
