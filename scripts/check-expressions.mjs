// Checks that every regular expression of src takes time in proportion to its input, with recheck's own proof or with
// a reason that appears in expressions.txt, where `…` cuts a long expression. Reads the literals from the source, and
// those made by `new RegExp` from a run of the library. What recheck has proved once is kept in expressions-proved.txt
// by its digest, so that only new expressions take time. `npm ci --prefix bench --omit=optional` brings recheck.
//   node scripts/check-expressions.mjs [--all]     --all proves everything again, and lists how long that took
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { checkFlags } from './help.mjs';

checkFlags(import.meta.filename, ['--all']);

/** Milliseconds for one expression; those that need longer are in the list. */
const TIMEOUT = 30_000;
const root = path.resolve(import.meta.dirname, '..');
const bench = createRequire(path.join(root, 'bench/package.json'));
process.env.RECHECK_BACKEND = 'pure';
let recheck;
try {
  recheck = bench('recheck');
} catch {
  console.error('recheck is not there: npm ci --prefix bench --omit=optional');
  process.exit(2);
}

const reasons = new Map();
let reason = '';
for (const line of readFileSync(path.join(root, 'scripts/expressions.txt'), 'utf8').split('\n')) {
  if (line.startsWith('# ')) reason = line.slice(2);
  else if (line !== '') reasons.set(line, reason);
}

const provedFile = path.join(root, 'scripts/expressions-proved.txt');
const provesAll = process.argv.includes('--all');
const before = new Set(provesAll || !existsSync(provedFile) ? [] : readFileSync(provedFile, 'utf8').split('\n'));
const proved = new Set();
const expressions = new Map([...literals(path.join(root, 'src')), ...(await made())]);
const faults = [];
const unused = new Set(reasons.keys());
for (const [expression, place] of expressions) {
  const known = [...reasons.keys()].find((entry) => covers(entry, expression));
  if (known !== undefined) {
    unused.delete(known);
    continue;
  }
  const digest = digestOf(expression);
  if (before.has(digest)) {
    proved.add(digest);
    continue;
  }
  const end = expression.lastIndexOf('/');
  const started = Date.now();
  const found = recheck.checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: TIMEOUT });
  if (provesAll) console.log(found.status, Date.now() - started, place, expression);
  if (found.status === 'safe') proved.add(digest);
  else
    faults.push(`${place}: ${found.status === 'vulnerable' ? found.complexity.summary : 'undecided'}: ${expression}`);
}
for (const expression of unused) faults.push(`scripts/expressions.txt: no such expression in src: ${expression}`);
writeFileSync(provedFile, `${[...proved].sort().join('\n')}\n`);
console.log(
  `${expressions.size} expressions: ${proved.size} proved linear by recheck, the others by ${reasons.size} reasons`,
);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error('\nRewrite them, bound what they read, or say in scripts/expressions.txt why they are linear.');
  process.exitCode = 1;
}

/** Twelve bytes of a hash: enough for no two of them to be the same by chance. */
function digestOf(expression) {
  return createHash('sha256').update(expression).digest('base64url').slice(0, 16);
}

/** Whether an entry of the list is an expression, or its beginning. */
function covers(entry, expression) {
  return entry.endsWith('…') ? expression.startsWith(entry.slice(0, -1)) : entry === expression;
}

/** The literals in a folder's files: expression and where it is. */
function* literals(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(ts|mjs|js)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found = [];
    const visit = (node) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push([node.text, `${path.relative(root, file)}:${line + 1}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    yield* found;
  }
}

/** The expressions that the library makes while it is loaded and run over the samples. */
async function made() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/index.ts'; export * as io from './src/io/index.ts'; import './src/languages.ts';
        import './src/report.ts'; import './src/evaluate/index.ts';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    outdir: path.join(root, 'node_modules/.cache'),
  });
  const file = path.join(root, `node_modules/.cache/expressions-${process.pid}.mjs`);
  const { mkdirSync, rmSync, writeFileSync } = await import('node:fs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  const found = new Map();
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given) {
      const expression = new target(...given);
      if (new Error().stack?.includes('expressions-')) found.set(String(expression), 'new RegExp');
      return expression;
    },
  });
  try {
    const library = await import(pathToFileURL(file).href);
    const seeds = path.join(root, 'seeds/newsroom.jsonl');
    const articles = existsSync(seeds)
      ? readFileSync(seeds, 'utf8')
          .trim()
          .split('\n')
          .slice(0, 12)
          .map((line) => JSON.parse(line))
      : [];
    library.findStories(articles);
    library.compareCoverage(articles.slice(0, 3));
    library.findReuse(articles);
    for (const { text } of articles) library.findFacts?.(text);
  } finally {
    globalThis.RegExp = Native;
    rmSync(file);
  }
  return found;
}
