/** Number of latest dates that the clock is read from. */
const CLOCK_DATES = 25;

/**
 * The time in a stream, from the dates of its articles alone, so that the same articles give the same time on any day
 * and any machine: the lower median of the last 25 dates. One article dated years ahead moves it no further than the
 * next article would; nor do twelve in twenty-five. A batch from the archive sets it back while it lasts.
 *
 * Useful for: sources that can be wrong. Not useful for: the time to the minute; the clock is about twelve articles
 * behind the latest.
 *
 * @example
 * const clock = new StreamClock();
 * for (const day of [1, 2, 9999, 3]) clock.note(day);
 * clock.now; // 2
 */
export class StreamClock {
  readonly #dates: number[];
  #sorted: number[];
  #noted: number;

  constructor(dates: readonly number[] = [], noted = dates.length) {
    this.#dates = [...dates];
    this.#sorted = inOrder(dates);
    this.#noted = noted;
  }

  /** Milliseconds since 1970; `undefined` before the first date. */
  get now(): number | undefined {
    return this.#sorted[(this.#sorted.length - 1) >> 1];
  }

  /**
   * The latest plausible date: four times as far ahead of the clock as the lower quartile of the dates is behind it. In
   * a steady stream that is twice as far ahead as the newest article.
   */
  get horizon(): number | undefined {
    const { now } = this;
    return now === undefined ? undefined : now + 4 * (now - this.#sorted[(this.#sorted.length - 1) >> 2]!);
  }

  /** Whether there are enough dates for a single one not to matter. */
  get isSure(): boolean {
    return this.#noted >= CLOCK_DATES;
  }

  /** The dates that the time is read from, the oldest first, for a snapshot. */
  get dates(): readonly number[] {
    return this.#dates;
  }

  get noted(): number {
    return this.#noted;
  }

  /** Adds an article's date. */
  note(date: number): void {
    this.#dates.push(date);
    if (this.#dates.length > CLOCK_DATES) this.#dates.shift();
    this.#noted += 1;
    this.#sorted = inOrder(this.#dates);
  }
}

function inOrder(dates: readonly number[]): number[] {
  return [...dates].sort((a, b) => a - b);
}
