import { describe, expect, test } from '@jest/globals';
import { splitSentences } from '../../src/text/sentences.js';

// Each case is a text with a bar behind each sentence but the last.
const CASES = [
  'It rained. | It poured.',
  'Dr. Hill met Mr. Smith. | They spoke.',
  'The U.S. Senate voted. | It was close.',
  'He moved to the U.S. | The move was sudden.',
  '"Why?" he asked. | "Because."',
  '“We won.” | The minister smiled.',
  '“We won”. | The minister smiled.',
  'It cost £4.5bn. | That is 9.7% more.',
  'J. K. Rowling wrote it. | George W. Bush read it.',
  'At 3 p.m. Monday it began. | At 5 p.m. | It ended.',
  'No. 10 declined to comment. | No. | Really not.',
  'He waited… and left. | Then it rained.',
  'Smith v. Jones was heard on Nov. 23. | It failed.',
  'He works for Acme Inc. | The firm makes anvils.',
  'See e.g. The Times. | Or not.',
  '東京は雨です。| 明日は晴れ。',
  '(He left.) | She stayed.',
  'He said it.Then he left.'.replace('.T', '.|T'),
  'What?! | No way!',
  'Visit bbc.co.uk for more. | Thanks.',
];

describe('splitSentences', () => {
  test.each(CASES)('%s', (marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    const text = marked.replaceAll(' | ', ' ').replaceAll('|', '').replaceAll('。 ', '。');
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('a line break ends a sentence unless the text is wrapped', () => {
    expect(splitSentences('one\ntwo').length).toBe(2);
    expect(splitSentences('one\ntwo', 0, 7, { wrapped: true }).length).toBe(1);
  });
});
