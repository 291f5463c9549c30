import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Options } from 'tsup';

// natural, lodash, ml-distance and what else is a devDependency is bundled. What parses hostile input is a dependency,
// which tsup leaves out, so that the user's npm can patch it. The test frameworks are the user's own.
const common: Options = {
  // What the oldest Node that is supported reads. Named as a Node, esbuild writes each `/\p{…}/u` as a `new RegExp`.
  target: 'es2022',
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

/** A text in quotes, as generated modules and minifiers write it. */
const QUOTED = /(["'`])((?:[^\\]|\\.)*?)\1/gs;
/** Shorter texts are cheaper to hold twice than to look for. */
const MIN_SHARED_LENGTH = 120;

/** A backslash ends a line that the build has broken, or is before a sign that would end the text. */
const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, sign: string) => (sign === '\n' ? '' : sign === 'n' ? '\n' : sign));
const isLong = (text: string): boolean => text.length >= MIN_SHARED_LENGTH;

/** As much of the beginning of a text as no other text of its file has. */
function distinctStart(text: string, texts: readonly string[]): string {
  for (let length = 24; length < text.length; length *= 2) {
    const start = text.slice(0, length);
    if (texts.every((other) => other === text || !other.startsWith(start))) return start;
  }
  return text;
}

/** Finds the long texts of a built module by their first characters. Part of the CommonJS bundles. */
const literalFinder = `import { readFileSync } from 'node:fs';
  const unescaped = ${unescaped};
  const texts = new Map();
  export const longTextsOf = (file) => (start) => {
    if (!texts.has(file)) {
      const quoted = readFileSync(__dirname + file, 'utf8').matchAll(${QUOTED});
      texts.set(file, Array.from(quoted, ([, , text]) => unescaped(text)));
    }
    return texts.get(file).find((text) => text.length >= ${MIN_SHARED_LENGTH} && text.startsWith(start));
  };`;

/**
 * What the CommonJS files need not hold a second time: the long texts of tables are read out of the modules that hold
 * them, and the matchers come from the entry that exports them.
 */
const shareAcrossFormats: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'share-across-formats',
  setup(builder) {
    builder.onResolve({ filter: /^long-texts$/ }, ({ path: name }) => ({ path: name, namespace: 'share' }));
    builder.onLoad({ filter: /^long-texts$/, namespace: 'share' }, () => ({
      contents: literalFinder,
      resolveDir: '.',
    }));
    builder.onLoad({ filter: /(?:background-table|\.generated)\.ts$/ }, ({ path: file }) => {
      const built = path.relative('src', file).replace(/ts$/, 'js');
      const written = readFileSync(file, 'utf8');
      const texts = Array.from(written.matchAll(QUOTED), ([, , text]) => unescaped(text!)).filter(isLong);
      const source = written.replace(QUOTED, (literal, _, quoted: string) => {
        const text = unescaped(quoted);
        return isLong(text) ? `longText(${JSON.stringify(distinctStart(text, texts))})` : literal;
      });
      // One name for the file, which most modules would repeat for each of a dozen lists.
      const finder = `import { longTextsOf } from 'long-texts';\nconst longText = /* @__PURE__ */ longTextsOf('/${built}');`;
      return { contents: `${finder}\n${source}`, loader: 'ts' };
    });
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
    // `npm run types` checks the sources; to check them once more takes two thirds of a build.
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true, noCheck: true } },
  },
]);
