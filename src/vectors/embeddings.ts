import { similarity } from 'ml-distance';
import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { number, oneOf, optional, readOptions } from '../options.js';
import type { PairList } from './nearest-rows.js';

/**
 * Those similarities of ml-distance that are 1 for equal vectors. The scale of the others cannot be mixed with a
 * probability.
 */
const MEASURES = {
  cosine: similarity.cosine,
  czekanowski: similarity.czekanowski,
  dice: similarity.dice,
  kumarHassebrook: similarity.kumarHassebrook,
  pearson: similarity.pearson,
  ruzicka: similarity.ruzicka,
  squaredChord: similarity.squaredChord,
  tanimoto: (a, b) => similarity.tanimoto(a, b),
} as const satisfies Record<EmbeddingSimilarity, (a: number[], b: number[]) => number>;

/** The names of these similarities, written out because `keyof` would put that package's types into the public ones. */
export type EmbeddingSimilarity =
  | 'cosine'
  | 'czekanowski'
  | 'dice'
  | 'kumarHassebrook'
  | 'pearson'
  | 'ruzicka'
  | 'squaredChord'
  | 'tanimoto';

export const EMBEDDING_SIMILARITIES = Object.keys(MEASURES) as EmbeddingSimilarity[];

export interface EmbeddingOptions {
  /** A dense vector per article, all of one length. Articles without one are compared by their words alone. */
  readonly vectors: ReadonlyMap<ArticleId, ArrayLike<number>>;
  /** How two vectors are compared. @default 'cosine' */
  readonly similarity?: EmbeddingSimilarity | undefined;
  /**
   * Weight of the similarity in the link score; the rest is the link probability from words. With 1 it replaces that
   * probability: then choose a `threshold` that suits the model behind the vectors. @default 0.5
   */
  readonly weight?: number | undefined;
}

/** Pairs with a lower similarity are not compared. */
export const MIN_SIMILARITY = 0.2;

/** The options, checked and with their defaults. */
export interface EmbeddingSettings {
  readonly vectors: EmbeddingOptions['vectors'];
  readonly similarity: EmbeddingSimilarity;
  readonly weight: number;
}

/** @throws {SameStoryError} `invalid-option`. */
export function embeddingSettings(where: string, options: EmbeddingOptions): EmbeddingSettings {
  const { vectors = new Map(), ...rest } = readOptions<{
    vectors: EmbeddingOptions['vectors'] | undefined;
    similarity: EmbeddingSimilarity;
    weight: number;
  }>(`${where}: embeddings`, options, {
    vectors: optional((value) => value instanceof Map, 'a Map from article id to a list of numbers'),
    similarity: oneOf('cosine', EMBEDDING_SIMILARITIES),
    weight: number(0.5, 0, 1),
  });
  return { vectors, ...rest };
}

/** The similarity of two vectors, from 0 to 1; 0 if it is undefined for the measure, as for zero vectors. */
export function vectorSimilarity(similarity: EmbeddingSimilarity, a: readonly number[], b: readonly number[]): number {
  const value = MEASURES[similarity](a as number[], b as number[]);
  return Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value));
}

/**
 * The vector of an article; `undefined` if it has none.
 *
 * @param width required number of values. @default any number
 * @throws {SameStoryError} `invalid-option`.
 */
export function requireVector(
  where: string,
  id: ArticleId,
  vectors: EmbeddingOptions['vectors'],
  width: number | undefined,
): readonly number[] | undefined {
  const vector = vectors.get(id);
  if (vector === undefined) return undefined;
  const name = `${where}: the vector of ${JSON.stringify(id)}`;
  if (width !== undefined && vector.length !== width) {
    throw new SameStoryError(
      'invalid-option',
      `${name} has ${vector.length} values, others have ${width}: give all one length`,
    );
  }
  const values = Array.from(vector);
  if (values.every(Number.isFinite)) return values;
  throw new SameStoryError('invalid-option', `${name} has a value that is not a finite number`);
}

/**
 * The caller's own vectors, checked, with any of ml-distance's similarities over them. All pairs are compared, so the
 * cost is the square of the number of articles times the length of a vector; that is fine for some thousands.
 *
 * @throws {SameStoryError} `invalid-option` for an unknown similarity, vectors of different lengths or values that are
 *   not finite.
 */
export class Embeddings {
  readonly weight: number;
  readonly #similarity: EmbeddingSimilarity;
  readonly #vectors: readonly (readonly number[] | undefined)[];

  /** @param ids the articles in the order in which pairs name them. */
  constructor(where: string, options: EmbeddingOptions, ids: readonly ArticleId[]) {
    const { vectors, similarity, weight } = embeddingSettings(where, options);
    this.weight = weight;
    this.#similarity = similarity;
    let width: number | undefined;
    this.#vectors = ids.map((id) => {
      const vector = requireVector(where, id, vectors, width);
      width ??= vector?.length;
      return vector;
    });
  }

  /** From 0 to 1; `undefined` if either article has no vector. */
  similarity(a: number, b: number): number | undefined {
    const [left, right] = [this.#vectors[a], this.#vectors[b]];
    return left === undefined || right === undefined ? undefined : vectorSimilarity(this.#similarity, left, right);
  }

  /** The pairs that are similar enough to compare, together with those of `pairs`, sorted by left, then right. */
  widen(pairs: PairList): PairList {
    const left: number[] = [];
    const right: number[] = [];
    let at = 0;
    for (let a = 0; a < this.#vectors.length; a++) {
      for (let b = 0; b < a; b++) {
        const isListed = pairs.left[at] === a && pairs.right[at] === b;
        if (isListed) at++;
        if (isListed || (this.similarity(a, b) ?? 0) >= MIN_SIMILARITY) {
          left.push(a);
          right.push(b);
        }
      }
    }
    return { left: Int32Array.from(left), right: Int32Array.from(right), length: left.length };
  }
}
