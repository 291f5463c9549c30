import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { build } from 'esbuild';

// Inside the project, so that what is not bundled is found from there.
const folder = path.resolve(`node_modules/.cache/samestory-cli-${process.pid}`);

/**
 * The command as a program of its own, for what only a process can show: signals, closed pipes, devices, exit codes.
 */
export const PROGRAM = path.join(folder, 'samestory.js');

/** Builds {@link PROGRAM} before the tests of a file, and removes it after them. */
export function buildsProgram(): void {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: ['src/cli/samestory.ts'],
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      packages: 'bundle',
      alias: { 'stopwords-iso': path.resolve('src/text/language/no-stop-words.json') },
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of shell in which `$SAMESTORY` is the command. */
export function shell(script: string, cwd = process.cwd()): Promise<Ended> {
  const child = spawn('bash', ['-c', script], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', SAMESTORY: `${process.execPath} ${PROGRAM}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}
