// Runs a TypeScript script of scripts/ or bench/ as Node runs the built library: bundled to plain ESM, then imported.
//   node scripts/run.mjs bench/quality.ts --data ../shared/data
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT ...]');
  process.exit(2);
}
const folder = path.resolve('node_modules/.cache/samestory-bench');
mkdirSync(folder, { recursive: true });
const outfile = path.join(folder, `${path.basename(script, '.ts')}-${process.pid}.mjs`);
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // These bring files of their own, which they look for beside their code.
  external: ['@electric-sql/pglite', 'pg', 'pg-boss', 'hono', '@hono/node-server', 'typescript', 'esbuild'],
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(outfile).href);
