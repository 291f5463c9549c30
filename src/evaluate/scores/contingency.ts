import type { AlignedLabellings } from '../labels/index.js';

/**
 * The contingency table: how many articles each gold story shares with each predicted one. Every score is computed from
 * it. Only cells that hold an article are stored, row by row: gold story `g` has the cells from `starts[g]` to
 * `starts[g + 1]`, and `counts[cell]` of its articles are in the predicted story `columns[cell]`.
 */
export interface Contingency {
  readonly articles: number;
  readonly goldSizes: Int32Array;
  readonly predictedSizes: Int32Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Int32Array;
}

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts the cells in O(articles): a counting sort of the articles by gold story, then each story by itself. */
export function countCells(aligned: Pick<AlignedLabellings, 'gold' | 'predicted'>): Contingency {
  const { gold, predicted } = aligned;
  const goldSizes = sizesOf(gold);
  const predictedSizes = sizesOf(predicted);
  const ends = new Int32Array(goldSizes.length);
  for (let g = 1; g < ends.length; g++) ends[g] = ends[g - 1]! + goldSizes[g - 1]!;
  const sorted = new Int32Array(gold.length);
  for (let i = 0; i < gold.length; i++) {
    const g = gold[i]!;
    const index = ends[g]!;
    sorted[index] = predicted[i]!;
    ends[g] = index + 1;
  }
  const starts = new Int32Array(goldSizes.length + 1);
  const columns = new Int32Array(gold.length);
  const counts = new Int32Array(gold.length);
  const cellOf = new Int32Array(predictedSizes.length).fill(-1);
  let cells = 0;
  for (let g = 0, i = 0; g < goldSizes.length; g++) {
    const first = cells;
    for (; i < ends[g]!; i++) {
      const p = sorted[i]!;
      let cell = cellOf[p]!;
      // A cell of an earlier row counts as none, so the array need not be cleared between rows.
      if (cell < first) {
        cell = cells++;
        cellOf[p] = cell;
        columns[cell] = p;
      }
      counts[cell]! += 1;
    }
    starts[g + 1] = cells;
  }
  return {
    articles: gold.length,
    goldSizes,
    predictedSizes,
    starts,
    columns: columns.slice(0, cells),
    counts: counts.slice(0, cells),
  };
}

/** Whether both labellings divide the articles in the same way, whatever the stories are called. */
export function isSamePartition(table: Contingency): boolean {
  return table.counts.length === table.goldSizes.length && table.counts.length === table.predictedSizes.length;
}

/** The score of a precision and a recall; F1 is 0 where both are 0. */
export function scoreOf(precision: number, recall: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function sizesOf(codes: Int32Array): Int32Array {
  let clusters = 0;
  for (const code of codes) if (code >= clusters) clusters = code + 1;
  const sizes = new Int32Array(clusters);
  for (const code of codes) sizes[code]! += 1;
  return sizes;
}
