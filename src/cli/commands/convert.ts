import type { ArticleRecord } from '../../io/mapping/index.js';
import { jsonFeed, jsonLines, ninjsLines, passimLines } from '../../io/write/index.js';
import type { Job, Outcome } from '../job.js';

/** Formats with one article per line: the first line is written before the last article is read. */
const LINES = new Map([
  ['jsonl', jsonLines],
  ['ninjs', ninjsLines],
  ['passim', passimLines],
]);

/** `samestory convert`: writes the articles in another format. */
export async function run(job: Job): Promise<Outcome> {
  const lines = LINES.get(job.choice('to'));
  await job.write(lines === undefined ? asFeed(job.readEach()) : asLines(job.readEach(), lines));
  return { failed: false };
}

async function* asLines(articles: AsyncIterable<ArticleRecord>, lines: typeof jsonLines): AsyncGenerator<string> {
  for await (const article of articles) yield* lines([article]);
}

/** A feed is one document, so it is written once all its articles are read. */
async function* asFeed(articles: AsyncIterable<ArticleRecord>): AsyncGenerator<string> {
  const all: ArticleRecord[] = [];
  for await (const article of articles) all.push(article);
  yield* jsonFeed(all);
}
