import { SameStoryError } from '../../errors.js';
import { mix32 } from '../../structures/index.js';

/** "samestry" in ASCII, and behind it the version of the format. */
const MAGIC = [0x73, 0x61, 0x6d, 0x65, 0x73, 0x74, 0x72, 0x79];
const FORMAT = 2;
/** Magic, version, length and checksum. */
const HEADER = 32;

/** Puts what says what it is, how long it is and whether it is whole before a snapshot's content. */
export function sealSnapshot(content: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEADER + content.length);
  const view = new DataView(sealed.buffer);
  sealed.set(MAGIC);
  view.setUint32(8, FORMAT, true);
  view.setFloat64(16, content.length, true);
  sealed.set(content, HEADER);
  const [one, two] = checksum(content);
  view.setInt32(24, one, true);
  view.setInt32(28, two, true);
  return sealed;
}

/**
 * The content of a sealed snapshot.
 *
 * @throws {SameStoryError} `invalid-snapshot`, saying what is wrong with it.
 */
export function openSnapshot(sealed: Uint8Array): Uint8Array {
  if (
    !(sealed instanceof Uint8Array) ||
    sealed.length < MAGIC.length ||
    !MAGIC.every((byte, at) => sealed[at] === byte)
  ) {
    throw wrong('this is no snapshot of a stream: check the file');
  }
  if (sealed.length < HEADER) throw wrong(`it is cut short: ${sealed.length} bytes`);
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) {
    throw wrong(
      `it has the format ${format}, and this version of samestory reads ${FORMAT}: read it with the version that wrote it`,
    );
  }
  const length = view.getFloat64(16, true);
  const content = sealed.subarray(HEADER);
  if (content.length !== length)
    throw wrong(`it is cut short or goes on too long: ${content.length} bytes of ${length}`);
  const [one, two] = checksum(content);
  if (view.getInt32(24, true) !== one || view.getInt32(28, true) !== two || view.getUint32(12, true) !== 0) {
    throw wrong('it has been altered since it was written: its checksum does not match');
  }
  return content;
}

function wrong(what: string): SameStoryError {
  return new SameStoryError('invalid-snapshot', `the snapshot cannot be read: ${what}`);
}

/** 64 bits over all bytes: two chains of multiplications (as MurmurHash has them), word by word. Against accidents, not against forgers. */
function checksum(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length >> 2;
  let one = bytes.length | 0;
  let two = 0x9e3779b9;
  for (let word = 0; word < words; word++) {
    const value = view.getInt32(4 * word, true);
    one = Math.imul(one ^ value, 0xcc9e2d51);
    one = (one << 15) | (one >>> 17);
    two = Math.imul(two ^ value, 0x1b873593) + word;
    two = (two << 13) | (two >>> 19);
  }
  for (let at = 4 * words; at < bytes.length; at++) {
    one = Math.imul(one ^ (bytes[at] as number), 0xcc9e2d51) | 0;
    two = Math.imul(two ^ (bytes[at] as number), 0x1b873593) | 0;
  }
  return [mix32(one), mix32(two ^ one)];
}
