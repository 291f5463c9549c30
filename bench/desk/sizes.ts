// What a desk's tables hold for an article, and how fast one process fills them.
//   node scripts/run.mjs bench/desk/sizes.ts [--data ../shared/data] [--articles 1000]
// Starts a PostgreSQL of its own. Prints a line a table: bytes for an article, indexes and all.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../__tests__/store/postgres.js';
import { readArticles } from '../../src/io/index.js';
import { indexPassages, openStore, PartitionWriter } from '../../src/store/index.js';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, articles: { type: 'string', default: '1000' } },
});
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(`skipped: ${file} is not there; it would be 8,000 English articles of 6,000 characters`);
  process.exit();
}
const articles = (await readArticles([file])).articles.slice(0, Number(values.articles));
const server = await startPostgres();
const store = await openStore({ url: server.url, partition: 'none' });
const rate = (since: number) => Math.round((1000 * articles.length) / (performance.now() - since));

let began = performance.now();
for (let at = 0; at < articles.length; at += 50) await store.intake.take(articles.slice(at, at + 50));
console.log(`taken in, fifty at a time: ${rate(began)} a second`);
began = performance.now();
const writer = await PartitionWriter.open(await store.database.session(), store.schema, 'all');
while ((await writer.work()) > 0);
console.log(`worked off: ${rate(began)} a second`);
began = performance.now();
await writer.keep();
console.log(`snapshot: ${Math.round(performance.now() - began)} ms`);
began = performance.now();
while ((await indexPassages(store.database, 100)) > 0);
console.log(`passages indexed: ${rate(began)} a second`);
await store.database.run('vacuum full');
const tables = await store.database.query<{ name: string; bytes: number }>(
  `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
   where relkind = 'r' and relnamespace = 'samestory'::regnamespace order by 2 desc`,
);
for (const { name, bytes } of tables)
  console.log(`${name.padEnd(20)} ${Math.round(bytes / articles.length)} bytes an article`);
await store.close();
await server.stop();
