import type { Passages } from '../passages/index.js';
import { PairCounts, type WrittenCounts } from './pair-counts.js';
import { type Share, WHOLE } from './partition.js';
import { readRepeatedShingles } from './shingle-table.js';

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
 * Groups articles into families of near-copies, so that what they share need not be sought in the whole collection:
 * leader clustering, in order of publication. An article joins the family whose articles had most of its runs
 * first, if that is a third of all its runs at least. With one word in eight changed at random a third of all runs of
 * eight words is left.
 *
 * Time is linear in words, because of each run only the first place is looked at; memory is some 24 bytes for each two
 * articles of which one has a run first that the other has too.
 *
 * @param minRun words in a run.
 * @param minFamily a family of fewer articles is none.
 */
export function findNearCopies(passages: Passages, minRun: number, minFamily: number): NearCopies {
  if (minFamily > passages.articles.length) {
    return { familyOf: new Int32Array(passages.articles.length).fill(NO_FAMILY), families: [] };
  }
  return groupNearCopies(passages, [countFirstHeld(passages, minRun, WHOLE)], minRun, minFamily);
}

/**
 * The families, from what {@link countFirstHeld} counted in all shares of the runs.
 */
export function groupNearCopies(
  passages: Passages,
  counted: readonly WrittenCounts[],
  minRun: number,
  minFamily: number,
): NearCopies {
  const { articles, paragraphs, paragraphsOf } = passages;
  const firstArticle = firstArticles(passages);
  const shared = new PairCounts();
  for (const counts of counted) shared.addAll(counts);
  const all = new Int32Array(articles.length);
  for (let p = 0; p < paragraphs.article.length; p++) {
    const article = paragraphs.article[p]!;
    const wording = paragraphs.wording[p]!;
    const count = Math.max(1, paragraphs.words[p]! - minRun + 1);
    const isAgain = firstArticle[wording] === article && paragraphsOf.items[paragraphsOf.starts[wording]!] !== p;
    if (!isAgain) all[article]! += count;
    // A wording that occurred before was not read again.
    if (firstArticle[wording]! < article) shared.add(article, firstArticle[wording]!, count);
  }
  return grouped(leadersOf(shared, all), minFamily);
}

/** By wording, the article in which it occurs first. */
function firstArticles({ wordings, paragraphs, paragraphsOf }: Passages): Int32Array {
  return Int32Array.from(
    { length: wordings.starts.length - 1 },
    (_, wording) => paragraphs.article[paragraphsOf.items[paragraphsOf.starts[wording]!]!]!,
  );
}

/**
 * How many runs of each article appeared in which earlier article first, unless a whole wording came from there; of one
 * share of the runs.
 */
export function countFirstHeld(passages: Passages, minRun: number, share: Share): WrittenCounts {
  const firstArticle = firstArticles(passages);
  const counts = new PairCounts();
  let holders = new Int32Array(0);
  for (const part of readRepeatedShingles(passages.wordings, minRun, { share })) {
    const { from, to, shingles, sequences, count } = part;
    if (holders.length < count) holders = new Int32Array(2 * count);
    holders.fill(-1, 0, count);
    for (let i = from; i < to; i++) {
      const article = firstArticle[sequences[i]!]!;
      const holder = holders[shingles[i]!]!;
      // Places are in order of publication, so the first one is the first holder's.
      if (holder === -1) holders[shingles[i]!] = article;
      else if (holder < article) counts.add(article, holder, 1);
    }
  }
  return counts.written();
}

/** The article that each one counts for: the one that had most of its text first, or itself. */
function leadersOf(shared: PairCounts, all: Int32Array): Int32Array {
  const leaders = Int32Array.from(all, (_, article) => article);
  const tally = new Int32Array(all.length);
  const touched = new Set<number>();
  const byArticle = shared.byFirst(all.length);
  for (let article = 0; article < all.length; article++) {
    byArticle.each(article, (holder, count) => {
      const leader = leaders[holder]!;
      tally[leader]! += count;
      touched.add(leader);
    });
    leaders[article] = bestOf(tally, touched, article, MIN_COPIED * all[article]!);
    for (const leader of touched) tally[leader] = 0;
    touched.clear();
  }
  return leaders;
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

function grouped(leaders: Int32Array, minFamily: number): NearCopies {
  const sizes = new Int32Array(leaders.length);
  for (const leader of leaders) sizes[leader]! += 1;
  const familyOf = new Int32Array(leaders.length).fill(NO_FAMILY);
  const families: Int32Array[] = [];
  const filled: number[] = [];
  leaders.forEach((leader, article) => {
    if (sizes[leader]! < minFamily) return;
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
