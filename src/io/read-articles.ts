import { isListOf, requireArgument } from '../arguments.js';
import { type ArticleId, checkArticle } from '../article.js';
import { integer, optional, readOptions } from '../options.js';
import { type ArticleRecord, articleFromRecord } from './article-record.js';
import { collect, fileBytes, unpacked } from './bytes.js';
import { decodeText } from './decode.js';
import { type InputFile, type InputFormat, listInputs, stemOf, systemReason } from './inputs.js';
import { jsonRecords } from './json-records.js';

/** Something that could not be read as an article: where it stands, and what to do about it. */
export interface Rejection {
  /** The file, as a path from where the reading started; `-` for standard input. */
  readonly source: string;
  /** The line where the record begins, from 1; missing where the whole file is meant. */
  readonly line?: number;
  readonly reason: string;
}

/** What {@link readArticles} read. */
export interface ReadResult {
  /** In the order of the inputs; in a folder, in the order of the paths. */
  readonly articles: readonly ArticleRecord[];
  readonly rejected: readonly Rejection[];
  /** Where each article comes from, by id, so that a later fault of it can be told with its place. */
  readonly places: ReadonlyMap<ArticleId, { readonly source: string; readonly line?: number }>;
  /** The inputs that gave nothing because they could not be read at all; each is among `rejected` with its reason. */
  readonly unreadable: readonly string[];
  /** How many files of folders are in no readable format. */
  readonly skipped: number;
}

/** How far the reading has come. */
export interface ReadProgress {
  readonly files: number;
  readonly articles: number;
}

export interface ReadOptions {
  /** Where the input `-` is read from. @default process.stdin */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Called after each file and after every 1,000 articles. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** The longest record, in bytes: one article, with all its fields. @default 67108864 (64 MB) */
  readonly maxRecordBytes?: number | undefined;
  /** The most that one gzip file may unpack to, in bytes. @default 4294967296 (4 GB) */
  readonly maxUnpackedBytes?: number | undefined;
  /** The most entries of one folder, subfolders included. @default 1000000 */
  readonly maxFiles?: number | undefined;
  /** The most levels of subfolders. @default 64 */
  readonly maxDepth?: number | undefined;
}

/** The options with their defaults filled in; what has no default stays open. */
type ReadSettings = Pick<Required<ReadOptions>, 'stdin' | 'onProgress'> & {
  readonly [K in 'maxRecordBytes' | 'maxUnpackedBytes' | 'maxFiles' | 'maxDepth']: number;
};

/** After so many broken records in a row a file is given up: it is not what its name says. */
const MAX_BROKEN_IN_A_ROW = 1000;

/**
 * Reads articles from files, folders and standard input: plain text (`.txt`), JSON (`.json`), JSON Lines (`.jsonl`,
 * `.ndjson`), each also packed with gzip. A folder gives its readable files, recursively, in the order of their paths.
 *
 * - A text file is one article. Its `id` is the file's name without extension; where two files share it, their paths
 *   inside the INPUT folder; where they share those too, their paths as given. Its `text` is the decoded file, unaltered
 *   but for a byte order mark: no title, date or outlet is guessed from it.
 * - A JSON record is one article, with the fields of {@link Article}; `date` is read as `publishedAt` and `lang` as
 *   `language`. Its other fields are kept.
 * - Standard input is told from how it begins: JSON, JSON Lines or, else, the text of one article with the id `stdin`.
 *
 * Nothing that is wrong with a record or a file stops the others: it is listed in `rejected`. The second article with an
 * id is rejected.
 *
 * @throws {SameStoryError} `invalid-option`
 *
 * @example
 * const { articles, rejected } = await readArticles(['seeds/newsroom.jsonl', 'seeds/gp-home-visits']);
 * for (const { source, line, reason } of rejected) console.error(source, line, reason);
 */
