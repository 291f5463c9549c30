import { SameStoryError } from '../../../errors.js';

/**
 * Runs a third-party parser. Whatever it throws on hostile input becomes one error about this file, so that the other
 * files are still read.
 *
 * @throws {SameStoryError} `unreadable-input`, with the parser's error as its cause.
 */
export async function parsedBy<T>(what: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    if (error instanceof SameStoryError || !(error instanceof Error)) throw error;
    const said = error.message.replace(/\s+/g, ' ').slice(0, 120);
    throw new SameStoryError('unreadable-input', `the ${what} cannot be read (${said}): check what the file is`, {
      cause: error,
    });
  }
}
