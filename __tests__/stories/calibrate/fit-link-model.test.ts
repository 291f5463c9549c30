import { expect, test } from '@jest/globals';
import { fitLogistic } from '../../../src/stories/calibrate/fit-logistic.js';
import { SeededRandom } from '../../../src/structures/random.js';

test('finds the coefficients that the labels were drawn with', () => {
  const random = new SeededRandom(5);
  const uniform = () => random.uint32() / 2 ** 32;
  const rows = 20_000;
  const values = Float64Array.from({ length: rows * 2 }, (_, at) => (at % 2 ? 10 : 1) * (uniform() - 0.5) * 4);
  const labels = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = -0.5 + 1.5 * (values[row * 2] ?? 0) - 0.1 * (values[row * 2 + 1] ?? 0);
    return uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const { intercept, centres, coefficients } = fitLogistic(
    { width: 2, values, labels, weights: new Float64Array(rows).fill(3) },
    1,
  );
  expect(coefficients[0]).toBeCloseTo(1.5, 1);
  expect(coefficients[1]).toBeCloseTo(-0.1, 2);
  const atZero = intercept - centres.reduce((sum, centre, f) => sum + centre * (coefficients[f] ?? 0), 0);
  expect(atZero).toBeCloseTo(-0.5, 1);
});

test('a feature that never varies gets no weight', () => {
  const values = Float64Array.from([1, 7, 2, 7, 3, 7, 4, 7]);
  const fit = fitLogistic(
    { width: 2, values, labels: Uint8Array.from([0, 1, 0, 1]), weights: new Float64Array(4).fill(1) },
    1,
  );
  expect(fit.coefficients[1]).toBe(0);
  expect(fit.coefficients[0]).toBeGreaterThan(0);
});

test('separable labels give finite coefficients, because of the ridge', () => {
  const values = Float64Array.from([-2, -1, 1, 2]);
  const fit = fitLogistic(
    { width: 1, values, labels: Uint8Array.from([0, 0, 1, 1]), weights: new Float64Array(4).fill(1) },
    1,
  );
  expect(Number.isFinite(fit.coefficients[0])).toBe(true);
});

test('a prior is kept where labels say nothing, and left where they say otherwise', () => {
  const values = Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? (at % 8) - 3 : 7));
  const labels = Uint8Array.from({ length: 200 }, (_, row) => (row % 4 > 1 !== (row % 10 === 0) ? 1 : 0));
  const pairs = { width: 2, values, labels, weights: new Float64Array(200).fill(1) };
  const prior = [-2, 0.5];
  const held = fitLogistic(pairs, 1e6, prior);
  expect(held.coefficients[0]).toBeCloseTo(-2, 2);
  expect(held.coefficients[1]).toBeCloseTo(0.5, 9);
  const moved = fitLogistic(pairs, 0.001, prior);
  expect(moved.coefficients[0]).toBeGreaterThan(0.1);
  expect(moved.coefficients[0]).toBeCloseTo(fitLogistic(pairs, 0.001).coefficients[0] as number, 3);
});

test('what is fitted is the maximum of the likelihood less the penalty', () => {
  const random = new SeededRandom(9);
  const [rows, width, ridge, prior] = [60, 3, 4, [0.5, -1, 0]];
  const values = Float64Array.from({ length: rows * width }, (_, at) => (at % width) * 5 + random.below(1000) / 300);
  const labels = Float64Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? 0.5 : random.below(2)));
  const weights = Float64Array.from({ length: rows }, () => 1 + random.below(9));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (row: number) => number) => weights.reduce((sum, weight, row) => sum + weight * of(row), 0) / total;
  for (const held of [undefined, prior]) {
    const { intercept, centres, coefficients } = fitLogistic({ width, values, labels, weights }, ridge, held);
    const at = (row: number, feature: number) => values[row * width + feature]! - centres[feature]!;
    const error = (row: number) => {
      const logOdds = coefficients.reduce((sum, one, feature) => sum + one * at(row, feature), intercept);
      return labels[row]! - 1 / (1 + Math.exp(-logOdds));
    };
    expect(mean(error)).toBeCloseTo(0, 9);
    for (let feature = 0; feature < width; feature++) {
      expect(mean((row) => at(row, feature))).toBeCloseTo(0, 9);
      // Of the standardised feature; weights have a mean of 1.
      const scale = Math.sqrt(mean((row) => at(row, feature) ** 2));
      const pull = ridge * scale * (coefficients[feature]! - (held?.[feature] ?? 0));
      expect(rows * mean((row) => (error(row) * at(row, feature)) / scale)).toBeCloseTo(pull, 7);
    }
  }
});
