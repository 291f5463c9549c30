import { requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import type { Order } from './messages.js';
import { lengthOf, nextTurn } from './threads/index.js';

/** The main thread gets a turn after this many milliseconds. */
const MAX_HELD = 4;
/** Characters per message; copying them takes far less than {@link MAX_HELD}. */
const MAX_CHARACTERS = 1 << 17;

const FIELDS = ['id', 'text', 'title', 'outlet', 'publishedAt', 'language', 'url', 'byline', 'credits'] as const;

/**
 * Sends articles in small batches and lets the event loop run every few milliseconds. Only fields that the library
 * knows are sent.
 *
 * @param onSent called after each turn with the fraction sent, 0 to 1.
 * @throws {SameStoryError} `invalid-article` if one cannot be sent.
 */
export async function sendArticles(
  articles: readonly unknown[],
  post: (order: Order) => void,
  signal: AbortSignal | undefined,
  onSent: (done: number) => void,
): Promise<void> {
  let from = 0;
  let held = performance.now();
  while (from < articles.length) {
    let to = from;
    for (let characters = 0; to < articles.length && characters < MAX_CHARACTERS; to++) {
      characters += 200 + lengthOf(articles[to]);
    }
    sendBatch(articles, from, to, post);
    from = to;
    if (performance.now() - held < MAX_HELD) continue;
    await nextTurn();
    signal?.throwIfAborted();
    onSent(from / articles.length);
    held = performance.now();
  }
}

function sendBatch(articles: readonly unknown[], from: number, to: number, post: (order: Order) => void): void {
  const batch = Array.from({ length: to - from }, (_, i) => knownFields(articles[from + i]));
  try {
    post({ type: 'articles', batch });
  } catch (error) {
    // A value that cannot be copied is not an article; the check finds which one it is and says why.
    requireArticles(articles as never);
    throw new SameStoryError('invalid-article', `articles[${from}] to [${to - 1}]: one cannot be sent to a worker`, {
      cause: error,
    });
  }
}

function knownFields(article: unknown): unknown {
  if (typeof article !== 'object' || article === null || Array.isArray(article)) return article;
  const known = article as Partial<Record<(typeof FIELDS)[number], unknown>>;
  return Object.fromEntries(FIELDS.flatMap((field) => (known[field] === undefined ? [] : [[field, known[field]]])));
}
