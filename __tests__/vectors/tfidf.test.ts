import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { similarity } from 'ml-distance';
import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Article } from '../../src/article.js';
import { SameStoryError } from '../../src/errors.js';
import { registerLanguage } from '../../src/text/language/stems.js';
import { joinCounts } from '../../src/vectors/edit-counts.js';
import { TermCounter } from '../../src/vectors/term-counts.js';
import { fitTfIdf, readTfIdf, type TfIdf } from '../../src/vectors/tfidf.js';

const articles: readonly Article[] = [
  {
    id: 'kent',
    title: 'GPs vote to end home visits',
    text: 'Doctors in Kent voted on Friday. Dr Lane said 4% agreed.',
  },
  { id: 'dover', title: 'Home visits may end', text: 'GPs voted to end visits to homes in Kent, Dr Lane said.' },
  { id: 'storm', text: 'A storm hit the coast of Peru. Dr Lane was not there.' },
  { id: 'brief', text: 'Doctors in Kent voted.' },
  { id: 'odd', text: 'Палата приняла закон \ud800 ١٢٣' },
];

// Words of no language, so that nothing is stemmed or left out and the formula stands alone.
const plain: readonly Article[] = [
  'kolo mira kolo tavo kolo',
  'mira senta tavo tavo',
  'kolo senta vuno vuno vuno vuno',
  'tavo brenn',
].map((text, place) => ({ id: `${place}`, text, language: 'xx' }));

/** Every weight and every cosine, as numbers. */
function numbersOf(tfidf: TfIdf, ids: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    ids.map((id) => [
      id,
      {
        terms: Object.fromEntries(tfidf.terms(id).map(({ term, weight }) => [term, weight.toFixed(5)])),
        others: ids.map((other) => tfidf.similarity(id, other).toFixed(5)),
      },
    ]),
  );
}

describe('the numbers of others', () => {
  // NumPy: (1 + ln tf) · idf, rows of length 1, with idf = −ln((df + 250 · b) / (n + 250)), which is this library's for
  // a language of which nothing is known; b = e^(−2 − 0.27 · letters), times (repetitions in a thousand words)^((6 −
  // letters) / 4) for words of up to five letters.
  const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
    brenn: [0, 0, 0, 0.988885266],
    kolo: [0.672523824, 0, 0.189894986, 0],
    mira: [0.669079062, 0.394293467, 0, 0],
    senta: [0, 0.863093569, 0.867868198, 0],
    tavo: [0.316298775, 0.315598088, 0, 0.148680636],
    vuno: [0, 0, 0.459069369, 0],
  };
  const COSINES = [
    [1, 0.363636791, 0.127708902, 0.047027503],
    [0.363636791, 1, 0.749051461, 0.046923324],
    [0.127708902, 0.749051461, 1, 0],
    [0.047027503, 0.046923324, 0, 1],
  ];
  const tfidf = fitTfIdf(plain);

  test('weights are NumPy’s for the same document frequencies', () => {
    for (const [term, weights] of Object.entries(WEIGHTS)) {
      weights.forEach((weight, place) => {
        const own = tfidf.terms(`${place}`).find((weighted) => weighted.term === term)?.weight ?? 0;
        expect(own).toBeCloseTo(weight, 6);
      });
    }
  });

  test('and so are the cosines', () => {
    COSINES.forEach((row, a) => {
      row.forEach((cosine, b) => {
        expect(tfidf.similarity(`${a}`, `${b}`)).toBeCloseTo(cosine, 6);
      });
    });
  });

  test('natural counts the same terms in the same documents', () => {
    const natural = new NaturalTfIdf();
    for (const { text } of plain) natural.addDocument(text.split(' '));
    const counter = new TermCounter();
    for (const article of plain) counter.add(article, 'xx');
    const { vocabulary, offsets, terms, counts } = counter.finish();
    plain.forEach((_, place) => {
      const own = new Map<string, number>();
      for (let entry = offsets[place] ?? 0; entry < (offsets[place + 1] ?? 0); entry++) {
        own.set(vocabulary.term(terms[entry] ?? 0), counts[entry] ?? 0);
      }
      expect(own).toEqual(new Map(natural.listTerms(place).map(({ term, tf }) => [term, tf])));
      for (const { term, idf } of natural.listTerms(place)) {
        const documents = plain.filter(({ text }) => text.includes(term)).length;
        // natural's idf is 1 + ln(n / (1 + df)): another formula over the same frequency.
        expect(idf).toBeCloseTo(1 + Math.log(plain.length / (1 + documents)), 9);
      }
    });
  });
});

