export { MONTHS, NUMBER_WORDS, ORDINALS, PARTS, PERIOD_NOUNS, POSITION_NOUNS, SCALE_WORDS } from './figure-words.js';
export {
  AND_HEADS,
  OFFICES,
  ONE_WORD_BODIES,
  POSSESSIVE_JOINTS,
  SHOP_HEADS,
  TITLES_OF_MEN,
  TITLES_OF_WOMEN,
} from './name-words.js';
export { OTHER_LANGUAGES } from './other-languages.js';
export { isPlace } from './place-names.js';
export { Gap, isApostrophe, Reading, Role } from './reading.js';
export {
  CURRENCIES,
  inBaseUnit,
  MAGNITUDES,
  MONEY_MAGNITUDES,
  UNITS,
  type Unit,
  unitOf,
  unitOfSuffix,
} from './units.js';
export { ACCORDING, OR_NOUN, WITH_HELP } from './vocabulary.js';
