import { ALIASES, FIELDS, type Field, SUMMARIES } from './alias-table.js';
import { SHAPES } from './mapping-table.js';
import type { Column, Shape } from './shape.js';
import { type Fields, isNothing, isObject, textOf, valueAt } from './values/index.js';

/** Fields of samestory's own that other names may stand for, and how they are called in an article. */
export const NAMES: Readonly<Partial<Record<Field, string>>> = { published: 'publishedAt', modified: 'modifiedAt' };

const RANKS = ranksOf();

/** Of each alias, without `_` and capitals: the fields it may stand for, and how early it is taken for each. */
function ranksOf(): ReadonlyMap<string, readonly (readonly [Field, number])[]> {
  const ranks = new Map<string, [Field, number][]>();
  for (const field of FIELDS) {
    (ALIASES[field] ?? '').split(' ').forEach((alias, rank) => {
      if (alias !== '') ranks.set(alias, [...(ranks.get(alias) ?? []), [field, rank]]);
    });
  }
  return ranks;
}

/** A value that may be a field, and the name it was found by. */
export interface Candidate {
  readonly name: string;
  readonly value: unknown;
}

export type Candidates = Readonly<Partial<Record<Field, readonly Candidate[]>>>;

/** Whether a record itself has a text, beyond a summary: then lists in it are its own, and no lists of records. */
export function hasOwnText(record: Fields): boolean {
  if (isOwn(record) || SHAPES.some(({ is }) => is(record))) return true;
  const texts = byAlias(record).text ?? [];
  return texts.some(({ name, value }) => !SUMMARIES.has(plainName(name)) && (textOf(value) ?? '').trim() !== '');
}

/** Whether a record has a title or a time of its own. */
export function isTitled(record: Fields): boolean {
  if (SHAPES.some(({ is }) => is(record))) return true;
  const { title = [], published = [] } = byAlias(record);
  return [...title, ...published].some(({ value }) => !isNothing(value));
}

/** Whether a record has samestory's own shape, of which everything is kept as it is. */
export function isOwn(record: Fields): boolean {
  return typeof record.text === 'string' && (typeof record.id === 'string' || typeof record.id === 'number');
}

/** A place in a record, looked at only if those before it say nothing. */
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

/** Names of fields as they were met, without what does not matter in them; bounded, because names are hostile too. */
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
      // Of a record in samestory's own shape a status is the caller's, and says nothing of a sender.
      if (name === 'status' && isOwn(record)) continue;
      // The field's own name, exactly, goes before its other spellings.
      const exact = name === (NAMES[field] ?? field);
      candidates[field] ??= [];
      candidates[field].push({ name, value, rank: exact ? -1 : rank });
    }
  }
  for (const list of Object.values(candidates)) list.sort((a, b) => a.rank - b.rank);
  // A crawler's record holds the page beside the article: Fundus and others say in there where and when it was fetched.
  const { html } = record;
  if (isObject(html)) {
    candidates.url = [...(candidates.url ?? []), { name: 'html.requested_url', value: html.requested_url, rank: 99 }];
    candidates.id = [...(candidates.id ?? []), { name: 'html.requested_url', value: html.requested_url, rank: 99 }];
    candidates.seen = [...(candidates.seen ?? []), { name: 'html.crawl_date', value: html.crawl_date, rank: 99 }];
  }
  return candidates;
}
