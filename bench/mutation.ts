// How many small faults the tests find: puts a seeded sample of faults into a room, one at a time, and runs the room's
// tests that reach it. Prints each fault with what became of it.
//   node scripts/run.mjs bench/mutation.ts --room vectors [--sample 40] [--seed 1] [--tests __tests__/vectors]
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../src/structures/index.js';
import { type Mutant, mutantsOf, withSwitches } from './mutation/mutants.js';

/** Tests that take so many times as long as all do without a fault, and a minute more, loop. */
const MAX_SLOWDOWN = 1.5;
const MIN_TIMEOUT = 60_000;

const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true },
  },
});
const { room } = values;
if (room === undefined) {
  console.error('usage: node scripts/run.mjs bench/mutation.ts --room ROOM [--sample 40] [--seed 1] [--tests PATTERN]');
  process.exit(2);
}
const patterns = values.tests ?? [`__tests__/${room}/`];

const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const tracked of new Set(execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').map(top))) {
  if (tracked !== '') cpSync(tracked, path.join(copy, tracked), { recursive: true });
}
symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));

const all = readdirSync(path.join(copy, 'src', room), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/-(?:table|phrases|weights|words|names)\.ts$|index\.ts$/.test(file))
  .sort()
  .flatMap((file) => {
    const place = path.join('src', room, file);
    return mutantsOf(place, readFileSync(path.join(copy, place), 'utf8'));
  });
const chosen = sample(all, Number(values.sample), Number(values.seed)).map((mutant, number) => ({ ...mutant, number }));
for (const file of new Set(chosen.map((mutant) => mutant.file))) {
  const place = path.join(copy, file);
  const own = chosen.filter((mutant) => mutant.file === file);
  writeFileSync(place, withSwitches(readFileSync(place, 'utf8'), own));
}
// Each test file says which faults it reaches; a worker thread has no switch, so nothing is faulty in it.
writeFileSync(
  path.join(copy, 'mutation-setup.mjs'),
  `import { writeFileSync } from 'node:fs';
const reached = new Set();
const active = Number(process.env.MUTANT ?? -1);
globalThis.__mutant = (number) => { reached.add(number); return number === active; };
if (active < 0) afterAll(() => writeFileSync(process.env.REACHED + '-' + process.pid + '-' + Date.now(),
  JSON.stringify({ file: expect.getState().testPath, reached: [...reached] })));
`,
);
const config = path.join(copy, 'mutation.config.mjs');
writeFileSync(
  config,
  `import base from './jest.config.mjs';
export default { ...base, setupFilesAfterEnv: ['<rootDir>/mutation-setup.mjs'], injectGlobals: true, maxWorkers: 1 };
`,
);

const reachedFiles = path.join(copy, 'reached');
const started = performance.now();
const without = runTests(patterns, { REACHED: reachedFiles }, 3_600_000);
if (without !== 'pass') {
  console.error(`the tests of ${room} fail without any fault (${without})`);
  process.exit(1);
}
const spent = performance.now() - started;
const reachedBy = new Map<number, string[]>();
for (const file of readdirSync(copy).filter((name) => name.startsWith('reached-'))) {
  const { file: test, reached } = JSON.parse(readFileSync(path.join(copy, file), 'utf8'));
  for (const number of reached) reachedBy.set(number, [...(reachedBy.get(number) ?? []), path.relative(copy, test)]);
}
console.log(`${room}: ${chosen.length} of ${all.length} faults, seed ${values.seed}; the tests take ${seconds(spent)}`);
const outcomes = { killed: 0, survived: 0, 'not reached': 0 };
for (const mutant of chosen) {
  const tests = nearestFirst(reachedBy.get(mutant.number) ?? [], mutant.file);
  const outcome = tests.length === 0 ? 'not reached' : outcomeOf(mutant.number, tests);
  outcomes[outcome] += 1;
  console.log(`${outcome.padEnd(12)}${mutant.file}:${mutant.line}  ${mutant.name}`);
}
const score = (100 * outcomes.killed) / chosen.length;
console.log(`${room}: ${score.toFixed(0)} per cent killed; ${JSON.stringify(outcomes)}`);

function outcomeOf(number: number, tests: readonly string[]): 'killed' | 'survived' {
  // The nearest tests alone find most faults.
  const rounds = tests.length > 3 ? [tests.slice(0, 2), tests.slice(2)] : [tests];
  const timeout = Math.ceil(MIN_TIMEOUT + MAX_SLOWDOWN * spent);
  return rounds.some((round) => runTests(round, { MUTANT: `${number}` }, timeout) !== 'pass') ? 'killed' : 'survived';
}

function runTests(files: readonly string[], env: Record<string, string>, timeout: number): 'pass' | 'fail' | 'timeout' {
  const given = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const { status, error } = spawnSync(
    process.execPath,
    [...given, '--config', config, '--bail', '--silent', ...files],
    {
      cwd: copy,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout,
      killSignal: 'SIGKILL',
    },
  );
  return error !== undefined ? 'timeout' : status === 0 ? 'pass' : 'fail';
}

/** Tests whose path has most in common with the file's come first. */
function nearestFirst(tests: readonly string[], file: string): string[] {
  const words = new Set(file.replace(/\.ts$/, '').split(/[/-]/));
  const common = (test: string) => test.split(/[/.-]/).filter((word) => words.has(word)).length;
  return [...tests].sort((a, b) => common(b) - common(a) || (a < b ? -1 : 1));
}

function sample(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = new SeededRandom(seed);
  const left = [...mutants];
  const drawn: Mutant[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

function top(file: string): string {
  return file.split('/', 1)[0] ?? '';
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
