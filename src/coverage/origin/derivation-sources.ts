import type { Article, ArticleId, Span } from '../../article.js';
import { findReuse, independentSources, type ReuseResult } from '../../reuse/index.js';
import type { ArticleComposition } from './composition.js';

/** Articles up to which every shared passage is looked for; their pairs grow with the square of the articles. */
const MAX_REUSE = 100;

/**
 * Articles that share less or more than this word for word are certainly not, or certainly, one source: the limits are
 * a quarter to a half, in longer runs. Only between these two values is it worth a sixth of the comparison's time to
 * search again for what they share.
 */
const SURELY_OTHER = 0.2;
const SURELY_SAME = 0.75;

/**
 * By article, the number of the source behind it, as in `independentSources`: articles that carry one text, or are of
 * one outlet, have the same number. In clear cases, and in stories of more than 100 articles, this is read off the
 * passages of the comparison, without searching for credited agencies. `quotations`: by article, ascending.
 */
export function findSources(
  articles: readonly Article[],
  compositions: readonly ArticleComposition[],
  quotations: readonly (readonly Span[])[],
): number[] {
  const isUnsure = compositions.some(({ shared }) =>
    shared.some(({ verbatim }) => verbatim >= SURELY_OTHER && verbatim < SURELY_SAME),
  );
  const reuse =
    articles.length <= MAX_REUSE && isUnsure
      ? findReuse(articles.map((article, index) => narrationOf(article, quotations[index]!)))
      : reuseOf(articles, compositions);
  const numbers = new Map<ArticleId, number>();
  independentSources(articles, reuse).forEach(({ articles: ids }, source) => {
    for (const id of ids) numbers.set(id, source);
  });
  return articles.map(({ id }) => numbers.get(id)!);
}

/** An article with spaces in place of its longer quotations: to print what somebody said is not to carry one text. */
function narrationOf(article: Article, quotations: readonly Span[]): Article {
  let text = '';
  let from = 0;
  for (const { start, end } of quotations) {
    if (end - start < MIN_QUOTATION || start < from) continue;
    text += article.text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return from === 0 ? article : { ...article, text: text + article.text.slice(from) };
}

const MIN_QUOTATION = 40;

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
