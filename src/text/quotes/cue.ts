import type { Subject } from './narration.js';

/** What says who speaks: the tokens of the cue, and its subject. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly subject: Subject | undefined;
  /** The cue touches the quote: nothing but a comma, a colon or the person told stands between. */
  readonly near: boolean;
  readonly side: 'before' | 'after';
  /** The text says that it was said, and not by whom: "was described as …". */
  readonly unnamed?: boolean;
  /** A verb says so, not a colon alone. */
  readonly verbal?: boolean;
}