describe('add and remove', () => {
  test('are as if the articles had been there, or never', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: articles.length - 1 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 0, max: articles.length - 1 }), { maxLength: 8 }),
        (first, steps) => {
          const at = (place: number) => articles[place] as Article;
          const present = [...first];
          const tfidf = fitTfIdf(first.map(at));
          for (const place of steps) {
            const known = present.indexOf(place);
            if (known === -1) {
              tfidf.add([at(place)]);
              present.push(place);
            } else {
              tfidf.remove([at(place).id]);
              present.splice(known, 1);
            }
          }
          const ids = present.map((place) => at(place).id);
          expect(tfidf.size).toBe(ids.length);
          expect(numbersOf(tfidf, ids)).toEqual(numbersOf(fitTfIdf(present.map(at)), ids));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an added headline is in the language of the collection', () => {
    registerLanguage('zz', { stem: (word) => word.slice(0, 3), stopWords: [] });
    const tfidf = fitTfIdf([{ id: 'a', text: 'Palavra', language: 'zz' }]);
    tfidf.add([{ id: 'b', text: 'Palavras' }]);
    expect(tfidf.similarity('a', 'b')).toBeCloseTo(1, 6);
  });

  test('what cannot be done is named, and nothing is done', () => {
    const tfidf = fitTfIdf(articles.slice(0, 2));
    expect(() => tfidf.add([articles[2] as Article, articles[0] as Article])).toThrow(/"kent" already/);
    expect(() => tfidf.add([{ id: 'x' } as Article])).toThrow(/text is missing/);
    expect(() => tfidf.remove(['kent', 'nobody'])).toThrow(/"nobody"/);
    expect(tfidf.size).toBe(2);
    expect(() => fitTfIdf(articles.slice(0, 1)).similarity('kent', 'dover')).toThrow(SameStoryError);
  });

  test('all may go, and others come', () => {
    const tfidf = fitTfIdf(articles);
    tfidf.remove(articles.map(({ id }) => id));
    expect([tfidf.size, tfidf.vocabularySize]).toEqual([0, 0]);
    tfidf.add(articles);
    expect(numbersOf(tfidf, ['kent', 'storm'])).toEqual(numbersOf(fitTfIdf(articles), ['kent', 'storm']));
  });

  test('counts of two vocabularies are refused', () => {
    expect(() => joinCounts(new TermCounter().finish(), new TermCounter().finish())).toThrow(TypeError);
  });
});

