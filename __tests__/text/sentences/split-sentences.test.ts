import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../../src/text/sentences/split-sentences.js';
import { SENTENCE_CASES } from './sentence-cases.js';

/** A marked text without its marks, and the offsets of its inner sentence ends. */
function unmarked(marked: string): { text: string; ends: number[] } {
  let text = '';
  const ends: number[] = [];
  for (const part of marked.split(/(\|\|| \| )/)) {
    if (part === '||') ends.push(text.length);
    else if (part === ' | ') {
      ends.push(text.length);
      text += ' ';
    } else text += part;
  }
  return { text, ends };
}

function foundEnds(text: string): number[] {
  return splitSentences(text)
    .map(({ end }) => end)
    .filter((end) => end < text.length);
}

const cases = Object.values(SENTENCE_CASES).flat();

describe('sentences without a space between', () => {
  test.each([
    [
      'They saw the boat again."When it left, nobody waved," Ann Lee said.',
      ['They saw the boat again.', '"When it left, nobody waved," Ann Lee said.'],
    ],
    [
      'Lee said: "It was a good boat."The council disagrees.',
      ['Lee said: "It was a good boat."', 'The council disagrees.'],
    ],
    ['Ann Lee runs it."I like boats."', ['Ann Lee runs it.', '"I like boats."']],
    ['The keeper of SHB.Oster made two mistakes.', ['The keeper of SHB.Oster made two mistakes.']],
    ['It was seen by the FBI.The agents came later.', ['It was seen by the FBI.', 'The agents came later.']],
    [
      '<p>Lee left.</p><p>The hall was worth &pound;41m.</p>Done.<br/>Gone.',
      ['<p>Lee left.</p>', '<p>The hall was worth &pound;41m.</p>Done.', '<br/>Gone.'],
    ],
    ['He rose in 2008. ] Lee is a captain.', ['He rose in 2008. ]', 'Lee is a captain.']],
  ])('%s', (text, expected) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('hard cases', () => {
  test.each(Object.entries(SENTENCE_CASES))('%s', (_, texts) => {
    const wrong = texts.filter((marked) => {
      const { text, ends } = unmarked(marked);
      return JSON.stringify(foundEnds(text)) !== JSON.stringify(ends);
    });
    expect(
      wrong.map((marked) =>
        splitSentences(unmarked(marked).text).map(({ start, end }) => unmarked(marked).text.slice(start, end)),
      ),
    ).toEqual([]);
  });

  test('there are 300 of them', () => {
    expect(cases.reduce((sum, marked) => sum + unmarked(marked).ends.length, 0)).toBeGreaterThanOrEqual(300);
  });
});

describe('line breaks', () => {
  test('end a sentence unless the text is wrapped', () => {
    expect(splitSentences('one\ntwo').length).toBe(2);
    expect(splitSentences('one\ntwo', { wrapped: true }).length).toBe(1);
    expect(splitSentences('One.\nTwo.', { wrapped: true }).length).toBe(2);
  });

  test('a quotation over several paragraphs: each is cut by itself', () => {
    const text = '“We lost. We tried.\n“We will go on.”\nShe left.';
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '“We lost.',
      'We tried.',
      '“We will go on.”',
      'She left.',
    ]);
  });

  test('a range', () => {
    expect(splitSentences('One. Two. Three.', { from: 5, to: 9 })).toEqual([{ start: 5, end: 9 }]);
  });
});

describe('properties', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '. ',
      '? ',
      '! ',
      '… ',
      '." ',
      '”. ',
      '\n',
      ' ',
      '"',
      '“',
      ')',
      '(',
      'Mr',
      'U.S',
      'no',
      'The',
      'a',
      'p.m',
      '3.5',
      '。',
      '\u200b',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  test('sentences are in order, trimmed, and leave nothing but space between them', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, wrapped) => {
        let last = 0;
        const blank = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
        for (const { start, end } of [
          ...splitSentences(text, { wrapped }),
          { start: text.length, end: text.length + 1 },
        ]) {
          expect(text.slice(last, start)).toMatch(blank);
          expect(end).toBeGreaterThan(start);
          if (end <= text.length) expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
