import { defineConfig } from 'tsup';

const common = {
  target: 'node20',
  sourcemap: false,
  minify: false,
  // natural, lodash, ml-distance and the other development dependencies are bundled, so that installing samestory installs
  // nothing else.
  noExternal: [/.*/],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
};

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts', io: 'src/io/index.ts' },
    format: ['esm', 'cjs'],
    splitting: true,
    clean: true,
  },
  {
    ...common,
    entry: { 'cli/samestory': 'src/cli/samestory.ts' },
    format: ['esm'],
    dts: false,
    banner: { js: '#!/usr/bin/env node' },
  },
]);
