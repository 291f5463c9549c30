import { StoryStream } from '../../src/stories/stream/index.js';
import { readStream } from './collections/stream.js';
import { median, processorSeconds, type TimingPart } from './part.js';

const ROUNDS = 3;
/** Parts that the articles are added in: the rate must not fall as the window fills. */
const PARTS = 4;

/** How many articles a second a stream takes in on one core, in order of publication. */
export const part: TimingPart = {
  name: 'stream',
  async run(stream) {
    const articles = readStream(stream).sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1));
    const size = Math.ceil(articles.length / PARTS);
    const spent: number[][] = Array.from({ length: PARTS }, () => []);
    for (let round = 0; round <= ROUNDS; round++) {
      const stories = new StoryStream();
      for (let index = 0; index < PARTS; index++) {
        const added = articles.slice(index * size, (index + 1) * size);
        const took = processorSeconds(() => {
          for (const article of added) stories.add(article);
        });
        if (round > 0) spent[index]?.push(took);
      }
    }
    const rates = spent.map((seconds) => size / median(seconds));
    const all = articles.length / spent.reduce((sum, seconds) => sum + median(seconds), 0);
    return [
      {
        title: `A stream of ${articles.length} articles, one at a time`,
        columns: ['', 'articles a processor second'],
        rows: [
          ['all', Math.round(all)],
          ...rates.map((rate, index): [string, number] => [`quarter ${index + 1}`, Math.round(rate)]),
        ],
      },
    ];
  },
};
