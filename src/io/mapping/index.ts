export { ALIASES_OF_TABLES, WRAPPERS } from './alias-table.js';
export type {
  ArticleRecord,
  Fields,
  FieldWarning,
  Item,
  LeftOut,
  Mapped,
  Place,
  TimeSource,
} from './article-record.js';
export { type ReadDate, readDate } from './dates.js';
export { hostOf, isNothing, isObject, stringOf } from './field-values.js';
export { hasOwnText } from './find-fields.js';
export { hasHtml, htmlText, loadHtml, plainLine } from './html-text.js';
export { articleFromRecord, type MapSettings, mapRecord } from './map-record.js';
