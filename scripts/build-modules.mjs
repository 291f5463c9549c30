// Writes what is imported: every module of src as a file of its own, so that a bundler ships only what an app imports;
// reports, the command and the service as bundles in parts, of which only those are loaded that are asked for. For Node
// there are wrappers around the CommonJS bundles besides: one file loads in a third of the time that hundreds take,
// `import` and `require` then share one copy, and it is loaded by the first call.
//   node scripts/build-modules.mjs        after tsup, which bundles for `require` and writes the types
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Entries that Node imports as one file, by the name of their bundle. */
const WRAPPED = ['index', 'io', 'languages'];

/** Rooms of which nobody imports a single module, and the entries to them. Fewer files load faster and pack smaller. */
const BUNDLES = [
  { rooms: ['report'], entryPoints: ['src/report/index.ts'] },
  { rooms: ['store', 'desk', 'cli'], entryPoints: ['src/desk/index.ts', 'src/cli/samestory.ts'] },
];

/**
 * Folders of which whoever needs one file needs nearly all: one module each. The download is 40 KB smaller than with a
 * module for each of their files, and what an app ships is the same.
 */
const FAMILIES = [
  'coverage/added',
  'coverage/figures',
  'coverage/origin',
  'coverage/passages',
  'coverage/read',
  'evaluate',
  'io/formats',
  'io/mapping',
  'io/read',
  'io/write',
  'reuse/align',
  'reuse/candidates',
  'reuse/pairs',
  'reuse/passages',
  'reuse/provenance',
  'reuse/shares',
  'stories/calibrate',
  'stories/cluster',
  'stories/describe',
  'stories/explain',
  'stories/link',
  'stories/phases',
  'stories/stream',
  'text/figures',
  'text/names',
  'text/quotes',
  'text/sentences',
  'text/speakers',
  'workers/threads',
];

/** Tables stay modules of their own, because the CommonJS files read them as text. */
const isTable = (file) => /\.generated\.[jt]s$/.test(file);
const isIn = (rooms, file) => rooms.includes(file.split('/')[1]);
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !BUNDLES.some(({ rooms }) => isIn(rooms, file)))
  .filter((file) => isTable(file) || !FAMILIES.some((family) => file.startsWith(`src/${family}/`)));

const common = {
  // Words of other scripts as they are: escaped, they take three times the room.
  charset: 'utf8',
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
  logLevel: 'warning',
};

/** Imports between our own modules stay as `keep` says; a package's code is put into the module that asks for it. */
const keepOwnImports = (keep) => ({
  name: 'keep-own-imports',
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: name, importer, kind }) => {
      const isOwn = kind !== 'entry-point' && importer.startsWith(path.resolve('src') + path.sep);
      const kept = isOwn ? keep(name, path.dirname(importer)) : undefined;
      return kept === undefined ? undefined : { path: kept, external: true };
    });
  },
});

const modules = await build({ ...common, entryPoints: files, plugins: [keepOwnImports((name) => name)] });
// Read by scripts/licences.mjs, and taken away there.
writeFileSync('dist/metafile-modules.json', JSON.stringify(modules.metafile));
for (const family of FAMILIES) {
  const home = path.resolve('src', family);
  const keepOthers = keepOwnImports((name, folder) => {
    const file = path.relative(home, path.resolve(folder, name)).split(path.sep).join('/');
    if (file.startsWith('..')) return file;
    return isTable(file) ? `./${file}` : undefined;
  });
  const { metafile } = await build({ ...common, entryPoints: [`src/${family}/index.ts`], plugins: [keepOthers] });
  writeFileSync(`dist/metafile-${family.replace('/', '-')}.json`, JSON.stringify(metafile));
}
for (const { rooms, entryPoints } of BUNDLES) {
  const keepOtherRooms = keepOwnImports((name, folder) => {
    const file = path.relative('src', path.resolve(folder, name)).split(path.sep).join('/');
    return isIn(rooms, `src/${file}`) ? undefined : `../${file}`;
  });
  const room = rooms.at(-1);
  // The parts lie in a folder as deep as the entries', so that one path leads from each to the other rooms.
  const parts = { splitting: true, chunkNames: `${room}/[name]-[hash]` };
  const { metafile } = await build({ ...common, ...parts, entryPoints, plugins: [keepOtherRooms] });
  writeFileSync(`dist/metafile-${room}.json`, JSON.stringify(metafile));
}

