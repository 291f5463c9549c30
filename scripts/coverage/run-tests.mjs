// Runs test files in this process, without Jest's contexts, each of which would load the library anew: to count what
// they reach, or with one mutant switched on. The first failure ends it.
//   node run-tests.mjs '{ "mutant": "12", "maxHits": 1000, "files": [{ "file": "a.test.js", "tests": [0, 3] }] }'
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { jestExpect as expect } from '@jest/expect';
import circus, { addEventHandler, resetState, run } from 'jest-circus';
import { SnapshotState } from 'jest-snapshot';

register('./typescript-hooks.mjs', import.meta.url);
const { mutant, maxHits, files, report } = JSON.parse(process.argv[2]);

/** What tests import from `@jest/globals`. */
globalThis.testGlobals = { ...circus, expect, jest: { setTimeout: () => {} } };

let hits = 0;
/** How often each mutant is reached, by the test that runs: -1 where none does. */
const reached = [];
let current = -1;
globalThis.stryMutAct_9fa48 = (id) => {
  if (id !== mutant) return false;
  // What loops for ever with a mutant is ended here, where it does not end by itself.
  if (++hits > maxHits) fail('reached too often');
  return true;
};
globalThis.stryCov_9fa48 = (...ids) => {
  if (report === undefined) return;
  reached[current + 1] ??= {};
  const own = reached[current + 1];
  for (const id of ids) own[id] = (own[id] ?? 0) + 1;
};

let chosen;
let numbers = new Map();
const durations = [];
addEventHandler((event, state) => {
  if (event.name === 'run_start') {
    numbers = new Map(testsIn(state.rootDescribeBlock).map((test, number) => [test, number]));
    for (const [test, number] of numbers) if (chosen !== undefined && !chosen.has(number)) test.mode = 'skip';
    for (const test of numbers.keys()) test.timeout = 3_600_000;
    state.testTimeout = 3_600_000;
  } else if (event.name === 'test_start') {
    current = numbers.get(event.test);
    expect.setState({ currentTestName: nameOf(event.test) });
  } else if (event.name === 'test_done') {
    durations[current] = event.test.duration ?? 0;
    current = -1;
    // What differs from a snapshot is not thrown, but kept until the test is done.
    const { suppressedErrors } = expect.getState();
    const [error] = [...event.test.errors, ...suppressedErrors];
    expect.setState({ suppressedErrors: [] });
    if (error !== undefined) fail(nameOf(event.test), error);
  } else if (event.name === 'hook_failure') {
    fail(`${event.hook.type} of ${event.test === undefined ? 'a file' : nameOf(event.test)}`, event.error);
  }
});

process.on('uncaughtException', (error) => fail('outside any test', error));
process.on('unhandledRejection', (error) => fail('outside any test', error));
for (const { file, tests } of files) {
  resetState();
  chosen = tests === undefined ? undefined : new Set(tests);
  const testPath = path.resolve(file);
  const snapshotFormat = { escapeString: false, printBasicPrototype: false };
  const snapshots = path.join(path.dirname(testPath), '__snapshots__', path.parse(testPath).name);
  const snapshotState = new SnapshotState(`${snapshots}.ts.snap`, {
    ...{ updateSnapshot: 'none', expand: false, snapshotFormat, rootDir: process.cwd() },
  });
  expect.setState({ testPath, snapshotState, expand: false });
  await import(pathToFileURL(testPath).href);
  const { unhandledErrors } = await run();
  if (unhandledErrors.length > 0) fail('outside any test', unhandledErrors[0]);
}
if (report !== undefined) writeFileSync(report, JSON.stringify({ reached, durations }));
// What a test left open keeps a process alive.
process.exit(0);

function testsIn(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

function nameOf(test) {
  const names = [];
  for (let block = test; block.parent !== undefined; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

function fail(where, error) {
  const thrown = Array.isArray(error) ? error[0] : error;
  writeFileSync(1, `${where}\n${thrown?.stack ?? thrown ?? ''}\n`);
  process.exit(1);
}
