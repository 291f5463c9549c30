import { isRecord, requireArgument, requireId } from '../arguments.js';
import type { ArticleId, Span } from '../article.js';
import { publicationTime } from '../article-order.js';
import { SameStoryError } from '../errors.js';
import type { Coverage, CoveredArticle } from './compare-coverage.js';

/** Something that other articles of the story say and one does not. */
export interface OthersHave extends Span {
  /** The article that `text` is taken from: the first that has it, in the order of the comparison. */
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  /** The shared passage, or `null` for a sentence that only that article has. */
  readonly passage: string | null;
  /** All articles that have it. */
  readonly articles: readonly ArticleId[];
  /**
   * Whether all of them were published after the article that lacks it: `true` is news since then, `false` could have
   * been known, `null` means that the times do not say.
   */
  readonly isLater: boolean | null;
}

/**
 * What the others of a story have and one article lacks: first the passages that several tell, most told first, then
 * what single articles add. For a side panel of a newsroom's system: "since you published, two outlets report …".
 *
 * @param id the article that may lack something: one of those compared.
 * @throws {SameStoryError} `unknown-article` where the comparison has no such article; `invalid-argument` where
 *   `coverage` is no comparison.
 *
 * @example
 * const coverage = compareCoverage([
 *   { id: 'one', text: 'The bridge was approved. It costs £41m.' },
 *   { id: 'two', text: 'The bridge was approved. Ferries will stop in March.' },
 * ]);
 * whatOthersHave(coverage, 'one').map(({ text }) => text); // ['Ferries will stop in March.']
 */
export function whatOthersHave(coverage: Coverage, id: ArticleId): OthersHave[] {
  const isCoverage = isRecord(coverage) && Array.isArray(coverage.articles) && Array.isArray(coverage.passages);
  requireArgument('whatOthersHave', 'coverage', isCoverage, coverage, 'what compareCoverage returned');
  requireId('whatOthersHave', id);
  const byId = new Map(coverage.articles.map((article) => [article.id, article]));
  const own = byId.get(id);
  if (own === undefined) {
    throw new SameStoryError(
      'unknown-article',
      `whatOthersHave: the comparison has no article ${JSON.stringify(id)}; it has ${[...byId.keys()].join(', ')}`,
    );
  }
  const describe = (
    span: Span & { text: string },
    passage: string | null,
    articles: readonly ArticleId[],
  ): OthersHave => {
    const having = articles.map((one) => byId.get(one)!);
    const { id: article, outlet, publishedAt } = having[0]!;
    const { start, end, text } = span;
    return { article, outlet, publishedAt, start, end, text, passage, articles, isLater: areLater(having, own) };
  };
  const lacking = new Set(coverage.omitted[id]);
  const inPassages = coverage.passages
    .filter((passage) => lacking.has(passage.id))
    .map(({ id: passage, members }) => describe(members[0]!, passage, [...new Set(members.map((one) => one.article))]))
    .sort((x, y) => y.articles.length - x.articles.length);
  const alone = coverage.articles
    .filter((article) => article !== own)
    .flatMap((article) => coverage.added[article.id]!.map((sentence) => describe(sentence, null, [article.id])));
  return [...inPassages, ...alone];
}

/** Whether all were published after `own`; `null` where a time is missing, or too coarse to say. */
function areLater(having: readonly CoveredArticle[], own: CoveredArticle): boolean | null {
  const ownTime = publicationTime(own);
  const times = having.map(publicationTime);
  if (ownTime === undefined) return null;
  if (times.some((time) => time !== undefined && time.to <= ownTime.from)) return false;
  return times.every((time) => time !== undefined && time.from >= ownTime.to) ? true : null;
}
