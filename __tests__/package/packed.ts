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
 * in use stays untouched. Kept until a source changes, and shared by the test files that ask for it.
 */
export function packedPackage(): string {
  const name = `${hashOf(SOURCES)}.tgz`;
  const kept = path.join(CACHE, name);
  if (existsSync(kept)) return kept;
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-build-'));
  for (const source of SOURCES) {
    if (existsSync(source)) cpSync(source, path.join(folder, source), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  run('npm', ['run', '--silent', 'build'], folder);
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json'], folder)) as [
    { filename: string },
  ];
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  // Copied beside it first, because a rename does not cross file systems, and is what makes it appear at once.
  cpSync(path.join(folder, filename), `${kept}.${process.pid}`);
  renameSync(`${kept}.${process.pid}`, kept);
  rmSync(folder, { recursive: true, force: true });
  return kept;
}

/**
 * A user's project in a temporary folder with the package installed, from the tarball; its dependencies come from npm's
 * cache where it has them.
 */
export function userProject(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-user-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', packedPackage()], folder);
  return folder;
}

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
  return hash.digest('hex').slice(0, 16);
}
