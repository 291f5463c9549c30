import { SameStoryError } from './errors.js';

/** Describes a value for a message: "a list", "null", "a number". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return value instanceof Date || value instanceof Map ? `a ${value.constructor.name}` : 'an object';
}

/**
 * Checks an argument of a public function.
 *
 * @param expected completes "must be …": `a list of articles`.
 * @throws {SameStoryError} `invalid-argument`, naming the function, the argument and what was given.
 */
export function requireArgument(where: string, name: string, isRight: boolean, value: unknown, expected: string): void {
  if (isRight) return;
  throw new SameStoryError('invalid-argument', `${where}: ${name} must be ${expected}, not ${kindOf(value)}`);
}

/** Whether a value is a list whose entries all pass a test. A hole counts as an entry; `every` alone would skip it. */
export function isListOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && [...value].every(test);
}

/** Checks the id of an article or a story. */
export function requireId(where: string, id: unknown): void {
  requireArgument(where, 'id', typeof id === 'string', id, 'a string');
}

/** Checks that a value can be read by `for (const … of …)` and is not a string. */
export function requireIterable(where: string, name: string, value: unknown, expected: string): void {
  const isRight = typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] === 'function';
  requireArgument(where, name, isRight && typeof value !== 'string', value, expected);
}

/** Whether a value is an object of named values, not a list, Date, Map or other special object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
