import { createHash } from 'node:crypto';
import type { ArticleId } from '../../article.js';
import type { ArticleRecord } from '../../io/index.js';
import { type Database, publicationTime } from '../../store/index.js';

/** Rows that are written or read at once. */
const STEP = 500;
const PLAN_LOCK = 7_261_952;

/** The order of publication, in which ties are broken as in a collection in memory. */
const IN_ORDER = 'time nulls last, id collate "C"';

/** Whether an article is of the time of a plan; undated ones always are. */
const IN_PLAN = '(($1::timestamptz is null or time >= $1) and ($2::timestamptz is null or time < $2) or time is null)';

/**
 * What an archive is asked: the stories of its distinct texts, or the passages that its articles share. Each has tables
 * of its own, so that the one does not wait for the other.
 */
export type Question = 'stories' | 'reuse';

const PREFIX: Record<Question, string> = { stories: 'archive', reuse: 'archive_reuse' };

/** What is worked on: articles of a time, in parts of so many where that was asked for. */
export interface Plan {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly textsInPart: number | undefined;
}

/**
 * The articles of an archive in the database, and those of them that are worked on, numbered in order of publication:
 * for stories the distinct texts only, where the first article with a text stands for the others. Apart from what a
 * desk holds.
 */
export class ArchiveTexts {
  /** The beginning of the names of the tables of one question. */
  readonly #own: string;

  constructor(
    private readonly database: Database,
    private readonly schema: string,
    private readonly question: Question = 'stories',
  ) {
    this.#own = `${schema}.${PREFIX[question]}`;
  }

  async create(): Promise<void> {
    const { schema, question } = this;
    // The statements are one transaction: processes that start together create the tables one after the other.
    await this.database.run(`
      select pg_advisory_xact_lock(${PLAN_LOCK});
      create schema if not exists ${schema};
      create table if not exists ${schema}.archive_article (
        id text primary key, time timestamptz, record text not null, hash text not null
      );
      create index if not exists archive_article_by_time on ${schema}.archive_article (time, id);
      create table if not exists ${this.#own}_text (number integer primary key, article text not null, hash text not null);
      create index if not exists ${PREFIX[question]}_text_by_hash on ${this.#own}_text (hash);
      create table if not exists ${this.#own}_plan (key text not null);
      create table if not exists ${this.#own}_job (
        phase integer not null, a integer not null, b integer not null, taken_at timestamptz, result bytea, milliseconds integer,
        primary key (phase, a, b)
      )`);
  }

  /** Stores articles; the same id again replaces what was there. */
  async store(articles: readonly ArticleRecord[]): Promise<void> {
    for (let from = 0; from < articles.length; from += STEP) {
      const rows = articles.slice(from, from + STEP).map((article) => ({
        id: article.id,
        time: publicationTime(article),
        record: JSON.stringify(article),
        hash: createHash('sha256')
          .update(`${article.title ?? ''}\0${article.text}`)
          .digest('base64url'),
      }));
      await this.database.query(
        `insert into ${this.schema}.archive_article (id, time, record, hash)
         select id, time, record, hash from json_to_recordset($1::json) as given(id text, time timestamptz, record text, hash text)
         on conflict (id) do update set time = excluded.time, record = excluded.record, hash = excluded.hash`,
        [JSON.stringify(rows)],
      );
    }
  }

  /**
   * Numbers the texts of a plan and writes the jobs of it; where the same plan of the same texts was begun already, it
   * is gone on with.
   *
   * @returns how many texts there are.
   */
  async plan(plan: Plan, jobsOf: (texts: number) => readonly Job[]): Promise<number> {
    const { schema } = this;
    const own = this.#own;
    return this.database.transaction(async (sql) => {
      // Processes that start together plan one after the other; the second finds it done.
      await sql.query('select pg_advisory_xact_lock($1)', [PLAN_LOCK]);
      const all = `from ${schema}.archive_article where ${IN_PLAN}`;
      const chosen =
        this.question === 'stories'
          ? `select distinct on (hash) id, time, hash ${all} order by hash, ${IN_ORDER}`
          : `select id, time, hash ${all}`;
      const values = [plan.from ?? null, plan.to ?? null];
      const [found] = await sql.query<{ texts: string; key: string | null }>(
        `select count(*) as texts, md5(string_agg(id || hash, ' ' order by ${IN_ORDER})) as key from (${chosen}) as chosen`,
        values,
      );
      const texts = Number(found?.texts ?? 0);
      const key = JSON.stringify([plan, found?.key]);
      const [planned] = await sql.query<{ key: string }>(`select key from ${own}_plan`);
      if (planned?.key === key) return texts;
      for (const table of ['plan', 'text', 'job']) await sql.query(`delete from ${own}_${table}`);
      await sql.query(`insert into ${own}_plan (key) values ($1)`, [key]);
      await sql.query(
        `insert into ${own}_text (number, article, hash)
         select row_number() over (order by ${IN_ORDER}) - 1, id, hash from (${chosen}) as chosen`,
        values,
      );
      await sql.query(
        `insert into ${own}_job (phase, a, b)
         select phase, a, b from json_to_recordset($1::json) as given(phase integer, a integer, b integer)`,
        [JSON.stringify(jobsOf(texts))],
      );
      return texts;
    });
  }

