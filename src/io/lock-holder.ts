import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that holds a lock file, as the file names it. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /**
   * When the process started, in clock ticks since the machine booted; empty when the system does not say. Systems
   * reuse the number of a process that has died, so the number alone does not identify it.
   */
  readonly started: string;
}

/** This process, as it names itself in a lock file. */
export function ownHolder(): LockHolder {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) };
}

/** The holder that a lock file names; `undefined` for a file that samestory did not write. */
export function holderIn(content: string): LockHolder | undefined {
  try {
    const { pid, host, started } = JSON.parse(content) as Partial<LockHolder>;
    if (!Number.isInteger(pid) || pid! <= 0) return undefined;
    return { pid: pid!, host: String(host), started: String(started ?? '') };
  } catch {
    // The file is cut off, because its process was killed while writing. Nobody holds the lock.
    return undefined;
  }
}

/**
 * Whether the holder still runs. One on another machine that shares the disk cannot be checked, so it counts as alive.
 */
export function isAlive({ pid, host, started }: LockHolder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === '' || started === startOf(pid);
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name of the program, is in brackets and may itself contain spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // The system has no /proc, or there is no such process.
    return '';
  }
}
