import { DAY } from '../../article.js';
import { DisjointSet } from '../../structures/index.js';
import { MERGE_FEATURES, type MergeModel, mergeScorer } from '../link/index.js';
import type { Merge } from './linkage.js';

/**
 * Merges with a lower mean link are never taken, nor merges whose highest link is below `MIN_HIGHEST`. With 0.2 for the
 * highest, a short undated text joins one with which it shares a word; 0.3 costs whole sets 0.2 points.
 */
export const MIN_LEVEL = 0.12;
export const MIN_HIGHEST = 0.25;

/** Less probable links count as none, as in a stream, which does not keep them. */
const MIN_COUNTED = 0.03;

const MAX_DAYS_BETWEEN_MEDIANS = 400;
const MAX_DAYS_BETWEEN_SPANS = 60;

/** The compared pairs of some articles: pair `p` is of the articles `left[p]` and `right[p]`. */
export interface ScoredPairs {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  /** Link probabilities, after penalties. */
  readonly probabilities: ArrayLike<number>;
  /** Of all terms, and of leads. */
  readonly cosine: (pair: number) => number;
  readonly lead: (pair: number) => number;
  /** What was taken from the log-odds of the link. */
  readonly penalty: (pair: number) => number;
}

/** When each article was published, milliseconds; NaN where it is not known. */
export interface ArticleTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** How little is known of each article's neighbours; see the feature `few`. */
  readonly few: Float64Array;
  /** How short each article is; see the feature `short`. */
  readonly short: Float64Array;
}

/** A group of articles during the walk, with everything its merges are judged by. */
export interface Group {
  readonly members: readonly number[];
  /** Sum of the links within it. */
  readonly links: number;
  /** Squared length of the sum of its rows, and of its leads. */
  readonly square: number;
  readonly leadSquare: number;
  /** Sum of the shortness of its articles: their mean does not depend on which of them comes first. */
  readonly short: number;
  /** Times of its dated articles, ascending. */
  readonly times: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Statistics of the links between two groups. */
interface Crossing {
  count: number;
  highest: number;
  lowest: number;
  links: number;
  cosines: number;
  leads: number;
  penalties: number;
}

/**
 * Walks a tree of merges from its leaves and computes the features of each merge. The cosine of two sums of rows
 * follows from the cosines of pairs; pairs without a link count as 0.
 */
export class MergeWalk {
  readonly #pairs: ScoredPairs;
  readonly #times: ArticleTimes;
  /** The pairs of article `i` are `#incident[#offsets[i]]` up to `#offsets[i + 1]`. */
  readonly #offsets: Int32Array;
  readonly #incident: Int32Array;
  /** The group that each article is in, by its lowest article. */
  readonly #groupOf: Int32Array;
  readonly #groups: (Group | undefined)[];

  /** @param componentOf the component of each article. Pairs across two components are left out: nothing joins them. */
  constructor(articles: number, pairs: ScoredPairs, times: ArticleTimes, componentOf?: ArrayLike<number>) {
    this.#pairs = pairs;
    this.#times = times;
    this.#groupOf = Int32Array.from({ length: articles }, (_, article) => article);
    this.#groups = new Array(articles);
    const offsets = new Int32Array(articles + 1);
    const isInside = (pair: number): boolean =>
      pairs.probabilities[pair]! >= MIN_COUNTED &&
      (componentOf === undefined || componentOf[pairs.left[pair]!] === componentOf[pairs.right[pair]!]);
    for (let pair = 0; pair < pairs.probabilities.length; pair++) {
      if (!isInside(pair)) continue;
      offsets[pairs.left[pair]! + 1]!++;
      offsets[pairs.right[pair]! + 1]!++;
    }
    for (let article = 0; article < articles; article++) offsets[article + 1]! += offsets[article]!;
    const next = offsets.slice();
    this.#incident = new Int32Array(offsets[articles]!);
    for (let pair = 0; pair < pairs.probabilities.length; pair++) {
      if (!isInside(pair)) continue;
      this.#incident[next[pairs.left[pair]!]!++] = pair;
      this.#incident[next[pairs.right[pair]!]!++] = pair;
    }
    this.#offsets = offsets;
  }

  /** Joins two groups, named by their lowest articles, and writes the features of the merge from `values[at]` on. */
  join(into: number, from: number, values: Float64Array, at: number): void {
    const [a, b] = [this.#group(into), this.#group(from)];
    const crossing = this.#crossing(into, a, from, b);
    this.#write(values, at, a, b, crossing);
    for (const member of b.members) this.#groupOf[member] = into;
    this.#groups[from] = undefined;
    this.#groups[into] = {
      members: [...a.members, ...b.members],
      links: a.links + b.links + crossing.links,
      square: a.square + b.square + 2 * crossing.cosines,
      leadSquare: a.leadSquare + b.leadSquare + 2 * crossing.leads,
      short: a.short + b.short,
      times: mergeSorted(a.times, b.times),
      from: Math.min(a.from, b.from),
      to: Math.max(a.to, b.to),
    };
  }

