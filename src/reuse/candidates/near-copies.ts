import type { Passages } from '../passages/index.js';
import type { SharedFeatures } from './shingles.js';

/** An article is a near-copy of another if the other contains at least this fraction of its runs. */
const MIN_COPIED = 1 / 3;

/** Articles that carry one text with small changes. */
export interface NearCopies {
  /** For each article the family that it is in, or {@link NO_FAMILY}. */
  readonly familyOf: Int32Array;
  /** Articles of each family in order of publication; the first had the text first. */
  readonly families: readonly Int32Array[];
}

export const NO_FAMILY = -1;

/**
 * Groups articles into families of near-copies, so that each can be compared with few of its family: leader clustering,
 * in order of publication. An article joins the family in whose articles most of its runs occurred first, if that is at
 * least a third of all its runs. When one word in eight is changed at random, a third of all runs of eight words is
 * left.
 *
 * Time and memory are linear in words, because only the first occurrence of each run is examined.
 *
 * @param minRun words in a run of `runs`.
 * @param maxSmall families of at most this many articles are dissolved; their articles are compared all with all.
 */
export function findNearCopies(passages: Passages, runs: SharedFeatures, minRun: number, maxSmall: number): NearCopies {
  const { articles, paragraphs, paragraphsOf } = passages;
  const firstArticle = (wording: number) => paragraphs.article[paragraphsOf.items[paragraphsOf.starts[wording]!]!]!;
  const leaders = Int32Array.from({ length: articles.length }, (_, article) => article);
  const tally = new Int32Array(articles.length);
  const touched = new Set<number>();
  const add = (article: number, count: number) => {
    const leader = leaders[article]!;
    tally[leader]! += count;
    touched.add(leader);
  };
  for (let p = 0; p < paragraphs.article.length; ) {
    const article = paragraphs.article[p]!;
    let all = 0;
    for (; paragraphs.article[p] === article; p++) {
      const wording = paragraphs.wording[p]!;
      const count = Math.max(1, paragraphs.words[p]! - minRun + 1);
      all += count;
      const before = firstArticle(wording);
      if (before < article) add(before, count);
      else addFirstHolders(runs, wording, (holder) => firstArticle(holder) < article && add(firstArticle(holder), 1));
    }
    leaders[article] = bestOf(tally, touched, article, MIN_COPIED * all);
    for (const leader of touched) tally[leader] = 0;
    touched.clear();
  }
  return grouped(leaders, maxSmall);
}

/** Calls `use` with the first sequence of each run of a sequence, unless it is the sequence itself. */
function addFirstHolders(runs: SharedFeatures, sequence: number, use: (holder: number) => void): void {
  const { features, starts, sequences, listStarts } = runs;
  for (let at = starts[sequence]!; at < starts[sequence + 1]!; at++) {
    const holder = sequences[listStarts[features[at]!]!]!;
    if (holder !== sequence) use(holder);
  }
}

/** The leader with the highest count, the earliest of equals; the article itself if none has enough. */
function bestOf(tally: Int32Array, touched: ReadonlySet<number>, article: number, min: number): number {
  let best = article;
  let max = 0;
  for (const leader of touched) {
    const count = tally[leader]!;
    if (count < min || count < max || (count === max && leader > best)) continue;
    best = leader;
    max = count;
  }
  return best;
}

function grouped(leaders: Int32Array, maxSmall: number): NearCopies {
  const sizes = new Int32Array(leaders.length);
  for (const leader of leaders) sizes[leader]! += 1;
  const familyOf = new Int32Array(leaders.length).fill(NO_FAMILY);
  const families: Int32Array[] = [];
  const filled: number[] = [];
  leaders.forEach((leader, article) => {
    if (sizes[leader]! <= maxSmall) return;
    if (leader === article) {
      familyOf[article] = families.length;
      families.push(new Int32Array(sizes[leader]!));
      filled.push(0);
    }
    const family = familyOf[leader]!;
    familyOf[article] = family;
    families[family]![filled[family]!] = article;
    filled[family]! += 1;
  });
  return { familyOf, families };
}
