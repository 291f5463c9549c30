import {
  drawSamples,
  FITTED_FEATURES,
  fitLinkModel,
  scoreThresholds,
  THRESHOLDS,
} from '../../../src/stories/calibrate/index.js';
import { FEATURES, type FeatureName } from '../../../src/stories/link/pair-features.js';
import type { QualityPart, Table } from '../part.js';
import { type LabelledSets, labelledSets, leaveOneOut } from './left-out.js';

/** What is one thing in several features is taken out and put in together as well. */
const GROUPS: ReadonlyMap<string, readonly FeatureName[]> = new Map([
  ['names and figures', ['names', 'figures']],
  ['titles', ['hasTitles', 'titles']],
  ['dates', FEATURES.filter((name) => /^(hasDates|days)/.test(name))],
  ['neighbours', FEATURES.filter((name) => /^(nearest|usual)/.test(name))],
]);

/**
 * What one draw of samples gives differs from another's by a point or two, more than most features do: means of
 * several.
 */
const SEEDS = [1, 2, 3] as const;

/**
 * What each feature of the link score is worth: the model without each in turn, and with each that it does not have.
 * Weights are fitted without the set that is scored, at one threshold chosen on the sets that they are fitted on.
 */
export const part: QualityPart = {
  name: 'ablation',
  needs: 'ecbplus-dev.jsonl.gz',
  isLong: true,
  async run(folder) {
    const sets = await labelledSets(folder);
    return sets === undefined ? [] : [ablation(sets)];
  },
};

function ablation({ fittedOn, neverFittedOn }: LabelledSets): Table {
  const draws = SEEDS.map((seed) => ({
    fittedOn: fittedOn.map((collection) => ({ ...collection, samples: drawSamples(collection, seed) })),
    neverFittedOn,
  }));
  const whole = FITTED_FEATURES;
  const base = meanScores(draws, whole);
  const row = (name: string, features: readonly FeatureName[]) => {
    const { own, best } = features === whole ? base : meanScores(draws, features);
    const difference = features === whole ? undefined : mean(own) - mean(base.own);
    return [
      name,
      ...own,
      mean(own),
      difference,
      mean(best),
      features === whole ? undefined : mean(best) - mean(base.best),
    ];
  };
  const groups = [...GROUPS].flatMap(([name, members]) => {
    const inside = members.filter((member) => whole.includes(member));
    const outside = members.filter((member) => !whole.includes(member));
    return [
      ...(inside.length > 1 ? [row(`− ${name}`, without(whole, inside))] : []),
      ...(outside.length > 1 ? [row(`+ ${name}`, [...whole, ...outside])] : []),
    ];
  });
  const names = fittedOn.map(({ name }) => name);
  return {
    title: `The link score without (−) and with (+) each feature, weights fitted without the set that is scored, mean of ${SEEDS.length} draws of samples, B-cubed F1 in per cent`,
    columns: ['features', ...names, 'mean', 'difference', 'mean of best cuts', 'difference'],
    rows: [
      row('as shipped', whole),
      ...whole.map((feature) => row(`− ${feature}`, without(whole, [feature]))),
      ...FEATURES.filter((feature) => !whole.includes(feature)).map((feature) =>
        row(`+ ${feature}`, [...whole, feature]),
      ),
      ...groups,
    ],
  };
}

function without(features: readonly FeatureName[], left: readonly FeatureName[]): FeatureName[] {
  return features.filter((feature) => !left.includes(feature));
}

/** F1 of each set left out, at the threshold of its model and at the best one, as means over draws of samples. */
function meanScores(
  draws: readonly LabelledSets[],
  features: readonly FeatureName[],
): { own: number[]; best: number[] } {
  const scored = draws.map((sets) =>
    leaveOneOut(sets, (others) => fitLinkModel(others, { features })).map(({ collection, model }) => {
      const curve = scoreThresholds(collection, model);
      return { own: (curve[THRESHOLDS.indexOf(model.threshold)] as number) * 100, best: Math.max(...curve) * 100 };
    }),
  );
  const columns = [...(scored[0] ?? []).keys()];
  return {
    own: columns.map((column) => mean(scored.map((scores) => scores[column]?.own ?? 0))),
    best: columns.map((column) => mean(scored.map((scores) => scores[column]?.best ?? 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
