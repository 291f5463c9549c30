import type { Hono } from 'hono';
import type { AppParts } from './app-parts.js';

/** Routes that say whether the desk works, and how much it does. */
export function stateRoutes(app: Hono, { store, feed, meter, writing }: AppParts): void {
  const waiting = async (): Promise<number> => {
    const [row] = await store.database.query<{ waiting: number }>(
      'select count(*) as waiting from arrival where position is null',
    );
    return row?.waiting ?? 0;
  };

  app.get('/health', async (context) => {
    const began = performance.now();
    const partitions = await store.database.query<{ name: string; holder: string | null; alive: boolean }>(
      `select name, holder, coalesce(heartbeat > clock_timestamp() - interval '15 seconds', false) as alive from partition order by name`,
    );
    const unwritten = partitions.filter(({ alive }) => !alive).map(({ name }) => name);
    return context.json({
      status: unwritten.length === 0 ? 'ok' : 'degraded',
      database: { kind: store.database.kind, milliseconds: Math.round(performance.now() - began) },
      waiting: await waiting(),
      last: feed.last,
      partitions: partitions.length,
      unwritten,
    });
  });

  app.get('/metrics', async (context) => {
    const { partitions, size } = writing();
    meter.set('samestory_arrivals_waiting', await waiting());
    meter.set('samestory_events', feed.last);
    meter.set('samestory_partitions_written', partitions.length);
    meter.set('samestory_window_articles', size);
    meter.set('samestory_event_streams', feed.readers);
    meter.set('process_resident_memory_bytes', process.memoryUsage.rss());
    return context.body(meter.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}
