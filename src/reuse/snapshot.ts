import { SameStoryError } from '../errors.js';

/**
 * Bytes of a snapshot: four letters that name its kind, a version in four bytes, little endian, and the content as JSON in UTF-8.
 *
 * @param magic four ASCII letters.
 */
export function packSnapshot(magic: string, version: number, content: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(content));
  const bytes = new Uint8Array(8 + json.length);
  for (let i = 0; i < 4; i++) bytes[i] = magic.charCodeAt(i);
  new DataView(bytes.buffer).setUint32(4, version, true);
  bytes.set(json, 8);
  return bytes;
}

/**
 * The content of a snapshot.
 *
 * @throws {SameStoryError} `invalid-snapshot` for other bytes, another version, or a snapshot cut short.
 */
export function unpackSnapshot(magic: string, version: number, bytes: Uint8Array): object {
  if (!(bytes instanceof Uint8Array) || bytes.length < 8) throw invalid('this is not a snapshot: it is too short');
  const found = String.fromCharCode(...bytes.subarray(0, 4));
  if (found !== magic) throw invalid(`this is not a snapshot of this kind: it begins with ${JSON.stringify(found)}`);
  const written = new DataView(bytes.buffer, bytes.byteOffset, 8).getUint32(4, true);
  if (written !== version) {
    throw invalid(`the snapshot is of version ${written} and this is version ${version}: take a new one`);
  }
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8)));
  } catch (error) {
    throw new SameStoryError('invalid-snapshot', 'the snapshot is damaged or cut short: take a new one', {
      cause: error,
    });
  }
  if (typeof content !== 'object' || content === null) throw invalid('the snapshot is empty: take a new one');
  return content;
}

function invalid(message: string): SameStoryError {
  return new SameStoryError('invalid-snapshot', message);
}
