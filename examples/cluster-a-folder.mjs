// Which articles of a folder tell the same story?
//
//   node examples/cluster-a-folder.mjs [FOLDER]

import { findStories } from 'samestory';
import { readArticles } from 'samestory/io';

const folder = process.argv[2] ?? 'seeds';

// Reading. Text files, JSON, feeds, tables and more, also gzipped, in any subfolder. What cannot be read is told, not
// thrown: one broken line should not cost you the other ten thousand.
const { articles, rejected } = await readArticles([folder]);
for (const { source, line = 1, reason } of rejected) console.error(`${source}:${line} ${reason}`);

// Grouping. There is no number of stories to choose beforehand, and no model to download. Every article ends up in
// exactly one story; what nobody else covers is a story of one.
const { stories } = findStories(articles);
const covered = stories.filter((story) => story.articles.length > 1);
console.log(`${articles.length} articles, ${covered.length} stories told by two or more\n`);

// Looking. A story has a title (a real headline where there is one), keywords that set it apart, the outlets that have
// it, and the number of sources that are really independent: three papers with the same agency text are one source.
const articleById = new Map(articles.map((article) => [article.id, article]));
for (const story of covered.slice(0, 5)) {
  console.log(story.title);
  console.log(`  ${story.keywords.slice(0, 5).join(', ')}`);
  console.log(`  ${story.articles.length} articles from ${story.independentSources} independent sources`);
  for (const id of story.articles) {
    const { outlet, publishedAt, title } = articleById.get(id);
    console.log(`  - ${[publishedAt?.slice(0, 10), outlet, title ?? id].filter(Boolean).join(', ')}`);
  }
  console.log();
}
