import type { ArticleId } from '../../article.js';
import type { Database, Sql } from '../database/index.js';
import { type ArticleVersion, articleVersion, wellFormed } from './article-version.js';
import { type PartitionKey, partitionOf } from './partition-key.js';

/** What happened to an article that was handed in. `older`: a later edition is already stored. */
export interface Taken {
  readonly id: ArticleId;
  readonly outcome: 'added' | 'updated' | 'repeated' | 'older' | 'withdrawn';
  readonly version: string;
}

export interface Refused {
  /** Its position among the articles handed in, from 0. */
  readonly index: number;
  readonly reason: string;
}

/** The channel on which writers hear of arrivals, and readers of events. Each schema has its own. */
export const arrivalsChannel = (schema: string): string => `${schema}_arrivals`;
export const eventsChannel = (schema: string): string => `${schema}_events`;

/**
 * Takes articles in. One transaction stores each article with the arrival that a writer will process. The same article
 * again, word for word, changes nothing, so a sender that got no answer can send again. Any number of processes may do
 * so together.
 */
export class Intake {
  constructor(
    private readonly database: Database,
    private readonly schema: string,
    private readonly key: PartitionKey,
  ) {}

  /**
   * @throws {SameStoryError} never for an article: an invalid one is refused, and the others are taken. An error of the
   *   database is thrown on; nothing was taken then.
   */
  async take(values: readonly unknown[]): Promise<{ taken: Taken[]; refused: Refused[] }> {
    const refused: Refused[] = [];
    const latest = new Map<ArticleId, ArticleVersion>();
    for (const [index, value] of values.entries()) {
      const version = articleVersion(value);
      if (!version.ok) refused.push({ index, reason: version.reason });
      // Of several versions in one call, only the last counts; nobody could have seen the others.
      else latest.set(version.value.article.id, version.value);
    }
    const versions = [...latest.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
    if (versions.length === 0) return { taken: [], refused };
    const changed = await this.database.transaction(async (sql) => {
      await this.#partitions(sql, versions);
      const rows = await this.#store(sql, versions);
      await this.#arrive(sql, rows, versions);
      return rows;
    });
    const outcomes = new Map(changed.map(({ id, outcome }) => [id, outcome]));
    return {
      taken: versions.map(({ article: { id }, version }) => ({ id, version, outcome: outcomes.get(id) ?? 'repeated' })),
      refused,
    };
  }

  /** Withdraws articles: they leave their stories and are no longer returned. Returns the ids that existed. */
  async withdraw(ids: readonly ArticleId[]): Promise<ArticleId[]> {
    return this.database.transaction(async (sql) => {
      const rows = await sql.query<{ id: string }>(
        `with gone as (
           update article set withdrawn = true where id in (select unnest($1::text[])) and not withdrawn returning id, partition
         ), told as (
           insert into arrival (partition, kind, article) select partition, 'withdrawal', id from gone order by id
         )
         select id from gone order by id`,
        [ids],
      );
      if (rows.length > 0) await sql.query('select pg_notify($1, $2)', [arrivalsChannel(this.schema), '']);
      return rows.map(({ id }) => id);
    });
  }

  async #partitions(sql: Sql, versions: readonly ArticleVersion[]): Promise<void> {
    const names = [...new Set(versions.map(({ article }) => wellFormed(partitionOf(article, this.key))))].sort();
    await sql.query(
      `insert into partition (name) select name from unnest($1::text[]) as name
       where not exists (select from partition where partition.name = name.name) order by 1 on conflict do nothing`,
      [names],
    );
  }

  async #store(sql: Sql, versions: readonly ArticleVersion[]): Promise<{ id: string; outcome: Taken['outcome'] }[]> {
    const rows = versions.map(({ article, version, edition }) => ({
      ...{ id: article.id, version, edition, partition: wellFormed(partitionOf(article, this.key)) },
      ...{ title: clean(article.title), outlet: clean(article.outlet), language: clean(article.language) },
      ...{ published_at: article.publishedAt ?? null, url: clean(article.url) },
    }));
    // This waits for another process that is writing the same row, and then compares with what that one wrote.
    const stored = await sql.query<{ id: string; added: boolean }>(
      `with given as (
         select * from json_to_recordset($1::json) as given(id text, version text, edition numeric, partition text,
           title text, outlet text, language text, published_at text, url text)
       ), stored as (
         insert into article as known (id, version, edition, partition, title, outlet, language, published_at, url)
         select id, version, edition, partition, title, outlet, language, published_at, url from given order by id
         on conflict (id) do update set version = excluded.version, edition = excluded.edition, title = excluded.title,
           outlet = excluded.outlet, language = excluded.language, published_at = excluded.published_at, url = excluded.url,
           withdrawn = false
         where (known.version <> excluded.version or known.withdrawn)
           and (known.edition is null or excluded.edition is null or excluded.edition >= known.edition)
         returning id, (xmax = 0) as added
       ) select id, added from stored`,
      [JSON.stringify(rows)],
    );
    const ids = new Set(stored.map(({ id }) => id));
    const kept = versions.filter(({ article }) => ids.has(article.id));
    await sql.query(
      `insert into article_version (article, version, record)
       select id, version, record from json_to_recordset($1::json) as given(id text, version text, record text)
       order by id on conflict do nothing`,
      [JSON.stringify(kept.map(({ article: { id }, version, record }) => ({ id, version, record })))],
    );
    const older = await this.#older(
      sql,
      versions.filter(({ article }) => !ids.has(article.id)),
    );
    const withdrawn = new Set(versions.filter((version) => version.withdrawn).map(({ article }) => article.id));
    return [
      ...stored.map(({ id, added }) => ({
        id,
        outcome: withdrawn.has(id) ? ('withdrawn' as const) : added ? ('added' as const) : ('updated' as const),
      })),
      ...older,
    ];
  }

  async #older(sql: Sql, unchanged: readonly ArticleVersion[]): Promise<{ id: string; outcome: 'older' }[]> {
    if (unchanged.length === 0) return [];
    const known = await sql.query<{ id: string; version: string }>(
      'select id, version from article where id = any($1::text[])',
      [unchanged.map(({ article }) => article.id)],
    );
    const versions = new Map(known.map(({ id, version }) => [id, version]));
    return unchanged
      .filter(({ article, version }) => versions.get(article.id) !== version)
      .map(({ article: { id } }) => ({ id, outcome: 'older' }));
  }

  async #arrive(
    sql: Sql,
    rows: readonly { id: string; outcome: Taken['outcome'] }[],
    versions: readonly ArticleVersion[],
  ): Promise<void> {
    const byId = new Map(versions.map((version) => [version.article.id, version]));
    const arrivals = rows
      .filter(({ outcome }) => outcome !== 'older')
      .map(({ id, outcome }) => ({
        id,
        kind: outcome === 'withdrawn' ? 'withdrawal' : 'article',
        version: byId.get(id)?.version,
      }));
    if (arrivals.length === 0) return;
    await sql.query(
      `with given as (select * from json_to_recordset($1::json) as given(id text, kind text, version text)), marked as (
         update article set withdrawn = true from given where article.id = given.id and given.kind = 'withdrawal'
       )
       insert into arrival (partition, kind, article, version)
       select article.partition, given.kind, given.id, given.version from given join article using (id) order by given.id`,
      [JSON.stringify(arrivals)],
    );
    await sql.query('select pg_notify($1, $2)', [arrivalsChannel(this.schema), '']);
  }
}

function clean(text: string | undefined | null): string | null {
  return text === undefined || text === null ? null : wellFormed(text);
}
