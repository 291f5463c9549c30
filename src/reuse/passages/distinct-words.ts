/**
 * Different words of two sequences, and how many they have in common: what word Jaccard and containment (Broder 1997)
 * are made of.
 */
export interface DistinctWords {
  readonly a: number;
  readonly b: number;
  readonly common: number;
}

/**
 * Remembers which sequence each word was seen in last, so that counting needs no set: for words numbered below
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
  // Two marks a pair: seen in a, and seen in b after that.
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
