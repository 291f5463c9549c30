import { promises as fs } from 'node:fs';
import { requireArgument } from '../../arguments.js';
import { SameStoryError } from '../../errors.js';
import { STREAM_SNAPSHOT } from '../../stories/index.js';
import { openSnapshot } from '../../structures/index.js';
import { systemReason } from '../read/index.js';
import { writeFileAtomically } from '../write/index.js';

/**
 * Writes a stream's snapshot to a file, whole or not at all: into a temporary file beside it, which is synced to the
 * disk and renamed over it. If that fails, for instance because the disk is full, the last snapshot is still there, and
 * the stream can go on.
 *
 * @param snapshot the result of `StoryStream.snapshot()`.
 * @throws {SameStoryError} `unwritable-output`, naming the file and the reason.
 *
 * @example
 * await writeSnapshot('kent.snapshot', stream.snapshot('line 120'));
 * const bytes = await readSnapshot('kent.snapshot');
 * const later = bytes ? StoryStream.restore(bytes) : new StoryStream();
 * later.cursor; // 'line 120'
 */
export async function writeSnapshot(file: string, snapshot: Uint8Array): Promise<void> {
  requireArgument('writeSnapshot', 'file', typeof file === 'string', file, 'the path of a file');
  requireArgument('writeSnapshot', 'snapshot', snapshot instanceof Uint8Array, snapshot, 'the bytes of a snapshot');
  try {
    await writeFileAtomically(file, [snapshot]);
  } catch (error) {
    throw new SameStoryError(
      'unwritable-output',
      `${file}: the snapshot cannot be written, the one from before is still there: ${systemReason(error)}`,
      { cause: error },
    );
  }
}

/**
 * Reads a snapshot from a file and checks that it is complete; `undefined` if there is no such file.
 *
 * @throws {SameStoryError} `invalid-snapshot` for a file that is cut short, altered or not a snapshot,
 *   `unreadable-input` for one that cannot be read; each names the file.
 */
export async function readSnapshot(file: string): Promise<Uint8Array | undefined> {
  requireArgument('readSnapshot', 'file', typeof file === 'string', file, 'the path of a file');
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SameStoryError('unreadable-input', `${file}: ${systemReason(error)}`, { cause: error });
  }
  try {
    openSnapshot(STREAM_SNAPSHOT, bytes);
  } catch (error) {
    if (!(error instanceof SameStoryError)) throw error;
    throw new SameStoryError(error.code, `${file}: ${error.message}`, { cause: error });
  }
  return bytes;
}
