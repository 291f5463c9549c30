/**
 * The items under each key, keys in the order in which they were first met. A `Map` keeps that order for any key, where
 * a plain object puts keys that look like numbers first and mistakes `__proto__`.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) addTo(groups, keyOf(item, index++), item);
  return groups;
}

/** Adds an item to the list under a key, which it opens where there is none. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
