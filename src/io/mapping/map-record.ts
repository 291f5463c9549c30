import { createHash } from 'node:crypto';
import { checkArticle } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { FIELDS, type Field, SUMMARIES } from './alias-table.js';
import { byAlias, byColumn, type Candidate, type Candidates, isOwn, NAMES } from './find-fields.js';
import { heldBack, isPicture } from './held-back.js';
import { SHAPES } from './mapping-table.js';
import { isTooDeep, MAX_DEPTH, missingField, missingText, unreadableField } from './refusals.js';
import type { Shape } from './shape.js';
import {
  type ArticleRecord,
  addressOf,
  beforeCutMark,
  type DateOrder,
  dateIn,
  dateInAddress,
  entitiesRead,
  type Fields,
  type FieldWarning,
  hasEntities,
  hasHtml,
  hostOf,
  htmlText,
  isBefore,
  isNothing,
  isObject,
  languageOf,
  loadHtml,
  type Mapped,
  namesOf,
  plainLine,
  readDate,
  stringOf,
  type TimeSource,
  textOf,
  valueAt,
  withoutTitle,
} from './values/index.js';

/** Settings for mapping records, for what the table alone does not decide. */
export interface MapSettings {
  /** The caller's own mapping of article fields to record fields: `{ id: 'uri', text: 'body_text' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Whether embargoed, withheld and canceled articles are read too. */
  readonly withheld?: boolean | undefined;
  /** The moment that embargoes are compared with, in milliseconds since 1970. */
  readonly now: number;
  /** The id for a record that has none and is the only one in its file. */
  readonly id?: string | undefined;
  /** Whether day or month comes first in dates such as 04/05/2026; without it, such dates are not read. */
  readonly dateOrder?: DateOrder | undefined;
  /** Whether texts of this format are always HTML, so that no warning about the conversion is needed. */
  readonly html?: boolean | undefined;
}

/**
 * Makes an article from a record by the table of formats. A field that cannot be read is left out with a warning. Only
 * a record without a text, or without anything to name it by, is rejected.
 */
export function mapRecord(value: unknown, settings: MapSettings): Mapped {
  if (!isObject(value)) {
    const check = checkArticle(value);
    return { kind: 'rejected', reason: check.ok ? 'not an article' : check.reason };
  }
  try {
    return new RecordReading(value, settings).mapped();
  } catch (error) {
    if (error instanceof SameStoryError) return { kind: 'rejected', reason: error.message };
    throw error;
  }
}

/** `mapRecord` for one record of unknown origin; loads the HTML parser first. */
export async function articleFromRecord(value: unknown): Promise<Mapped> {
  await loadHtml();
  return mapRecord(value, { now: Date.now() });
}

class RecordReading {
  readonly #record: Fields;
  readonly #settings: MapSettings;
  readonly #shape: Shape | undefined;
  readonly #candidates: Candidates;
  readonly #warnings: FieldWarning[] = [];
  /** Whether the text comes from a page, or from markup in a known format: those may repeat the title. */
  #isMarkup = false;
  /** Fields of the record that became fields of the article. */
  readonly #used = new Set<string>();
  readonly #article = new Map<string, unknown>();

  constructor(record: Fields, settings: MapSettings) {
    this.#record = record;
    this.#settings = settings;
    this.#shape = isOwn(record) ? undefined : SHAPES.find(({ is }) => is(record));
    this.#candidates = this.#shape === undefined ? byAlias(record) : byColumn(record, this.#shape);
    for (const [field, path] of Object.entries(settings.fields ?? {})) {
      const key = (Object.keys(NAMES) as Field[]).find((name) => NAMES[name] === field) ?? field;
      this.#candidates = { ...this.#candidates, [key]: [{ name: path, value: valueAt(record, path) }] };
    }
  }

