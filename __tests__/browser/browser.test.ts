import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { analyseStories, compareCoverage, findReuse, findStories } from '../../src/index.js';
import { CHROMIUM, launch } from './chromium.js';

/** The library as a page would load it: one script. */
function library(): string {
  const built = buildSync({
    entryPoints: ['src/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'samestory',
    target: 'es2022',
    write: false,
  });
  return built.outputFiles[0]!.text;
}

describe('in a global scope that has the language and nothing of Node', () => {
  const context = createContext({});
  runInContext(library(), context);
  const run = (script: string): unknown => runInContext(script, context);

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

(CHROMIUM === undefined ? describe.skip : describe)('in Chromium', () => {
  test('the library gives what it gives in Node, byte for byte', async () => {
    const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { stories } = findStories(articles);
    const story = articles.filter(({ id }) => stories[0]!.articles.includes(id));
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: library() });
      const there = await page.evaluate(
        ([all, one]) => {
          const { findStories, findReuse, compareCoverage, analyseStories } = (
            globalThis as unknown as { samestory: typeof import('../../src/index.js') }
          ).samestory;
          const results = [findStories(all!), findReuse(all!), compareCoverage(one!)];
          return [...results, analyseStories(all!).explain(one![0]!.id, one![1]!.id)].map((found) =>
            JSON.stringify(found),
          );
        },
        [articles, story],
      );
      const here = [findStories(articles), findReuse(articles), compareCoverage(story)];
      const explained = analyseStories(articles).explain(story[0].id, story[1].id);
      expect(there).toEqual([...here, explained].map((found) => JSON.stringify(found)));
      expect(there.every((json) => json.length > 500)).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
