export { ALIASES_OF_TABLES, WRAPPERS } from './alias-table.js';
export { hasOwnText, hasTime, hasTitle, isTitled } from './find-fields.js';
export { articleFromRecord, type MapSettings, mapRecord } from './map-record.js';
export {
  type ArticleRecord,
  type DateOrder,
  dateOrderOf,
  entitiesRead,
  type Fields,
  type FieldWarning,
  hasHtml,
  hostOf,
  htmlText,
  type Item,
  isNothing,
  isObject,
  type LeftOut,
  loadHtml,
  type Mapped,
  type Place,
  type ReadDate,
  readDate,
  stringOf,
  type TimeSource,
} from './values/index.js';