  mapped(): Mapped {
    const held = heldBack(this.#candidates, this.#settings.now);
    const id = this.#id();
    if (held !== undefined && this.#settings.withheld !== true) {
      return { kind: 'left-out', why: held, ...(id === undefined ? {} : { id }) };
    }
    const text = this.#text();
    if (text === undefined) return this.#withoutText();
    for (const field of ['title', 'outlet', 'language', 'url', 'byline', 'credits', 'version', 'evolvedFrom'] as const)
      this.#field(field);
    this.#times();
    const name = id ?? this.#madeId(text);
    if (name === undefined)
      return { kind: 'rejected', reason: missingField(this.#record, 'id', this.#settings.fields?.id) };
    if (held !== undefined) this.#article.set('status', held);
    const fields = {
      id: name,
      text: this.#isMarkup ? withoutTitle(text, this.#article.get('title')) : text,
      ...this.#rest(),
      ...Object.fromEntries(this.#article),
    };
    const check = checkArticle(fields);
    if (!check.ok) return { kind: 'rejected', reason: check.reason };
    if (isTooDeep(fields))
      return { kind: 'rejected', reason: `fields nested more than ${MAX_DEPTH} levels deep: flatten them` };
    return { kind: 'article', article: check.article as ArticleRecord, warnings: this.#warnings };
  }

  /** Reads the first candidate that has a value and can be read. */
  #first<T>(field: Field, read: (candidate: Candidate) => T | undefined): T | undefined {
    for (const { name, value } of this.#candidates[field] ?? []) {
      if (isNothing(value)) continue;
      const candidate = { name, value };
      const found = read(candidate);
      if (found === undefined) continue;
      this.#used.add(name);
      return found;
    }
    return undefined;
  }

  #id(): string | undefined {
    const { id } = this.#record;
    // In samestory's own shape any string is an id, even "none".
    if (typeof id === 'string' && id !== '' && isOwn(this.#record) && this.#settings.fields?.id === undefined)
      return id;
    return this.#first('id', ({ name, value }) => {
      const said = typeof value === 'number' && !Number.isFinite(value) ? undefined : stringOf(value)?.trim();
      if (said === undefined || said === '') return undefined;
      const address = addressOf(said);
      if ('url' in address) return address.url;
      // In trafilatura this is the article's address; in other tools it is the name of a newspaper.
      return name.toLowerCase() === 'source' ? undefined : said;
    });
  }

  /**
   * An id for a record that has none: the name of its file, or, when the file has several records, a hash of its
   * content.
   */
  #madeId(text: string): string | undefined {
    if (this.#settings.id !== undefined) return this.#settings.id;
    const isArticle = ['title', 'publishedAt', 'outlet', 'byline'].some((field) => this.#article.has(field));
    if (!isArticle) return undefined;
    const id = createHash('sha256')
      .update(`${String(this.#article.get('title'))}\n${text}`)
      .digest('hex')
      .slice(0, 16);
    this.#warnings.push({
      kind: 'made-id',
      field: 'id',
      reason: `no id: named ${id} after what it says; --field id=NAME takes another field`,
    });
    return id;
  }

  #text(): string | undefined {
    const own = this.#record.text;
    if (
      typeof own === 'string' &&
      this.#settings.fields?.text === undefined &&
      this.#shape === undefined &&
      own.trim() !== ''
    ) {
      this.#used.add('text');
      return this.#plain('text', own);
    }
    return this.#first('text', ({ name, value }) => {
      // The description of a picture is its caption.
      if (SUMMARIES.has(name.toLowerCase()) && isPicture(this.#shape, this.#candidates)) return undefined;
      const text = textOf(value);
      if (text === undefined || text.trim() === '') return undefined;
      const said = this.#warnings.length;
      const plain = this.#plain(name, text);
      if (plain.trim() === '') {
        // What is not used was not converted either.
        this.#warnings.length = said;
        return undefined;
      }
      const kept = beforeCutMark(plain);
      if (kept !== undefined)
        this.#warnings.push({ kind: 'truncated', field: 'text', reason: 'the text is cut off in the record already' });
      else if (SUMMARIES.has(name.toLowerCase()))
        this.#warnings.push({ kind: 'truncated', field: 'text', reason: `the text is only the ${name}` });
      return kept ?? plain;
    });
  }

  #plain(name: string, text: string): string {
    if (this.#shape?.name === 'html') this.#isMarkup = true;
    if (hasHtml(text)) {
      this.#isMarkup ||= this.#shape !== undefined || this.#settings.html === true;
      const plain = htmlText(text);
      if (this.#shape === undefined && this.#settings.html !== true) {
        this.#warnings.push({ kind: 'converted', field: 'text', reason: `${name} was HTML: read as paragraphs` });
      }
      return plain;
    }
    if (!hasEntities(text)) return this.#shape === undefined ? text : text.trim();
    const plain = entitiesRead(text);
    if (plain !== text && this.#shape === undefined && this.#settings.html !== true) {
      this.#warnings.push({
        kind: 'converted',
        field: 'text',
        reason: `${name} had HTML's entities: read as characters`,
      });
    }
    if (hasHtml(plain)) return htmlText(plain);
    return this.#shape === undefined ? plain : plain.trim();
  }

  #field(field: 'title' | 'outlet' | 'language' | 'url' | 'byline' | 'credits' | 'version' | 'evolvedFrom'): void {
    const value = this.#first<unknown>(field, (candidate) => this.#read(field, candidate));
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) this.#article.set(field, value);
    else if (this.#shape === undefined && field !== 'version') this.#warnIfGiven(field);
  }

  /** Warns when the article's own field is present but could not be read. */
  #warnIfGiven(field: Field): void {
    const given = (this.#candidates[field] ?? []).find(({ value }) => !isNothing(value));
    if (given !== undefined && given.name === field) this.#unreadable(field, given);
  }

  #read(field: Field, { name, value }: Candidate): unknown {
    switch (field) {
      case 'title':
        return this.#line(value);
      case 'outlet':
        return this.#outlet(name, value);
      case 'language':
        return languageOf(value);
      case 'url':
        return this.#address(name, value);
      case 'byline': {
        if (typeof value === 'string' && !/^\s*\[/.test(value)) return this.#line(value);
        const names = namesOf(value);
        return names === undefined || names.length === 0 ? undefined : names.map(plainLine).join(', ');
      }
      case 'credits': {
        const names = namesOf(this.#shape === undefined ? value : this.#allCredits());
        const outlet = this.#article.get('outlet');
        return names?.map(plainLine).filter((credit) => this.#shape === undefined || credit !== outlet);
      }
      case 'version':
        return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
      default:
        return stringOf(value);
    }
  }

  /** In samestory's own shape an unsafe address stays unchanged, because no page links to it. */
  #address(name: string, value: unknown): string | undefined {
    const address = addressOf(value);
    if ('url' in address) {
      if (address.lost !== undefined) {
        this.#warnings.push({ kind: 'unreadable', field: 'url', reason: `${address.lost} is left out of the address` });
      }
      return address.url;
    }
    if (name !== 'url' || typeof value !== 'string' || !isOwn(this.#record)) return undefined;
    this.#warnings.push({
      kind: 'unreadable',
      field: 'url',
      reason: `url is kept, and never linked: ${address.reason}`,
    });
    return value;
  }

  /** A format may name credits in several fields at once: who owns the text, and who wrote it. */
  #allCredits(): readonly unknown[] {
    return (this.#candidates.credits ?? []).map(({ value }) => value).filter((value) => !isNothing(value));
  }

  #line(value: unknown): string | undefined {
    const said = stringOf(value);
    if (said === undefined || said.trim() === '') return undefined;
    const isMarked = this.#shape !== undefined || hasHtml(said) || hasEntities(said);
    const plain = isMarked ? plainLine(said) : said;
    return plain === '' ? undefined : plain;
  }

  /**
   * `source` is the name of the outlet in some tools and the article's address in others. From an address, the outlet
   * is named by its host.
   */
  #outlet(name: string, value: unknown): string | undefined {
    // Services write an object with a name here; news reports write the town they come from.
    if (name === 'origin' && typeof value === 'string') return undefined;
    const said = this.#line(value)?.trim();
    if (said === undefined) return undefined;
    if (/^https?:\/\//i.test(said)) return name === 'outlet' ? said : hostOf(said);
    return said;
  }

  #times(): void {
    const found: [TimeSource, string][] = [];
    const names = new Map<TimeSource, string>();
    for (const source of ['published', 'modified', 'seen'] as const) {
      const iso = this.#first(source, ({ name, value }) => {
        names.set(source, name);
        const date = readDate(dateIn(value), this.#settings.dateOrder);
        if (date?.lost !== undefined)
          this.#warnings.push({
            kind: 'unreadable',
            field: 'publishedAt',
            reason: `${name} is read as ${date.iso}, without ${date.lost}`,
          });
        return date?.iso;
      });
      if (iso !== undefined) found.push([source, iso]);
    }
    const modified = found.find(([source]) => source === 'modified')?.[1];
    if (modified !== undefined) this.#article.set('modifiedAt', modified);
    if (found[0]?.[0] === 'published' && isBefore(modified, found[0][1])) {
      const reason = `${names.get('modified')} is before ${names.get('published')}: both are kept`;
      this.#warnings.push({ kind: 'contradictory', field: 'modifiedAt', reason });
    }
    const address = found.length > 0 ? undefined : dateInAddress(this.#article.get('url'));
    if (address !== undefined) found.push(['published', address]);
    const best = found[0];
    if (best !== undefined) {
      this.#article.set('publishedAt', best[1]);
      const own = this.#record.publishedAt ?? this.#record.date;
      if (this.#shape !== undefined || best[0] !== 'published' || isNothing(own))
        this.#article.set('timeSource', best[0]);
    }
    const given = (this.#candidates.published ?? []).find(({ value }) => !isNothing(value));
    if (given !== undefined && (address !== undefined || best?.[0] !== 'published'))
      this.#unreadable('publishedAt', given);
  }

  #unreadable(field: string, candidate: Candidate): void {
    this.#used.add(candidate.name);
    this.#warnings.push(unreadableField(field, candidate));
  }

  #withoutText(): Mapped {
    if (isPicture(this.#shape, this.#candidates)) return { kind: 'left-out', why: 'without-text' };
    return { kind: 'rejected', reason: missingText(this.#record, this.#settings.fields?.text) };
  }

  /** The caller's own fields, for flat records. */
  #rest(): Fields {
    if (this.#shape !== undefined) return this.#extra();
    // In samestory's own shape, a value that was read under another name stays under that name too, because the field
    // is the caller's.
    const moved = isOwn(this.#record)
      ? [...this.#used].filter((name) => ['date', 'lang'].includes(name) || isOptional(name))
      : this.#used;
    const names = new Set<string>([...moved, 'id', 'text']);
    const rest = Object.entries(this.#record).filter(([name, value]) => {
      if (names.has(name)) return false;
      // An empty field counts as missing if it is a field of articles; other empty fields belong to the caller and
      // stay.
      return !(isOptional(name) && isNothing(value)) && !(isOptional(name) && this.#article.get(name) === undefined);
    });
    return { ...Object.fromEntries(rest), ...this.#extra() };
  }

  /** Fields that the caller maps: `--field cluster=label`. */
  #extra(): Fields {
    if (this.#settings.fields === undefined) return {};
    const known = new Set<string>([...FIELDS, ...Object.values(NAMES)]);
    const own = Object.entries(this.#settings.fields).filter(([field]) => !known.has(field));
    return Object.fromEntries(own.map(([field, path]) => [field, valueAt(this.#record, path)]));
  }
}

const OPTIONAL_FIELDS = new Set(['title', 'outlet', 'publishedAt', 'language', 'url', 'byline', 'credits']);

function isOptional(name: string): boolean {
  return OPTIONAL_FIELDS.has(name);
}
