import { type Article, requireArticles } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { countEach, SeededRandom } from '../../structures/index.js';
import { type ComparedPairs, comparedPairs, type Grouping } from '../cluster/index.js';
import { type DistinctArticle, distinctArticles } from '../describe/index.js';
import { AT, FEATURES, PairPenalties, SharedPassages, SharedRuns } from '../link/index.js';
import { asBlurb, asFeedItem, asHeadline, FOLDER_SIZES, FolderDraw, UNRELATED_SIZES } from './draw-folders.js';
import type { LabelledCollection } from './labelled-collection.js';

/**
 * The model is also fitted on samples with these fractions of a collection's stories, so that it has seen collections
 * of every size.
 */
const SHARES = [0.5, 0.25, 0.1, 0.5, 0.25, 0.1];
/**
 * Every third sample has no dates, every fourth no titles, every fifth no outlets: a missing field must not count
 * against a pair.
 */
const DROPPED = { publishedAt: 3, title: 4, outlet: 5 };
const MIN_ARTICLES = 3;
/**
 * How many folders are drawn: of each size (more of the smallest, which have so few pairs), of unrelated articles, and
 * of two articles of one story.
 */
const SMALL_FOLDER = 5;
const SMALL_DRAWS = 24;
const FOLDER_DRAWS = 6;
const UNRELATED_DRAWS = 6;
const PAIR_DRAWS = 48;
/** How many pairs of alerts of two stories are drawn, and their lowest cosine. */
const NEAR_DRAWS = 48;
const NEAR_COSINE = 0.12;
/** Total weight of all folders of a collection, relative to the collection and its samples. */
const FOLDER_SHARE = 0.5;
/** Folders are drawn as whole articles, as feeds, as alerts and as lists of links in turn. */
const FORMS: readonly ((article: Article) => Article)[] = [
  (article) => article,
  asFeedItem,
  asBlurb,
  (article) => asHeadline(article) ?? asFeedItem(article),
];
/**
 * Folders are drawn in turn with their own dates, all on one day, and without dates. Unrelated articles of a set are
 * mostly years apart; those of a desk's folder are from one morning.
 */
const ONE_DAY = '2026-05-04';
const DATES: readonly ((article: Article) => Article)[] = [
  (article) => article,
  (article) => ({ ...article, publishedAt: ONE_DAY }),
  ({ publishedAt: _, ...article }) => article,
];

/** A labelled collection with its pairs compared, once for all models that are fitted to it or scored on it. */
export interface ComparedCollection extends LabelledCollection {
  readonly distinct: readonly DistinctArticle<Article>[];
  readonly compared: ComparedPairs;
  /** Penalties on its links. */
  readonly penalties: PairPenalties;
}

/** Pairs to fit on. */
export interface PairSample {
  /** Articles, in order of content, and the story of each. */
  readonly stories: readonly (string | number)[];
  readonly compared: Pick<Grouping, 'counts' | 'pairs' | 'features' | 'times'>;
  readonly penalties: PairPenalties;
  /** How much each pair counts, and each merge. */
  readonly weights: Float64Array;
  readonly mergeWeight: number;
  /** The sample as a collection, where thresholds are chosen on it too. */
  readonly scored?: ComparedCollection;
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
  const compared = comparedPairs(articles);
  const runs = new SharedRuns((index) => articles[index]!.text);
  const passages = new SharedPassages(articles, compared.counts, compared.rows, runs);
  return { ...collection, distinct, compared, penalties: new PairPenalties(articles, passages) };
}

/** A collection, compared and sampled: ready to fit on. */
export function sampleCollection(collection: LabelledCollection, seed = 1): SampledCollection {
  const compared = compareCollection(collection);
  return { ...compared, samples: drawSamples(compared, seed) };
}

/**
 * The collection itself; samples of its stories, some without dates, titles or outlets; the whole as a feed and a half
 * as headlines; and folders of a few articles.
 */
export function drawSamples(collection: ComparedCollection, seed = 1): PairSample[] {
  if (collection.articles.length < MIN_ARTICLES) return [];
  const large = [pairSample(collection, true), ...drawShares(collection, seed), ...drawForms(collection, seed)];
  const total = sumOf(large.map(({ weights }) => sumOf(weights)));
  const folders = [...drawFolders(collection, seed), ...drawNearPairs(collection, seed)].flatMap((folder) => {
    const compared = compareCollection({ ...collection, ...folder });
    return compared.compared.pairs.length === 0 ? [] : [pairSample(compared, false)];
  });
  const each = (total * FOLDER_SHARE) / folders.length;
  return [
    ...large,
    ...folders.map((sample) => {
      const own = sumOf(sample.weights);
      const mergeWeight = (sample.mergeWeight * large.length * FOLDER_SHARE) / folders.length;
      return { ...sample, mergeWeight, weights: sample.weights.map((weight) => (weight * each) / own) };
    }),
  ];
}

