import type { Article } from '../article.js';
import { SameStoryError } from '../errors.js';
import type { Phased } from '../stories/index.js';
import { registeredLanguages } from '../text/index.js';
import { startThread, type Thread } from './thread.js';
import { type HelperPort, Helpers, isLarge } from './threads/index.js';

/** Articles per message. */
const BATCH = 200;

/** Connects this thread with another one, which then serves as its helper. */
export function connect(helper: Thread): HelperPort {
  const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', HelperPort>;
  helper.post({ type: 'help', port: port1 }, [port1]);
  return port2;
}

/**
 * Computes on this thread and on others, which are started for it and ended after it. A small collection is computed on
 * this thread alone: it would be done before the others have started.
 *
 * @param begin is called when the other threads have their articles.
 * @param report is called with the fraction of the work that is done, 0 to 1.
 * @throws {SameStoryError} `worker-failed` if one of the threads dies, for instance for lack of memory.
 */
export async function computeOnThreads<T>(
  articles: readonly Article[],
  threads: number,
  begin: () => Phased<T>,
  report: (done: number) => void,
): Promise<T> {
  const others = Array.from({ length: isLarge(articles) ? threads - 1 : 0 }, () => startThread(undefined));
  const helpers = new Helpers(others.map(connect));
  const dead = new Promise<never>((_, reject) => {
    const onDeath = (reason: string): void =>
      reject(new SameStoryError('worker-failed', `a thread died (${reason}): give fewer articles, or fewer threads`));
    for (const other of others) {
      other.setBusy(true);
      other.listen(() => {}, onDeath);
    }
  });
  try {
    for (let from = 0; others.length > 0 && from < articles.length; from += BATCH) {
      helpers.take(articles.slice(from, from + BATCH));
    }
    const moreLanguages = registeredLanguages().length > 1;
    return await Promise.race([helpers.drive(begin(), moreLanguages, report), dead]);
  } finally {
    helpers.end();
    await Promise.all(others.map((other) => other.stop()));
  }
}
