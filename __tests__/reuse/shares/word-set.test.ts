import { expect, test } from '@jest/globals';
import { WordSet } from '../../../src/reuse/shares/word-set.js';
import { SeededRandom } from '../../../src/structures/random.js';

test('a set of words has each word of its ranges once', () => {
  const random = new SeededRandom(2);
  for (const words of [1, 31, 32, 33, 64, 200]) {
    const [set, other] = [new WordSet(words), new WordSet(words)];
    const [known, others] = [new Set<number>(), new Set<number>()];
    for (let round = 0; round < 12; round++) {
      const from = random.below(words);
      const to = from + random.below(words - from + 1);
      const [into, noted] = round % 3 === 0 ? [other, others] : [set, known];
      into.addRange(from, to);
      for (let word = from; word < to; word++) noted.add(word);
      expect([set.size, other.size]).toEqual([known.size, others.size]);
    }
    set.addAll(other);
    expect([set.size, other.size]).toEqual([new Set([...known, ...others]).size, others.size]);
    set.addRange(0, words);
    expect(set.size).toBe(words);
  }
  expect(new WordSet(0).size).toBe(0);
});
