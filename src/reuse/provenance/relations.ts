import type { Article } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import { canonicalUrl } from './canonical-url.js';
import { outletGrouping } from './outlet-groups.js';

/**
 * The relation of two articles that share text.
 *
 * - `outlets`: articles of two outlets, or of unknown outlets: one took from the other, or both from a third.
 * - `outlet`: two articles of one outlet, or of one group of outlets, that are not the same article.
 * - `versions`: one article, changed: the same address, or the same outlet within a week with most of the words in
 *   common.
 * - `twins`: one article at two addresses with one canonical form (AMP, mobile, print, syndication), unchanged.
 */
export type ArticleRelation = 'outlets' | 'outlet' | 'versions' | 'twins';

/** All relations, for tables that store them by number. */
export const RELATIONS: readonly ArticleRelation[] = ['outlets', 'outlet', 'versions', 'twins'];

/** Minimum fraction of the shorter article's words that two versions share. */
const VERSION_SHARE = 0.6;
/** Minimum fraction of both articles' words that twins share. */
const TWIN_SHARE = 0.98;
const WEEK = 7 * 86_400_000;

/** Reads from the articles, once, what {@link ArticleRelations.between} needs. */
export class ArticleRelations {
  readonly #addresses: readonly (string | undefined)[];
  readonly #outlets: readonly (string | undefined)[];
  readonly #times: readonly ({ readonly from: number; readonly to: number } | undefined)[];

  /** @param groups outlets that count as one, such as a paper and its Sunday edition. */
  constructor(articles: readonly Article[], groups: readonly (readonly string[])[]) {
    const outletOf = outletGrouping(groups);
    this.#addresses = articles.map(({ url }) => (url ? canonicalUrl(url) : undefined));
    this.#outlets = articles.map(({ outlet }) => outletOf(outlet));
    this.#times = articles.map(publicationTime);
  }

  /** The outlet that an article counts as: the first of its group; `undefined` if unknown. */
  outletOf(article: number): string | undefined {
    return this.#outlets[article];
  }

  /**
   * @param shareA fraction of the words of `a` that are in `b`.
   * @param shareB fraction of the words of `b` that are in `a`.
   */
  between(a: number, b: number, shareA: number, shareB: number): ArticleRelation {
    const sameAddress = this.#addresses[a] !== undefined && this.#addresses[a] === this.#addresses[b];
    if (sameAddress) return Math.min(shareA, shareB) >= TWIN_SHARE ? 'twins' : 'versions';
    if (this.#outlets[a] === undefined || this.#outlets[a] !== this.#outlets[b]) return 'outlets';
    return Math.max(shareA, shareB) >= VERSION_SHARE && this.#closeInTime(a, b) ? 'versions' : 'outlet';
  }

  #closeInTime(a: number, b: number): boolean {
    const [timeA, timeB] = [this.#times[a], this.#times[b]];
    if (timeA === undefined || timeB === undefined) return true;
    return timeA.from - timeB.to <= WEEK && timeB.from - timeA.to <= WEEK;
  }
}
