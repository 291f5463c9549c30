// One collection meant to break it, as JSON: run by the bench in a process of its own, so that memory is its own.
//   node scripts/run.mjs bench/timing/growth/hostile-row.ts FILE NAME
import { SameStoryError } from '../../../src/errors.js';
import { HOSTILE, type HostileFigures } from '../collections/hostile-collections.js';
import { readStream } from '../collections/stream.js';

const [file = '', name = ''] = process.argv.slice(2);
const [make, ask] = HOSTILE[name] ?? [];
if (make === undefined || ask === undefined) throw new Error(`hostile-row: there is no collection "${name}"`);
const articles = make(readStream(file));
const started = process.cpuUsage();
let answer: string;
try {
  answer = ask(articles);
} catch (error) {
  if (!(error instanceof SameStoryError)) throw error;
  answer = `refused, ${error.code}: ${error.message.slice(0, 80)}`;
}
const { user, system } = process.cpuUsage(started);
const figures: HostileFigures = {
  seconds: (user + system) / 1e6,
  peak: Math.round(process.resourceUsage().maxRSS / 1024),
  answer,
};
console.log(JSON.stringify(figures));
