// How fast, part by part, beside peers in the same run.
// Then each budget, met or not; with --svg a drawing of how the times grow.
//   npm run bench -- [--data FOLDER] [--only PART] [--sizes 1000,2000] [--json FILE] [--svg FILE]
// --data names the folder with the articles, stream-8000.jsonl.gz (default: ../shared/data).
// --only runs one part: package, vectors, stories, stream, clusters, reuse, coverage, growth or hostile.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { budgetsOf } from './timing/budgets.js';
import { part as coverage } from './timing/coverage.js';
import { part as growth } from './timing/growth/growth.js';
import { growthSvg } from './timing/growth/growth-svg.js';
import { part as hostile } from './timing/growth/hostile.js';
import { part as packaged } from './timing/package.js';
import type { TimingPart, TimingTable } from './timing/part.js';
import { part as clusters } from './timing/peers/cluster-peers.js';
import { part as reuse } from './timing/reuse.js';
import { part as stories } from './timing/stories.js';
import { part as stream } from './timing/story-stream.js';
import { part as vectors } from './timing/vectors.js';

const PARTS: readonly TimingPart[] = [packaged, vectors, stories, stream, clusters, reuse, coverage, growth, hostile];

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string' },
    json: { type: 'string' },
    sizes: { type: 'string' },
    svg: { type: 'string' },
  },
});
const chosen = PARTS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`There is no part "${values.only}": the parts are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const sizes = values.sizes?.split(',').map(Number);
if (sizes?.some((size) => !(size > 0))) {
  console.error(`--sizes must be numbers of articles such as 1000,2000, not "${values.sizes}"`);
  process.exit(2);
}
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(
    `SKIPPED: there is no ${file}; it would hold the articles to time on, as gzipped JSON Lines (choose a folder with --data)`,
  );
  process.exit(0);
}

const parts: { name: string; tables: readonly TimingTable[] }[] = [];
for (const part of chosen) {
  const tables = await part.run(file, sizes);
  for (const table of tables) print(table);
  parts.push({ name: part.name, tables });
}
const budgets = budgetsOf(parts.flatMap(({ tables }) => tables));
if (budgets.rows.length > 0) print(budgets);
if (values.svg !== undefined) {
  const drawing = growthSvg(parts.flatMap(({ tables }) => tables));
  if (drawing === undefined) console.error('--svg: no part that was run shows how its time grows');
  else writeFileSync(values.svg, drawing);
}
if (values.json !== undefined) {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  writeFileSync(values.json, `${JSON.stringify({ schemaVersion: 1, commit, machine, parts, budgets }, null, 2)}\n`);
}

function print({ title, columns, rows }: TimingTable): void {
  const cells = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(2) : `${cell}`)),
  );
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}\n`);
  for (const row of cells) {
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    );
  }
}
