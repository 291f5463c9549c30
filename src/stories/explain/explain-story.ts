import type { ArticleId } from '../../article.js';
import { getOrInsert } from '../../structures/index.js';
import {
  type Between,
  clusterOfEach,
  type Grouping,
  type Linkage,
  levelsBetween,
  type Merge,
} from '../cluster/index.js';
import { type ExplainedTerm, TERMS_SHOWN, type Written } from './explain-link.js';

const MISSES_SHOWN = 5;

/** Two groups of articles, and the decision that they are one story or two. */
export interface Decision {
  readonly a: readonly ArticleId[];
  readonly b: readonly ArticleId[];
  readonly together: boolean;
  /** The stories that the groups are in now: one id where they are together, else two, that of `a` first. */
  readonly stories: readonly string[];
  /** How similar the groups are; with average linkage, the mean link probability of all pairs between them. */
  readonly level: number;
  /** `level − threshold`. The sign may be wrong for a decision that pins or `maxDays` made. */
  readonly margin: number;
  /** The two articles of the strongest link between the groups, and its probability: where to look first. */
  readonly strongest: { readonly a: ArticleId; readonly b: ArticleId; readonly probability: number };
  /** What these two have in common, in plain words; see `LinkExplanation`. */
  readonly reasons: readonly string[];
}

/** What holds a story together, and which stories nearly became part of it. */
export interface StoryExplanation {
  readonly story: string;
  readonly threshold: number;
  /** The level of its last join; 1 where all its articles carry one text, so that there was none. */
  readonly level: number;
  /** `level − threshold`: how far the story is from splitting in two. */
  readonly margin: number;
  /** The last join; `null` where there was none. */
  readonly weakest: Decision | null;
  /**
   * Mean link probability of each article with all others of the story, the least sure first; copies of one text share
   * it.
   */
  readonly members: readonly { readonly article: ArticleId; readonly support: number }[];
  /** What the mean cosine of its pairs is made of, the largest share first. */
  readonly cosine: number;
  readonly terms: readonly ExplainedTerm[];
  /** The most similar other stories, the nearest first. */
  readonly nearestMisses: readonly Decision[];
}

/** What the explanations need to know of names; indexes are those of the grouping. */
export interface Names {
  /** The ids of all articles with the text of this index. */
  idsAt(index: number): readonly ArticleId[];
  /** The id of the story that a cluster became, by its index. */
  storyOf(cluster: number): string;
  readonly written: Written;
  /** Why two articles are together or apart, in plain words. */
  reasonsFor(a: ArticleId, b: ArticleId): readonly string[];
}

/**
 * The levels of a grouping, computed once: a report explains each of its stories, and every time they are needed for
 * the whole collection.
 */
const levelsOf = new WeakMap<Grouping, Between[]>();

function knownLevels(grouping: Grouping, linkage: Linkage): Between[] {
  return getOrInsert(levelsOf, grouping, () => levelsBetween(grouping, linkage));
}

/** Explains one cluster of a grouping, by its index. */
export function explainCluster(grouping: Grouping, linkage: Linkage, cluster: number, names: Names): StoryExplanation {
  const members = grouping.clusters[cluster]!;
  const joins = joinsOf(grouping, (merge, clusterOf) => clusterOf[merge.into] === cluster);
  const last = joins[joins.length - 1];
  const level = last?.level ?? 1;
  const { cosine, terms } = sharedTerms(grouping, members);
  const apart = knownLevels(grouping, linkage).filter(({ a, b }) => a === cluster || b === cluster);
  return {
    story: names.storyOf(cluster),
    threshold: grouping.threshold,
    level,
    margin: level - grouping.threshold,
    weakest: last === undefined ? null : joinDecision(grouping, last, names),
    members: supports(grouping, members, names),
    cosine,
    terms: names.written(terms, members),
    nearestMisses: apart.slice(0, MISSES_SHOWN).map((between) => apartDecision(grouping, between, names, cluster)),
  };
}

/**
 * The decisions that are least certain, the nearest to the threshold first: joins that were made, and joins that were
 * not.
 */
export function nearestDecisions(grouping: Grouping, linkage: Linkage, names: Names, max: number): Decision[] {
  const { threshold } = grouping;
  // Joins made by pins have level 1, and pins also part clusters above the threshold. Decisions of an editor need no
  // review.
  const joins = joinsOf(grouping, () => true).slice(-max);
  const apart = knownLevels(grouping, linkage)
    .filter(({ level }) => level < threshold && level > 0)
    .slice(0, max);
  return [
    ...joins.map((join) => joinDecision(grouping, join, names)),
    ...apart.map((between) => apartDecision(grouping, between, names, between.a)),
  ]
    .sort((x, y) => Math.abs(x.margin) - Math.abs(y.margin))
    .slice(0, max);
}

