import { isListOf, requireArgument } from '../../arguments.js';
import type { ArticleId } from '../../article.js';
import { boolean, integer, optional, readOptions } from '../../options.js';
import { countEach } from '../../structures/index.js';
import { asUtf8, collect, decodeText, fileBytes, isGzipJunk, peekBytes, unpacked } from '../bytes/index.js';
import {
  csvItems,
  DETECT_BYTES,
  detectFormat,
  type FormatName,
  type FormatSettings,
  feedItems,
  htmlItems,
  isDistinctive,
  jsonItems,
  mailItems,
  markdownItems,
  sgmlItems,
  wireItems,
  xmlItems,
} from '../formats/index.js';
import type { ArticleRecord, FieldWarning, Item, LeftOut } from '../mapping/index.js';
import { type InputFile, listInputs, nothingHere, stemOf, systemReason } from './list-inputs.js';
import { type Located, SeenIds } from './seen-ids.js';

/** A record that could not be read as an article: where it is, and what to do about it. */
export interface Rejection extends Located {
  readonly reason: string;
}

/** A part of an article that could not be read, or was converted. The article itself is there. */
export interface Warning extends Located, FieldWarning {
  readonly id: ArticleId;
}

/** The events of reading. */
export type ReadEvent =
  | {
      readonly kind: 'article';
      readonly article: ArticleRecord;
      readonly at: Located;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly unreadable: boolean }
  | { readonly kind: 'left-out'; readonly why: LeftOut; readonly at: Located; readonly id?: string }
  /** Files that are in no format of articles. */
  | { readonly kind: 'skipped'; readonly files: number }
  /** A file was read to its end. */
  | { readonly kind: 'file'; readonly source: string; readonly format: FormatName | undefined };

export interface ReadEachOptions {
  /** Where the input `-` is read from. @default process.stdin */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /**
   * Maps article fields to fields of the record, where the table of formats does not know them: `{ id: 'uri', text:
   * 'body_text', title: 'meta.headline' }`. For a name that is not a field of articles, the value is kept unchanged.
   */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Whether embargoed, withheld and canceled articles are read too. @default false */
  readonly withheld?: boolean | undefined;
  /** The moment that embargoes are compared with, in milliseconds since 1970. @default Date.now() */
  readonly now?: number | undefined;
  /** Whether to follow links that lead out of their folder. @default false */
  readonly followLinks?: boolean | undefined;
  /** Whether an id may come again, as the next state of its article; for streams. @default false */
  readonly repeats?: boolean | undefined;
  /** Called with the length of each piece read from a file, in bytes as stored on the disk. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Maximum size of a record, or of a document parsed as a whole, in bytes. @default 67108864 (64 MB) */
  readonly maxRecordBytes?: number | undefined;
  /** Maximum unpacked size of one gzip file, in bytes. @default 4294967296 (4 GB) */
  readonly maxUnpackedBytes?: number | undefined;
  /** Maximum number of entries in one folder, subfolders included. @default 1000000 */
  readonly maxFiles?: number | undefined;
  /** Maximum depth of subfolders. @default 64 */
  readonly maxDepth?: number | undefined;
}

/** The options with their defaults; those without a default stay optional. */
type Settings = Pick<Required<ReadEachOptions>, 'stdin' | 'fields' | 'onBytes'> & {
  readonly [K in 'maxRecordBytes' | 'maxUnpackedBytes' | 'maxFiles' | 'maxDepth' | 'now']: number;
} & { readonly [K in 'withheld' | 'followLinks' | 'repeats']: boolean };

const OTHER_FORMAT = 'not in a format that samestory reads: convert it, or rename it to .txt if it is text';

/** A file with this many broken records in a row is abandoned, because it is not what its name says. */
const MAX_BROKEN_IN_A_ROW = 1000;

/**
 * Reads articles one by one, without keeping them: one event per article, per rejected record, and per finished file. A
 * second article with a known id is rejected, unless it is another version of the first. An error in a record or a file
 * never stops the others.
 *
 * @throws {SameStoryError} `invalid-option`
 *
 * @example
 * for await (const event of readEach(['seeds/newsroom.jsonl'])) {
 *   if (event.kind === 'article') console.log(event.article.id);
 * }
 */
export function readEach(inputs: readonly string[], options?: ReadEachOptions): AsyncGenerator<ReadEvent> {
  return readEvents('readEach', inputs, options);
}

