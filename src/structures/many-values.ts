/** The item with the highest score, the first of equals; `undefined` if there is none. */
export function maxBy<T>(items: Iterable<T>, scoreOf: (item: T) => number): T | undefined {
  let best: T | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const score = scoreOf(item);
    if (score > highest) [best, highest] = [item, score];
  }
  return best;
}

/** The largest of some numbers, however many: `Math.max(...numbers)` fails with some 120,000; `-Infinity` of none. */
export function maxOf(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest of some numbers, however many; `Infinity` of none. */
export function minOf(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** Adds all items to a list. `push(...items)` takes each as an argument, and fails with some 120,000 of them. */
export function appendAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
