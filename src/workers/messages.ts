import type { FunctionName } from './functions.js';
import type { Part } from './result-parts.js';

/** Messages from the main thread: articles in batches, then the call, then a request for each part of the result. */
export type Order =
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
  | { readonly type: 'failed'; readonly error: ToldError };

/** An error as data, because classes are lost between threads. */
export interface ToldError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}
