import { isRecord, kindOf, requireArgument } from './arguments.js';
import { SameStoryError } from './errors.js';

/** The caller's name for an article; any non-empty string, unique within one call. */
export type ArticleId = string;

/** Half-open range of UTF-16 offsets into an article's own, unaltered `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One article as a newsroom has it. Only `id` and `text` are required. Every other field improves the results when
 * present, and its absence never counts against the article. Unknown fields belong to the caller and are returned
 * unchanged.
 */
export interface Article {
  readonly id: ArticleId;
  /** Plain text, not HTML. A newline ends a paragraph. */
  readonly text: string;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** ISO 8601. A date without a time means the whole day; a time without a zone is read as UTC. */
  readonly publishedAt?: string | undefined;
  /** BCP 47 tag such as `en` or `pt-BR`; when missing, it is detected from the text. */
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly byline?: string | undefined;
  /** Agencies and others credited, such as `['Reuters']`. */
  readonly credits?: readonly string[] | undefined;
}

/** Outcome of {@link checkArticle}: an article, or why the value is not one. */
export type ArticleCheck =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly field: string; readonly reason: string };

/** A moment, or a whole day, in milliseconds since 1970: the article was published somewhere in `[from, to]`. */
export interface PublicationTime {
  readonly from: number;
  readonly to: number;
}

const OPTIONAL_STRINGS = ['title', 'outlet', 'publishedAt', 'language', 'url', 'byline'] as const;

/**
 * Says whether a value is an {@link Article}, and if not, which field is wrong and what to do about it. Never throws.
 * `null` in an optional field counts as a missing field, because databases and feeds write it.
 *
 * @example
 * checkArticle({ id: 'a1' });
 * // { ok: false, field: 'text', reason: 'text is missing: give the article as plain text' }
 */
export function checkArticle(value: unknown): ArticleCheck {
  if (!isRecord(value)) {
    return { ok: false, field: '', reason: `an article is an object with id and text, not ${kindOf(value)}` };
  }
  const record = value;
  if (typeof record.id !== 'string' || record.id === '') {
    return { ok: false, field: 'id', reason: wrongString('id', record.id, 'give each article an id of its own') };
  }
  if (typeof record.text !== 'string') {
    return { ok: false, field: 'text', reason: wrongText(record) };
  }
  if (record.text.trim() === '') {
    return { ok: false, field: 'text', reason: 'text is empty: give the article as plain text' };
  }
  for (const field of OPTIONAL_STRINGS) {
    const content = record[field];
    if (content !== undefined && content !== null && typeof content !== 'string') {
      return {
        ok: false,
        field,
        reason: `${field} must be a string, not ${kindOf(content)}: ${
          content instanceof Date ? 'give its toISOString()' : 'correct it or leave it out'
        }`,
      };
    }
  }
  const { credits, publishedAt } = record;
  if (
    credits !== undefined &&
    credits !== null &&
    !(Array.isArray(credits) && credits.every((credit) => typeof credit === 'string'))
  ) {
    return { ok: false, field: 'credits', reason: 'credits must be a list of strings: correct it or leave it out' };
  }
  if (typeof publishedAt === 'string' && publishedAt !== '' && parsePublicationTime(publishedAt) === undefined) {
    return { ok: false, field: 'publishedAt', reason: wrongDate(publishedAt) };
  }
  return { ok: true, article: value as unknown as Article };
}

/**
 * Returns the articles if all are valid, else throws an error that names the first invalid one.
 *
 * @throws {SameStoryError} `invalid-article` or `duplicate-id`, with the position in the list.
 */
export function requireArticles<A extends Article>(articles: readonly A[]): readonly A[] {
  if (!Array.isArray(articles)) {
    const advice = isRecord(articles) && 'text' in articles ? ': put it in a list' : '';
    throw new SameStoryError(
      'invalid-article',
      `articles must be a list of articles, not ${kindOf(articles)}${advice}`,
    );
  }
  const indices = new Map<ArticleId, number>();
  // `forEach` would skip the holes of a list.
  for (const [index, article] of articles.entries()) {
    const check = checkArticle(article);
    if (!check.ok) throw new SameStoryError('invalid-article', `articles[${index}]: ${check.reason}`);
    const earlier = indices.get(article.id);
    if (earlier !== undefined) {
      throw new SameStoryError(
        'duplicate-id',
        `articles[${index}] has the id ${quote(article.id)} of articles[${earlier}]: give each article an id of its own`,
      );
    }
    indices.set(article.id, index);
  }
  return articles;
}

/**
 * The input of functions that read one text: the text alone, or an article, whose title, date and language are then
 * used too.
 */
