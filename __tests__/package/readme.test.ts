import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';

const readme = readFileSync('README.md', 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('the README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'samestory-readme-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('its example prints what it says', () => {
    const source = path.join(folder, 'example.mjs');
    const bundled = path.join(folder, 'bundled.mjs');
    writeFileSync(source, block('js'));
    buildSync({
      entryPoints: [source],
      outfile: bundled,
      bundle: true,
      format: 'esm',
      platform: 'node',
      alias: { samestory: path.resolve('src/index.ts') },
    });
    expect(execFileSync(process.execPath, [bundled], { encoding: 'utf8' })).toBe(block('text'));
  });

  test('every file that it links to is there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target as string);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((target) => !existsSync(target))).toEqual([]);
  });

  test('every npm script that it names is there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string);
    expect(named).toContain('demo');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
