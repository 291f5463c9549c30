import type { Article } from '../../article.js';
import { getOrInsert } from '../../structures/index.js';
import { areOfDifferentNumber, isDigestArticle, type SeriesNumbers, seriesNumbers } from '../kinds/index.js';
import type { SharedPassages } from './shared-passage.js';
import { type FormText, formText, isStockForm } from './stock-forms.js';

/**
 * Subtracted from the log-odds for each article that is a round-up or briefing: it covers several events, each briefly.
 */
const DIGEST = 3;
/** Subtracted if one article is about the 12th of a series and the other about the 13th. */
const OTHER_NUMBER = 6;
/** Subtracted if two near-identical texts use one stock form for two things. */
const STOCK_FORM = 10;
/** Articles with a lower cosine share too few words to be one form. */
const MIN_FORM_COSINE = 0.1;
/** Of two texts of one form, the longer is at most this many times as long as the other. */
const MAX_FORM_RATIO = 1.7;
/** Number of characters of a headline and of a text that are searched for an article's subject. */
const BEGINNING = 600;

/** Why a penalty is taken. */
export type PenaltyKind = 'digest' | 'series' | 'passage' | 'stock-form';

/** The properties of an article that {@link sidePenalty} uses. */
export interface PenaltySide {
  /** Whether it is a round-up or a briefing. */
  readonly isDigest: boolean;
  readonly numbers: SeriesNumbers;
}

/** Headline and beginning of the text. */
export function beginningOf({ title = '', text }: Pick<Article, 'title' | 'text'>): string {
  return `${title.slice(0, BEGINNING)}\n${text.slice(0, BEGINNING)}`;
}

/** The penalty, in log-odds, for what each article is: a digest, an issue of a series. */
export function sidePenalty(a: PenaltySide, b: PenaltySide): number {
  const series = areOfDifferentNumber(a.numbers, b.numbers) ? OTHER_NUMBER : 0;
  return DIGEST * (Number(a.isDigest) + Number(b.isDigest)) + series;
}

/** A probability after a penalty is subtracted from its log-odds. */
export function withPenalty(probability: number, penalty: number): number {
  return penalty === 0 ? probability : 1 / (1 + Math.exp(penalty) * (1 / probability - 1));
}

/** A text that may follow a stock form. */
export interface Formed {
  /** Characters of the text. */
  readonly characters: number;
  readonly form: FormText;
}

class ArticleForm implements Formed {
  readonly #article: Article;
  #form: FormText | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  get characters(): number {
    return this.#article.text.length;
  }

  get form(): FormText {
    this.#form ??= formText(this.#article);
    return this.#form;
  }
}

/** The penalty, in log-odds, on two texts that follow one stock form about two things; 0 for all others. */
export function formPenalty(a: Formed, b: Formed, cosine: number): number {
  const [shorter, longer] = a.characters < b.characters ? [a, b] : [b, a];
  if (cosine < MIN_FORM_COSINE || longer.characters > MAX_FORM_RATIO * shorter.characters) return 0;
  return isStockForm(a.form, b.form) ? STOCK_FORM : 0;
}

/** Articles with this cosine or more share more than a passage. */
export const NEAR_COPIES = 0.75;

/**
 * Penalties on links, in log-odds: for two articles that share one passage and little else, for round-ups and
 * briefings, for different issues of one series, and for two texts of one stock form. Labelled sets have too few of
 * each to fit a weight, so the values are set by hand; see this folder's notes.
 */
export class PairPenalties {
  readonly #articles: readonly Article[];
  readonly #passages: SharedPassages;
  readonly #isDigest: (index: number) => boolean;
  readonly #sides = new Map<number, PenaltySide>();
  readonly #forms = new Map<number, Formed>();

  /** @param isDigest whether an article is a round-up or a briefing. @default what `isDigestArticle` says */
  constructor(
    articles: readonly Article[],
    passages: SharedPassages,
    isDigest = (index: number): boolean => isDigestArticle(articles[index]!),
  ) {
    this.#articles = articles;
    this.#passages = passages;
    this.#isDigest = isDigest;
  }

  /**
   * The penalty on a pair: 0 in nearly all cases.
   *
   * @param cosine of the two. Copies share more than a passage.
   */
  between(a: number, b: number, cosine = 0): number {
    return (
      sidePenalty(this.sideOf(a), this.sideOf(b)) +
      (cosine >= NEAR_COPIES ? 0 : this.#passages.taken(a, b)) +
      formPenalty(this.#formed(a), this.#formed(b), cosine)
    );
  }

  /** The kinds of penalty that a pair has. */
  kindsBetween(a: number, b: number, cosine = 0): PenaltyKind[] {
    const [one, other] = [this.sideOf(a), this.sideOf(b)];
    return [
      ...(one.isDigest || other.isDigest ? (['digest'] as const) : []),
      ...(areOfDifferentNumber(one.numbers, other.numbers) ? (['series'] as const) : []),
      ...(cosine < NEAR_COPIES && this.#passages.taken(a, b) > 0 ? (['passage'] as const) : []),
      ...(formPenalty(this.#formed(a), this.#formed(b), cosine) > 0 ? (['stock-form'] as const) : []),
    ];
  }

  /** Stores the result of {@link sideOf} from another thread. */
  know(index: number, side: PenaltySide): void {
    this.#sides.set(index, side);
  }

  #formed(index: number): Formed {
    return getOrInsert(this.#forms, index, () => new ArticleForm(this.#articles[index]!));
  }

  /** The properties of an article that the penalties on its pairs use; another thread may have found them. */
  sideOf(index: number): PenaltySide {
    return getOrInsert(this.#sides, index, () => ({
      isDigest: this.#isDigest(index),
      numbers: seriesNumbers(beginningOf(this.#articles[index]!)),
    }));
  }
}
