import { expect, test } from '@jest/globals';
import { memoryForPairs, refuseWithoutMemory } from '../../src/reuse/memory.js';

const ARTICLES = [{ id: 'a', text: 'x'.repeat(1000) }];

test('more pairs than memory holds are refused before they are made, with what to do', () => {
  expect(() => memoryForPairs(ARTICLES, 2 ** 28)(4_000_000)).toThrow(
    expect.objectContaining({ code: 'limit-exceeded', message: expect.stringContaining('--max-old-space-size=') }),
  );
  expect(() => memoryForPairs(ARTICLES, 2 ** 28)(2_000_000)).not.toThrow();
  expect(() => memoryForPairs(ARTICLES)(1000)).not.toThrow();
});

test('an array that cannot be made is an error that names the reason', () => {
  const tooLarge = () => new Float64Array(2 ** 53 - 1);
  expect(() => refuseWithoutMemory(7, tooLarge)).toThrow(
    expect.objectContaining({ code: 'limit-exceeded', message: expect.stringContaining('7 articles') }),
  );
  expect(() =>
    refuseWithoutMemory(7, () => {
      throw new RangeError('Maximum call stack size exceeded');
    }),
  ).toThrow('Maximum call stack');
});
