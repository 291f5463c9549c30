// Single files of natural that only the measurements use, as peers.
declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  export default class SentenceTokenizer {
    constructor(abbreviations: readonly string[]);
    tokenize(text: string): string[];
  }
}
declare module 'natural/lib/natural/util/abbreviations_en.js' {
  const abbreviations: { knownAbbreviations: readonly string[] };
  export default abbreviations;
}
