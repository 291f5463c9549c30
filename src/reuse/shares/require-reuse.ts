import { isListOf, isRecord, requireArgument } from '../../arguments.js';

/**
 * Checks the arguments of {@link independentSources} and {@link outletMatrix}: articles with ids, and a result of
 * `findReuse`.
 */
export function requireReuse(where: string, articles: unknown, reuse: unknown, parts: readonly string[]): void {
  const haveIds = isListOf(articles, (article) => isRecord(article) && typeof article.id === 'string');
  requireArgument(where, 'articles', haveIds, articles, 'a list of articles, each with an id');
  const isResult = isRecord(reuse) && parts.every((part) => Array.isArray(reuse[part]));
  requireArgument(where, 'reuse', isResult, reuse, 'the result of findReuse');
}
