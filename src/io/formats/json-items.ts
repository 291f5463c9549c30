import {
  type Fields,
  type Item,
  isNothing,
  isObject,
  loadHtml,
  type MapSettings,
  mapRecord,
} from '../mapping/index.js';
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
  for await (const record of withoutActions(jsonRecords(chunks, layout, settings.maxBytes))) {
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

/**
 * The documents of Elasticsearch's bulk format, each with the id that the line before it gives: that line says what to
 * do with the document. Other records stay what they are.
 */
async function* withoutActions(records: AsyncIterable<JsonRecord>): AsyncGenerator<JsonRecord> {
  let id: unknown;
  for await (const record of records) {
    const action = 'value' in record ? actionOf(record.value) : undefined;
    if (action !== undefined) {
      id = action._id;
      continue;
    }
    if ('value' in record && isObject(record.value) && id !== undefined) {
      const { doc } = record.value;
      const document = isObject(doc) ? doc : record.value;
      yield { ...record, value: isNothing(document.id) ? { ...document, id } : document };
    } else yield record;
    id = undefined;
  }
}

const ACTIONS = ['index', 'create', 'update', 'delete'] as const;

function actionOf(value: unknown): Fields | undefined {
  if (!isObject(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  const action = ACTIONS.find((known) => known === name);
  const inner = action && value[action];
  return others.length === 0 && isObject(inner) && Object.keys(inner).every((key) => BULK.test(key))
    ? inner
    : undefined;
}

const BULK =
  /^(?:_(?:index|type|id|routing|version)|routing|version(?:_type)?|retry_on_conflict|pipeline|require_alias|if_.*)$/;

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
