import { isUtf8 } from 'node:buffer';
import { appendAll } from '../../structures/index.js';
import { peekBytes, tooLong } from '../bytes/index.js';
import { hasLongNumber, keyWrittenTwice, withLongNumbers } from './json-text.js';

/** One record of a JSON file: its value, or why there is none. `line` counts from 1 and is where the record begins. */
export type JsonRecord =
  | {
      readonly line: number;
      readonly value: unknown;
      /** Whether any string in it may contain HTML or entities. */
      readonly hasMarkup: boolean;
    }
  | BrokenRecord;

/** A record that has not been parsed yet. */
export interface RawRecord {
  readonly line: number;
  /** How far the record is indented, in bytes. */
  readonly indent: number;
  readonly bytes: Buffer;
}

interface BrokenRecord {
  readonly line: number;
  readonly reason: string;
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const LESS_THAN = 0x3c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The records of a JSON file in order, without holding the file: JSON Lines, a list of objects, one object, or objects
 * one after the other. For `json`, the first line shows which of them it is; `json-lines` are read line by line unless
 * they begin with `[`. They come in lists, one for each chunk, because waiting for each record alone would take more
 * time than parsing a short one.
 *
 * Everything works on bytes: in UTF-8, the bytes of line ends, quotes and brackets never occur inside another
 * character, so a broken sequence spoils only its own record. A broken record does not stop the others: see {@link
 * parseRecord}.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<Buffer>,
  layout: 'json' | 'json-lines',
  maxBytes: number,
): AsyncGenerator<readonly JsonRecord[]> {
  const { head, all } = await peekBytes(chunks, PEEK_BYTES, isDistinctive);
  const begin = trimStart(head);
  const isList = begin[0] === OPEN_LIST;
  if (begin.includes(0) && !isRecord(begin)) {
    yield [{ line: 1, reason: 'binary data, or text that is not in UTF-8: save it as JSON in UTF-8' }];
    return;
  }
  if (layout !== 'json-lines' && !isList && begin.length > 0 && begin[0] !== OPEN_OBJECT) {
    yield [{ line: 1, reason: 'not JSON, which begins with { or [: check what the file is' }];
    return;
  }
  const byLine = !isList && (layout === 'json-lines' || firstLineIsWhole(begin));
  const text = behindMark(all);
  for await (const split of byLine ? splitLines(text, maxBytes) : splitValues(text, maxBytes)) {
    const records: JsonRecord[] = [];
    for (const raw of split) {
      if ('reason' in raw) records.push(raw);
      else if (trimStart(raw.bytes).length > 0) appendAll(records, parseRecord(raw));
    }
    yield records;
  }
}

type SplitRecord = RawRecord | BrokenRecord;

/** Whether a file begins as JSON in UTF-8. A zero byte further on costs its own record alone. */
function isRecord(begin: Buffer): boolean {
  return (begin[0] === OPEN_OBJECT || begin[0] === OPEN_LIST) && !begin.subarray(0, 4).includes(0);
}

/** How many bytes are read to tell one record per line from records that span lines. */
const PEEK_BYTES = 65_536;

/** Whether the bytes read so far show what the file is: a list, or the whole first line of JSON. */
export function isDistinctive(head: Buffer): boolean {
  const begin = trimStart(head);
  return begin[0] === OPEN_LIST || (begin[0] === OPEN_OBJECT && begin.includes(NEWLINE));
}

/**
 * Whether the first line is a complete record. A first line longer than {@link PEEK_BYTES} counts as incomplete; the
 * records are then found by their brackets.
 */
function firstLineIsWhole(begin: Buffer): boolean {
  const end = begin.indexOf(NEWLINE);
  return end >= 0 && 'value' in parse(1, begin.subarray(0, end));
}

/** The chunks without the byte order mark. */
async function* behindMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 3) continue;
    yield head.subarray(startOfText(head));
    head = undefined;
  }
  if (head !== undefined) yield head;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Where a byte order mark ends. */
