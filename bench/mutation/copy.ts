import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What tests import from `@jest/globals` is laid ready by `run-tests.mjs`. */
const GLOBALS = `export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis.testGlobals;
`;

/** A copy of the project in a folder of its own, removed when the process ends. */
export function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  // A process that is interrupted does not end in that way by itself.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
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

/**
 * Lays JavaScript beside the test files of a copy: what they import from the project is bundled into few files, which a
 * process loads in a third of the time. Files named in `switched` have that text for their own.
 */
export async function bundle(copy: string, tests: readonly string[], switched: ReadonlyMap<string, string>) {
  await build({
    absWorkingDir: copy,
    entryPoints: [...tests],
    outdir: copy,
    outbase: copy,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    // The package says that its modules do nothing by themselves; what adds matchers to Jest does.
    ignoreAnnotations: true,
    alias: { '@jest/globals': path.join(copy, 'test-globals.js') },
    logLevel: 'error',
    plugins: [
      {
        name: 'switches',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
            const text = switched.get(path.relative(copy, file)) ?? readFileSync(file, 'utf8');
            // Tests find files beside them by it, and their code is elsewhere now.
            return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file))), loader: 'ts' };
          });
        },
      },
    ],
  });
}
