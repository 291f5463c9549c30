import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { SameStoryError } from '../../errors.js';
import { plain } from '../../report/index.js';
import { followLinks } from '../output.js';

/** The process that holds a snapshot. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /**
   * When the process started, by the clock of the system. Systems reuse the number of a process that has died, so the
   * number alone does not identify it.
   */
  readonly started: string;
}

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
  const own = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: await startOf(process.pid),
  } satisfies Holder);
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
  if (holder !== undefined && (await isAlive(holder))) throw inUse(file, nameOf(holder), lock);
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

/** `undefined` for a file that samestory did not write. */
function holderIn(content: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(content) as Partial<Holder>;
    return Number.isInteger(pid) && pid! > 0 ? { pid: pid!, host: String(host), started: String(started) } : undefined;
  } catch {
    // The file is cut off, because its process was killed while writing. Nobody holds the lock.
    return undefined;
  }
}

async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  // A process on another machine that shares the disk cannot be checked, so it counts as alive.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === '' || started === (await startOf(pid));
}

/** When a process started, in clock ticks since the machine booted; empty when the system does not say. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name of the program, is in brackets and may itself contain spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // The system has no /proc, or there is no such process.
    return '';
  }
}

function nameOf({ pid, host }: Holder): string {
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${plain(host)}`;
}

function inUse(file: string, who: string, lock: string): SameStoryError {
  return new SameStoryError(
    'unwritable-output',
    `${plain(file)}: the snapshot is in use by ${who}: stop that one, or name another with --snapshot ` +
      `(if it does not run any more, delete ${plain(lock)})`,
  );
}
