import { randomBytes } from 'node:crypto';
import { constants, promises as fs, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SameStoryError } from '../errors.js';
import { plain } from '../report/index.js';
import type { Console } from './console.js';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Errors that are worded differently for writing than for reading. */
const REASONS = new Map<unknown, string>([
  ['EACCES', 'you may not write there: check the permissions'],
  ['EPERM', 'you may not write there: check the permissions'],
  ['ENOENT', 'there is no such folder: make it first'],
  ['EISDIR', 'it is a folder: name a file'],
  ['ETXTBSY', 'it is a program that is running: choose another name'],
  ['ENXIO', 'nothing can be written to it: check what it is'],
  ['EPIPE', 'its reader has closed it'],
]);

/** A longer chain of links is taken for a circle. */
const MAX_LINKS = 40;
const BATCH = 65_536;

/**
 * Writes a result to the file that `--output` names.
 *
 * A plain file is there whole or not at all: the result goes into a temporary file beside it, which is synced to the
 * disk and renamed over it. The file keeps its mode and owner; a symbolic link is followed and stays. Anything else (a
 * device, a named pipe, `/dev/stdout`) is written to directly and never replaced. A file that has other hard links, or
 * whose folder accepts no new file, is overwritten once the result is complete.
 *
 * @throws {SameStoryError} `unwritable-output`, naming the file and the reason.
 */
export async function writeOutput(file: string, pieces: Pieces, console: Console): Promise<void> {
  try {
    const stream = standardStream(file);
    if (stream !== undefined) await writeToStream(stream, pieces, console);
    else await writeToPath(await followLinks(file), pieces, console);
  } catch (error) {
    if (error instanceof SameStoryError) throw error;
    const reason = REASONS.get(Object(error).code) ?? (await import('../io/read/index.js')).systemReason(error);
    throw new SameStoryError('unwritable-output', `${plain(file)}: cannot be written: ${reason}`);
  }
}

/** The number of the open stream that a path stands for. Opening it by name would truncate the file behind it. */
function standardStream(file: string): number | undefined {
  if (file === '-' || file === '/dev/stdout') return 1;
  if (file === '/dev/stderr') return 2;
  const [, number] = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/.exec(file) ?? [];
  return number === undefined ? undefined : Number(number);
}

async function writeToStream(stream: number, pieces: Pieces, console: Console): Promise<void> {
  if (stream === 1) {
    for await (const piece of pieces) await console.out(textOf(piece));
  } else if (stream === 2) {
    for await (const piece of pieces) console.err(textOf(piece));
  } else {
    const handle = await fs.open(`/proc/self/fd/${stream}`, 'a');
    await writeTo(handle, pieces);
  }
}

function textOf(piece: string | Uint8Array): string {
  return typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
}

/** Where a chain of links ends. The file itself need not exist yet. */
export async function followLinks(file: string): Promise<string> {
  let target = path.resolve(file);
  for (let links = 0; links < MAX_LINKS; links++) {
    try {
      target = path.resolve(path.dirname(target), await fs.readlink(target));
    } catch (error) {
      if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(Object(error).code)) return target;
      throw error;
    }
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}

async function writeToPath(target: string, pieces: Pieces, console: Console): Promise<void> {
  const there = await statsOf(target);
  if (there !== undefined && !there.isFile()) {
    // The file is neither created nor truncated. The system refuses a folder.
    await writeTo(await fs.open(target, constants.O_WRONLY), pieces);
    return;
  }
  const temporary = await makeTemporary(path.dirname(target), there !== undefined);
  const remove = (): Promise<void> => fs.rm(temporary.file, { force: true });
  const forget = console.onInterrupt(remove);
  try {
    await writeTo(temporary.handle, pieces);
    if (there !== undefined) await fs.chmod(temporary.file, there.mode & 0o7777);
    const canReplace = there === undefined || (there.nlink === 1 && (await takesOwner(temporary.file, there)));
    if (temporary.isBeside && canReplace) await fs.rename(temporary.file, target);
    else await fs.copyFile(temporary.file, target);
  } finally {
    await remove();
    forget();
  }
}

/** Opens a new file that no other process has: beside the target, if its folder accepts new files. */
async function makeTemporary(
  folder: string,
  canBeElsewhere: boolean,
): Promise<{ readonly file: string; readonly handle: fs.FileHandle; readonly isBeside: boolean }> {
  const name = `.samestory-${randomBytes(8).toString('hex')}.tmp`;
  const file = path.join(folder, name);
  try {
    return { file, handle: await fs.open(file, 'wx'), isBeside: true };
  } catch (error) {
    if (!canBeElsewhere || !['EACCES', 'EPERM', 'EROFS'].includes(Object(error).code)) throw error;
    const other = path.join(tmpdir(), name);
    return { file: other, handle: await fs.open(other, 'wx', 0o600), isBeside: false };
  }
}

async function statsOf(target: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(target);
  } catch (error) {
    if (Object(error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Gives the file to an owner. Returns whether the system allowed it. */
async function takesOwner(file: string, { uid, gid }: Stats): Promise<boolean> {
  const own = await fs.stat(file);
  if (own.uid === uid && own.gid === gid) return true;
  return fs.chown(file, uid, gid).then(
    () => true,
    () => false,
  );
}

async function writeTo(handle: fs.FileHandle, pieces: Pieces): Promise<void> {
  try {
    for await (const batch of batches(pieces)) await handle.writeFile(batch);
    await handle.sync().catch((error: NodeJS.ErrnoException) => {
      // A pipe or a device has nothing to sync.
      if (!['EINVAL', 'ENOTSUP', 'EROFS'].includes(error.code ?? '')) throw error;
    });
  } finally {
    await handle.close();
  }
}

/** A small write costs as much as a large one, so small pieces are joined. */
async function* batches(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (waiting !== '') yield waiting;
      waiting = '';
      yield piece;
    } else {
      waiting += piece;
      if (waiting.length < BATCH) continue;
      yield waiting;
      waiting = '';
    }
  }
  if (waiting !== '') yield waiting;
}
