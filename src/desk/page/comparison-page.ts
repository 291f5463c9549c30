import type { Article } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { renderStory } from '../../report/index.js';
import type { DeskStory } from '../../store/index.js';

/** The comparison of a story as the report shows it. Only this function knows how the page of a story is made. */
export function comparisonPage(story: DeskStory, articles: readonly Article[], coverage: Coverage): string {
  const { id, title, keywords } = story;
  return renderStory(articles, coverage, {
    id,
    title,
    keywords,
    flags: [],
    articles: articles.map((article) => article.id),
  });
}
