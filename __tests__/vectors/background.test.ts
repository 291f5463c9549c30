import { describe, expect, test } from '@jest/globals';
import { readBackgroundTable } from '../../src/vectors/background/background-table.js';
import { backgroundFrequencies, newsTerms } from '../../src/vectors/background/index.js';
import { idfPrior, rarity } from '../../src/vectors/idf.js';

describe('backgroundFrequencies', () => {
  const { documents, documentFrequency } = backgroundFrequencies();

  test('gives every stem of the packed list with the number of its level', () => {
    const entries = [...readBackgroundTable().matchAll(/([A-Z])(.)([^A-Z]*)/gs)];
    let stem = '';
    const wrong = entries.flatMap(([, shared, level, rest]) => {
      stem = stem.slice(0, shared!.charCodeAt(0) - 65) + rest!;
      const quarters = level!.charCodeAt(0) - 33;
      return documentFrequency(stem) === Math.round(2 ** (quarters / 4)) ? [] : [stem];
    });
    expect(entries.length).toBeGreaterThan(30_000);
    expect(wrong).toEqual([]);
  });

  test('knows common words, rarer ones, and none that is in fewer than four articles', () => {
    expect(documents).toBe(34_117);
    const govern = documentFrequency('govern')!;
    expect(govern).toBeGreaterThan(documentFrequency('ferri')!);
    expect(documentFrequency('ferri')!).toBeGreaterThan(4);
    expect(documentFrequency('zzyzxq')).toBeUndefined();
    expect(documentFrequency('')).toBeUndefined();
  });
});

describe('newsTerms', () => {
  test.each([
    ['es', ['acuerdo', 'afirmó', 'agencia']],
    ['de', ['abend', 'angaben', 'armee']],
    ['pt', ['acordo', 'ajuda', 'agosto']],
    ['fr', ['accord', 'affirmé', 'armée']],
  ])('of %s are the words of all its news, as its stems', (language, words) => {
    const terms = newsTerms(language);
    expect(words.filter((word) => ![...terms].some((term) => word.startsWith(term) && term.length > 3))).toEqual([]);
    expect([...terms].filter((term) => /[\s|]/.test(term) || term === '')).toEqual([]);
  });

  test('of Vietnamese have both syllables of a word', () => {
    expect([...newsTerms('vi')]).toEqual(expect.arrayContaining(['an ninh', 'bác sĩ', 'bệnh viện']));
  });

  test('are none for English, which has a table, nor for a language without a list', () => {
    expect([...newsTerms('en'), ...newsTerms('ja'), ...newsTerms('xx')]).toEqual([]);
  });
});

describe('idfPrior', () => {
  const share = (language: string, term: string, perThousand = 0) => idfPrior(language).share(term, perThousand);
  /** The expectation for a language whose commonest words are known, and for any other. */
  const others = (letters: number) => Math.exp(-3.8 - 0.27 * letters);
  const unknown = (letters: number) => Math.exp(-2 - 0.27 * letters);

  test.each<[string, number, number]>([
    ['a word of eleven letters, by its letters', share('es', 'abcdefghijk'), others(11)],
    ['of more letters than twelve, as of twelve', share('es', 'abcdefghijklmnop'), others(12)],
    ['in a language without stop words', share('xx', 'abcdefghijk'), unknown(11)],
    ['a short word by its occurrences too', share('es', 'cas', 20), others(3) * 20 ** 0.75],
    ['a short word that hardly occurs', share('es', 'cas', 0.5), others(3)],
    ['a word of six letters whatever its occurrences', share('xx', 'abcdef', 50), unknown(6)],
    ['an ideograph as three letters', share('ja', '政府'), others(6)],
    ['the first radical of Chinese too', share('ja', '\u2e80'), others(3)],
    ['what stands before the radicals as one letter', share('ja', '\u2e7f'), others(1)],
    ['never above nine tenths', share('xx', 'a', 1000), 0.9],
    ['a word of all news at least 12 per cent', share('vi', 'an ninh'), 0.12],
    ['a stem that was cut at six letters as one of eight', share('nl', 'abcdef'), others(8)],
    [
      'an English word by the table',
      share('en', 'govern'),
      backgroundFrequencies().documentFrequency('govern')! / 34_117,
    ],
  ])('expects of %s', (_, found, expected) => {
    expect(found).toBeCloseTo(expected, 9);
  });
});

test.each([
  ['two nats, as common as chance', 2, 0],
  ['fewer', 1, 0],
  ['one nat more, sixteen sixteenths', 3, 16],
  ['half a sixteenth, rounded up', 2 + 1 / 32, 1],
  ['more than a byte holds', 30, 255],
])('rarity of %s', (_, idf, expected) => {
  expect(rarity(idf)).toBe(expected);
});
