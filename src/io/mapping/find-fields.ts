import { ALIASES, FIELDS, type Field, SUMMARIES } from './alias-table.js';
import { SHAPES } from './mapping-table.js';
import type { Column, Shape } from './shape.js';
import { type Fields, isNothing, isObject, stringOf, textOf, valueAt } from './values/index.js';

/** samestory's own fields that have aliases, with the name that they have in an article. */
export const NAMES: Readonly<Partial<Record<Field, string>>> = { published: 'publishedAt', modified: 'modifiedAt' };

const RANKS = ranksOf();

/** For each alias, without `_` and capitals: the fields it may stand for, and its rank for each. */
function ranksOf(): ReadonlyMap<string, readonly (readonly [Field, number])[]> {
  const ranks = new Map<string, [Field, number][]>();
  for (const field of FIELDS) {
    (ALIASES[field] ?? '').split(' ').forEach((alias, rank) => {
      if (alias !== '') ranks.set(alias, [...(ranks.get(alias) ?? []), [field, rank]]);
    });
  }
  return ranks;
}

/** A value that may be a field, and the name under which it was found. */
export interface Candidate {
  readonly name: string;
  readonly value: unknown;
}

export type Candidates = Readonly<Partial<Record<Field, readonly Candidate[]>>>;

/** Whether a record itself has a text, beyond a summary. If so, lists in it are parts of it, not lists of records. */
export function hasOwnText(record: Fields): boolean {
  if (isOwn(record) || SHAPES.some(({ is }) => is(record))) return true;
  const texts = byAlias(record).text ?? [];
  return texts.some(({ name, value }) => !SUMMARIES.has(plainName(name)) && (textOf(value) ?? '').trim() !== '');
}

/** Whether a record itself has a title or a time. */
export function isTitled(record: Fields): boolean {
  return hasTitle(record) || hasTime(record);
}

/** Whether a record has a title, by the name of a field or by its format. */
export const hasTitle = (record: Fields): boolean => hasField(record, 'title');

/** Whether a record has a time of publication, by the name of a field or by its format. */
export const hasTime = (record: Fields): boolean => hasField(record, 'published');

function hasField(record: Fields, field: Field): boolean {
  if (SHAPES.some(({ is }) => is(record))) return true;
  return (byAlias(record)[field] ?? []).some(({ value }) => !isNothing(value) && stringOf(value) !== undefined);
}

/** Whether a record has samestory's own shape. Such a record is kept unchanged. */
export function isOwn(record: Fields): boolean {
  return typeof record.text === 'string' && (typeof record.id === 'string' || typeof record.id === 'number');
}

/** A path in a record, evaluated only when the candidates before it give nothing. */
class ColumnCandidate implements Candidate {
  readonly name: string;
  readonly #record: Fields;
  readonly #column: Column[number];

  constructor(record: Fields, field: Field, column: Column[number]) {
    this.name = typeof column === 'string' ? column : field;
    this.#record = record;
    this.#column = column;
  }

  get value(): unknown {
    return typeof this.#column === 'string' ? valueAt(this.#record, this.#column) : this.#column(this.#record);
  }
}

export function byColumn(record: Fields, shape: Shape): Candidates {
  const candidates: Partial<Record<Field, Candidate[]>> = {};
  for (const field of FIELDS) {
    const column = shape.columns[field];
    if (column === undefined) continue;
    candidates[field] = column.map((column) => new ColumnCandidate(record, field, column));
  }
  return candidates;
}

/** Normalised names of fields; bounded, because hostile input invents names. */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  if (plainNames.size < 5000 && name.length < 100) plainNames.set(name, plain);
  return plain;
}

export function byAlias(record: Fields): Candidates {
  const candidates: Partial<Record<Field, (Candidate & { rank: number })[]>> = {};
  for (const [name, value] of Object.entries(record)) {
    for (const [field, rank] of RANKS.get(plainName(name)) ?? []) {
      // In samestory's own shape, `status` is a field of the caller, not a sender's instruction.
      if (name === 'status' && isOwn(record)) continue;
      // The exact name of the field comes before its other spellings.
      const exact = name === (NAMES[field] ?? field);
      candidates[field] ??= [];
      candidates[field].push({ name, value, rank: exact ? -1 : rank });
    }
  }
  for (const list of Object.values(candidates)) list.sort((a, b) => a.rank - b.rank);
  // Crawlers such as Fundus keep the page beside the article, with the address and the time of the fetch.
  const { html } = record;
  if (isObject(html)) {
    candidates.url = [...(candidates.url ?? []), { name: 'html.requested_url', value: html.requested_url, rank: 99 }];
    candidates.id = [...(candidates.id ?? []), { name: 'html.requested_url', value: html.requested_url, rank: 99 }];
    candidates.seen = [...(candidates.seen ?? []), { name: 'html.crawl_date', value: html.crawl_date, rank: 99 }];
  }
  return candidates;
}