describe('snapshot', () => {
  const bytes = fitTfIdf(articles).snapshot();
  const refusal = (change: (copy: Uint8Array) => Uint8Array): (() => unknown) => {
    const changed = change(bytes.slice());
    return () => readTfIdf(changed);
  };

  test('gives the same weights to the bit, and the same bytes again', () => {
    const read = readTfIdf(bytes);
    const fit = fitTfIdf(articles);
    for (const { id } of articles) {
      expect(read.terms(id)).toEqual(fit.terms(id));
      for (const other of articles) expect(read.similarity(id, other.id)).toBe(fit.similarity(id, other.id));
    }
    expect(read.snapshot()).toEqual(bytes);
    expect(fit.snapshot()).toEqual(bytes);
  });

  test('can be gone on with', () => {
    const read = readTfIdf(fitTfIdf(articles.slice(0, 3)).snapshot());
    read.add(articles.slice(3));
    read.remove(['storm']);
    const left = articles.filter(({ id }) => id !== 'storm');
    const ids = left.map(({ id }) => id);
    expect(numbersOf(read, ids)).toEqual(numbersOf(fitTfIdf(left), ids));
  });

  test('leaves out the terms of removed articles', () => {
    const tfidf = fitTfIdf(articles);
    tfidf.remove(['storm', 'odd']);
    const rest = fitTfIdf(articles.filter(({ id }) => id !== 'storm' && id !== 'odd'));
    expect(tfidf.snapshot().length).toBe(rest.snapshot().length);
  });

  test('holds at an offset of a larger buffer, and for no article at all', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readTfIdf(larger.subarray(3)).size).toBe(articles.length);
    expect(readTfIdf(fitTfIdf([]).snapshot()).size).toBe(0);
  });

  test.each<[string, (copy: Uint8Array) => Uint8Array, RegExp]>([
    ['other bytes', () => new TextEncoder().encode('{"stories": []}, and more'), /not a samestory snapshot/],
    ['nothing', () => new Uint8Array(), /not a samestory snapshot/],
    ['its beginning', (copy) => copy.subarray(0, 20), /cut short: 20 bytes/],
    ['a half', (copy) => copy.subarray(0, copy.length >> 1), /cut short or goes on too long/],
    ['more than all', (copy) => Uint8Array.of(...copy, 0), /cut short or goes on too long/],
    ['another version', (copy) => copy.fill(9, 12, 13), /version 9.*reads version 4/],
    ['an altered byte', (copy) => copy.fill(77, copy.length - 2, copy.length - 1), /checksum/],
  ])('%s is refused', (_, change, message) => {
    expect(refusal(change)).toThrow(message);
    expect(refusal(change)).toThrow(SameStoryError);
  });

  test('any one altered byte is refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const byte = (bytes[at] as number) ^ change;
        expect(refusal((copy) => copy.fill(byte, at, at + 1))).toThrow(SameStoryError);
      }),
    );
  });

  test('stemmers that are not the ones of the snapshot are refused', () => {
    const before = fitTfIdf([{ id: 'a', text: 'Palavra', language: 'yy' }]).snapshot();
    expect(readTfIdf(before).size).toBe(1);
    registerLanguage('yy', { stem: (word) => word.slice(0, 3), stopWords: [] });
    expect(() => readTfIdf(before)).toThrow(/with stemmers for none, and here there are stemmers for yy/);
  });
});

describe('similarities', () => {
  test('cosines are ml-distance’s over the dense vectors, for any words', () => {
    const words = fc.array(fc.constantFrom(...'kolo mira tavo senta vuno brenn lasko'.split(' ')), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const fit = fitTfIdf(
          [first, second].map((text, at) => ({ id: `${at}`, text: text.join(' '), language: 'xx' })),
        );
        const [left, right] = [fit.terms('0'), fit.terms('1')].map(
          (terms) => new Map(terms.map((t) => [t.term, t.weight])),
        );
        const all = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
        const dense = [left, right].map((row) => all.map((term) => row?.get(term) ?? 0)) as [number[], number[]];
        expect(fit.similarity('0', '1')).toBeCloseTo(similarity.cosine(...dense), 6);
      }),
    );
  });

  const tfidf = fitTfIdf(articles);

  test('a brief is contained in a report, not the report in the brief', () => {
    expect(tfidf.containment('brief', 'kent')).toBeCloseTo(1, 6);
    expect(tfidf.containment('kent', 'brief')).toBeLessThan(0.7);
    expect(tfidf.containment('brief', 'odd')).toBe(0);
    expect(tfidf.containment('storm', 'kent', 'title')).toBe(0);
  });

  test('containment is the share of the weight on shared terms', () => {
    for (const { id: a } of articles) {
      for (const { id: b } of articles) {
        const others = new Set(tfidf.terms(b).map(({ term }) => term));
        const own = tfidf.terms(a);
        const shared = own.filter(({ term }) => others.has(term)).reduce((sum, { weight }) => sum + weight, 0);
        const whole = own.reduce((sum, { weight }) => sum + weight, 0);
        expect(tfidf.containment(a, b)).toBeCloseTo(shared / whole, 6);
      }
    }
  });

  test('the shares of a detailed similarity sum to the similarity', () => {
    const { similarity: sum, terms } = tfidf.detailedSimilarity('kent', 'dover');
    expect(sum).toBeCloseTo(tfidf.similarity('kent', 'dover'), 6);
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['kent', 'visit', 'lane']));
  });

  test('neighbours are those with a cosine above 0, the nearest first', () => {
    const found = tfidf.neighbours('kent');
    expect(found.map(({ id }) => id)).toEqual(['dover', 'brief', 'storm']);
    for (const one of found) expect(one.similarity).toBe(tfidf.similarity('kent', one.id));
    expect(tfidf.neighbours('kent', { count: 1 }).map(({ id }) => id)).toEqual([found[0]?.id]);
    // Of each article, in whatever order the articles stand.
    const turned = fitTfIdf([...articles].reverse());
    for (const { id } of articles) {
      const similarities = turned.neighbours(id).map(({ similarity }) => similarity);
      expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
      expect(turned.neighbours(id).map((one) => one.id)).toEqual(tfidf.neighbours(id).map((one) => one.id));
    }
  });

  test('a cap leaves out what only shares common terms, and says which those are', () => {
    expect(tfidf.commonTerms(2)).toEqual(expect.arrayContaining(['kent', 'lane', 'dr']));
    expect(tfidf.commonTerms(4)).toEqual([]);
    // The storm shares nothing with Kent but Dr Lane, who is in three articles.
    expect(tfidf.neighbours('kent', { commonTerm: 2 }).map(({ id }) => id)).not.toContain('storm');
    expect(() => tfidf.neighbours('kent', { commonTerm: 0 })).toThrow(/commonTerm/);
  });
});

