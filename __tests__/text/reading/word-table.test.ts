import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordTable } from '../../../src/text/reading/word-table.js';

const words = ['said', 'million', "don't", 'élysée', 'a'];
const table = new WordTable(words.map((word, at) => [word, 1 << at, at * 10] as const));

test('finds its words whatever their case, inside a text, with the curly apostrophe', () => {
  const text = 'They SAID so: don’t. Élysée, A million';
  const at = (word: string) => table.find(text, text.indexOf(word), text.indexOf(word) + word.length);
  expect(['SAID', 'million', 'don’t', 'Élysée', 'A'].map((word) => table.roles[at(word)])).toEqual([1, 2, 4, 8, 16]);
  expect(table.values[at('million')]).toBe(10);
});

test('finds nothing else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const found = table.find(text, 0, text.length);
      const folded = text.replaceAll('’', "'").toLowerCase();
      expect(found !== 0).toBe(words.includes(folded) && folded.length === text.length);
    }),
  );
});

test('a word given twice has the bits of both', () => {
  const twice = new WordTable([
    ['may', 1, 5],
    ['may', 2, 0],
  ]);
  expect(twice.roles[twice.find('may', 0, 3)]).toBe(3);
  expect(twice.values[twice.find('may', 0, 3)]).toBe(5);
});
