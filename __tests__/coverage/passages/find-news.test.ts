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

describe('a title that tells what another lead tells', () => {
  const lead = 'The council of Marlow has closed the old harbour bridge to lorries. The mayor gave no reason.';
  const rest = 'Drivers queued for hours on Tuesday. Nobody had told the police.';

  test.each([
    ['alone', 'Marlow council closes harbour bridge to lorries', ['one', 'two title']],
    ['but denies it', 'Marlow council never closed harbour bridge to lorries', []],
    ['but asks', 'Has Marlow council closed harbour bridge to lorries?', []],
    ['but only names the subject', 'Marlow council: the mayor', []],
  ])('%s', (_, title, expected) => {
    const { passages, added, omitted } = compareCoverage([
      { id: 'one', text: lead },
      { id: 'two', title, text: rest },
    ]);
    const tellers = passages.flatMap(({ members }) => members.map((one) => [one.article, one.field].join(' ').trim()));
    expect(tellers).toEqual(expected);
    expect(added.one?.some(({ text }) => text.startsWith('The council'))).toBe(expected.length === 0);
    expect(omitted.two).toEqual([]);
  });

  test('joins the passage that others have, and shows its words', () => {
    const { passages, omitted } = compareCoverage([
      { id: 'one', text: lead },
      { id: 'two', title: 'Marlow council closes harbour bridge to lorries', text: rest },
      { id: 'three', text: 'Marlow council has closed the old harbour bridge to all lorries. It rained.' },
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0]?.members.at(-1)).toMatchObject({ article: 'two', field: 'title', start: 0, end: 47 });
    expect(omitted.two).toEqual([]);
  });
});

describe('of a death or a deal', () => {
  const newsOf = (...given: [title: string, text: string][]): string[] => {
    const articles = given.map(([title, text], at) => ({ id: 'abc'[at]!, language: 'en', title, text }));
    const coverage = compareCoverage(articles);
    const news = coverage.passages.find(({ id }) => id === coverage.news);
    return (news?.members ?? []).map(({ article, text }) => `${article} ${text.slice(0, 20)}`).sort();
  };

  test.each([
    [
      'the toll, though one title has it and one sentence has no name',
      [
        ['At least 58 dead off Lamora', 'A ferry capsized off the island of Lamora on Thursday, killing at least 58.'],
        ['Ferry disaster', 'Forty-one bodies have been recovered after a ferry sank off Lamora in rough seas.'],
        ['Lamora mourns', 'Bells rang on Lamora.\nThe death toll has climbed to 83, and 12 people are missing.'],
      ],
      ['a A ferry capsized off', 'b Forty-one bodies hav', 'c The death toll has c'],
    ],
    [
      'the later of two states',
      [
        ['Orrin to buy Calder', 'Orrin is to buy Calder for $2.8 billion, it said.'],
        [
          'Orrin drops Calder deal',
          'Orrin has abandoned its plan to buy Calder, it said.\nIt had agreed to buy in May.',
        ],
        ['Calder deal is off', 'The takeover of Calder by Orrin has collapsed, it said.'],
      ],
      ['b Orrin has abandoned ', 'c The takeover of Cald'],
    ],
  ] as [string, [string, string][], string[]][])('%s is the news', (_, articles, expected) =>
    expect(newsOf(...articles)).toEqual(expected),
  );
});
