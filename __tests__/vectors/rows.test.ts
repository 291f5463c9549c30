import { describe, expect, test } from '@jest/globals';
import { similarity } from 'ml-distance';
import { CollectionFrequencies } from '../../src/vectors/collection-frequencies.js';
import { inverseDocumentFrequencies } from '../../src/vectors/idf.js';
import { cosine, type FieldRows, indexRows, rankTerms, weighArticles, weighTerms } from '../../src/vectors/rows.js';
import { Field, type FieldCounts, TermCounter } from '../../src/vectors/term-counts.js';

const articles = [
  {
    id: 'a',
    title: 'Doctors vote',
    text: 'Doctors in Kent voted on Friday. The vote, said Anna Hill, was about visits to 1,200 homes.',
  },
  { id: 'b', text: 'Visits at home would end if Kent votes so, doctors said. Doctors would save 3 hours.' },
  { id: 'c', text: 'The river burst its banks near York, and 1,200 homes were flooded.' },
];

function counted(list: readonly { id: string; title?: string; text: string }[], language = 'en') {
  const counter = new TermCounter();
  for (const article of list) counter.add(article, language);
  return counter.finish();
}

/** A row as a dense vector over vocabulary numbers. */
function dense(rows: ReturnType<typeof weighTerms>, size: number, article: number, field: number): number[] {
  const vector = new Array<number>(size).fill(0);
  const { offsets, ranks, weights } = rows.fields[field] as FieldRows;
  for (let entry = offsets[article] ?? 0; entry < (offsets[article + 1] ?? 0); entry++) {
    vector[rows.termOfRank[ranks[entry] ?? 0] ?? 0] = weights[entry] ?? 0;
  }
  return vector;
}

describe('TermCounter', () => {
  test('counts stems by field, and stop words only in the length', () => {
    const counts = counted(articles);
    const { vocabulary } = counts;
    const entry = (article: number, term: string) =>
      counts.fields.map((field) => {
        for (let e = field.offsets[article] ?? 0; e < (field.offsets[article + 1] ?? 0); e++) {
          if (vocabulary.term(field.terms[e] ?? 0) === term) return field.counts[e];
        }
        return 0;
      });
    expect(entry(0, 'vote')).toEqual([3, 1, 3, 0, 0]);
    expect(entry(0, 'kent')).toEqual([1, 0, 1, 1, 0]);
    expect(entry(0, '1,200')).toEqual([1, 0, 1, 0, 1]);
    expect(entry(0, 'the')).toEqual([0, 0, 0, 0, 0]);
    expect(counts.lengths[0]).toBe(19);
  });

  test('a capital at the beginning of a sentence is no name', () => {
    const counts = counted([
      { id: 'a', text: 'Doctors voted. Visits end. “Homes matter.”\nNurses agree with Doctors.' },
    ]);
    const { terms, counts: times } = counts.fields[Field.Names] as FieldCounts;
    expect(Array.from(terms, (term, e) => [counts.vocabulary.term(term), times[e]])).toEqual([['doctor', 1]]);
  });
});

test('marks and boilerplate are no terms of an article, and what stands beside a mark is', () => {
  const text = [
    'LONDON (Reuters) - Doctors voted.',
    'Nurses agreed.',
    'Read more: Floods in York',
    'Porters wait.',
    'Image caption: A bridge',
  ].join('\n');
  const { fields, vocabulary, lengths } = counted([{ id: 'a', title: 'Vote', text }]);
  const { terms, counts } = fields[0] as FieldCounts;
  expect(Array.from(terms, (term, at) => `${vocabulary.term(term)} ${counts[at]}`)).toEqual([
    ...['vote 2', 'doctor 1', 'nurs 1', 'agre 1', 'porter 1', 'wait 1'],
  ]);
  expect(lengths[0]).toBe(7);
});

describe('a capital', () => {
  const isName = (text: string) => {
    const { fields, vocabulary } = counted([{ id: 'a', text }]);
    const { terms } = fields[Field.Names] as FieldCounts;
    return Array.from(terms, (term) => vocabulary.term(term)).includes('kent');
  };
  test.each([
    ...['Doctors of Kent voted', 'A Kent doctor voted', 'Doctors, Kent said, voted', 'Doctors (of Kent) of Kent voted'],
  ])('inside a sentence is a name: %s', (text) => {
    expect(isName(text)).toBe(true);
  });

  test.each([
    ...['Kent voted', '“Kent voted”', 'Doctors voted. Kent did', 'Doctors voted! Kent did', 'Did they? Kent did'],
    ...['Doctors voted: Kent did', '“Doctors voted.” Kent did', '"Doctors voted" Kent did', '“ Kent did', '• Kent did'],
    ...['Doctors voted\nKent did', 'Doctors voted\n Kent did', 'Doctors of kent voted'],
  ])('at the beginning of one is none: %j', (text) => {
    expect(isName(text)).toBe(false);
  });
});

test('numbers, dates and times are figures, and words are none', () => {
  const { fields, vocabulary } = counted([{ id: 'a', text: 'On 2026-11-22 at 10:30 all 1,200 doctors gave £45.' }]);
  const { terms } = fields[Field.Figures] as FieldCounts;
  expect(Array.from(terms, (term) => vocabulary.term(term))).toEqual(['2026-11-22', '10:30', '1,200', '£45']);
});

