import { describe, expect, test } from '@jest/globals';
import { positionOfSubject, termsInTitle } from '../../../src/coverage/figures/figure-terms.js';
import { distinct, readStory, tokenFrom } from '../../../src/coverage/read/index.js';
import { STOP, TermTable } from '../../../src/coverage/read/sentence-terms.js';
import { type Figure, Lexicon } from '../../../src/text/index.js';

const NO_MARKS = { quoted: [], names: [], unnamed: [], speech: [], figures: [] };

/** The number of each word's term in a table, which is asked in this order. */
function terms(language: string, words: readonly string[]) {
  const lexicon = new Lexicon();
  const table = new TermTable(lexicon);
  return { table, found: words.map((word) => table.ofForm(lexicon.intern(word, 0, word.length), language)) };
}

test.each<[string, string[], number[], string?]>([
  ['stems are one term', ['boats', 'boat', 'ferry'], [0, 0, 1]],
  ['stop words and letters are none', ['the', 'boat', 'x', 'of'], [STOP, 0, STOP, STOP]],
  ['what is a stop word elsewhere is a term', ['der', 'boat'], [0, 1]],
  ['in German', ['der', 'Boot', 'BOOT'], [STOP, 0, 0], 'de'],
])('%s', (_, words, expected, ...[language]) => {
  expect(terms(language ?? 'en', words).found).toEqual(expected);
});

test('more forms than a table has room for', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `w${'abcdefghij'[at % 10]}${at}q`);
  expect(new Set(terms('en', words).found).size).toBe(3000);
});

test('a figure is a term of its own, and a quantity where it is one', () => {
  const { table, found } = terms('en', ['boat']);
  expect([table.ofFigure('25 count', true), table.ofFigure('25 count', true), table.ofFigure('7 time', false)]).toEqual(
    [1, 1, 2],
  );
  expect([...found, 1, 2].map((term) => table.isQuantity(term))).toEqual([false, true, false]);
});

test.each<[string, boolean, number, number, number]>([
  ['in names as a rule', true, 3, 2, 0],
  ['in names half the time', false, 4, 2, 0],
  ['in names and before them', true, 3, 1, 1],
  ['before names half the time', false, 2, 0, 1],
  ['in no name', false, 3, 0, 0],
])('%s is of names: %j', (_, expected, all, named, titles) => {
  const { table } = terms('en', ['boat']);
  for (let at = 0; at < all; at += 1) table.count(0, at < named);
  for (let at = 0; at < titles; at += 1) table.countTitle(0);
  expect(table.isOfNames(0)).toBe(expected);
});

test('the kind of a term is that of the first name it is in', () => {
  const { table } = terms('en', ['boat']);
  table.countKind(0, 'place');
  table.countKind(0, 'person');
  expect([...table.kinds]).toEqual([[0, 'place']]);
});

describe('what a term weighs', () => {
  const weights = (language: string, words: string[], wordings: number[][], named: number[] = []) => {
    const { table, found } = terms(language, words);
    for (const term of found) table.count(term, named.includes(term));
    return [...table.weigh(wordings.map((own) => ({ terms: Int32Array.from(own) })))].map(
      (weight) => Math.round(weight * 1000) / 1000,
    );
  };
  const four = [[0], [0, 1], [0], [0]];

  test('rare in the story, and rare in news', () => {
    const [common, rare] = weights('en', ['zyzzyva', 'qwertzu'], four) as [number, number];
    expect(common).toBeCloseTo((1 + Math.log(5 / 4) / Math.log(5)) / 2, 3);
    expect(rare).toBeCloseTo((1 + 1) / 2, 3);
    expect(weights('en', ['government', 'qwertzu'], [[0], [1]])[0]).toBeLessThan(0.8);
  });

  test('in a language without a table, what is common in the story is common', () => {
    const own = Math.log(5 / 4) / Math.log(5);
    expect(weights('de', ['Fähre', 'Boot'], four)[0]).toBeCloseTo((0.75 * (own / 0.5) + own) / 2, 3);
    expect(weights('de', ['Fähre', 'Boot'], four)[1]).toBeCloseTo((0.75 + 1) / 2, 3);
  });

  test('names weigh less', () => {
    expect(weights('en', ['zyzzyva', 'qwertzu'], four, [1])[1]).toBeCloseTo(0.4, 3);
  });
});

