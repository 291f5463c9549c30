import { describe, expect, test } from '@jest/globals';
import { checkArticle, parsePublicationTime, requireArticles } from '../src/article.js';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('parsePublicationTime', () => {
  test('a date without a time is the whole day', () => {
    expect(parsePublicationTime('2019-11-23')).toEqual({ from: day('2019-11-23'), to: day('2019-11-24') - 1 });
  });

  test.each([
    ['2019-11-23T10:00:00Z', '2019-11-23T10:00:00.000Z'],
    ['2019-11-23T10:00:00+02:00', '2019-11-23T08:00:00.000Z'],
    ['2019-11-23T10:00:00-0530', '2019-11-23T15:30:00.000Z'],
    ['2019-11-23 10:00', '2019-11-23T10:00:00.000Z'],
    ['2019-11-23T10:00:00.25Z', '2019-11-23T10:00:00.250Z'],
    ['2020-02-29T23:59:60Z', '2020-03-01T00:00:00.000Z'],
    ['0099-01-01T00:00Z', '0099-01-01T00:00:00.000Z'],
  ])('%s is the moment %s', (value, iso) => {
    expect(new Date(parsePublicationTime(value)?.from ?? Number.NaN).toISOString()).toBe(iso);
  });

  test.each([
    '2021-02-30',
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    'yesterday',
    '23/11/2019',
    '2019-11-23T25:00',
    '2019-11-23T10:61',
  ])('%s is refused rather than moved to another day', (value) => {
    expect(parsePublicationTime(value)).toBeUndefined();
  });
});

test.each(['+275760-09-13', '+275760-09-13T00:00:01Z', '-271821-04-19T23:59:59Z', '+275760-09-13T00:00:00-01:00'])(
  '%s names moments that a Date cannot hold, and is no date',
  (value) => {
    expect(parsePublicationTime(value)).toBeUndefined();
    expect(checkArticle({ id: 'a', text: 'Words.', publishedAt: value })).toMatchObject({
      ok: false,
      field: 'publishedAt',
    });
  },
);

test('the last moment that a Date can hold is one', () => {
  expect(parsePublicationTime('+275760-09-13T00:00:00Z')).toEqual({ from: 8.64e15, to: 8.64e15 });
  expect(parsePublicationTime('+275760-09-12')?.to).toBe(8.64e15 - 1);
});

describe('checkArticle', () => {
  test('keeps the very object, with the fields that are the caller’s own', () => {
    const article = { id: 'a', text: 'Words.', desk: 'health' };
    expect(checkArticle(article)).toEqual({ ok: true, article });
  });

  test.each([
    [null, '', /not null/],
    [['a'], '', /not a list/],
    [{ text: 'Words.' }, 'id', /id is missing/],
    [{ id: 7, text: 'Words.' }, 'id', /must be a string, not a number/],
    [{ id: 'a' }, 'text', /text is missing: give the article as plain text/],
    [{ id: 'a', text: ' \n ' }, 'text', /text is empty/],
    [{ id: 'a', body: 'Words.' }, 'text', /did you mean `text`\? the article has `body`/],
    [{ id: 'a', articleBody: 'Words.' }, 'text', /the article has `articleBody`/],
    [new Map([['id', 'a']]), '', /not a Map/],
    [{ id: 'a', text: 'Words.', title: 3 }, 'title', /title must be a string/],
    [{ id: 'a', text: 'Words.', credits: 'PA' }, 'credits', /list of strings/],
    [{ id: 'a', text: 'Words.', publishedAt: '2021-02-30' }, 'publishedAt', /"2021-02-30"/],
  ])('%j is refused for its %s', (value, field, reason) => {
    expect(checkArticle(value)).toEqual({ ok: false, field, reason: expect.stringMatching(reason) });
  });

  test('null in an optional field is a missing field', () => {
    expect(checkArticle({ id: 'a', text: 'Words.', title: null, publishedAt: null }).ok).toBe(true);
  });
});

describe('requireArticles', () => {
  test('names the second article with an id already seen', () => {
    const articles = [
      { id: '__proto__', text: 'One.' },
      { id: 'constructor', text: 'Two.' },
      { id: '__proto__', text: 'Three.' },
    ];
    expect(() => requireArticles(articles)).toThrow(/articles\[2\] has the id "__proto__" of articles\[0\]/);
  });
});
