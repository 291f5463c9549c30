// How near the stories of an archive that is grouped in slices of time come to those of one process over everything.
//   node scripts/run.mjs bench/desk/slices.ts -- [--data FOLDER] [--slice 4000] [--window 30]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cutSlices, joinSlices, timeOf } from '../../src/desk/archive/index.js';
import { evaluateClustering } from '../../src/evaluate/index.js';
import { findStories } from '../../src/stories/index.js';
import { readStream } from '../timing/stream.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    slice: { type: 'string', default: '4000' },
    window: { type: 'string', default: '30' },
  },
});
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(`SKIPPED: there is no ${file}; it would hold articles with dates, as gzipped JSON Lines (--data FOLDER)`);
  process.exit(0);
}
const articles = readStream(file).sort((a, b) => timeOf(a) - timeOf(b));
const times = new Map(articles.map((article) => [article.id, timeOf(article)]));
const dated = [...times.values()].filter((time) => time < Number.MAX_SAFE_INTEGER);
const groups = (some: typeof articles): string[][] =>
  findStories(some, { describe: 'none' }).stories.map((story) => [...story.articles]);
const slices = cutSlices(dated, Number(values.slice), Number(values.window)).map((slice) => ({
  slice,
  stories: groups(
    articles.filter((article) => timeOf(article) >= slice.from && Math.min(timeOf(article), 8.64e15) < slice.to),
  ),
}));
const { precision, recall, f1 } = evaluateClustering(groups(articles), joinSlices(slices, times)).bCubed;
const percent = (share: number): string => (100 * share).toFixed(2);
console.log(
  `${slices.length} slices beside one process, ${articles.length} articles: B-cubed precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
);
