import type { Context, Hono } from 'hono';
import { parsePublicationTime } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import {
  type Decision,
  decide,
  decisions,
  eventsOfStory,
  listStories,
  readStory,
  type Store,
  type StoryCursor,
  type StoryFilter,
  storyArticles,
} from '../../store/index.js';
import { MODEL_VERSION } from '../../stories/index.js';
import type { Comparisons } from '../jobs/index.js';
import { Problem } from './problem.js';

const MAX_PAGE = 200;
const MAX_ARTICLES = 500;
const MAX_HISTORY = 50;
/** How long a request waits for a comparison, in milliseconds; the job goes on after that. */
const PATIENCE = 10_000;

/** Stories, their comparisons, and the decisions of editors. */
export function storiesRoutes(app: Hono, store: Store, comparisons: Comparisons): void {
  const { database } = store;
  app.get('/stories', async (context) => {
    const { stories, next } = await listStories(database, filterOf(context));
    return context.json({ schemaVersion: 1, modelVersion: MODEL_VERSION, stories, next: next && cursorText(next) });
  });

  app.get('/stories/:id', async (context) => {
    const story = await storyOrHeir(context, store, '');
    if (story instanceof Response) return story;
    const { articles } = await storyArticles(database, story.id, MAX_ARTICLES);
    return context.json({ ...story, articles, history: await eventsOfStory(database, story.id, MAX_HISTORY) });
  });

  app.get('/stories/:id/comparison', async (context) => {
    const story = await storyOrHeir(context, store, '/comparison');
    if (story instanceof Response) return story;
    const asked = context.req.query('wait');
    const wait = asked === undefined ? PATIENCE : Math.min(30, wholeNumber('wait', asked)) * 1000;
    const made = await comparisons.get(story.id, wait);
    if (made === undefined) {
      return context.json({ story: story.id, state: 'being made' }, 202, { 'Retry-After': '2' });
    }
    context.header('ETag', `"${made.key}"`);
    if (context.req.header('if-none-match') === `"${made.key}"`) return context.body(null, 304);
    return context.body(made.body, 200, { 'Content-Type': 'application/json' });
  });

  app.post('/decisions', async (context) => {
    const { by, ...decision } = await jsonObject(context);
    const id = await decide(
      database,
      store.schema,
      decisionOf(decision),
      typeof by === 'string' && by.trim() !== '' ? by.slice(0, 100) : 'unnamed',
    );
    return context.json({ id, decision }, 202, { Location: `/decisions/${id}` });
  });
  app.get('/decisions', async (context) => context.json({ decisions: await decisions(database, MAX_PAGE) }));
  app.get('/decisions/:id', async (context) => {
    const [made] = await decisions(database, 1, wholeNumber('id', context.req.param('id')));
    if (made === undefined) throw new Problem(404, 'there is no such decision');
    return context.json(made);
  });
}

/** The story; if it has merged, an answer that redirects to its heir. */
export async function storyOrHeir(context: Context, store: Store, behind: string, before = '/stories/') {
  const id = context.req.param('id') ?? '';
  const story = id.includes('\0') ? undefined : await readStory(store.database, id);
  if (story === undefined)
    throw new SameStoryError('unknown-story', `there is no story ${JSON.stringify(id.slice(0, 80))}`);
  if (!('heir' in story)) return story;
  const { search } = new URL(context.req.url);
  return context.redirect(`${before}${encodeURIComponent(story.heir)}${behind}${search}`, 308);
}

function filterOf(context: Context): StoryFilter {
  const query = (name: string): string | undefined => context.req.query(name)?.replaceAll('\0', '') || undefined;
  const number = (name: string): number | undefined => {
    const value = query(name);
    return value === undefined ? undefined : wholeNumber(name, value);
  };
  const known = new Set([
    'minSize',
    'minSources',
    'outlet',
    'language',
    'state',
    'q',
    'since',
    'until',
    'cursor',
    'limit',
  ]);
  const strange = Object.keys(context.req.query()).find((name) => !known.has(name));
  if (strange !== undefined)
    throw new Problem(
      400,
      `there is no filter ${JSON.stringify(strange.slice(0, 60))}: the filters are ${[...known].join(', ')}`,
    );
  const state = query('state');
  if (state !== undefined && state !== 'open' && state !== 'closed')
    throw new Problem(400, 'state must be open or closed');
  const limit = number('limit') ?? 50;
  if (limit < 1 || limit > MAX_PAGE) throw new Problem(400, `limit must be from 1 to ${MAX_PAGE}`);
  const cursor = query('cursor');
  return {
    minSize: number('minSize'),
    minSources: number('minSources'),
    outlet: query('outlet'),
    language: query('language'),
    state,
    text: query('q'),
    since: time('since', query('since'), 'from'),
    until: time('until', query('until'), 'to'),
    cursor: cursor === undefined ? undefined : readCursor(cursor),
    limit,
  };
}

function time(name: string, value: string | undefined, end: 'from' | 'to'): string | undefined {
  if (value === undefined) return undefined;
  const read = parsePublicationTime(value);
  if (read === undefined) throw new Problem(400, `${name} must be a date such as 2026-11-22 or 2026-11-22T09:30:00Z`);
  const date = new Date(read[end]);
  if (date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999 || Number.isNaN(date.getTime())) {
    throw new Problem(400, `${name} must lie in the years 1 to 9999`);
  }
  return date.toISOString();
}

function wholeNumber(name: string, value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new Problem(400, `${name} must be a whole number`);
}

function cursorText(cursor: StoryCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string): StoryCursor {
  try {
    const [updated, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (Number.isSafeInteger(updated) && typeof id === 'string' && id.length < 100 && !id.includes('\0'))
      return [updated as number, id];
  } catch {
    // The error is thrown below.
  }
  throw new Problem(400, 'cursor must be what a page gave as next');
}

/** The JSON object of a body. */
export async function jsonObject(context: Context): Promise<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(400, `the body is no JSON: ${error.message.slice(0, 120)}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Problem(400, 'the body must be a JSON object');
}

function decisionOf(given: Record<string, unknown>): Decision {
  const { kind, article, story, articles, into, from } = given;
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && !value.includes('\0');
  if (kind === 'pin' && isText(article) && isText(story)) return { kind, article, story };
  if (kind === 'release' && isText(article)) return { kind, article };
  if (kind === 'split' && isText(story) && Array.isArray(articles) && articles.every(isText))
    return { kind, story, articles };
  if (kind === 'merge' && isText(into) && isText(from)) return { kind, into, from };
  throw new Problem(
    422,
    'a decision is {"kind":"pin","article","story"}, {"kind":"release","article"}, {"kind":"split","story","articles":[…]} or ' +
      '{"kind":"merge","into","from"}, each with "by"',
  );
}
