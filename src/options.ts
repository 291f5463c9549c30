import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { isRecord, kindOf } from './arguments.js';
import { SameStoryError } from './errors.js';

/** How one option is read: its default, and what is wrong with a value (`undefined` if nothing is). */
export interface OptionReader<T> {
  readonly fallback: T;
  readonly fault: (value: unknown) => string | undefined;
}

/**
 * Reads an options object strictly. `undefined` means the default, as it does in a parameter list; an unknown key is an
 * error that suggests the nearest real name, because a misspelled option that is silently ignored costs an afternoon.
 *
 * @throws {SameStoryError} `invalid-option`, naming the function and the key.
 *
 * @example
 * const { threshold } = readOptions('findStories', given, { threshold: number(0.5, 0, 1) });
 */
export function readOptions<T extends object>(
  where: string,
  given: unknown,
  readers: { readonly [K in keyof T]: OptionReader<T[K]> },
): T {
  if (given !== undefined && !isRecord(given)) {
    throw new SameStoryError('invalid-option', `${where}: options must be an object, not ${kindOf(given)}`);
  }
  const names = Object.keys(readers);
  const values = new Map(Object.entries(given ?? {}));
  for (const key of values.keys()) {
    if (!names.includes(key)) throw new SameStoryError('invalid-option', `${where}: ${unknownName(key, names)}`);
  }
  const read = names.map((name) => {
    const { fallback, fault } = readers[name as keyof T];
    const value = values.get(name);
    if (value === undefined) return [name, fallback];
    const reason = fault(value);
    if (reason !== undefined) throw new SameStoryError('invalid-option', `${where}: ${name} ${reason}`);
    return [name, value];
  });
  return Object.fromEntries(read) as T;
}

/** "there is no option X", with the nearest real name if one is near. */
export function unknownName(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const shown = JSON.stringify(name.slice(0, 60));
  if (nearest !== undefined) return `there is no option ${shown}: did you mean ${JSON.stringify(nearest)}?`;
  return `there is no option ${shown}: the options are ${known.join(', ')}`;
}

/** The known name that was probably meant, if one is near enough. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const nearest = known
    .map((candidate) => ({ candidate, nearness: jaroWinkler(name, candidate, { ignoreCase: true }) }))
    .sort((a, b) => b.nearness - a.nearness)[0];
  return nearest !== undefined && nearest.nearness > 0.8 ? nearest.candidate : undefined;
}

/** A finite number from `min` to `max`, both included. */
export function number(fallback: number, min: number, max: number): OptionReader<number> {
  return {
    fallback,
    fault: (value) =>
      typeof value === 'number' && value >= min && value <= max ? undefined : `must be a number from ${min} to ${max}`,
  };
}

/** A whole number from `min` to `max`, both included. */
export function integer(fallback: number, min: number, max: number): OptionReader<number> {
  return {
    fallback,
    fault: (value) =>
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max
        ? undefined
        : `must be a whole number from ${min} to ${max}`,
  };
}

export function boolean(fallback: boolean): OptionReader<boolean> {
  return { fallback, fault: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false') };
}

export function oneOf<const T extends string>(fallback: T, choices: readonly T[]): OptionReader<T> {
  return {
    fallback,
    fault: (value) => (choices.includes(value as T) ? undefined : `must be one of ${choices.join(', ')}`),
  };
}

/** Any value that the caller's test accepts; `undefined` when it is not given. */
export function optional<T>(accepts: (value: unknown) => boolean, expected: string): OptionReader<T | undefined> {
  return { fallback: undefined, fault: (value) => (accepts(value) ? undefined : `must be ${expected}`) };
}
