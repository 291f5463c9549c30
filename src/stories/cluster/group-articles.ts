import { type Article, parsePublicationTime } from '../../article.js';
import { collectionLanguages } from '../../text/index.js';
import {
  type Embeddings,
  findNeighbours,
  type PairList,
  TermCounter,
  type TermCounts,
  type WeightedRows,
  weighTerms,
} from '../../vectors/index.js';
import {
  AT,
  comparePairs,
  FEATURES,
  type FeatureName,
  fewAmong,
  type LinkModel,
  linkScorer,
  type MergeModel,
  MIN_COSINE,
  PairPenalties,
  peersOf,
  SharedPassages,
  type SharedRuns,
  shortness,
  withPenalty,
} from '../link/index.js';
import { cutTree, inOrderOfLevel, type Linkage, type Merge, mergesOf, type SpanLimit } from './linkage.js';
import { type ArticleTimes, judgeMerges, type ScoredPairs } from './merge-tree.js';
import type { IndexedPins } from './pins.js';

/**
 * Terms in more articles than this find no pairs. The bound is a third of the articles, so that one long-running story
 * may be most of a small collection, and never more than 500, so that the cost grows with the articles and not with
 * their square.
 */
export function commonTerm(articles: number): number {
  return Math.min(500, Math.max(250, Math.floor(articles / 3)));
}
/** No article is compared with more earlier ones than this. */
const MAX_NEIGHBOURS = 1000;
/** Less probable links count as absent: a thousand of them would not join anything. */
const MIN_PROBABILITY = 0.01;
/** Penalties are computed from this probability on: less probable pairs join nothing by themselves. */
export const MIN_PENALISED = 0.2;

/** A clustering with the levels behind it. Articles are numbers: indexes in the list that was grouped. */
export interface Grouping {
  readonly counts: TermCounts;
  readonly rows: WeightedRows;
  readonly pairs: PairList;
  /** Features of pair `p` from `p * FEATURES.length` on. */
  readonly features: Float64Array;
  /** The penalty of each pair that has one, in log-odds; see `PairPenalties`. */
  readonly penaltyOf: ReadonlyMap<number, number>;
  /** Link probability of each pair; with embeddings, blended with their similarity. */
  readonly probabilities: Float64Array;
  /** The tree, highest level first. The level is the merge model's probability, without such a model the linkage's. */
  readonly merges: readonly Merge[];
  readonly threshold: number;
  /** Members ascending. */
  readonly clusters: readonly (readonly number[])[];
  /** The clusters at the level of storylines. Each is made of whole {@link clusters}. */
  readonly storylines: readonly (readonly number[])[];
  readonly times: ArticleTimes;
  /** The penalties of this collection's pairs. */
  readonly penalties?: PairPenalties | undefined;
  /** What gave the {@link merges} their levels; `undefined` where the linkage did. */
  readonly judge?: Judge | undefined;
}

/** A merge model, and the weight of the user's own vectors beside it. */
export interface Judge {
  readonly model: MergeModel;
  readonly weightOfVectors: number;
}

/**
 * Groups counted articles: weighs terms, finds neighbours, scores links, joins clusters. The articles must be distinct
 * and in the order of their content (see `distinctArticles`).
 */
export function groupArticles(
  articles: readonly Article[],
  counts: TermCounts,
  model: LinkModel,
  threshold: number | undefined,
  options: Omit<GroupingOptions, 'penalties'> & { readonly runs: SharedRuns },
): Grouping {
  const wanted = model.features.map(({ name }) => name);
  const compared = comparedPairs(articles, counts, options.embeddings, wanted);
  const passages = new SharedPassages(articles, counts, compared.rows, options.runs);
  return groupPairs(articles.length, compared, model, threshold, {
    ...options,
    penalties: new PairPenalties(articles, passages),
  });
}

export interface GroupingOptions {
  readonly embeddings?: Embeddings | undefined;
  readonly pins?: IndexedPins | undefined;
  /** Penalties on links. @default none */
  readonly penalties?: PairPenalties | undefined;
  /** @default 'average' */
  readonly linkage?: Linkage | undefined;
  readonly spans?: SpanLimit | undefined;
  /** Whether articles in different languages are kept apart. @default false */
  readonly perLanguage?: boolean | undefined;
  /** The level of the tree at which it is cut. @default 'event' */
  readonly granularity?: Granularity | undefined;
}

/** An `event` is a day or a few of one thing that happened; a `storyline` weeks of one subject. */
export type Granularity = 'event' | 'storyline';

export const GRANULARITIES: readonly Granularity[] = ['event', 'storyline'];

/**
 * The second half of {@link groupArticles}, from compared pairs to clusters. Calibration compares once and groups many
 * times.
 *
 * @param threshold where the tree is cut. @default the model's
 */
export function groupPairs(
  articles: number,
  compared: ComparedPairs,
  model: LinkModel,
  threshold: number | undefined,
  {
    embeddings,
    pins,
    penalties,
    linkage = 'average',
    spans,
    perLanguage = false,
    granularity = 'event',
  }: GroupingOptions = {},
): Grouping {
  const { pairs } = compared;
  const { probabilities, penaltyOf } = scoreLinks(compared, model, { embeddings, penalties, perLanguage });
  const graph = { articles, ...likelyLinks(pairs, probabilities), ...pins, spans };
  const made = mergesOf(graph, linkage);
  const judge = judgeOf(model, linkage, embeddings?.weight ?? 0);
  const scored = scoredPairs({ ...compared, probabilities, penaltyOf });
  const merges =
    judge === undefined
      ? inOrderOfLevel(made)
      : judgeMerges(articles, made, scored, compared.times, judge.model, judge.weightOfVectors);
  const { event, storyline } = judge?.model ?? { event: model.threshold, storyline: model.threshold * STORYLINE_SHARE };
  const used = threshold ?? (granularity === 'storyline' ? storyline : event);
  return {
    ...compared,
    penaltyOf,
    probabilities,
    merges,
    judge,
    penalties,
    threshold: used,
    clusters: cutTree(articles, merges, used),
    storylines: cutTree(articles, merges, Math.min(used, storyline)),
  };
}

