// Writes what is imported: every module of src as a file of its own. A bundler ships only what an app imports, and the
// command loads only what it is asked for. For Node there are wrappers around the CommonJS bundles besides: one file
// loads in a third of the time that three hundred take, and `import` and `require` then share one copy.
//   node scripts/build-modules.mjs        after tsup, which bundles for `require` and writes the types
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Entries that Node imports as one file, by the name of their bundle. */
const WRAPPED = ['index', 'io', 'languages'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** Imports between our own modules stay; what comes from a package is put into the module that asks for it. */
const keepOwnImports = {
  name: 'keep-own-imports',
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: name, importer, kind }) => {
      const isOwn = kind !== 'entry-point' && importer.startsWith(path.resolve('src') + path.sep);
      return isOwn ? { path: name, external: true } : undefined;
    });
  },
};

const { metafile } = await build({
  // Words of other scripts as they are: escaped, they take three times the room.
  charset: 'utf8',
  entryPoints: files,
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'es2022',
  minify: true,
  lineLimit: 400,
  metafile: true,
  external: [...Object.keys(dependencies), ...Object.keys(peerDependencies), '@jest/expect'],
  alias: { 'stopwords-iso': path.resolve('src/text/language/no-stop-words.json') },
  plugins: [keepOwnImports],
  logLevel: 'warning',
});
// Read by scripts/licences.mjs, and taken away there.
writeFileSync('dist/metafile-modules.json', JSON.stringify(metafile));

const require = createRequire(import.meta.url);
mkdirSync('dist/node', { recursive: true });
for (const name of WRAPPED) {
  const names = Object.keys(require(path.resolve('dist', `${name}.cjs`))).sort();
  writeFileSync(
    `dist/node/${name}.js`,
    `import bundle from '../${name}.cjs';\nexport const {\n${names.map((one) => `  ${one},\n`).join('')}} = bundle;\n`,
  );
}
