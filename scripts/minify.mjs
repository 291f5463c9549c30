// Packs the built files a second time, by a minifier that works over a whole file: the download is smaller than after
// esbuild alone.
//   node scripts/minify.mjs        after everything else is built
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifySync } from '@swc/core';
import ts from 'typescript';

/** An error of ours that nobody catches shows one line, not the whole file; shorter lines add to the download. */
const LINE = 16_000;

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  // The wrappers for Node name what they export, line by line, and are small.
  .filter((file) => /\.c?js$/.test(file) && !file.startsWith(`node${path.sep}`))
  .map((file) => path.join('dist', file));

for (const file of files) {
  const { code } = minifySync(readFileSync(file, 'utf8'), {
    module: file.endsWith('.js'),
    // In Node, a CommonJS file is the body of a function: nobody outside sees its names.
    toplevel: true,
    ecma: 2022,
    compress: { ecma: 2022 },
    format: { ecma: 2022, comments: 'some' },
  });
  writeFileSync(file, code.split('\n').some(({ length }) => length > LINE) ? inLines(file, code) : code);
}

/** Begins lines where statements begin. */
function inLines(file, code) {
  const lines = [];
  let start = 0;
  for (const { pos } of ts.createSourceFile(file, code, ts.ScriptTarget.ES2022).statements) {
    if (pos - start < LINE) continue;
    lines.push(code.slice(start, pos));
    start = pos;
  }
  return [...lines, code.slice(start)].join('\n');
}
