import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { boilerplateOf, findRepeatedBoilerplate } from '../../../src/text/paragraphs/repeated-boilerplate.js';
import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

/** Four different articles of one outlet, each with the given paragraphs under its own. */
function archive(...repeated: string[]): Article[] {
  return ['storm', 'vote', 'match', 'trial'].map((topic, place) => ({
    id: `a${place}`,
    outlet: 'Example News',
    text: [
      `The ${topic} began on Monday.`,
      `Nobody had expected a ${topic} like that.`,
      `The ${topic} is over.`,
      ...repeated,
    ].join('\n'),
  }));
}

describe('findRepeatedBoilerplate', () => {
  test('a paragraph in several articles of an outlet, whatever it says', () => {
    const articles = archive('Our app is free.');
    const found = findRepeatedBoilerplate(articles);
    expect(found.map(({ outlet, text, spans }) => [outlet, text, spans.length])).toEqual([
      ['Example News', 'Our app is free.', 4],
    ]);
    for (const { article, start, end } of found[0]?.spans ?? []) {
      expect(articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe('Our app is free.');
    }
  });

  test('versions of one article do not make each other boilerplate', () => {
    const [first] = archive() as [Article];
    const versions = [1, 2, 3, 4].map((version) => ({
      ...first,
      id: `v${version}`,
      text: `${first.text}\nUpdate ${version}.`,
    }));
    expect(findRepeatedBoilerplate(versions)).toEqual([]);
  });

  test('the same words in other outlets are not repetition', () => {
    const articles = archive('Our app is free.').map((article) => ({ ...article, outlet: `Outlet ${article.id}` }));
    expect(findRepeatedBoilerplate(articles)).toEqual([]);
  });

  test('the order of articles does not matter', () => {
    const articles = archive('Our app is free.', 'HBO');
    expect(findRepeatedBoilerplate([...articles].reverse())).toEqual(findRepeatedBoilerplate(articles));
  });

  test('what is found becomes boilerplate, typography aside', () => {
    const boilerplate = boilerplateOf(findRepeatedBoilerplate(archive("Don't miss our app", 'HBO')), 'Example News');
    expect(splitParagraphs('It rained.\nHBO\nDon’t miss  our app', { boilerplate }).map(({ role }) => role)).toEqual([
      'body',
      'boilerplate',
      'boilerplate',
    ]);
    expect(boilerplateOf([], undefined).size).toBe(0);
  });

  test('options are checked', () => {
    expect(() => findRepeatedBoilerplate([], { least: 3 } as never)).toThrow(/minArticles/);
    expect(() => findRepeatedBoilerplate([], { minArticles: 1 })).toThrow(/whole number from 2/);
  });
});
