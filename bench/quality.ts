// How good the answers are, part by part, at the defaults.
//   npm run quality -- [--data FOLDER] [--only PART] [--json FILE] [--against FILE]
// --data names the folder with the labelled sets (default: ../shared/data); the samples in seeds/ are scored without.
// --only runs one part: clustering, folders, flags, stream, text, facts, reuse, coverage, columns or ablation. The last
// two take minutes and run only if they are named.
// --json keeps the run; --against compares with a kept one by the paired bootstrap, and exits with 1 where the score of
// a set has dropped by more than chance explains.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ArticleScore } from '../src/evaluate/article-scores.js';
import { pairedBootstrap } from '../src/evaluate/bootstrap.js';
import { part as ablation } from './quality/clustering/ablation.js';
import { part as clustering } from './quality/clustering/clustering.js';
import { part as columns } from './quality/columns.js';
import { part as coverage } from './quality/coverage/coverage.js';
import { part as facts } from './quality/facts/facts.js';
import { part as flags } from './quality/flags.js';
import { part as folders } from './quality/folders.js';
import type { QualityPart, Table } from './quality/part.js';
import { part as reuse } from './quality/reuse.js';
import { part as stream } from './quality/stream.js';
import { part as text } from './quality/text.js';

const PARTS: readonly QualityPart[] = [
  clustering,
  folders,
  flags,
  stream,
  text,
  facts,
  reuse,
  coverage,
  columns,
  ablation,
];

/** A drop of B-cubed F1 with a smaller probability than this under chance alone counts as one. */
const SIGNIFICANT = 0.05;

interface Run {
  readonly schemaVersion: 1;
  readonly commit: string;
  readonly node: string;
  readonly parts: readonly { readonly name: string; readonly tables: readonly Table[] }[];
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string' },
    json: { type: 'string' },
    against: { type: 'string' },
  },
});
const chosen = PARTS.filter(({ name, isLong }) => (values.only === undefined ? isLong !== true : name === values.only));
if (chosen.length === 0) {
  console.error(`There is no part "${values.only}": the parts are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
// Read first, so that a wrong path is known before minutes of work.
const earlier = values.against === undefined ? undefined : readRun(values.against);
const parts: { name: string; tables: readonly Table[] }[] = [];
for (const part of chosen) {
  if (part.needs !== '' && !existsSync(path.join(values.data, part.needs))) {
    console.log(`\n${part.name}: SKIPPED, there is no ${part.needs} in ${values.data} (choose a folder with --data)`);
    continue;
  }
  const tables = await part.run(values.data);
  for (const table of tables) print(table);
  parts.push({ name: part.name, tables });
}
const run: Run = { schemaVersion: 1, commit: commit(), node: process.version, parts };
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run)}\n`);
if (earlier !== undefined && compare(earlier, run)) process.exitCode = 1;

function readRun(file: string): Run {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read === 'object' && read !== null && 'parts' in read && Array.isArray(read.parts)) return read as Run;
  console.error(`${file} is not a run that was written with --json`);
  process.exit(2);
}

function print({ title, columns, rows }: Table): void {
  // One digit after the point for the whole of a column in which a number needs it, so that its points are in line.
  const digits = columns.map((_, column) => (rows.every((row) => !isFraction(row[column])) ? 0 : 1));
  const cells = [columns, ...rows].map((row) => row.map((cell, column) => shown(cell, digits[column] ?? 0)));
  const widths = columns.map((_, column) =>
    // A skipped set says so across the columns; it must not widen one.
    Math.max(...cells.filter((row) => row.length === columns.length).map((row) => (row[column] ?? '').length)),
  );
  console.log(`\n${title}\n`);
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
}

function isFraction(cell: string | number | undefined): boolean {
  return typeof cell === 'number' && !Number.isInteger(cell);
}

function shown(cell: string | number | undefined, digits: number): string {
  return typeof cell === 'number' ? cell.toFixed(digits) : (cell ?? '');
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch (error) {
    return `unknown (${(error as Error).message.split('\n')[0]})`;
  }
}

/** Prints what has changed, set by set; true where one has dropped. */
function compare(before: Run, after: Run): boolean {
  const old = new Map(scoresOf(before));
  let dropped = false;
  const rows = scoresOf(after).map(([set, scores]) => {
    const earlierScores = old.get(set);
    if (earlierScores === undefined) return [set, 'new'];
    const { before: first, after: second, difference } = pairedBootstrap(earlierScores, scores);
    const { value, low, high, pValue } = difference.f1;
    const isDrop = value < 0 && pValue < SIGNIFICANT;
    dropped ||= isDrop;
    return [
      set,
      ...[first.f1, second.f1, value, low, high].map((share) => (share * 100).toFixed(2)),
      pValue.toFixed(3),
      isDrop ? 'DROPPED' : value > 0 && pValue < SIGNIFICANT ? 'better' : 'same',
    ];
  });
  const columns = ['set', 'F1 before', 'F1 after', 'difference', 'from', 'to', 'p', 'verdict'];
  print({ title: `Against ${before.commit}, by the paired bootstrap over gold stories`, columns, rows });
  return dropped;
}

function scoresOf(run: Run): [string, readonly ArticleScore[]][] {
  return run.parts.flatMap(({ tables }) =>
    tables.flatMap(({ scores }) =>
      (scores ?? []).map(({ set, articles }): [string, readonly ArticleScore[]] => [set, articles]),
    ),
  );
}
