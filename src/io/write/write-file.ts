import { promises as fs } from 'node:fs';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which is synced to the disk and renamed over it.
 * Until then an existing file stays unchanged.
 */
export async function writeFileAtomically(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await fs.open(temporary, 'w');
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}
