export {
  APOSTROPHE,
  classAt,
  DIGIT,
  DOT,
  HYPHEN,
  isBlank,
  isDigit,
  isLetter,
  LAST_WORD_CLASS,
  LOWER,
  SPACE,
  SURROGATE,
  UNSPACED,
  UPPER,
} from './char-classes.js';
export { fold, Lexicon } from './lexicon.js';
export { brokenWordEnd, scanTokens } from './scan.js';
export type { TokenKindName } from './token-buffer.js';
export { keyHash, plainKey, TokenBuffer, TokenFlag, TokenKind } from './token-buffer.js';
export { type Token, type TokenizeOptions, tokenize } from './tokenize.js';
