import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { SameStoryError } from '../../errors.js';
import { holderIn, isAlive, type LockHolder, ownHolder } from '../../io/lock-holder.js';
import { plain } from '../../report/index.js';
import { followLinks } from '../output.js';

const MAX_ATTEMPTS = 5;
/** How long a process may take between creating a lock file and filling it, in milliseconds. */
const WRITING_TIME = 200;

/**
 * Claims a snapshot for this process with a lock file beside it, `FILE.lock`. Two streams that write one snapshot would
 * each undo the work of the other. A lock whose process has died is taken over. If no file can be created beside the
 * snapshot, there is no lock; the snapshot cannot be written there either.
 *
 * @returns a function that releases the claim.
 * @throws {SameStoryError} `unwritable-output` when another process holds the snapshot, naming that process.
 */
export async function claimSnapshot(file: string): Promise<() => Promise<void>> {
  const lock = `${await followLinks(file)}.lock`;
  const own = JSON.stringify(ownHolder());
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      await fs.writeFile(lock, own, { flag: 'wx' });
      return () => release(lock, own);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code ?? '')) return async () => {};
      if (code !== 'EEXIST') throw error;
    }
    await removeStale(file, lock);
  }
  throw inUse(file, 'another process', lock);
}

/** Removes a lock whose process has died. Throws when the process is alive. */
async function removeStale(file: string, lock: string): Promise<void> {
  let content = await contentOf(lock);
  if (content === '') {
    await setTimeout(WRITING_TIME);
    content = await contentOf(lock);
  }
  if (content === undefined) return;
  const holder = holderIn(content);
  if (holder !== undefined && isAlive(holder)) throw inUse(file, nameOf(holder), lock);
  // The lock is renamed, not deleted. When several processes find it stale, only one renaming succeeds; a process that
  // finds it has renamed a new lock puts that back.
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    await fs.rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await contentOf(aside)) !== content) await fs.link(aside, lock).catch(() => {});
  await fs.rm(aside, { force: true });
}

async function release(lock: string, own: string): Promise<void> {
  if ((await contentOf(lock)) === own) await fs.rm(lock, { force: true });
}

async function contentOf(lock: string): Promise<string | undefined> {
  try {
    return await fs.readFile(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function nameOf({ pid, host }: LockHolder): string {
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${plain(host)}`;
}

function inUse(file: string, who: string, lock: string): SameStoryError {
  return new SameStoryError(
    'unwritable-output',
    `${plain(file)}: the snapshot is in use by ${who}: stop that one, or name another with --snapshot ` +
      `(if it does not run any more, delete ${plain(lock)})`,
  );
}
