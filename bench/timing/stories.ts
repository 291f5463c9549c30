import { findStories } from '../../src/stories/find-stories.js';
import { median, processorSeconds, seconds, type TimingPart } from './part.js';
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
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const own = seconds(() => findStories(articles));
      const peer = await sklearn?.time('stories');
      if (round === 0) continue;
      ours.push(own);
      if (peer !== undefined) theirs.push(peer);
    }
    sklearn?.stop();
    const versus = {
      title: `From text to stories, ${articles.length} articles`,
      columns: ['', 'times faster', 'seconds'],
      rows: [
        ['samestory', theirs.length === 0 ? '' : median(theirs) / median(ours), median(ours)],
        ...(theirs.length === 0 ? [] : [['scikit-learn', 1, median(theirs)]]),
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
