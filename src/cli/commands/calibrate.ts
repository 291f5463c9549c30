import { createHash } from 'node:crypto';
import path from 'node:path';
import { count, jsonPieces, plain } from '../../report/index.js';
import {
  crossValidate,
  fitLinkModel,
  type HeldOutScore,
  type LabelledCollection,
  type LinkModel,
  sampleCollection,
  shippedLinkModel,
} from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';
import { labelling, readLabelled } from '../labelled.js';

/**
 * `samestory calibrate`: fits the weights of the link score to labelled articles, and says what they reach on articles
 * that they were not fitted to.
 */
export async function run(job: Job): Promise<Outcome> {
  const field = job.value('label') ?? 'cluster';
  const collections: LabelledCollection[] = [];
  for (const input of job.inputs) {
    const articles = await readLabelled(job, input, [field]);
    if (articles.length > 0) {
      collections.push({ name: nameOf(job, input), articles, labels: labelling(articles, field) });
      continue;
    }
    job.complain(`${plain(input)}: no labelled article to learn from; the field of the labels is named with --label`);
  }
  if (collections.length === 0) return { failed: false };
  const articles = collections.reduce((sum, collection) => sum + collection.articles.length, 0);
  const { model, heldOut } = job.compute(`fitting on ${count(articles, 'article')}`, () => calibrated(collections));
  await job.write(jsonPieces({ ...model, heldOut }, { modelVersion: model.modelVersion, rejected: job.rejected }));
  for (const line of reached(heldOut)) job.say(line);
  const file = job.value('output');
  job.say(`Use it with --model${file === undefined ? '' : ` ${plain(file)}`}, or as the option model of findStories.`);
  return { failed: false };
}

function calibrated(collections: readonly LabelledCollection[]): { model: LinkModel; heldOut: HeldOutScore[] } {
  const sampled = collections.map((collection) => sampleCollection(collection));
  const model = fitLinkModel(sampled, { prior: shippedLinkModel() });
  // Two calibrations need two names, because results are told apart by the name of their version.
  const { intercept, merges } = model;
  const content = JSON.stringify([intercept, model.features, merges]);
  const version = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const heldOut = crossValidate(sampled);
  return { model: { ...model, modelVersion: `calibrated-${version}` }, heldOut };
}

/** What an input is called in the model's provenance: its file name, without the folders it lies in. */
function nameOf(job: Job, input: string): string {
  if (input === '-') return 'standard input';
  const own = path.basename(input);
  const isAlone = job.inputs.filter((other) => path.basename(other) === own).length === 1;
  return plain(isAlone ? own.replace(/(?:\.jsonl|\.ndjson|\.json)?(?:\.gz)?$/u, '') || own : input);
}

function reached(heldOut: readonly HeldOutScore[]): string[] {
  const width = Math.max(...heldOut.map(({ name }) => name.length), 4);
  const line = (name: string, calibrated: string, shipped: string) =>
    `  ${name.padEnd(width)}  ${calibrated.padStart(10)}  ${shipped.padStart(7)}`;
  const percent = (value: number) => (value * 100).toFixed(1);
  const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const [calibrated, shipped] = [
    mean(heldOut.map((score) => score.calibrated)),
    mean(heldOut.map((score) => score.shipped)),
  ];
  return [
    'B-cubed F1 in per cent on stories that the weights were not fitted on:',
    line('', 'calibrated', 'shipped'),
    ...heldOut.map((score) => line(score.name, percent(score.calibrated), percent(score.shipped))),
    line('mean', percent(calibrated), percent(shipped)),
    ...(calibrated > shipped ? [] : ['The shipped weights do as well on them: you do not need these.']),
  ];
}
