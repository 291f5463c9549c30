import { sharedShare } from '../../../structures/index.js';
import { type BodyTerms, bodyTerms, mayShareOnlyPassage, NEAR_COPIES, PassageComparison } from '../../link/index.js';
import { RARITY_BITS, RARITY_MASK, type StreamNode } from '../window/index.js';

/** Numbers the terms of a language; see `Vocabulary.reader`. */
export type TermReaders = (language: string) => (text: string, start: number, end: number) => number;

/**
 * The penalty on two articles that share one passage and little else, as the batch computes it: few pairs have as many
 * runs in common, so few texts are read again, and each once.
 */
export class StreamPassages {
  readonly #readers: TermReaders;
  readonly #comparison = new PassageComparison();
  /** Of texts that were read again. */
  #bodies = new WeakMap<StreamNode, BodyTerms>();

  constructor(readers: TermReaders) {
    this.#readers = readers;
  }

  /** @param node the text whose other pairs are asked for next. */
  penalty(node: StreamNode, other: StreamNode, cosine: number): number {
    if (cosine >= NEAR_COPIES || !mayShareOnlyPassage(sharedShare(node.runs, other.runs))) return 0;
    // Rows were weighed at different times, so which of the two rarities are read from must not depend on their order.
    const { entries, size } = (node.key < other.key ? node : other).row;
    return this.#comparison.penalty(this.#bodyOf(node), this.#bodyOf(other), (visit) => {
      for (let at = 0; at < size; at++) {
        const entry = entries[at]!;
        visit(entry >>> RARITY_BITS, entry & RARITY_MASK);
      }
    });
  }

  /** Forgets the numbers of terms, which have changed. */
  forget(): void {
    this.#bodies = new WeakMap();
  }

  #bodyOf(node: StreamNode): BodyTerms {
    const known = this.#bodies.get(node);
    if (known !== undefined) return known;
    const body = bodyTerms(node.kept.text, this.#readers(node.language));
    this.#bodies.set(node, body);
    return body;
  }
}
