import type { Article } from '../../src/article.js';
import { type WeightedRows, weighTerms } from '../../src/vectors/rows.js';
import { TermCounter, type TermCounts } from '../../src/vectors/term-counts.js';
import { readStream } from './collections/stream.js';
import { heldBytes } from './held-bytes.js';
import { median, processorSeconds, type TimingPart, type TimingTable } from './part.js';
import { estimateNatural } from './peers/natural-tfidf.js';
import { Sklearn } from './peers/sklearn.js';

const ROUNDS = 5;

/**
 * Tokens, stems and TF-IDF beside scikit-learn's TfidfVectorizer, in turn, after one warm-up of each; then natural
 * and memory.
 */
export const part: TimingPart = {
  name: 'vectors',
  async run(stream) {
    const articles = readStream(stream);
    const characters = charactersOf(articles);
    const sklearn = await Sklearn.start(stream);
    const ours: number[] = [];
    const theirs: number[] = [];
    let first = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const own = processorSeconds(() => weigh(articles));
      const peer = await sklearn?.cpuTime('tfidf');
      if (round === 0) first = own;
      if (round === 0) continue;
      ours.push(own);
      if (peer !== undefined) theirs.push(peer);
    }
    const theirBytes = await sklearn?.time('tfidf-bytes');
    sklearn?.stop();
    const natural = estimateNatural(articles, heldBytes);
    const own = median(ours);
    const rows: TimingTable['rows'][number][] = [
      row('samestory', own, own, heldBytes(() => weigh(articles)) / articles.length),
      row('samestory, first run of the process', own, first),
    ];
    if (theirBytes !== undefined) {
      rows.push(row('scikit-learn TfidfVectorizer', own, median(theirs), theirBytes / articles.length));
    }
    const { sample, sampleSeconds, exponent } = natural;
    const extrapolated = `natural TfIdf, extrapolated from ${sample} articles in ${sampleSeconds.toFixed(1)} s, exponent ${exponent.toFixed(2)}`;
    rows.push(row(extrapolated, own, natural.seconds, natural.bytesPerArticle));
    return [
      {
        title: `Tokens, stems and TF-IDF of ${articles.length} articles, ${(characters / 1e6).toFixed(1)} million characters`,
        columns: ['', 'times our time', 'CPU seconds', 'million characters a second', 'KB held an article'],
        rows,
      },
    ];

    function row(name: string, unit: number, spent: number, bytes?: number): (string | number)[] {
      return [name, spent / unit, spent, characters / spent / 1e6, bytes === undefined ? '' : bytes / 1024];
    }
  },
};

/**
 * The whole product: rows in five fields, with an inverted index; and what they were counted from, which is kept to go
 * on with.
 */
function weigh(articles: readonly Article[]): [TermCounts, WeightedRows] {
  const counter = new TermCounter();
  for (const article of articles) counter.add(article, 'en');
  const counts = counter.finish();
  return [counts, weighTerms(counts)];
}

function charactersOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { text, title }) => sum + text.length + (title?.length ?? 0), 0);
}
