import { createReadStream } from 'node:fs';
import { SameStoryError } from '../../errors.js';
import { gunzip, isGzip } from './gunzip.js';

/**
 * The bytes of a file, unpacked if they are gzip, whatever the file is called.
 *
 * @param onBytes called with the length of each piece that is read, before unpacking.
 */
export function fileBytes(
  path: string | Buffer,
  maxUnpacked: number,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  return unpacked(counted(createReadStream(path), onBytes), maxUnpacked);
}

async function* counted(source: AsyncIterable<Buffer>, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Any gzip file may unpack to this much, whatever its own size. */
const FREE_BYTES = 64 * 1_048_576;
/** Text packs to a tenth, lists of equal lines to a hundredth, zeros to a thousandth. */
const MAX_RATIO = 500;

/**
 * Unpacks bytes that begin as gzip does, and passes on all others. The name of a file does not decide, because browsers
 * and servers unpack `.gz` on the way without renaming it.
 *
 * @throws {SameStoryError} `limit-exceeded` once more than `maxUnpacked` bytes have come out of gzip, or 500 times the
 *   bytes that went in: a few kilobytes can unpack to terabytes.
 */
export async function* unpacked(source: AsyncIterable<Uint8Array>, maxUnpacked: number): AsyncGenerator<Buffer> {
  const { head, all, taken } = await peekBytes(source, 2);
  if (!isGzip(head)) {
    yield* all;
    return;
  }
  let size = 0;
  for await (const chunk of gunzip(all)) {
    size += chunk.length;
    if (size > maxUnpacked) {
      throw new SameStoryError(
        'limit-exceeded',
        `it unpacks to more than ${inMegabytes(maxUnpacked)}: split it, or unpack it first`,
      );
    }
    if (size > FREE_BYTES && size > taken() * MAX_RATIO) {
      throw new SameStoryError(
        'limit-exceeded',
        `it unpacks to more than ${MAX_RATIO} times its size: look at what it is, and unpack it first`,
      );
    }
    yield chunk;
  }
}

/**
 * Reads the first bytes of a stream. Returns them, the whole stream again from its beginning, and how many bytes were
 * read so far. It stops reading a slow stream as soon as `isEnough` accepts what has come.
 */
export async function peekBytes(
  source: AsyncIterable<Uint8Array>,
  size: number,
  isEnough: (head: Buffer) => boolean = () => false,
): Promise<{
  readonly head: Buffer;
  readonly all: AsyncGenerator<Buffer>;
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}> {
  const chunks = source[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let [taken, failed, failure] = [0, false, undefined as unknown];
  while (taken < size) {
    // What was read before an error is passed on before the error.
    try {
      const { done, value } = await chunks.next();
      if (done === true) break;
      read.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      taken += value.byteLength;
      if (isEnough(read.length === 1 ? read[0]! : Buffer.concat(read))) break;
    } catch (error) {
      [failed, failure] = [true, error];
      break;
    }
  }
  const head = Buffer.concat(read);
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* read.splice(0);
      if (failed) throw failure;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
        taken += next.value.byteLength;
        yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      }
    } finally {
      await chunks.return?.();
    }
  }
  // A generator that never started does not close its source, so this does.
  const close = async (): Promise<void> => {
    await chunks.return?.();
  };
  return { head, all: all(), taken: () => taken, close };
}

/** All the bytes in one buffer. @throws {SameStoryError} `limit-exceeded` beyond `max` bytes. */
export async function collect(chunks: AsyncIterable<Buffer>, max: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > max) throw new SameStoryError('limit-exceeded', tooLong(max));
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

export function tooLong(max: number): string {
  return `longer than ${inMegabytes(max)}, too much for one article: split it if it is several`;
}

function inMegabytes(bytes: number): string {
  return bytes < 1_048_576 ? `${bytes} bytes` : `${Math.floor(bytes / 1_048_576)} MB`;
}
