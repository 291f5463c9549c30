import { classAt, DIGIT, LAST_WORD_CLASS, SPACE } from './char-classes.js';
import { TokenKind } from './token-buffer.js';

const MAX_ADDRESS_LENGTH = 2_048;

// Endings that make "name.ending" a domain. Two-letter country endings are words in many languages ("it", "no", "in"),
// so they count only with three labels ("bbc.co.uk"), after "www." or before a path.
const GENERIC_ENDINGS = new Set(
  'com org net edu gov mil int info biz news online app dev blog tv io ly fm eu'.split(' '),
);

let kindFound: TokenKind = TokenKind.Word;

/** What the last {@link addressEnd} found: `Email`, `Url`, or `Word` if it was not an address. */
export function addressKind(): TokenKind {
  return kindFound;
}

/**
 * Checks whether the run of letters, digits, dots, hyphens, underscores and `@` from `start` is an e-mail address or a
 * bare domain. Returns the end of the address, or of the run; {@link addressKind} says which.
 */
export function addressEnd(text: string, start: number, to: number): number {
  const limit = Math.min(to, start + MAX_ADDRESS_LENGTH);
  let end = start;
  let at = -1;
  let ats = 0;
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 64) {
      at = end;
      ats++;
    } else if (unit !== 46 && unit !== 45 && unit !== 95 && unit !== 43) {
      if (classAt(text, end, to) > LAST_WORD_CLASS) break;
    }
  }
  kindFound = TokenKind.Word;
  const run = end;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
  if (ats > 1 || end - start < 4) return run;
  const labels = text
    .slice(Math.max(at + 1, start), end)
    .toLowerCase()
    .split('.');
  const ending = labels.at(-1)!;
  if (labels.length < 2 || labels.includes('') || !/^[a-z]{2,12}$/.test(ending)) return run;
  if (at > start) {
    kindFound = TokenKind.Email;
    return end;
  }
  const path = end < to && text.charCodeAt(end) === 47;
  if (GENERIC_ENDINGS.has(ending) || labels[0] === 'www' || (ending.length === 2 && (labels.length > 2 || path))) {
    kindFound = TokenKind.Url;
    return path ? tailEnd(text, end, to) : end;
  }
  return run;
}

/** The end of the URL whose scheme is `text[start, colon)`, or `colon` if `://` and a name do not follow. */
export function urlEnd(text: string, start: number, colon: number, to: number): number {
  const named = classAt(text, colon + 3, to) <= LAST_WORD_CLASS && colon + 3 < to;
  if (!named || text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47) return colon;
  if (colon - start > 10 || classAt(text, start, to) === DIGIT) return colon;
  return tailEnd(text, colon + 3, to);
}

/** The next space, quotation mark or angle bracket, minus the punctuation that ends the sentence. */
function tailEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && classAt(text, end, to) !== SPACE && !'<>"“”«»|\\^`{}'.includes(text[end]!)) end++;
  while (end > from && ".,;:!?'’)]}*_-–—…".includes(text[end - 1]!)) end--;
  return end;
}

function isEdge(unit: number): boolean {
  return unit === 46 || unit === 45 || unit === 95 || unit === 43 || unit === 64;
}
