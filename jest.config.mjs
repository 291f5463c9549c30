import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // One more than there are cores: the browser, the database and the build of the package keep a suite waiting.
  maxWorkers: availableParallelism() + 1,
  // How long a test may take says nothing about the code where the cores are shared; no file sets a limit of its own.
  testTimeout: 240_000,
  testEnvironment: '<rootDir>/jest.environment.mjs',
  testSequencer: '<rootDir>/jest.sequencer.mjs',
  testMatch: ['**/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$|/node_modules/@jest/diff-sequences/': '<rootDir>/jest.transform.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!@jest/diff-sequences/)'],
  // Sources import with the `.js` suffix that Node's ESM resolver needs; under test the file is still `.ts`.
  // Properties are tried on the same random cases every time; PROPERTY_SEED=2 tries others.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^fast-check$': '<rootDir>/__tests__/seeded-fast-check.ts' },
};
