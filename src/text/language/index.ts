export { collectionLanguages } from './collection-languages.js';
export { type DetectLanguageOptions, detectLanguage, languageOf, languageTag } from './detect-language.js';
export { FUNCTION_WORDS } from './function-words.js';
export {
  cutLength,
  type LanguageTools,
  registeredLanguages,
  registerLanguage,
  stem,
  stopWords,
  withoutElision,
} from './stems.js';
