import { checkArticle } from '../../article.js';
import type { Candidate } from './find-fields.js';
import { type Fields, type FieldWarning, isNothing } from './values/index.js';

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
  if (path === undefined && names.every((name) => ['id', 'text'].includes(name)))
    return `${field} is ${state}: ${advice}`;
  const rest = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  const wanted = path === undefined ? field : `${path}, asked for as ${field},`;
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return `${wanted} is ${state}: ${advice}, or name its field by --field ${field}=NAME; its fields are ${shown}${rest}`;
}

/** Why a record gives no text. `path` is the path that the caller asked for, if any. */
export function missingText(record: Fields, path: string | undefined): string {
  const { text, '#format': format } = record;
  if (typeof format === 'string') return `no text of an article in this ${format}: check what it is`;
  if (path !== undefined || (isNothing(text) && typeof text !== 'string')) return missingField(record, 'text', path);
  if (typeof text === 'string') return 'text is empty: give the article as plain text';
  const check = checkArticle({ id: 'a', text });
  return check.ok ? 'text cannot be read' : check.reason;
}

/** The warning about a field whose value could not be read. */
export function unreadableField(field: string, { name, value }: Candidate): FieldWarning {
  const kind = Array.isArray(value) ? 'a list' : 'an object';
  const shown = typeof value === 'object' ? kind : JSON.stringify(String(value).slice(0, 60));
  const hint = field === 'publishedAt' ? '; write it as 2026-11-22 or 2026-11-22T09:30:00Z' : '';
  return { kind: 'unreadable', field, reason: `${name} cannot be read and is left out: ${shown}${hint}` };
}

/** Deeper than any article, yet safe for recursive code such as `JSON.stringify`. */
export const MAX_DEPTH = 100;

/** Goes level by level, because hostile nesting would overflow the stack of a recursion. */
export function isTooDeep(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const next: object[] = [];
    for (const parent of level) {
      for (const child of Object.values(parent)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
  }
  return false;
}
