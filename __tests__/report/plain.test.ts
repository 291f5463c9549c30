import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, grouped, inline, list, percent, plain, shorten } from '../../src/report/formats/plain.js';

describe('plain', () => {
  test.each([
    ['colours', 'red \u001b[31malert\u001b[0m at noon', 'red alert at noon'],
    ['colours with an 8-bit introducer', 'a\u009b1;31mb', 'ab'],
    ['window titles and links', 'a\u001b]0;own title\u0007b\u001b]8;;http://x\u001b\\c', 'abc'],
    ['sequences that never end', 'a\u001b[31', 'a'],
    ['lone escapes and bells', 'a\u001b\u0007b', 'ab'],
    ['cursor movement that would overwrite a line', 'a\u001b[1A\u001b[2Kb\rc', 'ab c'],
    ['marks that reorder text', 'abc\u202Ecba\u2066x\u2069', 'abccbax'],
    ['line ends, tabs and runs of spaces', ' a\r\n\tb  c\u00a0d ', 'a b c d'],
  ])('takes out %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('leaves the text of every script alone', () => {
    for (const text of ['Đồng bào', '日本語', 'العربية', 'नमस्ते', '👩‍👧']) expect(plain(text)).toBe(text);
  });

  test('never lets a control character through, whatever it is given', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[', ']', ';', '3', 'm', '\u0007', '\\', '\u009b', '\r', '\u202e', 'a'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not come out
        expect(plain(text)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('gets through hostile input', () => {
    for (const unit of ['\u001b[', '\u001b]', '\u001b[0;', ' \u001b', '\u001b[ '])
      expect(plain(unit.repeat(500_000))).toBe('');
  });

  test('inline keeps a space at either end', () => {
    expect(inline(' a\n')).toBe(' a ');
  });
});

describe('shorten', () => {
  test('cuts at a word, without what hangs over', () => {
    expect(shorten('The vote, which was lost, was close.', 20)).toBe('The vote, which was…');
    expect(shorten('The vote, lost', 11)).toBe('The vote…');
    expect(shorten('short', 5)).toBe('short');
  });

  test('cuts a long word, but no character', () => {
    expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(shorten('👍'.repeat(50), 10)).toBe(`${'👍'.repeat(4)}…`);
  });
});

test('numbers and lists read as a person would write them', () => {
  expect(count(1, 'story', 'stories')).toBe('1 story');
  expect(count(12_345, 'article')).toBe('12,345 articles');
  expect(grouped(1_234_567)).toBe('1,234,567');
  expect([0, 0.001, 0.412, 0.999, 1].map(percent)).toEqual(['0%', '<1%', '41%', '>99%', '100%']);
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => list(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(list(['a', 'b', 'c', 'd'], 3)).toBe('a, b and 2 others');
});
