export { FOREIGN_PARTS, MONTHS, NUMBER_WORDS, ORDINALS, PARTS, SCALE_WORDS } from './figure-words.js';
export { isPlace } from './place-names.js';
export { Gap, isApostrophe, Reading, Role } from './reading.js';
export {
  CURRENCIES,
  currencyOfLetters,
  inBaseUnit,
  MAGNITUDES,
  MONEY_MAGNITUDES,
  UNITS,
  type Unit,
  unitOf,
  unitOfSuffix,
} from './units.js';
export { ACCORDING, OR_NOUN, OTHER_HEDGES, WITH_HELP } from './vocabulary.js';
export {
  AND_HEADS,
  FOR_HEADS,
  OFFICES,
  ONE_WORD_BODIES,
  PERIOD_NOUNS,
  POSITION_NOUNS,
  POSSESSIVE_JOINTS,
  SHOP_HEADS,
  TITLES_OF_MEN,
  TITLES_OF_WOMEN,
  VIETNAMESE_BODIES,
  VIETNAMESE_ROLES,
  VIETNAMESE_VERBS,
} from './words/index.js';
