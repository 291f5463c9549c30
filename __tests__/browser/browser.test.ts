import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';

/** The library as a page would load it: one script, in a global scope that has the language and nothing of Node. */
function page(): (script: string) => unknown {
  const built = buildSync({
    entryPoints: ['src/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'samestory',
    target: 'es2022',
    write: false,
  });
  const context = createContext({});
  runInContext(built.outputFiles[0]?.text ?? '', context);
  return (script) => runInContext(script, context);
}

describe('in a browser', () => {
  const run = page();

  test('there is nothing of Node to lean on, and the library loads', () => {
    expect(run('typeof process + typeof require + typeof Buffer')).toBe('undefinedundefinedundefined');
    expect(run('typeof samestory.findStories')).toBe('function');
  });

  test('it does the whole job there, with the same answer', () => {
    const articles = ['broadcaster', 'daily', 'wire-desk'].map((id) => ({
      id,
      text: readFileSync(`seeds/gp-home-visits/${id}.txt`, 'utf8'),
    }));
    const input = JSON.stringify(articles);
    expect(run(`samestory.findStories(${input}).stories.map(({ articles }) => articles.length).join()`)).toBe('3');
    expect(run(`samestory.findReuse(${input}).pairs.length`)).toBeGreaterThan(3);
    expect(run(`samestory.compareCoverage(${input}).passages.length`)).toBeGreaterThan(3);
  });
});
