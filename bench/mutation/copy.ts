import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync } from 'esbuild';

/** What tests import from `@jest/globals` is laid ready by `run-tests.mjs`. */
const GLOBALS = `export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis.testGlobals;
`;

/** A copy of the project in a folder of its own, removed when the process ends. */
export function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
  for (const top of new Set(tracked.map((file) => file.split('/', 1)[0]!))) {
    // Peers are not needed, and large.
    const filter = (source: string) => !source.includes('node_modules');
    if (top !== '') cpSync(top, path.join(copy, top), { recursive: true, filter });
  }
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  writeFileSync(path.join(copy, 'test-globals.js'), GLOBALS);
  return copy;
}

/** Lays JavaScript beside each TypeScript file of a copy's folder, as its imports name it. */
export function compile(copy: string, folder: string): void {
  for (const file of readdirSync(path.join(copy, folder), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) {
      const place = path.join(folder, file);
      compileFile(copy, place, readFileSync(path.join(copy, place), 'utf8'));
    }
  }
}

/** Compiles one file of a copy, with this text for its own. */
export function compileFile(copy: string, file: string, text: string): void {
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', target: 'node20', minifySyntax: true });
  const globals = JSON.stringify(path.join(copy, 'test-globals.js'));
  writeFileSync(path.join(copy, file.replace(/\.ts$/, '.js')), code.replace(/["']@jest\/globals["']/, globals));
}
