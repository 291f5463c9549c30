import type { Hono } from 'hono';
import { type Article, checkArticle } from '../../article.js';
import { compareCoverage } from '../../coverage/index.js';
import { findReuse } from '../../reuse/index.js';
import { articlesWithPassages, readRecords, readStory, type Store, storyArticles } from '../../store/index.js';
import { MAX_COMPARED } from '../jobs/index.js';
import { Problem } from './problem.js';
import { jsonObject } from './stories-routes.js';

/** Maximum number of articles that a text is compared with, those with most of its passages first. */
const MAX_CANDIDATES = 100;
/** Maximum length of a text that is compared during the request, in UTF-16 units. */
const MAX_LENGTH = 200_000;

/** Routes that answer questions about a text without storing it. */
export function compareRoutes(app: Hono, store: Store): void {
  app.post('/compare', async (context) => {
    const body = await jsonObject(context);
    const articles =
      'articles' in body ? articleList(body.articles) : await withStory(store, oneArticle(body.article), body.story);
    const { added, ...coverage } = compareCoverage(articles);
    return context.json({ schemaVersion: 1, ...coverage, added });
  });

  app.post('/reuse', async (context) => {
    const body = await jsonObject(context);
    const asked = oneArticle('text' in body ? body : body.article);
    const found = await articlesWithPassages(store.database, asked.text, asked.id, MAX_CANDIDATES);
    const records = await readRecords(store.database, found);
    const { pairs, families, articles, caps } = findReuse([asked, ...records.map((record) => record.article)]);
    return context.json({
      schemaVersion: 1,
      compared: records.length,
      complete: found.length < MAX_CANDIDATES,
      pairs: pairs.filter(({ a, b }) => a.article === asked.id || b.article === asked.id),
      families: families.filter(({ members }) => members.some((member) => member.article === asked.id)),
      article: articles.find((reuse) => reuse.article === asked.id),
      caps,
    });
  });
}

function oneArticle(value: unknown): Article {
  // A caller that only has a text need not invent an id.
  const given = typeof value === 'object' && value !== null && !('id' in value) ? { ...value, id: 'submitted' } : value;
  if (given === undefined) throw new Problem(422, 'send the text as {"article": {"text": "…"}}');
  const check = checkArticle(given);
  if (!check.ok) throw new Problem(422, `article: ${check.reason}`);
  if (check.article.text.length > MAX_LENGTH)
    throw new Problem(413, `article: text is longer than ${MAX_LENGTH} characters: send a part of it`);
  return check.article;
}

function articleList(value: unknown): Article[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > MAX_COMPARED) {
    throw new Problem(422, `articles must be a list of 2 to ${MAX_COMPARED} articles`);
  }
  return value.map(oneArticle);
}

/** The text with the articles of a story: the one that is named, or the one that shares most of its passages. */
async function withStory(store: Store, article: Article, story: unknown): Promise<Article[]> {
  const id = typeof story === 'string' && !story.includes('\0') ? story : await storyLike(store, article);
  const found = await readStory(store.database, id);
  if (found === undefined) throw new Problem(404, `there is no story ${JSON.stringify(id.slice(0, 80))}`);
  const { articles } = await storyArticles(store.database, 'heir' in found ? found.heir : id, MAX_COMPARED - 1);
  const records = await readRecords(
    store.database,
    articles.map((member) => member.id),
  );
  return [article, ...records.map((record) => record.article).filter((member) => member.id !== article.id)];
}

async function storyLike(store: Store, article: Article): Promise<string> {
  const found = await articlesWithPassages(store.database, article.text, article.id, 20);
  const rows = await store.database.query<{ story: string }>(
    `select a.story from unnest($1::text[]) with ordinality as given(id, rank) join article a using (id)
     where a.story is not null order by rank limit 1`,
    [found],
  );
  const [row] = rows;
  if (row === undefined)
    throw new Problem(422, 'no stored article has a passage of this text: name the story to compare it with');
  return row.story;
}
