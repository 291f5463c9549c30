// How fast quotes, figures and names are read, all three from one reading, on one core.
//   node scripts/run.mjs bench/facts-speed.ts [--data ../shared/data] [--passes 3]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article.js';
import { findFacts } from '../src/text/find-facts.js';
import { splitParagraphs } from '../src/text/paragraphs/split-paragraphs.js';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, passes: { type: 'string', default: '3' } },
});
const source = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(source)) {
  console.error(
    `${source} is not there: it holds some 8,000 English news articles, one JSON object with "text" a line`,
  );
  process.exit(2);
}
const articles: Article[] = gunzipSync(readFileSync(source))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
// Paragraphs are read for the article anyway, before its facts.
const bodies = articles.map(({ text }) => splitParagraphs(text).filter(({ role }) => role !== 'boilerplate'));

for (let pass = 1; pass <= Number(values.passes); pass += 1) {
  const before = process.cpuUsage();
  let found = 0;
  articles.forEach((article, at) => {
    const { quotes, figures, names } = findFacts(article, { paragraphs: bodies[at] });
    found += quotes.length + figures.length + names.length;
  });
  const { user, system } = process.cpuUsage(before);
  console.log(
    `pass ${pass}: ${(characters / (user + system)).toFixed(1)} MB a second of processor time, ${found} facts`,
  );
}

// Linear: the same text twice as long must not take more than twice the time.
const long = articles.map(({ text }) => text).join('\n');
for (const length of [1_000_000, 2_000_000, 4_000_000, 8_000_000]) {
  const text = long.slice(0, length);
  const before = process.cpuUsage();
  findFacts({ text, language: 'en' }, { paragraphs: splitParagraphs(text) });
  const { user, system } = process.cpuUsage(before);
  console.log(`${length / 1e6} million characters in one text: ${Math.round((user + system) / 1000)} ms`);
}
