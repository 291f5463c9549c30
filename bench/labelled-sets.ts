import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../src/article.js';
import { readArticles } from '../src/io/index.js';
import {
  fitLinkModel,
  type LabelledCollection,
  type SampledCollection,
  sampleCollection,
} from '../src/stories/calibrate/index.js';
import type { LinkModel } from '../src/stories/link/link-model.js';

/**
 * What the shipped weights are fitted on. The project's own samples have what the others lack: look-alikes with dates
 * and titles.
 */
export const FITTED_ON = [
  'giveme5w1h',
  'ecbplus-dev',
  'allsides-dev',
  'multinews-dev',
  'newsroom',
  'world-desk',
] as const;
/** Other languages: scored only. */
export const NEVER_FITTED_ON = ['cstnews-dev', 'vietnamese-dev', 'languages'] as const;
/** The project's own samples. */
const OWN: readonly string[] = ['newsroom', 'world-desk', 'languages'];

/** A labelled set of the data folder, or the project's own samples; `undefined` if it is not there. */
export async function loadSet(folder: string, name: string): Promise<LabelledCollection | undefined> {
  const file = setFile(folder, name);
  if (!existsSync(file)) return undefined;
  const { articles, rejected } = await readArticles([file]);
  for (const { source, line, reason } of rejected) console.error(`${source}:${line ?? ''} ${reason}`);
  return {
    name,
    // The label goes no further than `labels`.
    articles: articles.map(({ cluster: _, ...article }) => article as Article),
    labels: new Map(articles.map(({ id, cluster }) => [id, String(cluster)])),
  };
}

/** Where a set is looked for. */
export function setFile(folder: string, name: string): string {
  return OWN.includes(name) ? `seeds/${name}.jsonl` : path.join(folder, `${name}.jsonl.gz`);
}

/** Sets whose labels take weeks of one subject for one: they are judged at the level of storylines. */
export const STORYLINE_SETS: readonly string[] = ['giveme5w1h'];

/** A labelled set with the samples that the shipped weights are fitted on. */
export const sampled = sampleCollection;

/** Weights as they ship, fitted on these sets. */
export function fitToShip(collections: readonly SampledCollection[]): LinkModel {
  return fitLinkModel(collections, { storylines: STORYLINE_SETS });
}
