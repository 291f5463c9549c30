import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SameStoryError } from '../../errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, if the system says. It tells a process from a later one with the same number. */
  readonly started: string | null;
}

/**
 * Reserves a folder for this process until the returned function is called. The lock of a killed process is taken over.
 *
 * @throws {SameStoryError} `database-unavailable`, naming the process that holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'desk.lock');
  const own: Holder = { pid: process.pid, host: os.hostname(), started: startOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // Creating a link is atomic, and fails if the name is taken.
        linkSync(draft, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (Object(error).code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (attempt > 10 || (holder !== undefined && isAlive(holder, own))) throw taken(folder, file, holder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAlive(holder: Holder, own: Holder): boolean {
  // Processes of another machine cannot be seen from here; refusing is safer than opening the folder twice.
  if (holder.host !== own.host) return true;
  if (holder.pid === own.pid) return holder.started === own.started;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (Object(error).code === 'ESRCH') return false;
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

function read(file: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return { pid: Number(pid), host: String(host), started: started ?? null };
  } catch {
    return undefined;
  }
}

/** Start of the process in clock ticks since the machine booted, on Linux; `null` elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may contain anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function taken(folder: string, file: string, holder: Holder | undefined): SameStoryError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new SameStoryError(
    'database-unavailable',
    `${folder} is in use by ${who}: end that desk, name another folder with --data, or give both a server with --database ` +
      `(if no such process runs any more, delete ${file})`,
  );
}
