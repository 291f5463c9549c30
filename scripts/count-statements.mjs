// Counts the statements of src, room by room, here and at an earlier commit.
//   node scripts/count-statements.mjs [COMMIT]
// A statement is what the TypeScript compiler calls one, blocks and import and export lines aside. A table is one
// statement however long it is; files that scripts make are left out.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { checkFlags } from './help.mjs';

checkFlags(import.meta.filename);

const MADE = /^\/\/ (Made|Generated) by |background-table\.ts$|\.generated\.ts$/;

function statementsIn(file, text) {
  if (MADE.test(file) || MADE.test(text)) return 0;
  let count = 0;
  const visit = (node) => {
    const isLine = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (ts.isStatement(node) && !ts.isBlock(node) && !ts.isEmptyStatement(node) && !isLine) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return count;
}

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

/** Statements by room of files that `read` reads. */
function byRoom(files, read) {
  const rooms = new Map();
  for (const file of files.filter(isSource)) {
    const parts = file.split('/');
    const room = parts.length > 2 ? parts[1] : '(top)';
    rooms.set(room, (rooms.get(room) ?? 0) + statementsIn(file, read(file)));
  }
  return rooms;
}

const now = byRoom(
  readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join('src', file)),
  (file) => readFileSync(file, 'utf8'),
);
const commit = process.argv[2];
const then = commit
  ? byRoom(git('ls-tree', '-r', '--name-only', commit, 'src/').trim().split('\n'), (file) =>
      git('show', `${commit}:${file}`),
    )
  : new Map();

const sum = (rooms) => [...rooms.values()].reduce((total, count) => total + count, 0);
const row = (name, before, after) => {
  const change = before > 0 ? `${(((after - before) / before) * 100).toFixed(1)} %` : '';
  console.log(name.padEnd(12), String(before || '').padStart(8), String(after).padStart(8), change.padStart(9));
};
console.log('room'.padEnd(12), (commit ?? '').slice(0, 8).padStart(8), 'now'.padStart(8));
for (const room of new Set([...then.keys(), ...now.keys()])) row(room, then.get(room) ?? 0, now.get(room) ?? 0);
row('all', sum(then), sum(now));
