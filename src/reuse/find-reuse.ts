import { type Article, requireArticles } from '../article.js';
import { compareCollection, type ReuseResult } from './compare-collection.js';
import { refuseWithoutMemory } from './memory.js';
import { LIMITS } from './reuse-caps.js';
import { type ReuseOptions, readReuseOptions } from './reuse-options.js';

/**
 * Finds the passages that the articles share: body paragraphs with the same or nearly the same words, and copied runs
 * of `minRun` words or more inside paragraphs.
 *
 * What it reports is exact: hashes only choose what to compare, and every pair is decided on the words themselves
 * (`PassageKind` defines the kinds). For paragraphs that share a run of `minRun` words it is also complete: none is
 * missed, up to the caps that the result names. For heavily rewritten paragraphs without such a run see {@link
 * ReuseOptions.candidates}.
 *
 * A paragraph shorter than `minRun` words is found only if the other is `identical`. Captions, credits and boilerplate
 * are not compared, and paragraphs of one article are not compared with each other. The order of the articles makes no
 * difference.
 *
 * Near-copies of one text are a family. Up to four are all paired with each other. In a larger family, each article is
 * paired with the first one and with its nearest ones, so the cost is linear in the number of members. For up to 256
 * near-copies, passage families, shares and relations are as if all had been compared. `findReuse([a, b])` lists
 * everything that two articles share.
 *
 * Time grows with the number of words, not with its square: 8,000 articles of 1,000 words take a few seconds.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id`, `invalid-option`; `limit-exceeded` if this process has
 *   not enough memory for the result.
 *
 * @example
 * const { pairs } = findReuse([
 *   { id: 'a', text: 'The vote was lost by 12 to 3 on Friday evening in London.' },
 *   { id: 'b', text: 'A surprise: the vote was lost by 12 to 3 on Friday evening in London.' },
 * ]);
 * pairs[0]?.kind; // 'near-identical'
 */
export function findReuse(articles: readonly Article[], options?: ReuseOptions): ReuseResult {
  const settings = readReuseOptions('findReuse', options);
  return refuseWithoutMemory(requireArticles(articles).length, () => compareCollection(articles, settings, LIMITS));
}
