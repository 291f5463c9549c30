// Tries the packed package with the tools of its users: older test frameworks, bundlers, servers. All come from the npm
// registry into a folder of their own; nothing is downloaded by an install script.
//   node scripts/with-other-tools.mjs [TOOL …]        all if none is named
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFlags, endWithHelp } from './help.mjs';

checkFlags(import.meta.filename);

const run = (folder, program, ...args) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

const pack = mkdtempSync(path.join(tmpdir(), 'samestory-pack-'));
const [{ filename }] = JSON.parse(
  run('.', 'npm', 'pack', '--ignore-scripts', '--silent', '--json', '--pack-destination', pack),
);

/** A project of a user who has the package and what else is named. */
function project(packages, files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-tool-'));
  writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  for (const name of ['seeds', 'examples']) cpSync(name, path.join(folder, name), { recursive: true });
  const packed = path.join(pack, filename);
  run(
    folder,
    'npm',
    'install',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--silent',
    packed,
    ...packages,
  );
  return folder;
}

const ARTICLES = `[{ id: 'a', text: 'Doctors in Kent voted on Friday to end visits.' }, { id: 'b', text: 'The river burst its banks near York.' }]`;
const stories = (imports) =>
  `${imports}\nimport { findStories } from 'samestory';\ntest('stories', () => { expect(findStories(${ARTICLES})).toKeepApart(['a', 'b']); });\n`;
const APP = `import { findStories } from 'samestory';\nconsole.log(findStories(${ARTICLES}).stories.length);\n`;

/**
 * Registered by the configuration or by a test itself, before Vitest or after it; the types of each checked by itself.
 */
function vitest(version) {
  const [matchers, framework] = [`import 'samestory/testing/vitest';`, `import { expect, test } from 'vitest';`];
  const folder = project([`vitest@${version}`], {
    'before.test.ts': stories(`${matchers}\n${framework}`),
    'after.test.ts': stories(`${framework}\n${matchers}`),
    'configured.test.ts': stories(framework),
    'setup.ts': matchers,
    'imported.config.js': `export default { test: { include: ['before.test.ts', 'after.test.ts'] } };`,
    'configured.config.js': `export default { test: { include: ['configured.test.ts'], setupFiles: ['./setup.ts'] } };`,
  });
  for (const config of ['imported', 'configured'])
    run(folder, 'npx', 'vitest', 'run', '--config', `${config}.config.js`);
  for (const files of [['before.test.ts'], ['after.test.ts'], ['configured.test.ts', 'setup.ts']]) {
    const options = { strict: true, noEmit: true, skipLibCheck: true, target: 'es2023', module: 'nodenext', types: [] };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    run(folder, process.execPath, path.resolve('node_modules/typescript/bin/tsc'), '-p', '.');
  }
  return folder;
}

function jest(version) {
  const folder = project([`jest@${version}`, `@jest/globals@${version}`], {
    'stories.test.mjs': stories(`import { expect, test } from '@jest/globals';`),
    'jest.config.mjs': `export default { testMatch: ['**/stories.test.mjs'], transform: {}, setupFilesAfterEnv: ['samestory/testing/jest'] };`,
  });
  run(folder, process.execPath, '--experimental-vm-modules', 'node_modules/jest/bin/jest.js');
  return folder;
}

/** Bundles an app and runs the bundle, which must need nothing of the package any more. */
function bundled(packages, files, out, ...command) {
  const folder = project(packages, { 'app.js': APP, ...files });
  run(folder, ...command);
  rmSync(path.join(folder, 'node_modules/samestory'), { recursive: true });
  const printed = run(folder, process.execPath, out).trim();
  if (printed !== '2') throw new Error(`the bundle printed ${printed}, not 2`);
  return folder;
}

/** Starts an example that serves, and asks it what the others have. */
async function served(name, framework) {
  const folder = project([framework], {});
  const server = spawn(process.execPath, [`examples/${name}`], { cwd: folder, env: { ...process.env, PORT: '0' } });
  try {
    const port = await new Promise((resolve, reject) => {
      let out = '';
      server.stdout.on('data', (data) => {
        out += data;
        const found = /port (\d+)/.exec(out);
        if (found) resolve(found[1]);
      });
      server.on('exit', (code) => reject(new Error(`${name} ended with ${code}: ${out}`)));
      server.stderr.pipe(process.stderr);
    });
    const answer = await fetch(`http://localhost:${port}/articles/077f8b11/others`);
    const { others } = await answer.json();
    if (!Array.isArray(others) || others.length === 0) throw new Error(`${name} answered ${answer.status}`);
    const unknown = await fetch(`http://localhost:${port}/articles/nobody/others`);
    if (unknown.status !== 404) throw new Error(`${name} knows an article that is not there`);
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
  return folder;
}

const TOOLS = {
  vitest2: () => vitest('2.1.9'),
  vitest3: () => vitest('3.2.4'),
  vitest4: () => vitest('4.1.12'),
  jest29: () => jest('29.6.3'),
  webpack: () =>
    bundled(
      ['webpack@5.105.0', 'webpack-cli@6.0.1'],
      { 'webpack.config.cjs': `module.exports = { mode: 'production', entry: './app.js', target: 'node' };` },
      'dist/main.js',
      ...['npx', 'webpack'],
    ),
  vite: () =>
    bundled(
      ['vite@6.4.1'],
      { 'vite.config.js': `export default { build: { lib: { entry: 'app.js', formats: ['es'], fileName: 'app' } } };` },
      'dist/app.js',
      ...['npx', 'vite', 'build'],
    ),
  express: () => served('side-panel-express.mjs', 'express@5.1.0'),
  fastify: () => served('side-panel-fastify.mjs', 'fastify@5.6.0'),
};

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TOOLS);
for (const name of asked) {
  if (!(name in TOOLS))
    endWithHelp(import.meta.filename, `There is no ${name} here: name one of ${Object.keys(TOOLS).join(', ')}`);
  const folder = await TOOLS[name]();
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  console.log(`${name}: ok`);
}
rmSync(pack, { recursive: true });