describe('weighTerms', () => {
  test('rows ascend by rank, ranks by how many articles hold the term', () => {
    const rows = weighTerms(counted(articles));
    for (let article = 0; article < rows.articles; article++) {
      const ranks = Array.from(rows.ranks.slice(rows.offsets[article], rows.offsets[article + 1]));
      expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
    }
    const held = Array.from(rows.termOfRank, (_, rank) => (rows.postings[rank + 1] ?? 0) - (rows.postings[rank] ?? 0));
    expect(held).toEqual([...held].sort((a, b) => a - b));
  });

  test('a weight is (1 + ln tf) · idf over the length of the row', () => {
    const counts = counted(articles);
    const rows = weighTerms(counts);
    const idf = inverseDocumentFrequencies(counts).get('en') ?? new Float64Array();
    const raw = new Array<number>(counts.vocabulary.size).fill(0);
    for (let e = counts.offsets[0] ?? 0; e < (counts.offsets[1] ?? 0); e++) {
      const term = counts.terms[e] ?? 0;
      raw[term] = (1 + Math.log(counts.counts[e] ?? 0)) * (idf[term] ?? 0);
    }
    const length = Math.hypot(...raw);
    dense(rows, raw.length, 0, Field.All).forEach((weight, term) => {
      expect(weight).toBeCloseTo((raw[term] ?? 0) / length, 6);
    });
  });

  test.each(Object.entries(Field))('the cosine of field %s is ml-distance’s over dense vectors', (_, field) => {
    const counts = counted(articles);
    const rows = weighTerms(counts);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 1],
    ] as const) {
      const [left, right] = [a, b].map((article) => dense(rows, counts.vocabulary.size, article, field)) as [
        number[],
        number[],
      ];
      const isEmpty = left.every((w) => w === 0) || right.every((w) => w === 0);
      // ml-distance has NaN for a vector of zeros; a field that is empty is like nothing.
      expect(cosine(rows.fields[field] as FieldRows, a, b)).toBeCloseTo(
        isEmpty ? 0 : similarity.cosine(left, right),
        6,
      );
    }
  });
});

describe('inverseDocumentFrequencies', () => {
  test('what three articles share is still told apart by how common it is at large', () => {
    const text = 'Doctors in Almerston told people so.';
    const counts = counted([1, 2, 3].map((n) => ({ id: `${n}`, text })));
    const idf = inverseDocumentFrequencies(counts).get('en') ?? new Float64Array();
    const of = (term: string) => idf[counts.vocabulary.internTerm(term)] ?? 0;
    expect(of('almerston')).toBeGreaterThan(of('doctor'));
    expect(of('doctor')).toBeGreaterThan(of('peopl'));
    expect(of('peopl')).toBeGreaterThan(0);
  });

  test('a term in every one of many articles says next to nothing', () => {
    const many = Array.from({ length: 4000 }, (_, n) => ({ id: `${n}`, text: `comum palavra${n}` }));
    const counts = counted(many, 'xx');
    const idf = inverseDocumentFrequencies(counts).get('xx') ?? new Float64Array();
    expect(idf[counts.vocabulary.internTerm('comum')]).toBeLessThan(0.5);
    expect(idf[counts.vocabulary.internTerm('palavra7')]).toBeGreaterThan(3);
  });
});

test('a term counts by the logarithm of its occurrences, however many', () => {
  /** The weight of a term that occurs so often, in weights of one that occurs once. */
  const ratio = (times: number): number => {
    const rows = weighTerms(counted([{ id: 'a', text: `${'quango '.repeat(times)}zebra` }]));
    const [quango, zebra] = dense(rows, 2, 0, Field.All) as [number, number];
    return quango / zebra;
  };
  for (const times of [3, 63, 64, 200]) expect(ratio(times) / ratio(1)).toBeCloseTo(1 + Math.log(times), 5);
});

describe('rows weighed in parts', () => {
  const counts = counted(articles);
  const ranking = rankTerms(counts);

  test.each([
    ['three', [0, 1, 2, 3]],
    ['two, the first of one article', [0, 1, 3]],
    ['two, the last of one article', [0, 2, 3]],
    ['one', [0, 3]],
  ])('are those of the whole: %s', (_, ends) => {
    const parts = ends.slice(1).map((to, at) => weighArticles(counts, ranking, ends[at]!, to));
    expect(indexRows(ranking, parts)).toEqual(weighTerms(counts));
  });

  test('of articles of two languages keep the language of each', () => {
    const counter = new TermCounter();
    for (const [at, article] of articles.entries()) counter.add(article, at === 1 ? 'de' : 'en');
    const mixed = counter.finish();
    const ranks = rankTerms(mixed);
    const parts = [weighArticles(mixed, ranks, 0, 1), weighArticles(mixed, ranks, 1, 3)];
    expect(indexRows(ranks, parts)).toEqual(weighTerms(mixed));
  });

  test('rank the terms of a part as its collection holds them, and no term of others', () => {
    const collection = [
      ...articles,
      ...['d', 'e', 'f'].map((id) => ({ id, text: 'Geese on the river slept. Nothing else was on the river.' })),
    ];
    const whole = new CollectionFrequencies().count(counted(collection));
    const part = counted(articles.slice(2));
    const { termOfRank, heldBy } = rankTerms(part, whole);
    const held = (term: string) => heldBy[[...termOfRank].findIndex((one) => part.vocabulary.term(one) === term)];
    expect([held('river'), held('york'), held('home')]).toEqual([4, 1, 3]);
    expect([...termOfRank].some((one) => part.vocabulary.term(one) === 'gees')).toBe(false);
    // A collection that has not counted the part takes nothing from it.
    const other = new CollectionFrequencies().count(counted([{ id: 'x', text: 'Geese slept.' }]));
    expect([...rankTerms(part, other).heldBy]).toEqual([...rankTerms(part).heldBy]);
    expect([...rankTerms(part, new CollectionFrequencies().count(counted(articles, 'de'))).heldBy]).toEqual([
      ...rankTerms(part).heldBy,
    ]);
  });
});