/**
 * {@link readEach} for another function.
 *
 * @param where the function that was called, for messages.
 */
export async function* readEvents(
  where: string,
  inputs: readonly string[],
  options: ReadEachOptions | undefined,
): AsyncGenerator<ReadEvent> {
  const settings = readOptions<Settings>(where, options, {
    stdin: optional((value) => typeof value === 'object' && value !== null, 'a stream of bytes'),
    fields: optional(isFieldNames, 'an object of the names of fields'),
    withheld: boolean(false),
    now: integer(Date.now(), 0, Number.MAX_SAFE_INTEGER),
    followLinks: boolean(false),
    repeats: boolean(false),
    onBytes: optional((value) => typeof value === 'function', 'a function'),
    maxRecordBytes: integer(64 * 1_048_576, 1, 512 * 1_048_576),
    maxUnpackedBytes: integer(4096 * 1_048_576, 1, Number.MAX_SAFE_INTEGER),
    maxFiles: integer(1_000_000, 1, Number.MAX_SAFE_INTEGER),
    maxDepth: integer(64, 0, 1000),
  });
  const arePaths = isListOf(inputs, (input) => typeof input === 'string');
  requireArgument(where, 'inputs', arePaths, inputs, 'a list of paths');
  const { maxFiles: files, maxDepth: depth, followLinks } = settings;
  const listing = await listInputs(inputs, { files, depth, followLinks });
  for (const { source, reason, wholeInput } of listing.faults) {
    yield { kind: 'rejected', rejection: { source, reason }, unreadable: wholeInput };
  }
  if (listing.skipped > 0) yield { kind: 'skipped', files: listing.skipped };
  const ids = idsOfFiles(listing.files);
  const seen = settings.repeats ? undefined : new SeenIds();
  /** For each folder, whether any file in it was read, and how many were not. */
  const folders = new Map<string, { found: boolean; skipped: number }>();
  for (const file of listing.files) {
    const folder = folders.get(file.input) ?? { found: false, skipped: 0 };
    folders.set(file.input, folder);
    for await (const event of readFile(file, ids.get(file) ?? file.relative, settings, seen)) {
      if (event.kind === 'skipped') folder.skipped++;
      else if (event.kind !== 'file') folder.found = true;
      yield event;
    }
  }
  for (const [input, { found, skipped }] of folders) {
    if (!found && skipped > 0)
      yield { kind: 'rejected', rejection: { source: input, reason: nothingHere(skipped) }, unreadable: true };
  }
}

function isFieldNames(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((name) => typeof name === 'string' && name !== '')
  );
}

async function* readFile(file: InputFile, id: string, settings: Settings, seen?: SeenIds): AsyncGenerator<ReadEvent> {
  const { source } = file;
  const isInput = file.input === source;
  let [given, inARow, isSkipped] = [0, 0, false];
  let format: FormatName | undefined;
  try {
    const { maxUnpackedBytes: max } = settings;
    const bytes =
      source === '-' ? unpacked(settings.stdin ?? process.stdin, max) : fileBytes(file.path, max, settings.onBytes);
    const { head, all, close } = await peekBytes(bytes, DETECT_BYTES, isDistinctive);
    const detected = detectFormat(head, file.relative);
    format = detected.format;
    if (file.isGuess && !detected.isSure && !(isInput && format === 'markdown')) {
      await close();
      isSkipped = true;
      yield isInput ? unreadable(source, OTHER_FORMAT) : { kind: 'skipped', files: 1 };
      return;
    }
    const { bytes: whole, throwJunk } = beforeJunk(all);
    const chunks = format === 'json' || format === 'json-lines' || format === 'csv' ? asUtf8(whole, head) : whole;
    try {
      for await (const item of itemsOfFormat(format, chunks, { ...settings, id, maxBytes: settings.maxRecordBytes })) {
        const event = eventOf(item, source, seen);
        given++;
        // The whole input gave nothing, so its error is that of the input.
        const isWhole = item.kind === 'rejected' && isInput && item.line === undefined && item.item === undefined;
        yield event.kind === 'rejected' ? { ...event, unreadable: isWhole } : event;
        inARow = event.kind === 'rejected' ? inARow + 1 : 0;
        if (inARow === MAX_BROKEN_IN_A_ROW) {
          const reason = `the rest is left out after ${inARow} broken records in a row: check what the file is`;
          yield { kind: 'rejected', rejection: { ...placeOf(item, source), reason }, unreadable: false };
          break;
        }
      }
      throwJunk();
    } finally {
      await close();
    }
  } catch (error) {
    given++;
    yield {
      kind: 'rejected',
      rejection: { source, reason: systemReason(error) },
      unreadable: isInput && !isGzipJunk(error),
    };
  } finally {
    if (!isSkipped && given === 0)
      yield {
        kind: 'rejected',
        rejection: { source, reason: 'no article in it: check that it is not empty by mistake' },
        unreadable: false,
      };
    yield { kind: 'file', source, format };
  }
}

