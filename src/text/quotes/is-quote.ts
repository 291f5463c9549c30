import { Gap, type Reading, Role } from '../reading/index.js';
import { type Cue, isVietnameseTerm, type Narration } from '../speakers/index.js';
import { TokenFlag, TokenKind } from '../tokens/index.js';
import { NAMED_KINDS, NAMING, SELVES, SMALL_IN_TITLES } from './not-quotes.generated.js';
import type { Stretch } from './quotation-marks.js';

/** Whether a stretch is what somebody said, rather than a title, a nickname, a term or irony. */
export function isQuote(
  narration: Narration,
  stretch: Stretch,
  index: number,
  cue: Cue | undefined,
  goesOn: boolean,
): boolean {
  const { reading } = narration;
  const [first, last] = [narration.firstTokens[index]!, narration.lastTokens[index]!];
  const count = last - first;
  if (count <= 0) return false;
  if (stretch.continues) return true;
  if (reading.language === 'vi' && cue === undefined && !goesOn && isVietnameseTerm(narration, first, stretch))
    return false;
  if (stretch.dash === true) return goesOn || (cue?.near === true && cue.subject !== undefined);
  const end = reading.text.charCodeAt(stretch.end - 1);
  const after = reading.text.charCodeAt(stretch.end + 1);
  const stopped = end === 46 || end === 33 || end === 63 || end === 0x2026;
  const comma = end === 44 || after === 44;
  const said = cue?.near === true && cue.subject !== undefined;
  const before = first - 1;
  const sameLine = !(reading.gap(first) & (Gap.Line | Gap.Stop | Gap.Colon | Gap.Comma));
  if (isNickname(reading, first, last)) return false;
  // "calls himself 'Big Bob'"
  if (sameLine && count <= 4 && SELVES.has(narration.word(before)) && isTitleCase(narration, first, last)) return false;
  if (sameLine && NAMING.has(narration.word(before)) && !(cue?.near && stopped)) {
    if (isTitleCase(narration, first, last) || narration.word(before) === 'so-called') return false;
    if (count <= 2 && !reading.has(before, Role.Judge)) return false;
  }
  if (isTitleCase(narration, first, last)) {
    if (sameLine && isNamedTitle(narration, first, last)) return false;
    const spoken =
      said &&
      ((cue.side === 'after' && (!sameLine || stopped)) || reading.gap(first) & (Gap.Comma | Gap.Colon)) &&
      (stopped || comma);
    // "labelled himself a proud “Obama-Biden Democrat”"
    const judged =
      cue?.side === 'before' &&
      reading.has(cue.first, Role.Judge) &&
      first - cue.first <= 6 &&
      !NAMING.has(narration.word(before));
    if (!spoken && !judged) return false;
  }
  // “We lost,” she said. “Badly.”
  if (goesOn && stopped && reading.capitalised(first)) return true;
  if (stretch.open && !stretch.single && count >= 2 && reading.capitalised(first)) return true;
  // "the declaration that “capital punishment is …”"
  if (count >= 3 && !stretch.single && sameLine && narration.word(before) === 'that') return true;
  const isLine = !stretch.single || (reading.gap(first) & reading.gap(last) & Gap.Line) !== 0;
  if (count >= 4 && reading.capitalised(first) && (stopped || comma) && isLine) return true;
  if (said && (cue.side === 'after' ? comma || stopped : true)) return !(stretch.single && count < 2);
  if (stretch.single && count < 4) return false;
  if (cue === undefined) return count >= 5 && !stretch.single;
  if (count >= 2) return true;
  return first - cue.first <= 10 && cue.side === 'before';
}

function isNickname(reading: Reading, first: number, last: number): boolean {
  const inline = Gap.Space | Gap.Quote;
  return (
    last - first <= 3 &&
    reading.gap(first) === inline &&
    reading.gap(last) === inline &&
    reading.capitalised(first - 1) &&
    reading.capitalised(last) &&
    reading.capitalised(first)
  );
}

/** "NBC's “Meet the Press”", "the “Yes You Can” slogan": a title with words that say what it is. */
function isNamedTitle(narration: Narration, first: number, last: number): boolean {
  const { reading } = narration;
  const isOwned = reading.wordEnds[first - 1] !== reading.end(first - 1);
  return (isOwned && last - first > 1) || NAMED_KINDS.has(narration.word(last));
}

/** Whether every word but the small ones is capitalised, as in titles; text entirely in capitals does not count. */
function isTitleCase(narration: Narration, first: number, last: number): boolean {
  const { reading } = narration;
  if (last - first > 12) return false;
  let words = 0;
  let loud = 0;
  for (let i = first; i < last; i++) {
    if (reading.tokens.kinds[i] !== TokenKind.Word) continue;
    if (!reading.capitalised(i)) {
      if (!SMALL_IN_TITLES.has(narration.word(i))) return false;
      continue;
    }
    if (reading.tokens.flags[i]! & TokenFlag.AllCapitals) loud++;
    words++;
  }
  return words > 0 && (loud < words || words === 1);
}
