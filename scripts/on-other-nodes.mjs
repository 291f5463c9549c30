// Runs the tests of the packed package on the other versions of Node that it supports. Each comes as a plain file from
// the npm registry; nothing is downloaded by an install script.
//   node scripts/on-other-nodes.mjs [MAJOR …]        22 and 24 if none is named
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkFlags, endWithHelp } from './help.mjs';

checkFlags(import.meta.filename);

const VERSIONS = { 20: '20.19.0', 22: '22.23.5', 24: '24.22.3' };
const FOLDER = path.resolve('node_modules/.cache/samestory-nodes');

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
for (const major of majors) {
  const version = VERSIONS[major];
  if (version === undefined)
    endWithHelp(
      import.meta.filename,
      `There is no Node ${major} here: name one of ${Object.keys(VERSIONS).join(', ')}`,
    );
  const node = nodeOf(major, version);
  console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  execFileSync(
    node,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--silent',
      '__tests__/package/package',
    ],
    { stdio: 'inherit' },
  );
}

function nodeOf(major, version) {
  const binary = path.join(FOLDER, 'node_modules', `node${major}`, 'bin/node');
  if (existsSync(binary)) return binary;
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(path.join(FOLDER, 'package.json')))
    writeFileSync(path.join(FOLDER, 'package.json'), '{"private":true}');
  const source = `node${major}@npm:node-${process.platform}-${process.arch}@${version}`;
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', source], { cwd: FOLDER, stdio: 'inherit' });
  return binary;
}
