import { type Article, requireArticles } from '../article.js';
import { reasonsFor } from './explain/index.js';
import { type Phased, runHere } from './phases/index.js';
import { type StoriesOptions, storiesSettings } from './stories-options.js';
import { analysisInPhases, type StoryAnalysis } from './story-analysis.js';

/**
 * Like `findStories`, with what is behind the stories. `result` is the same; `explain(a, b)` says why two articles are
 * together or apart, `explainStory(id)` what holds a story together, `reviewQueue()` which decisions an editor should
 * look at, and `tree()` at which levels groups joined. Keeps the weighted terms of all articles in memory.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 *
 * @example
 * const analysis = analyseStories([
 *   { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
 *   { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
 * ]);
 * analysis.explain('a', 'b').terms[0]?.term; // 'kent'
 */
export function analyseStories(articles: readonly Article[], options?: StoriesOptions): StoryAnalysis {
  return runHere(analyseInPhases(articles, options));
}

/** {@link analyseStories} for whoever spreads it over threads. */
export function analyseInPhases(articles: readonly Article[], options?: StoriesOptions): Phased<StoryAnalysis> {
  const settings = storiesSettings('analyseStories', options);
  return analysisInPhases('analyseStories', requireArticles(articles), settings, reasonsFor);
}