/** The bytes before junk behind gzip data, which are complete in any format. `throwJunk` then reports the junk. */
function beforeJunk(chunks: AsyncIterable<Buffer>): {
  readonly bytes: AsyncGenerator<Buffer>;
  readonly throwJunk: () => void;
} {
  let junk: unknown;
  async function* bytes(): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
    } catch (error) {
      if (!isGzipJunk(error)) throw error;
      junk = error;
    }
  }
  const throwJunk = (): void => {
    if (junk !== undefined) throw junk;
  };
  return { bytes: bytes(), throwJunk };
}

function unreadable(source: string, reason: string): ReadEvent {
  return { kind: 'rejected', rejection: { source, reason }, unreadable: true };
}

function placeOf(item: Item, source: string): Located {
  return {
    source,
    ...(item.line === undefined ? {} : { line: item.line }),
    ...(item.item === undefined ? {} : { item: item.item }),
  };
}

function eventOf(item: Item, source: string, seen?: SeenIds): ReadEvent {
  const at = placeOf(item, source);
  switch (item.kind) {
    case 'article': {
      const { article, warnings } = item;
      const refusal = seen?.refusal(article, at);
      if (refusal !== undefined) return { kind: 'rejected', rejection: { ...at, reason: refusal }, unreadable: false };
      return {
        kind: 'article',
        article,
        at,
        warnings: warnings.map((warning) => ({ ...at, id: article.id, ...warning })),
      };
    }
    case 'left-out':
      return { kind: 'left-out', why: item.why, at, ...(item.id === undefined ? {} : { id: item.id }) };
    case 'rejected':
      return { kind: 'rejected', rejection: { ...at, reason: item.reason }, unreadable: false };
  }
}

function itemsOfFormat(
  format: FormatName,
  chunks: AsyncIterable<Buffer>,
  settings: FormatSettings,
): AsyncGenerator<Item> {
  switch (format) {
    case 'json':
    case 'json-lines':
      return jsonItems(chunks, format, settings);
    case 'csv':
      return csvItems(chunks, settings);
    case 'feed':
      return feedItems(chunks, settings);
    case 'xml':
      return xmlItems(chunks, settings);
    case 'html':
      return htmlItems(chunks, settings);
    case 'mail':
      return mailItems(chunks, settings);
    case 'markdown':
      return markdownItems(chunks, settings);
    case 'sgml':
      return sgmlItems(chunks, settings);
    case 'wire':
      return wireItems(chunks, settings);
    case 'text':
    case 'binary':
      return textItem(chunks, settings);
  }
}

/** A text file is one article: its text unchanged, with the name of the file as id. */
async function* textItem(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  const decoded = decodeText(await collect(chunks, settings.maxBytes));
  if (!decoded.ok) yield { kind: 'rejected', reason: decoded.reason };
  else if (decoded.text.trim() === '')
    yield { kind: 'rejected', reason: 'text is empty: give the article as plain text' };
  else yield { kind: 'article', article: { id: settings.id ?? 'text', text: decoded.text }, warnings: [] };
}

/** The shortest name that distinguishes each file from the others, text files first; see {@link readArticles}. */
function idsOfFiles(files: readonly InputFile[]): Map<InputFile, string> {
  const ids = new Map<InputFile, string>();
  const isText = ({ relative }: InputFile): boolean => /\.(?:txt|text)(?:\.gz)?$/i.test(relative);
  for (const group of [files.filter(isText), files.filter((file) => !isText(file))]) {
    let open = group;
    for (const name of [(file: InputFile) => stemOf(file.relative), (file: InputFile) => file.relative]) {
      const sharing = countEach(open.map(name));
      for (const file of open) if (sharing.get(name(file)) === 1) ids.set(file, name(file));
      open = open.filter((file) => !ids.has(file));
    }
    for (const file of open) ids.set(file, file.source);
  }
  return ids;
}
