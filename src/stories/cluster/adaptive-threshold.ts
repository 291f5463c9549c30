import type { Merge } from './linkage.js';

/** Width of the kernel that the levels are smoothed with, in log-odds. */
const BANDWIDTH = 0.5;
/** How much a gap among the levels counts against the distance from the model's threshold. */
const GAP_WEIGHT = 0.4;
/** Merges, as a share of the articles, that count as being at every level: few articles leave gaps that mean nothing. */
const FLOOR = 0.1;
/** Thresholds that are tried lie so far from the model's at most, in log-odds, and so far from each other. */
const FARTHEST = 1;
const STEP = 0.05;

/**
 * A threshold for one collection: near the model's own, where few clusters are in doubt. Where stories are far from each other, the
 * levels at which clusters join have a gap between those within a story and those between stories, and it seldom lies exactly at the
 * threshold that is best for all collections together. Chosen is the t that minimises
 *
 *     w · ln(d(t) + f) + (logit t − logit m)² / 2
 *
 * where d(t) is the density of the merge levels at t (Gaussian kernel over log-odds; B. W. Silverman, "Density Estimation for Statistics and Data
 * Analysis", 1986), m the model's threshold, f a tenth of the number of articles, and w = 0.4. See this folder's notes for what else was tried.
 */
export function adaptThreshold(merges: readonly Merge[], articles: number, modelThreshold: number): number {
  if (modelThreshold <= 0 || modelThreshold >= 1 || merges.length === 0) return modelThreshold;
  const levels = Float64Array.from(merges, ({ level }) => logit(Math.min(0.999, Math.max(0.001, level))));
  const centre = logit(modelThreshold);
  let best = { cost: Number.POSITIVE_INFINITY, offset: 0 };
  // From the centre outwards, so that of equal costs the nearest wins.
  for (let step = 0; step * STEP <= FARTHEST; step++) {
    for (const offset of step === 0 ? [0] : [step * STEP, -step * STEP]) {
      const cost = GAP_WEIGHT * Math.log(density(levels, centre + offset) + FLOOR * articles) + offset ** 2 / 2;
      if (cost < best.cost) best = { cost, offset };
    }
  }
  return best.offset === 0 ? modelThreshold : 1 / (1 + Math.exp(-centre - best.offset));
}

function density(levels: Float64Array, at: number): number {
  let sum = 0;
  for (const level of levels) sum += Math.exp(-(((level - at) / BANDWIDTH) ** 2) / 2);
  return sum / BANDWIDTH;
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}
