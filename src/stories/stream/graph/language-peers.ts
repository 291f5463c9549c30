import { fewAmong, neighbourKnowledge } from '../../link/index.js';
import type { StreamNode } from '../window/index.js';

/**
 * How many texts of each language the window contained when they were last counted. With few texts, little is known of
 * neighbours.
 */
export class LanguagePeers {
  counts: ReadonlyMap<string, number> = new Map();
  /** The counts of the current window. */
  readonly #present = new Map<string, number>();

  /** Counts a text that has arrived. */
  add({ language }: StreamNode): void {
    this.#present.set(language, (this.#present.get(language) ?? 0) + 1);
  }

  /** Counts a text that has left. */
  delete({ language }: StreamNode): void {
    const left = (this.#present.get(language) ?? 0) - 1;
    if (left > 0) this.#present.set(language, left);
    else this.#present.delete(language);
  }

  /** Adopts the current counts. Returns the languages for which this changes how much is known of neighbours. */
  count(): ReadonlySet<string> {
    const before = this.counts;
    const now = new Map(this.#present);
    this.counts = now;
    const isOther = (language: string): boolean =>
      neighbourKnowledge(before.get(language) ?? 0) !== neighbourKnowledge(now.get(language) ?? 0);
    return new Set([...now.keys()].filter(isOther));
  }

  /** Number of texts in a node's language; for two nodes, in the rarer of their languages. */
  of(a: StreamNode, b: StreamNode = a): number {
    const own = this.counts.get(a.language) ?? 0;
    return a.language === b.language ? own : Math.min(own, this.counts.get(b.language) ?? 0);
  }

  /** The feature `few` of a node. */
  few(node: StreamNode): number {
    return fewAmong(this.of(node));
  }
}