/** The probability of each link after penalties, and the penalties. */
export function scoreLinks(
  compared: Pick<ComparedPairs, 'counts' | 'pairs' | 'features'>,
  model: LinkModel,
  {
    embeddings,
    penalties,
    perLanguage = false,
  }: Pick<GroupingOptions, 'embeddings' | 'penalties' | 'perLanguage'> = {},
): Pick<Grouping, 'probabilities' | 'penaltyOf'> {
  const { pairs, features, counts } = compared;
  const scorer = linkScorer(model);
  const penaltyOf = new Map<number, number>();
  const penalised = (pair: number, probability: number): number => {
    if (penalties === undefined || probability < MIN_PENALISED) return probability;
    const cosine = features[pair * FEATURES.length + AT.cosine]!;
    const penalty = penalties.between(pairs.left[pair]!, pairs.right[pair]!, cosine);
    if (penalty === 0) return probability;
    penaltyOf.set(pair, penalty);
    return withPenalty(probability, penalty);
  };
  const probabilities = Float64Array.from({ length: pairs.length }, (_, pair) => {
    // Vectors bring pairs that share next to no words; such a pair is no link by words.
    if (perLanguage && !isOneLanguage(counts, pairs.left[pair]!, pairs.right[pair]!)) return 0;
    const isNear = features[pair * FEATURES.length + AT.cosine]! > MIN_COSINE;
    const byWords = isNear ? penalised(pair, scorer.probability(features, pair * FEATURES.length)) : 0;
    const byVectors = embeddings?.similarity(pairs.left[pair]!, pairs.right[pair]!);
    if (embeddings === undefined || byVectors === undefined) return byWords;
    return (1 - embeddings.weight) * byWords + embeddings.weight * byVectors;
  });
  return { probabilities, penaltyOf };
}

/** Without a merge model, the threshold of storylines is this share of the threshold of events. */
const STORYLINE_SHARE = 0.3;

/** The merge model is fitted on average linkage. Other linkages are cut at their own levels. */
function judgeOf({ merges }: LinkModel, linkage: Linkage, weightOfVectors: number): Judge | undefined {
  return merges === undefined || linkage !== 'average' ? undefined : { model: merges, weightOfVectors };
}

/** The pairs of a grouping as the merge model reads them. */
export function scoredPairs({
  pairs,
  features,
  probabilities,
  penaltyOf,
}: Pick<Grouping, 'pairs' | 'features' | 'probabilities' | 'penaltyOf'>): ScoredPairs {
  const width = FEATURES.length;
  return {
    left: pairs.left,
    right: pairs.right,
    probabilities,
    cosine: (pair) => features[pair * width + AT.cosine]!,
    lead: (pair) => features[pair * width + AT.lead]!,
    penalty: (pair) => penaltyOf.get(pair) ?? 0,
  };
}

function isOneLanguage({ languages }: TermCounts, a: number, b: number): boolean {
  return languages[a] === languages[b];
}

/** Articles counted and weighed, with the pairs that are worth comparing and their features. */
export type ComparedPairs = Pick<Grouping, 'counts' | 'rows' | 'pairs' | 'features' | 'times'>;

/** The terms of articles, each read in its language. */
export function countArticles(articles: readonly Article[]): TermCounts {
  const counter = new TermCounter();
  const languages = collectionLanguages(articles);
  articles.forEach((article, index) => {
    counter.add(article, languages[index]!);
  });
  return counter.finish();
}

/**
 * Counts, weighs and compares: everything before the model, which is what calibration needs.
 *
 * @param wanted features that the model has. @default all
 */
export function comparedPairs(
  articles: readonly Article[],
  counts: TermCounts,
  embeddings?: Embeddings,
  wanted?: readonly FeatureName[],
): ComparedPairs {
  const rows = weighTerms(counts);
  const near = findNeighbours(rows, {
    commonTerm: commonTerm(articles.length),
    floor: MIN_COSINE,
    max: MAX_NEIGHBOURS,
  });
  const pairs = embeddings?.widen(near) ?? near;
  return {
    counts,
    rows,
    pairs,
    features: comparePairs(articles, rows, counts, pairs, wanted),
    times: articleTimes(articles, counts),
  };
}

function articleTimes(
  articles: readonly Article[],
  { languages, lengths }: Pick<TermCounts, 'languages' | 'lengths'>,
): ArticleTimes {
  const times = articles.map(({ publishedAt }) => (publishedAt ? parsePublicationTime(publishedAt) : undefined));
  return {
    from: Float64Array.from(times, (time) => time?.from ?? Number.NaN),
    to: Float64Array.from(times, (time) => time?.to ?? Number.NaN),
    few: Float64Array.from(peersOf(languages), fewAmong),
    short: Float64Array.from(lengths, shortness),
  };
}

export function likelyLinks(
  pairs: PairList,
  probabilities: Float64Array,
): { left: Int32Array; right: Int32Array; scores: Float64Array } {
  const likely = Int32Array.from({ length: pairs.length }, (_, pair) => pair).filter(
    (pair) => probabilities[pair]! >= MIN_PROBABILITY,
  );
  return {
    left: likely.map((pair) => pairs.left[pair]!),
    right: likely.map((pair) => pairs.right[pair]!),
    scores: Float64Array.from(likely, (pair) => probabilities[pair]!),
  };
}
