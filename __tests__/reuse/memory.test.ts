import { expect, test } from '@jest/globals';
import { refuseWithoutMemory, requireMemoryForPairs } from '../../src/reuse/memory.js';

const ARTICLES = [{ id: 'a', text: 'x'.repeat(1000) }];

test('more pairs than memory holds are refused before they are made, with what to do', () => {
  expect(() => requireMemoryForPairs(3_000_000, ARTICLES, 2 ** 28)).toThrow(
    expect.objectContaining({ code: 'limit-exceeded', message: expect.stringContaining('--max-old-space-size=') }),
  );
  expect(() => requireMemoryForPairs(2_000_000, ARTICLES, 2 ** 28)).not.toThrow();
  expect(() => requireMemoryForPairs(1000, ARTICLES)).not.toThrow();
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