  /** The articles with these numbers; for stories, the first article with each text. */
  async articles(from: number, to: number): Promise<ArticleRecord[]> {
    const rows = await this.database.query<{ record: string }>(
      `select record from ${this.#own}_text join ${this.schema}.archive_article on id = article
       where number >= $1 and number < $2 order by number`,
      [from, to],
    );
    return rows.map(({ record }) => JSON.parse(record) as ArticleRecord);
  }

  /** When the article of each text was published, as it says. */
  async publishedAt(): Promise<(string | undefined)[]> {
    const rows = await this.database.query<{ published: string | null }>(
      `select record::json ->> 'publishedAt' as published
       from ${this.#own}_text join ${this.schema}.archive_article on id = article order by number`,
    );
    return rows.map(({ published }) => published ?? undefined);
  }

  /** The ids of all articles of a plan with each text, in the order of the texts. */
  async copies({ from, to }: Plan): Promise<ArticleId[][]> {
    const rows = await this.database.query<{ ids: string }>(
      `select json_agg(id order by ${IN_ORDER})::text as ids
       from ${this.#own}_text join ${this.schema}.archive_article using (hash)
       where ${IN_PLAN} group by number order by number`,
      [from ?? null, to ?? null],
    );
    return rows.map(({ ids }) => JSON.parse(ids) as ArticleId[]);
  }
}

/** Work that any process may take, once all of the phases before is done. `a` and `b` say on which parts. */
export interface Job {
  readonly phase: number;
  readonly a: number;
  readonly b: number;
}

/** The jobs of an archive in the database. */
export class ArchiveJobs {
  readonly #table: string;

  constructor(
    private readonly database: Database,
    schema: string,
    question: Question = 'stories',
  ) {
    this.#table = `${schema}.${PREFIX[question]}_job`;
  }

  /**
   * A job of the first phase that is not done, which nobody has, or which somebody took long ago and did not finish;
   * `undefined` when there is none.
   */
  async take(): Promise<Job | undefined> {
    const table = this.#table;
    const [job] = await this.database.query<{ phase: number; a: number; b: number }>(
      `update ${table} set taken_at = clock_timestamp() where (phase, a, b) = (
         select phase, a, b from ${table}
         where result is null and phase = (select min(phase) from ${table} where result is null)
           and (taken_at is null or taken_at < clock_timestamp() - interval '15 minutes')
         order by a, b limit 1 for update skip locked
       ) returning phase, a, b`,
    );
    return job;
  }

  async finish({ phase, a, b }: Job, result: Uint8Array, milliseconds: number): Promise<void> {
    await this.database.query(
      `update ${this.#table} set result = $4, milliseconds = $5 where phase = $1 and a = $2 and b = $3`,
      [phase, a, b, result, Math.round(milliseconds)],
    );
  }

  /** How many jobs are not done yet. */
  async left(): Promise<number> {
    const [row] = await this.database.query<{ left: string }>(
      `select count(*) as left from ${this.#table} where result is null`,
    );
    return Number(row?.left ?? 0);
  }

  async result({ phase, a, b }: Job): Promise<Uint8Array> {
    const [row] = await this.database.query<{ result: Uint8Array }>(
      `select result from ${this.#table} where phase = $1 and a = $2 and b = $3`,
      [phase, a, b],
    );
    return row?.result ?? new Uint8Array();
  }
}
