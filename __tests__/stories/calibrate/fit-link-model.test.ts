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
