import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { coverageText } from '../../../src/report/index.js';

const ARTICLES: Article[] = [
  {
    id: 'a',
    language: 'en',
    title: 'Deputy sorry for outburst',
    text:
      'A week after he was heard shouting at a nurse, Deputy Carl Amberg has said that he is "deeply" sorry.\n' +
      'Amberg had come to the clinic with a camera crew.',
  },
  {
    id: 'b',
    language: 'en',
    title: 'Amberg, heard shouting, apologises',
    text:
      'Deputy Carl Amberg asked the staff of a clinic for forgiveness on Monday.\n' +
      'The clinic treats four hundred people a day.\nAmberg had come to the clinic with a crew that carried a camera.',
  },
  {
    id: 'c',
    language: 'en',
    title: 'Deputy loses his temper',
    text:
      'The visit of a deputy ended in shouts last weekend.\nUPDATE: Carl Amberg has now apologised to the nurse in a letter.\n' +
      'He had come with a camera crew.',
  },
];

describe('the news itself', () => {
  test('is one passage of all articles though each lead has other words for it, and comes first', () => {
    const coverage = compareCoverage(ARTICLES);
    const news = coverage.passages.find(({ id }) => id === coverage.news);
    expect(new Set(news?.members.map(({ article }) => article))).toEqual(new Set(['a', 'b', 'c']));
    expect(news?.members.map(({ text }) => /sorry|forgiveness|apologised/.test(text))).toEqual([true, true, true]);
    expect(coverage.summary[0]?.findings).toEqual([coverage.news]);
    const text = coverageText(ARTICLES, coverage, { width: 200 });
    expect(text.slice(text.indexOf('What all 3 have'))).toMatch(/^What all 3 have\n\s+1 {2}\w: A week after/);
    expect(
      Object.values(coverage.added)
        .flat()
        .some((added) => /sorry|forgiveness|apologised/.test(added.text)),
    ).toBe(false);
  });

  test('the same verb of another actor is another fact', () => {
    const other = {
      ...ARTICLES[1]!,
      title: 'Minister apologises',
      text: ARTICLES[1]!.text.replace(/Deputy Carl Amberg/g, 'Minister Lena Osk'),
    };
    const coverage = compareCoverage([ARTICLES[0]!, other]);
    const joined = coverage.passages.filter(({ members }) =>
      members.some(({ text }) => /sorry|forgiveness/.test(text)),
    );
    expect(joined).toEqual([]);
  });

  test('is null where nothing is shared', () => {
    expect(compareCoverage([ARTICLES[0]!]).news).toBeNull();
  });
});
