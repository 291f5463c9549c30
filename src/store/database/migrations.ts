import { SameStoryError } from '../../errors.js';
import type { Database } from './sql.js';

/**
 * The tables, step by step. A released step is never changed; a change is a new step at the end.
 *
 * Texts that a person wrote are `text`. JSON that is only ever read as a whole is `text` too, because `jsonb` refuses
 * the lone surrogates that JSON allows, and returns fields in another order.
 */
export const MIGRATIONS: readonly string[] = [
  `create table partition (
     name text primary key,
     number integer generated always as identity unique,
     position bigint not null default 0,
     sequence bigint not null default 0,
     holder text,
     heartbeat timestamptz
   );
   create table counter (single boolean primary key default true check (single), events bigint not null default 0);
   insert into counter default values;
   create table article (
     id text primary key,
     partition text not null references partition,
     version text not null,
     edition numeric,
     title text,
     outlet text,
     language text,
     published_at text,
     url text,
     received_at timestamptz not null default clock_timestamp(),
     withdrawn boolean not null default false,
     position bigint,
     story text,
     pinned boolean not null default false,
     fault text
   );
   create index article_by_story on article (story, id);
   create index article_by_position on article (partition, position);
   create index article_by_age on article (received_at);
   create table article_version (
     article text not null references article on delete cascade,
     version text not null,
     record text not null,
     received_at timestamptz not null default clock_timestamp(),
     primary key (article, version)
   );
   create table arrival (
     id bigint generated always as identity primary key,
     partition text not null,
     position bigint,
     kind text not null check (kind in ('article', 'withdrawal', 'decision')),
     article text,
     version text,
     body text,
     received_at timestamptz not null default clock_timestamp()
   );
   create index arrival_waiting on arrival (partition, id) where position is null;
   create unique index arrival_taken on arrival (partition, position) where position is not null;
   create table event (
     number bigint primary key,
     partition text not null,
     sequence bigint not null,
     type text not null,
     story text not null,
     body text not null,
     recorded_at timestamptz not null default clock_timestamp(),
     unique (partition, sequence)
   );
   create index event_by_story on event (story, number);
   create table story (
     id text primary key,
     partition text not null,
     state text not null check (state in ('open', 'closed', 'merged')),
     heir text,
     title text not null default '',
     keywords text[] not null default '{}',
     outlets text[] not null default '{}',
     languages text[] not null default '{}',
     size integer not null default 0,
     sources integer not null default 0,
     cohesion double precision not null default 1,
     representative text,
     from_time timestamptz,
     to_time timestamptz,
     updated bigint not null,
     updated_at timestamptz not null default clock_timestamp()
   );
   create index story_by_update on story (updated desc) where state <> 'merged';
   create index story_by_update_of_two on story (updated desc) where state <> 'merged' and size > 1;
   create table snapshot (
     partition text primary key,
     position bigint not null,
     sequence bigint not null,
     made_by text not null,
     stream bytea not null,
     book bytea not null,
     taken_at timestamptz not null default clock_timestamp()
   );
   alter table snapshot alter stream set storage external, alter book set storage external`,

  // Finished comparisons, decisions of editors, and positions of passages.
  `create table comparison (
     key text primary key,
     story text not null,
     articles text[] not null,
     body text not null,
     made_at timestamptz not null default clock_timestamp()
   );
   create index comparison_by_article on comparison using gin (articles);
   create table decision (
     id bigint generated always as identity primary key,
     partition text not null,
     kind text not null check (kind in ('pin', 'release', 'split', 'merge')),
     body text not null,
     made_by text not null,
     made_at timestamptz not null default clock_timestamp(),
     outcome text
   );
   create table passage_key (
     article text primary key references article on delete cascade,
     version text not null,
     keys integer[] not null
   );
   create index passage_key_by_key on passage_key using gin (keys);
   alter table article add column keyed text;
   create index article_without_keys on article (received_at) where keyed is distinct from version;
   create table feed (
     url text primary key,
     etag text,
     modified text,
     next_at timestamptz not null default clock_timestamp(),
     failures integer not null default 0,
     fault text
   )`,
];

/** Prevents two processes that start together from migrating together. */
const LOCK = 7_261_951;

/**
 * Brings the tables to the version of this program. Each step is applied completely or not at all.
 *
 * @throws {SameStoryError} `schema-too-new` when a later version of samestory has changed the tables.
 */
export async function migrate(database: Database, schema: string, target = MIGRATIONS.length): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await sql.query(`create schema if not exists ${schema}`);
    await sql.query(`set local search_path = ${schema}`);
    await sql.query(
      'create table if not exists migration (version integer primary key, made_at timestamptz default now())',
    );
    const [row] = await sql.query<{ version: number | null }>('select max(version) as version from migration');
    const version = row?.version ?? 0;
    if (version > MIGRATIONS.length) {
      throw new SameStoryError(
        'schema-too-new',
        `the tables in the schema ${schema} have version ${version}, and this samestory knows ${MIGRATIONS.length}: ` +
          'install the version that wrote them, or a later one',
      );
    }
    for (let step = version; step < target; step++) {
      // One statement at a time, because the embedded engine prepares each.
      for (const statement of (MIGRATIONS[step] as string).split(/;\s*\n/)) await sql.query(statement);
      await sql.query('insert into migration (version) values ($1)', [step + 1]);
    }
  });
}
