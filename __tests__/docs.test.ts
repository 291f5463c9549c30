import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const IGNORED = /^(node_modules|dist|coverage|\.git)/;

const documents = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !IGNORED.test(file) && !file.includes('node_modules'))
  .sort();

const text = (file: string): string => readFileSync(file, 'utf8');
/** Prose alone: without fenced blocks, which have a syntax of their own. */
const prose = (file: string): string => text(file).replace(/^(`{3,})[\s\S]*?^\1/gm, '');

describe('the documents', () => {
  test('are where they are looked for', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/glossary.md']) {
      expect(documents).toContain(file);
    }
  });

  test.each(documents)('%s links only to what is there', (file) => {
    const links = [...prose(file).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = links
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(path.join(path.dirname(file), target)));
    expect(missing).toEqual([]);
  });

  test.each(documents)('%s names only paths that exist', (file) => {
    const named = [...prose(file).matchAll(/`((?:src|docs|bench|scripts|examples|seeds|__tests__)\/[\w./-]+)`/g)].map(
      ([, target]) => target!,
    );
    expect(named.filter((target) => !existsSync(target) && !existsSync(`${target}.ts`))).toEqual([]);
  });

  test.each(documents)('%s names only scripts of package.json', (file) => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = [...text(file).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(documents)('%s names only commands that samestory has', async (file) => {
    const { COMMANDS } = await import('../src/cli/usage/commands.js');
    const fenced = [...text(file).matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block!).join('\n');
    const named = [...fenced.matchAll(/^\s*(?:npx )?samestory ([a-z]+)\b(?!\/|\.)/gm)].map(([, name]) => name!);
    const known = new Set([...COMMANDS.map(({ name }) => name), 'help', 'seeds']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
