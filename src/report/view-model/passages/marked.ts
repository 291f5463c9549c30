import type { Span } from '../../../article.js';
import { findInsets } from '../../../coverage/index.js';
import { inline } from '../../formats/index.js';

/** A stretch of text, and whether it is marked. */
export interface Piece {
  readonly text: string;
  readonly mark: 'none' | 'new' | 'gap';
}

/**
 * Beyond this share, a text that is marked all over says no more than that it is another text, and is easier to read
 * bare.
 */
const MAX_SHARE = 0.5;

/**
 * Cuts `text`, which is at `start` in its article, at the spans that are to be marked. Spans that only spaces or
 * punctuation part become one; an empty span is a place where another text has words that this one has not.
 *
 * Where marks would cover more than `maxShare` of it, it is without marks: say in words that all of it is new. Pop-up
 * headlines in the text are left out (`findInsets`).
 */
export function markedPieces(text: string, start: number, spans: readonly Span[], maxShare = MAX_SHARE): Piece[] {
  const insets = findInsets({ text, paragraphs: [{ start: 0, end: text.length }] });
  const inside = joined(
    text,
    spans
      .map((span) => ({ start: span.start - start, end: span.end - start }))
      .filter((span) => span.start >= 0 && span.end <= text.length)
      .flatMap((span) => (span.start === span.end ? [span] : wordsOf(text, span)))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  ).filter((span) => !insets.some((inset) => inset.start < span.end && span.start < inset.end));
  const covered = inside.reduce((sum, span) => sum + span.end - span.start, 0);
  const cuts = [...(covered > maxShare * text.length ? [] : inside), ...insets].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.start > from) pieces.push({ text: inline(text.slice(from, cut.start)), mark: 'none' });
    if (cut.start === cut.end || insets.includes(cut)) pieces.push({ text: '', mark: 'gap' });
    else pieces.push({ text: inline(text.slice(cut.start, cut.end)), mark: 'new' });
    from = cut.end;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: inline(text.slice(from)), mark: 'none' });
  return pieces;
}

/** The span without the punctuation and spaces at its edges; none if there is nothing else in it. */
function wordsOf(text: string, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && !WORD_EDGE.test(text.charAt(start))) start++;
  while (start < end && !WORD_EDGE.test(text.charAt(end - 1))) end--;
  // A bracket whose other half is marked.
  if (text[end] === ')' && text.lastIndexOf('(', end) >= start) end += 1;
  return start < end ? [{ start, end }] : [];
}

// Letters, digits, halves of surrogate pairs, marks, and the signs of money and shares.
const WORD_EDGE = /[\p{L}\p{N}\p{M}\p{Cs}\p{Sc}%#@]/u;

function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const between = last === undefined ? undefined : text.slice(last.end, span.start);
    if (
      last !== undefined &&
      last.end > last.start &&
      span.end > span.start &&
      /^[^\p{L}\p{N}]*$/u.test(between ?? '')
    ) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (last === undefined || span.start >= last.end) result.push(span);
  }
  return result;
}
