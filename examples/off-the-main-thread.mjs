// Stories without holding up a server: the same functions as promises, on worker threads.
//
//   node examples/off-the-main-thread.mjs [FILE or FOLDER …]

import { readArticles } from 'samestory/io';
import { findStories } from 'samestory/workers';

const inputs = process.argv.length > 2 ? process.argv.slice(2) : ['seeds/newsroom.jsonl'];
const { articles } = await readArticles(inputs);

// The event loop stays free meanwhile: this timer fires on time, as a request would be answered.
let ticks = 0;
const timer = setInterval(() => ticks++, 5);

// A signal ends the job, whether it runs or waits. Here it gives up after a minute.
const phases = new Set();
const { stories } = await findStories(
  articles,
  {},
  { signal: AbortSignal.timeout(60_000), onProgress: ({ phase }) => phases.add(phase) },
);
clearInterval(timer);

console.log(`${articles.length} articles, ${stories.length} stories`);
console.log(`went through ${[...phases].join(', ')}`);
console.log(ticks > 0 ? 'the event loop was free meanwhile' : 'the event loop was held');
