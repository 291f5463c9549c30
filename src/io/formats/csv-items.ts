import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { SameStoryError } from '../../errors.js';
import { collect, decodeText, peekBytes } from '../bytes/index.js';
import { dateOrderOf, type Item, loadHtml, mapRecord } from '../mapping/index.js';
import { type FormatSettings, requireChunks } from './parsing/index.js';

const PEEK_BYTES = 65_536;
/** More columns than any table of articles has. */
const MAX_COLUMNS = 10_000;

/**
 * The articles of a table whose first line names its columns: CSV, TSV, or with semicolons, as European spreadsheets
 * write it. Parsed by csv-parse.
 */
export async function* csvItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('csvItems', chunks, settings);
  const [{ parse }] = await Promise.all([import('csv-parse'), loadHtml()]);
  const { head, all } = await peekBytes(chunks, PEEK_BYTES);
  const source = await inUtf8(head, all, settings.maxBytes);
  const skipped: Item[] = [];
  // One table writes all its dates in the order of one country.
  const mapping = { ...settings, id: undefined, dateOrder: dateOrderOf(head.toString('latin1')) };
  const parser = parse({
    delimiter: delimiterOf(head.toString('latin1')),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: settings.maxBytes,
    on_skip: (error) => {
      skipped.push({
        kind: 'rejected',
        line: Math.max(1, Number(error?.lines ?? 1)),
        reason: `broken row (${faultOf(error)}): correct it or take it out`,
      });
      return undefined;
    },
  });
  const input = Readable.from(source);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let names: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield* skipped.splice(0);
      const begins = line;
      line = info.lines + 1;
      if (names === undefined) {
        if (record.length === 1 && /^sep=.$/i.test(record[0]!)) continue;
        if (record.length > MAX_COLUMNS)
          throw new SameStoryError('limit-exceeded', `more than ${MAX_COLUMNS} columns: check what the file is`);
        names = record.map((name) => name.trim());
        const fault = faultOfNames(names, mapping);
        if (fault === undefined) continue;
        yield { kind: 'rejected', line: begins, reason: fault };
        return;
      }
      // A column without a name is the row number that pandas writes. Databases and trafilatura write `null` for no
      // value.
      const cells = names
        .map((name, at) => [name, record[at] ?? ''] as const)
        .filter(([name, cell]) => name !== '' && cell !== '' && !/^null$/i.test(cell));
      yield { ...mapRecord(Object.fromEntries(cells), mapping), line: begins };
    }
  } finally {
    input.destroy();
  }
  yield* skipped.splice(0);
}

/** Why no row under these names can be an article; `undefined` if one can. */
function faultOfNames(names: readonly string[], settings: Parameters<typeof mapRecord>[1]): string | undefined {
  const item = mapRecord(Object.fromEntries(names.filter(Boolean).map((name) => [name, 'x'])), settings);
  return item.kind === 'rejected' ? `${item.reason}; the first line of a table names its columns` : undefined;
}

/** The parser's message without its excerpt of the input. */
function faultOf(error: { readonly message: string; readonly code?: string } | undefined): string {
  return (error?.code ?? 'unreadable').replace(/^CSV_/, '').replace(/_/g, ' ').toLowerCase();
}

/** Older spreadsheets write windows-1252. */
async function inUtf8(
  head: Buffer,
  all: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<AsyncIterable<Buffer> | readonly Buffer[]> {
  // The sample may end inside a character, so only its whole lines count.
  const whole = head.length < PEEK_BYTES ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1);
  if (isUtf8(whole)) return all;
  const decoded = decodeText(await collect(all, maxBytes));
  if (!decoded.ok) throw new SameStoryError('unreadable-input', decoded.reason);
  return [Buffer.from(decoded.text, 'utf8')];
}

/** The separator that occurs most often in the first line, outside quotation marks. */
export function delimiterOf(text: string): string {
  const said = /^(?:\u00ef\u00bb\u00bf|\ufeff)?sep=(.)/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '|'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
