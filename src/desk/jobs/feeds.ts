import type { Store } from '../../store/index.js';
import type { Log, Meter } from '../settings/index.js';
import { fetchFeed } from './fetch-feed.js';
import { readBody } from './read-body.js';

/** A feed that fails is polled half as often each time, down to this fraction of the rate. */
const MAX_BACK_OFF = 64;

interface FeedOptions {
  readonly feeds: readonly string[];
  readonly seconds: number;
  readonly allowPrivate: boolean;
}

/**
 * Polls feeds with ETag and Last-Modified, and less often when they fail. The database holds when each is due, so that
 * only one of several processes polls it.
 */
export class Feeds {
  constructor(
    private readonly store: Store,
    private readonly options: FeedOptions,
    private readonly log: Log,
    private readonly meter: Meter,
  ) {}

  async start(): Promise<void> {
    await this.store.database.query(`insert into feed (url) select unnest($1::text[]) on conflict do nothing`, [
      this.options.feeds,
    ]);
  }

  /** Polls the feeds that are due. Returns how many. */
  async poll(signal?: AbortSignal): Promise<number> {
    // Setting the next time claims the feed. If this process dies meanwhile, the feed is due again then.
    const due = await this.store.database.query<{
      url: string;
      etag: string | null;
      modified: string | null;
      failures: number;
    }>(
      `update feed set next_at = clock_timestamp() + make_interval(secs => $2)
       where url in (select url from feed where url = any($1::text[]) and next_at <= clock_timestamp() for update skip locked)
       returning url, etag, modified, failures`,
      [this.options.feeds, this.options.seconds],
    );
    await Promise.all(due.map((feed) => this.#ask(feed, signal)));
    return due.length;
  }

  async #ask(
    { url, etag, modified, failures }: { url: string; etag: string | null; modified: string | null; failures: number },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { allowPrivate } = this.options;
    const found = await fetchFeed(
      url,
      { etag, modified },
      { allowPrivate, ...(signal === undefined ? {} : { signal }) },
    );
    if (found.kind === 'failed') return this.#failed(url, failures + 1, found.reason, found.retryAfter);
    if (found.kind === 'unchanged') {
      await this.#note(url, { etag, modified });
      return;
    }
    const { articles, rejected } = await readBody(found.bytes);
    if (articles.length === 0 && rejected.length > 0) {
      return this.#failed(url, failures + 1, rejected[0]?.reason ?? 'nothing in it can be read', undefined);
    }
    const { taken, refused } = await this.store.intake.take(articles);
    for (const { outcome } of taken) this.meter.count('samestory_articles_total', { outcome });
    this.log('info', 'read a feed', { url, articles: taken.length, rejected: refused.length + rejected.length });
    // Noted after the articles were taken: if this process dies in between, the feed is read once more, which is
    // harmless.
    await this.#note(url, found);
  }

  async #note(url: string, { etag, modified }: { etag: string | null; modified: string | null }): Promise<void> {
    await this.store.database.query(
      'update feed set etag = $2, modified = $3, failures = 0, fault = null where url = $1',
      [url, etag, modified],
    );
  }

  async #failed(url: string, failures: number, reason: string, retryAfter: number | undefined): Promise<void> {
    const seconds = Math.max(
      this.options.seconds * Math.min(2 ** failures, MAX_BACK_OFF),
      Math.min(retryAfter ?? 0, 86_400),
    );
    this.log('warn', 'a feed cannot be read', { url, reason, failures, seconds });
    await this.store.database.query(
      'update feed set failures = $2, fault = $3, next_at = clock_timestamp() + make_interval(secs => $4) where url = $1',
      [url, failures, reason, seconds],
    );
  }
}
