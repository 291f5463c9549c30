// Fits the model that says how likely two sentences tell the same passage, and prints it for
// src/coverage/passages/passage-model.ts.
//   node scripts/run.mjs scripts/coverage-calibrate.ts [--data FOLDER]
// It is fitted on the labelled stories that may be looked at (not the final half) and on cstnews-dev, both weighing
// alike; beside it the F1 over pairs of each set with every story left out once.
import { parseArgs } from 'node:util';
import {
  bestThreshold,
  cstPairs,
  fitPairs,
  labelledPairs,
  type SentencePair,
  scoreOf,
} from '../bench/quality/coverage/coverage-pairs.js';
import { FEATURE_NAMES } from '../src/coverage/passages/likeness.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const english = labelledPairs(values.data, ['gp', 'seeds', 'dev', 'dev two']);
const portuguese = cstPairs(values.data);
if (portuguese.length === 0) {
  console.error(
    `${values.data} has no cstnews-dev.jsonl.gz with its -pairs file: they are half of what the model is fitted on`,
  );
  process.exit(2);
}
const model = fitPairs([english, portuguese]);
console.log(`bias: ${model.bias.toFixed(2)},`);
console.log(`weights: [${model.weights.map((weight) => weight.toFixed(2)).join(', ')}],`);
FEATURE_NAMES.forEach((name, index) => {
  console.log(`  ${name}: ${(model.weights[index] as number).toFixed(2)}`);
});
for (const [name, own, other] of [
  ['labelled stories', english, portuguese],
  ['cstnews-dev', portuguese, english],
] as const) {
  const { f1, threshold } = bestThreshold(leaveOneOut(own, other));
  console.log(`${name}: F1 ${(100 * f1).toFixed(1)} over pairs at ${(1 / (1 + Math.exp(-threshold))).toFixed(2)}`);
}

function leaveOneOut(own: readonly SentencePair[], other: readonly SentencePair[]) {
  return [...new Set(own.map(({ story }) => story))].flatMap((story) => {
    const fitted = fitPairs([own.filter((pair) => pair.story !== story), other]);
    return own
      .filter((pair) => pair.story === story)
      .map((pair) => ({ score: scoreOf(fitted, pair), isSame: pair.isSame }));
  });
}
