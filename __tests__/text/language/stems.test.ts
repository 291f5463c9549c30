import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import {
  cutLength,
  registeredLanguages,
  registerLanguage,
  stem,
  stopWords,
  withoutElision,
} from '../../../src/text/language/stems.js';

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

describe('languages without a stemmer', () => {
  test('those of many endings are cut to five letters, those of fewer to six', () => {
    for (const language of 'tr fi hu et pl cs sk sl hr sr bg uk lt lv'.split(' ')) expect(cutLength(language)).toBe(5);
    for (const language of 'de nl sv no da fr es pt it ca gl ro ru el af is'.split(' '))
      expect(cutLength(language)).toBe(6);
    for (const language of ['en', 'vi', 'xx']) expect(cutLength(language)).toBeUndefined();
  });

  test.each([
    ['tr', 'havuzlardan', 'havuz'],
    ['tr', 'ev', 'ev'],
    ['de', 'häusern', 'häuser'],
    ['fr', "l'homme", 'homme'],
    ['fr', "qu'avant", 'avant'],
    ['fr', "jusqu'ici", 'ici'],
    ['fr', "aujourd'hui", 'aujour'],
    ['it', "dell'anno", 'anno'],
    ['it', "nell'anno", 'anno'],
    ['ca', "l'any", 'any'],
    ['de', "l'homme", "l'homm"],
    ['fr', "l'", 'l'],
    ['en', "workers'", 'worker'],
    ['vi', "người's", 'người'],
    ['vi', "'s", "'s"],
    ['vi', "'", "'"],
    ['xx', 'covid-19', 'covid-19'],
    ['de', 'covid-19er', 'covid-19er'],
    ['de', 'a@häusern', 'a@häusern'],
    ['de', 'x'.repeat(40), 'xxxxxx'],
    ['de', 'x'.repeat(41), 'x'.repeat(41)],
  ])('%s: %.12s becomes %.12s', (language, form, found) => expect(stem(form, language)).toBe(found));

  test('elisions only where they are written', () => {
    expect(withoutElision("l'homme", 'fr')).toBe('homme');
    expect(withoutElision("l'homme", 'en')).toBe("l'homme");
    expect(withoutElision("l'", 'fr')).toBe("l'");
  });
});

describe('registerLanguage', () => {
  test('makes a language known', () => {
    expect(stopWords('eo').has('kaj')).toBe(false);
    registerLanguage('eo', { stem: (word) => word.replace(/j?n?$/, ''), stopWords: ['kaj'], elides: true });
    expect(stem("l'hundojn", 'eo')).toBe('hundo');
    expect(stopWords('eo').has('kaj')).toBe(true);
    expect(registeredLanguages()).toContain('eo');
    expect(registeredLanguages()).toEqual([...registeredLanguages()].sort());
    registerLanguage('eo', { stem: () => '', stopWords: [] });
    expect(stem('hundojn', 'eo')).toBe('hundojn');
    expect(stopWords('eo').has('kaj')).toBe(false);
  });

  test.each([
    ['e', { stem: String, stopWords: [] }, 'language'],
    ['engl', { stem: String, stopWords: [] }, 'language'],
    ['EN', { stem: String, stopWords: [] }, 'language'],
    [7, { stem: String, stopWords: [] }, 'language'],
    ['eo', undefined, 'tools'],
    ['eo', { stem: 'x', stopWords: [] }, 'tools'],
    ['eo', { stem: String }, 'tools'],
    ['eo', { stem: String, stopWords: 7 }, 'tools'],
  ])('%s with %j is refused', (language, tools, name) => {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose.
    const wrong = () => registerLanguage(language as any, tools as any);
    expect(wrong).toThrow(SameStoryError);
    expect(wrong).toThrow(name);
  });
});
