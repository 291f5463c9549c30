import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run, userProject } from './packed.js';

// A user's project with the packed package, a Vitest of its own from the registry, and our Jest in place of its own.

const VITEST = 'vitest@4.1.12';

/** The same tests for both: three pass, and the last fails, for its message. */
const TESTS = `
const articles = [
  { id: 'a', text: 'Doctors in Kent voted on Friday to end visits to patients at home.' },
  { id: 'b', text: 'Doctors in Kent voted on Friday to end visits to patients at home. The minister was cross and said so.' },
  { id: 'c', text: 'The river Ouse burst its banks near York overnight, and forty families left their houses.' },
];
test('stories', () => {
  const stories = findStories(articles);
  expect(stories).toClusterLike([['a', 'b'], ['c']], { bCubedF1: 0.99 });
  expect(stories).toKeepTogether(['a', 'b']);
  expect(stories).not.toKeepTogether(['a', 'c']);
  expect({ day: 1, stories }).toEqual({ day: 1, stories: expect.toKeepApart(['a', 'c']) });
});
test('passages', () => {
  expect(findReuse(articles)).toShareText('a', 'b', { words: 8 });
  expect(compareCoverage(articles.slice(0, 2))).toAdd('b', 'The minister was cross');
});
test('after a promise', async () => {
  await expect(Promise.resolve(findStories(articles))).resolves.toKeepApart(['b', 'c']);
});
test('a failure says why', () => {
  expect(analyseStories(articles)).toKeepTogether(['a', 'c']);
});
`;

const IMPORTS = `import { analyseStories, compareCoverage, findReuse, findStories } from 'samestory';`;

/** What only a type check sees. */
const MISUSE = `
export const misuse = () => {
  // @ts-expect-error ids are a list
  expect([['a']]).toKeepTogether('a');
  // @ts-expect-error a misspelled minimum
  expect([['a']]).toClusterLike([['a']], { bCubedF: 1 });
};
`;

const FILES = {
  'stories.jest.ts': `import { expect, test } from '@jest/globals';\n${IMPORTS}\nimport 'samestory/testing/jest';${TESTS}${MISUSE}`,
  'stories.vitest.ts': `import { expect, test } from 'vitest';\n${IMPORTS}\nimport 'samestory/testing/vitest';${TESTS}${MISUSE}`,
  // The other order of imports.
  'first.jest.ts': `import 'samestory/testing/jest';\nimport { expect, test } from '@jest/globals';\n${IMPORTS}${TESTS}${MISUSE}`,
  'first.vitest.ts': `import 'samestory/testing/vitest';\nimport { expect, test } from 'vitest';\n${IMPORTS}${TESTS}${MISUSE}`,
  // Registered by the configuration; the global expect; and no ECMAScript modules.
  'setup.ts': `import 'samestory/testing/vitest';`,
  'set-up.ts': `import { expect, test } from 'vitest';\n${IMPORTS}${TESTS}${MISUSE}`,
  'stories.jest.mjs': `import { expect, test } from '@jest/globals';\n${IMPORTS}${TESTS}`,
  'stories.jest.cjs': `const { analyseStories, compareCoverage, findReuse, findStories } = require('samestory');${TESTS}`,
  'stories.vitest.mjs': `import { expect, test } from 'vitest';\n${IMPORTS}${TESTS}`,
  'jest.config.mjs': `export default { testMatch: ['**/stories.jest.mjs', '**/stories.jest.cjs'], setupFilesAfterEnv: ['samestory/testing/jest'], transform: {} };`,
  'vitest.config.mjs': `export default { test: { include: ['stories.vitest.mjs'], setupFiles: ['samestory/testing/vitest'] } };`,
};

/** Each is checked by itself: what one file imports would hide what another lacks. */
const CHECKED = [
  ['stories.jest.ts'],
  ['stories.vitest.ts'],
  ['first.jest.ts'],
  ['first.vitest.ts'],
  ['setup.ts', 'set-up.ts'],
];

/** Writes what is wrong with each as JSON; one process for all, which reads the declarations of libraries once. */
const CHECK = `
import ts from '${pathToFileURL('node_modules/typescript/lib/typescript.js').href}';
const { options } = ts.convertCompilerOptionsFromJson({
  strict: true, noEmit: true, skipLibCheck: true, target: 'es2023', module: 'nodenext', types: [],
}, '.');
const host = ts.createCompilerHost(options);
const { getSourceFile } = host;
const read = new Map();
host.getSourceFile = (file, ...how) => {
  if (!read.has(file)) read.set(file, getSourceFile(file, ...how));
  return read.get(file);
};
const found = ${JSON.stringify(CHECKED)}.map((files) =>
  ts.getPreEmitDiagnostics(ts.createProgram(files, options, host)).map(({ file, messageText }) =>
    (file?.fileName ?? '') + ': ' + ts.flattenDiagnosticMessageText(messageText, ' ')));
console.log(JSON.stringify(found));
`;

let folder = '';
/** What is wrong with each of {@link CHECKED}. */
let checked: readonly (readonly string[])[] = [];

beforeAll(() => {
  folder = userProject({ ...FILES, 'check.mjs': CHECK });
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', VITEST], folder);
  for (const name of ['@jest', 'jest'])
    symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
  checked = JSON.parse(run(process.execPath, ['check.mjs'], folder)) as string[][];
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** Runs a program that must end with 1, and reads the report that it wrote. */
function failingReport(program: readonly string[], file: string): Report {
  expect(() => run(process.execPath, program, folder)).toThrow(expect.objectContaining({ status: 1 }));
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Report;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly failureMessages?: readonly string[] }[];
  }[];
}

function expectReasons({ testResults }: Report): void {
  for (const { assertionResults } of testResults) {
    const message = assertionResults.at(-1)?.failureMessages?.join('\n');
    expect(message).toContain('expect(stories).toKeepTogether("a", "c")');
    expect(message).toContain('They are in 2 stories:');
    expect(message).toMatch(/What keeps them apart:\n {2}"c" and "a": link probability 0\.\d\d/);
  }
}

describe('the matchers in a user’s project', () => {
  test('Jest, with and without ECMAScript modules', () => {
    const report = failingReport(
      [
        '--experimental-vm-modules',
        '--no-warnings',
        'node_modules/jest/bin/jest.js',
        '--json',
        '--outputFile=jest.json',
      ],
      'jest.json',
    );
    expect(report).toMatchObject({ numPassedTests: 6, numFailedTests: 2 });
    expectReasons(report);
  });

  test('Vitest', () => {
    const report = failingReport(
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=vitest.json'],
      'vitest.json',
    );
    expect(report).toMatchObject({ numPassedTests: 3, numFailedTests: 1 });
    expectReasons(report);
  });

  test.each(CHECKED.map((files, index): [string, number] => [files.join(' and '), index]))(
    '%s type-checks',
    (_, index) => {
      expect(checked[index]).toEqual([]);
    },
  );
});
