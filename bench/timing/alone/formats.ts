/**
 * How fast the readers are, in megabytes of input a second of processor time (which others on the machine do not
 * change), and how much memory a long file of JSON Lines takes.
 *
 *   node scripts/run.mjs bench/timing/alone/formats.ts [--gigabytes 2]
 *
 * The inputs are made of the project's own fixtures, repeated with ids of their own.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jsonLines, readArticles, readEach } from '../../../src/io/index.js';

const { gigabytes } = parseArgs({ options: { gigabytes: { type: 'string', default: '0.2' } } }).values;
const FIXTURES = '__tests__/io/fixtures';
const read = (file: string): string => readFileSync(path.join(FIXTURES, file), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'samestory-formats-'));

/**
 * A document with its items so many times over, each time with other ids, and its paragraphs as long as those of
 * newspapers.
 */
function repeated(document: string, from: string, to: string, times: number): string {
  const start = document.indexOf(from);
  const end = document.lastIndexOf(to) + to.length;
  const items = document.slice(start, end);
  const copies = Array.from({ length: times }, (_, copy) => items.replaceAll('/2026/', `/${copy}/`));
  return document.slice(0, start) + copies.join('\n') + document.slice(end);
}

/** Milliseconds of processor time, of all threads. */
function cpuSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

async function speed(name: string, files: readonly string[]): Promise<void> {
  const paths = files.map((content, at) => {
    const file = path.join(folder, `${at}-${name}`);
    writeFileSync(file, content);
    return file;
  });
  const bytes = files.reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  let [best, articles] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < 3; run++) {
    const begin = process.cpuUsage();
    const result = await readArticles(paths);
    best = Math.min(best, cpuSince(begin));
    articles = result.articles.length;
  }
  for (const file of paths) rmSync(file);
  console.log(`${name.padEnd(16)} ${(bytes / 1e6 / (best / 1000)).toFixed(1).padStart(6)} MB/s  ${articles} articles`);
}

/** The libraries that pages are read with, by themselves: what is left for everything else. */
async function librariesAlone(name: string, page: string, times: number): Promise<void> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const begin = process.cpuUsage();
    for (let copy = 0; copy < times; copy++) new Readability(parseHTML(page).document as never).parse();
    best = Math.min(best, cpuSince(begin));
  }
  const speed = (Buffer.byteLength(page) * times) / 1e6 / (best / 1000);
  console.log(`${name.padEnd(16)} ${speed.toFixed(1).padStart(6)} MB/s  ${times} pages by linkedom and Readability`);
}

/** Writes a file of JSON Lines of so many bytes, with articles of about 5,000 characters. */
function writeLines(file: string, bytes: number): void {
  const lines = read('articles.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string });
  const handle = openSync(file, 'w');
  for (let [sent, count] = [0, 0]; sent < bytes; ) {
    const batch = Array.from({ length: 200 }, () => {
      const { text, ...fields } = lines[count % lines.length]!;
      return `${JSON.stringify({ ...fields, id: `a${count++}`, text: `${text}\n`.repeat(12) })}\n`;
    }).join('');
    writeSync(handle, batch);
    sent += Buffer.byteLength(batch);
  }
  closeSync(handle);
}

try {
  const feed = read('feeds/rss.xml');
  const whole = feed.replace(/(?:<p>[^<]*<\/p>)+/g, (paragraphs) => paragraphs.repeat(6));
  await speed('rss.xml, whole', [repeated(whole, '<item>', '</item>', 200)]);
  await speed('rss.xml, short', [repeated(feed, '<item>', '</item>', 800)]);
  await speed('newsml.xml', [repeated(read('newsml/g2-xhtml.xml'), '<newsItem', '</newsItem>', 800)]);
  const page = read('pages/0.html');
  const long = page
    .replace(/(<p>[^<]*<\/p>\s*)+/, (paragraphs) => paragraphs.repeat(25))
    .replace(
      '</header>',
      `${'<div><ul><li><a href="/x">Link to another page</a></li></ul></div>'.repeat(300)}</header>`,
    );
  await speed(
    'page.html',
    Array.from({ length: 40 }, (_, copy) => long.replaceAll('/2026/', `/${copy}/`)),
  );
  await librariesAlone('page.html, alone', long, 40);
  await speed('articles.csv', [repeated(read('tables/articles.csv'), '\r\n', '\r\n', 800)]);
  await speed('ninjs.jsonl', [repeated(read('json/ninjs-1.jsonl'), '{', '}\n', 800)]);

  const total = Number(gigabytes) * 1e9;
  const file = path.join(folder, 'articles.jsonl');
  writeLines(file, total);
  const [begin, first] = [process.cpuUsage(), { at: 0 }];
  let [articles, written, peak] = [0, 0, 0];
  for await (const event of readEach([file])) {
    if (event.kind !== 'article') continue;
    if (articles++ === 0) first.at = cpuSince(begin);
    for (const line of jsonLines([event.article])) written += line.length;
    if (articles % 5000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = cpuSince(begin) / 1000;
  console.log(
    `articles.jsonl   ${(total / 1e6 / seconds).toFixed(1).padStart(6)} MB/s  ${articles} articles of ${gigabytes} GB through convert, the first after ${first.at.toFixed(0)} ms, at most ${Math.round(peak / 1e6)} MB of memory, ${Math.round(written / 1e6)} MB written`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
