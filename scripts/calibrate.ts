// Fits the link model on labelled collections and writes src/stories/link/link-weights.ts.
//   npm run calibrate -- [--data ../shared/data] [--check]
// --check writes nothing and cross-validates instead: fits on all sets but one and scores the one left out.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  FITTED_ON,
  fitToShip,
  loadSet,
  NEVER_FITTED_ON,
  STORYLINE_SETS,
  sampled,
  setFile,
} from '../bench/labelled-sets.js';
import {
  type ComparedCollection,
  compareCollection,
  type LabelledCollection,
  type SampledCollection,
  scoreThresholds,
  THRESHOLDS,
} from '../src/stories/calibrate/index.js';
import { type LinkModel, MODEL_VERSION } from '../src/stories/link/link-model.js';
import type { MergeModel } from '../src/stories/link/merge-model.js';

const WEIGHTS = 'src/stories/link/link-weights.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, check: { type: 'boolean', default: false } },
});
const fittedOn: SampledCollection[] = [];
for (const name of FITTED_ON) fittedOn.push(sampled(await load(name)));

async function load(name: string): Promise<LabelledCollection> {
  const collection = await loadSet(options.data, name);
  if (collection !== undefined) return collection;
  const what = 'it would hold labelled articles as JSON Lines: id, text, cluster, and what else is known';
  console.error(`${setFile(options.data, name)}: not found; ${what}`);
  process.exit(2);
}

/**
 * B-cubed at the model's own threshold and at the best one; of sets that take weeks for one, at the level of
 * storylines.
 */
function show(collection: ComparedCollection, model: LinkModel, label: string): void {
  const curve = scoreThresholds(collection, model);
  const { event, storyline } = model.merges as MergeModel;
  const level = STORYLINE_SETS.includes(collection.name) ? storyline : event;
  const at = THRESHOLDS.reduce(
    (near, value, index) => (Math.abs(value - level) < Math.abs(THRESHOLDS[near]! - level) ? index : near),
    0,
  );
  const best = Math.max(...curve);
  const [ownShown, bestShown] = [curve[at]!, best].map((value) => (value * 100).toFixed(1));
  console.log(
    `${collection.name.padEnd(18)}${label.padEnd(22)}${ownShown} at ${level}, best ${bestShown} at ${THRESHOLDS[curve.indexOf(best)]}`,
  );
}

if (options.check) {
  for (const left of fittedOn) {
    const others = fittedOn.filter((collection) => collection !== left);
    show(left, fitToShip(others), 'fitted on the others');
  }
} else {
  const model = { ...fitToShip(fittedOn), modelVersion: MODEL_VERSION };
  for (const collection of fittedOn) show(collection, model, 'fitted on it too');
  for (const name of NEVER_FITTED_ON) show(compareCollection(await load(name)), model, 'never fitted on');
  writeFileSync(
    WEIGHTS,
    `// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = ${JSON.stringify(model, null, 2)} as const;
`,
  );
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', WEIGHTS]);
}
