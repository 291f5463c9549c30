import type { Facts, StoriesSettings, TaskName } from '../../stories/index.js';
import type { ErrorMessage } from './error-message.js';

/** To a helper: all articles in batches, how they are grouped, then facts and ranges of work. */
export type HelperOrder =
  | { readonly type: 'articles'; readonly batch: readonly unknown[] }
  | { readonly type: 'start'; readonly settings: StoriesSettings; readonly moreLanguages: boolean }
  | { readonly type: 'learn'; readonly facts: Facts }
  | { readonly type: 'do'; readonly id: number; readonly task: TaskName; readonly from: number; readonly to: number }
  | { readonly type: 'end' };

/** From a helper. */
export type HelperReply =
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly error: ErrorMessage };

/** One end of a channel between two threads: a `MessagePort`, in Node or in a browser. */
export interface HelperPort {
  postMessage(message: HelperOrder | HelperReply, transfer?: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: never }) => void) | null;
  close(): void;
}
