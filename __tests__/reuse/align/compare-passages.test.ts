import { describe, expect, test } from '@jest/globals';
import { comparePassages } from '../../../src/reuse/align/compare-passages.js';

const RULES = { minRun: 8, threshold: 0.4, minAligned: 8 };
const even = (words: Int32Array) => new Float64Array(words.length).fill(1);
const compare = (a: readonly number[], b: readonly number[], weigh = even) =>
  comparePassages(Int32Array.from(a), Int32Array.from(b), RULES, weigh);

/** `count` words from `first` on. */
function run(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

describe('comparePassages', () => {
  test('calls equal sequences identical, however short, and empty ones nothing', () => {
    expect(compare([5], [5])).toEqual({
      kind: 'identical',
      regions: [{ tiles: [{ a: 0, b: 0, length: 1 }], aligned: 1 }],
      share: 1,
    });
    expect(compare([], [])).toBeUndefined();
  });

  test('draws the line of near-identical at 80% of the longer', () => {
    expect(compare(run(0, 20), [...run(0, 16), ...run(100, 4)])?.kind).toBe('near-identical');
    expect(compare(run(0, 20), [...run(0, 15), ...run(100, 5)])?.kind).toBe('partial');
    expect(compare(run(0, 16), run(0, 20))?.kind).toBe('near-identical');
    expect(compare(run(0, 15), run(0, 20))?.kind).toBe('contained');
  });

  test('draws the line of contained at 80% of the shorter', () => {
    const longer = run(0, 100);
    expect(compare([...run(40, 16), ...run(200, 4)], longer)?.kind).toBe('contained');
    expect(compare([...run(40, 15), ...run(200, 5)], longer)?.kind).toBe('partial');
    expect(compare(longer, [...run(40, 16), ...run(200, 4)])?.kind).toBe('contained');
  });

  test('draws the line of a copied run at 8 words', () => {
    const unlike = (first: number) => run(first, 20);
    expect(compare([...unlike(100), ...run(0, 8)], [...run(0, 8), ...unlike(200)])?.kind).toBe('partial');
    expect(compare([...unlike(100), ...run(0, 7)], [...run(0, 7), ...unlike(200)])).toBeUndefined();
  });

  test('gives unconnected copied runs one by one', () => {
    const a = [...run(0, 10), ...run(100, 40), ...run(20, 9)];
    const b = [...run(0, 10), ...run(200, 40), ...run(20, 9)];
    expect(compare(a, b)).toEqual({
      kind: 'partial',
      regions: [
        { tiles: [{ a: 0, b: 0, length: 10 }], aligned: 10 },
        { tiles: [{ a: 50, b: 50, length: 9 }], aligned: 9 },
      ],
      share: 1,
    });
  });

  test('takes words in order for rewritten text where they weigh enough', () => {
    // Every other word was changed: no run at all, and half of the weight.
    const original = run(0, 24);
    const rewritten = original.map((word, i) => (i % 2 === 0 ? word : 100 + word));
    const heavy = compare(original, rewritten);
    expect(heavy?.kind).toBe('partial');
    expect(heavy?.regions[0]?.aligned).toBe(12);
    expect(heavy?.share).toBe(0.5);
    const kept = new Set(rewritten);
    const light = (words: Int32Array) => Float64Array.from(words, (word) => (kept.has(word) && word < 100 ? 1 : 3));
    expect(compare(original, rewritten, light)).toBeUndefined();
  });

  test('asks for as many words in order as a copied run has', () => {
    expect(compare([...run(0, 7), ...run(50, 2)], [...run(0, 4), 99, ...run(4, 3), ...run(200, 30)])).toBeUndefined();
  });

  test('keeps runs together over a gap of no more words than the shorter of them has', () => {
    const regions = (gapA: number, gapB: number, second = 9) => {
      const [a, b] = [
        [...run(0, 9), ...run(100, gapA), ...run(20, second), ...run(300, 40)],
        [...run(0, 9), ...run(200, gapB), ...run(20, second), ...run(400, 40)],
      ];
      return compare(a, b)?.regions.map(({ aligned }) => aligned);
    };
    expect([regions(2, 2), regions(40, 2), regions(2, 40)]).toEqual([[18], [9, 9], [9, 9]]);
    // Moved to before the first.
    expect(
      compare([...run(0, 9), ...run(20, 9), ...run(300, 40)], [...run(20, 9), ...run(0, 9), ...run(400, 40)])?.regions,
    ).toHaveLength(2);
  });

  test('says that they repeat themselves, and that they are too long', () => {
    const told = (a: readonly number[], b: readonly number[], rules = RULES) => {
      const bounds: string[] = [];
      comparePassages(Int32Array.from(a), Int32Array.from(b), rules, even, (bound) => bounds.push(bound));
      return bounds;
    };
    const often = Array.from({ length: 40 }, (_, at) => [1, 2, 3, 10 + at]).flat();
    expect(told(often, [1, 2, 3, ...run(200, 9)])).toEqual(['repetitive']);
    const many = Array.from({ length: 800 }, (_, at) => (at % 2 === 0 ? 7 : 1000 + at));
    const other = Array.from({ length: 801 }, (_, at) => (at % 2 === 0 ? 7 : 3000 + at));
    expect([told(many, other), told(many, other, { ...RULES, threshold: 1 })]).toEqual([['long'], []]);
    expect(told(run(0, 20), run(100, 20))).toEqual([]);
  });

  test('finds the same passages both ways', () => {
    const a = [...run(0, 12), ...run(100, 30), ...run(40, 12)];
    const b = [...run(40, 12), ...run(200, 10), ...run(0, 12)];
    const lengths = (x: readonly number[], y: readonly number[]) =>
      compare(x, y)
        ?.regions.map(({ aligned }) => aligned)
        .sort();
    expect(lengths(a, b)).toEqual([12, 12]);
    expect(lengths(b, a)).toEqual([12, 12]);
  });
});
