import { isLink, pairSample } from '../../../src/stories/calibrate/index.js';
import { groupPairs } from '../../../src/stories/cluster/group-articles.js';
import type { Table } from '../part.js';
import type { LeftOut } from './left-out.js';

const BINS = 10;
/**
 * Nearly all pairs that are compared are apart, and surely so; the figure for the others says whether the numbers can
 * be believed.
 */
const UNCERTAIN = 0.1;

/** Pairs of near probability: how many, the sum of their probabilities, and how many are of one story. */
interface Bin {
  pairs: number;
  predicted: number;
  linked: number;
}

/**
 * Whether 0.8 means that about eight of ten such pairs belong together, on sets that the weights were not fitted on:
 * the expected calibration error (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using
 * Bayesian binning", 2015) over ten bins of equal width, and the bins.
 */
export function reliability(leftOut: readonly LeftOut[]): Table[] {
  const sets = leftOut.map(({ collection, model }) => {
    const { distinct, compared } = collection;
    const { probabilities } = groupPairs(distinct.length, compared, model, model.threshold);
    const truth = pairSample(collection, false);
    const bins = Array.from({ length: BINS }, (): Bin => ({ pairs: 0, predicted: 0, linked: 0 }));
    probabilities.forEach((probability, pair) => {
      const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))] as Bin;
      bin.pairs += 1;
      bin.predicted += probability;
      bin.linked += isLink(truth, pair) ? 1 : 0;
    });
    return { name: collection.name, articles: distinct.length, bins };
  });
  // Every set weighs alike, whatever its size.
  const all = Array.from({ length: BINS }, (_, at) =>
    sets.reduce(
      (sum, { articles, bins }) => {
        const { pairs, predicted, linked } = bins[at] as Bin;
        return {
          pairs: sum.pairs + pairs / articles,
          predicted: sum.predicted + predicted / articles,
          linked: sum.linked + linked / articles,
        };
      },
      { pairs: 0, predicted: 0, linked: 0 },
    ),
  );
  const perSet = sets.map(({ name, bins }) => {
    const uncertain = bins.slice(Math.ceil(UNCERTAIN * BINS));
    return [name, sumOf(bins).pairs, share(sumOf(bins)), error(bins), sumOf(uncertain).pairs, error(uncertain)];
  });
  const uncertain = all.slice(Math.ceil(UNCERTAIN * BINS));
  return [
    {
      title: 'Reliability of the link probabilities, weights fitted without the set; calibration errors in per cent',
      columns: ['set', 'pairs', 'of one story', 'error', 'pairs from 0.1', 'error of those'],
      rows: [...perSet, ['all, weighing alike', undefined, share(sumOf(all)), error(all), undefined, error(uncertain)]],
    },
    {
      title: 'Predicted probability against the share truly linked, in per cent, all sets weighing alike',
      columns: ['probability', 'pairs', 'predicted', 'linked', 'difference'],
      rows: all.map((bin, at) => {
        const pairs = sets.reduce((sum, { bins }) => sum + (bins[at] as Bin).pairs, 0);
        const predicted = (bin.predicted / bin.pairs) * 100;
        const range = `${(at / BINS).toFixed(1)} to ${((at + 1) / BINS).toFixed(1)}`;
        return pairs === 0 ? [range, 0] : [range, pairs, predicted, share(bin), predicted - share(bin)];
      }),
    },
  ];
}

/** Mean distance between what is predicted and what is true, every pair counting alike. */
function error(bins: readonly Bin[]): number {
  const { pairs } = sumOf(bins);
  return (
    (bins.reduce((sum, { predicted, linked }) => sum + Math.abs(predicted - linked), 0) / Math.max(pairs, 1e-9)) * 100
  );
}

function sumOf(bins: readonly Bin[]): Bin {
  return bins.reduce(
    (sum, bin) => ({
      pairs: sum.pairs + bin.pairs,
      predicted: sum.predicted + bin.predicted,
      linked: sum.linked + bin.linked,
    }),
    { pairs: 0, predicted: 0, linked: 0 },
  );
}

function share({ pairs, linked }: Bin): number {
  return (linked / Math.max(pairs, 1e-9)) * 100;
}
