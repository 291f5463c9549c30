// One row of a growth table, as JSON: run by the bench in a process of its own, so that memory is that of this size.
//   node scripts/run.mjs bench/timing/growth/growth-row.ts FILE vectors|stories|stream|reuse wires|enlarged SIZE
import type { Article } from '../../../src/article.js';
import { findReuse } from '../../../src/reuse/find-reuse.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { StoryStream } from '../../../src/stories/stream/index.js';
import { weighTerms } from '../../../src/vectors/rows.js';
import { TermCounter } from '../../../src/vectors/term-counts.js';
import { enlarge, readStream } from '../collections/stream.js';
import { asFromWires } from '../collections/wires.js';
import { processorSeconds } from '../part.js';

export interface GrowthFigures {
  readonly seconds: number;
  /** Number of what was found: terms, stories or pairs. */
  readonly found: number;
  /** Megabytes that the texts take. */
  readonly texts: number;
  /** Megabytes that the process took at most. */
  readonly peak: number;
}

const WORK: Readonly<Record<string, (articles: readonly Article[]) => number>> = {
  vectors(articles) {
    const counter = new TermCounter();
    for (const article of articles) counter.add(article, 'en');
    const counts = counter.finish();
    weighTerms(counts);
    return counts.vocabulary.size;
  },
  stories: (articles) => findStories(articles).stories.length,
  stream(articles) {
    const stream = new StoryStream();
    for (const article of articles) stream.add(article);
    return stream.sequence;
  },
  reuse: (articles) => findReuse(articles).pairs.length,
};

const [file = '', work = '', collection, size] = process.argv.slice(2);
const made = collection === 'wires' ? asFromWires : enlarge;
const articles = made(readStream(file), Number(size));
const bytes = articles.reduce((sum, { text }) => sum + text.length * (/[^\0-\xff]/.test(text) ? 2 : 1), 0);
let found = 0;
const seconds = processorSeconds(() => {
  found = WORK[work]?.(articles) ?? 0;
});
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const figures: GrowthFigures = { seconds, found, texts: Math.round(bytes / 2 ** 20), peak };
console.log(JSON.stringify(figures));
