import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SameStoryError } from '../../errors.js';
import { holderIn, isAlive, type LockHolder, ownHolder } from '../../io/lock-holder.js';

/**
 * Reserves a folder for this process until the returned function is called. The lock of a killed process is taken over.
 *
 * @throws {SameStoryError} `database-unavailable`, naming the process that holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'desk.lock');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(ownHolder()));
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
      if (attempt > 10 || (holder !== undefined && isAlive(holder))) throw taken(folder, file, holder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): LockHolder | undefined {
  try {
    return holderIn(readFileSync(file, 'utf8'));
  } catch {
    // Its process has just released it.
    return undefined;
  }
}

function taken(folder: string, file: string, holder: LockHolder | undefined): SameStoryError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new SameStoryError(
    'database-unavailable',
    `${folder} is in use by ${who}: end that desk, name another folder with --data, or give both a server with --database ` +
      `(if no such process runs any more, delete ${file})`,
  );
}
