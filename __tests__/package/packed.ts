import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a build is made of; a change in any of it makes another package. */
const SOURCES = [
  'src',
  'scripts/build-modules.mjs',
  'scripts/licences.mjs',
  'scripts/minify.mjs',
  'package.json',
  'tsconfig.json',
  'tsup.config.ts',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
];
const CACHE = path.resolve('node_modules/.cache/samestory-package');

/** Runs a program to its end and gives what it wrote to standard output; throws with both outputs if it fails. */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  env: Record<string, string> = {},
): string {
  return execFileSync(program, [...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
}

/**
 * The path of the packed package, built from the sources as they are, in a folder of its own so that a `dist` that is
 * in use stays untouched. Kept until a source changes, and shared by the test files that ask for it, of which one
 * builds while the others wait.
 */
export function packedPackage(): string {
  const kept = path.join(CACHE, `${hashOf(SOURCES)}.tgz`);
  return once(kept, (target) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samestory-build-'));
    for (const source of SOURCES) {
      if (existsSync(source)) cpSync(source, path.join(folder, source), { recursive: true });
    }
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    run('npm', ['run', '--silent', 'build'], folder);
    const [{ filename }] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json'], folder)) as [
      { filename: string },
    ];
    cpSync(path.join(folder, filename), target);
    rmSync(folder, { recursive: true, force: true });
  });
}

/**
 * A user's project in a temporary folder with the package installed, from the tarball; its dependencies come from npm's
 * cache where it has them. Installed once, and copied.
 */
export function userProject(files: Record<string, string>): string {
  const packed = packedPackage();
  const installed = once(packed.replace(/\.tgz$/, '.project'), (target) => {
    mkdirSync(target);
    writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', packed], target);
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-user-'));
  cpSync(installed, folder, { recursive: true, verbatimSymlinks: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

/** Makes a file or folder of the cache where it is not there yet. Who comes second waits for who makes it. */
function once(kept: string, make: (target: string) => void): string {
  mkdirSync(CACHE, { recursive: true });
  const lock = `${kept}.lock`;
  while (!existsSync(kept)) {
    if (!locks(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      if (existsSync(kept)) break;
      for (const name of readdirSync(CACHE)) {
        if (!name.startsWith(path.basename(kept).slice(0, HASH_LENGTH)))
          rmSync(path.join(CACHE, name), { recursive: true, force: true });
      }
      const half = `${kept}.${process.pid}`;
      rmSync(half, { recursive: true, force: true });
      make(half);
      renameSync(half, kept);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return kept;
}

/** Takes a lock, also of a process that is no more. */
function locks(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

const HASH_LENGTH = 16;

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (place: string, directory: boolean): void => {
    if (directory) {
      const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) visit(path.join(place, entry.name), entry.isDirectory());
    } else {
      hash.update(place).update('\0').update(readFileSync(place)).update('\0');
    }
  };
  for (const source of sources)
    if (existsSync(source)) visit(source, path.extname(source) === '' && source !== 'LICENSE');
  return hash.digest('hex').slice(0, HASH_LENGTH);
}
