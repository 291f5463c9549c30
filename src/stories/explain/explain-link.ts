import type { ArticleId } from '../../article.js';
import { DisjointSet } from '../../structures/index.js';
import type { PairList } from '../../vectors/index.js';
import type { Grouping } from '../cluster/index.js';
import { FEATURES, type FeatureName, type LinkModel, linkScorer } from '../link/index.js';

/** Number of shared terms that an explanation names. */
export const TERMS_SHOWN = 12;

/** A term that articles share. */
export interface ExplainedTerm {
  /** The form that is compared: for most words a stem. */
  readonly term: string;
  /** The form that the texts use most often. */
  readonly word: string;
  /** What it adds to the cosine. */
  readonly share: number;
}

/** Adds to each term how the texts write it. */
export type Written = (
  terms: readonly { readonly term: string; readonly share: number }[],
  articles: readonly number[],
) => readonly ExplainedTerm[];

/** What joined two articles, or what kept them apart. */
export interface LinkExplanation {
  readonly a: ArticleId;
  readonly b: ArticleId;
  /** Whether they are in one story. */
  readonly together: boolean;
  /** Whether the pair was compared at all: articles with next to nothing in common are not. */
  readonly compared: boolean;
  /** The pair's own link probability; 0 where it was not compared. */
  readonly probability: number;
  /** The level at which their stories join, 0 where they never do; compare it with `threshold`. */
  readonly level: number;
  readonly threshold: number;
  /** `level − threshold`: the distance from the opposite decision; negative where they are apart. */
  readonly margin: number;
  /**
   * Log-odds of a pair that is typical in every feature. Intercept plus contributions minus `penalty` give the pair's
   * log-odds.
   */
  readonly intercept: number;
  /**
   * Subtracted from the log-odds if the two share one passage and little else, are round-ups or briefings, are about
   * different issues of a series, or follow one stock form; 0 for nearly all pairs.
   */
  readonly penalty: number;
  /**
   * The value of each feature and what it adds to the log-odds, the strongest first; empty where the pair was not
   * compared.
   */
  readonly contributions: readonly {
    readonly feature: FeatureName;
    readonly value: number;
    readonly contribution: number;
  }[];
  /**
   * The same in plain words: names and words that both contain, how far apart they were published. The computed values
   * are in the other fields.
   */
  readonly reasons: readonly string[];
  /** The cosine of the two over all terms, and the terms that make it up, the largest share first. */
  readonly cosine: number;
  readonly terms: readonly ExplainedTerm[];
}

/** Explains two articles of a grouping, by their indexes. */
export function explainPair(
  grouping: Grouping,
  model: LinkModel,
  indices: readonly [number, number],
  ids: readonly [ArticleId, ArticleId],
  reasons: (explained: Omit<LinkExplanation, 'reasons'>, pair: readonly [number, number]) => readonly string[],
  written: Written,
): LinkExplanation {
  const [left, right] = indices[0] > indices[1] ? indices : [indices[1], indices[0]];
  const { threshold } = grouping;
  const level = left === right ? 1 : joinLevel(grouping, left, right);
  const pair = left === right ? -1 : findPair(grouping.pairs, left, right);
  const { cosine, terms } = sharedTerms(grouping, left, right);
  const from = pair * FEATURES.length;
  const explained = {
    a: ids[0],
    b: ids[1],
    together: level >= threshold,
    compared: pair >= 0,
    probability: left === right ? 1 : pair < 0 ? 0 : grouping.probabilities[pair]!,
    level,
    threshold,
    margin: level - threshold,
    intercept: model.intercept,
    penalty: grouping.penaltyOf.get(pair) ?? 0,
    contributions:
      pair < 0
        ? []
        : linkScorer(model)
            .contributions(grouping.features, from)
            .map(({ feature, contribution }) => ({
              feature,
              value: grouping.features[from + FEATURES.indexOf(feature)]!,
              contribution,
            }))
            .sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution)),
    cosine,
    terms: written(terms, [left, right]),
  };
  return { ...explained, reasons: reasons(explained, [left, right]) };
}

/** The level of the merge that first brings two articles together; 0 if none does. */
function joinLevel({ counts, merges }: Grouping, a: number, b: number): number {
  const clusters = new DisjointSet(counts.articles);
  for (const { into, from, level } of merges) {
    clusters.union(into, from);
    if (clusters.find(a) === clusters.find(b)) return level;
  }
  return 0;
}

/** The index of a pair in the list, which is sorted by left, then right; -1 if it is not there. */
function findPair({ left, right, length }: PairList, a: number, b: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBefore = left[middle]! < a || (left[middle]! === a && right[middle]! < b);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low < length && left[low] === a && right[low] === b ? low : -1;
}

function sharedTerms(
  { rows, counts }: Grouping,
  a: number,
  b: number,
): { cosine: number; terms: { term: string; share: number }[] } {
  const weights = new Map<number, number>();
  for (let entry = rows.offsets[a]!; entry < rows.offsets[a + 1]!; entry++) {
    weights.set(rows.ranks[entry]!, rows.weights[entry]!);
  }
  const terms: { term: string; share: number }[] = [];
  let cosine = 0;
  for (let entry = rows.offsets[b]!; entry < rows.offsets[b + 1]!; entry++) {
    const rank = rows.ranks[entry]!;
    const share = (weights.get(rank) ?? 0) * rows.weights[entry]!;
    if (share === 0) continue;
    cosine += share;
    terms.push({ term: counts.vocabulary.term(rows.termOfRank[rank]!), share });
  }
  terms.sort((x, y) => y.share - x.share || (x.term < y.term ? -1 : 1));
  return { cosine: Math.min(1, cosine), terms: terms.slice(0, TERMS_SHOWN) };
}
