// Lets Node import the project's TypeScript as it stands, and gives tests what `run-tests.mjs` laid ready for them.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const GLOBALS = 'afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test';
const TEST_GLOBALS = `data:text/javascript,export const { ${GLOBALS} } = globalThis.testGlobals;`;
const SEEDED_FAST_CHECK = new URL('../../__tests__/seeded-fast-check.ts', import.meta.url).href;

export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: TEST_GLOBALS, shortCircuit: true };
  if (specifier === 'fast-check') return { url: SEEDED_FAST_CHECK, shortCircuit: true };
  // Sources import with the `.js` suffix that Node's resolver needs; the file is still `.ts`.
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(`${specifier.slice(0, -'.js'.length)}.ts`, context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile: file,
    sourcemap: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
