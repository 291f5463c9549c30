import type { Fields } from './article-record.js';
import { LANGUAGE_NAMES } from './language-names.generated.js';

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What exports write for a missing value: news-please "None", pandas "nan", JavaScript "undefined". */
const NOTHING = new Set(['', 'none', 'null', 'nan', 'nat', 'n/a', 'undefined', '-', '[]', '{}']);

/** Whether a value means that nothing is known. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.length < 10 && NOTHING.has(value.trim().toLowerCase());
  return Array.isArray(value) && value.every(isNothing);
}

/** Parsed paths; bounded, because callers name paths too. */
const pathParts = new Map<string, readonly string[]>();

function partsOf(path: string): readonly string[] {
  const known = pathParts.get(path);
  if (known !== undefined) return known;
  const parts = path.split('.');
  if (pathParts.size < 5000) pathParts.set(path, parts);
  return parts;
}

/**
 * Fields at a path such as `a.b[].c`. A field whose own name contains the points comes first, as tables exported from
 * JSON name their columns.
 */
export function valueAt(record: Fields, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  const parts = partsOf(path);
  if (parts.length === 1 && !path.endsWith('[]')) return undefined;
  let value: unknown = record;
  for (const [at, part] of parts.entries()) {
    const isList = part.endsWith('[]');
    const name = isList ? part.slice(0, -2) : part;
    const one = Array.isArray(value) ? value[0] : value;
    // For example, "dc.date.issued" is one name of a `meta` element.
    const rest = at > 0 ? parts.slice(at).join('.') : name;
    if (isObject(one) && rest !== name && Object.hasOwn(one, rest)) return isNothing(one[rest]) ? undefined : one[rest];
    if (!isObject(one) || !Object.hasOwn(one, name)) return undefined;
    value = one[name];
    if (!isList || !Array.isArray(value)) continue;
    const inner = parts.slice(at + 1).join('.');
    const found = value.flatMap((entry) =>
      inner === '' ? [entry] : isObject(entry) ? [valueAt(entry, inner)].flat() : [],
    );
    const said = found.filter((entry) => !isNothing(entry));
    return said.length > 0 ? said : undefined;
  }
  return isNothing(value) ? undefined : value;
}

/** Reads a string from a string, a number, or an object that wraps one, as in WordPress, feeds and graphs. */
export function stringOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? stringOf(value[0], depth) : undefined;
  if (!isObject(value)) return undefined;
  for (const name of [
    'rendered',
    'value',
    '#text',
    '@value',
    'name',
    'title',
    'literal',
    '@literal',
    'basic',
    'default',
    'main',
    'original',
    'text',
    'url',
    'href',
    '@id',
    'uri',
    'email',
  ]) {
    const inner = value[name];
    if (typeof inner === 'string' && inner !== '') return inner;
    if (depth < 3 && typeof inner === 'object' && inner !== null) return stringOf(inner, depth + 1);
  }
  return undefined;
}

/** What may be a date in a value: itself, the first of a list, what an object wraps, or CSL's `date-parts`. */
export function dateIn(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(one)) return one;
  const parts = one['date-parts'];
  return Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0].join('-') : stringOf(one);
}

/**
 * Names of people or agencies, from a string, a list of strings, or a list of objects with names. `undefined` if there
 * are none.
 */
export function namesOf(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value.flat(3) : typeof value === 'string' ? listIn(value) : [value];
  const names = list.filter((entry) => !isNothing(entry)).map((entry) => stringOf(entry));
  if (names.some((name) => name === undefined)) return undefined;
  const said = names
    .map((name) => name!.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && !/^https?:/.test(name));
  return [...new Set(said)];
}

/** Tables write lists as Python prints them, "['Ann Cole', 'Bob Ray']", or as JSON. Any other string is one name. */
function listIn(text: string): readonly unknown[] {
  const trimmed = text.trim();
  if (!/^\[.*\]$/s.test(trimmed) || trimmed.length > 10_000) return [text];
  const entries = trimmed.slice(1, -1).match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g);
  return entries === null ? [text] : entries.map((entry) => entry.slice(1, -1).replace(/\\(.)/g, '$1'));
}

/** An address that is safe to link to, without any password in it. */
export function addressOf(
  value: unknown,
): { readonly url: string; readonly lost?: string } | { readonly reason: string } {
  const text = stringOf(value)?.trim() ?? '';
  if (!/^https?:\/\//i.test(text)) return { reason: 'not an address of http or https' };
  if (!URL.canParse(text)) return { reason: 'not an address' };
  const parsed = new URL(text);
  if (parsed.username === '' && parsed.password === '') return { url: text };
  [parsed.username, parsed.password] = ['', ''];
  return { url: parsed.href, lost: 'the name and password in it' };
}

/** The host of an address, as the name of its publisher. */
export function hostOf(text: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i.exec(text)?.[1]?.toLowerCase();
  return host === undefined || host === '' ? undefined : host;
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code])),
);

/** A language tag. Names of languages and three-letter codes become two-letter codes. */
export function languageOf(value: unknown): string | undefined {
  const text = stringOf(value)
    ?.trim()
    .replace(/_/g, '-')
    .replace(/\.utf-?8$/i, '');
  if (text === undefined) return undefined;
  const known = LANGUAGES.get(text.toLowerCase());
  if (known !== undefined) return known;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(text) ? text : undefined;
}

/** Removes the title that some documents repeat at the start of their text. */
export function withoutTitle(text: string, title: unknown): string {
  return typeof title === 'string' && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}

/**
 * The text before "… [+1234 chars]", which services append to a text that they cut; `undefined` if the mark is missing.
 */
export function beforeCutMark(text: string): string | undefined {
  const trimmed = text.trimEnd();
  const mark = /\[\+?\d{1,12} (?:chars|characters)\]$/.exec(trimmed.slice(-MAX_CUT_MARK_LENGTH));
  if (mark === null) return undefined;
  return trimmed
    .slice(0, -mark[0].length)
    .trimEnd()
    .replace(/(?:…|\.\.\.)$/, '')
    .trimEnd();
}

const MAX_CUT_MARK_LENGTH = 40;
