import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

// natural, lodash, ml-distance and what else is a devDependency is bundled. What parses hostile input is a dependency,
// which tsup leaves out, so that the user's npm can patch it. The test frameworks are the user's own.
const common: Options = {
  target: 'node20',
  external: [
    '@jest/globals',
    '@jest/expect',
    'vitest',
    // The desk's packages are whoever's who runs a desk.
    '@electric-sql/pglite',
    '@hono/node-server',
    'hono',
    'pg',
    'pg-boss',
  ],
  metafile: true,
  // Half as large; whoever wants to read it reads the source, which the repository has.
  minify: true,
  silent: process.argv.includes('--silent'),
  esbuildOptions(options) {
    // An error of ours that nobody catches then shows a line that can be read, not the whole file.
    options.lineLimit = 400;
    // Words of other scripts as they are: escaped, they take three times the room.
    options.charset = 'utf8';
    // natural's German stemmer takes along a list of the stop words of all languages, a third of a megabyte, and uses
    // none.
    options.alias = { 'stopwords-iso': path.resolve('src/text/language/no-stop-words.json') };
  },
};

/**
 * What the CommonJS files need not hold a second time: the largest tables are read out of the modules that hold them, at
 * the first use, and the matchers come from the entry that exports them.
 */
const shareAcrossFormats: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'share-across-formats',
  setup(builder) {
    builder.onLoad(
      { filter: /(?:background-table|(?:boilerplate-phrases|openers|stop-words)\.generated)\.ts$/ },
      ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        const constants = source.match(/^export const [A-Z_]+ = \d+;$/gm) ?? [];
        const [, name] = /^export const (read\w+) = /m.exec(source) ?? [];
        const built = path.relative('src', file).replace(/ts$/, 'js');
        // A backslash ends a line that the build has broken, or stands before a sign that would end the text.
        const contents = String.raw`import { readFileSync } from 'node:fs';
        ${constants.join('\n')}
        export const ${name} = () => {
          const [, , table] = readFileSync(__dirname + '/${built}', 'utf8').match(/=>(["'\x60])(.+)\1/s);
          return table.replace(/\\(.)/gs, (_, escaped) => (escaped === '\n' ? '' : escaped));
        };`;
        return { contents, loader: 'ts' };
      },
    );
    builder.onResolve({ filter: /^\.\/matchers\.js$/ }, ({ importer }) =>
      /testing\/(jest|vitest)\.ts$/.test(importer) ? { path: './index.cjs', external: true } : undefined,
    );
  },
};

// For `require`, one file an entry. What `import` takes is written by scripts/build-modules.mjs.
const library = {
  index: 'src/index.ts',
  io: 'src/io/index.ts',
  languages: 'src/languages.ts',
  'workers/index': 'src/workers/index.ts',
  'testing/index': 'src/testing/index.ts',
  'testing/jest': 'src/testing/jest.ts',
  'testing/vitest': 'src/testing/vitest.ts',
};

// Modules alone: Node requires those too, and a second copy of the library would be half a megabyte.
const modulesOnly = { report: 'src/report.ts', desk: 'src/desk/index.ts' };

export default defineConfig([
  {
    ...common,
    entry: library,
    format: 'cjs',
    esbuildPlugins: [shareAcrossFormats],
    // Gives `import.meta.url`, by which the worker's file is found.
    shims: true,
  },
  {
    // Types for each of the two, because an `import` must not be given those of a `require`; in one go, since checking
    // is slow.
    ...common,
    entry: { ...library, ...modulesOnly },
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true } },
  },
]);
