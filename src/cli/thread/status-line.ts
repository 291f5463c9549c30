import type { Progress } from '../console.js';

/** Shorter work is not shown, in milliseconds. */
const PATIENCE = 1000;
/** A rate or a remaining time is shown only after this long, in milliseconds; before that it jumps. */
const SETTLING = 2000;

/** The one line of a terminal that is overwritten during work: what is done, how fast, and how long it will take. */
export class StatusLine {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  #progress: Progress | undefined;
  #since = 0;
  #isShown = false;

  constructor(write: (text: string) => void, columns: () => number) {
    this.#write = write;
    this.#columns = columns;
  }

  /** Sets what is being done; the next {@link refresh} shows it. */
  set(progress: Progress | undefined): void {
    if (progress?.words !== this.#progress?.words) this.#since = Date.now();
    this.#progress = progress;
    if (progress === undefined) this.clear();
  }

  /** Writes the line as it is now, once the work has taken long enough. */
  refresh(): void {
    const elapsed = Date.now() - this.#since;
    if (this.#progress === undefined || elapsed < PATIENCE) return;
    const text = statusText(this.#progress, elapsed).slice(0, Math.max(0, this.#columns() - 1));
    this.#write(`\r\u001b[K${text}`);
    this.#isShown = true;
  }

  /** Removes the line, so that something else can be written there. */
  clear(): void {
    if (this.#isShown) this.#write('\r\u001b[K');
    this.#isShown = false;
  }
}

/** What is being done and how far it is: `reading: 12,000 articles, 3,000 a second, about 12 s left`. */
function statusText({ words, articles, share }: Progress, elapsed: number): string {
  const isSettled = elapsed >= SETTLING;
  const seconds = elapsed / 1000;
  const parts = [
    articles === undefined ? '' : `${articles.toLocaleString('en')} articles`,
    articles === undefined && share !== undefined ? `${Math.floor(share * 100)}%` : '',
    articles !== undefined && isSettled ? `${Math.round(articles / seconds).toLocaleString('en')} a second` : '',
    share !== undefined && share > 0 && isSettled ? `about ${duration((seconds * (1 - share)) / share)} left` : '',
    share === undefined && isSettled && articles === undefined ? duration(seconds) : '',
  ].filter(Boolean);
  return parts.length === 0 ? `${words} …` : `${words}: ${parts.join(', ')}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
