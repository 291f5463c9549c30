import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { Sql } from '../database/index.js';
import type { BookChange } from './book-state.js';
import { type StoryDescription, type StoryRow, writeStories } from './story-rows.js';

export interface ArrivalRow {
  readonly id: number;
  readonly kind: 'article' | 'withdrawal' | 'decision';
  readonly article: ArticleId | null;
  readonly body: string | null;
  readonly record: string | null;
  readonly received: string;
}

/** An event as it is stored and returned: a change of the book, with its time and, for a decision, its editor. */
export type DeskEvent = BookChange & {
  readonly number: number;
  readonly partition: string;
  /** The time of the stream's clock; `null` before the first dated article. */
  readonly at: string | null;
  readonly by?: string;
};

/** A change with its time and, for a decision, its editor. */
export type DatedChange = BookChange & { readonly at: string | null; readonly by?: string };

/** The effect of one arrival. */
export interface Effect {
  readonly row: ArrivalRow;
  readonly changes: readonly BookChange[];
  readonly at: string | null;
  readonly by?: string | undefined;
  readonly fault?: string | undefined;
  readonly outcome?: string | undefined;
}

/** The contents of one transaction of a writer: what it processed, and from which position. */
export interface Batch {
  readonly partition: string;
  /** The writer's position before: arrivals processed and events written. */
  readonly from: { readonly position: number; readonly sequence: number };
  readonly effects: readonly Effect[];
  readonly changes: readonly DatedChange[];
  /** All articles of the partition that editors placed. */
  readonly pinned: readonly ArticleId[];
  /** The open stories that something happened to, as they are now. */
  readonly stories: ReadonlyMap<string, StoryDescription>;
}

/** Writes cursor, arrivals, membership, events and stories of a batch, inside the caller's transaction. */
export async function writeBatch(sql: Sql, batch: Batch): Promise<void> {
  await moveCursor(sql, batch);
  await writeArrivals(sql, batch);
  await writeMembers(sql, batch.changes);
  await writePins(sql, batch);
  // Events come last, because numbering them blocks all other writers until the transaction commits.
  const before = await writeEvents(sql, batch);
  await writeTouchedStories(sql, batch, before);
}

/** Fails if somebody else has moved the cursor: the caller is then no longer the writer. */
async function moveCursor(sql: Sql, { partition, from, effects, changes }: Batch): Promise<void> {
  const moved = await sql.query(
    `update partition set position = $2::bigint + $4, sequence = $3::bigint + $5
     where name = $1 and position = $2 and sequence = $3 returning name`,
    [partition, from.position, from.sequence, effects.length, changes.length],
  );
  if (moved.length === 1) return;
  throw new SameStoryError(
    'database-unavailable',
    `another process writes the partition ${JSON.stringify(partition)} now: this one steps back`,
  );
}

const ARRIVED = `json_to_recordset($1::json)
  as given(id bigint, position bigint, article text, fault text, decision bigint, outcome text)`;

async function writeArrivals(sql: Sql, { from, effects }: Batch): Promise<void> {
  if (effects.length === 0) return;
  const rows = effects.map(({ row, fault, outcome }, index) => ({
    id: row.id,
    position: from.position + 1 + index,
    article: row.article,
    fault: fault ?? null,
    decision: row.kind === 'decision' ? (JSON.parse(row.body ?? '{}') as { id: number }).id : null,
    outcome: outcome ?? null,
  }));
  const json = JSON.stringify(rows);
  await sql.query(`update arrival set position = given.position from ${ARRIVED} where arrival.id = given.id`, [json]);
  await sql.query(
    `update article set position = latest.position, fault = latest.fault from (
       select distinct on (article) article, position, fault from ${ARRIVED}
       where article is not null order by article, position desc
     ) as latest where article.id = latest.article`,
    [json],
  );
  if (!rows.some(({ decision }) => decision !== null)) return;
  await sql.query(`update decision set outcome = given.outcome from ${ARRIVED} where decision.id = given.decision`, [
    json,
  ]);
}

/** Writes the current story of each article that something happened to. */
async function writeMembers(sql: Sql, changes: readonly BookChange[]): Promise<void> {
  const stories = new Map<ArticleId, string | null>();
  for (const change of changes) {
    if (change.type === 'removed') stories.set(change.article, null);
    else if (change.type === 'split') for (const article of change.articles) stories.set(article, change.story);
    else if (change.type === 'merged') {
      await sql.query('update article set story = $1 where story = $2', [change.story, change.from]);
      for (const [article, story] of stories) if (story === change.from) stories.set(article, change.story);
    } else if (change.type !== 'expired') stories.set(change.article, change.story);
  }
  if (stories.size === 0) return;
  await sql.query(
    `update article set story = given.story
     from json_to_recordset($1::json) as given(id text, story text) where article.id = given.id`,
    [JSON.stringify([...stories].map(([id, story]) => ({ id, story })))],
  );
}

/** Writes which articles are pinned, if an editor decided something. */
async function writePins(sql: Sql, { partition, effects, pinned }: Batch): Promise<void> {
  if (!effects.some(({ row }) => row.kind === 'decision')) return;
  await sql.query(
    `update article set pinned = id = any($2::text[]) where partition = $1 and (pinned or id = any($2::text[]))`,
    [partition, pinned],
  );
}

/**
 * Numbers events across all partitions without a gap: each transaction waits for the one before it to commit. Returns
 * the last number before this batch.
 */
async function writeEvents(sql: Sql, { partition, from, changes }: Batch): Promise<number> {
  if (changes.length === 0) return 0;
  const [counter] = await sql.query<{ events: number }>('update counter set events = events + $1 returning events', [
    changes.length,
  ]);
  const before = (counter?.events ?? 0) - changes.length;
  const rows = changes.map((change, index) => ({
    number: before + 1 + index,
    sequence: from.sequence + 1 + index,
    type: change.type,
    story: change.story,
    body: JSON.stringify({ number: before + 1 + index, partition, ...change }),
  }));
  await sql.query(
    `insert into event (number, partition, sequence, type, story, body)
     select number, $2, sequence, type, story, body from json_to_recordset($1::json)
       as given(number bigint, sequence bigint, type text, story text, body text)`,
    [JSON.stringify(rows), partition],
  );
  return before;
}

/** Writes the stories that something happened to, each with the number of its last event. */
async function writeTouchedStories(sql: Sql, { partition, changes, stories }: Batch, before: number): Promise<void> {
  const updated = new Map<string, number>();
  const ends = new Map<string, string | null>();
  for (const [index, change] of changes.entries()) {
    updated.set(change.story, before + 1 + index);
    if ('from' in change) updated.set(change.from, before + 1 + index);
    if (change.type === 'expired') ends.set(change.story, null);
    if (change.type === 'merged') ends.set(change.from, change.story);
  }
  const rows = [...updated].flatMap(([id, number]): StoryRow[] => {
    const story = stories.get(id);
    return story === undefined ? [] : [{ ...story, updated: number }];
  });
  const ended = [...ends].map(([id, heir]) => ({ id, heir, updated: updated.get(id) ?? 0 }));
  await writeStories(sql, partition, rows, ended);
}
