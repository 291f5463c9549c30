import { existsSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import diffSequence from '@jest/diff-sequences';
import type { Article } from '../../src/article.js';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';
import { diffWords, type Words } from '../../src/coverage/read/word-diff.js';
import { Lexicon } from '../../src/text/tokens/lexicon.js';
import { scanTokens, TokenBuffer } from '../../src/text/tokens/scan.js';
import { largeStory, sampleStoriesOfThree, storiesOfThree } from './collections/coverage-stories.js';
import { readStream } from './collections/stream.js';
import { median, processorSeconds, type TimingPart, type TimingTable } from './part.js';

const ROUNDS = 5;
const SIZES = [10, 50, 500];
/** Fewer would be timed before the compiler has warmed to them. */
const STORIES_A_ROUND = 300;
/** Words of a sentence pair that is compared; real ones have 25. */
const SENTENCE_WORDS = 60;
const SENTENCE_PAIRS = 1000;

/** Stories of three articles, what larger ones cost, and the word diff beside the package that it is built on. */
export const part: TimingPart = {
  name: 'coverage',
  async run(stream) {
    const articles = readStream(stream);
    return [small(path.dirname(stream)), large(articles), wordDiff(articles)];
  },
};

function small(folder: string): TimingTable {
  const rows = [
    ['seeds/newsroom', sampleStoriesOfThree()] as const,
    ['labelled sets', storiesOfThree(folder)] as const,
  ].flatMap(([name, stories]) => {
    if (stories.length === 0) return [];
    const repeats = Math.ceil(STORIES_A_ROUND / stories.length);
    const compareAll = (): void => {
      for (let repeat = 0; repeat < repeats; repeat++) for (const story of stories) compareCoverage(story);
    };
    const spent = typical(compareAll) / repeats;
    const words = stories.flat().reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / stories.length;
    return [[name, Math.round(stories.length / spent), stories.length, Math.round(words)]];
  });
  return {
    title: 'compareCoverage: stories of three articles',
    columns: ['from', 'stories a processor second', 'stories', 'words of the three'],
    rows,
  };
}

function large(articles: readonly Article[]): TimingTable {
  let before: number | undefined;
  const rows = SIZES.map((size) => {
    const story = largeStory(articles, size);
    const spent = typical(() => compareCoverage(story));
    const growth = before === undefined ? '' : spent / before;
    before = spent;
    return [size, growth, spent, Math.round(process.memoryUsage().rss / 2 ** 20)];
  });
  return {
    title: 'compareCoverage: one larger story',
    columns: ['articles', 'times the one before', 'processor seconds', 'process MB'],
    rows,
  };
}

function wordDiff(articles: readonly Article[]): TimingTable {
  const pairs = articles
    .slice(0, SENTENCE_PAIRS)
    .map(({ text }) => [wordsOf(text, () => true), wordsOf(text, (word) => word % 9 !== 0)] as const);
  const own = typical(() => {
    for (const [base, other] of pairs) diffWords(base, other);
  });
  const peer = typical(() => {
    for (const [base, other] of pairs) {
      diffSequence(
        base.to,
        other.to,
        (i, j) => base.forms[i] === other.forms[j],
        () => {},
      );
    }
  });
  const jsdiff = jsdiffArrays();
  const other = jsdiff === undefined ? undefined : typical(() => pairs.forEach(([a, b]) => void jsdiff(a, b)));
  return {
    title: `diffWords: ${pairs.length} pairs of ${SENTENCE_WORDS} words, one in nine left out`,
    columns: ['', 'times the peer', 'processor seconds'],
    rows: [
      ['samestory diffWords', own / peer, own],
      ['@jest/diff-sequences alone', 1, peer],
      ...(other === undefined ? [] : [['jsdiff diffArrays, over the same forms', other / peer, other]]),
    ],
  };
}

/** jsdiff over lists of words; `undefined` if it is not installed. */
function jsdiffArrays(): ((base: Words, other: Words) => unknown) | undefined {
  if (!existsSync('bench/node_modules/diff')) {
    console.log('SKIPPED jsdiff: npm ci --prefix bench installs it');
    return undefined;
  }
  const load = Module.createRequire(path.resolve('bench/package.json'));
  const { diffArrays } = load('diff') as { diffArrays(a: readonly number[], b: readonly number[]): unknown };
  return (base, other) => diffArrays([...base.forms], [...other.forms]);
}

/** The first words of a text that are wanted. */
function wordsOf(text: string, isWanted: (word: number) => boolean): Words {
  const lexicon = new Lexicon();
  const tokens = new TokenBuffer();
  scanTokens(text, tokens, 0, Math.min(text.length, 2000));
  const wanted = Array.from({ length: Math.min(tokens.count, SENTENCE_WORDS) }, (_, at) => at).filter(isWanted);
  const forms = Int32Array.from(wanted, (at) =>
    lexicon.intern(text, tokens.starts[at] as number, tokens.ends[at] as number),
  );
  return {
    forms,
    starts: Int32Array.from(wanted, (at) => tokens.starts[at] as number),
    ends: Int32Array.from(wanted, (at) => tokens.ends[at] as number),
    from: 0,
    to: wanted.length,
  };
}

/** Processor seconds: the middle of several runs, after one that warms up. */
function typical(work: () => void): number {
  work();
  return median(Array.from({ length: ROUNDS }, () => processorSeconds(work)));
}
