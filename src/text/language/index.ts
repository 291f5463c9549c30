export { collectionLanguages } from './collection-languages.js';
export { detectLanguage } from './detect-language.js';
export { FUNCTION_WORDS } from './function-words.js';
export { type LanguageTools, registeredLanguages, registerLanguage, stem, stopWords } from './stems.js';
