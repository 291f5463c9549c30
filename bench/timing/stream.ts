import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/article.js';

/** The articles of a gzipped JSON Lines file, whole in memory: reading is not what is timed. */
export function readStream(file: string): Article[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
}

const DAY = 86_400_000;

/**
 * A larger collection from a smaller one, the same every time: each round repeats the articles with every ninth word of
 * another article in place of their own, and moves their dates on by as long as the whole stream runs, so that rounds
 * are neither copies of each other nor share a vocabulary that no real stream of that size would have.
 */
export function enlarge(articles: readonly Article[], size: number): Article[] {
  const enlarged = articles.slice(0, size);
  const words = articles.map(({ text }) => text.split(/(\s+)/));
  for (let round = 1; enlarged.length < size; round++) {
    for (let index = 0; index < articles.length && enlarged.length < size; index++) {
      const article = articles[index] as Article;
      const other = words[(index * 31 + round * 977) % words.length] as string[];
      const own = (words[index] as string[]).map((word, at) =>
        at % 18 === 2 * (round % 9) ? (other[at % other.length] as string) : word,
      );
      const time = Date.parse(article.publishedAt ?? '');
      enlarged.push({
        ...article,
        id: `${article.id}-${round}`,
        text: own.join(''),
        publishedAt: Number.isNaN(time) ? undefined : new Date(time + round * 900 * DAY).toISOString(),
      });
    }
  }
  return enlarged;
}
