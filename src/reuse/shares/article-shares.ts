import type { NearCopies } from '../candidates/index.js';
import {
  type ArticleBlocks,
  type ArticleComparer,
  blocksOf,
  connectFamily,
  type FoundPairs,
  JoinedPassages,
  type PairList,
  pairsInOrder,
} from '../pairs/index.js';
import type { Passages } from '../passages/index.js';
import { startsOf } from '../passages/index.js';
import { type ArticleRelation, ArticleRelations, RELATIONS } from '../provenance/index.js';
import { type ArticleReuse, type Partner, PartnerLists, ratio } from './article-reuse.js';
import { WordSet } from './word-set.js';

/**
 * Maximum size of a family whose near-copies are all measured against each other. In a larger family, each is measured
 * against the articles it is paired with.
 */
export const MAX_MEASURED = 256;

export interface MeasuredShares {
  /** In order of publication. */
  readonly articles: ArticleReuse[];
  /** The relation of the two articles of each pair, by number of the pair. */
  readonly relationOf: (pair: number) => ArticleRelation;
  /** The outlet, or the first of its group, that an article counts as. */
  readonly outletOf: (article: number) => string | undefined;
}

/** Measures the reuse of all articles, one after the other, so that memory stays small. */
export function measureShares(
  passages: Passages,
  found: FoundPairs,
  copies: NearCopies,
  groups: readonly (readonly string[])[],
  { maxSmallFamily, maxMeasured }: { readonly maxSmallFamily: number; readonly maxMeasured: number },
): MeasuredShares {
  const { articles } = passages;
  const meter = new ShareMeter(passages, found, groups);
  const measured: ArticleReuse[] = new Array(articles.length);
  for (const family of copies.families) {
    // All with all are paired already, or would be too many.
    if (family.length <= maxSmallFamily || family.length > maxMeasured) continue;
    const partners = meter.withinFamily(family, found.comparerOf(family));
    for (const [index, article] of family.entries()) {
      const outside = meter.partnersOf(article, (other) => copies.familyOf[other] !== copies.familyOf[article]);
      measured[article] = meter.describe(article, [...partners[index]!, ...outside]);
    }
  }
  for (let article = 0; article < articles.length; article++) {
    measured[article] ??= meter.describe(article, meter.partnersOf(article));
  }
  // The relations may live as long as a result, so they keep no large data alive.
  const { relations } = meter;
  return {
    articles: measured,
    relationOf: meter.relationsOfPairs(),
    outletOf: (article) => relations.outletOf(article),
  };
}

class ShareMeter {
  readonly #passages: Passages;
  readonly #pairs: PairList;
  readonly #partners: PartnerLists;
  readonly relations: ArticleRelations;
  /** Index of each paragraph's first word among the words of its article's body. */
  readonly #firstWord: Int32Array;
  readonly #blocks: ArticleBlocks;
  /** Relation by block, and by number of a pair that was added. */
  readonly #relationOf: ArticleRelation[] = [];
  readonly #relationOfAdded = new Map<number, ArticleRelation>();
  /** Blocks in which an article is the second one, in order; those of article `a` start at `#secondStarts[a]`. */
  readonly #bySecond: Int32Array;
  readonly #secondStarts: Int32Array;
  readonly #firstStarts: Int32Array;

  constructor(passages: Passages, found: FoundPairs, groups: readonly (readonly string[])[]) {
    this.#passages = passages;
    this.#pairs = found.pairs;
    this.#partners = new PartnerLists(passages.articles);
    this.relations = new ArticleRelations(passages.articles, groups);
    this.#firstWord = firstWords(passages);
    this.#blocks = blocksOf(found.pairs, pairsInOrder(found, passages), passages);
    const { first, second } = this.#blocks;
    for (let block = 0; block < first.length; block++) {
      const [x, y] = [first[block]!, second[block]!];
      this.#relationOf.push(this.#relate(x, y, this.#wordsOf(block, true).size, this.#wordsOf(block, false).size));
    }
    this.#firstStarts = startsOf(first, passages.articles.length);
    this.#secondStarts = startsOf(second, passages.articles.length);
    const next = this.#secondStarts.slice();
    this.#bySecond = new Int32Array(second.length);
    second.forEach((article, block) => {
      this.#bySecond[next[article]!] = block;
      next[article]! += 1;
    });
  }

  outletOf(article: number): string | undefined {
    return this.relations.outletOf(article);
  }

