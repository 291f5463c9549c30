import type { Span } from '../../article.js';

/** The index of the first of ascending, disjoint spans that ends behind an offset; their number if none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstOf(spans, ({ end }) => end > offset);
}

/** The index of the first of ascending spans that starts at an offset or behind it; their number if none does. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  return firstOf(spans, ({ start }) => start >= offset);
}

/** By bisection: whatever holds of a span holds of those behind it. */
function firstOf(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(spans[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The characters of a text before an offset, at most so many. */
export function textBefore(text: string, end: number, length: number): string {
  return text.slice(Math.max(0, end - length), end);
}

/** Steps through ascending spans with ascending offsets. */
export class Walk<S extends Span> {
  readonly #spans: readonly S[];
  #next = 0;

  constructor(spans: readonly S[]) {
    this.#spans = spans;
  }

  /** The span that an offset lies in. */
  at(offset: number): S | undefined {
    while (this.#next < this.#spans.length && this.#spans[this.#next]!.end <= offset) this.#next++;
    const span = this.#spans[this.#next];
    return span !== undefined && span.start <= offset ? span : undefined;
  }
}
