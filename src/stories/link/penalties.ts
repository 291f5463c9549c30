import type { Article } from '../../article.js';
import { areOfDifferentNumber, isDigestArticle, type SeriesNumbers, seriesNumbers } from '../kinds/index.js';
import type { SharedPassages } from './shared-passage.js';

/** Taken from the log-odds for each of the two articles that is a round-up or briefing: it tells of several events, if briefly. */
const DIGEST = 3;
/** Taken where one article is about the 12th of a series and the other about the 13th. */
const OTHER_NUMBER = 6;
/** Characters from the beginning of a headline and of a text that are kept or searched for what an article is about. */
const BEGINNING = 600;

/** What of an article can speak against a link. */
export interface Doubtful {
  /** Whether it is a round-up or a briefing. */
  readonly isDigest: boolean;
  readonly numbers: SeriesNumbers;
}

/** Headline and beginning of the text. */
export function beginningOf({ title = '', text }: Pick<Article, 'title' | 'text'>): string {
  return `${title.slice(0, BEGINNING)}\n${text.slice(0, BEGINNING)}`;
}

/** What two articles say of themselves against a link, in log-odds. */
export function doubtBetween(a: Doubtful, b: Doubtful): number {
  const series = areOfDifferentNumber(a.numbers, b.numbers) ? OTHER_NUMBER : 0;
  return DIGEST * (Number(a.isDigest) + Number(b.isDigest)) + series;
}

/** A probability after something was taken from its log-odds. */
export function afterDoubt(probability: number, doubt: number): number {
  return doubt === 0 ? probability : 1 / (1 + Math.exp(doubt) * (1 / probability - 1));
}

/**
 * What speaks against a link besides its features, in log-odds: that the two share one passage and little else, that they are round-ups or
 * briefings, that they are about different ones of a series. Labelled sets have too few of each to fit a weight; these are set by hand, see
 * this folder's notes.
 */
export class PairDoubts {
  readonly #articles: readonly Article[];
  readonly #passages: SharedPassages;
  readonly #sides = new Map<number, Doubtful>();

  constructor(articles: readonly Article[], passages: SharedPassages) {
    this.#articles = articles;
    this.#passages = passages;
  }

  /**
   * What to take from the log-odds of a pair: 0 in nearly all cases.
   *
   * @param areCopies whether the two are so alike that they have more in common than a passage.
   */
  between(a: number, b: number, areCopies = false): number {
    return doubtBetween(this.#side(a), this.#side(b)) + (areCopies ? 0 : this.#passages.taken(a, b));
  }

  #side(place: number): Doubtful {
    let side = this.#sides.get(place);
    if (side === undefined) {
      const article = this.#articles[place] as Article;
      side = { isDigest: isDigestArticle(article), numbers: seriesNumbers(beginningOf(article)) };
      this.#sides.set(place, side);
    }
    return side;
  }
}
