import type { Article } from '../../src/article.js';

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
/** Articles in a year. */
const YEAR = 200_000;
/** One word in so many is another article's. */
const FOREIGN = 9;

/**
 * A year of articles from the base of a few thousand: round after round of it, each with every ninth word from another
 * article, so that no round is a copy of another. Made from slices of the texts: what is timed shall not wait for the
 * garbage of its articles.
 */
export class Year {
  readonly #base: readonly Article[];
  readonly #starts: (Int32Array | undefined)[];

  constructor(base: readonly Article[]) {
    this.#base = base;
    this.#starts = base.map(() => undefined);
  }

  /** Article number `place` of the year. */
  at(index: number): Article {
    const round = Math.floor(index / this.#base.length);
    const at = index % this.#base.length;
    const article = this.#base[at] as Article;
    return {
      ...article,
      id: `${article.id}-${round}`,
      text:
        round === 0
          ? article.text
          : this.mixed(article.text, (at * 31 + round * 977) % this.#base.length, round, this.#startsOf(at)),
      publishedAt: new Date(START + (index * 365 * DAY) / YEAR).toISOString(),
    };
  }

  /** Whether the window of a stream is full when it has the article of this number: three fortnights have passed. */
  isFull(index: number): boolean {
    return index >= (3 * 14 * YEAR) / 365;
  }

  /** A text with every ninth word, from a place that follows from `shift` on, of article `from` of the base. */
  mixed(own: string, from: number, shift: number, starts = wordStarts(own)): string {
    const other = this.#base[from]?.text ?? '';
    const others = this.#startsOf(from);
    const wordAt = (n: number): string => other.slice(others[n] as number, (others[n + 1] as number) - 1);
    const pieces: string[] = [];
    let kept = 0;
    for (let n = (FOREIGN - (shift % FOREIGN)) % FOREIGN; n + 1 < starts.length; n += FOREIGN) {
      pieces.push(own.slice(kept, starts[n] as number), wordAt(n % (others.length - 1)));
      kept = (starts[n + 1] as number) - 1;
    }
    pieces.push(own.slice(kept));
    return pieces.join('');
  }

  #startsOf(at: number): Int32Array {
    this.#starts[at] ??= wordStarts(this.#base[at]?.text ?? '');
    return this.#starts[at] as Int32Array;
  }
}

/** Where the words of a text begin, and where one behind the last would. */
function wordStarts(text: string): Int32Array {
  const found = [0];
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) found.push(space + 1);
  found.push(text.length + 1);
  return Int32Array.from(found);
}
