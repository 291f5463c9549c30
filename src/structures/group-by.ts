/**
 * The items under each key, with the keys in the order of their first occurrence. A `Map` keeps that order for any key;
 * a plain object would put keys that look like numbers first, and mistake `__proto__`.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) addTo(groups, keyOf(item, index++), item);
  return groups;
}

/** Adds an item to the list under a key, and creates that list if needed. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
