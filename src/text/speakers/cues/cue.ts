import type { Subject } from '../narration/index.js';

/** A cue that says who speaks: its tokens and its subject. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly subject: Subject | undefined;
  /** Whether the cue touches the quote, with only a comma, a colon or the person told between. */
  readonly near: boolean;
  readonly side: 'before' | 'after';
  /** Whether the text says that it was said, but not by whom: "was described as …". */
  readonly unnamed?: boolean;
  /** A verb says so, not a colon alone. */
  readonly verbal?: boolean;
}

/** Words that are somebody's, but the text does not say whose. */
export function unnamedAt(i: number): Cue {
  return { first: i, last: i + 1, subject: undefined, near: false, side: 'before', unnamed: true };
}
