import { type Article, type ArticleId, requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import { evaluateClustering } from '../evaluate/evaluate.js';
import { SeededRandom } from '../evaluate/random.js';
import { integer, number, readOptions } from '../options.js';
import { collectionLanguages } from '../text/collection-languages.js';
import { distinctArticles } from './distinct-articles.js';
import { fitLogistic, type LabelledPairs } from './fit-link-model.js';
import { comparedPairs, groupArticles } from './group-articles.js';
import { type LinkModel, shippedLinkModel } from './link-model.js';
import { cutTree } from './linkage.js';
import { FEATURES } from './pair-features.js';

/** A labelled collection to learn from. */
export interface LabelledCollection {
  readonly name: string;
  readonly articles: readonly Article[];
  /** The story of each article, by id; every article has one. */
  readonly labels: ReadonlyMap<ArticleId, string | number>;
}

export interface CalibrationOptions {
  /** Of how many pairs of average weight the penalty on weights counts for. Few labels want more. @default 1 */
  readonly ridge?: number | undefined;
  /** Seed of the samples that are drawn. @default 1 */
  readonly seed?: number | undefined;
}

/** Shares of a collection's stories that it is also fitted on, so that the model has met collections of every size. */
const SAMPLES = [1, 0.5, 0.5, 0.25, 0.25, 0.1, 0.1, 0.05, 0.02];
/** How often in ten a sample goes without dates, titles or outlets: a missing field must not count against a pair. */
const DROPPED = 3;
const FEWEST = 3;

export const THRESHOLDS: readonly number[] = Array.from({ length: 33 }, (_, step) =>
  Number((0.1 + step * 0.025).toFixed(3)),
);

/**
 * Fits the weights of the link score on labelled articles: logistic regression over the pairs of each collection and of samples of its
 * stories, every collection weighing alike and every article within it; then the threshold with the best mean B-cubed F1.
 * Pass the result to `findStories` as `model`. A few hundred articles are enough to move the threshold, a few thousand to trust the weights;
 * score it on articles it was not fitted on.
 *
 * @throws {SameStoryError} `invalid-labels` for an article without a label, or where no pair or only pairs of one kind can be learnt from.
 *
 * @example
 * const model = calibrateLinkScore([{ name: 'desk', articles, labels }]);
 * findStories(articles, { model });
 */
export function calibrateLinkScore(
  collections: readonly LabelledCollection[],
  options?: CalibrationOptions,
): LinkModel {
  const { ridge, seed } = readOptions<{ ridge: number; seed: number }>('calibrateLinkScore', options, {
    ridge: number(1, 0.001, 1e6),
    seed: integer(1, 0, Number.MAX_SAFE_INTEGER),
  });
  for (const collection of collections) checkLabels(collection);
  const { features } = shippedLinkModel();
  const places = features.map(({ name }) => FEATURES.indexOf(name));
  const random = new SeededRandom(seed);
  const samples = collections.flatMap((collection) => drawSamples(collection, random));
  const { intercept, centres, coefficients } = fitLogistic(gatherPairs(samples, places), ridge);
  const fitted = {
    modelVersion: 'calibrated',
    intercept: rounded(intercept),
    features: features.map(({ name }, at) => ({
      name,
      centre: rounded(centres[at] as number),
      weight: rounded(coefficients[at] as number),
    })),
    threshold: 0.5,
    provenance: `Logistic regression on the pairs of ${collections.map(({ name }) => name).join(', ')}, each weighing alike, and of samples of their stories.`,
  };
  const curves = collections.map((collection) => scoreThresholds(collection, fitted));
  const means = THRESHOLDS.map((_, at) => curves.reduce((sum, curve) => sum + (curve[at] as number), 0));
  return { ...fitted, threshold: THRESHOLDS[means.indexOf(Math.max(...means))] as number };
}

/** B-cubed F1 of a model on a labelled collection at each of {@link THRESHOLDS}. */
export function scoreThresholds({ articles, labels }: LabelledCollection, model: LinkModel): number[] {
  const distinct = distinctArticles(articles);
  const representatives = distinct.map(({ article }) => article);
  const { merges } = groupArticles(representatives, collectionLanguages(representatives), model, model.threshold);
  return THRESHOLDS.map((threshold) => {
    const clusters = cutTree(representatives.length, merges, threshold);
    const predicted = clusters.map((members) =>
      members.flatMap((member) => (distinct[member]?.copies ?? []).map(({ id }) => id)),
    );
    return evaluateClustering(labels, predicted).bCubed.f1;
  });
}

interface Sample {
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

function drawSamples({ articles, labels }: LabelledCollection, random: SeededRandom): Sample[] {
  return SAMPLES.flatMap((share, sample) => {
    const isDropped = { publishedAt: draw(random), title: draw(random), outlet: draw(random) };
    const stories = new Map<string | number, boolean>();
    const kept = articles.filter(({ id }) => {
      const label = labels.get(id) as string | number;
      const isKept = stories.get(label) ?? random.below(1000) < share * 1000;
      stories.set(label, isKept);
      return isKept;
    });
    if (kept.length < FEWEST) return [];
    const distinct = distinctArticles(
      kept.map((article) => ({
        ...article,
        publishedAt: sample > 0 && isDropped.publishedAt ? undefined : article.publishedAt,
        title: sample > 0 && isDropped.title ? undefined : article.title,
        outlet: sample > 0 && isDropped.outlet ? undefined : article.outlet,
      })),
    ).map(({ article }) => article);
    const { pairs, features } = comparedPairs(distinct, collectionLanguages(distinct));
    const labelOf = (place: number): string | number | undefined => labels.get((distinct[place] as Article).id);
    return [
      {
        features,
        labels: Uint8Array.from({ length: pairs.length }, (_, pair) =>
          labelOf(pairs.left[pair] as number) === labelOf(pairs.right[pair] as number) ? 1 : 0,
        ),
        // Each article counts the same, whatever the number of pairs it is in, and each collection the same.
        weight: 1 / distinct.length,
      },
    ];
  });
}

function draw(random: SeededRandom): boolean {
  return random.below(10) < DROPPED;
}

function gatherPairs(samples: readonly Sample[], places: readonly number[]): LabelledPairs {
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
      weights[row] = sample.weight;
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
