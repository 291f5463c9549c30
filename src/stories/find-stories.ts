import { type Article, requireArticles } from '../article.js';
import type { Story } from './describe/index.js';
import { type Phased, runHere, runStoryByStory } from './phases/index.js';
import { type FindStoriesOptions, storiesSettings } from './stories-options.js';
import { analysisInPhases, type GroupsResult, type StoriesResult, type StoryAnalysis } from './story-analysis.js';

/**
 * Groups articles into stories: coverage of one event by any number of outlets.
 *
 * Articles are compared by TF-IDF cosines of their words and leads, by the rare terms they share and by their dates.
 * Each pair gets a calibrated probability that both tell one story. Average linkage then joins groups, and a merge
 * model decides which joins are taken. You do not choose the number of stories. The same articles in any order give the
 * same result.
 *
 * Cost: roughly linear in the number of articles, through an inverted index.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 *
 * @example
 * const { stories } = findStories([
 *   { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
 *   { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
 *   { id: 'c', text: 'The river Ouse burst its banks near York overnight.' },
 * ]);
 * stories.map(({ articles }) => articles); // [['b', 'a'], ['c']]: undated articles are in order of their text
 */
export function findStories(
  articles: readonly Article[],
  options?: FindStoriesOptions & { readonly describe?: 'all' | undefined },
): StoriesResult;
export function findStories(articles: readonly Article[], options: FindStoriesOptions): GroupsResult;
export function findStories(articles: readonly Article[], options?: FindStoriesOptions): StoriesResult | GroupsResult {
  return runHere(findInPhases(articles, options)).result;
}

/** {@link findStories} for whoever spreads it over threads. */
export function findInPhases(articles: readonly Article[], options?: FindStoriesOptions): Phased<StoryAnalysis> {
  const settings = storiesSettings('findStories', options);
  return analysisInPhases('findStories', requireArticles(articles), settings);
}

/**
 * Like `findStories`, but gives each story as soon as it is described, in the same order: the largest first, then the
 * earliest. Nothing is given before all articles are grouped, because any of them may belong to any story.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 */
export function* eachStory(
  articles: readonly Article[],
  options?: Omit<FindStoriesOptions, 'describe'>,
): Generator<Story> {
  // All are described, because nobody can ask for less.
  yield* runStoryByStory(findInPhases(articles, options)) as Generator<Story>;
}
