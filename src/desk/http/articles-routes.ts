import type { Hono } from 'hono';
import { SameStoryError } from '../../errors.js';
import { readArticle, readRecords, type Store } from '../../store/index.js';
import { readBody } from '../jobs/index.js';
import type { Meter } from '../settings/index.js';
import { Problem } from './problem.js';

/** Maximum number of articles per transaction; a larger request takes several. */
const BATCH = 100;

/** Routes that take articles in, and those of single articles. */
export function articlesRoutes(app: Hono, store: Store, meter: Meter): void {
  app.post('/articles', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const plain = plainText(context.req.query('id'), bytes);
    const { articles, rejected } = plain ?? (await readBody(bytes));
    const taken = [];
    const refused = [...rejected];
    for (let from = 0; from < articles.length; from += BATCH) {
      const batch = articles.slice(from, from + BATCH);
      const result = await store.intake.take(batch);
      taken.push(...result.taken);
      refused.push(...result.refused.map(({ index, reason }) => ({ id: batch[index]?.id, reason })));
    }
    for (const { outcome } of taken) meter.count('samestory_articles_total', { outcome });
    meter.count('samestory_articles_total', { outcome: 'rejected' }, refused.length);
    return context.json({ taken, rejected: refused }, taken.length === 0 && refused.length > 0 ? 422 : 202);
  });

  app.get('/articles/:id', async (context) => {
    const found = await known(store, context.req.param('id'));
    const [record] = await readRecords(store.database, [found.id]);
    if (record === undefined) throw gone(found.id);
    context.header('ETag', `"${record.version}"`);
    if (context.req.header('if-none-match') === `"${record.version}"`) return context.body(null, 304);
    const { withdrawn: _, ...article } = found;
    return context.json({ ...article, article: record.article });
  });

  app.get('/articles/:id/story', async (context) => {
    const { id, story } = await known(store, context.req.param('id'));
    if (story === null) {
      return context.json({ article: id, story: null, reason: 'it waits for its writer, or has been taken out' }, 202, {
        'Retry-After': '1',
      });
    }
    return context.json({ article: id, story });
  });

  app.delete('/articles/:id', async (context) => {
    const { id } = await known(store, context.req.param('id'));
    await store.intake.withdraw([id]);
    meter.count('samestory_articles_total', { outcome: 'withdrawn' });
    return context.json({ withdrawn: id }, 202);
  });
}

async function known(store: Store, id: string) {
  const found = id.includes('\0') ? undefined : await readArticle(store.database, id);
  if (found === undefined)
    throw new SameStoryError('unknown-article', `there is no article ${JSON.stringify(id.slice(0, 80))}`);
  if (found.withdrawn) throw gone(id);
  return found;
}

function gone(id: string): Problem {
  return new Problem(410, `the article ${JSON.stringify(id.slice(0, 80))} was withdrawn`);
}

/**
 * A plain text has no id, so the caller gives one. The content decides what a body is, because many clients send JSON
 * as text/plain.
 */
function plainText(id: string | undefined, bytes: Uint8Array) {
  if (id === undefined || id === '') return undefined;
  return { articles: [{ id, text: new TextDecoder().decode(bytes) }], rejected: [] };
}
