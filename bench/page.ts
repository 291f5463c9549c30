// How large the page of 2,000 articles is, and how quickly it opens and searches on a processor that is throttled to a
// quarter:
//   node scripts/run.mjs bench/page.ts [--data FOLDER] [--articles N]
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { chromium as Chromium } from 'playwright-core';
import type { Article } from '../src/article.js';
import { analyseStories, findReuse } from '../src/index.js';
import { renderReport } from '../src/report/index.js';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, articles: { type: 'string', default: '2000' } },
});
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.error(
    `skipped: ${file} is not there. It would be the real articles of the page: { id, title, text } a line, gzipped.`,
  );
  process.exit(0);
}
const articles = gunzipSync(readFileSync(file))
  .toString('utf8')
  .split('\n')
  .slice(0, Number(values.articles))
  .map((line) => JSON.parse(line) as Article);
const started = performance.now();
const page = renderReport(articles, analyseStories(articles), { reuse: findReuse(articles) });
const texts = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(`${articles.length} articles, made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(
  `${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB, ${(Buffer.byteLength(page) / texts).toFixed(2)} times the texts`,
);

const folder = mkdtempSync(path.join(os.tmpdir(), 'samestory-bench-page-'));
const report = path.join(folder, 'report.html');
writeFileSync(report, page);
// Not bundled with this script: it finds its own files beside itself.
const load = nodeModule.createRequire(import.meta.url);
const { chromium } = load('playwright-core') as { chromium: typeof Chromium };
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const session = await tab.context().newCDPSession(tab);
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
await tab.goto(pathToFileURL(report).href);
await tab.waitForTimeout(500);
const measured = await tab.evaluate(`(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const elements = document.querySelectorAll('*').length;
  const input = document.querySelector('input[name=words]');
  const times = ['president', 'president trump', 'court'].map((words) => {
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return performance.now() - start;
  });
  return { paint: paint?.startTime, elements, search: Math.max(...times) };
})()`);
const { paint, elements, search } = measured as { paint: number; elements: number; search: number };
console.log(
  `${elements} elements at first; first paint after ${paint.toFixed(0)} ms, a search ${search.toFixed(0)} ms, at four times throttled`,
);
await browser.close();
rmSync(folder, { recursive: true });
