// How many lines and branches of the rooms the rooms' own tests reach; fails below the floor.
//   node scripts/coverage/coverage.mjs [ROOM ...]
// One plain process a room: Jest loads the library anew for each test file, and counting makes that four times as slow.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkFlags } from '../help.mjs';

checkFlags(import.meta.filename);

/** The rooms whose code runs in the test itself, not in a browser, a thread or a process; what takes longest first. */
const ROOMS = ['stories', 'text', 'coverage', 'reuse', 'io', 'evaluate', 'vectors', 'structures'];
const FLOOR = ['--lines', '95', '--branches', '90'];

const rooms = process.argv.length > 2 ? process.argv.slice(2) : ROOMS;
const unknown = rooms.find((room) => !ROOMS.includes(room));
if (unknown !== undefined) {
  console.error(`There is no room "${unknown}": the rooms are ${ROOMS.join(', ')}`);
  process.exit(2);
}
const folder = path.resolve('node_modules/.cache/coverage');
const counted = path.join(folder, 'counted');
rmSync(folder, { recursive: true, force: true });
mkdirSync(counted, { recursive: true });

const waiting = [...rooms];
await Promise.all(Array.from({ length: availableParallelism() }, work));

const c8 = ['node_modules/c8/bin/c8.js', 'report', '--temp-directory', counted, '--reports-dir', folder];
const counts = ['--all', '--src', 'src', ...rooms.flatMap((room) => ['--include', `src/${room}/**/*.ts`])];
const leftOut = ['--exclude', 'src/**/*.generated.ts', '--exclude', 'src/vectors/background/background-table.ts'];
const shown = ['--reporter', 'text-summary', '--reporter', 'json-summary', '--check-coverage', ...FLOOR];
const { status } = spawnSync(process.execPath, [...c8, ...counts, ...leftOut, ...shown], { stdio: 'inherit' });
process.exitCode = status ?? 1;

async function work() {
  for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
    const tests = readdirSync(path.join('__tests__', room), { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => ({ file: path.join('__tests__', room, file) }));
    const runner = ['--no-warnings', path.join(import.meta.dirname, 'run-tests.mjs'), JSON.stringify({ files: tests })];
    const env = { ...process.env, NODE_V8_COVERAGE: counted };
    const started = spawn(process.execPath, runner, { stdio: 'inherit', env });
    const code = await new Promise((resolve) => started.on('exit', resolve));
    if (code === 0) continue;
    console.error(`The tests of ${room} fail, so what they reach is not known; run: npm test -- __tests__/${room}`);
    process.exit(1);
  }
}
