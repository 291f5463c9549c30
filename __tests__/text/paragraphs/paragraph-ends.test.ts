import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';
import { splitSentences } from '../../../src/text/sentences/split-sentences.js';

describe('where paragraphs end', () => {
  test('at newlines, blank lines, Windows line ends', () => {
    const text = 'One.\nTwo.\n\n\nThree.\r\nFour.\n';
    const found = splitParagraphs(text).map(({ start, end, role }) => [role, text.slice(start, end)]);
    expect(found).toEqual(['One.', 'Two.', 'Three.', 'Four.'].map((paragraph) => ['body', paragraph]));
  });

  test('hard-wrapped text ends them at blank lines', () => {
    const text = [
      'The council voted on Tuesday night to close two of the three swimming',
      'pools in the town, after a debate that went on until the small hours',
      'and was interrupted by protesters three times before the mayor called',
      'for a show of hands.',
      '',
      'The pools will close in March, and the third will stay open only with',
      'the help of volunteers, according to a report that was published on',
      'the same day.',
    ].join('\n');
    const paragraphs = splitParagraphs(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end).split('\n').length)).toEqual([4, 3]);
    expect(paragraphs.every(({ wrapped }) => wrapped)).toBe(true);
  });

  test('a list of short lines is not hard-wrapped', () => {
    expect(splitParagraphs('Bread\nmilk\neggs\nflour\nsugar\nbutter').length).toBe(6);
  });

  test('nothing but space is no paragraph', () => {
    expect(splitParagraphs(' \n\u00a0\n\t\n')).toEqual([]);
    expect(splitParagraphs('')).toEqual([]);
  });
});

describe('lines that are no paragraphs', () => {
  const roles = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

  test('a word broken at a line’s end joins the lines', () => {
    const text = 'The harbour board published its state-\nments before the vote was held.\nNobody read them.';
    expect(roles(text)).toEqual([text.slice(0, text.lastIndexOf('\n')), 'Nobody read them.']);
    expect(splitSentences(text.slice(0, text.lastIndexOf('\n')), { wrapped: true }).length).toBe(1);
  });

  test('three lines that all break inside their sentence are one paragraph', () => {
    const text =
      'The harbour board turned down the plan to dredge the river\nby six votes to three on Monday, after a meeting that went on\nuntil two in the morning, its chairman said.';
    expect(roles(text)).toEqual([text]);
    expect(roles('Bread\nmilk\neggs').length).toBe(3);
  });
});

describe('properties', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '. ',
        ': ',
        ' | ',
        '/',
        ' (',
        ') ',
        '[',
        ']',
        '“',
        '”',
        '— ',
        '@',
        '\u200b',
        '\ufeff',
      ],
      ...[
        'LONDON',
        'AP',
        'Jane Doe',
        'By ',
        'Photo: ',
        'is a fellow of',
        'contributed.',
        'Read more',
        'Related:',
        'the vote',
      ],
      ...[
        '12 May 2019',
        'Updated ',
        '10:15',
        'https://example.org',
        'jane@example.org',
        'THE END OF IT ALL NOW',
        './.',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  test('paragraphs are trimmed, in order, and leave nothing but space; their marks are in order inside them', () => {
    const blank = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, marks } of splitParagraphs(text)) {
          expect(text.slice(last, start)).toMatch(blank);
          expect(end).toBeGreaterThan(start);
          let inside = start;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThanOrEqual(inside);
            expect(mark.end).toBeGreaterThan(mark.start);
            inside = mark.end;
          }
          expect(inside).toBeLessThanOrEqual(end);
          last = end;
        }
        expect(text.slice(last)).toMatch(blank);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a single paragraph that ends in its agency is no caption', () => {
  const text = 'Một vụ cháy lớn đã xảy ra ở chợ Tân Hòa vào rạng sáng nay. (Theo Reuters)';
  expect(splitParagraphs(text).map(({ role }) => role)).toEqual(['body']);
  expect(splitParagraphs(`${text}\nNhiều người dân đã thoát ra ngoài.`)[0]?.role).toBe('body');
});
