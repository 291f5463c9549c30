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
