import { classAt, LAST_WORD_CLASS } from '../tokens/index.js';

// Code units of marks that end, close or open sentences.
export const FULL_STOP = 46;
export const NEWLINE = 10;
export const GERMAN_CLOSER = 0x201c;
/** « and ‹ open in French and close in German; » and › do the reverse. */
export const LEFT_GUILLEMETS = new Set([0xab, 0x2039]);
export const RIGHT_GUILLEMETS = new Set([0xbb, 0x203a]);

// Sentence stops of all scripts. Those of the first line need a space after them, the others do not.
export const STOPS = new Set([...'.!?…؟۔।॥።'].map((stop) => stop.charCodeAt(0)));
export const WIDE_STOPS = new Set([...'。！？｡．'].map((stop) => stop.charCodeAt(0)));
export const CLOSERS = new Set([...'"\'”’»›)]}」』）】〉》'].map((closer) => closer.charCodeAt(0)));
export const OPENERS = new Set([...'"\'“‘«‹„‚([{「『（【〈《¿¡'].map((opener) => opener.charCodeAt(0)));

/** Whether a mark opens; » and › do if a word follows. */
export function isOpener(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  return OPENERS.has(unit) || (RIGHT_GUILLEMETS.has(unit) && classAt(text, at + 1, to) <= LAST_WORD_CLASS);
}

export function isDash(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 45 || unit === 0x2013 || unit === 0x2014;
}