function drawShares(collection: ComparedCollection, seed: number): PairSample[] {
  const { articles, labels, distinct } = collection;
  const random = new SeededRandom(seed);
  return SHARES.flatMap((share, index) => {
    const lacks = (field: keyof typeof DROPPED) => (index + 1) % DROPPED[field] === 0;
    const isKept = new Map<string | number, boolean>();
    // In the order of content, so that the order of the articles makes no difference.
    for (const { article } of distinct) {
      const label = labels.get(article.id)!;
      if (!isKept.has(label)) isKept.set(label, random.below(1000) < share * 1000);
    }
    const kept = articles.filter(({ id }) => isKept.get(labels.get(id)!));
    if (kept.length < MIN_ARTICLES) return [];
    const without = kept.map((article) => ({
      ...article,
      publishedAt: lacks('publishedAt') ? undefined : article.publishedAt,
      title: lacks('title') ? undefined : article.title,
      outlet: lacks('outlet') ? undefined : article.outlet,
    }));
    const isWhole = !lacks('publishedAt') && !lacks('title') && !lacks('outlet');
    return [pairSample(compareCollection(labelled(collection, without)), isWhole && share >= 0.25)];
  });
}

function drawForms(collection: ComparedCollection, seed: number): PairSample[] {
  const { articles, labels, distinct } = collection;
  const random = new SeededRandom(seed);
  // In the order of content, as above.
  const stories = new Set(distinct.map(({ article }) => labels.get(article.id)!));
  const isHalf = new Map([...stories].map((label) => [label, random.below(2) === 0]));
  const feed = articles.map(asFeedItem);
  const headlines = articles.flatMap((article) =>
    isHalf.get(labels.get(article.id)!) ? (asHeadline(article) ?? []) : [],
  );
  return [feed, headlines].flatMap((cut) =>
    cut.length < MIN_ARTICLES ? [] : [pairSample(compareCollection(labelled(collection, cut)), false)],
  );
}

function drawFolders(collection: LabelledCollection, seed: number): LabelledCollection[] {
  const draw = new FolderDraw(collection, seed + 1000);
  const folders = [
    ...FOLDER_SIZES.flatMap((size) =>
      Array.from({ length: size <= SMALL_FOLDER ? SMALL_DRAWS : FOLDER_DRAWS }, () => draw.withLookalikes(size)),
    ),
    ...Array.from({ length: PAIR_DRAWS }, () => draw.pair() ?? draw.unrelated(2)),
    ...UNRELATED_SIZES.flatMap((size) => Array.from({ length: UNRELATED_DRAWS }, () => draw.unrelated(size))),
  ];
  return folders.flatMap(({ articles }, index) => {
    const formed = articles.map(FORMS[index % FORMS.length]!).map(DATES[index % DATES.length]!);
    return formed.length < 2 ? [] : [labelled(collection, formed)];
  });
}

/** Two alerts of two stories that share some words, dated on one day: a tram strike, and rescuers who came by tram. */
function drawNearPairs(collection: LabelledCollection, seed: number): LabelledCollection[] {
  const articles = collection.articles.map(asBlurb).map((article) => ({ ...article, publishedAt: ONE_DAY }));
  const { distinct, compared } = compareCollection(labelled(collection, articles));
  const { pairs, features } = compared;
  const storyOf = (index: number) => collection.labels.get(distinct[index]!.article.id);
  const near = Array.from({ length: pairs.length }, (_, pair) => pair).filter(
    (pair) =>
      features[pair * FEATURES.length + AT.cosine]! >= NEAR_COSINE &&
      storyOf(pairs.left[pair]!) !== storyOf(pairs.right[pair]!),
  );
  const random = new SeededRandom(seed + 2000);
  return Array.from({ length: near.length === 0 ? 0 : NEAR_DRAWS }, () => {
    const pair = near[random.below(near.length)]!;
    return labelled(collection, [distinct[pairs.left[pair]!]!.article, distinct[pairs.right[pair]!]!.article]);
  });
}

function labelled(collection: LabelledCollection, articles: readonly Article[]): LabelledCollection {
  const labels = new Map(articles.map(({ id }) => [id, collection.labels.get(id)!]));
  return { name: collection.name, articles, labels };
}

/** The pairs of a collection and their weights. Each article counts the same, however many pairs it is in. */
export function pairSample(collection: ComparedCollection, isScored: boolean): PairSample {
  const { distinct, compared, penalties, labels } = collection;
  const { pairs } = compared;
  const stories = distinct.map(({ article }) => labels.get(article.id)!);
  const sizes = countEach(stories);
  // A story of twenty has 190 pairs, twenty of two have twenty.
  const shares = Float64Array.from(
    { length: pairs.length },
    (_, pair) => 1 / Math.sqrt(sizes.get(stories[pairs.left[pair]!]!)! * sizes.get(stories[pairs.right[pair]!]!)!),
  );
  // The weight of a collection is its number of pairs per article.
  const unit = pairs.length / (sumOf(shares) || 1) / distinct.length;
  const { counts, features, times } = compared;
  return {
    stories,
    compared: { counts, pairs, features, times },
    penalties,
    weights: shares.map((share) => share * unit),
    mergeWeight: 1 / distinct.length,
    ...(isScored && { scored: collection }),
  };
}

/** Whether each pair of a sample is of one story. */
export function isLink({ stories, compared: { pairs } }: PairSample, pair: number): boolean {
  return stories[pairs.left[pair]!] === stories[pairs.right[pair]!];
}

function checkLabels({ name, articles, labels }: LabelledCollection): void {
  const unlabelled = requireArticles(articles).find(({ id }) => !labels.has(id));
  if (unlabelled === undefined) return;
  throw new SameStoryError(
    'invalid-labels',
    `calibrateLinkScore: in ${name} the article ${JSON.stringify(unlabelled.id)} has no label: label it or leave it out`,
  );
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
