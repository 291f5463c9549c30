import type { ArticleId } from '../article.js';
import type { Labelling } from '../evaluate/index.js';
import { toAdd } from './add.js';
import { type ClusterMinima, toClusterLike } from './cluster-like.js';
import { type KeepOptions, toKeepApart, toKeepTogether } from './keep.js';
import { toKeepStories } from './keep-stories.js';
import { type ShareTextOptions, toShareText } from './share-text.js';

/**
 * The matchers that `expect` gains; `R` is what an expectation returns. All can be negated with `.not` and used inside
 * a larger expectation, as `expect.toKeepTogether([…])`. An unknown id throws, so that a misspelled one cannot pass
 * unseen.
 *
 * Matchers about stories accept any form of labelling: the result of `findStories`, clusters, labels. If they receive
 * the result of `analyseStories`, a failure also says what joined or separated the articles that went wrong.
 */
export interface SameStoryMatchers<R = void> {
  /**
   * The stories reach every minimum against gold; without minima they must be those of gold.
   * Both must be about the same articles. A failure lists the costliest stories that were put together or torn apart.
   *
   * @example expect(analyseStories(articles)).toClusterLike(gold, { bCubedF1: 0.95 });
   */
  toClusterLike(gold: Labelling, minima?: ClusterMinima): R;
  /**
   * All these articles are in one story.
   *
   * @example expect(findStories(articles)).toKeepTogether(['herald-17', 'wire-4']);
   */
  toKeepTogether(ids: readonly ArticleId[], options?: KeepOptions): R;
  /**
   * No two of these articles are in one story.
   *
   * @example expect(findStories(articles)).toKeepApart(['quake-in-chile', 'quake-in-peru']);
   */
  toKeepApart(ids: readonly ArticleId[], options?: KeepOptions): R;
  /**
   * The stories are those of an earlier run: every two articles of both are together in both or apart in both. A
   * failure says which joined and which split.
   *
   * @example expect(findStories(articles)).toKeepStories(yesterday);
   */
  toKeepStories(before: Labelling): R;
  /**
   * The two articles share a passage; where `kind` or `words` is given, one of that kind and with so many words.
   *
   * @example expect(findReuse(articles)).toShareText('herald-17', 'wire-4', { words: 20 });
   */
  toShareText(a: ArticleId, b: ArticleId, options?: ShareTextOptions): R;
  /**
   * Only this article has this text. Typographic variants of quotes, hyphens and spaces are equal. If the comparison
   * marks the words that no other article has, the text must touch them.
   *
   * @example expect(compareCoverage(articles)).toAdd('herald-17', 'Jeremy Corbyn');
   */
  toAdd(article: ArticleId, text: string | RegExp): R;
}

/**
 * The matchers, for any runner with `expect.extend`. For Jest and Vitest, `samestory/testing/jest` and
 * `samestory/testing/vitest` register and type them. Without a runner each is a plain function that returns
 * `{ pass, message }`.
 *
 * @example
 * const { pass, message } = matchers.toKeepTogether([['a', 'b'], ['c']], ['a', 'c']);
 * if (!pass) console.error(message());
 */
export const matchers = { toClusterLike, toKeepTogether, toKeepApart, toKeepStories, toShareText, toAdd };
