export {
  type ComparedQuote,
  compareQuotes,
  type QuoteRelation,
  type QuoteVariant,
  type SpokenQuote,
  shareWord,
} from './compare-quotes.js';
