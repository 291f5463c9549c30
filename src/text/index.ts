export { type DocumentSentence, readDocument, type TextDocument } from './document.js';
export {
  type Figure,
  type FigureKind,
  type FindFiguresOptions,
  figuresOf,
  findFigures,
  type Hedge,
} from './figures/index.js';
export { type Facts, type FindFactsOptions, findFacts } from './find-facts.js';
export {
  collectionLanguages,
  cutLength,
  type DetectLanguageOptions,
  detectLanguage,
  type LanguageTools,
  languageOf,
  registeredLanguages,
  registerLanguage,
  stem,
  stopWords,
  withoutElision,
} from './language/index.js';
export { type FindNamesOptions, findEntities, findNames, type Name, type NameKind, namesOf } from './names/index.js';
export type { Mark, MarkKind, SplitParagraphsOptions } from './paragraphs/index.js';
export {
  boilerplateOf,
  findRepeatedBoilerplate,
  ownText,
  type Paragraph,
  type ParagraphRole,
  type RepeatedBoilerplateOptions,
  type RepeatedParagraph,
  readParagraphs,
  splitParagraphs,
} from './paragraphs/index.js';
export { type FindQuotesOptions, findQuotes, type Quote, quotesOf } from './quotes/index.js';
export { ORDINALS, Reading } from './reading/index.js';
export { type SplitSentencesOptions, sentencesOf, splitSentences } from './sentences/index.js';
export type { Attribution } from './speakers/index.js';
export type { TokenKindName } from './tokens/index.js';
export {
  fold,
  isDigit,
  Lexicon,
  scanTokens,
  type Token,
  TokenBuffer,
  TokenFlag,
  type TokenizeOptions,
  TokenKind,
  tokenize,
} from './tokens/index.js';
