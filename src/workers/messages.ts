import type { FunctionName } from './functions.js';
import type { Part } from './result-parts.js';

/** From the main thread: articles in batches, then what to do with them, then a request for each part of the result. */
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

/** From the worker. A result comes part by part, each when the one before has been taken in. */
export type Reply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'part'; readonly part: Part; readonly done: number; readonly isLast: boolean }
  | { readonly type: 'failed'; readonly error: ToldError };

/** An error as data: classes do not survive the way between threads. */
export interface ToldError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}
