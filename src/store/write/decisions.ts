import { SameStoryError } from '../../errors.js';
import type { Database } from '../database/index.js';
import type { Decision } from './story-book.js';
import { arrivalsChannel } from './take-in.js';

/** A decision of an editor: who made it, when, and its outcome. */
export interface MadeDecision {
  readonly id: number;
  readonly decision: Decision;
  readonly by: string;
  readonly at: string;
  /** `null` until a writer has processed it; then `done`, or why it could not be done. */
  readonly outcome: string | null;
}

/**
 * Hands in a decision. It is processed in order with the articles, so that a writer that replays them reaches the same
 * state.
 *
 * @throws {SameStoryError} `unknown-story` or `unknown-article` when its subject does not exist.
 */
export async function decide(database: Database, schema: string, decision: Decision, by: string): Promise<number> {
  return database.transaction(async (sql) => {
    const about = 'into' in decision ? decision.into : 'story' in decision ? decision.story : undefined;
    const [row] =
      about === undefined
        ? await sql.query<{ partition: string }>('select partition from article where id = $1', [
            (decision as { article: string }).article,
          ])
        : await sql.query<{ partition: string }>('select partition from story where id = $1', [about]);
    if (row === undefined) {
      throw about === undefined
        ? new SameStoryError('unknown-article', 'there is no such article')
        : new SameStoryError('unknown-story', `there is no story ${JSON.stringify(about.slice(0, 80))}`);
    }
    const [made] = await sql.query<{ id: number }>(
      'insert into decision (partition, kind, body, made_by) values ($1, $2, $3, $4) returning id',
      [row.partition, decision.kind, JSON.stringify(decision), by],
    );
    const id = made?.id as number;
    await sql.query(`insert into arrival (partition, kind, body) values ($1, 'decision', $2)`, [
      row.partition,
      JSON.stringify({ id, decision, by }),
    ]);
    await sql.query('select pg_notify($1, $2)', [arrivalsChannel(schema), '']);
    return id;
  });
}

/** The latest decisions, or one of them. */
export async function decisions(database: Database, limit: number, id?: number): Promise<MadeDecision[]> {
  const rows = await database.query<Omit<MadeDecision, 'decision'> & { body: string }>(
    `select id, body, made_by as by, to_char(made_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, outcome
     from decision where $2::bigint is null or id = $2 order by id desc limit $1`,
    [limit, id ?? null],
  );
  return rows.map(({ body, ...rest }) => ({ ...rest, decision: JSON.parse(body) as Decision }));
}
