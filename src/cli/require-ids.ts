import type { Article } from '../article.js';
import { SameStoryError } from '../errors.js';
import { plain } from '../report/index.js';

/**
 * Checks that there are articles with the ids that the command line names.
 *
 * @throws {SameStoryError} `unknown-article`, with the nearest id that there is.
 */
export async function requireIds(articles: readonly Article[], ids: readonly string[]): Promise<void> {
  const known = articles.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const { nearestName } = await import('../options.js');
    const nearest = nearestName(id, known);
    const remedy = nearest === undefined ? `ids look like ${shown(known[0])}` : `did you mean ${shown(nearest)}?`;
    throw new SameStoryError('unknown-article', `no article has the id ${shown(id)}: ${remedy}`);
  }
}

function shown(id: string | undefined): string {
  return JSON.stringify(plain(id ?? ''));
}
