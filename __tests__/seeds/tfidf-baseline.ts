// Plain TF-IDF with average linkage at its best threshold: what the seeds must be too hard for. It stands apart from
// the library on purpose, dense and naive, so that a change of the library cannot move the yardstick.

import stopwords from 'natural/lib/natural/util/stopwords.js';

/** B-cubed of one cut of the merge tree; fractions from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** {@link Score} of the best cut, and the cosine distance of the last merge below it. */
export interface BestCut extends Score {
  readonly distance: number;
}

/**
 * Unit vectors of `(1 + ln tf) · (ln((1 + n) / (1 + df)) + 1)`: scikit-learn's TfidfVectorizer with `sublinear_tf`.
 * Words are two word characters or more, in lower case; stop words are natural's.
 */
export function tfidfRows(documents: readonly string[]): Float64Array[] {
  const stop = new Set(stopwords.words);
  const counts = documents.map((document) => {
    const count = new Map<string, number>();
    for (const [word] of document.toLowerCase().matchAll(/[\p{L}\p{N}_]{2,}/gu)) {
      if (!stop.has(word)) count.set(word, (count.get(word) ?? 0) + 1);
    }
    return count;
  });
  const columns = new Map<string, number>();
  const documentFrequency: number[] = [];
  for (const count of counts) {
    for (const word of count.keys()) {
      const column = columns.get(word) ?? columns.size;
      columns.set(word, column);
      documentFrequency[column] = (documentFrequency[column] ?? 0) + 1;
    }
  }
  return counts.map((count) => {
    const row = new Float64Array(columns.size);
    for (const [word, times] of count) {
      const column = columns.get(word) as number;
      const idf = Math.log((1 + documents.length) / (1 + (documentFrequency[column] as number))) + 1;
      row[column] = (1 + Math.log(times)) * idf;
    }
    const length = Math.sqrt(row.reduce((sum, weight) => sum + weight * weight, 0));
    return length === 0 ? row : row.map((weight) => weight / length);
  });
}

/** B-cubed (Bagga and Baldwin 1998) of two labellings of the same items, item by item. */
export function bCubed(gold: readonly string[], predicted: readonly number[]): Score {
  let precision = 0;
  let recall = 0;
  for (let i = 0; i < gold.length; i++) {
    let sameCluster = 0;
    let sameLabel = 0;
    let both = 0;
    for (let j = 0; j < gold.length; j++) {
      const together = predicted[j] === predicted[i];
      const alike = gold[j] === gold[i];
      if (together) sameCluster++;
      if (alike) sameLabel++;
      if (together && alike) both++;
    }
    precision += both / sameCluster / gold.length;
    recall += both / sameLabel / gold.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/**
 * Merges by average linkage over cosine distance, scores the clusters after each merge, and gives the best. Average
 * linkage never merges at a lower distance than before, so the cuts after each merge are all the cuts there are.
 */
export function bestAverageLinkage(rows: readonly Float64Array[], gold: readonly string[]): BestCut {
  const n = rows.length;
  const cluster = rows.map((_, i) => i);
  const size = rows.map(() => 1);
  const live = new Set(cluster);
  const distance = rows.map((a) =>
    rows.map((b) => 1 - a.reduce((sum, weight, k) => sum + weight * (b[k] as number), 0)),
  );
  const between = (i: number, j: number) => (distance[i] as number[])[j] as number;
  let best: BestCut = { ...bCubed(gold, cluster), distance: 0 };
  for (let merges = 1; merges < n; merges++) {
    let [left, right, least] = [-1, -1, Number.POSITIVE_INFINITY];
    for (const i of live) {
      for (const j of live) {
        if (i < j && between(i, j) < least) [left, right, least] = [i, j, between(i, j)];
      }
    }
    const [weightLeft, weightRight] = [size[left] as number, size[right] as number];
    for (const k of live) {
      const mean = (weightLeft * between(left, k) + weightRight * between(right, k)) / (weightLeft + weightRight);
      (distance[left] as number[])[k] = mean;
      (distance[k] as number[])[left] = mean;
    }
    size[left] = weightLeft + weightRight;
    live.delete(right);
    for (let i = 0; i < n; i++) if (cluster[i] === right) cluster[i] = left;
    const score = bCubed(gold, cluster);
    if (score.f1 > best.f1) best = { ...score, distance: least };
  }
  return best;
}
