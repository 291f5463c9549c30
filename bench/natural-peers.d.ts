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
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string; tokenizeAndStem(text: string): string[] };
  export default stemmer;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(document: string | readonly string[], key?: string): void;
    listTerms(document: number): { term: string; tf: number; idf: number; tfidf: number }[];
    idf(term: string): number;
  }
}
