/** What a matcher returns to Jest, Vitest or any other runner with `expect.extend`. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Why the expectation failed. Called only then; with `.not`, where `pass` is true. */
  readonly message: () => string;
}

const MAX_LISTED = 12;

/** The first items of a list, and how many more there are. */
export function listed(items: readonly string[], separator = ', '): string {
  const left = items.length - MAX_LISTED;
  if (left <= 0) return items.join(separator);
  return `${items.slice(0, MAX_LISTED).join(separator)}${separator}and ${left} more`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
