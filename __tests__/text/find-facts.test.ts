import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SameStoryError } from '../../src/errors.js';
import { findFigures } from '../../src/text/figures/find-figures.js';
import { findFacts } from '../../src/text/find-facts.js';
import { detectLanguage } from '../../src/text/language/detect-language.js';
import { findNames } from '../../src/text/names/find-names.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';
import { findQuotes } from '../../src/text/quotes/find-quotes.js';
import { splitSentences } from '../../src/text/sentences/split-sentences.js';
import { tokenize } from '../../src/text/tokens/tokenize.js';

const TEXT = 'Ann Lee said on Friday: "We lost two games." The Bridge Council (BC) paid £4.5bn. BC left.';

test('one reading gives what three give', () => {
  const facts = findFacts({ text: TEXT, publishedAt: '2019-11-23' });
  expect(facts.quotes).toEqual(findQuotes(TEXT));
  expect(facts.figures).toEqual(findFigures(TEXT, { publishedAt: '2019-11-23' }));
  expect(facts.names).toEqual(findNames(TEXT));
  expect([facts.quotes.length, facts.figures.length, facts.names.length]).toEqual([1, 3, 2]);
});

test('a text read before leaves nothing behind', () => {
  const first = findFacts({ text: TEXT });
  findFacts({ text: 'Peter Stone told Maria Jones that 400 people had "no chance".\n'.repeat(50) });
  expect(findFacts({ text: TEXT })).toEqual(first);
});

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  ' ',
  '\n',
  '.',
  ',',
  ':',
  '-',
  '(',
  ')',
  '%',
  '$',
  '£',
  'said',
  'Ann',
  'Lee',
  'he',
  'the',
  'body',
  'of',
  'and',
  'BMA',
  '12',
  '4.5',
  'million',
  'Monday',
  'June',
  'a',
  'third',
  'Mr',
  '\u00ad',
  '🙂',
  'é',
  '\ud800',
];

describe('whatever the text', () => {
  test('spans lie inside it, quotes and names apart from one another, values finite', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? ' ' : '');
        const { quotes, figures, names } = findFacts({ text, publishedAt: '2019-11-23' });
        const inside = ({ start, end }: { start: number; end: number }) =>
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        quotes.forEach((quote, at) => {
          inside(quote);
          if (quote.speaker !== undefined) inside(quote.speaker);
          if (quote.cue !== undefined) inside(quote.cue);
          expect(text.slice(quote.start, quote.end)).not.toMatch(/[\r\n]/);
          expect(quote.start).toBeGreaterThanOrEqual(quotes[at - 1]?.end ?? 0);
        });
        figures.forEach((figure, at) => {
          inside(figure);
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(figure.start).toBeGreaterThanOrEqual(figures[at - 1]?.end ?? 0);
        });
        const mentions = names.flatMap(({ mentions: found }) => found);
        mentions.forEach(inside);
        expect(new Set(mentions.map(({ start }) => start)).size).toBe(mentions.length);
      }),
      { numRuns: 400 },
    );
  });

  test('a sign between two numbers belongs to one of them', () => {
    const found = findFigures('12 $ 12', { language: 'en' });
    expect(found.map(({ start, end, unit }) => [start, end, unit])).toEqual([
      [0, 4, 'USD'],
      [5, 7, 'count'],
    ]);
  });

  test('offsets move with what is put before', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,40}$/), (before) => {
        const text = `${before}.\n\n${TEXT}`;
        const found = findFigures(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));
        expect(found.slice(-3)).toEqual(['Friday', 'two', '£4.5bn']);
      }),
    );
  });
});

