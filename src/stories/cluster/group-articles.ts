import { type Article, parsePublicationTime } from '../../article.js';
import { DisjointSet } from '../../structures/index.js';
import { collectionLanguages } from '../../text/index.js';
import {
  type Embeddings,
  findNeighbours,
  type NeighbourLimits,
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
  fewAmong,
  type LinkModel,
  linkScorer,
  type MergeModel,
  MIN_COSINE,
  type PairPenalties,
  peersOf,
  shortness,
  withPenalty,
} from '../link/index.js';
import { cutTree, inOrderOfLevel, type Linkage, type Merge, mergesOf, type SpanLimit } from './linkage.js';
import { type ArticleTimes, judgeMerges, MIN_HIGHEST, type ScoredPairs } from './merge-tree.js';
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
export const MIN_PROBABILITY = 0.01;
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
  /** The model that gave the {@link merges} their levels; `undefined` if the linkage did. */
  readonly judge?: Judge | undefined;
}

/** A merge model, and the weight of the user's own vectors beside it. */
export interface Judge {
  readonly model: MergeModel;
  readonly weightOfVectors: number;
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
 * From compared pairs to clusters. Calibration compares once and groups many times.
 *
 * @param threshold where the tree is cut. @default the model's
 */
export function groupPairs(
  articles: number,
  compared: ComparedPairs,
  model: LinkModel,
  threshold: number | undefined,
  options: GroupingOptions = {},
): Grouping {
  return groupLinks(articles, compared, scoreLinks(compared, model, options), model, threshold, options);
}

/** From scored links to clusters: the last part of {@link groupPairs}. */
export function groupLinks(
  articles: number,
  compared: ComparedPairs,
  { probabilities, penaltyOf }: ScoredLinks,
  model: LinkModel,
  threshold: number | undefined,
  { embeddings, pins, penalties, linkage = 'average', spans, granularity = 'event' }: GroupingOptions,
): Grouping {
  const judge = judgeOf(model, linkage, embeddings?.weight ?? 0);
  const links = likelyLinks(compared.pairs, probabilities);
  const made = mergesOf(
    { articles, ...(judge === undefined ? links : joinableLinks(articles, links, pins?.together)), ...pins, spans },
    linkage,
  );
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
export type ScoredLinks = Pick<Grouping, 'probabilities' | 'penaltyOf'>;

export function scoreLinks(
  compared: Pick<ComparedPairs, 'counts' | 'pairs' | 'features'>,
  model: LinkModel,
  { embeddings, penalties, perLanguage = false }: GroupingOptions = {},
): ScoredLinks {
  const { languages } = compared.counts;
  const byWords = linksByWords({ ...compared, languages }, model, perLanguage);
  if (penalties === undefined) return finishLinks(compared, byWords, undefined, { embeddings, perLanguage });
  const links = penalisedLinks(compared, byWords);
  return finishLinks(compared, byWords, { links, taken: penaltiesOn(links, penalties) }, { embeddings, perLanguage });
}

/** Pairs, the features of some of them, and the language of each article. */
export interface FeaturedPairs extends Pick<Grouping, 'pairs' | 'features'>, Pick<TermCounts, 'languages'> {}

/**
 * The probability of each link by the words of its pair, before penalties; 0 for a pair that is no link by words.
 *
 * @param from the first pair, with which the features begin.
 */
export function linksByWords(
  { pairs, features, languages }: FeaturedPairs,
  model: LinkModel,
  perLanguage: boolean,
  from = 0,
  to: number = pairs.length,
): Float64Array {
  const scorer = linkScorer(model);
  const probabilities = new Float64Array(to - from);
  for (let at = 0; at < probabilities.length; at++) {
    if (perLanguage && !isOneLanguage(languages, pairs.left[from + at]!, pairs.right[from + at]!)) continue;
    const row = at * FEATURES.length;
    // Vectors add pairs that share almost no words; by words, such a pair is no link.
    if (features[row + AT.cosine]! > MIN_COSINE) probabilities[at] = scorer.probability(features, row);
  }
  return probabilities;
}

/** Pairs that are probable enough for a penalty to matter, and what it depends on besides the two texts. */
export interface PenalisedLinks {
  readonly pairs: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly cosines: Float64Array;
}

export function penalisedLinks(
  { pairs, features }: Pick<ComparedPairs, 'pairs' | 'features'>,
  byWords: Float64Array,
): PenalisedLinks {
  const probable = Int32Array.from(byWords, (_, pair) => pair).filter((pair) => byWords[pair]! >= MIN_PENALISED);
  return {
    pairs: probable,
    left: probable.map((pair) => pairs.left[pair]!),
    right: probable.map((pair) => pairs.right[pair]!),
    cosines: Float64Array.from(probable, (pair) => features[pair * FEATURES.length + AT.cosine]!),
  };
}

/** The penalty on each of the links `from` to `to`, in log-odds. */
export function penaltiesOn(
  { left, right, cosines }: Omit<PenalisedLinks, 'pairs'>,
  penalties: PairPenalties,
  from = 0,
  to: number = left.length,
): Float64Array {
  return Float64Array.from({ length: to - from }, (_, at) =>
    penalties.between(left[from + at]!, right[from + at]!, cosines[from + at]!),
  );
}

/** Applies the penalties, and blends in the similarity of the caller's own vectors. */
export function finishLinks(
  { pairs, counts }: Pick<ComparedPairs, 'counts' | 'pairs'>,
  byWords: Float64Array,
  penalised: { readonly links: PenalisedLinks; readonly taken: Float64Array } | undefined,
  { embeddings, perLanguage = false }: Pick<GroupingOptions, 'embeddings' | 'perLanguage'>,
): ScoredLinks {
  const penaltyOf = new Map<number, number>();
  const probabilities = byWords.slice();
  penalised?.links.pairs.forEach((pair, at) => {
    const penalty = penalised.taken[at]!;
    if (penalty === 0) return;
    penaltyOf.set(pair, penalty);
    probabilities[pair] = withPenalty(byWords[pair]!, penalty);
  });
  if (embeddings === undefined) return { probabilities, penaltyOf };
  const blended = probabilities.map((probability, pair) => {
    const [a, b] = [pairs.left[pair]!, pairs.right[pair]!];
    if (perLanguage && !isOneLanguage(counts.languages, a, b)) return 0;
    const byVectors = embeddings.similarity(a, b);
    if (byVectors === undefined) return probability;
    return (1 - embeddings.weight) * probability + embeddings.weight * byVectors;
  });
  return { probabilities: blended, penaltyOf };
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

function isOneLanguage(languages: readonly string[], a: number, b: number): boolean {
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

/** Counts, weighs and compares: everything before the model, which is what calibration needs. */
export function comparedPairs(articles: readonly Article[]): ComparedPairs {
  const counts = countArticles(articles);
  const rows = weighTerms(counts);
  const pairs = findNeighbours(rows, neighbourLimits(articles.length));
  return {
    counts,
    rows,
    pairs,
    features: comparePairs(articles, rows, counts, pairs),
    times: articleTimes(articles, counts),
  };
}

/** The limits that decide which pairs of this many articles are compared. */
export function neighbourLimits(articles: number): NeighbourLimits {
  return { commonTerm: commonTerm(articles), floor: MIN_COSINE, max: MAX_NEIGHBOURS };
}

export function articleTimes(
  articles: readonly Pick<Article, 'publishedAt'>[],
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

/** Pairs that count as links: the articles at both ends, and the probability of each. */
export interface ScoredLinkList {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly scores: Float64Array;
}

/**
 * The links within groups of articles that links of {@link MIN_HIGHEST} join, directly or through others. The merge
 * model takes no merge between two such groups, so a weak link between them must not come before a merge that it takes.
 *
 * @param together articles that are one story whatever their links.
 */
export function joinableLinks(
  articles: number,
  { left, right, scores }: ScoredLinkList,
  together: readonly (readonly number[])[] = [],
): ScoredLinkList {
  const groups = new DisjointSet(articles);
  for (let link = 0; link < scores.length; link++) {
    if (scores[link]! >= MIN_HIGHEST) groups.union(left[link]!, right[link]!);
  }
  for (const [first, ...others] of together) for (const other of others) groups.union(first!, other);
  const inside = Int32Array.from(scores.keys()).filter(
    (link) => groups.find(left[link]!) === groups.find(right[link]!),
  );
  return {
    left: inside.map((link) => left[link]!),
    right: inside.map((link) => right[link]!),
    scores: Float64Array.from(inside, (link) => scores[link]!),
  };
}

export function likelyLinks(pairs: PairList, probabilities: Float64Array): ScoredLinkList {
  const likely = likelyPairs(probabilities);
  return {
    left: likely.map((pair) => pairs.left[pair]!),
    right: likely.map((pair) => pairs.right[pair]!),
    scores: Float64Array.from(likely, (pair) => probabilities[pair]!),
  };
}

/** The pairs that are probable enough to count as links. */
export function likelyPairs(probabilities: Float64Array): Int32Array {
  return Int32Array.from(probabilities.keys()).filter((pair) => probabilities[pair]! >= MIN_PROBABILITY);
}
