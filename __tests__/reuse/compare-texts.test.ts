import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts } from '../../src/reuse/compare-texts.js';

describe('compareTexts', () => {
  test('is 1 for the same words, whatever their case and typography', () => {
    for (const [a, b] of [
      ['“It won’t wash,” he SAID.', '"It won\'t wash", he said'],
      ['Yes', 'yes!'],
      ['Gás de cozinha', 'GÁS DE COZINHA'],
    ] as const) {
      expect(compareTexts(a, b)).toEqual({
        words: 1,
        characters: 1,
        likeness: 1,
        aligned: 1,
        containment: { a: 1, b: 1 },
      });
    }
  });

  test('is 0 where a text has no word', () => {
    expect(compareTexts('', 'yes')).toMatchObject({ likeness: 0, aligned: 0 });
    expect(compareTexts('…', '—')).toMatchObject({ words: 0, characters: 0 });
  });

  test('counts words, characters and alignment each in its way', () => {
    // 4 words of 6 in common; "vote" and "votes" share letters, not a word.
    const { words, characters, aligned, containment } = compareTexts(
      'the doctors lost the vote',
      'the doctors lost the votes again',
    );
    expect(words).toBe(3 / 6);
    expect(characters).toBe(24 / 33);
    expect(aligned).toBe(4 / 6);
    expect(containment).toEqual({ a: 3 / 4, b: 3 / 5 });
  });

  test('is the same both ways and from 0 to 1', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '5', 'é', '-'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [compareTexts(a, b), compareTexts(b, a)];
        expect(other.likeness).toBe(one.likeness);
        for (const value of [
          one.words,
          one.characters,
          one.likeness,
          one.aligned,
          one.containment.a,
          one.containment.b,
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
