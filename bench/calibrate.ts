// Fits the link model on labelled collections and writes src/stories/link-weights.ts.
//   npm run calibrate -- [--data ../shared/data] [--check]
// --check writes nothing and cross-validates instead: fits on all sets but one and scores the one left out.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/io/read-articles.js';
import { calibrateLinkScore, type LabelledCollection, scoreThresholds, THRESHOLDS } from '../src/stories/calibrate.js';
import { type LinkModel, MODEL_VERSION } from '../src/stories/link-model.js';

const FITTED_ON = ['giveme5w1h', 'ecbplus-dev', 'allsides-dev', 'multinews-dev', 'newsroom'];
const NEVER_FITTED_ON = ['cstnews-dev', 'vietnamese-dev'];
const WEIGHTS = 'src/stories/link-weights.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, check: { type: 'boolean', default: false } },
});
const sets = new Map<string, LabelledCollection>();
for (const name of [...FITTED_ON, ...NEVER_FITTED_ON]) sets.set(name, await load(name));

async function load(name: string): Promise<LabelledCollection> {
  // The samples of the project itself have what the others lack: look-alikes with dates and titles.
  const file = name === 'newsroom' ? 'seeds/newsroom.jsonl' : path.join(options.data, `${name}.jsonl.gz`);
  if (!existsSync(file)) {
    console.error(
      `${file}: not found; it would hold labelled articles as JSON Lines: id, text, cluster, and what else is known`,
    );
    process.exit(2);
  }
  const { articles } = await readArticles([file]);
  return { name, articles, labels: new Map(articles.map(({ id, cluster }) => [id, String(cluster)])) };
}

function collections(names: readonly string[]): LabelledCollection[] {
  return names.map((name) => sets.get(name) as LabelledCollection);
}

function show(name: string, model: LinkModel, label: string): void {
  const curve = scoreThresholds(sets.get(name) as LabelledCollection, model);
  const own = curve[THRESHOLDS.indexOf(model.threshold)] as number;
  const best = Math.max(...curve);
  const [ownShown, bestShown] = [own, best].map((value) => (value * 100).toFixed(1));
  console.log(
    `${name.padEnd(18)}${label.padEnd(22)}${ownShown} at ${model.threshold}, best ${bestShown} at ${THRESHOLDS[curve.indexOf(best)]}`,
  );
}

if (options.check) {
  for (const left of FITTED_ON) {
    show(left, calibrateLinkScore(collections(FITTED_ON.filter((name) => name !== left))), 'fitted on the others');
  }
} else {
  const model = { ...calibrateLinkScore(collections(FITTED_ON)), modelVersion: MODEL_VERSION };
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
