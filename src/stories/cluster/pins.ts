import { isRecord } from '../../arguments.js';
import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { DisjointSet } from '../../structures/index.js';

/**
 * What an editor has decided, whatever the scores say. Keep pins beside the articles and pass them at each run. Ids of
 * articles that are not there are ignored, so old pins do no harm.
 */
export interface Pins {
  /** Articles of each list are in one story. */
  readonly together?: readonly (readonly ArticleId[])[] | undefined;
  /** No two articles of a list are in one story. */
  readonly apart?: readonly (readonly ArticleId[])[] | undefined;
}

/** Pins by the index of each article among the distinct ones. */
export interface IndexedPins {
  /** Groups of two or more that must be one. No article is in two groups. */
  readonly together: readonly (readonly number[])[];
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * Pins by index, closed under "together": if a and b are together and b and c, then a and c.
 *
 * @throws {SameStoryError} `invalid-option` where pins contradict each other, naming the articles.
 */
export function indexPins(
  where: string,
  pins: Pins,
  indexOf: ReadonlyMap<ArticleId, number>,
  articles: number,
): IndexedPins {
  const groups = new DisjointSet(articles);
  for (const ids of pins.together ?? []) {
    const known = ids.flatMap((id) => indexOf.get(id) ?? []);
    for (const index of known) groups.union(known[0]!, index);
  }
  const apart = new Map<string, readonly [number, number]>();
  for (const ids of pins.apart ?? []) {
    const known = [...new Set(ids)].filter((id) => indexOf.has(id));
    known.forEach((a, at) => {
      for (const b of known.slice(0, at)) {
        const [left, right] = [indexOf.get(a)!, indexOf.get(b)!];
        if (groups.find(left) === groups.find(right)) throw contradiction(where, a, b, left === right);
        apart.set(`${Math.min(left, right)} ${Math.max(left, right)}`, [left, right]);
      }
    });
  }
  return { together: groups.groups().filter((group) => group.length > 1), apart: [...apart.values()] };
}

function contradiction(where: string, a: ArticleId, b: ArticleId, areCopies: boolean): SameStoryError {
  const why = areCopies ? 'their title and text are the same, so they are one story' : 'together holds them together';
  return new SameStoryError(
    'invalid-option',
    `${where}: pins.apart parts ${JSON.stringify(a)} and ${JSON.stringify(b)}, but ${why}: take one of the pins out`,
  );
}

export const PINS_EXPECTED = 'an object with together and apart, each a list of lists of ids';

export function arePins(value: unknown): boolean {
  // A Map or a Date has no entries: it would pass as pins that say nothing.
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([key, lists]) =>
      (key === 'together' || key === 'apart') &&
      (lists === undefined ||
        (Array.isArray(lists) &&
          lists.every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string')))),
  );
}
