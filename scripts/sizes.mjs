// Holds the sizes of the build to their ceilings, so that a dependency that sneaks in is seen on the day it does.
//   node scripts/sizes.mjs        after npm run build
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { checkFlags } from './help.mjs';

checkFlags(import.meta.filename);

/** A file and what it loads at once, without what it loads only when asked. */
function loadedWith(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  // Modules import; the wrappers for Node require the bundle when they are first called.
  const names = /(?:(?:^|;)\s*(?:import|export)\b[^'"();]*?|createRequire\(import\.meta\.url\)\()["'](\.[^'"]+)["']/gm;
  for (const [, name] of source.matchAll(names)) {
    loadedWith(path.join(path.dirname(file), name), seen);
  }
  return seen;
}

const loaded = (file) => [...loadedWith(file)].reduce((sum, part) => sum + statSync(part).size, 0);
const packed = (file) => gzipSync(Buffer.concat([...loadedWith(file)].map((part) => readFileSync(part)))).length;
const [{ unpackedSize, size }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8' }),
);

const KB = 1000;
const sizes = [
  ['installed package', unpackedSize, 2985 * KB],
  ['download', size, 1150 * KB],
  ['loaded by the first call', loaded('dist/node/index.js'), 752 * KB],
  ['the same, gzipped', packed('dist/node/index.js'), 275 * KB],
  ['loaded by a first call of io', loaded('dist/node/io.js'), 120 * KB],
  ['samestory --help', loaded('dist/cli/samestory.js'), 40 * KB],
];

/** What an app ships that imports one function: bundled by esbuild, minified, gzipped, without the background table. */
function shipped(name) {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${name} } from './dist/index.js';`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['*/background-table.js'],
    write: false,
  });
  return gzipSync(outputFiles[0].contents).length;
}

/** Functions that are asked for alone, and what each may weigh. */
const PIECES = {
  checkArticle: 3,
  evaluateClustering: 8,
  tokenize: 10,
  splitSentences: 12,
  findReuse: 56,
  findStories: 129,
  compareCoverage: 316,
};
for (const [name, ceiling] of Object.entries(PIECES))
  sizes.push([`${name} alone, gzipped`, shipped(name), ceiling * KB]);

let over = false;
for (const [what, bytes, ceiling] of sizes) {
  const mark = bytes > ceiling ? 'TOO LARGE' : 'ok';
  over ||= bytes > ceiling;
  console.log(
    `${what.padEnd(30)} ${(bytes / KB).toFixed(0).padStart(6)} KB of ${(ceiling / KB).toFixed(0).padStart(5)} KB  ${mark}`,
  );
}
if (over) process.exitCode = 1;
