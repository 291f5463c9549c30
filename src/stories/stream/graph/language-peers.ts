import { fewAmong, neighbourKnowledge } from '../../link/index.js';
import type { StreamNode } from '../window/index.js';

/**
 * How many texts of each language the window held when they were last counted: with few of them, little is known of
 * neighbours.
 */
export class LanguagePeers {
  counts: ReadonlyMap<string, number> = new Map();

  /** Counts anew; returns the languages in which that changes what is known of neighbours. */
  count(nodes: readonly StreamNode[]): ReadonlySet<string> {
    const before = this.counts;
    const now = new Map<string, number>();
    for (const { language } of nodes) now.set(language, (now.get(language) ?? 0) + 1);
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
