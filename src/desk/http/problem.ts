import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SameStoryError, type SameStoryErrorCode } from '../../errors.js';

/** An answer that says what is wrong and what to do. It may be thrown anywhere during a request. */
export class Problem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

const STATUS = new Map<SameStoryErrorCode, ContentfulStatusCode>([
  ['unknown-story', 404],
  ['unknown-article', 404],
  ['database-unavailable', 503],
  ['schema-too-new', 503],
  ['limit-exceeded', 413],
]);

/** The problem that an error means for the client; `undefined` for a bug in this program. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof SameStoryError)) return undefined;
  return new Problem(
    STATUS.get(error.code) ?? 422,
    error.message,
    error.code === 'database-unavailable' ? { 'Retry-After': '2' } : {},
  );
}

/** Answers in the format of RFC 9457. */
export function answerProblem(context: Context, { status, detail, headers }: Problem): Response {
  const title = TITLES.get(status) ?? 'Error';
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}

const TITLES = new Map<number, string>([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [413, 'Content Too Large'],
  [415, 'Unsupported Media Type'],
  [422, 'Unprocessable Content'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
]);
