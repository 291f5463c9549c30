import type { Article } from '../article.js';
import { flagArticle } from './flags.js';
import type { SharedPassages } from './shared-passage.js';

/** Taken from the log-odds for each of the two articles that is a round-up or briefing: it tells of several events, if briefly. */
export const DIGEST = 3;

/**
 * What speaks against a link besides its features, in log-odds: that the two share one passage and little else, and that they are round-ups or
 * briefings. Labelled sets have too few of either to fit a weight; these are set by hand, see this folder's notes.
 */
export class PairDoubts {
  readonly #articles: readonly Article[];
  readonly #passages: SharedPassages;
  readonly #digests = new Map<number, boolean>();

  constructor(articles: readonly Article[], passages: SharedPassages) {
    this.#articles = articles;
    this.#passages = passages;
  }

  /** What to take from the log-odds of a pair: 0 in nearly all cases. */
  between(a: number, b: number): number {
    const digests = Number(this.#isDigest(a)) + Number(this.#isDigest(b));
    return DIGEST * digests + this.#passages.taken(a, b);
  }

  #isDigest(place: number): boolean {
    let isDigest = this.#digests.get(place);
    if (isDigest === undefined) {
      isDigest = isDigestArticle(this.#articles[place] as Article);
      this.#digests.set(place, isDigest);
    }
    return isDigest;
  }
}

/** Whether an article is a round-up or a briefing. */
export function isDigestArticle(article: Article): boolean {
  return flagArticle(article).some(({ kind }) => kind === 'round-up' || kind === 'briefing');
}
