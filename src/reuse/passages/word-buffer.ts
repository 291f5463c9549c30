import { codeUnitTable, doubled } from '../../structures/index.js';
import { isDigit, scanTokens, TokenBuffer, TokenKind } from '../../text/index.js';

/** The words of a part of a text: word `i` is `text.slice(starts[i], ends[i])`. The buffer is reused and only grows. */
export class WordBuffer {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  readonly tokens = new TokenBuffer();

  push(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }
}

const DOT = 0x2e;
const PART = 0;
const JOINT = 1;
/**
 * Characters that join the parts of a token: apostrophes, hyphens, dashes, separators, spaces. Currency and percent
 * signs belong to the part.
 */
const JOINTS = codeUnitTable([
  [' !"#&\'()*,-./:;<=>?@[\\]^_`{|}~', JOINT],
  ['\u00a0\u00b4\u00b7\u02bc\u2009\u202f\u2212\uff07', JOINT],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2016\u2017\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f', JOINT],
]);

/**
 * Finds the words that reuse compares, in `text[from, to)` without the parts in `skipped` (spans in order: agency tags,
 * date lines that leaked into a paragraph).
 *
 * They are the library's tokens, but the parts of a token count separately: `year-end` is two words like `year end`,
 * `won't` two, `26,400,000` three. An additional hyphen or apostrophe then makes no difference, and a run of 8 words by
 * any coarser count has at least 8 here. Digits, letters, currency and percent signs all count; emoji and other lone
 * signs do not. Acronyms stay whole, with their dots (`U.K.`), and so do addresses.
 */
export function readWords(
  text: string,
  from: number,
  to: number,
  skipped: readonly { readonly start: number; readonly end: number }[],
  into: WordBuffer,
): void {
  const { tokens } = into;
  scanTokens(text, tokens, from, to);
  into.count = 0;
  let skip = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    while (skip < skipped.length && (skipped[skip] as { end: number }).end <= start) skip++;
    if (skip < skipped.length && (skipped[skip] as { start: number }).start < end) continue;
    switch (tokens.kinds[i]) {
      case TokenKind.Url:
      case TokenKind.Email:
      case TokenKind.Cjk:
        into.push(start, end);
        break;
      case TokenKind.Symbol:
        if (isCurrency(text.charCodeAt(start))) into.push(start, end);
        break;
      default:
        pushParts(text, start, end, into);
    }
  }
}

function pushParts(text: string, start: number, end: number, into: WordBuffer): void {
  let partStart = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (JOINTS[unit] === PART) continue;
    // A dot joins digits. Between letters it belongs to an acronym: "N.Y." in "D-N.Y." is one word.
    if (unit === DOT && !isDigit(text.charCodeAt(at - 1))) continue;
    if (at > partStart) into.push(partStart, at);
    partStart = at + 1;
  }
  if (end > partStart) into.push(partStart, end);
}

function isCurrency(unit: number): boolean {
  return unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf);
}
