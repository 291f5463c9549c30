import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PackedNumbers } from '../../../src/reuse/pairs/packed-numbers.js';

test('packed numbers are read from any offset as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.integer({ min: -(2 ** 29), max: 2 ** 29 }))), (rows) => {
      const packed = new PackedNumbers();
      const offsets = rows.map(([count, signed]) => {
        const offset = packed.length;
        packed.push(count);
        packed.pushSigned(signed);
        return offset;
      });
      for (const at of [...rows.keys()].reverse()) {
        packed.seek(offsets[at]!);
        expect([packed.next(), packed.nextSigned()]).toEqual(rows[at]);
      }
    }),
    { numRuns: 50 },
  );
});

test('small numbers take a byte each, and room grows as it is needed', () => {
  const packed = new PackedNumbers();
  for (let number = 0; number < 10_000; number++) packed.push(number % 128);
  expect(packed.length).toBe(10_000);
  expect(packed.seek(9_999).next()).toBe(9_999 % 128);
});
