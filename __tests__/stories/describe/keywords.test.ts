import { describe, expect, test } from '@jest/globals';
import { distinction, KeywordFinder, surfaceForms, writtenKeywords } from '../../../src/stories/describe/keywords.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { TermCounter, Vocabulary } from '../../../src/vectors/index.js';

const CANDIDATES = 24;

test('keywords are the heaviest terms of a story, and of these those that are most its own', () => {
  const random = new SeededRandom(31);
  const [articles, terms] = [7, 60];
  for (let round = 0; round < 6; round++) {
    // Weights are few, so that many terms weigh the same.
    const rows = Array.from({ length: articles }, () =>
      Array.from({ length: terms }, (_, rank) => ({ rank, weight: (1 + random.below(4)) / 4 })).filter(
        () => random.below(3) > 0,
      ),
    );
    const offsets = new Int32Array(articles + 1);
    rows.forEach((row, at) => {
      offsets[at + 1] = offsets[at]! + row.length;
    });
    const holders = (rank: number, of = rows) => of.filter((row) => row.some((entry) => entry.rank === rank)).length;
    const postings = new Int32Array(terms + 1);
    for (let rank = 0; rank < terms; rank++) postings[rank + 1] = postings[rank]! + holders(rank);
    const finder = new KeywordFinder(
      {
        rows: {
          ...{ offsets, postings, termOfRank: Int32Array.from({ length: terms }, (_, rank) => 100 + rank) },
          ranks: Int32Array.from(rows.flat(), ({ rank }) => rank),
          weights: Float32Array.from(rows.flat(), ({ weight }) => weight),
        },
        // Every fifth term is a bare number.
        counts: { vocabulary: { term: termOf, readTerms: () => {} }, languages: rows.map(() => 'en') },
      } as never,
      rows.map((_, at) => ({ id: `${at}`, text: '' })),
    );
    for (const cluster of [[0, 2, 5], [1], [3, 4, 6]]) {
      const own = cluster.map((article) => rows[article]!);
      const weight = (rank: number) =>
        own.flat().reduce((sum, entry) => sum + (entry.rank === rank ? entry.weight : 0), 0);
      const expected = Array.from({ length: terms }, (_, rank) => rank)
        .filter((rank) => weight(rank) > 0)
        .sort((a, b) => weight(b) - weight(a) || a - b)
        .slice(0, CANDIDATES)
        .map((rank) => ({ rank, apart: weight(rank) * (holders(rank, own) / holders(rank)) ** 0.25 }))
        .sort((a, b) => b.apart - a.apart || a.rank - b.rank)
        .map(({ rank }) => termOf(100 + rank))
        .filter((term) => !/^\d/.test(term))
        .slice(0, 6);
      expect(finder.of(cluster)).toEqual(expected);
    }
  }
  expect([distinction(3, 1, 1), distinction(3, 1, 16)]).toEqual([3, 1.5]);

  function termOf(term: number): string {
    return term % 5 === 0 ? `${term},5` : `t${term}`;
  }
});

describe('a keyword is written', () => {
  const written = (word: string, text: string, language = 'en') => {
    const vocabulary = new Vocabulary();
    const counter = new TermCounter(vocabulary);
    counter.add({ id: 'a', text: word }, language);
    counter.add({ id: 'b', text }, language);
    const counts = counter.finish();
    const [term] = counts.fields[0]!.terms;
    return surfaceForms(vocabulary, [{ text, language }], new Set([term!])).get(term!);
  };

  test.each([
    ['ferry', 'Two ferries sank. Three ferries were late; one ferry is new.', 'ferries'],
    ['ferry', 'One ferry sank. Two ferries were late.', 'ferries'],
    ['ferry', 'Ferry crews strike.', 'ferry'],
    ['ferry', 'Ferry crews strike. Ferry crews rest. The Ferry is here.', 'Ferry'],
    ['marden', 'They met in Marden. Marden is small.', 'Marden'],
    ['marden', 'They met near Orkney, Marden and Lindley.', 'Marden'],
    ['marden', 'They met in the north; Marden was shut.', 'Marden'],
    ['marden', 'It is late. Marden is shut.', 'marden'],
    ['marden', 'It is late: Marden is shut.', 'marden'],
    ['marden', "The mayor of Marden’s council and Marden's church.", 'Marden'],
    ['ferry', 'The trams are late.', undefined],
  ])('%s in %j: %s', (word, text, form) => {
    expect(written(word, text)).toBe(form);
  });

  test('as in the beginning of a text', () => {
    expect([1200, 1300].map((words) => written('marden', `${'x '.repeat(words)} in Marden.`))).toEqual([
      'Marden',
      undefined,
    ]);
  });

  test('with both its syllables where it has two', () => {
    expect(written('bác sĩ', 'Hôm nay các bác sĩ ở Kent nghỉ.', 'vi')).toBe('bác sĩ');
  });

  test('as most of the texts write it, or as it is compared where none does; bare numbers are none', () => {
    const vocabulary = new Vocabulary();
    const [a, b, c] = ['marden', '1,200', 'sank'].map((term) => vocabulary.internTerm(term));
    const texts = ['The MARDEN ferry sank.', 'In Marden it rains.', 'For Marden it is late.'];
    const given = texts.map((text) => ({ text, language: 'en' }));
    expect(writtenKeywords([b!, a!], vocabulary, given)).toEqual(['Marden']);
    expect(writtenKeywords([c!, a!], vocabulary, [])).toEqual(['sank', 'marden']);
    const many = Array.from({ length: 9 }, (_, at) => vocabulary.internTerm(`term${'abcdefghi'[at]}`));
    expect(writtenKeywords([b!, ...many], vocabulary, [])).toEqual([...'abcdef'].map((letter) => `term${letter}`));
  });
});