describe('hostile input', () => {
  // Each is given some hundred times the size of an article. Quadratic cost would show as minutes.
  const size = 200_000;
  const texts: readonly (readonly [string, string])[] = [
    ['a quote that is never closed', `Ann Lee said: "${'and so on '.repeat(size / 10)}`],
    ['opening marks alone', '“'.repeat(size)],
    ['10,000 quotes in quotes', `${'“a '.repeat(10_000)}${'b” '.repeat(10_000)}`],
    ['a paragraph each with an open quote', '"Never closed\n'.repeat(size / 14)],
    ['single marks', "'a ".repeat(size / 3)],
    ['marks that close nothing', 'a" '.repeat(size / 3)],
    ['one number', '1'.repeat(size)],
    ['numbers with separators', '1,'.repeat(size / 2)],
    ['number words', 'one hundred and '.repeat(size / 16)],
    ['magnitudes', `5 ${'million '.repeat(size / 8)}`],
    ['telephone numbers', '0845 '.repeat(size / 5)],
    ['a name of many words', 'Ann '.repeat(size / 4)],
    ['names joined by and', 'Ann and '.repeat(size / 8)],
    ['names joined by of', 'University of '.repeat(size / 14)],
    ['initials', 'A. '.repeat(size / 3)],
    ['many different names', Array.from({ length: 8_000 }, (_, at) => `they met Zor${at}x Qua${at}p`).join('. ')],
    [
      'one surname, many first names',
      Array.from({ length: 6_000 }, (_, at) => `they met Ann${at} Lee and Lee`).join('. '),
    ],
    ['acronyms', Array.from({ length: 6_000 }, (_, at) => `the Big Committee${at} (BC)`).join('. ')],
    ['reporting verbs', 'said '.repeat(size / 5)],
    ['pronouns that speak', 'he said "no, never". '.repeat(size / 20)],
    ['offices that speak', '"No, never," the secretary said. '.repeat(size / 33)],
    ['commas', 'Ann Lee, '.repeat(size / 9)],
    ['one word', 'a'.repeat(size)],
    ['one long line of capitals', 'SHOUTING '.repeat(size / 9)],
  ];

  test.each(texts)('%s', (_, text) => {
    const { figures } = findFacts({ text, language: 'en' }, { paragraphs: [{ start: 0, end: text.length }] });
    for (const { value } of figures) expect(Number.isFinite(value)).toBe(true);
  });

  test('numbers beyond all bounds are no figures', () => {
    expect(findFigures(`1e999 and ${'9'.repeat(400)} and ${'9'.repeat(16)}`)).toEqual([]);
  });

  test('a name of 500 words is none', () => {
    expect(findNames(`they met ${'Zorblax '.repeat(500)}there`)).toEqual([]);
  });

  test('a range backwards is two figures or a score, never a range', () => {
    for (const { value, high, kind } of findFigures('from 50 to 30 people, 9 to 3 days, 50-30 people')) {
      expect(high === undefined || kind === 'score' || high > value).toBe(true);
    }
  });

  test('keys that objects have of their own', () => {
    expect(findNames('They met Constructor and Prototype and Tostring there, and Constructor left.').length).toBe(3);
  });

  test('a text is read as an article that says no more', () => {
    expect(findFacts(TEXT)).toEqual(findFacts({ text: TEXT }));
    expect(() => findFacts(undefined as never)).toThrow('findFacts: a text is a string or an article with `text`');
  });

  test('paragraphs must be spans inside the text', () => {
    for (const paragraphs of [
      [{ start: 0, end: 99 }],
      [
        { start: 4, end: 6 },
        { start: 0, end: 3 },
      ],
      [null],
    ])
      expect(() => findFacts('They met Ann Lee.', { paragraphs: paragraphs as never })).toThrow(SameStoryError);
  });
});

describe('what is wrong is said with the name of the function', () => {
  const functions = {
    findFacts,
    findFigures,
    findNames,
    findQuotes,
    detectLanguage,
    splitParagraphs,
    splitSentences,
    tokenize,
  };

  test.each(Object.entries(functions))('%s', (name, read) => {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose.
    for (const given of [[7], ['text', { unknown: 1 }], [{ id: 'a' }]] as any[][]) {
      const call = () => (read as (...given: unknown[]) => unknown)(...given);
      expect(call).toThrow(SameStoryError);
      expect(call).toThrow(name);
    }
  });
});
