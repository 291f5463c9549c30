import { maxOf } from '../../structures/index.js';
import type { StoryText } from '../read/index.js';
import type { Row } from './find-passages.js';
import { sentencesOf } from './passage-table.js';

/**
 * The article whose sentences most other articles tell, by the words of those sentences: the base where none is chosen.
 */
export function articleWithMostPassages(story: StoryText, rows: readonly Row[]): number {
  const shared = new Float64Array(story.articles.length);
  for (const row of rows) {
    const sentences = sentencesOf(story, row);
    let others = -1;
    let last = -1;
    for (const number of sentences) {
      const { article } = story.sentence(number);
      if (article !== last) others++;
      last = article;
    }
    for (const number of sentences) {
      const { article, from, to } = story.sentence(number);
      shared[article]! += others * (to - from);
    }
  }
  return shared.indexOf(maxOf(shared));
}

/** The base's passages in its order, then the others in the order of the articles. */
export function inOrderOf(story: StoryText, rows: readonly Row[], base: number): Row[] {
  const sorted = rows.map((row) => {
    const sentences = sentencesOf(story, row);
    const own = sentences.find((number) => story.sentence(number).article === base);
    return { row, isBase: own !== undefined, first: own ?? sentences[0]! };
  });
  sorted.sort((x, y) => Number(y.isBase) - Number(x.isBase) || x.first - y.first);
  return sorted.map(({ row }) => row);
}
