import type { ArticleId, Span } from '../../article.js';

/**
 * Something that an article says somebody said: a sentence, or the part of one, that the text attributes. The article
 * vouches for the attribution, not for what is claimed.
 */
export interface Claim extends Span {
  /** `c1`, `c2` …, in the order of the articles and of their text. */
  readonly id: string;
  readonly article: ArticleId;
  /** The sentence that the claim stands in, or its quoted stretch. */
  readonly text: string;
  /**
   * Who is said to say it, by the fullest name or as the text puts it ("two people briefed on the talks"); `null` where
   * the text does not say.
   */
  readonly who: string | null;
  /** Whether `who` is a name (of a person, a body, an outlet or an agency), and not "officials" or "a spokesman". */
  readonly named: boolean;
  /** The agency or outlet that the article has it from ("told TMZ", "Reuters reported"), `null` where it names none. */
  readonly via: string | null;
  /** Where the text says who: "the minister said". `null` where nothing does. */
  readonly attribution: Span | null;
  readonly kind: 'quoted' | 'reported';
  /** Passages that its sentence tells. */
  readonly passages: readonly string[];
  /** Claims of one fact, in one article or several, share this: the id of a passage or a quote, or the claim's own. */
  readonly fact: string;
  /**
   * How many different speakers are named for the fact in the whole story; speakers without a name count as one
   * together.
   */
  readonly speakers: number;
  /** No article names anybody for the fact. */
  readonly unnamedOnly: boolean;
  /** The article that surely published the fact first, `null` where the times do not say, or nobody else has it. */
  readonly first: ArticleId | null;
  /** The article has it from an agency or an outlet, which is not itself. */
  readonly relayed: boolean;
}
