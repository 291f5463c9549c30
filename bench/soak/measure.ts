import type { ArticleId } from '../../src/article.js';
import type { StoryEvent } from '../../src/stories/stream/story-events.js';
import type { StoryStream } from '../../src/stories/stream/story-stream.js';

/** How long single steps take: by the clock, and in time of the processor, whatever else the machine does. */
export class StepTimes {
  #times: number[] = [];
  #busy = 0;

  /** Runs a step and returns what it gives. */
  take<T>(step: () => T): T {
    const used = process.cpuUsage();
    const started = performance.now();
    const result = step();
    this.#times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    this.#busy += user + system;
    return result;
  }

  /** Steps a second, and milliseconds of a step; begins anew. */
  finish(): { aSecond: number; aSecondOfProcessor: number; median: number; p99: number; longest: number } {
    const times = this.#times.sort((a, b) => a - b);
    const quantile = (share: number): number =>
      round(times[Math.min(times.length - 1, Math.floor(times.length * share))] as number);
    const row = {
      aSecond: Math.round(times.length / (times.reduce((sum, time) => sum + time, 0) / 1000)),
      // All threads of the process together: what other processes do on the machine is not in it.
      aSecondOfProcessor: Math.round(times.length / (this.#busy / 1e6)),
      median: quantile(0.5),
      p99: quantile(0.99),
      longest: quantile(1),
    };
    this.#times = [];
    this.#busy = 0;
    return row;
  }
}

/**
 * Bytes in use after a collection of garbage, where the process allows to ask for one (node --expose-gc). The first one
 * leaves the buffers of some objects that it frees to a thread; once the second one begins they are gone.
 */
export function memory(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How far the farthest of some values is from their mean, in parts of the mean; 0 for none. */
export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.max(0, ...values.map((value) => Math.abs(value - mean) / mean));
}

/** The articles that must be in a stream, by what it told: came in, and did not leave since. */
export class PresentArticles {
  readonly #ids = new Set<ArticleId>();

  see(event: StoryEvent): void {
    if (event.type === 'opened' || event.type === 'joined') this.#ids.add(event.article);
    else if (event.type === 'left' || event.type === 'removed') this.#ids.delete(event.article);
  }

  /** How many of them are in no story of the stream; and of its own articles, how many it never told of. */
  lostIn(stream: StoryStream): number {
    const inStories = stream.stories().flatMap(({ articles }) => articles);
    const known = new Set(inStories);
    const missing = [...this.#ids].filter((id) => !known.has(id)).length;
    return missing + inStories.filter((id) => !this.#ids.has(id)).length + (inStories.length - known.size);
  }
}
