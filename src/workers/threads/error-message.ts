import { SameStoryError, type SameStoryErrorCode } from '../../errors.js';

/** An error as data: classes do not survive the way between threads. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

export function errorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack === undefined ? {} : { stack }),
  };
}

/** The error that another thread told of. */
export function errorOf({ name, message, code, stack }: ErrorMessage): Error {
  const error =
    name === 'SameStoryError' ? new SameStoryError(code as SameStoryErrorCode, message) : new Error(message);
  // The other thread's stack says where it went wrong; the one from here says nothing.
  if (stack !== undefined) error.stack = stack;
  return error;
}
