import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Article } from '../../article.js';
import { compareCoverage } from '../../coverage/index.js';
import { SameStoryError } from '../../errors.js';
import { readRecords, type Store, storyArticles } from '../../store/index.js';
import { MODEL_VERSION } from '../../stories/index.js';
import type { Queue } from './queue.js';

/** Maximum number of articles of a story that are compared: the first ones published. */
export const MAX_COMPARED = 40;
const QUEUE = 'comparison';
/** How often a waiting request checks for its comparison, in milliseconds. */
const LOOK = 100;

/** A comparison, with the key of what it was made from. */
export interface MadeComparison {
  readonly key: string;
  /** The comparison as JSON, as it is returned. */
  readonly body: string;
}

/**
 * Comparisons of stories. A job makes each one once and stores it under a hash of the versions of its articles. When an
 * article comes, goes or changes, the key changes, so a comparison is never older than its story.
 */
export class Comparisons {
  constructor(
    private readonly store: Store,
    private readonly queue: Queue,
  ) {}

  /** Runs jobs in this process. */
  async work(): Promise<void> {
    await this.queue.work<{ story: string }>(QUEUE, async ({ story }) => {
      await this.#make(story);
    });
  }

  /** The comparison of a story as it is now, if a job has it ready within `milliseconds`. */
  async get(story: string, milliseconds: number): Promise<MadeComparison | undefined> {
    const until = performance.now() + milliseconds;
    for (let asked = ''; ; ) {
      const key = await this.#key(story);
      const found = await this.read(key.key);
      if (found !== undefined) return { key: key.key, body: found };
      if (asked !== key.key) {
        await this.queue.send(QUEUE, { story }, key.key);
        asked = key.key;
      }
      const left = until - performance.now();
      if (left <= 0) return undefined;
      await setTimeout(Math.min(LOOK, left));
    }
  }

  async read(key: string): Promise<string | undefined> {
    const [row] = await this.store.database.query<{ body: string }>('select body from comparison where key = $1', [
      key,
    ]);
    return row?.body;
  }

  /** The key of a comparison of the story as it is now. */
  async #key(story: string): Promise<{ key: string; ids: string[]; total: number }> {
    const { articles, total } = await storyArticles(this.store.database, story, MAX_COMPARED);
    if (articles.length === 0)
      throw new SameStoryError('unknown-story', `the story ${JSON.stringify(story)} has no articles any more`);
    const versions = articles.map(({ id, version }) => `${id}\n${version}`);
    const hash = createHash('sha256').update(`${MODEL_VERSION}\n${total}\n${story}\n${versions.join('\n')}`);
    return { key: hash.digest('hex').slice(0, 40), ids: articles.map(({ id }) => id), total };
  }

  async #make(story: string): Promise<void> {
    const { key, ids, total } = await this.#key(story);
    if ((await this.read(key)) !== undefined) return;
    const records = await readRecords(this.store.database, ids);
    const articles = records.map(({ article }) => article as Article);
    const body = comparisonBody(story, articles, total);
    await this.store.database.query(
      `insert into comparison (key, story, articles, body) values ($1, $2, $3, $4) on conflict do nothing`,
      [key, story, ids, body],
    );
  }
}

function comparisonBody(story: string, articles: readonly Article[], total: number): string {
  const frame = {
    schemaVersion: 1,
    modelVersion: MODEL_VERSION,
    story,
    compared: articles.length,
    articlesOfStory: total,
  };
  try {
    return JSON.stringify({ ...frame, ...compareCoverage(articles) });
  } catch (error) {
    if (!(error instanceof SameStoryError)) throw error;
    return JSON.stringify({ ...frame, tooLarge: error.message });
  }
}
