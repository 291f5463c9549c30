import type { ArticleId } from '../../article.js';
import type { ArticleRecord } from '../../io/index.js';
import type { Database } from '../../store/index.js';
import { publicationTime } from '../../store/index.js';
import type { Slice } from './slices.js';

/** Number of rows written or read together. */
const STEP = 500;
const PLAN_LOCK = 7_261_952;

/**
 * An archive in the database: texts by time, the slices to process, and the stories of each. Separate from the tables
 * of a desk.
 */
export class ArchiveTables {
  constructor(
    private readonly database: Database,
    private readonly schema: string,
  ) {}

  async create(): Promise<void> {
    await this.database.run(`
      create schema if not exists ${this.schema};
      create table if not exists ${this.schema}.archive_article (
        id text primary key, time timestamptz, record text not null
      );
      create index if not exists archive_article_by_time on ${this.schema}.archive_article (time, id);
      create table if not exists ${this.schema}.archive_slice (
        number integer primary key, from_time timestamptz, to_time timestamptz, taken_at timestamptz, stories text, milliseconds integer
      );
      create table if not exists ${this.schema}.archive_story (article text primary key, story text not null)`);
  }

  /** Stores articles. An article replaces one with the same id. */
  async store(articles: readonly ArticleRecord[]): Promise<void> {
    for (let from = 0; from < articles.length; from += STEP) {
      const rows = articles
        .slice(from, from + STEP)
        .map((article) => ({ id: article.id, time: publicationTime(article), record: JSON.stringify(article) }));
      await this.database.query(
        `insert into ${this.schema}.archive_article (id, time, record)
         select id, time, record from json_to_recordset($1::json) as given(id text, time timestamptz, record text)
         on conflict (id) do update set time = excluded.time, record = excluded.record`,
        [JSON.stringify(rows)],
      );
    }
  }

  /** When each article of a span was published, in milliseconds, in order; undated ones last. */
  async times(from: string | undefined, to: string | undefined): Promise<Map<ArticleId, number>> {
    const rows = await this.database.query<{ id: string; time: number | null }>(
      `select id, extract(epoch from time)::double precision * 1000 as time from ${this.schema}.archive_article
       where ($1::timestamptz is null or time >= $1 or time is null) and ($2::timestamptz is null or time < $2 or time is null)
       order by archive_article.time nulls last, id`,
      [from ?? null, to ?? null],
    );
    return new Map(rows.map(({ id, time }) => [id, time ?? Number.MAX_SAFE_INTEGER]));
  }

  /** Writes the slices to process. Finished slices of the same cut stay finished. */
  async plan(slices: readonly Slice[]): Promise<void> {
    const rows = slices.map(({ from, to }, number) => ({ number, from_time: isoOf(from), to_time: isoOf(to) }));
    await this.database.transaction(async (sql) => {
      // Processes that start together plan one after the other; the later ones find the plan made.
      await sql.query('select pg_advisory_xact_lock($1)', [PLAN_LOCK]);
      const planned = await sql.query(
        `select number, from_time, to_time from ${this.schema}.archive_slice order by number`,
      );
      const same =
        planned.length === rows.length &&
        rows.every(
          (row, index) =>
            timeText(planned[index]?.from_time) === row.from_time && timeText(planned[index]?.to_time) === row.to_time,
        );
      if (same) return;
      await sql.query(`delete from ${this.schema}.archive_slice`);
      await sql.query(
        `insert into ${this.schema}.archive_slice (number, from_time, to_time)
         select number, from_time, to_time from json_to_recordset($1::json) as given(number integer, from_time timestamptz, to_time timestamptz)`,
        [JSON.stringify(rows)],
      );
    });
  }

  /**
   * Takes a slice that nobody has, or that somebody took long ago and did not finish; `undefined` when there is none.
   */
  async take(): Promise<(Slice & { readonly number: number }) | undefined> {
    const [row] = await this.database.query<{ number: number; from_time: Date | null; to_time: Date | null }>(
      `update ${this.schema}.archive_slice set taken_at = clock_timestamp() where number = (
         select number from ${this.schema}.archive_slice
         where stories is null and (taken_at is null or taken_at < clock_timestamp() - interval '15 minutes')
         order by number limit 1 for update skip locked
       ) returning number, from_time, to_time`,
    );
    if (row === undefined) return undefined;
    return {
      number: row.number,
      from: row.from_time?.getTime() ?? Number.NEGATIVE_INFINITY,
      to: row.to_time?.getTime() ?? Number.POSITIVE_INFINITY,
    };
  }

  /** How many slices are unfinished. */
  async left(): Promise<number> {
    const [row] = await this.database.query<{ left: number }>(
      `select count(*) as left from ${this.schema}.archive_slice where stories is null`,
    );
    return row?.left ?? 0;
  }

  /** Articles of a slice. Undated ones belong to the last slice. */
  async articles({ from, to }: Slice): Promise<ArticleRecord[]> {
    const rows = await this.database.query<{ record: string }>(
      `select record from ${this.schema}.archive_article
       where ($1::timestamptz is null or time >= $1 or time is null)
         and ($2::timestamptz is null or time < $2) order by time nulls last, id`,
      [isoOf(from), isoOf(to)],
    );
    return rows.map(({ record }) => JSON.parse(record) as ArticleRecord);
  }

  async finish(number: number, stories: readonly (readonly ArticleId[])[], milliseconds: number): Promise<void> {
    await this.database.query(
      `update ${this.schema}.archive_slice set stories = $2, milliseconds = $3 where number = $1`,
      [number, JSON.stringify(stories), Math.round(milliseconds)],
    );
  }

  /** Slices with their stories, in order of time. */
  async results(): Promise<{ slice: Slice; stories: ArticleId[][] }[]> {
    const rows = await this.database.query<{ from_time: Date | null; to_time: Date | null; stories: string }>(
      `select from_time, to_time, stories from ${this.schema}.archive_slice order by number`,
    );
    return rows.map(({ from_time, to_time, stories }) => ({
      slice: {
        from: from_time?.getTime() ?? Number.NEGATIVE_INFINITY,
        to: to_time?.getTime() ?? Number.POSITIVE_INFINITY,
      },
      stories: JSON.parse(stories) as ArticleId[][],
    }));
  }
}

function isoOf(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

function timeText(time: unknown): string | null {
  return time instanceof Date ? time.toISOString() : null;
}
