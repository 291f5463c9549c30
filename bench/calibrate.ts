// Fits the link model on labelled collections and writes src/stories/link-weights.ts.
//   npm run calibrate -- [--data ../shared/data] [--check]
// --check writes nothing and cross-validates instead: fits on all sets but one and scores the one left out.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../src/article.js';
import { evaluateClustering } from '../src/evaluate/evaluate.js';
import { SeededRandom } from '../src/evaluate/random.js';
import { readArticles } from '../src/io/read-articles.js';
import { distinctArticles } from '../src/stories/distinct-articles.js';
import { fitLogistic } from '../src/stories/fit-link-model.js';
import { comparedPairs, groupArticles } from '../src/stories/group-articles.js';
import type { LinkModel } from '../src/stories/link-model.js';
import { cutTree } from '../src/stories/linkage.js';
import { FEATURES, type FeatureName } from '../src/stories/pair-features.js';
import { collectionLanguages } from '../src/text/collection-languages.js';

type Labelled = Article & { readonly cluster: string };

const FITTED_ON = ['giveme5w1h', 'ecbplus-dev', 'allsides-dev', 'multinews-dev'];
const NEVER_FITTED_ON = ['cstnews-dev', 'vietnamese-dev'];
/** Features of the model; the others were tried and did not carry over to sets they were not fitted on. */
const CHOSEN: readonly FeatureName[] = [
  'logCosine',
  'cosine',
  'lead',
  'nearestLess',
  'nearestMore',
  'usual',
  'hasDates',
  'daysShort',
  'sameOutlet',
  'length',
  'lengthRatio',
];
/** Shares of a set's stories that it is also fitted on, so that the model has met collections of every size. */
const SAMPLES = [1, 0.5, 0.5, 0.25, 0.25, 0.1, 0.1, 0.05, 0.02];
const RIDGE = 1;
const WEIGHTS = 'src/stories/link-weights.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, check: { type: 'boolean', default: false } },
});

async function load(name: string): Promise<Labelled[]> {
  const file = path.join(options.data, `${name}.jsonl.gz`);
  if (!existsSync(file)) {
    console.error(
      `${file}: not found; it would hold labelled articles as JSON Lines: id, text, cluster, and what else is known`,
    );
    process.exit(2);
  }
  const { articles } = await readArticles([file]);
  return articles as readonly Article[] as Labelled[];
}

