import type { Context, Hono } from 'hono';
import { databaseFault, isUnavailable, optionalPackage } from '../../store/index.js';
import type { DeskSettings } from '../settings/index.js';
import type { AppParts } from './app-parts.js';
import { articlesRoutes } from './articles-routes.js';
import { compareRoutes } from './compare-routes.js';
import { eventsRoute } from './events-route.js';
import { addressOf, guard } from './guard.js';
import { openApi } from './openapi.js';
import { pageRoutes } from './page-routes.js';
import { answerProblem, Problem, problemOf } from './problem.js';
import { stateRoutes } from './state-routes.js';
import { storiesRoutes } from './stories-routes.js';

/** The complete HTTP application of a desk. */
export async function deskApp(parts: AppParts): Promise<Hono> {
  const { store, settings, feed, comparisons, meter } = parts;
  const { Hono } = await optionalPackage('hono', () => import('hono'));
  const { bodyLimit } = await optionalPackage('hono', () => import('hono/body-limit'));
  const app = new Hono();
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const route = routeOf(context);
    meter.count('samestory_requests_total', { method: context.req.method, route, status: String(context.res.status) });
    if (route !== '/events') meter.time('samestory_request_seconds', { route }, (performance.now() - started) / 1000);
  });
  app.use(async (context, next) => {
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Cache-Control', 'no-cache');
    await next();
  });
  app.use(guard(settings));
  const tooLarge = `the body is longer than ${settings.maxBody} bytes: send it in parts`;
  app.use(
    bodyLimit({
      maxSize: settings.maxBody,
      onError: (context) => answerProblem(context, new Problem(413, tooLarge, { Connection: 'close' })),
    }),
  );
  app.onError((error, context) => onError(error, context, settings));
  app.notFound((context) =>
    answerProblem(context, new Problem(404, 'there is no such address: /openapi.json lists those that there are')),
  );
  articlesRoutes(app, store, meter);
  storiesRoutes(app, store, comparisons);
  compareRoutes(app, store);
  eventsRoute(app, feed);
  stateRoutes(app, parts);
  pageRoutes(app, store, comparisons, settings.token);
  app.get('/openapi.json', (context) => context.json(openApi()));
  return app;
}

function onError(error: unknown, context: Context, { log }: DeskSettings): Response {
  const problem = problemOf(error);
  if (problem !== undefined) return answerProblem(context, problem);
  if (isUnavailable(error)) {
    log('warn', 'the database is away', { message: databaseFault(error).message });
    const isFull = Object(error).code === '53100';
    const detail = isFull ? 'the disk of the database is full: nothing was taken' : 'the database is away';
    return answerProblem(
      context,
      new Problem(503, `${detail}; try again later`, { 'Retry-After': isFull ? '60' : '2' }),
    );
  }
  const aborted = context.req.raw.signal.aborted;
  log(aborted ? 'info' : 'error', aborted ? 'a client went away' : 'a request failed', {
    path: new URL(context.req.url).pathname.slice(0, 200),
    address: addressOf(context),
    message: String(Object(error).message ?? error),
    ...(aborted ? {} : { stack: Object(error).stack }),
  });
  return answerProblem(
    context,
    new Problem(
      aborted ? 400 : 500,
      aborted ? 'the request ended early' : 'this is a fault of the desk; its log says more',
    ),
  );
}

/** The pattern of the route; with the address itself, every id would make a metric of its own. */
function routeOf(context: Context): string {
  const matched = context.req.matchedRoutes.findLast(({ method, path }) => method !== 'ALL' && path !== '/*');
  return matched?.path ?? 'none';
}
