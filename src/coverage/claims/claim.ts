import type { ArticleId, Span } from '../../article.js';

/**
 * Something that an article reports somebody as saying: a sentence, or part of one, that the text attributes. The
 * article vouches for the attribution, not for the claim.
 */
export interface Claim extends Span {
  /** `c1`, `c2` …, in the order of the articles and of their text. */
  readonly id: string;
  readonly article: ArticleId;
  /** The sentence of the claim, or its quoted stretch. */
  readonly text: string;
  /**
   * Who is said to say it, by the fullest name or in the words of the text ("two people briefed on the talks"); `null`
   * if the text does not say.
   */
  readonly who: string | null;
  /** Whether `who` is a name (of a person, a body, an outlet or an agency), and not "officials" or "a spokesman". */
  readonly named: boolean;
  /** The agency or outlet that the article has it from ("told TMZ", "Reuters reported"); `null` if it names none. */
  readonly via: string | null;
  /** The words of the text that name the speaker: "the minister said"; `null` if there are none. */
  readonly attribution: Span | null;
  readonly kind: 'quoted' | 'reported';
  /** Passages that its sentence tells. */
  readonly passages: readonly string[];
  /** Claims of one fact, in one article or several, share this: the id of a passage or a quote, or the claim's own. */
  readonly fact: string;
  /** Number of different speakers named for the fact in the whole story; all unnamed speakers count as one. */
  readonly speakers: number;
  /** Whether no article names anybody for the fact. */
  readonly unnamedOnly: boolean;
  /** The article that certainly published the fact first; `null` if the times do not say, or nobody else has it. */
  readonly first: ArticleId | null;
  /** Whether the article has it from an agency or from another outlet. */
  readonly relayed: boolean;
}
