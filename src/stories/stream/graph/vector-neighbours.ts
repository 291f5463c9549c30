import { type EmbeddingSettings, MIN_SIMILARITY, vectorSimilarity } from '../../../vectors/index.js';
import type { StreamNode } from '../window/index.js';

/** The texts of the window that have vectors from the caller, and their similarity. */
export class VectorNeighbours {
  readonly #options: Omit<EmbeddingSettings, 'vectors'> | undefined;
  readonly #findable = new Set<StreamNode>();

  /** @param options how vectors are compared; `undefined` if there are none. */
  constructor(options: Omit<EmbeddingSettings, 'vectors'> | undefined) {
    this.#options = options;
  }

  /** How much of a link comes from vectors, 0 to 1. */
  get weight(): number {
    return this.#options?.weight ?? 0;
  }

  /** Makes a text findable if it has a vector. */
  add(node: StreamNode): void {
    if (node.vector === undefined) this.#findable.delete(node);
    else this.#findable.add(node);
  }

  delete(node: StreamNode): void {
    this.#findable.delete(node);
  }

  clear(): void {
    this.#findable.clear();
  }

  /** NaN if either has no vector. */
  similarity(a: StreamNode, b: StreamNode): number {
    if (this.#options === undefined || a.vector === undefined || b.vector === undefined) return Number.NaN;
    return vectorSimilarity(this.#options.similarity, a.vector, b.vector);
  }

  /** The texts with the most similar vectors, without those at some slots. All are compared. */
  near(node: StreamNode, except: ReadonlySet<number>, max: number): StreamNode[] {
    if (node.vector === undefined) return [];
    return [...this.#findable]
      .filter(({ slot }) => !except.has(slot))
      .map((other) => ({ other, similarity: this.similarity(node, other) }))
      .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
      .sort((a, b) => b.similarity - a.similarity || (a.other.key < b.other.key ? -1 : 1))
      .slice(0, max)
      .map(({ other }) => other);
  }
}
