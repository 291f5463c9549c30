import type { Article } from '../../../src/article.js';
import { seededIntegers } from '../../../src/structures/hash.js';

/**
 * A collection as it comes from wires: two thirds are articles of their own, a third have three to ten near-copies.
 * What is beyond the articles given has two words in three from elsewhere, so that it is no copy.
 */
export function asFromWires(articles: readonly Article[], size: number): Article[] {
  const words = vocabulary(articles);
  const next = seededIntegers(1);
  const collection: Article[] = [];
  for (let i = 0; collection.length < size; i++) {
    const round = Math.floor(i / articles.length);
    const base = articles[i % articles.length] as Article;
    const own = round === 0 ? base : nearCopy(base, `${base.id}-${round}`, round * 900 * 1440, 1.5, words, next);
    collection.push(own);
    // One in fourteen, in six and a half articles on average: a third of all.
    if ((next() >>> 0) % 14 !== 0) continue;
    const copies = 2 + ((next() >>> 0) % 8);
    for (let copy = 1; copy <= copies && collection.length < size; copy++) {
      collection.push(nearCopy(own, `${own.id}+${copy}`, copy, copy % 2 === 0 ? 18 : 40, words, next));
    }
  }
  return collection;
}

export function vocabulary(articles: readonly Article[]): string[] {
  return articles.flatMap(({ text }, index) => (index % 20 === 0 ? text.split(/\s+/) : []));
}

/** The same article some minutes later with one word in `every` from elsewhere; 0 changes none. */
export function nearCopy(
  article: Article,
  id: string,
  minutes: number,
  every: number,
  words: readonly string[],
  next: () => number,
): Article {
  const text = article.text.replace(/\S+/g, (word) => {
    if (every === 0 || ((next() >>> 0) % 1000) * every >= 1000) return word;
    return words[(next() >>> 0) % words.length] as string;
  });
  const time = Date.parse(article.publishedAt ?? '2015-01-01') + minutes * 60_000;
  return { ...article, id, text, publishedAt: new Date(time).toISOString() };
}
