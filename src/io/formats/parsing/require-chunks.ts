import { isRecord, requireArgument } from '../../../arguments.js';

/** Checks the arguments of a format's reader: the bytes of a file in pieces, and the maximum size of a record. */
export function requireChunks(where: string, chunks: unknown, settings: unknown): void {
  const isStream = typeof (chunks as AsyncIterable<unknown> | undefined)?.[Symbol.asyncIterator] === 'function';
  requireArgument(where, 'chunks', isStream, chunks, 'the bytes of a file as an async iterable');
  const areSettings = isRecord(settings) && typeof settings.maxBytes === 'number';
  requireArgument(where, 'settings', areSettings, settings, 'settings with maxBytes');
}
