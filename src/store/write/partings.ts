import type { ArticleId } from '../../article.js';
import type { Sql } from '../database/index.js';
import type { DeskEvent } from './write-batch.js';

/** Articles that an editor took out of a story, and where the articles they were with are now. */
export interface StoredParting {
  readonly taken: readonly ArticleId[];
  readonly from: string;
}

/**
 * Which articles editors took out of which story, earliest first, from the events of their decisions. A story that has
 * merged since is replaced by its heir.
 */
export async function readPartings(sql: Sql, partition: string): Promise<StoredParting[]> {
  const heirs = new Map(
    (
      await sql.query<{ id: string; heir: string }>(
        'select id, heir from story where partition = $1 and heir is not null',
        [partition],
      )
    ).map(({ id, heir }) => [id, heir]),
  );
  const rows = await sql.query<{ body: string }>(
    // The pattern only narrows the search; the event itself says whether a decision caused it.
    `select body from event where partition = $1 and type in ('moved', 'split') and body like '%"by":%' order by number`,
    [partition],
  );
  return rows.flatMap(({ body }) => {
    const event = JSON.parse(body) as DeskEvent;
    if (event.by === undefined || (event.type !== 'moved' && event.type !== 'split')) return [];
    let from = event.from;
    for (let heir = heirs.get(from); heir !== undefined; heir = heirs.get(from)) from = heir;
    return [{ taken: event.type === 'split' ? event.articles : [event.article], from }];
  });
}
