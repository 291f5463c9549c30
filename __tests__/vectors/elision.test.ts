import { expect, test } from '@jest/globals';
import { stopWords } from '../../src/text/index.js';
import { termOf } from '../../src/vectors/terms.js';

test('what is cut short before an apostrophe does not keep a word from itself', () => {
  expect(termOf("l'usine", 'fr')).toBe(termOf('usine', 'fr'));
  expect(termOf("qu'usine", 'fr')).toBe(termOf('usine', 'fr'));
  expect(termOf("dell'incendio", 'it')).toBe(termOf('incendio', 'it'));
  expect(termOf("l'ajuntament", 'ca')).toBe(termOf('ajuntament', 'ca'));
});

test('function words say as little behind an elision as alone', () => {
  for (const form of ["d'un", "qu'il", "l'on", "s'est", "n'avait"]) expect(termOf(form, 'fr')).toBeUndefined();
  expect(termOf("dell'altro", 'it')).toBeUndefined();
});

test('other apostrophes stay', () => {
  expect(termOf("o'neill", 'fr')).toBe("o'neil");
  expect(termOf("l'usine", 'en')).toBe("l'usin");
});

test.each(['fr', 'es', 'pt', 'it', 'de', 'nl', 'pl', 'tr'])('%s: numerals, auxiliaries and pronouns', (language) => {
  const words: Record<string, string> = {
    fr: 'avait sera deux trois quand aussi celle',
    es: 'había será dos tres cuando también aquí',
    pt: 'tinha será dois três quando também aqui',
    it: 'aveva due tre quando anche quello',
    de: 'hatte wird zwei drei wenn auch dieser',
    nl: 'hebben wordt twee drie omdat',
    pl: 'będzie dwa trzy kiedy także który',
    tr: 'oldu iki üç sonra için diğer',
  };
  const listed = stopWords(language);
  expect(words[language]!.split(' ').filter((word) => !listed.has(word))).toEqual([]);
});
