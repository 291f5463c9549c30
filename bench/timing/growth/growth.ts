import { execFileSync } from 'node:child_process';
import type { TimingPart, TimingTable } from '../part.js';
import type { GrowthFigures } from './growth-row.js';

const SIZES = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
/** The stream is repeated from here on. */
const REPEATED = 8000;

/** What is measured, by the name of its work in `growth-row.ts`. */
const CURVES: readonly (readonly [title: string, work: string])[] = [
  ['TF-IDF', 'vectors'],
  ['Stories', 'stories'],
  ['Stream, one article at a time', 'stream'],
  ['Shared passages', 'reuse'],
];
const WIRES =
  'a third of the articles are in three to ten near-copies, one word in 18 or 40 changed; above 8,000 the others have ' +
  'two words in three replaced';

/** How the time of each part grows, with `--sizes 1000,2000` for fewer sizes; `--svg FILE` draws it. */
export const part: TimingPart = {
  name: 'growth',
  async run(stream, sizes = SIZES) {
    return [
      ...CURVES.map(([title, work]) => growthOf(stream, work, 'wires', sizes, `${title}: ${WIRES}`)),
      growthOf(
        stream,
        'reuse',
        'enlarged',
        sizes.filter((size) => size >= REPEATED),
        'The stream over and over: shared passages, every 18th word changed, up to eight near-copies of every article',
      ),
    ].filter(({ rows }) => rows.length > 0);
  },
};

function growthOf(
  stream: string,
  work: string,
  collection: string,
  sizes: readonly number[],
  title: string,
): TimingTable {
  const rows: (string | number)[][] = [];
  let before: readonly [size: number, seconds: number] | undefined;
  for (const size of sizes) {
    const printed = execFileSync(
      process.execPath,
      [
        '--max-old-space-size=2048',
        'scripts/run.mjs',
        'bench/timing/growth/growth-row.ts',
        stream,
        work,
        collection,
        `${size}`,
      ],
      { encoding: 'utf8' },
    );
    const { seconds: spent, found, texts, peak } = JSON.parse(printed) as GrowthFigures;
    const isDouble = before !== undefined && size === 2 * before[0];
    rows.push([size, isDouble ? spent / before![1] : '', spent, (spent / size) * 1e6, found, texts, peak]);
    before = [size, spent];
  }
  return {
    title,
    columns: [
      'articles',
      'times the half',
      'processor seconds',
      'microseconds an article',
      'found',
      'megabytes of texts',
      'megabytes of the process at most',
    ],
    rows,
  };
}
