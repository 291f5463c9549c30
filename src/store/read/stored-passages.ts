import type { Database, Sql } from '../database/index.js';
import { passageKeys } from './passage-keys.js';

/** How many keys of one text are looked up; for a longer text, evenly spaced ones. */
const MAX_KEYS = 2000;

/** Ids of stored articles that share passages with a text, those with most common keys first. */
export async function articlesWithPassages(sql: Sql, text: string, but: string, limit: number): Promise<string[]> {
  const all = passageKeys(text);
  const step = Math.ceil(all.length / MAX_KEYS);
  const keys = all.filter((_, index) => index % step === 0);
  if (keys.length === 0) return [];
  const rows = await sql.query<{ article: string }>(
    `select p.article from passage_key p join article a on a.id = p.article
     cross join lateral (select count(*) as shared from unnest(p.keys) as key where key = any($1::integer[])) as s
     where p.keys && $1::integer[] and p.article <> $2 and not a.withdrawn
     order by s.shared desc, p.article limit $3`,
    [keys, but, limit],
  );
  return rows.map(({ article }) => article);
}

/**
 * Stores the keys of up to `limit` articles that have none yet, or those of an earlier version. Returns how many. This
 * is a step of its own because it takes longer than storing articles; several processes may run it together.
 */
export async function indexPassages(database: Database, limit: number): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.query<{ id: string; version: string; record: string | null }>(
      `select a.id, a.version, v.record from article a
       left join article_version v on v.article = a.id and v.version = a.version
       where a.keyed is distinct from a.version order by a.received_at limit $1 for update of a skip locked`,
      [limit],
    );
    if (rows.length === 0) return 0;
    const keyed = rows.map(({ id, version, record }) => ({
      id,
      version,
      keys: record === null ? [] : passageKeys((JSON.parse(record) as { text: string }).text),
    }));
    const given = 'json_to_recordset($1::json) as given(id text, version text, keys integer[])';
    await sql.query(
      `insert into passage_key (article, version, keys) select id, version, keys from ${given}
       on conflict (article) do update set version = excluded.version, keys = excluded.keys`,
      [JSON.stringify(keyed)],
    );
    await sql.query(`update article set keyed = given.version from ${given} where article.id = given.id`, [
      JSON.stringify(keyed),
    ]);
    return rows.length;
  });
}
