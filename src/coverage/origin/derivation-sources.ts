import type { Article, ArticleId } from '../../article.js';
import { findReuse, independentSources, type ReuseResult } from '../../reuse/index.js';
import type { ArticleComposition } from './composition.js';

/** Articles up to which every shared passage is looked for; their pairs grow with the square of the articles. */
const MAX_REUSE = 100;

/**
 * Articles with less or more than this of one another word for word in their passages are surely not, or surely, one
 * source: a quarter to a half is asked for, in longer runs. Only between the two is it worth a sixth of the time of a
 * comparison to look for what they share again.
 */
const SURELY_OTHER = 0.2;
const SURELY_SAME = 0.75;

/**
 * By article the number of the source behind it, as `independentSources` tells them: articles that carry one text, or
 * of one outlet, have the same number. Where it is plain, and in a story of more than 100 articles, what they carry
 * word for word is read off the passages of the comparison, and agencies that are credited for it are not looked for.
 */
export function findSources(articles: readonly Article[], compositions: readonly ArticleComposition[]): number[] {
  const isUnsure = compositions.some(({ shared }) =>
    shared.some(({ verbatim }) => verbatim >= SURELY_OTHER && verbatim < SURELY_SAME),
  );
  const reuse = articles.length <= MAX_REUSE && isUnsure ? findReuse(articles) : reuseOf(articles, compositions);
  const numbers = new Map<ArticleId, number>();
  independentSources(articles, reuse).forEach(({ articles: ids }, source) => {
    for (const id of ids) numbers.set(id, source);
  });
  return articles.map(({ id }) => numbers.get(id)!);
}

/** What articles have of each other word for word, in the form of a result of `findReuse`. */
function reuseOf(
  articles: readonly Article[],
  compositions: readonly ArticleComposition[],
): Pick<ReuseResult, 'articles' | 'families'> {
  return {
    articles: articles.map(({ id }, index) => {
      const { tokens, composition, shared } = compositions[index]!;
      return {
        article: id,
        words: tokens,
        shared: Math.round(composition.verbatim * tokens),
        share: composition.verbatim,
        with: shared.map(({ article: other, verbatim }) => ({
          article: articles[other]!.id,
          relation: 'outlets' as const,
          words: Math.round(verbatim * tokens),
          share: verbatim,
        })),
        outlets: [],
      };
    }),
    families: [],
  };
}
