import type { Article } from '../../article.js';
import type { StoriesResult } from '../../stories/index.js';
import type { Cell } from '../formats/index.js';

/** One row per article, story by story, with a header row. */
export function storiesRows(articles: readonly Article[], { stories }: StoriesResult): Cell[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [
    [
      'story',
      'storyTitle',
      'articles',
      'independentSources',
      'cohesion',
      'article',
      'outlet',
      'publishedAt',
      'title',
      'url',
      'flags',
      'storyline',
    ],
    ...stories.flatMap((story) =>
      story.articles.map((id) => {
        const flags = story.flags.filter(({ article }) => article === id).map(({ kind }) => kind);
        const { outlet, publishedAt, title, url } = byId.get(id) ?? {};
        const shared = [story.id, story.title, story.articles.length, story.independentSources, story.cohesion];
        return [...shared, id, outlet, publishedAt, title, url, flags.join(' '), story.storyline];
      }),
    ),
  ];
}
