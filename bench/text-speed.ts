// How fast text becomes tokens and integers: npm run bench runs this through bench.ts, or alone
//   node scripts/run.mjs bench/text-speed.ts [--data FOLDER]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Lexicon } from '../src/text/tokens/lexicon.js';
import { scanTokens, TokenBuffer } from '../src/text/tokens/scan.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.error(`skipped: ${file} is not there. It would be the real articles to time: { id, text } a line, gzipped.`);
  process.exit(0);
}
const texts = gunzipSync(readFileSync(file))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const buffer = new TokenBuffer();

time('scan', () => {
  let tokens = 0;
  for (const text of texts) {
    scanTokens(text, buffer);
    tokens += buffer.count;
  }
  return `${tokens} tokens`;
});
time('scan and intern', () => {
  const lexicon = new Lexicon();
  for (const text of texts) {
    scanTokens(text, buffer);
    const { count, starts, ends } = buffer;
    for (let at = 0; at < count; at += 1) lexicon.intern(text, starts[at] as number, ends[at] as number);
  }
  return `${lexicon.size} forms`;
});

/** Best of five after one warm-up: the least disturbed run is the closest to the cost of the work. */
function time(name: string, run: () => string): void {
  let best = Infinity;
  let result = run();
  for (let round = 0; round < 5; round += 1) {
    const from = process.cpuUsage();
    result = run();
    best = Math.min(best, process.cpuUsage(from).user / 1000);
  }
  const rate = (characters / best / 1000).toFixed(0);
  console.log(`${name}: ${best.toFixed(0)} ms, ${rate} million characters a second, ${result}`);
}
