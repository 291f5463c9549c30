// One row of how findReuse grows, as JSON: run by the bench in a process of its own, so that memory is that of this
// size.
//   node scripts/run.mjs bench/timing/reuse-growth.ts ../shared/data/stream-8000.jsonl.gz wires|enlarged SIZE
import { findReuse } from '../../src/reuse/find-reuse.js';
import { processorSeconds } from './part.js';
import { enlarge, readStream } from './stream.js';
import { asFromWires } from './wires.js';

export interface GrowthFigures {
  readonly seconds: number;
  readonly pairs: number;
  /** Megabytes that the texts take. */
  readonly texts: number;
  /** Megabytes that the process took at most. */
  readonly peak: number;
}

const [file = '', collection, size] = process.argv.slice(2);
const made = collection === 'wires' ? asFromWires : enlarge;
const articles = made(readStream(file), Number(size));
const bytes = articles.reduce((sum, { text }) => sum + text.length * (/[^\0-\xff]/.test(text) ? 2 : 1), 0);
let pairs = 0;
const seconds = processorSeconds(() => {
  pairs = findReuse(articles).pairs.length;
});
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const figures: GrowthFigures = { seconds, pairs, texts: Math.round(bytes / 2 ** 20), peak };
console.log(JSON.stringify(figures));
