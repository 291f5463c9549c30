import type { Sql } from '../database/index.js';
import type { DeskEvent } from '../write/index.js';

/** Events after a number, in order. */
export async function eventsAfter(sql: Sql, after: number, limit: number): Promise<DeskEvent[]> {
  const rows = await sql.query<{ body: string }>('select body from event where number > $1 order by number limit $2', [
    after,
    limit,
  ]);
  return rows.map(({ body }) => JSON.parse(body) as DeskEvent);
}

/** Events of one story, latest first. */
export async function eventsOfStory(sql: Sql, story: string, limit: number): Promise<DeskEvent[]> {
  const rows = await sql.query<{ body: string }>(
    'select body from event where story = $1 order by number desc limit $2',
    [story, limit],
  );
  return rows.map(({ body }) => JSON.parse(body) as DeskEvent);
}

/** Numbers of the oldest event that is kept and of the latest; 0 when there are none. */
export async function eventRange(sql: Sql): Promise<{ first: number; last: number }> {
  const [row] = await sql.query<{ first: number | null; last: number }>(
    'select (select min(number) from event) as first, events as last from counter',
  );
  return { first: row?.first ?? 0, last: row?.last ?? 0 };
}
