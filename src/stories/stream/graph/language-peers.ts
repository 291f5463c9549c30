import { fewAmong, neighbourKnowledge } from '../../link/index.js';
import type { StreamNode } from '../window/index.js';

/**
 * How many texts of each language the window held when they were last counted. With few, little is known of neighbours.
 */
export class LanguagePeers {
  counts: ReadonlyMap<string, number> = new Map();
  /** The same as the window is now. */
  readonly #present = new Map<string, number>();

  /** Notes that a text has come. */
  add({ language }: StreamNode): void {
    this.#present.set(language, (this.#present.get(language) ?? 0) + 1);
  }

  /** Notes that a text has gone. */
  delete({ language }: StreamNode): void {
    const left = (this.#present.get(language) ?? 0) - 1;
    if (left > 0) this.#present.set(language, left);
    else this.#present.delete(language);
  }

  /** Takes over the present counts; returns the languages for which that changes what is known of neighbours. */
  count(): ReadonlySet<string> {
    const before = this.counts;
    const now = new Map(this.#present);
    this.counts = now;
    const isOther = (language: string): boolean =>
      neighbourKnowledge(before.get(language) ?? 0) !== neighbourKnowledge(now.get(language) ?? 0);
    return new Set([...now.keys()].filter(isOther));
  }

  /** The texts of a node's language; of two nodes, of the rarer of their languages. */
  of(a: StreamNode, b: StreamNode = a): number {
    const own = this.counts.get(a.language) ?? 0;
    return a.language === b.language ? own : Math.min(own, this.counts.get(b.language) ?? 0);
  }

  /** The feature `few` of a node. */
  few(node: StreamNode): number {
    return fewAmong(this.of(node));
  }
}
