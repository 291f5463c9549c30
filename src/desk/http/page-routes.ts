import type { Context, Hono } from 'hono';
import type { Coverage } from '../../coverage/index.js';
import { readRecords, type Store } from '../../store/index.js';
import type { Comparisons } from '../jobs/index.js';
import {
  comparisonPage,
  DESK_SCRIPT,
  DESK_STYLE,
  frontPage,
  LIVE_POLICY,
  loginPage,
  messagePage,
  storyPage,
  waitingPage,
} from '../page/index.js';
import { isSecret } from '../settings/index.js';
import { loginCookie } from './guard.js';
import { storyOrHeir } from './stories-routes.js';

/** How long a page waits for its comparison before it shows a waiting page, in milliseconds. */
const PATIENCE = 5000;

/** The pages for people. */
export function pageRoutes(app: Hono, store: Store, comparisons: Comparisons, token: string | undefined): void {
  const live = (context: Context, text: string) => {
    context.header('Content-Security-Policy', LIVE_POLICY);
    return context.html(text);
  };
  app.get('/', (context) => live(context, frontPage()));
  app.get('/desk.js', (context) =>
    context.body(DESK_SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/desk.css', (context) => context.body(DESK_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (context) => context.body(null, 204));

  app.get('/story/:id', async (context) => {
    const story = await storyOrHeir(context, store, '', '/story/');
    return story instanceof Response ? story : live(context, storyPage(story.id, story.title));
  });

  app.get('/stories/:id/page', async (context) => {
    const story = await storyOrHeir(context, store, '/page');
    if (story instanceof Response) return story;
    // The page of the report carries its own content policy; this header says who may embed it.
    const shown = (text: string, policy: string) => {
      context.header('Content-Security-Policy', policy);
      context.header('X-Frame-Options', 'SAMEORIGIN');
      return context.html(text);
    };
    const framed = LIVE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    const made = await comparisons.get(story.id, PATIENCE);
    if (made === undefined) return shown(waitingPage(), framed);
    const coverage = JSON.parse(made.body) as Coverage & { tooLarge?: string };
    if (coverage.tooLarge !== undefined) return shown(messagePage(coverage.tooLarge), framed);
    const records = await readRecords(
      store.database,
      coverage.articles.map(({ id }) => id),
    );
    return shown(
      comparisonPage(
        story,
        records.map(({ article }) => article),
        coverage,
      ),
      "frame-ancestors 'self'",
    );
  });

  app.get('/login', (context) => live(context, loginPage()));
  app.post('/login', async (context) => {
    const { token: given } = await context.req.parseBody();
    if (token === undefined) return context.redirect('/', 303);
    if (typeof given !== 'string' || !isSecret(given, token)) {
      context.status(401);
      return live(context, loginPage('That is not the token.'));
    }
    context.header('Set-Cookie', loginCookie(token));
    return context.redirect('/', 303);
  });
}
