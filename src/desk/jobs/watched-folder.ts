import type { Article } from '../../article.js';
import { ArticleWatch } from '../../io/index.js';
import { isUnavailable, type Store } from '../../store/index.js';
import type { Log, Meter } from '../settings/index.js';

const BATCH = 50;
const RETRY = 2000;

/**
 * Takes in articles as they are put into a folder, or as a file grows. The position is not stored: after a start
 * everything is read again, which changes nothing, because articles are known by id and content.
 */
export class WatchedFolder {
  #isStopped = false;
  #running: Promise<void> | undefined;
  readonly #watch: ArticleWatch;

  constructor(
    private readonly store: Store,
    private readonly path: string,
    private readonly log: Log,
    private readonly meter: Meter,
  ) {
    this.#watch = new ArticleWatch(path);
  }

  start(): void {
    this.#running = this.#run().catch((error) => {
      this.log('error', 'the watched folder cannot be read any more', {
        path: this.path,
        message: String(Object(error).message ?? error),
      });
    });
  }

  /** Ends the watch at its next look into the folder. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    let batch: Article[] = [];
    for await (const seen of this.#watch.articles()) {
      if (seen.kind === 'article') batch.push(seen.article);
      if (seen.kind === 'rejected') this.log('warn', 'rejected', { ...seen.rejection });
      if (batch.length >= BATCH || (seen.kind === 'idle' && batch.length > 0)) {
        await this.#take(batch);
        batch = [];
      }
      if (this.#isStopped) return;
    }
  }

  async #take(batch: readonly Article[]): Promise<void> {
    while (!this.#isStopped) {
      try {
        const { taken, refused } = await this.store.intake.take(batch);
        for (const { outcome } of taken) this.meter.count('samestory_articles_total', { outcome });
        for (const { index, reason } of refused) this.log('warn', 'rejected', { id: batch[index]?.id, reason });
        return;
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    }
  }
}
