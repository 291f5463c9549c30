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
export { type DateOrder, dateInAddress, dateOrderOf, isBefore, type ReadDate, readDate } from './dates.js';
export {
  addressOf,
  beforeCutMark,
  dateIn,
  hostOf,
  isNothing,
  isObject,
  languageOf,
  namesOf,
  stringOf,
  valueAt,
  withoutTitle,
} from './field-values.js';
export { entitiesRead, hasEntities, hasHtml, htmlText, loadHtml, plainLine } from './html-text.js';
export { textOf } from './rich-text.js';