  /** The features of a merge of two groups, without making it. */
  compare(one: number, other: number, values: Float64Array, at: number): void {
    const [a, b] = [this.#group(one), this.#group(other)];
    this.#write(values, at, a, b, this.#crossing(one, a, other, b));
  }

  #group(lowest: number): Group {
    const known = this.#groups[lowest];
    if (known !== undefined) return known;
    const [from, to] = [this.#times.from[lowest]!, this.#times.to[lowest]!];
    const isDated = !Number.isNaN(from);
    return {
      members: [lowest],
      links: 0,
      square: 1,
      leadSquare: 1,
      short: this.#times.short[lowest]!,
      times: isDated ? [from] : [],
      from: isDated ? from : Number.POSITIVE_INFINITY,
      to: isDated ? to : Number.NEGATIVE_INFINITY,
    };
  }

  #crossing(into: number, a: Group, from: number, b: Group): Crossing {
    const { left, right, probabilities, cosine, lead, penalty } = this.#pairs;
    const [few, others] = a.members.length < b.members.length ? [a.members, from] : [b.members, into];
    const crossing = { count: 0, highest: 0, lowest: 1, links: 0, cosines: 0, leads: 0, penalties: 0 };
    for (const member of few) {
      for (let at = this.#offsets[member]!; at < this.#offsets[member + 1]!; at++) {
        const pair = this.#incident[at]!;
        const other = left[pair] === member ? right[pair]! : left[pair]!;
        if (this.#groupOf[other] !== others) continue;
        const probability = probabilities[pair]!;
        crossing.count++;
        crossing.links += probability;
        if (probability > crossing.highest) crossing.highest = probability;
        if (probability < crossing.lowest) crossing.lowest = probability;
        crossing.cosines += cosine(pair);
        crossing.leads += lead(pair);
        crossing.penalties += penalty(pair);
      }
    }
    return crossing;
  }

  #write(values: Float64Array, at: number, a: Group, b: Group, crossing: Crossing): void {
    const pairs = a.members.length * b.members.length;
    const smaller = Math.min(a.members.length, b.members.length);
    const isDated = a.times.length > 0 && b.times.length > 0;
    values[at] = logOdds(crossing.links / pairs);
    values[at + 1] = logOdds(crossing.highest);
    values[at + 2] = logOdds(crossing.count < pairs ? 0 : crossing.lowest);
    values[at + 3] = logOdds(Math.min(cohesion(a), cohesion(b)));
    values[at + 4] = crossing.cosines / Math.sqrt(a.square * b.square);
    values[at + 5] = crossing.leads / Math.sqrt(a.leadSquare * b.leadSquare);
    values[at + 6] = Math.log(a.members.length + b.members.length);
    values[at + 7] = Math.log(smaller);
    values[at + 8] = smaller > 1 ? 1 : 0;
    values[at + 9] = isDated ? 1 : 0;
    values[at + 10] = isDated ? logDays(Math.abs(median(a.times) - median(b.times)), MAX_DAYS_BETWEEN_MEDIANS) : 0;
    values[at + 11] = isDated ? logDays(Math.max(0, a.from - b.to, b.from - a.to), MAX_DAYS_BETWEEN_SPANS) : 0;
    values[at + 12] = crossing.penalties / pairs;
    // Links are between articles of one language, so few is the same for all of them.
    const few = this.#times.few[a.members[0]!]!;
    values[at + 13] = few;
    values[at + 14] = few * Math.max(a.short / a.members.length, b.short / b.members.length);
  }
}

/**
 * Gives each merge of a tree its probability in place of its level. It is at most that of the merges below it, so a
 * merge is taken only if both its halves were. It is 0 if the mean link is too low.
 *
 * @param merges in the order in which they were made.
 * @param weightOfVectors the share of the links that comes from the caller's own vectors. The model does not know them,
 *   so the mean link decides for this share.
 */
export function judgeMerges(
  articles: number,
  merges: readonly Merge[],
  pairs: ScoredPairs,
  times: ArticleTimes,
  model: MergeModel,
  weightOfVectors = 0,
): Merge[] {
  const probability = mergeScorer(model);
  const values = new Float64Array(MERGE_FEATURES.length);
  const levels = new Float64Array(articles).fill(1);
  const judged = walkMerges(articles, merges, pairs, times, values, ({ into, from, level }) => {
    const own = mergeLevel(values, level, probability, weightOfVectors);
    levels[into] = Math.min(own, levels[into]!, levels[from]!);
    return { into, from, level: levels[into]! };
  });
  return judged.sort((a, b) => b.level - a.level);
}

/**
 * The probability of one merge, from its features and the mean link between its halves. Pins join at level 1 regardless
 * of words.
 */
export function mergeLevel(
  values: Float64Array,
  mean: number,
  probability: (values: Float64Array, from: number) => number,
  weightOfVectors: number,
): number {
  if (mean >= 1) return 1;
  if (mean < MIN_LEVEL || values[1]! < logOdds(MIN_HIGHEST)) return 0;
  return (1 - weightOfVectors) * probability(values, 0) + weightOfVectors * mean;
}

/** Calls `visit` for each merge that can be taken, with its features in `values`. */
export function walkMerges<T>(
  articles: number,
  merges: readonly Merge[],
  pairs: ScoredPairs,
  times: ArticleTimes,
  values: Float64Array,
  visit: (merge: Merge) => T,
): T[] {
  const possible = merges.filter(({ level }) => level >= MIN_LEVEL);
  const components = new DisjointSet(articles);
  for (const { into, from } of possible) components.union(into, from);
  const componentOf = Int32Array.from({ length: articles }, (_, article) => components.find(article));
  const walk = new MergeWalk(articles, pairs, times, componentOf);
  return possible.map((merge) => {
    walk.join(merge.into, merge.from, values, 0);
    return visit(merge);
  });
}

function cohesion({ members: { length }, links }: Group): number {
  return length === 1 ? 1 : links / ((length * (length - 1)) / 2);
}

function logOdds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}

function logDays(milliseconds: number, maxDays: number): number {
  return Math.log1p(Math.min(maxDays, milliseconds / DAY));
}

function median(ascending: readonly number[]): number {
  return ascending[(ascending.length - 1) >> 1]!;
}

function mergeSorted(a: readonly number[], b: readonly number[]): number[] {
  return [...a, ...b].sort((x, y) => x - y);
}
