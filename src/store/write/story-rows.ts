import type { Article, ArticleId } from '../../article.js';
import { findStories, type StreamStory } from '../../stories/index.js';
import type { Sql } from '../database/index.js';
import { wellFormed } from './article-version.js';

/** The stored description of an open story, so that readers need not ask its writer. */
export interface StoryDescription {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  readonly size: number;
  readonly sources: number;
  readonly cohesion: number;
  readonly representative: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StoryRow extends StoryDescription {
  /** Number of the last event of the story. */
  readonly updated: number;
}

/** The end of a story, with its heir if it has merged. */
export interface StoryEnd {
  readonly id: string;
  readonly heir: string | null;
  readonly updated: number;
}

/** How many articles of a story are read to describe it, when an editor changed it. */
const MAX_READ = 40;

/** A story as lists show it: described by the stream, or from its texts when an editor changed it. */
export async function describeDeskStory(
  sql: Sql,
  id: string,
  members: readonly ArticleId[],
  found: StreamStory | undefined,
): Promise<StoryDescription> {
  if (found !== undefined) {
    const { title, keywords, outlets, languages, independentSources, cohesion, representative, span } = found;
    return {
      ...{
        id,
        title: wellFormed(title),
        keywords: keywords.map(wellFormed),
        outlets: outlets.map(wellFormed),
        languages,
      },
      ...{ size: members.length, sources: independentSources, cohesion, representative, from: span.from, to: span.to },
    };
  }
  const rows = await sql.query<{ record: string }>(
    `select record from article_version v join article a on a.id = v.article and a.version = v.version
     where a.id = any($1::text[]) order by a.position limit $2`,
    [members, MAX_READ],
  );
  const articles = rows.map(({ record }) => JSON.parse(record) as Article);
  const together = articles.map((article) => article.id);
  const [story] = findStories(articles, { pins: { together: [together] } }).stories;
  return {
    id,
    title: wellFormed(story?.title ?? ''),
    keywords: (story?.keywords ?? []).map(wellFormed),
    outlets: (story?.outlets ?? []).map(wellFormed),
    languages: story?.languages ?? [],
    size: members.length,
    sources: story?.independentSources ?? members.length,
    cohesion: story?.cohesion ?? 1,
    representative: story?.representative ?? members[0] ?? null,
    from: story?.span.from ?? null,
    to: story?.span.to ?? null,
  };
}

/** Writes the descriptions of open stories, and ends those that are over or have merged. */
export async function writeStories(
  sql: Sql,
  partition: string,
  rows: readonly StoryRow[],
  ends: readonly StoryEnd[],
): Promise<void> {
  if (rows.length > 0) {
    await sql.query(
      `insert into story (id, partition, state, title, keywords, outlets, languages, size, sources, cohesion, representative,
         from_time, to_time, updated)
       select id, $2, 'open', title, keywords, outlets, languages, size, sources, cohesion, representative, "from", "to", updated
       from json_to_recordset($1::json) as given(id text, title text, keywords text[], outlets text[], languages text[], size integer,
         sources integer, cohesion double precision, representative text, "from" timestamptz, "to" timestamptz, updated bigint)
       on conflict (id) do update set state = 'open', title = excluded.title, keywords = excluded.keywords, outlets = excluded.outlets,
         languages = excluded.languages, size = excluded.size, sources = excluded.sources, cohesion = excluded.cohesion,
         representative = excluded.representative, from_time = excluded.from_time, to_time = excluded.to_time,
         updated = excluded.updated, updated_at = clock_timestamp()`,
      [JSON.stringify(rows), partition],
    );
  }
  if (ends.length === 0) return;
  await sql.query(
    `insert into story (id, partition, state, heir, updated)
     select id, $2, case when heir is null then 'closed' else 'merged' end, heir, updated
     from json_to_recordset($1::json) as given(id text, heir text, updated bigint)
     on conflict (id) do update set state = excluded.state, heir = excluded.heir, updated = excluded.updated,
       updated_at = clock_timestamp()`,
    [JSON.stringify(ends), partition],
  );
}
