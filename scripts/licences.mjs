// Writes THIRD_PARTY_LICENSES: the licence of every package that has a line in the bundle. The bundler strips comments,
// and the licences ask that their text goes along. What was bundled is read from the bundler's own account of the
// build, so nothing has to be kept up by hand.
//   node scripts/licences.mjs        after tsup; removes its accounts from dist
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const accounts = readdirSync('dist').filter((name) => /^metafile-.*\.json$/.test(name));
if (accounts.length === 0) throw new Error('dist holds no metafile-*.json: build with tsup and `metafile: true` first');

/** The folder of the package that a bundled file belongs to; `undefined` for this project's own. */
function packageOf(file) {
  const parts = file.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  const length = parts[at + 1]?.startsWith('@') ? 2 : 1;
  return parts.slice(0, at + 1 + length).join('/');
}

const folders = new Set();
for (const name of accounts) {
  const { outputs } = JSON.parse(readFileSync(path.join('dist', name), 'utf8'));
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = bytesInOutput > 0 ? packageOf(file) : undefined;
      if (folder !== undefined) folders.add(folder);
    }
  }
}

/** Licences that do not ask for their text to go along. */
const ASK_NOTHING = ['CC0-1.0', 'Unlicense', '0BSD'];

const entries = new Map();
for (const folder of folders) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(candidate));
  if (file === undefined && !ASK_NOTHING.includes(license)) {
    throw new Error(`${name} ${version} (${license}) ships no licence text: it cannot be bundled`);
  }
  const text =
    file === undefined ? 'Given to the public domain.' : readFileSync(path.join(folder, file), 'utf8').trim();
  entries.set(`${name} ${version} (${license})`, text);
}

const rule = '-'.repeat(80);
const sections = [...entries]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text}\n`);
writeFileSync('THIRD_PARTY_LICENSES', `samestory contains code of these packages.\n\n${sections.join('\n')}`);
for (const name of accounts) rmSync(path.join('dist', name));
