import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../src/article.js';
import { readSet } from './quality/coverage-labels.js';

/** Mulberry32: the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Real stories of three articles: rows of one label in the sets that have them. */
export function storiesOfThree(folder: string): Article[][] {
  const stories: Article[][] = [];
  for (const set of ['giveme5w1h', 'allsides-dev', 'multinews-dev']) {
    if (!existsSync(path.join(folder, `${set}.jsonl.gz`))) continue;
    const groups = new Map<string, Article[]>();
    for (const article of readSet(folder, set).values()) {
      const cluster = (article as Article & { cluster: string }).cluster;
      const known = groups.get(cluster);
      if (known === undefined) groups.set(cluster, [article]);
      else known.push(article);
    }
    for (const articles of groups.values()) if (articles.length >= 3) stories.push(articles.slice(0, 3));
  }
  return stories;
}

/**
 * One story of any size, made of the sentences of real articles: a pool of passages, of which some stand in most articles and
 * most in a few (Zipf); each article takes about 25, in the pool's order, reworded now and then, and five of its own.
 */
export function largeStory(source: readonly Article[], size: number): Article[] {
  const random = seeded(size);
  const sentences = source.flatMap(({ text }) => text.split(/(?<=[.!?]) +|\n/).filter((line) => line.length > 40));
  const pool = sentences.slice(0, 60 + size);
  let own = pool.length;
  return Array.from({ length: size }, (_, article) => {
    const text = pool
      .filter((_, rank) => random() < 12 / (rank + 12) / 2)
      .map((line) => (random() < 0.5 ? line : reworded(line, random)));
    for (let count = 0; count < 5; count++) text.push(sentences[own++ % sentences.length] as string);
    return { id: `article-${article}`, text: text.join('\n') };
  });
}

/** A sentence with one word in eight left out. */
function reworded(line: string, random: () => number): string {
  return line
    .split(' ')
    .filter(() => random() > 0.125)
    .join(' ');
}