interface Sample {
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** A collection, and smaller ones of some of its stories, at times without dates, titles or outlets. */
function samplesOf(set: readonly Labelled[], random: SeededRandom): Sample[] {
  return SAMPLES.flatMap((share, sample) => {
    const stories = new Map<string, boolean>();
    const drop = { publishedAt: random.below(10) < 3, title: random.below(10) < 3, outlet: random.below(10) < 3 };
    const kept = set.filter(({ cluster }) => {
      let isKept = stories.get(cluster);
      if (isKept === undefined) {
        isKept = random.below(1000) < share * 1000;
        stories.set(cluster, isKept);
      }
      return isKept;
    });
    if (kept.length < 3) return [];
    const articles = distinctArticles(
      kept.map((article) => ({
        ...article,
        publishedAt: sample > 0 && drop.publishedAt ? undefined : article.publishedAt,
        title: sample > 0 && drop.title ? undefined : article.title,
        outlet: sample > 0 && drop.outlet ? undefined : article.outlet,
      })),
    ).map(({ article }) => article);
    const { pairs, features } = comparedPairs(articles, collectionLanguages(articles));
    const labels = Uint8Array.from({ length: pairs.length }, (_, pair) =>
      articles[pairs.left[pair] as number]?.cluster === articles[pairs.right[pair] as number]?.cluster ? 1 : 0,
    );
    // Each article counts the same, whatever the number of pairs it is in, and each set the same.
    return [{ features, labels, weight: 1 / articles.length }];
  });
}

function fitModel(samples: readonly Sample[]): Omit<LinkModel, 'threshold' | 'provenance' | 'modelVersion'> {
  const places = CHOSEN.map((name) => FEATURES.indexOf(name));
  const rows = samples.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float64Array(rows * places.length);
  const labels = new Uint8Array(rows);
  const weights = new Float64Array(rows);
  let row = 0;
  for (const sample of samples) {
    for (let pair = 0; pair < sample.labels.length; pair++, row++) {
      places.forEach((place, at) => {
        values[row * places.length + at] = sample.features[pair * FEATURES.length + place] as number;
      });
      labels[row] = sample.labels[pair] as number;
      weights[row] = sample.weight;
    }
  }
  const { intercept, centres, coefficients } = fitLogistic({ width: places.length, values, labels, weights }, RIDGE);
  const round = (value: number): number => Number(value.toPrecision(5));
  return {
    intercept: round(intercept),
    features: CHOSEN.map((name, at) => ({
      name,
      centre: round(centres[at] as number),
      weight: round(coefficients[at] as number),
    })),
  };
}

const THRESHOLDS = Array.from({ length: 33 }, (_, step) => 0.1 + step * 0.025);

/** B-cubed F1 at each threshold. */
function scores(set: readonly Labelled[], model: LinkModel): number[] {
  const distinct = distinctArticles(set);
  const articles = distinct.map(({ article }) => article);
  const grouping = groupArticles(articles, collectionLanguages(articles), model, 0.5);
  const gold = new Map(set.map(({ id, cluster }) => [id, cluster]));
  return THRESHOLDS.map((threshold) => {
    const clusters = cutTree(articles.length, grouping.merges, threshold);
    const predicted = clusters.map((members) =>
      members.flatMap((member) => (distinct[member]?.copies ?? []).map(({ id }) => id)),
    );
    return evaluateClustering(gold, predicted).bCubed.f1;
  });
}

const percent = (value: number): string => (value * 100).toFixed(1);

const sets = new Map<string, Labelled[]>();
for (const name of [...FITTED_ON, ...NEVER_FITTED_ON]) sets.set(name, await load(name));
const random = new SeededRandom(20191123);
const samples = new Map(FITTED_ON.map((name) => [name, samplesOf(sets.get(name) as Labelled[], random)]));

function modelWithout(left: string | undefined): LinkModel {
  const names = FITTED_ON.filter((name) => name !== left);
  const fitted = fitModel(names.flatMap((name) => samples.get(name) as Sample[]));
  const model = { ...fitted, modelVersion: '1', threshold: 0.5, provenance: '' };
  const curves = names.map((name) => scores(sets.get(name) as Labelled[], model));
  const means = THRESHOLDS.map(
    (_, at) => curves.reduce((sum, curve) => sum + (curve[at] as number), 0) / curves.length,
  );
  const threshold = THRESHOLDS[means.indexOf(Math.max(...means))] as number;
  return {
    ...model,
    threshold: Number(threshold.toFixed(3)),
    provenance: `Logistic regression on the pairs of ${names.join(', ')}, each set weighing alike, and on samples of their stories.`,
  };
}

function show(name: string, model: LinkModel, label: string): void {
  const curve = scores(sets.get(name) as Labelled[], model);
  const own = curve[THRESHOLDS.findIndex((threshold) => Math.abs(threshold - model.threshold) < 1e-6)] as number;
  const best = Math.max(...curve);
  const at = THRESHOLDS[curve.indexOf(best)] as number;
  console.log(
    `${name.padEnd(18)}${label.padEnd(22)}${percent(own)} at ${model.threshold}, best ${percent(best)} at ${at.toFixed(3)}`,
  );
}

if (options.check) {
  for (const name of FITTED_ON) show(name, modelWithout(name), 'fitted on the others');
} else {
  const model = modelWithout(undefined);
  for (const name of FITTED_ON) show(name, model, 'fitted on it too');
  for (const name of NEVER_FITTED_ON) show(name, model, 'never fitted on');
  writeFileSync(
    WEIGHTS,
    `// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = ${JSON.stringify(model, null, 2)} as const;
`,
  );
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', WEIGHTS]);
}