export async function readArticles(inputs: readonly string[], options?: ReadOptions): Promise<ReadResult> {
  const settings = readOptions<ReadSettings>('readArticles', options, {
    stdin: optional((value) => typeof value === 'object' && value !== null, 'a stream of bytes'),
    onProgress: optional((value) => typeof value === 'function', 'a function'),
    maxRecordBytes: integer(64 * 1_048_576, 1, 512 * 1_048_576),
    maxUnpackedBytes: integer(4096 * 1_048_576, 1, Number.MAX_SAFE_INTEGER),
    maxFiles: integer(1_000_000, 1, Number.MAX_SAFE_INTEGER),
    maxDepth: integer(64, 0, 1000),
  });
  const arePaths = isListOf(inputs, (input) => typeof input === 'string');
  requireArgument('readArticles', 'inputs', arePaths, inputs, 'a list of paths');
  const { maxRecordBytes, maxUnpackedBytes, maxFiles: files, maxDepth: depth, onProgress } = settings;
  const listing = await listInputs(inputs, { files, depth });
  const collected = new Collection();
  for (const { source, reason, wholeInput } of listing.faults) {
    collected.reject({ source, reason });
    if (wholeInput) collected.unreadable.push(source);
  }
  const textIds = idsOfTextFiles(listing.files.filter(({ format }) => format === 'text'));
  let filesRead = 0;
  for (const file of listing.files) {
    const before = collected.articles.length;
    const rejectedBefore = collected.rejected.length;
    try {
      const bytes =
        file.source === '-'
          ? unpacked(settings.stdin ?? process.stdin, maxUnpackedBytes)
          : fileBytes(file.source, maxUnpackedBytes);
      const { format, chunks } =
        file.format === 'unknown' ? await tellFormat(bytes) : { format: file.format, chunks: bytes };
      if (format === 'text') {
        collected.addText(file, textIds.get(file) ?? file.relative, await collect(chunks, maxRecordBytes));
      } else {
        let inARow = 0;
        for await (const record of jsonRecords(chunks, format, maxRecordBytes)) {
          inARow = collected.addRecord(file.source, record) ? 0 : inARow + 1;
          if (inARow === MAX_BROKEN_IN_A_ROW) {
            const reason = `the rest is left out after ${inARow} broken records in a row: check what the file is`;
            collected.reject({ source: file.source, line: record.line, reason });
            break;
          }
          const read = collected.articles.length;
          if (read % 1000 === 0) onProgress?.({ files: filesRead, articles: read });
        }
      }
    } catch (error) {
      collected.reject({ source: file.source, reason: systemReason(error) });
      if (file.input === file.source) collected.unreadable.push(file.source);
    }
    if (collected.articles.length === before && collected.rejected.length === rejectedBefore) {
      collected.reject({ source: file.source, reason: 'no article in it: check that it is not empty by mistake' });
    }
    filesRead++;
    onProgress?.({ files: filesRead, articles: collected.articles.length });
  }
  const { articles, rejected, places, unreadable } = collected;
  return { articles, rejected, places, unreadable, skipped: listing.skipped };
}

/** The articles and rejections so far, and the place of each id. */
class Collection {
  readonly articles: ArticleRecord[] = [];
  readonly rejected: Rejection[] = [];
  readonly unreadable: string[] = [];
  readonly places = new Map<ArticleId, { readonly source: string; readonly line?: number }>();

  reject(rejection: Rejection): void {
    this.rejected.push(rejection);
  }

  /** Whether the record gave an article. */
  addRecord(source: string, record: { line: number; value: unknown } | { line: number; reason: string }): boolean {
    const { line } = record;
    const read = 'reason' in record ? ({ ok: false, reason: record.reason } as const) : articleFromRecord(record.value);
    if (read.ok) return this.add(read.article, { source, line });
    this.reject({ source, line, reason: read.reason });
    return false;
  }

  addText(file: InputFile, id: string, bytes: Buffer): void {
    const { source } = file;
    const decoded = decodeText(bytes);
    if (!decoded.ok) {
      this.reject({ source, reason: decoded.reason });
      if (file.input === source) this.unreadable.push(source);
      return;
    }
    const check = checkArticle({ id, text: decoded.text });
    if (check.ok) this.add(check.article as ArticleRecord, { source });
    else this.reject({ source, reason: check.reason });
  }

  private add(article: ArticleRecord, at: { readonly source: string; readonly line?: number }): boolean {
    const earlier = this.places.get(article.id);
    if (earlier !== undefined) {
      const id = JSON.stringify(article.id);
      const place = earlier.line === undefined ? earlier.source : `${earlier.source}:${earlier.line}`;
      this.reject({ ...at, reason: `the id ${id} is taken by ${place}: give each article an id of its own` });
      return false;
    }
    this.places.set(article.id, at);
    this.articles.push(article);
    return true;
  }
}

/** The shortest name that tells each text file from the others; see {@link readArticles}. */
function idsOfTextFiles(files: readonly InputFile[]): Map<InputFile, string> {
  const ids = new Map<InputFile, string>();
  let open = files;
  for (const name of [(file: InputFile) => stemOf(file.relative), (file: InputFile) => file.relative]) {
    const sharing = new Map<string, number>();
    for (const file of open) sharing.set(name(file), (sharing.get(name(file)) ?? 0) + 1);
    for (const file of open) if (sharing.get(name(file)) === 1) ids.set(file, name(file));
    open = open.filter((file) => !ids.has(file));
  }
  for (const file of open) ids.set(file, file.source);
  return ids;
}

const PEEK_BYTES = 65_536;

// A list of objects or an object. A plain text may well begin with a bracket: "[Updated at 17:20]".
const BEGINS_AS_JSON = /^\s*(?:\[\s*(?:[{\]]|$)|\{\s*(?:["}]|$))/;

/** What a stream without a name is: JSON if it, or a line near its beginning, begins as JSON does; else plain text. */
async function tellFormat(
  bytes: AsyncGenerator<Buffer>,
): Promise<{ format: InputFormat; chunks: AsyncGenerator<Buffer> }> {
  const read: Buffer[] = [];
  let size = 0;
  while (size < PEEK_BYTES) {
    const { done, value } = await bytes.next();
    if (done === true) break;
    read.push(value);
    size += value.length;
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    yield* read;
    yield* bytes;
  }
  const head = Buffer.concat(read)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (BEGINS_AS_JSON.test(head)) return { format: 'json', chunks: chunks() };
  return { format: /^\{"/m.test(head) ? 'json-lines' : 'text', chunks: chunks() };
}
