import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SameStoryError } from '../../errors.js';
import { tooLong } from '../bytes/index.js';
import { BulkActions, detectFormat, itemsOf, type JsonRecord, parseRecord } from '../formats/index.js';
import { type ArticleRecord, loadHtml } from '../mapping/index.js';
import {
  type InputFile,
  listInputs,
  type ReadEachOptions,
  type ReadEvent,
  type Rejection,
  readEach,
  stemOf,
  systemReason,
} from '../read/index.js';

/** How long to wait before checking for more, in milliseconds. */
const PAUSE = 250;
const CHUNK = 1 << 16;
const MAX_RECORD_BYTES = 64 * 1_048_576;
const MAX_UNPACKED_BYTES = Number.MAX_SAFE_INTEGER;
const NEWLINE = 0x0a;
const OPEN_LIST = 0x5b;
const SPACE = 0x20;
const FOLDER_LIMITS = { files: 1_000_000, depth: 64 };

/** What a watched file or folder gives: an article, a rejected record, or `idle` when there is nothing more for now. */
export type Watched =
  | { readonly kind: 'article'; readonly article: ArticleRecord }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'idle' };

export interface WatchOptions extends Pick<ReadEachOptions, 'fields' | 'withheld' | 'followLinks'> {
  /** Whether to end when there is nothing more, instead of waiting. @default false */
  readonly once?: boolean | undefined;
  /** Where an earlier watch stopped, see `ArticleWatch.cursor`. @default the beginning */
  readonly cursor?: string | undefined;
  /** Where the input `-` is read from. @default process.stdin */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** One watched input: see `ArticleWatch`. */
export class InputWatch {
  readonly #input: string;
  readonly #once: boolean;
  readonly #stdin: AsyncIterable<Uint8Array>;
  readonly #reading: Pick<ReadEachOptions, 'fields' | 'withheld' | 'followLinks' | 'repeats'>;
  #isStopped = false;
  /** Number of complete lines given so far. */
  #lines = 0;
  /** Size and modification time of each file of a folder that was given. */
  #files = new Map<string, string>();

  /** @throws {SameStoryError} `invalid-snapshot` for an invalid cursor. */
  constructor(input: string, { once = false, cursor, stdin = process.stdin, ...reading }: WatchOptions) {
    this.#input = input;
    this.#once = once;
    this.#stdin = stdin;
    // An article that comes again is the next state of the same article.
    this.#reading = { ...reading, repeats: true };
    if (cursor !== undefined) this.#resume(cursor);
  }

  /** Ends the waiting, for a watch that nobody reads any more. */
  stop(): void {
    this.#isStopped = true;
  }

