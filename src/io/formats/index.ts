export { csvItems } from './csv-items.js';
export { DETECT_BYTES, type Detected, detectFormat, type FormatName, KNOWN_EXTENSIONS } from './detect.js';
export { feedItems } from './feed-items.js';
export { htmlItems } from './html-items.js';
export { type FormatSettings, itemsOf, jsonItems } from './json-items.js';
export { isTelling, type JsonRecord, jsonRecords, parseRecord } from './json-records.js';
export { mailItems } from './mail-items.js';
export { unwrap } from './unwrap.js';
export { xmlItems } from './xml-items.js';
