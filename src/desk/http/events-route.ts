import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { EventFeed } from './event-feed.js';
import { Problem } from './problem.js';

/** A comment is sent this often, in milliseconds, so that proxies keep the connection open. */
const QUIET = 15_000;
/** Maximum number of readers of this process. */
const MAX_READERS = 2000;

/**
 * Server-sent events. The id of each is its number, and a reader that returns with `Last-Event-ID` continues after it.
 * A reader gets more only when it has taken what was sent, so a slow reader uses no memory.
 */
export function eventsRoute(app: Hono, feed: EventFeed): void {
  app.get('/events', (context) => {
    if (feed.readers >= MAX_READERS)
      throw new Problem(503, 'too many readers: try again in a while', { 'Retry-After': '10' });
    const from = context.req.header('last-event-id') ?? context.req.query('after');
    if (from !== undefined && !/^\d{1,15}$/.test(from)) {
      throw new Problem(400, 'Last-Event-ID must be the number of an event');
    }
    let last = from === undefined ? feed.last : Math.min(Number(from), feed.last);
    let isOver = false;
    feed.readers++;
    const leave = (): void => {
      if (!isOver) feed.readers--;
      isOver = true;
    };
    context.req.raw.signal.addEventListener('abort', leave);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => controller.enqueue(encoder.encode(`retry: 2000\n: events behind ${last}\n\n`)),
        async pull(controller) {
          const events = await feed.after(last, QUIET).catch(async () => {
            // The database is unavailable: keep the reader.
            await setTimeout(1000);
            return [] as const;
          });
          if (isOver || feed.isClosed) {
            leave();
            controller.close();
          } else if (events === undefined) {
            // Events after its number have been deleted, so it must read the stories again.
            last = feed.last;
            controller.enqueue(encoder.encode(`id: ${last}\nevent: reset\ndata: {"after":${last}}\n\n`));
          } else if (events.length === 0) {
            controller.enqueue(encoder.encode(': nothing new\n\n'));
          } else {
            last = events.at(-1)?.number ?? last;
            const text = events.map(
              (event) => `id: ${event.number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
            );
            controller.enqueue(encoder.encode(text.join('')));
          }
        },
        cancel: leave,
      },
      { highWaterMark: 1 },
    );
    return context.body(stream, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
  });
}
