import { type Item, loadHtml, type MapSettings, mapRecord } from '../mapping/index.js';
import { type JsonRecord, jsonRecords } from './json-records.js';
import { type FormatSettings, requireChunks, unwrap } from './parsing/index.js';

/**
 * The articles of JSON and JSON Lines from any program: single records, lists of records, and objects that wrap lists.
 */
export async function* jsonItems(
  chunks: AsyncIterable<Buffer>,
  layout: 'json' | 'json-lines',
  settings: FormatSettings,
): AsyncGenerator<Item> {
  requireChunks('jsonItems', chunks, settings);
  // The file's name may serve as an id only when the file holds one record.
  const several: FormatSettings = { ...settings, id: undefined };
  let first: JsonRecord | undefined;
  let count = 0;
  for await (const record of jsonRecords(chunks, layout, settings.maxBytes)) {
    count++;
    if (count === 1 && layout === 'json') {
      first = record;
      continue;
    }
    if (first !== undefined) yield* itemsOf(first, several);
    first = undefined;
    yield* itemsOf(record, several);
  }
  if (first !== undefined) yield* itemsOf(first, settings);
}

/** The articles of one record. */
export async function* itemsOf(record: JsonRecord, settings: MapSettings): AsyncGenerator<Item> {
  const { line } = record;
  if ('reason' in record) {
    yield { kind: 'rejected', line, reason: record.reason };
    return;
  }
  if (record.hasMarkup) await loadHtml();
  const values = unwrap(record.value);
  if (values.length === 1) {
    yield { ...mapRecord(values[0], settings), line };
    return;
  }
  const several = { ...settings, id: undefined };
  for (const [at, value] of values.entries()) yield { ...mapRecord(value, several), line, item: at + 1 };
}
