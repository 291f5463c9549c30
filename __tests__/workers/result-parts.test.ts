import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutIntoParts, PartReader } from '../../src/workers/result-parts.js';

function together(value: unknown, maxWeight: number): { value: unknown; count: number } {
  const reader = new PartReader();
  let count = 0;
  for (const part of cutIntoParts(value, maxWeight)) {
    reader.add(structuredClone(part));
    count++;
  }
  return { value: reader.value, count };
}

test('a value is the same after it was cut and put together', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 50 }), (value, maxWeight) => {
      expect(JSON.stringify(together(value, maxWeight).value)).toBe(JSON.stringify(value));
    }),
    { seed: 1 },
  );
});

test('keys that are properties of objects are keys like others', () => {
  const value: unknown = JSON.parse('{"__proto__": [1, 2, 3], "constructor": {"a": [1, 2, 3]}}');
  expect(JSON.stringify(together(value, 2).value)).toBe(JSON.stringify(value));
});

test('no part is much heavier than was asked for', () => {
  const value = { list: Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, words: [i, i + 1] })) };
  expect(together(value, 500).count).toBeGreaterThan(100);
});
