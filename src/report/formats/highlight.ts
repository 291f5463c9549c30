import escapeMarkup from 'lodash/escape.js';
import { isListOf, requireArgument } from '../../arguments.js';
import type { Span } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { groupBy } from '../../structures/index.js';

/** A stretch of a text that no span begins or ends in, with the spans that cover it. */
export interface HighlightSegment<S extends Span> extends Span {
  readonly text: string;
  /** The caller's own spans, in the order in which they were given; none for text that nothing marks. */
  readonly spans: readonly S[];
}

export interface HighlightOptions<S extends Span> {
  /** The class of a mark, from the spans that it shows. @default none */
  readonly className?: ((spans: readonly S[]) => string) | undefined;
}

/**
 * Cuts a text where spans begin and end, so that every piece is either marked as a whole or not at all. The pieces are
 * the whole text, in order. Spans may overlap, nest and be empty; an empty one marks nothing.
 *
 * @param spans UTF-16 offsets into `text`, as every finding of this library has them, with whatever else they carry.
 * @throws {SameStoryError} `invalid-argument` where `text` is no string, or a span is not inside it.
 *
 * @example
 * const text = 'Ann Hill won the vote.';
 * const spans = [{ start: 0, end: 8, kind: 'name' }, { start: 4, end: 12, kind: 'shared' }];
 * const segments = highlightSegments(text, spans);
 * segments.map((segment) => [segment.text, segment.spans.length]);
 * // [['Ann ', 1], ['Hill', 2], [' won', 1], [' the vote.', 0]]
 */
export function highlightSegments<S extends Span>(text: string, spans: readonly S[]): HighlightSegment<S>[] {
  checkSpans(text, spans);
  const marking = spans.filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...marking.flatMap(({ start, end }) => [start, end])])].sort(
    (x, y) => x - y,
  );
  const opening = groupBy(marking, ({ start }) => start);
  const closing = groupBy(marking, ({ end }) => end);
  const open = new Set<S>();
  const order = new Map(marking.map((span, index) => [span, index]));
  return cuts.slice(0, -1).map((start, cut) => {
    for (const span of closing.get(start) ?? []) open.delete(span);
    for (const span of opening.get(start) ?? []) open.add(span);
    const end = cuts[cut + 1]!;
    const covering = [...open].sort((x, y) => order.get(x)! - order.get(y)!);
    return { start, end, text: text.slice(start, end), spans: covering };
  });
}

/**
 * The text as HTML: escaped, with each marked piece in a `<mark>`. Nothing of the text can become markup.
 *
 * @throws {SameStoryError} as {@link highlightSegments}.
 *
 * @example
 * highlightHtml('3 < 4 votes', [{ start: 0, end: 5 }]); // '<mark>3 &lt; 4</mark> votes'
 */
export function highlightHtml<S extends Span>(
  text: string,
  spans: readonly S[],
  { className }: HighlightOptions<S> = {},
): string {
  return highlightSegments(text, spans)
    .map((segment) => {
      const inner = escapeMarkup(segment.text);
      if (segment.spans.length === 0) return inner;
      const name = className?.(segment.spans) ?? '';
      return `<mark${name === '' ? '' : ` class="${escapeMarkup(name)}"`}>${inner}</mark>`;
    })
    .join('');
}

function checkSpans(text: string, spans: readonly Span[]): void {
  requireArgument('highlight', 'text', typeof text === 'string', text, 'a string');
  const isSpan = (span: unknown): boolean => typeof span === 'object' && span !== null;
  requireArgument('highlight', 'spans', isListOf(spans, isSpan), spans, 'a list of { start, end }');
  for (const [index, { start, end }] of spans.entries()) {
    const isInside =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
    if (!isInside) {
      throw new SameStoryError(
        'invalid-argument',
        `highlight: spans[${index}] is ${start} to ${end}, and the text has ${text.length} characters: ` +
          'give offsets into this very text',
      );
    }
  }
}
