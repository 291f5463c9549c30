import { describe, expect, test } from '@jest/globals';
import { readWords, WordBuffer } from '../../../src/reuse/passages/word-buffer.js';

function words(text: string, skipped: { start: number; end: number }[] = []): string[] {
  const buffer = new WordBuffer();
  readWords(text, 0, text.length, skipped, buffer);
  return Array.from({ length: buffer.count }, (_, i) => text.slice(buffer.starts[i], buffer.ends[i]));
}

describe('readWords', () => {
  test.each([
    ['the year-end report', ['the', 'year', 'end', 'report']],
    ["They won't, won’t they?", ['They', 'won', 't', 'won', 't', 'they']],
    ['26,400,000 visits', ['26', '400', '000', 'visits']],
    ['up 9.7% to £4.5bn', ['up', '9', '7%', 'to', '£4', '5bn']],
    ['the U.K. and AT&T', ['the', 'U.K.', 'and', 'AT', 'T']],
    ['Schumer, D-N.Y., said', ['Schumer', 'D', 'N.Y.', 'said']],
    ['see https://a.example/x-y?z=1 now', ['see', 'https://a.example/x-y?z=1', 'now']],
    ['five € and 👍 — "no"', ['five', '€', 'and', 'no']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('leaves out what is skipped', () => {
    expect(
      words('LONDON (AP) - Doctors voted (AP).', [
        { start: 0, end: 14 },
        { start: 28, end: 32 },
      ]),
    ).toEqual(['Doctors', 'voted']);
  });

  test('grows with the text', () => {
    expect(words('word '.repeat(1000))).toHaveLength(1000);
  });
});
