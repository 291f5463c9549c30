/**
 * Number of different words of two sequences and of those in both, from which word Jaccard and containment (Broder
 * 1997) are computed.
 */
export interface DistinctWords {
  readonly a: number;
  readonly b: number;
  readonly common: number;
}

/**
 * Remembers the last sequence in which each word was seen, so that counting needs no set. For words numbered below
 * `vocabulary`.
 */
export class WordMarks {
  seen: Int32Array;
  round = 0;

  constructor(vocabulary: number) {
    this.seen = new Int32Array(vocabulary);
  }

  /** Makes room for a vocabulary that has grown. */
  fit(vocabulary: number): void {
    if (vocabulary <= this.seen.length) return;
    const larger = new Int32Array(vocabulary * 2);
    larger.set(this.seen);
    this.seen = larger;
  }
}

export function countDistinct(a: Int32Array, b: Int32Array, marks: WordMarks): DistinctWords {
  const { seen } = marks;
  // Two marks per pair: seen in `a`, and then also seen in `b`.
  marks.round += 2;
  const inFirst = marks.round - 1;
  const inSecond = marks.round;
  let [onlyA, onlyB, common] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const word = a[i]!;
    if (seen[word] === inFirst) continue;
    seen[word] = inFirst;
    onlyA++;
  }
  for (let i = 0; i < b.length; i++) {
    const word = b[i]!;
    const mark = seen[word];
    if (mark === inSecond) continue;
    if (mark === inFirst) common++;
    else onlyB++;
    seen[word] = inSecond;
  }
  return { a: onlyA, b: onlyB + common, common };
}
