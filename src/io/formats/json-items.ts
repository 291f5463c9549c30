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
  const actions = new BulkActions();
  let first: JsonRecord | undefined;
  let count = 0;
  try {
    for await (const records of jsonRecords(chunks, layout, settings.maxBytes)) {
      for (const given of records) {
        const record = actions.documentOf(given);
        if (record === undefined) continue;
        count++;
        if ('value' in record && record.hasMarkup) await loadHtml();
        if (count === 1 && layout === 'json') {
          first = record;
          continue;
        }
        if (first !== undefined) yield* itemsOf(first, several);
        first = undefined;
        yield* itemsOf(record, several);
      }
    }
  } finally {
    // Also where the file ends in an error.
    if (first !== undefined) yield* itemsOf(first, count === 1 ? settings : several);
  }
}

/**
 * Elasticsearch's bulk format: a line that says what to do, then the document that it is to be done with. Other records
 * stay what they are.
 */
export class BulkActions {
  /** The id in the last line that said what to do. */
  #id: unknown;

  /** A document with the id that the line before it gives; `undefined` for such a line. */
  documentOf(record: JsonRecord): JsonRecord | undefined {
    const action = 'value' in record ? actionOf(record.value) : undefined;
    const id = this.#id;
    this.#id = action?._id;
    if (action !== undefined) return undefined;
    if (id === undefined || !('value' in record) || !isObject(record.value)) return record;
    const { doc } = record.value;
    const document = isObject(doc) ? doc : record.value;
    return { ...record, value: isNothing(document.id) ? { ...document, id } : document };
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

/** The articles of one record. `loadHtml` must have been awaited before, if the record has markup. */
export function* itemsOf(record: JsonRecord, settings: MapSettings): Generator<Item> {
  const { line } = record;
  if ('reason' in record) {
    yield { kind: 'rejected', line, reason: record.reason };
    return;
  }
  const values = unwrap(record.value);
  if (values.length === 1) {
    yield { ...mapRecord(values[0], settings), line };
    return;
  }
  const several = { ...settings, id: undefined };
  for (const [at, value] of values.entries()) yield { ...mapRecord(value, several), line, item: at + 1 };
}
