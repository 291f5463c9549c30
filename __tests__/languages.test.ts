import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { registeredLanguages, registerMoreLanguages } from '../src/languages.js';
import { stem, stopWords } from '../src/text/language/stems.js';

registerMoreLanguages();

// Forms of one word that must meet, by language.
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ['de', ['minister', 'ministern', 'ministers']],
  ['es', ['ministro', 'ministros', 'ministra']],
  ['fr', ['vote', 'votes', 'voter', "l'vote"]],
  ['it', ['ministro', 'ministri', "dell'ministro"]],
  ['nl', ['minister', 'ministers']],
  ['no', ['bil', 'biler', 'bilene']],
  ['pt', ['ministro', 'ministros', 'ministra']],
  ['ru', ['министр', 'министра', 'министром']],
  ['sv', ['bil', 'bilar', 'bilarna']],
];

describe('samestory/languages', () => {
  test('registers nine languages beside English', () => {
    expect(registeredLanguages()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'no', 'pt', 'ru', 'sv']);
  });

  test.each(FAMILIES)('%s: forms of a word meet', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
  });

  test.each(registeredLanguages())('%s: stop words are words, and content is not among them', (language) => {
    const words = stopWords(language);
    expect(words.size).toBeGreaterThan(70);
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}'.]+$/u);
    for (const word of ['minister', 'ministro', 'министр', 'u.s.']) expect(words.has(word)).toBe(false);
  });

  test('any word gets a stem that is not empty', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registeredLanguages(), 'tr', 'vi', 'und'),
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[a-zäöüßéèçñãõåæøа-я'-]{1,30}$/)),
        (language, form) => {
          fc.pre(form !== '');
          expect(stem(form, language)).not.toBe('');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
