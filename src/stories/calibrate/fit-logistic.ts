/** A column that varies less than this, relative to its size, is constant. */
const CONSTANT = 1e-9;
/**
 * Labelled pairs to fit on: row `i` of `values` has `width` features, `labels[i]` is 1 for a link (or the share of
 * one), `weights[i]` how much it counts.
 */
export interface LabelledRows {
  readonly width: number;
  readonly values: Float64Array;
  readonly labels: ArrayLike<number>;
  readonly weights: Float64Array;
}

export interface LogisticFit {
  readonly intercept: number;
  readonly centres: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * Fits a logistic regression by iteratively reweighted least squares (Newton's method; McCullagh and Nelder,
 * "Generalized Linear Models", 1989, ch. 4) with a ridge penalty on the coefficients of the standardised features.
 *
 * @param ridge the penalty counts as much as this many pairs of average weight. More keeps coefficients smaller, which
 *   carries over better to other collections.
 * @param prior coefficients that the penalty pulls towards, instead of 0.
 */
export function fitLogistic(pairs: LabelledRows, ridge: number, prior?: readonly number[]): LogisticFit {
  const { width, values, labels, weights } = pairs;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centres = Array.from({ length: width }, (_, feature) => {
    let sum = 0;
    for (let row = 0; row < labels.length; row++) sum += weights[row]! * values[row * width + feature]!;
    return sum / total;
  });
  const scales = centres.map((centre, feature) => {
    let sum = 0;
    for (let row = 0; row < labels.length; row++) {
      sum += weights[row]! * (values[row * width + feature]! - centre) ** 2;
    }
    const deviation = Math.sqrt(sum / total);
    // A column that is constant except for rounding says nothing; dividing by its noise would give it a meaning.
    return deviation > CONSTANT * (1 + Math.abs(centre)) ? deviation : 1;
  });
  // Weights are scaled to a mean of 1, so that the ridge is in units of pairs.
  const unit = labels.length / total;
  let beta = new Float64Array(width + 1);
  const row = new Float64Array(width + 1);
  for (let step = 0; step < 50; step++) {
    const gradient = new Float64Array(width + 1);
    const hessian = Array.from({ length: width + 1 }, () => new Float64Array(width + 1));
    for (let i = 0; i < labels.length; i++) {
      row[0] = 1;
      for (let f = 0; f < width; f++) {
        row[f + 1] = (values[i * width + f]! - centres[f]!) / scales[f]!;
      }
      let logOdds = 0;
      for (let f = 0; f <= width; f++) logOdds += beta[f]! * row[f]!;
      const p = 1 / (1 + Math.exp(-logOdds));
      const weight = weights[i]! * unit;
      const slope = weight * (labels[i]! - p);
      const curvature = weight * p * (1 - p);
      for (let f = 0; f <= width; f++) {
        gradient[f]! += slope * row[f]!;
        const line = hessian[f] as Float64Array;
        const scaled = curvature * row[f]!;
        for (let g = 0; g <= f; g++) line[g]! += scaled * row[g]!;
      }
    }
    for (let f = 1; f <= width; f++) {
      const held = (prior?.[f - 1] ?? 0) * scales[f - 1]!;
      gradient[f]! -= ridge * (beta[f]! - held);
      const line = hessian[f] as Float64Array;
      line[f]! += ridge;
    }
    const change = solveSymmetric(hessian, gradient);
    beta = beta.map((value, f) => value + change[f]!);
    if (change.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return {
    intercept: beta[0]!,
    centres,
    coefficients: centres.map((_, feature) => beta[feature + 1]! / scales[feature]!),
  };
}

/** Solves A x = b for a symmetric positive definite A by Cholesky decomposition; only the lower half is read. */
function solveSymmetric(lower: readonly Float64Array[], b: Float64Array): Float64Array {
  const size = b.length;
  const at = (row: number, column: number): number => lower[row]![column]!;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let value = at(row, column);
      for (let k = 0; k < column; k++) value -= at(row, k) * at(column, k);
      lower[row]![column] = row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / at(column, column);
    }
  }
  const x = b.slice();
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= at(row, k) * x[k]!;
    x[row] = x[row]! / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= at(k, row) * x[k]!;
    x[row] = x[row]! / at(row, row);
  }
  return x;
}
