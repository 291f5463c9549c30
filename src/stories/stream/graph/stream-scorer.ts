import { FEATURES, type FeatureName, type LinkModel, type PairSide, writeOwnFeatures } from '../../link/index.js';
import type { NeighbourLevels } from '../window/index.js';

/** Features that set a pair beside the other neighbours of both; see `writeRelativeFeatures`. */
const RELATIVE: readonly FeatureName[] = ['nearestLess', 'nearestMore', 'usual'];

/**
 * The link model in two parts: what the features that depend on the two articles alone add to the log-odds, which stays, and what those add that
 * set the pair beside the neighbours of both, which moves as neighbours come.
 */
export class StreamScorer {
  readonly #features = new Float64Array(FEATURES.length);
  readonly #places: Int32Array;
  readonly #weights: Float64Array;
  /** The intercept, and what all centres take away. */
  readonly #constant: number;
  readonly #nearestLess: number;
  readonly #nearestMore: number;
  readonly #usual: number;

  constructor({ intercept, features }: LinkModel) {
    const own = features.filter(({ name }) => !RELATIVE.includes(name));
    this.#places = Int32Array.from(own, ({ name }) => FEATURES.indexOf(name));
    this.#weights = Float64Array.from(own, ({ weight }) => weight);
    this.#constant = features.reduce((sum, { weight, centre }) => sum - weight * centre, intercept);
    [this.#nearestLess, this.#nearestMore, this.#usual] = RELATIVE.map(
      (relative) => features.find(({ name }) => name === relative)?.weight ?? 0,
    ) as [number, number, number];
  }

  /** The log-odds without the relative features. @param sums of the pair, as `writeOwnFeatures` reads them. */
  own(a: PairSide, b: PairSide, sums: Float32Array): number {
    const features = this.#features;
    writeOwnFeatures(features, 0, a, b, sums, 0);
    let sum = this.#constant;
    for (let at = 0; at < this.#places.length; at++) {
      sum += (this.#weights[at] as number) * (features[this.#places[at] as number] as number);
    }
    return sum;
  }

  /** The probability of a link between two slots, from its cosine and what {@link own} gave. */
  probability(own: number, cosine: number, { nearest, logUsual }: NeighbourLevels, a: number, b: number): number {
    const ratioA = cosine / (nearest[a] as number);
    const ratioB = cosine / (nearest[b] as number);
    const usual = ((logUsual[a] as number) + (logUsual[b] as number)) / 2;
    const logOdds =
      own +
      this.#nearestLess * Math.min(ratioA, ratioB, 1) +
      this.#nearestMore * Math.min(Math.max(ratioA, ratioB), 1) +
      this.#usual * usual;
    return 1 / (1 + Math.exp(-logOdds));
  }
}
