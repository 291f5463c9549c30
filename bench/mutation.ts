// How many small faults the tests find: puts a seeded sample of Stryker's mutants into a room, one at a time, and runs
// the tests of the room that reach it. Prints each mutant with what became of it.
//   npm run mutation -- --room vectors [--sample 200] [--seed 1] [--also PATH] [--results FILE [--again]]
//   npm run mutation -- --room vectors --files src/vectors/weigh [--tests __tests__/vectors/weigh]
// `--also` names more tests, of rooms that build on this one or of whole answers. `--files` draws from the files alone
// whose path begins so; `--tests` runs the tests alone whose path begins so.
// With `--results` each outcome is added to a file, and an interrupted run goes on where it ended; `--again` runs what
// survived in it once more.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../src/structures/index.js';
import { bundle, copyOfProject } from './mutation/copy.js';
import { type Reach, TestRuns } from './mutation/runs.js';
import { instrument, type Mutant, withSwitches } from './mutation/stryker.js';

type Fate = 'killed' | 'survived' | 'not reached';

interface Result {
  readonly name: string;
  readonly fate: Fate;
  readonly by: string;
}

const ROOMS = ['text', 'vectors', 'reuse', 'stories', 'coverage', 'evaluate', 'io'];

const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    also: { type: 'string', multiple: true, default: [] },
    files: { type: 'string', default: 'src' },
    tests: { type: 'string', default: '__tests__' },
    results: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
});
const { room, results, again } = values;
if (room === undefined || !existsSync(path.join('src', room))) {
  console.error(
    `usage: npm run mutation -- --room ROOM [--sample 200] [--seed 1] [--files PATH]; rooms: ${ROOMS.join(', ')}`,
  );
  process.exit(2);
}

const { mutants, files } = await instrument('.', room);
const all = mutants.filter(({ file }) => file.startsWith(values.files));
const chosen = sample(all, Number(values.sample), Number(values.seed));
const copy = copyOfProject();
const ids = new Set(chosen.map(({ id }) => id));
const tests = testsIn([`__tests__/${room}`, ...values.also]).filter((file) => file.startsWith(values.tests));
const switched = new Map(files.map(({ file, text }) => [file, withSwitches(text, ids)]));
await bundle(copy, tests, switched);

const runs = new TestRuns(copy);
const reachedBy = reachOf(tests);
console.log(`${room}: ${chosen.length} of ${all.length} mutants, seed ${values.seed}`);
const known = new Map(earlier().map((result) => [result.name, result]));
const fates: Record<Fate, number> = { killed: 0, survived: 0, 'not reached': 0 };
for (const mutant of chosen) {
  const name = `${mutant.file}:${mutant.place}  ${mutant.name}`;
  const before = known.get(name);
  const isKnown = before !== undefined && !(again && (before.fate === 'survived' || before.fate === 'not reached'));
  const result = isKnown ? before : { name, ...fateOf(mutant) };
  fates[result.fate] += 1;
  if (!isKnown && results !== undefined) appendFileSync(results, `${JSON.stringify(result)}\n`);
  console.log(`${result.fate.padEnd(12)}${name}${result.by === '' ? '' : `\n${' '.repeat(12)}by ${result.by}`}`);
}
console.log(`${room}: ${((100 * fates.killed) / chosen.length).toFixed(0)} per cent killed; ${JSON.stringify(fates)}`);

/** Test files that stand under these paths. */
function testsIn(paths: readonly string[]): string[] {
  return paths.flatMap((given) => {
    if (given.endsWith('.test.ts')) return [given];
    const within = readdirSync(given, { recursive: true, encoding: 'utf8' });
    return within
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.join(given, file))
      .sort();
  });
}

function reachOf(tests: readonly string[]): Map<string, Reach[]> {
  const reachedBy = new Map<string, Reach[]>();
  for (const file of tests) {
    const { passed, by } = runs.reach(file, reachedBy);
    if (!passed) console.error(`left out, for it fails without any mutant: ${file}: ${by}`);
  }
  return reachedBy;
}

function fateOf(mutant: Mutant): { fate: Fate; by: string } {
  const reaches = nearestFirst(reachedBy.get(mutant.id) ?? [], mutant.file);
  if (reaches.length === 0) return { fate: 'not reached', by: '' };
  const { passed, by } = runs.withMutant(mutant.id, reaches);
  if (!passed) return { fate: 'killed', by };
  const later = runs.withMutant(mutant.id, reaches.filter(isOnce).map(wholeFile));
  return { fate: later.passed ? 'survived' : 'killed', by: later.by };
}

/** Whether one test reaches a mutant: perhaps it makes, on first use, what the tests behind it use too. */
function isOnce({ tests }: Reach): boolean {
  return tests?.length === 1;
}

function wholeFile({ file, hits, whole }: Reach): Reach {
  return { file, tests: undefined, hits, duration: whole, whole };
}

/** Tests that are quick come first, and before them those whose path has most in common with the mutant's. */
function nearestFirst(reaches: readonly Reach[], file: string): Reach[] {
  const words = new Set(file.replace(/\.ts$/, '').split(/[/-]/));
  const common = (test: string) => test.split(/[/.-]/).filter((word) => words.has(word)).length;
  const cost = ({ duration, file: test }: Reach) => (100 + duration) / 4 ** common(test);
  return [...reaches].sort((a, b) => cost(a) - cost(b) || (a.file < b.file ? -1 : 1));
}

function sample(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = new SeededRandom(seed);
  const left = [...mutants];
  const drawn: Mutant[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn.sort((a, b) => Number(a.id) - Number(b.id));
}

function earlier(): Result[] {
  if (results === undefined || !existsSync(results)) return [];
  return readFileSync(results, 'utf8')
    .trim()
    .split('\n')
    .map((line): Result => JSON.parse(line));
}