describe('languages', () => {
  test('weights are fitted for each language apart', () => {
    const one = (id: string, text: string, language: string): Article => ({ id, text, language });
    const kolo = [one('a', 'kolo mira', 'xx'), one('b', 'kolo tavo', 'xx')];
    const alone = fitTfIdf(kolo).terms('a');
    // What is common in another language changes nothing here.
    const others = Array.from({ length: 20 }, (_, at) => one(`n${at}`, 'mira mira', 'ww'));
    expect(fitTfIdf([...kolo, ...others]).terms('a')).toEqual(alone);
    expect(fitTfIdf([...kolo, ...others.map((other) => ({ ...other, language: 'xx' }))]).terms('a')).not.toEqual(alone);
  });

  test('equal words of two languages are one term', () => {
    const text = 'NATO 2.500 Kyiv';
    const fit = fitTfIdf([
      { id: 'a', text, language: 'xx' },
      { id: 'b', text, language: 'ww' },
    ]);
    expect(fit.similarity('a', 'b')).toBeCloseTo(1, 6);
  });
});

test('in a language with a space between syllables, terms are pairs of syllables of one phrase', () => {
  const terms = (text: string, language: string) =>
    fitTfIdf([{ id: 'a', text, language }])
      .terms('a')
      .map(({ term }) => term)
      .sort();
  expect(terms('bệnh viện mới, bác sĩ', 'vi')).toEqual(['bác sĩ', 'bệnh viện', 'viện mới']);
  // Two spaces end a phrase as a comma does, and what stands alone stays.
  expect(terms('bệnh  viện mới. bác', 'vi')).toEqual(['bác', 'bệnh', 'viện mới']);
  expect(terms('bệnh viện, bệnh viện', 'vi')).toEqual(['bệnh viện']);
  expect(terms('bệnh viện', 'xx')).toEqual(['bệnh', 'viện']);
});

describe('bad input', () => {
  const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
  test.each<[string, string]>([
    ['a token of 5 MB', repeated('x', 5e6)],
    ['a sentence of 5 MB', repeated('word ', 5e6)],
    ['100,000 newlines', `a${repeated('\n', 1e5)}b`],
    ['only punctuation', '… — “”!?.,;:()[]{}'],
    ['right-to-left text', repeated('שלום \u202eabc\u202c مرحبا. ', 1e5)],
    ['U+FDFA', repeated('\ufdfa ', 1e5)],
    ['lone surrogates', repeated('\ud800', 1e5)],
    ['quotes never closed', repeated('“She said ', 1e6)],
    ['50,000 different words', Array.from({ length: 5e4 }, (_, at) => `w${at}`).join(' ')],
  ])('%s is weighed, and found again in a snapshot', (_, text) => {
    const fit = readTfIdf(fitTfIdf([{ id: 'bad', text }, articles[0] as Article]).snapshot());
    const length = fit.terms('bad').reduce((sum, { weight }) => sum + weight ** 2, 0);
    expect(length === 0 || Math.abs(length - 1) < 1e-3).toBe(true);
    expect(fit.similarity('bad', 'kent')).toBeLessThan(0.5);
    expect(fit.similarity('kent', 'kent')).toBeCloseTo(1, 5);
  });
});