  /** How far the articles were read, up to the last one given. */
  get cursor(): string {
    return JSON.stringify({ lines: this.#lines, files: [...this.#files] });
  }

  /**
   * @throws {SameStoryError} `unreadable-input` when the input cannot be read or is of a kind that cannot be watched.
   */
  async *articles(): AsyncGenerator<Watched> {
    if (this.#input === '-') {
      yield* fromEvents(
        readEach(['-'], { ...this.#reading, stdin: this.#stdin, maxUnpackedBytes: MAX_UNPACKED_BYTES }),
      );
      return;
    }
    const stats = await fs.stat(this.#input).catch((error: unknown) => {
      throw unreadable(this.#input, systemReason(error));
    });
    if (stats.isDirectory()) yield* this.#folder();
    else if (await this.#isJsonLines()) yield* this.#file();
    else {
      throw unreadable(this.#input, 'only a folder, a file of JSON Lines and - can be watched: convert it first');
    }
  }

  /** An empty file is taken for what its name says. */
  async #isJsonLines(): Promise<boolean> {
    if (/\.(jsonl|ndjson)$/i.test(this.#input)) return true;
    const handle = await fs.open(this.#input, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, 0);
      return /^json/.test(detectFormat(buffer.subarray(0, bytesRead), this.#input).format) && buffer[0] !== OPEN_LIST;
    } finally {
      await handle.close();
    }
  }

  async *#file(): AsyncGenerator<Watched> {
    for (;;) {
      const handle = await fs.open(this.#input, 'r');
      const actions = new BulkActions();
      try {
        for await (const step of growingLines(handle, this.#lines, this.#once, () => this.#isStopped)) {
          if (step === 'idle') {
            yield { kind: 'idle' };
            continue;
          }
          const { line, bytes, isWhole } = step;
          const given =
            bytes === undefined
              ? [{ line, reason: tooLong(MAX_RECORD_BYTES) }]
              : parseRecord({ line, indent: 0, bytes });
          const records = [...given].map((record) => actions.documentOf(record)).filter((one) => one !== undefined);
          // The count goes up before the article is given, because whoever reads the cursor then has the article. The
          // rest of an incomplete line may still come. A line that names its document's id is read again with it.
          if (isWhole && records.length > 0) this.#lines = line;
          yield* fromLine(records, this.#input, this.#reading);
        }
        if (this.#once || this.#isStopped) return;
      } finally {
        await handle.close();
      }
      // The file was replaced by a shorter one.
      this.#lines = 0;
    }
  }

  async *#folder(): AsyncGenerator<Watched> {
    for (;;) {
      const { files } = await listInputs([this.#input], {
        ...FOLDER_LIMITS,
        followLinks: this.#reading.followLinks ?? false,
      });
      for (const file of files) {
        const state = await stateOf(file.source);
        if (state === undefined || this.#files.get(file.relative) === state) continue;
        yield* readOne(file, this.#reading);
        this.#files.set(file.relative, state);
      }
      yield { kind: 'idle' };
      if (this.#once) return;
      await setTimeout(PAUSE);
      if (this.#isStopped) return;
    }
  }

  #resume(cursor: string): void {
    try {
      const { lines, files } = JSON.parse(cursor) as { lines: number; files: [string, string][] };
      this.#lines = lines;
      this.#files = new Map(files);
    } catch (error) {
      throw notResumable(this.#input, error);
    }
  }
}

/** The error for a cursor that does not belong to the input. */
export function notResumable(input: string, cause?: unknown): SameStoryError {
  const message = `the snapshot does not say how far ${input} was read: take another`;
  return new SameStoryError('invalid-snapshot', message, cause === undefined ? {} : { cause });
}

/** One line of a growing file, counted from 1. The last line may lack its end. */
interface Line {
  readonly line: number;
  /** `undefined` for a line that is too long to keep. */
  readonly bytes: Buffer | undefined;
  readonly isWhole: boolean;
}

/**
 * The lines of a file after the first `skipped` (all lines, if it has fewer), and `idle` whenever it waits at the end
 * of the file. Ends when the file becomes shorter, and with `once` at its end.
 */
async function* growingLines(
  handle: fs.FileHandle,
  skipped: number,
  once: boolean,
  isStopped: () => boolean,
): AsyncGenerator<Line | 'idle'> {
  let { line, position } = await placeBehind(handle, skipped);
  let parts: Buffer[] = [];
  let size = 0;
  let isIdle = false;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) {
      if (once) {
        const bytes = size > MAX_RECORD_BYTES ? undefined : Buffer.concat(parts);
        if (size > 0) yield { line: line + 1, bytes, isWhole: false };
        return;
      }
      if (!isIdle) yield 'idle';
      isIdle = true;
      await setTimeout(PAUSE);
      if (isStopped() || (await handle.stat()).size < position) return;
      continue;
    }
    isIdle = false;
    position += bytesRead;
    const chunk = buffer.subarray(0, bytesRead);
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, end));
      line++;
      const bytes = size > MAX_RECORD_BYTES ? undefined : Buffer.concat(parts);
      // Blank lines between records are not errors.
      if (bytes === undefined || bytes.some((byte) => byte > SPACE)) yield { line, bytes, isWhole: true };
      [parts, size, from] = [[], 0, end + 1];
    }
    size += bytesRead - from;
    if (size > MAX_RECORD_BYTES) parts = [];
    else parts.push(chunk.subarray(from));
  }
}

/** Offset of the line after the first `lines`; the beginning, if there are fewer. */
async function placeBehind(handle: fs.FileHandle, lines: number): Promise<{ line: number; position: number }> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let [line, position] = [0, 0];
  while (line < lines) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, position);
    if (bytesRead === 0) return { line: 0, position: 0 };
    let at = 0;
    while (at < bytesRead && line < lines) if (buffer[at++] === NEWLINE) line++;
    position += at;
  }
  return { line, position };
}

async function* fromLine(
  records: Iterable<JsonRecord>,
  source: string,
  { fields, withheld = false }: ReadEachOptions,
): AsyncGenerator<Watched> {
  for (const record of records) {
    if ('value' in record && record.hasMarkup) await loadHtml();
    for (const item of itemsOf(record, { now: Date.now(), fields, withheld })) {
      const at = { source, line: record.line, ...(item.item === undefined ? {} : { item: item.item }) };
      if (item.kind === 'article') yield { kind: 'article', article: item.article };
      else if (item.kind === 'rejected') yield { kind: 'rejected', rejection: { ...at, reason: item.reason } };
    }
  }
}

async function* fromEvents(events: AsyncIterable<ReadEvent>): AsyncGenerator<Watched> {
  for await (const event of events) {
    if (event.kind === 'article') yield { kind: 'article', article: event.article };
    else if (event.kind === 'rejected') yield { kind: 'rejected', rejection: event.rejection };
  }
}

async function* readOne(file: InputFile, reading: ReadEachOptions): AsyncGenerator<Watched> {
  for await (const seen of fromEvents(readEach([file.source], reading))) {
    if (seen.kind !== 'article' || !isText(file.relative)) yield seen;
    else yield { ...seen, article: { ...seen.article, id: idOf(file.relative) } };
  }
}

const isText = (relative: string): boolean => /\.(?:txt|text)(?:\.gz)?$/i.test(relative);

async function stateOf(file: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await fs.stat(file);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    // The file existed when the folder was listed and has been removed since, which is not an error.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, systemReason(error));
  }
}

function unreadable(source: string, reason: string): SameStoryError {
  return new SameStoryError('unreadable-input', `${path.normalize(source)}: ${reason}`);
}

/** The path without extension, so that two files of one name in two folders have different ids. */
function idOf(relative: string): string {
  return relative.slice(0, relative.lastIndexOf('/') + 1) + stemOf(relative);
}
