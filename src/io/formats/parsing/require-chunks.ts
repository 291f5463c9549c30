import { isRecord, requireArgument } from '../../../arguments.js';

/** Checks what a reader of a format is given: the bytes of a file, piece by piece, and how much of them it may hold. */
export function requireChunks(where: string, chunks: unknown, settings: unknown): void {
  const isStream = typeof (chunks as AsyncIterable<unknown> | undefined)?.[Symbol.asyncIterator] === 'function';
  requireArgument(where, 'chunks', isStream, chunks, 'the bytes of a file as an async iterable');
  const areSettings = isRecord(settings) && typeof settings.maxBytes === 'number';
  requireArgument(where, 'settings', areSettings, settings, 'settings with maxBytes');
}
