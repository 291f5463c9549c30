// natural has types for its root only, and its root must not be imported: it loads 52 packages and prints to stdout.
// These are the single files that samestory bundles.
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { words: readonly string[] };
  export default stopwords;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_*.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_*.js' {
  const stopwords: { words: readonly string[] };
  export default stopwords;
}
