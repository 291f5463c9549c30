import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Article } from '../../../src/article.js';
import { processorSeconds } from '../part.js';

/** natural counts the documents of every term by looking through all documents, so whole collections take minutes. */
const SAMPLE = 1000;

export interface NaturalEstimate {
  readonly sample: number;
  readonly sampleSeconds: number;
  /**
   * How the time for the weights of all terms grows with the articles, as an exponent, between half the sample and all
   * of it.
   */
  readonly exponent: number;
  /** For all articles, if that goes on growing so and the time to read them in step with them. */
  readonly seconds: number;
  readonly bytesPerArticle: number;
}

/** Tokens, stems, TF-IDF of every term of every article with natural: timed on a sample, the rest extrapolated. */
export function estimateNatural(
  articles: readonly Article[],
  heldBytes: (make: () => unknown) => number,
): NaturalEstimate {
  weighed(spread(articles, 100));
  const half = timed(spread(articles, SAMPLE / 2));
  const whole = timed(spread(articles, SAMPLE));
  const exponent = Math.log2(whole.weighing / half.weighing);
  const factor = articles.length / SAMPLE;
  return {
    sample: SAMPLE,
    sampleSeconds: whole.reading + whole.weighing,
    exponent,
    seconds: whole.reading * factor + whole.weighing * factor ** exponent,
    bytesPerArticle: heldBytes(() => weighed(spread(articles, 300))) / 300,
  };
}

function timed(articles: readonly Article[]): { reading: number; weighing: number } {
  let tfidf = new NaturalTfIdf();
  const reading = processorSeconds(() => {
    tfidf = read(articles);
  });
  return { reading, weighing: processorSeconds(() => articles.map((_, index) => tfidf.listTerms(index))) };
}

function weighed(articles: readonly Article[]): unknown {
  const tfidf = read(articles);
  return [tfidf, articles.map((_, index) => tfidf.listTerms(index))];
}

function read(articles: readonly Article[]): NaturalTfIdf {
  const tfidf = new NaturalTfIdf();
  for (const { title, text } of articles) tfidf.addDocument(stemmer.tokenizeAndStem(`${title ?? ''}\n${text}`));
  return tfidf;
}

/** Articles from the beginning to the end of a collection, evenly. */
function spread(articles: readonly Article[], size: number): readonly Article[] {
  return Array.from({ length: size }, (_, at) => articles[Math.floor((at * articles.length) / size)] as Article);
}
