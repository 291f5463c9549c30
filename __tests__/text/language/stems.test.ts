import { describe, expect, test } from '@jest/globals';
import { stem, stopWords } from '../../../src/text/language/stems.js';

describe('stem', () => {
  test('English: Porter', () => {
    expect(['vote', 'votes', 'voted', 'voting'].map((form) => stem(form, 'en'))).toEqual([
      'vote',
      'vote',
      'vote',
      'vote',
    ]);
    expect(stem("committee's", 'en')).toBe(stem('committees', 'en'));
    expect(stem("workers'", 'en')).toBe(stem('worker', 'en'));
  });

  test('figures, addresses and giants stay as they are', () => {
    for (const form of ['4.5bn', 'a@b.org', 'https://x.org/ies', '#votes', 'x'.repeat(50)])
      expect(stem(form, 'en')).toBe(form);
  });

  test('the country is not the pronoun', () => {
    expect(stem('u.s.', 'en')).toBe('u.s.');
    expect(stem("us's", 'en')).toBe('u.s.');
    expect(stopWords('en').has('us')).toBe(true);
    expect(stopWords('en').has('u.s.')).toBe(false);
  });

  test('a language without a stemmer keeps its words', () => {
    expect(stem('người', 'vi')).toBe('người');
    expect(stopWords('xx').size).toBe(0);
  });

  test('names of object properties are words', () => {
    expect(stem('constructor', 'en')).toBe('constructor');
    expect(stem('__proto__', 'en')).toBe('__proto__');
    expect(stopWords('constructor').size).toBe(0);
  });
});
