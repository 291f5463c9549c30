import { SameStoryError } from './errors.js';

/** What a value is, in words for a message: "a list", "null", "a number". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return value instanceof Date || value instanceof Map ? `a ${value.constructor.name}` : 'an object';
}

/**
 * Checks an argument at a public function's door.
 *
 * @param expected completes "must be …": `a list of articles`.
 * @throws {SameStoryError} `invalid-argument`, naming the function, the argument and what was given.
 */
export function requireArgument(where: string, name: string, isRight: boolean, value: unknown, expected: string): void {
  if (isRight) return;
  throw new SameStoryError('invalid-argument', `${where}: ${name} must be ${expected}, not ${kindOf(value)}`);
}

/** Whether a value is a list all of whose entries pass a test; a hole is an entry, which `every` alone passes over. */
export function isListOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && [...value].every(test);
}

/** The id of an article or a story: what a method looks up. */
export function requireId(where: string, id: unknown): void {
  requireArgument(where, 'id', typeof id === 'string', id, 'a string');
}

/** Something that `for (const … of …)` reads, and no string. */
export function requireIterable(where: string, name: string, value: unknown, expected: string): void {
  const isRight = typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] === 'function';
  requireArgument(where, name, isRight && typeof value !== 'string', value, expected);
}

/** An object that holds named values: no list, Date, Map or other thing with a meaning of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
