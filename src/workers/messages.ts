import type { FunctionName } from './functions.js';
import type { Part } from './result-parts.js';
import type { ErrorMessage, HelperPort } from './threads/index.js';

/**
 * Messages from the main thread: the ports of helpers, articles in batches, the call, then a request for each part of
 * the result. Or a port to help at.
 */
export type Order =
  | { readonly type: 'helpers'; readonly ports: readonly HelperPort[] }
  | { readonly type: 'help'; readonly port: HelperPort }
  | { readonly type: 'articles'; readonly batch: readonly unknown[] }
  | {
      readonly type: 'run';
      readonly name: FunctionName;
      readonly options: unknown;
      /** Whether more languages than English are registered on the main thread. */
      readonly moreLanguages: boolean;
    }
  | { readonly type: 'next' };

/** Messages from the worker. Each part of a result is sent once the last one was taken in. */
export type Reply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'part'; readonly part: Part; readonly done: number; readonly isLast: boolean }
  | { readonly type: 'failed'; readonly error: ErrorMessage };
