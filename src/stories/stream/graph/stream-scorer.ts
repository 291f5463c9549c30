import {
  AT,
  blend,
  FEATURES,
  type FeatureName,
  type LinkModel,
  type LinkWeight,
  neighbourKnowledge,
  type PairSide,
  TYPICAL,
  writeOwnFeatures,
} from '../../link/index.js';
import type { NeighbourLevels } from '../window/index.js';

/** Features that compare a pair with the other neighbours of both; see `writeRelativeFeatures`. */
const RELATIVE: readonly FeatureName[] = ['nearestLess', 'nearestMore', 'usual'];

/** A feature's weights; 0 for those that the model does not have. */
type Weights = Required<Omit<LinkWeight, 'name'>>;

function weightsOf({ centre, weight, short = 0 }: LinkWeight): Weights {
  return { centre, weight, short };
}

/**
 * The link model in two parts: the contribution of the two articles' own features, which stays, and that of the
 * features relative to their neighbours, which changes as neighbours arrive.
 */
export class StreamScorer {
  readonly #features = new Float64Array(FEATURES.length);
  readonly #indices: Int32Array;
  readonly #own: readonly Weights[];
  readonly #intercept: number;
  readonly #nearestLess: Weights;
  readonly #nearestMore: Weights;
  readonly #usual: Weights;

  constructor({ intercept, features }: LinkModel) {
    const own = features.filter(({ name }) => !RELATIVE.includes(name));
    this.#indices = Int32Array.from(own, ({ name }) => FEATURES.indexOf(name));
    this.#own = own.map(weightsOf);
    this.#intercept = intercept;
    [this.#nearestLess, this.#nearestMore, this.#usual] = RELATIVE.map((relative) =>
      weightsOf(features.find(({ name }) => name === relative) ?? { name: relative, centre: 0, weight: 0 }),
    ) as [Weights, Weights, Weights];
  }

  /**
   * The log-odds without the relative features.
   *
   * @param sums of the pair, as `writeOwnFeatures` reads them.
   * @param peers how many texts of the language the window holds; of two languages the fewer.
   */
  own(a: PairSide, b: PairSide, sums: Float32Array, peers: number): number {
    const features = this.#features;
    writeOwnFeatures(features, 0, a, b, sums, 0);
    const { few } = neighbourKnowledge(peers);
    features[FEATURES.indexOf('few')] = few;
    const short = features[AT.short]!;
    let sum = this.#intercept;
    for (let at = 0; at < this.#indices.length; at++) {
      const weights = this.#own[at]!;
      sum += contribution(weights, features[this.#indices[at]!]!, short);
    }
    return sum;
  }

  /**
   * The probability of a link between two slots, from its cosine and the result of {@link own}.
   *
   * @param short how short the shorter text is, as the feature of that name.
   */
  probability(
    own: number,
    cosine: number,
    { nearest, logUsual }: NeighbourLevels,
    [a, b]: readonly [number, number],
    peers: number,
    short: number,
  ): number {
    const { nearestKnown, usualKnown } = neighbourKnowledge(peers);
    const ratioA = cosine / nearest[a]!;
    const ratioB = cosine / nearest[b]!;
    const usual = (logUsual[a]! + logUsual[b]!) / 2;
    const less = blend(TYPICAL.nearestLess, Math.min(ratioA, ratioB, 1), nearestKnown);
    const more = blend(TYPICAL.nearestMore, Math.min(Math.max(ratioA, ratioB), 1), nearestKnown);
    const logOdds =
      own +
      contribution(this.#nearestLess, less, short) +
      contribution(this.#nearestMore, more, short) +
      contribution(this.#usual, blend(TYPICAL.usual, usual, usualKnown), short);
    return 1 / (1 + Math.exp(-logOdds));
  }
}

function contribution(weights: Weights, value: number, short: number): number {
  return (weights.weight + short * weights.short) * (value - weights.centre);
}
