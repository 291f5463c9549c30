import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const HELP = '../../scripts/help.mjs';
const { helpOf } = (await import(HELP)) as { helpOf(file: string): string };

const files = ['scripts', 'bench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
);
const scripts = files.filter(
  (file) => !file.includes('node_modules') && /parseArgs\(\{|checkFlags\(import/.test(read(file)),
);

function read(file: string): string {
  return /\.(ts|mjs)$/.test(file) ? readFileSync(file, 'utf8') : '';
}

// `--help` prints it, and a wrong option ends with it.
test.each(scripts)('the help of %s says what it does, and how it is run', (file) => {
  expect(helpOf(file)).toMatch(/^[A-Z][\s\S]*\n {2}(npm run|node scripts\/)/);
});