export type TextInput = string | (Pick<Article, 'text'> & Partial<Article>);

/** A text with what is known about it. */
export type TextFields = Pick<Article, 'text' | 'title' | 'publishedAt' | 'language'>;

/**
 * Returns the text given to a public function, or throws an error that says what to give.
 *
 * @param where Name of the function, for the message.
 * @throws {SameStoryError} `invalid-article`.
 */
export function requireText(where: string, input: unknown): TextFields {
  if (typeof input === 'string') return { text: input };
  const fail = (reason: string): never => {
    throw new SameStoryError('invalid-article', `${where}: ${reason}`);
  };
  if (Array.isArray(input)) fail('a text is a string or an article, not a list: call it for each article');
  if (!isRecord(input)) return fail(`a text is a string or an article with \`text\`, not ${kindOf(input)}`);
  if (typeof input.text !== 'string') fail(wrongText(input));
  const fields: Record<string, string | undefined> = {};
  for (const field of ['text', 'title', 'publishedAt', 'language']) {
    const value = input[field] ?? undefined;
    if (value !== undefined && typeof value !== 'string') fail(`${field} must be a string, not ${kindOf(value)}`);
    fields[field] = value as string | undefined;
  }
  const { publishedAt } = fields;
  if (publishedAt !== undefined && publishedAt !== '' && parsePublicationTime(publishedAt) === undefined)
    fail(wrongDate(publishedAt));
  return fields as unknown as TextFields;
}

function wrongDate(publishedAt: string): string {
  return `publishedAt is not a date of the calendar: ${quote(publishedAt)}; write it as 2026-11-22 or 2026-11-22T09:30:00Z`;
}

// Date, optional time, optional zone. Every part is bounded, so matching takes linear time.
const ISO_8601 =
  /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** Milliseconds per day. */
export const DAY = 86_400_000;
/** The last moment that a `Date` can hold. */
const MAX_TIME = 8.64e15;

/**
 * Reads an ISO 8601 date or date-time; `undefined` if it is not one or names a day that the calendar does not have (30
 * February is not 2 March) or a moment that a `Date` cannot hold. A date without a time is the whole day, in UTC; a
 * time without a zone is read as UTC.
 *
 * @throws {SameStoryError} `invalid-argument` for anything but a string.
 *
 * @example
 * parsePublicationTime('2019-11-23'); // { from: 1574467200000, to: 1574553599999 }
 */
export function parsePublicationTime(value: string): PublicationTime | undefined {
  requireArgument('parsePublicationTime', 'the date', typeof value === 'string', value, 'a string such as 2026-11-22');
  const match = ISO_8601.exec(value.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const midnight = Date.UTC(2000, Number(month) - 1, Number(day));
  const date = new Date(midnight);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const from = date.getTime();
  if (hour === undefined) return withinReach({ from, to: from + DAY - 1 });
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const offset = zoneOffset(zone);
  if (offset === undefined) return undefined;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const time = from + ((h * 60 + m) * 60 + s) * 1000 + milliseconds - offset * 60_000;
  return withinReach({ from: time, to: time });
}

/**
 * Rejects a date some of whose moments a `Date` cannot hold (13 September 275760): it could not be shown or compared.
 */
function withinReach(time: PublicationTime): PublicationTime | undefined {
  return Math.abs(time.from) <= MAX_TIME && Math.abs(time.to) <= MAX_TIME ? time : undefined;
}

/** Minutes east of Greenwich; `undefined` if there is no such zone. */
function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 15 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Fields that other tools keep an article's text in. */
const OTHER_TEXT_FIELDS =
  /^(?:body|content|contents|copy|html|txt|article|story|description|(?:full|main|plain|raw|body|article|clean|story)[-_ ]?(?:text|body|content)|text[-_ ]?(?:body|content|plain)|body[-_ ]?(?:html|xhtml|text))$/i;

function wrongText(record: Readonly<Record<string, unknown>>): string {
  const { text } = record;
  const other = Object.keys(record).find((key) => OTHER_TEXT_FIELDS.test(key) || /^texte?s?$/i.test(key.trim()));
  if (other === undefined || other === 'text' || (text !== undefined && text !== null))
    return wrongString('text', text, 'give the article as plain text');
  return `text is missing: did you mean \`text\`? the article has \`${other}\``;
}

function wrongString(field: string, value: unknown, advice: string): string {
  if (value === undefined || value === null) return `${field} is missing: ${advice}`;
  if (value === '') return `${field} is empty: ${advice}`;
  return `${field} must be a string, not ${kindOf(value)}: ${advice}`;
}

function quote(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
