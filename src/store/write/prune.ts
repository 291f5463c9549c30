import type { Database } from '../database/index.js';
import type { Intake } from './take-in.js';

/** Number of articles per step, so that transactions stay short. */
const STEP = 1000;

export interface Pruned {
  /** Number of old articles taken out of their stories. */
  readonly withdrawn: number;
  /** Number of articles deleted with everything about them. */
  readonly deleted: number;
}

/**
 * Deletes articles older than `days`, for good. It takes two steps, because a snapshot of the stream still holds the
 * beginnings of its texts: first, old articles leave their stories as if they had been withdrawn; then those that left
 * before the latest snapshot are deleted, with their versions, keys, comparisons, events and decisions. Articles that
 * the newsroom withdrew are deleted in the second step too, whatever their age.
 *
 * @param days `undefined` deletes withdrawn texts only.
 */
export async function prune(database: Database, intake: Intake, days: number | undefined): Promise<Pruned> {
  let withdrawn = 0;
  const old = `received_at < clock_timestamp() - make_interval(secs => $1::double precision * 86400)`;
  for (let step = STEP; days !== undefined && step === STEP; ) {
    const rows = await database.query<{ id: string }>(
      `select id from article where not withdrawn and ${old} limit ${STEP}`,
      [days],
    );
    await intake.withdraw(rows.map(({ id }) => id));
    withdrawn += rows.length;
    step = rows.length;
  }
  const deleted = await deleteTexts(database);
  if (days === undefined) return { withdrawn, deleted };
  // The row that records a withdrawal is deleted when it is old itself.
  await database.query(
    `delete from article where withdrawn and ${old} and not exists (select from article_version v where v.article = article.id)`,
    [days],
  );
  await database.query(
    'delete from event where recorded_at < clock_timestamp() - make_interval(secs => $1::double precision * 86400)',
    [days],
  );
  await database.query(
    'delete from decision where made_at < clock_timestamp() - make_interval(secs => $1::double precision * 86400)',
    [days],
  );
  await database.query(
    'delete from comparison where made_at < clock_timestamp() - make_interval(secs => $1::double precision * 86400)',
    [days],
  );
  await database.query(
    `delete from story where state <> 'open' and updated_at < clock_timestamp() - make_interval(secs => $1::double precision * 86400)
       and not exists (select from article where article.story = story.id)`,
    [days],
  );
  return { withdrawn, deleted };
}

/** Deletes texts that no snapshot and no replay needs any more. */
async function deleteTexts(database: Database): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.query<{ id: string }>(
      `select distinct a.id from article a join snapshot s on s.partition = a.partition and s.position >= a.position
       join article_version v on v.article = a.id
       where a.withdrawn and not exists (select from arrival w where w.article = a.id and w.partition = a.partition)`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await sql.query('delete from article_version where article = any($1::text[])', [ids]);
    await sql.query('delete from passage_key where article = any($1::text[])', [ids]);
    await sql.query(
      `delete from comparison where key in (select c.key from comparison c, unnest($1::text[]) as id where c.articles @> array[id])`,
      [ids],
    );
    await sql.query(`update article set title = null, outlet = null, url = null where id = any($1::text[])`, [ids]);
    return ids.length;
  });
}
