import { type Article, checkArticle } from '../article.js';

/** An article as it was read: with whatever further fields its record has, such as a label for evaluation. */
export type ArticleRecord = Article & { readonly [field: string]: unknown };

/** Names that feeds and exports use, and what they are called here. */
const ALIASES = [
  ['date', 'publishedAt'],
  ['lang', 'language'],
] as const;

const OPTIONAL_FIELDS = ['title', 'outlet', 'publishedAt', 'language', 'url', 'byline', 'credits'] as const;

/** Deeper than any article, and shallow enough for code that walks a value by recursion, as `JSON.stringify` does. */
const MAX_DEPTH = 100;

/**
 * Makes an article of a parsed JSON record: `date` becomes `publishedAt` and `lang` becomes `language` where those are not
 * there themselves, `null` and empty optional fields are left out, and an id that is a number becomes a string, as
 * databases export numbers. Everything else stays as it came.
 *
 * @example
 * articleFromRecord({ id: 7, text: 'Bells rang.', date: '2026-11-22' });
 * // { ok: true, article: { id: '7', text: 'Bells rang.', publishedAt: '2026-11-22' } }
 */
export function articleFromRecord(
  value: unknown,
): { readonly ok: true; readonly article: ArticleRecord } | { readonly ok: false; readonly reason: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const check = checkArticle(value);
    return { ok: false, reason: check.ok ? 'not an article' : check.reason };
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const id = fields.get('id');
  if (typeof id === 'number' && Number.isFinite(id)) fields.set('id', String(id));
  for (const [alias, name] of ALIASES) {
    const given = fields.get(alias);
    if (typeof given !== 'string' || !isMissing(fields.get(name))) continue;
    fields.delete(alias);
    fields.set(name, given);
  }
  for (const name of OPTIONAL_FIELDS) if (isMissing(fields.get(name))) fields.delete(name);
  // `fromEntries` defines a field that is called `__proto__` as any other, where an assignment would set the prototype.
  const check = checkArticle(Object.fromEntries(fields));
  if (!check.ok) return { ok: false, reason: check.reason };
  if (isTooDeep(value)) return { ok: false, reason: `fields nested more than ${MAX_DEPTH} levels deep: flatten them` };
  return { ok: true, article: check.article as ArticleRecord };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Level by level rather than by recursion, which is what hostile nesting would break. */
function isTooDeep(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((parent) =>
      Object.values(parent).filter((child) => typeof child === 'object' && child !== null),
    );
  }
  return false;
}
