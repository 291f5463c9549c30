import { describe, expect, test } from '@jest/globals';
import { readPassages } from '../../../src/reuse/passages/index.js';
import { RarityWeights } from '../../../src/reuse/passages/rarity.js';
import { SeededRandom } from '../../../src/structures/random.js';

describe('RarityWeights', () => {
  test('are the same however many other articles were asked about in between', () => {
    // More than are remembered at a time, each with a word that no other has.
    const passages = readPassages(Array.from({ length: 4200 }, (_, i) => ({ id: `a${i}`, text: `w${i} w${i}x` })));
    const weights = new RarityWeights(passages);
    const words = passages.wordings.words.subarray(0, 2);
    const first = weights.weigh(words, 0, 1);
    for (let article = 2; article < 4200; article += 2) weights.weigh(words, article, article + 1);
    expect(weights.weigh(words, 0, 1)).toEqual(first);
    // In one of 20 paragraphs, which two articles count as at least.
    expect(first[0]).toBeCloseTo(Math.log(1 + 20), 12);
  });

  test('count a word once for each paragraph that has it, and for each article of its own', () => {
    const texts = ['red red green', 'red blue\ngreen red', 'blue blue blue'];
    const passages = readPassages(texts.map((text, i) => ({ id: `a${i}`, text })));
    const weights = new RarityWeights(passages);
    const words = passages.wordings.words.subarray(0, 3);
    // Of four wordings three have "red" and two "green"; the two articles count as 20 paragraphs.
    const [red, , green] = weights.weigh(words, 0, 1);
    expect(red).toBeCloseTo(Math.log(1 + 4 / 3), 12);
    expect(green).toBeCloseTo(Math.log(1 + 4 / 2), 12);
  });
});

test('weights are those of their definition', () => {
  const random = new SeededRandom(6);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const texts = Array.from({ length: 6 }, (_, at) =>
    Array.from({ length: at === 0 ? 30 : 1 + random.below(5) }, () =>
      Array.from({ length: 2 + random.below(12) }, () => `w${letters[random.below(26)]}`).join(' '),
    ).join('\n'),
  );
  const passages = readPassages(texts.map((text, i) => ({ id: `a${i}`, text })));
  const weights = new RarityWeights(passages);
  const { words, starts } = passages.wordings;
  const wordings = Array.from(
    { length: starts.length - 1 },
    (_, w) => new Set(words.subarray(starts[w], starts[w + 1])),
  );
  const paragraphsOf = (article: number) =>
    [...passages.paragraphs.wording]
      .filter((_, paragraph) => passages.paragraphs.article[paragraph] === article)
      .map((wording) => wordings[wording]!);
  for (let round = 0; round < 20; round++) {
    const [a, b] = [random.below(6), random.below(6)];
    const w = random.below(starts.length - 1);
    const own = words.subarray(starts[w], starts[w + 1]);
    const both = [...paragraphsOf(a), ...paragraphsOf(b)];
    const share = (sets: readonly ReadonlySet<number>[], word: number, of: number) =>
      sets.filter((set) => set.has(word)).length / of;
    const expected = Array.from(own, (word) => {
      const here = share(both, word, Math.max(20, both.length));
      return Math.log(1 + 1 / Math.max(here, share(wordings, word, wordings.length)));
    });
    [...weights.weigh(own, a, b)].forEach((weight, at) => {
      expect(weight).toBeCloseTo(expected[at]!, 12);
    });
  }
});
