import { createHash } from 'node:crypto';
import { type Article, checkArticle, type PublicationTime, parsePublicationTime } from '../../article.js';

/** An article as it is stored: its record as JSON, and a hash of that record to recognise it. */
export interface ArticleVersion {
  readonly article: Article;
  readonly record: string;
  readonly version: string;
  /** The newsroom's own version number, if it gives one. A lower number that arrives late changes nothing. */
  readonly edition: number | null;
  /** Whether the newsroom withdraws the article, by `pubStatus` of ninjs. */
  readonly withdrawn: boolean;
}

const WITHDRAWN = new Set(['canceled', 'cancelled', 'withheld', 'withdrawn']);
const MAX_ID_LENGTH = 1024;

/** What is stored of a value, or why it cannot be stored. */
export function articleVersion(
  value: unknown,
): { readonly ok: true; readonly value: ArticleVersion } | { readonly ok: false; readonly reason: string } {
  const check = checkArticle(value);
  if (!check.ok) return { ok: false, reason: check.reason };
  const { article } = check;
  if (article.id.length > MAX_ID_LENGTH)
    return { ok: false, reason: `id is longer than ${MAX_ID_LENGTH} characters: shorten it` };
  if (article.id !== wellFormed(article.id))
    return { ok: false, reason: 'id holds half a character: correct its encoding' };
  const record = JSON.stringify(article);
  if (record.includes('\\u0000')) return { ok: false, reason: 'a field holds the character NUL: take it out' };
  const fields = new Map<string, unknown>(Object.entries(article));
  const status = fields.get('pubStatus') ?? fields.get('pubstatus');
  return {
    ok: true,
    value: {
      article,
      record,
      version: createHash('sha256').update(record).digest('hex').slice(0, 32),
      edition: editionOf(fields.get('version')),
      withdrawn: typeof status === 'string' && WITHDRAWN.has(status.toLowerCase()),
    },
  };
}

/** Text columns refuse lone surrogates. The record keeps them, because JSON escapes them. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function editionOf(version: unknown): number | null {
  const number = typeof version === 'string' && /^\d{1,15}$/.test(version) ? Number(version) : version;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** First moment at which the article can have been published, as ISO 8601; `null` if it has no time. */
export function publicationTime(article: Article): string | null {
  const time: PublicationTime | undefined =
    article.publishedAt === undefined || article.publishedAt === null
      ? undefined
      : parsePublicationTime(article.publishedAt);
  if (time === undefined) return null;
  const date = new Date(time.from);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
