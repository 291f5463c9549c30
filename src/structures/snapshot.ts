import { SameStoryError } from '../errors.js';
import { mix32 } from './hash.js';

/** "samestry" in ASCII: the first bytes of every snapshot. */
const MAGIC = [0x73, 0x61, 0x6d, 0x65, 0x73, 0x74, 0x72, 0x79];
/** Magic (8 bytes), kind (4), version (4), length of the content (8), checksum (8). */
const HEADER = 32;
/** Words of the content that are summed in one step: a few milliseconds. */
const WORDS_A_STEP = 1 << 20;

/** The kind of a snapshot and the layout of its content. Every kind has its own `code`. */
export interface SnapshotKind {
  /** Four ASCII letters in the header. */
  readonly code: string;
  /** Raised whenever the layout of the content changes, or the meaning of a number in it. */
  readonly version: number;
  /** Name of the kind for error messages: "a stream". */
  readonly of: string;
}

/** Long work in small steps, so that a thread can do other work between them. Its result comes with the last one. */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function takeSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Something that gives its bytes behind some free ones, such as a `ByteWriter`. */
interface Content {
  finishSteps(free: number): Steps<Uint8Array>;
}

/**
 * Wraps content in the common envelope of all snapshots: kind, version, length and a checksum. Numbers are
 * little-endian on every machine. Content that is given as its writer is copied once less.
 */
export function sealSnapshot(kind: SnapshotKind, content: Uint8Array | Content): Uint8Array {
  return takeSteps(sealSteps(kind, content));
}

/** {@link sealSnapshot} in small steps. */
export function* sealSteps(kind: SnapshotKind, content: Uint8Array | Content): Steps<Uint8Array> {
  const sealed = content instanceof Uint8Array ? behindHeader(content) : yield* content.finishSteps(HEADER);
  const view = new DataView(sealed.buffer);
  sealed.set(MAGIC);
  for (let i = 0; i < 4; i++) sealed[8 + i] = kind.code.charCodeAt(i);
  view.setUint32(12, kind.version, true);
  view.setFloat64(16, sealed.length - HEADER, true);
  const [one, two] = yield* checksum(sealed);
  view.setInt32(24, one, true);
  view.setInt32(28, two, true);
  return sealed;
}

function behindHeader(content: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEADER + content.length);
  sealed.set(content, HEADER);
  return sealed;
}

/**
 * Returns the content of a sealed snapshot, as a view of the same bytes.
 *
 * @throws {SameStoryError} `invalid-snapshot` for bytes that are not a snapshot, for another kind or version, and for a
 *   snapshot that was cut short or altered.
 */
export function openSnapshot(kind: SnapshotKind, sealed: Uint8Array): Uint8Array {
  if (!(sealed instanceof Uint8Array)) throw unreadable('it is not a Uint8Array: give the bytes that snapshot() gave');
  if (sealed.length < MAGIC.length || !MAGIC.every((byte, i) => sealed[i] === byte)) {
    throw unreadable('this is not a samestory snapshot: check the file');
  }
  if (sealed.length < HEADER) throw unreadable(`it is cut short: ${sealed.length} bytes`);
  const code = String.fromCharCode(...sealed.subarray(8, 12));
  if (code !== kind.code) throw unreadable(`it is not one of ${kind.of}: its kind is ${JSON.stringify(code)}`);
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const version = view.getUint32(12, true);
  if (version !== kind.version) {
    throw unreadable(
      `it has version ${version}, and this samestory reads version ${kind.version}: ` +
        'read it with the release that wrote it, or make it anew',
    );
  }
  const length = view.getFloat64(16, true);
  const content = sealed.subarray(HEADER);
  if (content.length !== length) {
    throw unreadable(`it is cut short or goes on too long: ${content.length} bytes of ${length}`);
  }
  const [one, two] = takeSteps(checksum(sealed));
  if (view.getInt32(24, true) !== one || view.getInt32(28, true) !== two) {
    throw unreadable('it has been altered since it was written: its checksum does not match');
  }
  return content;
}

/** Encodes a value as the content of a snapshot: JSON in UTF-8. */
export function jsonContent(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Reads what {@link jsonContent} wrote. @throws {SameStoryError} `invalid-snapshot` if it is not a JSON object. */
export function readJsonContent(content: Uint8Array): object {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    throw unreadable('its content is damaged: take a new one', error);
  }
  if (typeof value !== 'object' || value === null) throw unreadable('it is empty: take a new one');
  return value;
}

/** The error for a snapshot that cannot be used: says why, and what to do. */
export function unreadable(why: string, cause?: unknown): SameStoryError {
  return new SameStoryError(
    'invalid-snapshot',
    `the snapshot cannot be read: ${why}`,
    cause === undefined ? {} : { cause },
  );
}

/**
 * A 64-bit checksum of kind, version and content: two multiply-and-rotate chains over the words, as in MurmurHash
 * (Appleby 2008). It finds accidental damage; it does not protect against forgery.
 */
function* checksum(sealed: Uint8Array): Steps<[number, number]> {
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const length = sealed.length - HEADER;
  const words = length >> 2;
  const chains = Int32Array.of(length | 0, 0x9e3779b9);
  mix(chains, view.getInt32(8, true), 1);
  mix(chains, view.getInt32(12, true), 2);
  for (let word = 0; word < words; word += WORDS_A_STEP) {
    mixWords(chains, view, word, Math.min(words, word + WORDS_A_STEP));
    yield;
  }
  let [one, two] = chains as unknown as [number, number];
  for (let i = HEADER + 4 * words; i < sealed.length; i++) {
    one = Math.imul(one ^ sealed[i]!, 0xcc9e2d51) | 0;
    two = Math.imul(two ^ sealed[i]!, 0x1b873593) | 0;
  }
  return [mix32(one), mix32(two ^ one)];
}

function mixWords(chains: Int32Array, view: DataView, from: number, to: number): void {
  for (let word = from; word < to; word++) mix(chains, view.getInt32(HEADER + 4 * word, true), word);
}

function mix(chains: Int32Array, value: number, i: number): void {
  const one = Math.imul(chains[0]! ^ value, 0xcc9e2d51);
  chains[0] = (one << 15) | (one >>> 17);
  const two = Math.imul(chains[1]! ^ value, 0x1b873593) + i;
  chains[1] = (two << 13) | (two >>> 19);
}
