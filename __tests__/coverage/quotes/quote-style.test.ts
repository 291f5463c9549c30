import { describe, expect, test } from '@jest/globals';
import { differInStyle, shareWord } from '../../../src/coverage/quotes/quote-style.js';

describe('differInStyle', () => {
  test.each([
    ['the same words', 'We are number one.', 'We are number one.'],
    ['capitals and stops', 'We Are Number One!', 'we are number one'],
    ['numbers in words and in digits', 'We lost twelve of 20 boats', 'we lost 12 of twenty boats'],
    ['nought', 'zero', '0'],
    ['"No. 1"', 'We are No. 1', 'We are number one'],
    ['"No.1"', 'We are No.1', 'We are number one'],
    ['"Nos. 1"', 'We are Nos. 1', 'We are number one'],
    ['"#1"', 'We are #1', 'We are number one'],
    ['per cent in a sign', 'up 5%', 'up five per cent'],
    ['per cent in one word and in two', 'up 5 percent', 'up 5 per cent'],
    ['"&"', 'bread & roses', 'bread and roses'],
    ['commas in numbers', '12,500 homes', '12500 homes'],
    ['curly marks', 'we won’t', "we won't"],
    ['hyphens', 'a well-known man', 'a well known man'],
    ['a space inside a word', 'hold onto it', 'hold on to it'],
    ['"-ise" and "-ize"', 'we organise', 'we organize'],
    ['"-ising"', 'organising', 'organizing'],
    ['"-isation"', 'organisation', 'organization'],
    ['"-our"', 'our neighbours', 'our neighbors'],
    ['"-ll-"', 'travelling', 'traveling'],
    ['"-re"', 'the centre', 'the center'],
    ['"-ce"', 'a licence', 'a license'],
    [
      'what is heard as one word',
      "I'm sure we've lost, you're late and they'll go",
      'I am sure we have lost, you are late and they will go',
    ],
    ['"n\'t"', "it isn't, I can't and won't", 'it is not, I cannot and will not'],
    ['"it\'s"', "it's late and that's all", 'it is late and that is all'],
  ])('%s: identical', (_, one, other) => {
    expect([differInStyle(one, other), differInStyle(other, one)]).toEqual(['identical', 'identical']);
  });

  test.each<[string, string, string, ReturnType<typeof differInStyle>]>([
    ['a part', 'We shall never give up the harbour.', 'never give up the harbor', 'truncated'],
    ['the beginning', 'We shall never give up the harbour.', 'we shall never give', 'truncated'],
    ['a marked ellipsis', 'We shall never, never give up the harbour.', 'We shall … give up the harbour.', 'truncated'],
    ['dots', 'We shall never, never give up the harbour.', 'We shall ... give up the harbour.', 'truncated'],
    [
      'words in brackets',
      'I told him we shall keep the harbour.',
      'I told [the mayor] we shall keep the harbour.',
      'truncated',
    ],
    [
      'brackets in the fuller',
      'I told [the mayor] we shall keep the harbour.',
      'I told him we shall keep the harbour.',
      'truncated',
    ],
    ['a letter in brackets', 'We shall keep the harbour.', '[w]e shall keep the harbour', 'identical'],
    ['pieces in another order', 'We keep the harbour and the pier.', 'the pier … we keep the harbour', undefined],
    [
      'an ellipsis between other words',
      'We shall keep the harbour.',
      'We shall … sell the harbour for good.',
      undefined,
    ],
    ['a part of eleven letters', 'We shall never give it up.', 'never give it', undefined],
    ['a part of twelve letters', 'We shall never give it up.', 'never give it up', 'truncated'],
    ['a part that begins in a word', 'He was unable to come today.', 'able to come today', undefined],
    ['a part that ends in a word', 'She came with the harbourmaster.', 'she came with the harbour', undefined],
    ['a number cut short', 'there were 19 boats at sea', 'there were 9 boats', undefined],
    ['a longer number', 'there were 9 boats at sea', 'there were 19 boats at sea', undefined],
    ['another word', 'We shall never give up.', 'We shall never back up.', undefined],
    ['a longer quotation', 'We shall never give up.', 'We shall never give up, never.', undefined],
    ['a decimal comma', '12,5 homes', '125 homes', undefined],
    ['very long ones', 'a '.repeat(2001), 'a '.repeat(2001), undefined],
    ['long ones', 'a '.repeat(2000), 'a '.repeat(2000), 'identical'],
  ])('%s: %s', (...[, fuller, quoted, expected]) => {
    expect(differInStyle(fuller, quoted)).toBe(expected);
  });
});

test.each([
  ['Ann Lee', 'ann', true],
  ['Ann Lee', 'Bo LEE', true],
  ['Ann Lee', 'Anne Leeds', false],
])('%s and %s share a word: %j', (one, two, expected) => {
  expect(shareWord(one, two)).toBe(expected);
});
