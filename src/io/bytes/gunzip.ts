import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { SameStoryError } from '../../errors.js';

const [FIXED_HEADER, TRAILER] = [10, 8];
const [MAGIC_1, MAGIC_2, DEFLATE] = [0x1f, 0x8b, 8];
/** Header bits that say what follows the first ten bytes: checksum, extra field, name, comment. */
const [HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [2, 4, 8, 16];
const MAX_HEADER = 1_048_576;

/** Data behind the last member of a gzip file that is not gzip. Everything before it was read. */
const JUNK =
  'what stands behind the gzip data is no gzip: all before it was read; fetch the file again if it was longer';

/** Whether an error of {@link gunzip} is only about junk behind the data. */
export function isGzipJunk(error: unknown): boolean {
  return error instanceof SameStoryError && error.message === JUNK;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === MAGIC_1 && head[1] === MAGIC_2;
}

/**
 * Unpacks gzip (RFC 1952), one member after the other. When junk follows the last member, Node's own reader loses what
 * it has unpacked of that chunk; this one loses only the junk. The checksum of each member is verified.
 *
 * @throws {SameStoryError} `unreadable-input` for data that is damaged or ends too early, and for junk behind the data
 *   (see {@link isGzipJunk}).
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const input = new Input(source);
  for (let member = 0; ; member++) {
    // Tapes and some servers pad with zeros.
    if (member > 0) while ((await input.peek(1))[0] === 0) input.take(1);
    const head = await input.peek(FIXED_HEADER);
    if (member > 0 && head.length === 0) return;
    if (!isGzip(head) || head[2] !== DEFLATE) {
      if (member > 0) throw new SameStoryError('unreadable-input', JUNK);
      throw damaged(head.length < FIXED_HEADER ? 'the gzip data end too early' : 'damaged gzip data');
    }
    await skipHeader(input, head[3] ?? 0);
    const sum = new Crc32();
    for await (const chunk of inflated(input)) {
      sum.add(chunk);
      yield chunk;
    }
    const trailer = await input.peek(TRAILER);
    if (trailer.length < TRAILER) throw damaged('the gzip data end too early');
    if (trailer.readUInt32LE(0) !== sum.value) throw damaged('damaged gzip data');
    input.take(TRAILER);
  }
}

function damaged(what: string): SameStoryError {
  return new SameStoryError('unreadable-input', `${what}: fetch the file again`);
}

async function skipHeader(input: Input, flags: number): Promise<void> {
  input.take(FIXED_HEADER);
  if ((flags & HAS_EXTRA) !== 0) {
    const length = await input.peek(2);
    const size = length.length < 2 ? 0 : length.readUInt16LE(0);
    await input.peek(2 + size);
    input.take(2 + size);
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    for (let size = 256; ; size *= 2) {
      const seen = await input.peek(size);
      const end = seen.indexOf(0);
      if (end >= 0) {
        input.take(end + 1);
        break;
      }
      if (seen.length < size || size > MAX_HEADER) throw damaged('damaged gzip data');
    }
  }
  if ((flags & HAS_CHECKSUM) !== 0) {
    await input.peek(2);
    input.take(2);
  }
}

/** Unpacks one deflate stream. It takes from the input only the bytes of that stream. */
async function* inflated(input: Input): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  let failure: unknown;
  inflate.on('error', (error) => {
    failure = error;
  });
  const feeding = feed(input, inflate).catch((error: unknown) => {
    failure = error;
    inflate.destroy();
  });
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    // When the source fails, the stream ends early too; the source's own error is the one to report.
    failure ??= error;
  } finally {
    inflate.destroy();
  }
  await feeding;
  if (failure !== undefined) {
    const code = Object(failure).code as unknown;
    if (code === 'Z_BUF_ERROR') throw damaged('the gzip data end too early');
    if (code === 'Z_DATA_ERROR') throw damaged('damaged gzip data');
    throw failure;
  }
}

/** Writes the input until the stream has ended, and takes from it the bytes that the stream used. */
async function feed(input: Input, inflate: InflateRaw): Promise<void> {
  for (;;) {
    const chunk = await input.peek(1, true);
    if (chunk.length === 0) {
      inflate.end();
      return;
    }
    const before = inflate.bytesWritten;
    const done = await new Promise<boolean>((resolve) => {
      const finish = (ended: boolean): void => {
        inflate.off('close', closed);
        inflate.off('end', closed);
        resolve(ended);
      };
      const closed = (): void => finish(true);
      inflate.on('close', closed);
      inflate.on('end', closed);
      inflate.write(chunk, () => finish(inflate.bytesWritten - before < chunk.length));
    });
    input.take(Math.min(chunk.length, inflate.bytesWritten - before));
    if (done) return;
  }
}

/** Bytes that can be looked at before they are taken. */
class Input {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Returns at least `size` bytes, or all that are left; with `whole`, everything that is already there. */
  async peek(size: number, whole = false): Promise<Buffer> {
    while (this.#held.length < size && !this.#ended) {
      const { done, value } = await this.#chunks.next();
      if (done === true) this.#ended = true;
      else
        this.#held =
          this.#held.length === 0
            ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
            : Buffer.concat([this.#held, value]);
    }
    return whole ? this.#held : this.#held.subarray(0, size);
  }

  take(size: number): void {
    this.#held = this.#held.subarray(Math.min(size, this.#held.length));
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of gzip. Node has one of its own only since version 22. */
class Crc32 {
  #value = 0xffffffff;

  add(bytes: Buffer): void {
    let value = this.#value;
    for (let at = 0; at < bytes.length; at++) value = TABLE[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
    this.#value = value;
  }

  get value(): number {
    return (this.#value ^ 0xffffffff) >>> 0;
  }
}
