import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

// natural, lodash, ml-distance and what else is a devDependency is bundled, so that installing samestory installs nothing
// else. The test frameworks are the user's own.
const common: Options = {
  target: 'node20',
  external: ['@jest/globals', '@jest/expect', 'vitest'],
  metafile: true,
  // Half as large; whoever wants to read it reads the source, which the repository has.
  minify: true,
  silent: process.argv.includes('--silent'),
  esbuildOptions(options) {
    // natural's German stemmer takes along a list of the stop words of all languages, a third of a megabyte, and uses none.
    options.alias = { 'stopwords-iso': path.resolve('src/text/language/no-stop-words.json') };
  },
};

const library = {
  index: 'src/index.ts',
  io: 'src/io/index.ts',
  languages: 'src/languages.ts',
  'testing/index': 'src/testing/index.ts',
  'testing/jest': 'src/testing/jest.ts',
  'testing/vitest': 'src/testing/vitest.ts',
};

export default defineConfig([
  {
    // The library and the command together: what both use, the background table above all, is there once, in shared chunks.
    ...common,
    entry: { ...library, 'cli/samestory': 'src/cli/samestory.ts' },
    format: 'esm',
    splitting: true,
  },
  {
    ...common,
    entry: library,
    format: 'cjs',
  },
  {
    // Types for each of the two, because an `import` must not be given those of a `require`; in one go, since checking is slow.
    ...common,
    entry: library,
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true } },
  },
]);
