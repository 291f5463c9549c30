import type { Article, ArticleId } from '../../article.js';
import { GrowingIntegers } from '../../structures/index.js';
import { lazyProperties, MAX_EAGER } from '../lazy/index.js';
import { type ArticleRelation, RELATIONS } from '../provenance/index.js';
import type { WordSet } from './word-set.js';

/** How many words of one article's body other articles contain; each aligned word counts once. */
export interface ArticleReuse {
  readonly article: ArticleId;
  /** Number of words of the body. */
  readonly words: number;
  /**
   * Number of them that are in articles of other outlets. The article's own versions, twins and outlet do not count.
   */
  readonly shared: number;
  /** `shared / words`; 0 for an article without words. */
  readonly share: number;
  /**
   * Every article that shares a passage, largest share first, then by publication and id. In a family of more than 256
   * near-copies, only the first of them and the nearest.
   */
  readonly with: readonly {
    readonly article: ArticleId;
    readonly relation: ArticleRelation;
    readonly words: number;
    readonly share: number;
  }[];
  /** The same by outlet, for articles of known other outlets; largest first, then by name. */
  readonly outlets: readonly { readonly outlet: string; readonly words: number }[];
}

/** What an article shares with another one. */
export interface Partner {
  readonly other: number;
  readonly relation: ArticleRelation;
  readonly words: WordSet;
  readonly size: number;
}

type Measured = Omit<ArticleReuse, 'with'>;

/** Numbers stored for each partner: article, relation, words. */
const PARTNER = 3;

/**
 * What each article shares with others, in a flat array: 12 bytes for each other, where objects would take 80. With
 * more than {@link MAX_EAGER} articles, `with` is computed when it is read.
 */
export class PartnerLists {
  readonly #values = new GrowingIntegers(1 << 8);
  readonly #articles: readonly Article[];
  readonly #isLazy: boolean;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#isLazy = articles.length > MAX_EAGER;
  }

  /** The facts of an article, with its partners, the largest share first. */
  describe(measured: Measured, partners: readonly Partner[]): ArticleReuse {
    const from = this.#values.length;
    for (const { other, relation, size } of [...partners].sort((x, y) => y.size - x.size || x.other - y.other)) {
      this.#values.push(other);
      this.#values.push(RELATIONS.indexOf(relation));
      this.#values.push(size);
    }
    const to = this.#values.length;
    if (this.#isLazy) return new LazyShares(this, from, to, measured);
    const { article, words, shared, share, outlets } = measured;
    return { article, words, shared, share, with: this.read(from, to, words), outlets };
  }

  read(from: number, to: number, words: number): ArticleReuse['with'] {
    const list: ArticleReuse['with'][number][] = [];
    const values = this.#values;
    for (let at = from; at < to; at += PARTNER) {
      const article = this.#articles[values.at(at)]!.id;
      const size = values.at(at + 2);
      list.push({ article, relation: RELATIONS[values.at(at + 1)]!, words: size, share: ratio(size, words) });
    }
    return list;
  }
}

const addWith = lazyProperties<Pick<ArticleReuse, 'with'>>(['with']);

/** The facts of an article, whose partners are computed whenever they are read. */
class LazyShares implements ArticleReuse {
  declare readonly article: ArticleId;
  declare readonly words: number;
  declare readonly shared: number;
  declare readonly share: number;
  declare readonly with: ArticleReuse['with'];
  declare readonly outlets: ArticleReuse['outlets'];
  readonly #lists: PartnerLists;
  readonly #from: number;
  readonly #to: number;

  constructor(lists: PartnerLists, from: number, to: number, { article, words, shared, share, outlets }: Measured) {
    this.article = article;
    this.words = words;
    this.shared = shared;
    this.share = share;
    addWith(this);
    this.outlets = outlets;
    this.#lists = lists;
    this.#from = from;
    this.#to = to;
  }

  read(): ArticleReuse['with'] {
    return this.#lists.read(this.#from, this.#to, this.words);
  }
}

/** 0 of an article without words. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
