import type { Article, ArticleId } from '../article.js';
import type { FoundPair } from './passage-pairs.js';
import type { Passages } from './passages/index.js';
import { type ArticleRelation, ArticleRelations } from './provenance/index.js';

/** How much of one article's body stands in others, in words that were aligned, each counted once. */
export interface ArticleReuse {
  readonly article: ArticleId;
  /** Words of the body. */
  readonly words: number;
  /** Those that stand in articles of other outlets; the article's own versions and twins do not count, nor its own outlet. */
  readonly shared: number;
  /** `shared / words`; 0 for an article without words. */
  readonly share: number;
  /** Where they stand: every article with a shared passage, the largest share first, then by publication and id. */
  readonly with: readonly {
    readonly article: ArticleId;
    readonly relation: ArticleRelation;
    readonly words: number;
    readonly share: number;
  }[];
  /** The same by outlet, for articles of other outlets that are known; the largest first, then by name. */
  readonly outlets: readonly { readonly outlet: string; readonly words: number }[];
}

/** Half-open ranges of word places in one article, as `from, to, from, to …`. */
type Ranges = number[];

export interface MeasuredShares {
  /** In order of publication. */
  readonly articles: ArticleReuse[];
  /** The relation of two articles that share a passage. */
  readonly relationOf: (first: number, second: number) => ArticleRelation;
  /** The outlet, or the first of its group, that an article counts for. */
  readonly outletOf: (article: number) => string | undefined;
}

/** Article reuse for all articles, and what it was read from. */
export function measureShares(
  passages: Passages,
  pairs: readonly FoundPair[],
  groups: readonly (readonly string[])[],
): MeasuredShares {
  const { articles, bodyWords, paragraphs } = passages;
  const relations = new ArticleRelations(articles, groups);
  const indices = wordIndices(passages);
  const ranges = new Map<number, { first: number; second: number; inFirst: Ranges; inSecond: Ranges }>();
  for (const { first, second, tiles } of pairs) {
    const [x, y] = [paragraphs.article[first]!, paragraphs.article[second]!];
    const key = x * articles.length + y;
    let both = ranges.get(key);
    if (both === undefined) {
      both = { first: x, second: y, inFirst: [], inSecond: [] };
      ranges.set(key, both);
    }
    for (const { a, b, length } of tiles) {
      const [from, to] = [indices[first]! + a, indices[second]! + b];
      both.inFirst.push(from, from + length);
      both.inSecond.push(to, to + length);
    }
  }

  const relationOf = new Map<number, ArticleRelation>();
  const partners: { other: number; relation: ArticleRelation; words: number; ranges: Ranges }[][] = articles.map(
    () => [],
  );
  for (const [key, { first, second, inFirst, inSecond }] of ranges) {
    const [wordsFirst, wordsSecond] = [covered(inFirst), covered(inSecond)];
    const [allFirst, allSecond] = [bodyWords[first]!, bodyWords[second]!];
    const relation = relations.between(first, second, wordsFirst / allFirst, wordsSecond / allSecond);
    relationOf.set(key, relation);
    partners[first]?.push({ other: second, relation, words: wordsFirst, ranges: inFirst });
    partners[second]?.push({ other: first, relation, words: wordsSecond, ranges: inSecond });
  }

  return {
    outletOf: (article) => relations.outletOf(article),
    relationOf: (first, second) => relationOf.get(first * articles.length + second) ?? 'outlets',
    articles: articles.map(({ id }, a) => {
      const words = bodyWords[a]!;
      const own = partners[a] ?? [];
      const elsewhere = own.filter(({ relation }) => relation === 'outlets');
      const shared = covered(elsewhere.flatMap(({ ranges }) => ranges));
      return {
        article: id,
        words,
        shared,
        share: ratio(shared, words),
        with: own
          .sort((x, y) => y.words - x.words || x.other - y.other)
          .map(({ other, relation, words: common }) => ({
            article: articles[other]!.id,
            relation,
            words: common,
            share: ratio(common, words),
          })),
        outlets: byOutlet(elsewhere, (other) => relations.outletOf(other), articles),
      };
    }),
  };
}

function byOutlet(
  partners: readonly { other: number; ranges: Ranges }[],
  outletOf: (article: number) => string | undefined,
  articles: readonly Article[],
): { outlet: string; words: number }[] {
  const found = new Map<string, { name: string; ranges: Ranges }>();
  for (const { other, ranges } of partners) {
    const key = outletOf(other);
    if (key === undefined) continue;
    const name = articles[other]!.outlet!;
    const outlet = found.get(key);
    if (outlet === undefined) found.set(key, { name, ranges: [...ranges] });
    else {
      for (const value of ranges) outlet.ranges.push(value);
      if (name < outlet.name) outlet.name = name;
    }
  }
  return [...found.values()]
    .map(({ name, ranges }) => ({ outlet: name, words: covered(ranges) }))
    .sort((x, y) => y.words - x.words || (x.outlet < y.outlet ? -1 : 1));
}

/** Place of each paragraph's first word among the words of its article's body. */
function wordIndices({ paragraphs, wordings }: Passages): Int32Array {
  const indices = new Int32Array(paragraphs.article.length);
  for (let p = 1; p < indices.length; p++) {
    if (paragraphs.article[p] !== paragraphs.article[p - 1]) continue;
    const before = paragraphs.wording[p - 1]!;
    const words = wordings.starts[before + 1]! - wordings.starts[before]!;
    indices[p] = indices[p - 1]! + words;
  }
  return indices;
}

/** How many places the ranges cover together. */
function covered(ranges: Ranges): number {
  const order = Array.from({ length: ranges.length / 2 }, (_, i) => i * 2).sort((x, y) => ranges[x]! - ranges[y]!);
  let [count, reached] = [0, 0];
  for (const at of order) {
    const [from, to] = [Math.max(ranges[at]!, reached), ranges[at + 1]!];
    if (to > from) {
      count += to - from;
      reached = to;
    }
  }
  return count;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
