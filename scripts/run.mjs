// Runs a TypeScript script of scripts/ or bench/ as Node runs the built library: bundled to plain ESM, then imported.
//   node scripts/run.mjs SCRIPT.ts [ARGUMENT …]
// For instance: node scripts/run.mjs bench/quality.ts --data ../shared/data
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { endWithHelp, helpWhenAsked } from './help.mjs';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined || script.startsWith('-')) {
  helpWhenAsked(import.meta.filename);
  endWithHelp(import.meta.filename, 'no script is named');
}
if (!existsSync(script)) endWithHelp(import.meta.filename, `${script}: there is no such script`);
helpWhenAsked(script, rest);
const folder = path.resolve('node_modules/.cache/samestory-bench');
mkdirSync(folder, { recursive: true });
const outfile = path.join(folder, `${path.basename(script, '.ts')}-${process.pid}.mjs`);
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  // These bring files of their own, which they look for beside their code.
  external: ['@electric-sql/pglite', 'pg', 'pg-boss', 'hono', '@hono/node-server', 'typescript', 'esbuild'],
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
process.argv = [process.argv[0], script, ...rest];
try {
  await import(pathToFileURL(outfile).href);
} catch (error) {
  // What `parseArgs` throws says which argument is wrong; where in Node it was thrown helps nobody.
  if (!String(error?.code).startsWith('ERR_PARSE_ARGS_')) throw error;
  endWithHelp(script, error.message);
}
