// How fast stories are compared: stories of three articles a second, and what larger stories cost.
//   node bench/run.mjs bench/coverage-speed.ts [--data FOLDER]

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import diffSequence from '@jest/diff-sequences';
import type { Article } from '../src/article.js';
import { compareCoverage } from '../src/coverage/compare.js';
import { diffWords, type Words } from '../src/coverage/word-diff.js';
import { Lexicon } from '../src/text/lexicon.js';
import { scanTokens, TokenBuffer } from '../src/text/scan.js';
import { largeStory, storiesOfThree } from './coverage-stories.js';
import { readSet } from './quality/coverage-labels.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
if (!existsSync(path.join(values.data, 'allsides-dev.jsonl.gz'))) {
  console.error(
    `skipped: ${values.data} has no allsides-dev.jsonl.gz. It would be the real stories to time: { id, text, cluster } a line, gzipped.`,
  );
  process.exit(0);
}

const stories = storiesOfThree(values.data);
const seconds = best(3, () => {
  for (const story of stories) compareCoverage(story);
});
const words = stories.flat().reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / stories.length;
console.log(
  `stories of three articles, ${Math.round(words)} words together: ${Math.round(stories.length / seconds)} a second (${stories.length} stories)`,
);

const source = [...readSet(values.data, 'allsides-dev').values()] as Article[];
let before: number | undefined;
for (const size of [10, 50, 500]) {
  const story = largeStory(source, size);
  const taken = best(size > 100 ? 1 : 3, () => {
    compareCoverage(story);
  });
  const growth = before === undefined ? '' : `, ${(taken / before).toFixed(1)} times the one before`;
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(`a story of ${size}: ${(taken * 1000).toFixed(0)} ms${growth}, heap ${memory} MB`);
  before = taken;
}

const pairs = source.slice(0, 400).map(({ text }) => [words200(text, 0), words200(text, 20)] as const);
const own = best(5, () => {
  for (const [one, two] of pairs) diffWords(one, two);
});
const peer = best(5, () => {
  for (const [one, two] of pairs) {
    diffSequence(
      one.to,
      two.to,
      (i, j) => one.forms[i] === two.forms[j],
      () => {},
    );
  }
});
console.log(`word diff: ${(own / peer).toFixed(2)} times @jest/diff-sequences alone`);

/** 60 words of a text from a place on, every ninth left out where the place is not 0. */
function words200(text: string, place: number): Words {
  const lexicon = new Lexicon();
  const buffer = new TokenBuffer();
  scanTokens(text.slice(0, 2000), buffer);
  const forms: number[] = [];
  for (let token = place; token < Math.min(buffer.count, place + 60); token++) {
    if (place > 0 && token % 9 === 0) continue;
    forms.push(lexicon.intern(text, buffer.starts[token] as number, buffer.ends[token] as number));
  }
  return { forms: Int32Array.from(forms), starts: buffer.starts, ends: buffer.ends, from: 0, to: forms.length };
}

/** The least of several runs after one to warm up, in seconds. */
function best(rounds: number, run: () => void): number {
  run();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    run();
    least = Math.min(least, (performance.now() - from) / 1000);
  }
  return least;
}
