export {
  type ComparedQuote,
  compareQuotes,
  type QuoteRelation,
  type QuoteVariant,
  type SpokenQuote,
} from './compare-quotes.js';
export { shareWord } from './quote-style.js';
