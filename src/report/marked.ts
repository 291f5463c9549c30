import type { Span } from '../article.js';
import { inline } from './plain.js';
import type { Run } from './terminal.js';

/** A stretch of text, and whether it is marked. */
export interface Piece {
  readonly text: string;
  readonly mark: 'none' | 'new' | 'gap';
}

/** Beyond this share of its letters, a text that is marked all over is easier to read without marks. */
const TOO_MUCH = 0.75;

/**
 * Cuts `text`, which stands at `start` in its article, at the spans that are to be marked. Spans that only spaces or
 * punctuation part become one; an empty span is a place where another text has words that this one has not.
 *
 * Where marks would cover nearly all of it, or none of it, it is one piece without marks.
 */
export function markedPieces(text: string, start: number, spans: readonly Span[]): Piece[] {
  const inside = joined(
    text,
    spans
      .map((span) => ({ start: span.start - start, end: span.end - start }))
      .filter(({ start, end }) => start >= 0 && end <= text.length)
      .filter(({ start, end }) => start === end || /[\p{L}\p{N}]/u.test(text.slice(start, end)))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
  const covered = inside.reduce((sum, span) => sum + span.end - span.start, 0);
  if (inside.length === 0 || covered > TOO_MUCH * text.length) return [{ text: inline(text), mark: 'none' }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of inside) {
    if (span.start > from) pieces.push({ text: inline(text.slice(from, span.start)), mark: 'none' });
    if (span.start === span.end) pieces.push({ text: '', mark: 'gap' });
    else pieces.push({ text: inline(text.slice(span.start, span.end)), mark: 'new' });
    from = span.end;
  }
  if (from < text.length) pieces.push({ text: inline(text.slice(from)), mark: 'none' });
  return pieces;
}

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

/** Pieces for a terminal: what is marked stands between asterisks as well as in colour. */
export function markedRuns(pieces: readonly Piece[]): Run[] {
  return pieces.flatMap(({ text, mark }): Run[] => {
    if (mark === 'none') return [{ text }];
    if (mark === 'gap') return [{ text: '[…] ', style: 'dim' }];
    const words = text.trim();
    const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
    return [{ text: before }, { text: `*${words}*`, style: 'green' }, { text: after }];
  });
}