test('distinct numbers, few or many', () => {
  expect([...distinct([3, 1, 3, 2])]).toEqual([1, 2, 3]);
  expect([...distinct([])]).toEqual([]);
  const many = Array.from({ length: 100 }, (_, at) => (at * 37) % 50);
  expect([...distinct(many)]).toEqual(Array.from({ length: 50 }, (_, at) => at));
});

test('the sentence and the token at an offset', () => {
  const text = 'It sank. Nobody came.\n\nBoats did.';
  const story = readStory([{ id: 'a', language: 'en', text }], () => NO_MARKS);
  const at = [0, 7, 8, 9, 20, 21, 22, 23, 32, 33].map((offset) => story.sentenceAt(0, offset));
  expect(at).toEqual([0, 0, -1, 1, 1, -1, -1, 2, 2, -1]);
  const { tokens } = story.document(0);
  expect([0, 1, 3, 4, 99].map((offset) => tokenFrom(tokens, offset))).toEqual([0, 1, 1, 2, tokens.count]);
});

test('sentences of the same words share a wording', () => {
  const story = readStory(
    [
      { id: 'a', language: 'en', text: 'Boats sank. Nobody came. Boats sank.' },
      { id: 'b', language: 'en', text: 'Nobody came! BOATS SANK.' },
    ],
    () => NO_MARKS,
  );
  expect(story.sentences.map(({ wording }) => wording)).toEqual([0, 1, 0, 1, 0]);
  expect(story.wordings.map(({ sentences, articles }) => [sentences, articles])).toEqual([
    [
      [0, 2, 4],
      [0, 1],
    ],
    [
      [1, 3],
      [0, 1],
    ],
  ]);
  expect(story.sentences.map(({ article, index, paragraph }) => [article, index, paragraph])).toEqual([
    [0, 0, 0],
    [0, 1, 0],
    [0, 2, 0],
    [1, 0, 0],
    [1, 1, 0],
  ]);
});

test('a record in another language than its story is read in the one of its text', () => {
  const text = 'The ferry sank in the harbour of the town, and nobody who was on the pier could say why it did.';
  const languages = (...declared: string[]) =>
    readStory(
      declared.map((language, at) => ({ id: `${at}`, language, text })),
      () => NO_MARKS,
    ).documents.map(({ language }) => language);
  expect(languages('en', 'de', 'en')).toEqual(['en', 'en', 'en']);
  expect(languages('de', 'de', 'en')).toEqual(['de', 'de', 'en']);
});

test.each<[string, string, string, number]>([
  ['behind', 'It had 25 boats.', 'boats', 10],
  ['before', 'The boats are 25.', 'boats', 4],
  ['behind before before', 'The boats are 25 boats.', 'boats', 17],
  ['the last before', 'Boats or boats are 25.', 'oats', 10],
  ['at the beginning', 'boats are 25.', 'boats', 0],
  ['in the number', 'A 25-boat fleet.', 'boat', 5],
  ['nowhere', 'It had 25 ships.', 'boats', -1],
  ['too far behind', `It had 25 ${'ships '.repeat(17)}boats.`, 'boats', -1],
  ['far behind', `It had 25 ${'ships '.repeat(16)}boats.`, 'boats', 106],
  ['too far before', `Some boats ${'ships '.repeat(17)}25.`, 'boats', -1],
])('a subject %s', (_, text, subject, expected) => {
  const start = text.indexOf('25');
  const end = text.startsWith('-boat', start + 2) ? start + 7 : start + 2;
  expect(positionOfSubject(text, { start, end }, subject)).toBe(expected);
});

test('terms of a title, of what a figure counts and around it', () => {
  const title = 'Fire burns 25 boats';
  const words = [
    { start: 0, end: 4, term: 9 },
    { start: 5, end: 10, term: 2 },
    { start: 11, end: 13, term: 5 },
    { start: 14, end: 19, term: 3 },
  ];
  const read = (subject?: string) => {
    const found = termsInTitle(words, title, {
      start: 11,
      end: 13,
      ...(subject === undefined ? {} : { subject }),
    } as Figure);
    return [found.subjectTerms, [...found.nearTerms]];
  };
  expect(read('boats')).toEqual([[3], [2, 3, 9]]);
  expect(read('burns')).toEqual([[2], [2, 3, 9]]);
  expect(read('ships')).toEqual([[], [2, 3, 9]]);
  expect(read()).toEqual([[], [2, 3, 9]]);
});
