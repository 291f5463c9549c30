import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../../src/article.js';

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
 * A larger collection from a smaller one, the same every time: each round repeats the articles with every 18th word of
 * another article in place of their own, and moves their dates on by as long as the whole stream runs, so that rounds
 * are neither copies of each other nor share a vocabulary that no real stream of that size would have.
 */
export function enlarge(articles: readonly Article[], size: number): Article[] {
  const enlarged = articles.slice(0, size);
  for (let round = 1; enlarged.length < size; round++) {
    for (let index = 0; index < articles.length && enlarged.length < size; index++) {
      const article = articles[index] as Article;
      // Words are at the even places, what is between them at the odd ones. Cut anew each time: all articles cut
      // into words at once take more memory than what is measured.
      const other = wordsOf(articles[(index * 31 + round * 977) % articles.length] as Article);
      const own = wordsOf(article).map((word, at) =>
        at % 36 === 2 * (round % 18) ? (other[at % (other.length + 1)] as string) : word,
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

function wordsOf({ text }: Article): string[] {
  return text.split(/(\s+)/);
}
