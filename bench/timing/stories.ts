import { findStories } from '../../src/stories/find-stories.js';
import { median, processorSeconds, type TimingPart } from './part.js';
import { Sklearn } from './sklearn.js';
import { enlarge, readStream } from './stream.js';

const ROUNDS = 3;
const SIZES = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
/** Sizes up to this one are timed three times, and the least counts. */
const MAX_REPEATED = 8000;
const MEBIBYTE = 2 ** 20;

/** Text to stories beside TfidfVectorizer, all pairs and average linkage; then how the time grows. */
export const part: TimingPart = {
  name: 'stories',
  async run(stream) {
    const articles = readStream(stream);
    const sklearn = await Sklearn.start(stream);
    const ours: number[] = [];
    const undescribed: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const own = processorSeconds(() => findStories(articles));
      const groups = processorSeconds(() => findStories(articles, { describe: 'none' }));
      const peer = await sklearn?.cpuTime('stories');
      if (round === 0) continue;
      ours.push(own);
      undescribed.push(groups);
      if (peer !== undefined) theirs.push(peer);
    }
    sklearn?.stop();
    const row = (name: string, spent: readonly number[]): (string | number)[] => [
      name,
      theirs.length === 0 ? '' : median(theirs) / median(spent),
      median(spent),
    ];
    const versus = {
      title: `From text to stories, ${articles.length} articles, one thread each`,
      columns: ['', 'times faster', 'processor seconds'],
      rows: [
        row('samestory', ours),
        row("samestory, describe: 'none'", undescribed),
        ...(theirs.length === 0 ? [] : [row('scikit-learn', theirs)]),
      ],
    };
    const growth: (string | number)[][] = [];
    let before: number | undefined;
    for (const size of SIZES) {
      const collection = enlarge(articles, size);
      const held = process.memoryUsage().rss;
      const times = size <= MAX_REPEATED ? [1, 2, 3] : [1];
      const spent = Math.min(...times.map(() => processorSeconds(() => findStories(collection))));
      const peak = process.resourceUsage().maxRSS * 1024 - held;
      growth.push([
        size,
        before === undefined ? '' : spent / before,
        spent,
        (spent / size) * 1e6,
        peak / MEBIBYTE,
        peak / size / 1024,
      ]);
      before = spent;
    }
    return [
      versus,
      {
        title: 'How the time grows',
        columns: [
          'articles',
          'times the half',
          'processor seconds',
          'microseconds an article',
          'peak MiB besides the texts',
          'KiB an article',
        ],
        rows: growth,
      },
    ];
  },
};
