import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { porterStem } from '../../../src/text/language/porter.js';

describe('porterStem', () => {
  test.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['vietnamization', 'vietnam'],
    ['hopefulness', 'hope'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
    ['sky', 'sky'],
    ['at', 'at'],
  ])('%s becomes %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  const endings =
    'a e i o u y s t l b z w x c ss ed ing eed ational tional enci izer abli alli entli ousli ization ator alism iveness fulness ' +
    "aliti iviti biliti logi icate ative alize iciti ical ness ement ion tion sion ance able ism ous ive ll at bl iz é ' - ies sses";
  const words = fc
    .array(fc.constantFrom(...endings.split(' ')), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));

  test('gives what natural gives, for whatever endings follow one another', () => {
    fc.assert(
      fc.property(words, (word) => expect(porterStem(word)).toBe(natural.stem(word))),
      { numRuns: 5000 },
    );
  });

  test('and for any letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiouybcdlnstz'), maxLength: 12 }), (word) =>
        expect(porterStem(word)).toBe(natural.stem(word)),
      ),
      { numRuns: 5000 },
    );
  });
});
