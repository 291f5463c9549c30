import type { Article } from '../../article.js';
import { languageOf } from '../../text/index.js';

/**
 * Which articles are compared with each other: those of one `language` (the default), all of them (`none`), or those
 * with the same value in a field. Each partition has one writer at a time, and no story spans two partitions.
 */
export type PartitionKey = string;

const MAX_LENGTH = 64;

/** The partition of a new article. It stays there whatever later versions say. */
export function partitionOf(article: Article, key: PartitionKey): string {
  if (key === 'none') return 'all';
  if (key === 'language') return primary(languageOf(article.text, article.language));
  const value = new Map<string, unknown>(Object.entries(article)).get(key);
  if (typeof value !== 'string' && typeof value !== 'number') return 'none';
  return String(value).slice(0, MAX_LENGTH) || 'none';
}

/** The primary language, so that `pt-BR` and `pt` are compared with each other. */
function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase().slice(0, MAX_LENGTH) || 'und';
}
