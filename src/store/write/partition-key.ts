import type { Article } from '../../article.js';
import { languageOf } from '../../text/index.js';

/**
 * What decides which articles are compared with each other: `language` (the default), `none` for one partition of all,
 * or the name of a field of the articles. Each partition has one writer at a time, and no story goes over two of them.
 */
export type PartitionKey = string;

const MAX_LENGTH = 64;

/** The partition of an article that comes for the first time; it stays there whatever later versions say. */
export function partitionOf(article: Article, key: PartitionKey): string {
  if (key === 'none') return 'all';
  if (key === 'language') return primary(languageOf(article.text, article.language));
  const value = new Map<string, unknown>(Object.entries(article)).get(key);
  if (typeof value !== 'string' && typeof value !== 'number') return 'none';
  return String(value).slice(0, MAX_LENGTH) || 'none';
}

/** `pt-BR` and `pt` are compared with each other. */
function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase().slice(0, MAX_LENGTH) || 'und';
}