interface Join extends Merge {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** The merges within clusters that are asked for, in order of falling level, with the members of both sides. */
function joinsOf(
  { merges, threshold, clusters }: Grouping,
  isAskedFor: (merge: Merge, clusterOf: Int32Array) => boolean,
): Join[] {
  const clusterOf = clusterOfEach(clusters);
  const groups = new Map<number, readonly number[]>();
  const joins: Join[] = [];
  for (const merge of merges) {
    if (merge.level < threshold) break;
    if (!isAskedFor(merge, clusterOf)) continue;
    const a = groups.get(merge.into) ?? [merge.into];
    const b = groups.get(merge.from) ?? [merge.from];
    joins.push({ ...merge, a, b });
    groups.set(merge.into, [...a, ...b]);
  }
  return joins;
}

function joinDecision(grouping: Grouping, { a, b, level }: Join, names: Names): Decision {
  const cluster = clusterOfEach(grouping.clusters)[a[0]!]!;
  return {
    a: idsOf(a, names),
    b: idsOf(b, names),
    together: true,
    stories: [names.storyOf(cluster)],
    level,
    margin: level - grouping.threshold,
    ...strongestWithReasons(strongestLink(grouping, a, b, names), names),
  };
}

/** @param first the cluster to name first. */
function apartDecision(grouping: Grouping, between: Between, names: Names, first: number): Decision {
  const { clusters, threshold } = grouping;
  const second = between.a === first ? between.b : between.a;
  const [a, b] = [clusters[first]!, clusters[second]!];
  const [left, right] = a.includes(between.left) ? [between.left, between.right] : [between.right, between.left];
  return {
    a: idsOf(a, names),
    b: idsOf(b, names),
    together: false,
    stories: [names.storyOf(first), names.storyOf(second)],
    level: between.level,
    margin: between.level - threshold,
    ...strongestWithReasons(
      { a: names.idsAt(left)[0]!, b: names.idsAt(right)[0]!, probability: between.probability },
      names,
    ),
  };
}

function strongestWithReasons(strongest: Decision['strongest'], names: Names): Pick<Decision, 'strongest' | 'reasons'> {
  return { strongest, reasons: names.reasonsFor(strongest.a, strongest.b) };
}

function strongestLink(
  { pairs, probabilities }: Grouping,
  a: readonly number[],
  b: readonly number[],
  names: Names,
): Decision['strongest'] {
  const [inA, inB] = [new Set(a), new Set(b)];
  // Pins may have joined clusters without a link; then their first articles represent them.
  let best = { a: a[0]!, b: b[0]!, probability: 0 };
  for (let pair = 0; pair < pairs.length; pair++) {
    const probability = probabilities[pair]!;
    if (probability <= best.probability) continue;
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    if (inA.has(left) && inB.has(right)) best = { a: left, b: right, probability };
    else if (inA.has(right) && inB.has(left)) best = { a: right, b: left, probability };
  }
  return {
    a: names.idsAt(best.a)[0]!,
    b: names.idsAt(best.b)[0]!,
    probability: best.probability,
  };
}

function supports(
  { pairs, probabilities }: Grouping,
  members: readonly number[],
  names: Names,
): StoryExplanation['members'] {
  const sums = new Map(members.map((member) => [member, 0]));
  for (let pair = 0; pair < pairs.length; pair++) {
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    if (!sums.has(left) || !sums.has(right)) continue;
    for (const index of [left, right]) {
      sums.set(index, sums.get(index)! + probabilities[pair]!);
    }
  }
  return members
    .map((index) => ({
      index,
      support: members.length === 1 ? 1 : sums.get(index)! / (members.length - 1),
    }))
    .sort((x, y) => x.support - y.support || x.index - y.index)
    .flatMap(({ index, support }) => names.idsAt(index).map((article) => ({ article, support })));
}

/**
 * The mean cosine of all pairs of some articles, term by term: for each, half of (sum² − sum of squares), over the
 * number of pairs.
 */
function sharedTerms(
  { rows, counts }: Grouping,
  members: readonly number[],
): { readonly cosine: number; readonly terms: readonly { readonly term: string; readonly share: number }[] } {
  if (members.length === 1) return { cosine: 1, terms: [] };
  const sums = new Map<number, { sum: number; squares: number }>();
  for (const member of members) {
    for (let entry = rows.offsets[member]!; entry < rows.offsets[member + 1]!; entry++) {
      const weight = rows.weights[entry]!;
      const known = sums.get(rows.ranks[entry]!) ?? { sum: 0, squares: 0 };
      known.sum += weight;
      known.squares += weight * weight;
      sums.set(rows.ranks[entry]!, known);
    }
  }
  const pairs = (members.length * (members.length - 1)) / 2;
  const terms = [...sums]
    .map(([rank, { sum, squares }]) => ({
      term: counts.vocabulary.term(rows.termOfRank[rank]!),
      share: (sum * sum - squares) / 2 / pairs,
    }))
    .filter(({ share }) => share > 1e-9)
    .sort((x, y) => y.share - x.share || (x.term < y.term ? -1 : 1));
  const cosine = terms.reduce((total, { share }) => total + share, 0);
  return { cosine: Math.min(1, cosine), terms: terms.slice(0, TERMS_SHOWN) };
}

function idsOf(indices: readonly number[], names: Names): ArticleId[] {
  return indices.flatMap((index) => names.idsAt(index));
}
