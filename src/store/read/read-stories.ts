import type { ArticleRecord } from '../../io/index.js';
import type { Sql } from '../database/index.js';

/** A story as the desk returns it. */
export interface DeskStory {
  readonly id: string;
  readonly partition: string;
  /** `open` while articles may join; `closed` once its last article has left the window. */
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly keywords: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  /** Number of articles. */
  readonly size: number;
  readonly independentSources: number;
  readonly cohesion: number;
  readonly representative: string | null;
  /** First and last publication, ISO 8601. */
  readonly span: { readonly from: string | null; readonly to: string | null };
  /** Number of the last event of the story. */
  readonly updated: number;
  readonly updatedAt: string;
}

/** An article as lists show it: without its text and the newsroom's own fields. */
export interface ListedArticle {
  readonly id: string;
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly receivedAt: string;
  /** `null` until a writer has processed the article. */
  readonly story: string | null;
  readonly pinned: boolean;
  /** Why the article could not be processed. */
  readonly fault: string | null;
}

export interface StoryFilter {
  /** Minimum number of articles. */
  readonly minSize?: number | undefined;
  readonly minSources?: number | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** Words that must occur in the title or the keywords, as written there. */
  readonly text?: string | undefined;
  /** Only stories that end at this time or later, or begin at this time or earlier; ISO 8601. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The value of {@link StoryPage.next}. */
  readonly cursor?: StoryCursor | undefined;
  readonly limit: number;
}

/** The end of a page: `updated` and id of its last story. */
export type StoryCursor = readonly [updated: number, id: string];

export interface StoryPage {
  readonly stories: readonly DeskStory[];
  readonly next: StoryCursor | null;
}

/** Writes times as articles do, whatever the time zone of the session. */
const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STORY = `id, partition, state, title, keywords, outlets, languages, size, sources as "independentSources", cohesion, representative,
  json_build_object('from', ${ISO('from_time')}, 'to', ${ISO('to_time')}) as span, updated, ${ISO('updated_at')} as "updatedAt"`;

const LISTED = `id, version, title, outlet, language, published_at as "publishedAt", url, ${ISO('received_at')} as "receivedAt", story, pinned, fault`;

/** Lists stories, most recently changed first. */
export async function listStories(sql: Sql, filter: StoryFilter): Promise<StoryPage> {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const where = [`state <> 'merged'`];
  if (filter.state !== undefined) where.push(`state = ${put(filter.state)}`);
  // Worded so that the index over stories of two or more articles is used.
  if (filter.minSize !== undefined && filter.minSize > 1) where.push(`size > 1 and size >= ${put(filter.minSize)}`);
  if (filter.minSources !== undefined) where.push(`sources >= ${put(filter.minSources)}`);
  if (filter.outlet !== undefined) where.push(`${put(filter.outlet)} = any(outlets)`);
  if (filter.language !== undefined) where.push(`${put(filter.language)} = any(languages)`);
  if (filter.since !== undefined) where.push(`to_time >= ${put(filter.since)}::timestamptz`);
  if (filter.until !== undefined) where.push(`from_time <= ${put(filter.until)}::timestamptz`);
  if (filter.text !== undefined) {
    where.push(`position(lower(${put(filter.text)}) in lower(title || ' ' || array_to_string(keywords, ' '))) > 0`);
  }
  if (filter.cursor !== undefined) where.push(`(updated, id) < (${put(filter.cursor[0])}, ${put(filter.cursor[1])})`);
  const found = await sql.query<DeskStory>(
    `select ${STORY} from story where ${where.join(' and ')} order by updated desc, id desc limit ${put(filter.limit + 1)}`,
    values,
  );
  const stories = found.slice(0, filter.limit);
  const last = stories.at(-1);
  return { stories, next: found.length > filter.limit && last !== undefined ? [last.updated, last.id] : null };
}

/** A story; if it has merged, possibly more than once, the id of its final `heir`. `undefined` if there is none. */
export async function readStory(sql: Sql, id: string): Promise<DeskStory | { readonly heir: string } | undefined> {
  const [row] = await sql.query<DeskStory & { heir: string | null }>(`select ${STORY}, heir from story where id = $1`, [
    id,
  ]);
  if (row === undefined) return undefined;
  const { heir, ...story } = row;
  if (heir === null) return story;
  const [last] = await sql.query<{ id: string }>(
    `with recursive line as (
       select id, heir, 0 as step from story where id = $1
       union all select story.id, story.heir, step + 1 from story join line on story.id = line.heir where step < 1000
     ) select id from line where heir is null order by step desc limit 1`,
    [heir],
  );
  return { heir: last?.id ?? heir };
}

/** Articles of a story in order of publication. `total` also counts those beyond the limit. */
export async function storyArticles(
  sql: Sql,
  story: string,
  limit: number,
): Promise<{ articles: ListedArticle[]; total: number }> {
  const rows = await sql.query<ListedArticle & { total: number }>(
    `select ${LISTED}, count(*) over () as total from article where story = $1 and not withdrawn
     order by published_at nulls last, received_at, id limit $2`,
    [story, limit],
  );
  return { articles: rows.map(({ total: _, ...article }) => article), total: rows[0]?.total ?? 0 };
}

/** An article as lists show it, and whether it was withdrawn. */
export async function readArticle(sql: Sql, id: string): Promise<(ListedArticle & { withdrawn: boolean }) | undefined> {
  const [row] = await sql.query<ListedArticle & { withdrawn: boolean }>(
    `select ${LISTED}, withdrawn from article where id = $1`,
    [id],
  );
  return row;
}

/** Articles as they were handed in, in the order of the ids, without withdrawn and unknown ones. */
export async function readRecords(
  sql: Sql,
  ids: readonly string[],
): Promise<{ readonly version: string; readonly article: ArticleRecord }[]> {
  const rows = await sql.query<{ version: string; record: string }>(
    `select v.version, v.record from unnest($1::text[]) with ordinality as given(id, rank)
     join article a on a.id = given.id and not a.withdrawn
     join article_version v on v.article = a.id and v.version = a.version order by rank`,
    [ids],
  );
  return rows.map(({ version, record }) => ({ version, article: JSON.parse(record) as ArticleRecord }));
}
