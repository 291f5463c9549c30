import { classAt, classifyPair, IGNORABLE, MARK, SURROGATE, UNSPACED } from './char-classes.js';
import { type TokenBuffer, TokenKind } from './token-buffer.js';

// Maximum length passed to Intl.Segmenter at once. Its dictionary lookups keep state for the whole run. A run this long
// without punctuation is not prose, so any cut will do.
const MAX_RUN_LENGTH = 2_000;

let segmenter: Intl.Segmenter | undefined;

/**
 * Pushes the words of the run of Chinese, Japanese, Thai, Lao, Khmer or Burmese that starts at `start`, and returns its
 * end. `Intl.Segmenter` finds the words; it is created on first use, because most newsrooms never need it.
 */
export function pushUnspaced(text: string, start: number, to: number, into: TokenBuffer): number {
  let end = start;
  const limit = Math.min(to, start + MAX_RUN_LENGTH);
  while (end < limit) {
    const found = classAt(text, end, to);
    if (found === UNSPACED || found === MARK || found === IGNORABLE) {
      end++;
    } else if (
      found === SURROGATE &&
      end + 1 < to &&
      classifyPair(text.charCodeAt(end), text.charCodeAt(end + 1)) === UNSPACED
    ) {
      end += 2;
    } else {
      break;
    }
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    if (classAt(segment, 0, segment.length) === IGNORABLE && segment.length === 1) continue;
    into.push(start + index, start + index + segment.length, TokenKind.Cjk, 0);
  }
  return end;
}
