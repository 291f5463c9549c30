import { requireArgument, requireId } from '../../arguments.js';
import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { Story } from './story.js';

/** The stories of each result by article, indexed on first use. */
const indices = new WeakMap<readonly object[], ReadonlyMap<ArticleId, object>>();

/**
 * The story that an article is in. The first call walks over the result once; each further call is one look-up.
 *
 * @param result of `findStories`.
 * @throws {SameStoryError} `unknown-article`; `invalid-argument` where `result` is not such a result.
 *
 * @example
 * const result = findStories([
 *   { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
 *   { id: 'b', text: 'The river Ouse burst its banks near York overnight' },
 * ]);
 * storyOf(result, 'b').title; // 'The river Ouse burst its banks near York overnight'
 */
export function storyOf<S extends Pick<Story, 'articles'>>(
  result: { readonly stories: readonly S[] },
  article: ArticleId,
): S {
  const stories = result?.stories;
  let index = indices.get(stories) as ReadonlyMap<ArticleId, S> | undefined;
  if (index === undefined) {
    const isResult = Array.isArray(stories) && stories.every((story) => Array.isArray(story?.articles));
    requireArgument('storyOf', 'result', isResult, result, 'a result of findStories');
    index = new Map(stories.flatMap((story) => story.articles.map((id) => [id, story] as const)));
    indices.set(stories, index);
  }
  requireId('storyOf', article);
  const story = index.get(article);
  if (story !== undefined) return story;
  throw new SameStoryError(
    'unknown-article',
    `there is no article with the id ${JSON.stringify(article)} among these stories`,
  );
}
