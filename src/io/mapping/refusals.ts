import type { Fields } from './values/index.js';

/** How many fields of a record a message names when none fits. */
const MAX_NAMED = 12;

/**
 * Says which field is missing and which fields are there instead, so that the caller can name the right one. `path` is
 * the path that the caller asked for, if any.
 */
export function missingField(record: Fields, field: 'id' | 'text', path: string | undefined): string {
  const advice = field === 'id' ? 'give each article an id of its own' : 'give the article as plain text';
  const given = record[path ?? field];
  const state = typeof given === 'string' && given.trim() === '' ? 'empty' : 'missing';
  const names = Object.keys(record).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  if (names.every((name) => ['id', 'text'].includes(name))) return `${field} is ${state}: ${advice}`;
  const rest = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  const wanted = path === undefined ? field : `${path}, asked for as ${field},`;
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return `${wanted} is ${state}: ${advice}, or name its field by --field ${field}=NAME; there are ${shown}${rest}`;
}

/** Deeper than any article, yet safe for recursive code such as `JSON.stringify`. */
export const MAX_DEPTH = 100;

/** Goes level by level, because hostile nesting would overflow the stack of a recursion. */
export function isTooDeep(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((parent) =>
      Object.values(parent).filter((child) => typeof child === 'object' && child !== null),
    );
  }
  return false;
}