function startOfText(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Removes a byte order mark and the spaces before it. */
function trimStart(bytes: Buffer): Buffer {
  let start = startOfText(bytes);
  while (start < bytes.length && isSpace(bytes[start])) start++;
  return bytes.subarray(start);
}

/** The lines that end in each chunk, and the last one. */
async function* splitLines(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<readonly SplitRecord[]> {
  const record = new RecordBytes(max);
  let line = 1;
  for await (const chunk of chunks) {
    const lines: SplitRecord[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      record.append(chunk.subarray(from, end));
      lines.push(record.take(line, 0));
      line++;
      from = end + 1;
    }
    record.append(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  yield [record.take(line, 0)];
}

/**
 * The elements of the outermost list, or the values one after the other if there is no list. Only brackets and strings
 * are tracked; the JSON parser decides whether an element is valid. A string ends with its line even when its closing
 * quote is missing, because strings in JSON contain no line ends. So a missing quote damages only its own line.
 */
async function* splitValues(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<readonly SplitRecord[]> {
  const record = new RecordBytes(max);
  let [line, indent, depth, base] = [1, 0, 0, 0];
  let [inside, inString, escaped, seenList] = [false, false, false, false];
  let [startLine, startIndent, startByte] = [1, 0, 0];
  for await (const chunk of chunks) {
    const values: SplitRecord[] = [];
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (!inside) {
        if (byte === OPEN_LIST && !seenList) {
          seenList = true;
          [depth, base] = [1, 1];
        } else if (byte === CLOSE_LIST && seenList) {
          [depth, base] = [0, 0];
        } else if (!isSpace(byte) && byte !== COMMA) {
          [inside, startLine, startIndent, startByte, from] = [true, line, indent, byte, index];
        }
        if (!inside) {
          indent = byte === NEWLINE ? 0 : indent + 1;
          if (byte === NEWLINE) line++;
          continue;
        }
      }
      indent = byte === NEWLINE ? 0 : indent + 1;
      if (byte === NEWLINE) {
        line++;
        [inString, escaped] = [false, false];
      } else if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--;
      // An element ends with its closing bracket. A bare word or number, which is not an article, ends at the next
      // separator.
      const closed = !inString && depth === base && (byte === CLOSE_OBJECT || byte === CLOSE_LIST);
      const bare = !inString && depth === base && (byte === COMMA || byte === NEWLINE);
      // The list may end inside an element: after a bare word, or after an object that lacks its closing bracket.
      const endOfList = base === 1 && byte === CLOSE_LIST && (depth === 0 || (closed && startByte === OPEN_OBJECT));
      const stray = depth < base && !endOfList;
      if (closed || bare || endOfList || stray) {
        record.append(chunk.subarray(from, closed || stray ? index + 1 : index));
        values.push(record.take(startLine, startIndent));
        inside = false;
        if (endOfList) base = 0;
        depth = base;
      }
    }
    if (inside) record.append(chunk.subarray(from));
    if (values.length > 0) yield values;
  }
  if (inside) yield [record.take(startLine, startIndent)];
  else if (base === 1) yield [{ line, reason: 'the list does not end with ]: the file seems to be cut off' }];
}

/** Collects the bytes of one record from the chunks that it spans, up to a limit. */
class RecordBytes {
  private parts: Buffer[] = [];
  private size = 0;

  constructor(private readonly max: number) {}

  append(part: Buffer): void {
    this.size += part.length;
    if (this.size <= this.max) this.parts.push(part);
    else this.parts = [];
  }

  take(line: number, indent: number): RawRecord | BrokenRecord {
    // A record inside one chunk is not copied. Over gigabytes, copying would cost more than everything else here.
    const [only] = this.parts;
    const whole = this.parts.length === 1 && only !== undefined ? only : Buffer.concat(this.parts);
    const bytes = this.size <= this.max ? whole : undefined;
    this.parts = [];
    this.size = 0;
    return bytes === undefined ? { line, reason: tooLong(this.max) } : { line, indent, bytes };
  }
}

/**
 * Parses one record. When it does not parse, its closing bracket may be missing, and it has swallowed the records
 * behind it. Then it is cut at each line that begins an object at its own indentation, and each piece that parses is
 * used.
 */
export function* parseRecord(raw: RawRecord): Generator<JsonRecord> {
  const whole = parse(raw.line, raw.bytes);
  const pieces = 'value' in whole ? [raw] : cutAtObjects(raw);
  if (pieces.length === 1) yield whole;
  else for (const { line, bytes } of pieces) yield parse(line, bytes);
}

function cutAtObjects({ line, indent, bytes }: RawRecord): { readonly line: number; readonly bytes: Buffer }[] {
  const cuts = [{ at: 0, line }];
  let here = line;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
    here++;
    let start = end + 1;
    while (bytes[start] === 0x20 || bytes[start] === 0x09) start++;
    if (bytes[start] === OPEN_OBJECT && start - end - 1 === indent) cuts.push({ at: start, line: here });
  }
  return cuts.map((cut, index) => ({ line: cut.line, bytes: bytes.subarray(cut.at, cuts[index + 1]?.at) }));
}

function parse(line: number, bytes: Buffer): JsonRecord {
  if (!isUtf8(bytes)) return { line, reason: 'not in UTF-8: save the file in UTF-8' };
  const record = bytes.subarray(0, endOfObject(bytes));
  const text = record.toString('utf8');
  try {
    const value = JSON.parse(hasLongNumber(record) ? withLongNumbers(text) : text) as unknown;
    const twice = keyWrittenTwice(text);
    if (twice === undefined) return { line, value, hasMarkup: mayHaveMarkup(record) };
    return {
      line,
      reason: `the field ${JSON.stringify(twice.slice(0, 60))} stands twice in one record: take one of them out`,
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { line, reason: `broken JSON (${jsonFault(error)}): correct the record or take it out` };
  }
}

/** How JSON may write `<` and `&` in digits. */
const ESCAPED_ASCII = Buffer.from('\\u00');

function mayHaveMarkup(record: Buffer): boolean {
  return record.includes(LESS_THAN) || record.includes(AMPERSAND) || record.includes(ESCAPED_ASCII);
}

/** Leaves out the comma, or the closing bracket of the surrounding list, that may follow an object on its last line. */
function endOfObject(bytes: Buffer): number {
  let end = bytes.length;
  if (trimStart(bytes)[0] === OPEN_LIST) return end;
  while (end > 0 && (isSpace(bytes[end - 1]) || bytes[end - 1] === COMMA || bytes[end - 1] === CLOSE_LIST)) end--;
  return bytes[end - 1] === CLOSE_OBJECT ? end : bytes.length;
}

/** The parser's message without the excerpt of the input that some engines add. */
function jsonFault(error: SyntaxError): string {
  return error.message
    .replace(/, ?(\.\.\.)?".*$/s, '')
    .replace(/ in JSON/, '')
    .replace(/^Unexpected end of JSON input$/, 'it ends too early');
}
