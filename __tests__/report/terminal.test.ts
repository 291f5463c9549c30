import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markedRuns } from '../../src/report/terminal/marked-runs.js';
import { displayWidth, Page } from '../../src/report/terminal/terminal-page.js';
import { markedPieces } from '../../src/report/view-model/index.js';

describe('Page', () => {
  test('wraps at spaces, under a first line of its own', () => {
    const page = new Page({ width: 40 });
    page.paragraph('The doctors of Kent voted on Friday to end visits at home.', { first: '  + ', indent: 4 });
    expect(page.toString()).toBe('  + The doctors of Kent voted on Friday\n    to end visits at home.\n');
  });

  test('keeps every word, in order, and no line longer than the width unless a word is', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', '界', 'é'), minLength: 1, maxLength: 60 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 100 }), (list, width) => {
        const page = new Page({ width });
        page.paragraph(list.join(' '), { first: '- ' });
        const lines = page.toString().trimEnd().split('\n');
        expect(lines.join(' ').split(/ +/).slice(1)).toEqual(list);
        for (const line of lines) {
          if (displayWidth(line) > width)
            expect(
              line
                .trim()
                .split(' ')
                .filter((word) => word !== '-'),
            ).toHaveLength(1);
        }
      }),
    );
  });

  test('gives escape sequences no width, and leaves them out without colour', () => {
    const runs = [{ text: 'bold words ', style: 'bold' as const }, { text: 'and a plain end that goes on' }];
    const [colored, bare] = [new Page({ width: 40, color: true }), new Page({ width: 40 })];
    colored.paragraph(runs);
    bare.paragraph(runs);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that were asked for
    expect(colored.toString().replace(/\u001b\[\d+m/g, '')).toBe(bare.toString());
    // One pair of sequences a run, not one a word.
    expect(colored.toString()).toContain('\u001b[1mbold words\u001b[22m');
    expect(bare.toString()).toBe('bold words and a plain end that goes on\n');
  });

  test('puts two texts side by side', () => {
    const page = new Page({ width: 43 });
    page.sideBySide([{ text: 'one two three four five six' }], [{ text: 'eins zwei' }]);
    expect(page.toString()).toBe('one two three four   │ eins zwei\nfive six             │\n');
  });

  test('aligns columns by what a terminal shows, not by code units', () => {
    const page = new Page();
    page.table([
      ['outlet', 'F1'],
      ['日本', '9.5'],
      ['Café', '100.0'],
    ]);
    expect(page.toString().split('\n').map(displayWidth)).toEqual([13, 13, 13, 0]);
  });

  test('is as wide as 40 to 100 columns, whatever it is told', () => {
    expect([1, 88, 10_000].map((width) => new Page({ width }).width)).toEqual([40, 88, 100]);
  });
});

describe('markedPieces', () => {
  const text = 'Mr Corbyn added: the NHS is so unfunded, and so overstretched.';
  const spanOf = (words: string, start: number) => ({
    start: start + text.indexOf(words),
    end: start + text.indexOf(words) + words.length,
  });
  const shown = (words: string[], start = 100) =>
    markedRuns(
      markedPieces(
        text,
        start,
        words.map((word) => spanOf(word, start)),
      ),
    )
      .map(({ text }) => text)
      .join('');

  test('puts marks around words, and joins those that only punctuation parts', () => {
    expect(shown(['unfunded', 'and so'])).toBe('Mr Corbyn added: the NHS is so *unfunded, and so* overstretched.');
    expect(shown(['Mr', 'NHS'])).toBe('*Mr* Corbyn added: the *NHS* is so unfunded, and so overstretched.');
  });

  test('leaves a text alone that would be marked all over, or nowhere', () => {
    expect(shown([text])).toBe(text);
    expect(shown([])).toBe(text);
    expect(shown([', '])).toBe(text);
  });

  test('shows where words are missing', () => {
    const at = 100 + text.indexOf('unfunded');
    const pieces = markedPieces(text, 100, [{ start: at, end: at }]);
    expect(
      markedRuns(pieces)
        .map(({ text }) => text)
        .join(''),
    ).toContain('is so […] unfunded');
  });
});
