import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SameStoryError } from '../errors.js';

const GZIP_MAGIC = [0x1f, 0x8b];

/** The bytes of a file, unpacked if they are gzip, whatever the file is called. */
export function fileBytes(path: string, mostUnpacked: number): AsyncGenerator<Buffer> {
  return unpacked(createReadStream(path), mostUnpacked);
}

/**
 * The bytes as they are, or unpacked where they begin as gzip does. The name of a file does not decide: browsers and
 * servers unpack `.gz` on the way without renaming it.
 *
 * @throws {SameStoryError} `limit-exceeded` once more than `mostUnpacked` bytes have come out of gzip: a few kilobytes can
 *   unpack to terabytes.
 */
export async function* unpacked(source: AsyncIterable<Uint8Array>, mostUnpacked: number): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (head.length < GZIP_MAGIC.length && !ended) {
    const { done, value } = await chunks.next();
    if (done === true) ended = true;
    else head = Buffer.concat([head, value]);
  }
  async function* all(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    while (!ended) {
      const { done, value } = await chunks.next();
      if (done === true) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  }
  if (!GZIP_MAGIC.every((byte, place) => head[place] === byte)) {
    yield* all();
    return;
  }
  const gunzip = createGunzip();
  // The callback is required; a failure also destroys `gunzip`, so that the loop below throws it.
  pipeline(all(), gunzip, () => {});
  let size = 0;
  for await (const chunk of gunzip) {
    size += (chunk as Buffer).length;
    if (size > mostUnpacked) {
      throw new SameStoryError(
        'limit-exceeded',
        `it unpacks to more than ${inMegabytes(mostUnpacked)}: split it, or unpack it first`,
      );
    }
    yield chunk as Buffer;
  }
}

/** All the bytes in one buffer. @throws {SameStoryError} `limit-exceeded` beyond `most` bytes. */
export async function collect(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new SameStoryError('limit-exceeded', tooLong(most));
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

export function tooLong(most: number): string {
  return `longer than ${inMegabytes(most)}, too much for one article: split it if it is several`;
}

function inMegabytes(bytes: number): string {
  return bytes < 1_048_576 ? `${bytes} bytes` : `${Math.floor(bytes / 1_048_576)} MB`;
}
