import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // Jest keeps one core for itself, which leaves one of two; most of its time it waits for the browser and the
  // database.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testMatch: ['**/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/jest.transform.mjs' },
  // Sources import with the `.js` suffix that Node's ESM resolver needs; under test the file is still `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
