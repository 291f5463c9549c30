import { SameStoryError } from '../../errors.js';

/**
 * What a parser of somebody else's makes of hostile input, or a clear error: whatever it throws, the file is at fault
 * or the parser, and the other files are read all the same.
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