  /** The relation of the two articles of each pair, by number of the pair. */
  relationsOfPairs(): (pair: number) => ArticleRelation {
    const { order, starts } = this.#blocks;
    const numbers = new Uint8Array(this.#pairs.length);
    for (let block = 0; block + 1 < starts.length; block++) {
      const relation = RELATIONS.indexOf(this.#relationOf[block]!);
      for (let i = starts[block]!; i < starts[block + 1]!; i++) numbers[order[i]!] = relation;
    }
    for (const [pair, relation] of this.#relationOfAdded) numbers[pair] = RELATIONS.indexOf(relation);
    return (pair) => RELATIONS[numbers[pair]!]!;
  }

  /** What an article shares with other relevant ones, by the pairs found. */
  partnersOf(article: number, isOfInterest: (other: number) => boolean = () => true): Partner[] {
    const partners: Partner[] = [];
    const add = (block: number, isFirst: boolean) => {
      const other = (isFirst ? this.#blocks.second : this.#blocks.first)[block]!;
      if (!isOfInterest(other)) return;
      const words = this.#wordsOf(block, isFirst);
      partners.push({ other, relation: this.#relationOf[block]!, words, size: words.size });
    };
    for (let i = this.#secondStarts[article]!; i < this.#secondStarts[article + 1]!; i++)
      add(this.#bySecond[i]!, false);
    for (let block = this.#firstStarts[article]!; block < this.#firstStarts[article + 1]!; block++) add(block, true);
    return partners;
  }

  /**
   * The same for all articles of a family, each compared with each other one. If two passages are the same text and the
   * pairs found do not connect them, even through others, their pair is added.
   */
  withinFamily(family: Int32Array, comparer: ArticleComparer): Partner[][] {
    const partners: Partner[][] = Array.from(family, () => []);
    const { bodyWords } = this.#passages;
    const joined = this.#joinedIn(family);
    connectFamily(family, comparer, joined, this.#pairs, (i, j, matches, added) => {
      const [x, y] = [family[i]!, family[j]!];
      const inX = new WordSet(bodyWords[x]!);
      const inY = new WordSet(bodyWords[y]!);
      for (const { x: first, y: second, match } of matches) {
        for (const { a, b, length } of match.tiles) {
          inX.addRange(this.#firstWord[first]! + a, this.#firstWord[first]! + a + length);
          inY.addRange(this.#firstWord[second]! + b, this.#firstWord[second]! + b + length);
        }
      }
      const [sizeX, sizeY] = [inX.size, inY.size];
      if (sizeX === 0) return;
      const relation = this.#relate(x, y, sizeX, sizeY);
      for (const pair of added) this.#relationOfAdded.set(pair, relation);
      partners[i]!.push({ other: y, relation, words: inX, size: sizeX });
      partners[j]!.push({ other: x, relation, words: inY, size: sizeY });
    });
    return partners;
  }

  /** The passages of a family that the pairs found connect. */
  #joinedIn(family: Int32Array): JoinedPassages {
    const joined = new JoinedPassages(this.#passages);
    const members = new Set(family);
    const { order, starts, second } = this.#blocks;
    for (const article of family) {
      for (let block = this.#firstStarts[article]!; block < this.#firstStarts[article + 1]!; block++) {
        if (!members.has(second[block]!)) continue;
        for (let i = starts[block]!; i < starts[block + 1]!; i++) joined.joinPair(this.#pairs, order[i]!);
      }
    }
    return joined;
  }

  describe(article: number, partners: readonly Partner[]): ArticleReuse {
    const { articles, bodyWords } = this.#passages;
    const words = bodyWords[article]!;
    const elsewhere = partners.filter(({ relation }) => relation === 'outlets');
    const all = new WordSet(words);
    for (const partner of elsewhere) all.addAll(partner.words);
    const shared = all.size;
    const [share, outlets] = [ratio(shared, words), this.#byOutlet(elsewhere, words)];
    return this.#partners.describe({ article: articles[article]!.id, words, shared, share, outlets }, partners);
  }

  #byOutlet(partners: readonly Partner[], words: number): ArticleReuse['outlets'] {
    const found = new Map<string, { name: string; words: WordSet }>();
    for (const { other, words: own } of partners) {
      const key = this.outletOf(other);
      if (key === undefined) continue;
      const name = this.#passages.articles[other]!.outlet!;
      const outlet = found.get(key) ?? { name, words: new WordSet(words) };
      if (name < outlet.name) outlet.name = name;
      outlet.words.addAll(own);
      found.set(key, outlet);
    }
    return [...found.values()]
      .map(({ name, words: own }) => ({ outlet: name, words: own.size }))
      .sort((x, y) => y.words - x.words || (x.outlet < y.outlet ? -1 : 1));
  }

  /** The words of one of a block's two articles that the other contains. */
  #wordsOf(block: number, isFirst: boolean): WordSet {
    const { order, starts, first, second } = this.#blocks;
    const words = new WordSet(this.#passages.bodyWords[(isFirst ? first : second)[block]!]!);
    for (let i = starts[block]!; i < starts[block + 1]!; i++) {
      const pair = order[i]!;
      const from = this.#firstWord[isFirst ? this.#pairs.first(pair) : this.#pairs.second(pair)]!;
      this.#pairs.eachTile(pair, (a, b, length) => {
        const at = from + (isFirst ? a : b);
        words.addRange(at, at + length);
      });
    }
    return words;
  }

  #relate(x: number, y: number, wordsX: number, wordsY: number): ArticleRelation {
    const { bodyWords } = this.#passages;
    return this.relations.between(x, y, wordsX / bodyWords[x]!, wordsY / bodyWords[y]!);
  }
}

function firstWords({ paragraphs }: Passages): Int32Array {
  const indices = new Int32Array(paragraphs.article.length);
  for (let p = 1; p < indices.length; p++) {
    if (paragraphs.article[p] === paragraphs.article[p - 1]) indices[p] = indices[p - 1]! + paragraphs.words[p - 1]!;
  }
  return indices;
}
