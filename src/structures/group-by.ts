/**
 * The items under each key, with the keys in the order of their first occurrence; an item without a key is left out. A
 * `Map` keeps that order for any key; a plain object would put keys that look like numbers first, and mistake
 * `__proto__`.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) addTo(groups, key, item);
  }
  return groups;
}

/** Adds an item to the list under a key, and creates that list if needed. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** How often each value occurs, in the order of first occurrence; `undefined` does not count. */
export function countEach<T>(values: Iterable<T | undefined>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The distinct values, the most frequent first; of equally frequent ones, in the order of their code units. */
export function byFrequency(values: Iterable<string | undefined>): string[] {
  return [...countEach(values)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value);
}
