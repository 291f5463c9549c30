import { weighTerms } from '../../src/vectors/rows.js';
import { TermCounter } from '../../src/vectors/term-counts.js';
import { median, seconds, type TimingPart } from './part.js';
import { Sklearn } from './sklearn.js';
import { readStream } from './stream.js';

const ROUNDS = 5;

/** Tokens, stems and TF-IDF beside scikit-learn's TfidfVectorizer, in turn, after one warm-up of each. */
export const part: TimingPart = {
  name: 'vectors',
  async run(stream) {
    const articles = readStream(stream);
    const characters = articles.reduce((sum, { text, title }) => sum + text.length + (title?.length ?? 0), 0);
    const weigh = (): void => {
      const counter = new TermCounter();
      for (const article of articles) counter.add(article, 'en');
      weighTerms(counter.finish());
    };
    const sklearn = await Sklearn.start(stream);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const own = seconds(weigh);
      const peer = await sklearn?.time('tfidf');
      if (round === 0) continue;
      ours.push(own);
      if (peer !== undefined) theirs.push(peer);
    }
    sklearn?.stop();
    const rate = characters / median(ours) / 1e6;
    return [
      {
        title: `Tokens, stems and TF-IDF of ${articles.length} articles, ${(characters / 1e6).toFixed(1)} million characters`,
        columns: ['', 'times faster', 'seconds', 'million characters a second'],
        rows: [
          ['samestory', theirs.length === 0 ? '' : median(theirs) / median(ours), median(ours), rate],
          ...(theirs.length === 0 ? [] : [['scikit-learn', 1, median(theirs), characters / median(theirs) / 1e6]]),
        ],
      },
    ];
  },
};
