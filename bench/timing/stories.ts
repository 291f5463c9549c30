import { findStories } from '../../src/stories/find-stories.js';
import { readStream } from './collections/stream.js';
import { median, processorSeconds, type TimingPart } from './part.js';
import { Sklearn } from './peers/sklearn.js';

const ROUNDS = 3;

/** Text to stories beside TfidfVectorizer, all pairs and average linkage. */
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
    return [versus];
  },
};