/** Stands for a class of the bundle: what is made of it, asked of it or derived from it is of the class itself. */
const lazyClass = `const lazyClass = (name) =>
  new Proxy(function () {}, {
    construct: (_, values, made) => Reflect.construct(load()[name], values, made),
    get: (_, key) => load()[name][key],
    has: (_, key) => key in load()[name],
    getPrototypeOf: () => Object.getPrototypeOf(load()[name]),
    apply: () => load()[name](),
  });
`;

const require = createRequire(import.meta.url);
mkdirSync('dist/node', { recursive: true });
for (const name of WRAPPED) {
  const exported = Object.entries(require(path.resolve('dist', `${name}.cjs`))).sort(([a], [b]) => (a < b ? -1 : 1));
  const isClass = (value) => typeof value === 'function' && /^class\b/.test(value);
  const lines = exported.map(([one, value]) => {
    if (isClass(value)) return `export const ${one} = lazyClass('${one}');\n`;
    if (typeof value !== 'function') return `export const ${one} = ${JSON.stringify(value)};\n`;
    return `export function ${one}(...values) {\n  return load().${one}(...values);\n}\n`;
  });
  writeFileSync(
    `dist/node/${name}.js`,
    // Required, because what is imported is first searched for its exports, which takes twice as long as loading it;
    // by the first call, because loading it takes most of the time that an import would.
    `import { createRequire } from 'node:module';
let bundle;
const load = () => (bundle ??= createRequire(import.meta.url)('../${name}.cjs'));
${exported.some(([, value]) => isClass(value)) ? lazyClass : ''}${lines.join('')}`,
  );
}

// The declarations of the two module systems say the same, so those of `import` refer to those of `require`: half the
// room, and a class is one class however it was loaded. What widens the types of a test framework must be where that
// framework's types are found.
const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.d.ts'),
);
const CHUNK = /(?<=\/|^)([\w-]+)-[\w-]{8}(?=\.(?:d\.)?c?[jt]s)/g;
const withoutHashes = (text) => text.replace(CHUNK, '$1').replace(/(?<=['"].*)\.cjs(?=['"])/g, '.js');
for (const file of declarations) {
  const text = readFileSync(path.join('dist', file), 'utf8');
  if (text.includes('declare module')) {
    writeFileSync(path.join('dist', file), text.replace(/^import '\.\..*;\n/gm, ''));
    continue;
  }
  const isChunk = file.replace(CHUNK, '$1') !== file;
  const twin = file.replace(/ts$/, 'cts');
  if (isChunk) rmSync(path.join('dist', file));
  else if (withoutHashes(text) !== withoutHashes(readFileSync(path.join('dist', twin), 'utf8')))
    throw new Error(`${file} and ${twin} declare different things`);
  else writeFileSync(path.join('dist', file), `export * from './${path.basename(file, '.d.ts')}.cjs';\n`);
}

// The bundler of types drops imports that nothing is taken from. Without this one, a test that names the matchers
// before its framework would extend a module that TypeScript has not loaded yet.
for (const [entry, framework] of Object.entries({ jest: '@jest/globals', vitest: 'vitest' })) {
  for (const file of [`dist/testing/${entry}.d.ts`, `dist/testing/${entry}.d.cts`]) {
    writeFileSync(file, `import '${framework}';\n${readFileSync(file, 'utf8')}`);
  }
}
