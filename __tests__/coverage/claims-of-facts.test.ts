import { expect, test } from '@jest/globals';
import { findClaims } from '../../src/coverage/claims/find-claims.js';
import type { PassageTable } from '../../src/coverage/passages/index.js';
import type { ComparedQuote } from '../../src/coverage/quotes/index.js';
import { FactReader, marksOf, readStory } from '../../src/coverage/read/index.js';
import type { Article } from '../../src/index.js';
import type { Attribution } from '../../src/text/index.js';

interface Given extends Partial<Article> {
  readonly text: string;
  /** The words of each attribution, with who says it, small if without a name, and through whom. */
  readonly by?: readonly (readonly [words: string, who?: string | undefined, via?: string])[];
  /** The words of each quote, with its speaker and the row that it is in. */
  readonly said?: readonly (readonly [words: string, speaker: string | null, row?: string])[];
}

/** The claims of some articles, whose first sentences are in passages of these numbers. */
function claims(given: readonly Given[], passages: readonly (number | undefined)[] = []) {
  const articles = given.map(({ by: _, said: __, ...article }, at) => ({ id: 'abc'[at]!, language: 'en', ...article }));
  const reader = new FactReader();
  const story = readStory(articles, (article, document) => marksOf(reader.read(article, document), article.text));
  const span = (article: number, words: string) => {
    const start = given[article]!.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const attributions = given.map(({ by = [] }, article) =>
    by.map(([words, who, via]): Attribution => {
      const named = who !== undefined && /^[A-Z]/.test(who);
      return {
        ...span(article, words),
        isNamed: named,
        ...(who === undefined ? {} : { who }),
        ...(via === undefined ? {} : { via }),
      } as Attribution;
    }),
  );
  const quotes = new Map<string, ComparedQuote>();
  given.forEach(({ said = [] }, article) => {
    for (const [text, speaker, row = `q${quotes.size + 1}`] of said) {
      const variant = { ...span(article, text), article: 'abc'[article]!, text, speaker, statement: 1 };
      const known = quotes.get(row);
      quotes.set(row, { id: row, variants: [...(known?.variants ?? []), variant] } as unknown as ComparedQuote);
    }
  });
  const rowOf = new Map(
    passages.flatMap((row, at) => (row === undefined ? [] : [[story.byArticle[at]![0]!, row] as const])),
  );
  const table = {
    rowsOf: (number: number) => (rowOf.has(number) ? [rowOf.get(number)!] : []),
  } as unknown as PassageTable;
  return findClaims(story, table, [...quotes.values()], attributions);
}

const RAIN = 'It rained in the town of Oster all night long.';
const one = (given: Given, passages?: readonly (number | undefined)[]) =>
  claims([given], passages).map(
    ({ kind, who, named, via, text, fact, relayed }) =>
      `${kind} ${who ?? '-'}${named ? '' : ', unnamed'}${via === null ? '' : ` via ${via}`}${relayed ? ', relayed' : ''}: ${text} (${fact})`,
  );

test.each<[string, string[], Given, number?]>([
  [
    'narration',
    ['reported Lee: It sank, Lee said. (c1)'],
    { text: `It sank, Lee said. ${RAIN}`, by: [['Lee said', 'Lee']] },
  ],
  [
    'in a passage',
    ['reported Lee: It sank, Lee said. (p8)'],
    { text: `It sank, Lee said. ${RAIN}`, by: [['Lee said', 'Lee']] },
    7,
  ],
  [
    'of nobody',
    ['reported -, unnamed: It sank, it is said. (c1)'],
    { text: `It sank, it is said. ${RAIN}`, by: [['it is said']] },
  ],
  [
    'two attributions of one sentence',
    ['reported Lee via Wire, relayed: It sank, Lee said, Wire reported. (c1)'],
    {
      text: `It sank, Lee said, Wire reported. ${RAIN}`,
      by: [
        ['Lee said', 'Lee'],
        ['Wire reported', undefined, 'Wire'],
      ],
    },
  ],
  [
    'the first of two sources',
    ['reported Lee: It sank, Lee said, and Roe agreed. (c1)'],
    {
      text: `It sank, Lee said, and Roe agreed. ${RAIN}`,
      by: [
        ['Lee said', 'Lee'],
        ['Roe agreed', 'Roe'],
      ],
    },
  ],
  [
    'of nobody, and then of somebody',
    ['reported Roe: It sank, it is said, and Roe agreed. (c1)'],
    { text: `It sank, it is said, and Roe agreed. ${RAIN}`, by: [['it is said'], ['Roe agreed', 'Roe']] },
  ],
  [
    'according to somebody',
    ['reported an aide, unnamed: Lee promised more, according to an aide. (c1)'],
    {
      text: `Lee promised more, according to an aide. ${RAIN}`,
      by: [
        ['Lee promised', 'Lee'],
        ['according to an aide', 'an aide'],
      ],
    },
  ],
  [
    'according to nobody',
    ['reported Lee: Lee promised more, according to it. (c1)'],
    { text: `Lee promised more, according to it. ${RAIN}`, by: [['Lee promised', 'Lee'], ['according to it']] },
  ],
  [
    'two outlets',
    ['reported Lee via Wire, relayed: Lee told Wire, Post has it. (c1)'],
    {
      text: `Lee told Wire, Post has it. ${RAIN}`,
      by: [
        ['Lee told Wire', 'Lee', 'Wire'],
        ['Post has it', undefined, 'Post'],
      ],
    },
  ],
  [
    'its own outlet',
    ['reported Lee via Wire: It sank, Lee told Wire. (c1)'],
    { outlet: 'The Wire', text: `It sank, Lee told Wire. ${RAIN}`, by: [['Lee told Wire', 'Lee', 'Wire']] },
  ],
  [
    'its own outlet, in full',
    ['reported Lee via The Wire: It sank, Lee told The Wire. (c1)'],
    { outlet: 'wire', text: `It sank, Lee told The Wire. ${RAIN}`, by: [['Lee told The Wire', 'Lee', 'The Wire']] },
  ],
  [
    'another outlet',
    ['reported Lee via Wire, relayed: It sank, Lee told Wire. (c1)'],
    { outlet: 'Post', text: `It sank, Lee told Wire. ${RAIN}`, by: [['Lee told Wire', 'Lee', 'Wire']] },
  ],
  [
    'a quote',
    ['quoted Ann Lee: “It sank,” (q1.0)'],
    { text: `“It sank,” Lee said. ${RAIN}`, said: [['“It sank,”', 'Ann Lee']], by: [['Lee said', 'Lee']] },
  ],
  [
    'a quote in a passage',
    ['quoted Ann Lee: “It sank,” (p3)'],
    { text: `“It sank,” Lee said. ${RAIN}`, said: [['“It sank,”', 'Ann Lee']] },
    2,
  ],
  [
    'a quote of nobody',
    ['quoted -, unnamed: “It sank,” (q1.0)'],
    { text: `“It sank,” it says. ${RAIN}`, said: [['“It sank,”', null]] },
  ],
  [
    'a quote of an office',
    ['quoted White House official, unnamed: “It sank,” (q1.0)'],
    { text: `“It sank,” one said. ${RAIN}`, said: [['“It sank,”', 'White House official']] },
  ],
  [
    'a quote of some',
    ['quoted doctors, unnamed: “It sank,” (q1.0)'],
    { text: `“It sank,” they said. ${RAIN}`, said: [['“It sank,”', 'doctors']] },
  ],
  [
    'a quote through an outlet',
    ['quoted Ann Lee via Wire, relayed: “It sank,” (q1.0)'],
    {
      text: `“It sank,” Lee told Wire. ${RAIN}`,
      said: [['“It sank,”', 'Ann Lee']],
      by: [['Lee told Wire', 'Lee', 'Wire']],
    },
  ],
  [
    'an attribution within reach',
    ['quoted Ann Lee via Wire, relayed: “It sank,” (q1.0)'],
    {
      text: `“It sank,” ${'x'.repeat(58)} Lee told Wire. ${RAIN}`,
      said: [['“It sank,”', 'Ann Lee']],
      by: [['Lee told Wire', 'Lee', 'Wire']],
    },
  ],
  [
    'an attribution out of reach',
    ['quoted Ann Lee: “It sank,” (q1.0)'],
    {
      text: `“It sank,” ${'x'.repeat(59)} Lee told Wire. ${RAIN}`,
      said: [['“It sank,”', 'Ann Lee']],
      by: [['Lee told Wire', 'Lee', 'Wire']],
    },
  ],
  [
    'an attribution before',
    ['quoted Ann Lee via Wire, relayed: “it sank.” (q1.0)'],
    {
      text: `Lee told Wire that “it sank.” ${RAIN}`,
      said: [['“it sank.”', 'Ann Lee']],
      by: [['Lee told Wire', 'Lee', 'Wire']],
    },
  ],
  [
    'the nearest of two',
    ['quoted Ann Lee via Wire, relayed: “it sank,” (q1.0)'],
    {
      text: `Roe told Post then that “it sank,” Lee told Wire. ${RAIN}`,
      said: [['“it sank,”', 'Ann Lee']],
      by: [
        ['Roe told Post', 'Roe', 'Post'],
        ['Lee told Wire', 'Lee', 'Wire'],
      ],
    },
  ],
  [
    'the first of two as near',
    ['quoted Ann Lee via Post, relayed: “it sank,” (q1.0)'],
    {
      text: `Roe told Post “it sank,” Lee told Wire. ${RAIN}`,
      said: [['“it sank,”', 'Ann Lee']],
      by: [
        ['Roe told Post', 'Roe', 'Post'],
        ['Lee told Wire', 'Lee', 'Wire'],
      ],
    },
  ],
  [
    'a quote and narration',
    ['quoted Ann Lee: “It sank.” (q1.0)', 'reported Roe: It rose, Roe said. (c2)'],
    { text: `“It sank.” It rose, Roe said. ${RAIN}`, said: [['“It sank.”', 'Ann Lee']], by: [['Roe said', 'Roe']] },
  ],
])('%s', (_, expected, given, ...[row]) => {
  expect(one(given, [row])).toEqual(expected);
});

test.each<[string, (string | number | boolean | null)[], Given[], (number | undefined)[]?]>([
  [
    'a quote of two articles',
    ['q1', 1, false, 'b'],
    [
      { text: '“It sank,” Lee said.', said: [['“It sank,”', 'Ann Lee', 'q1']], publishedAt: '2026-01-02T00:00:00Z' },
      { text: 'Then “it sank,” Lee said.', said: [['“it sank,”', 'Lee', 'q1']], publishedAt: '2026-01-01T00:00:00Z' },
    ],
  ],
  [
    'a quote of two speakers',
    ['q1', 2, false, null],
    [
      { text: '“It sank,” Lee said.', said: [['“It sank,”', 'Ann Lee', 'q1']] },
      { text: 'Then “it sank,” Roe said.', said: [['“it sank,”', 'Bob Roe', 'q1']] },
    ],
  ],
  [
    'of somebody and of some',
    ['q1', 2, false, null],
    [
      { text: '“It sank,” Lee said.', said: [['“It sank,”', 'Ann Lee', 'q1']] },
      { text: 'Then “it sank,” they said.', said: [['“it sank,”', 'doctors', 'q1']] },
    ],
  ],
  [
    'of some',
    ['q1', 1, true, null],
    [
      { text: '“It sank,” they said.', said: [['“It sank,”', 'aides', 'q1']] },
      { text: 'Then “it sank,” they said.', said: [['“it sank,”', 'doctors', 'q1']] },
    ],
  ],
  [
    'of nobody',
    ['q1', 0, false, null],
    [
      { text: '“It sank,” they said.', said: [['“It sank,”', null, 'q1']] },
      { text: 'Then “it sank,” they said.', said: [['“it sank,”', null, 'q1']] },
    ],
  ],
  [
    'narration of one passage',
    ['p1', 2, false, null],
    [
      { text: 'It sank, Lee said.', by: [['Lee said', 'Lee']] },
      { text: 'It sank, Roe said.', by: [['Roe said', 'Roe']] },
    ],
    [0, 0],
  ],
  [
    'narration of two passages',
    ['p1', 1, false, null],
    [
      { text: 'It sank, Lee said.', by: [['Lee said', 'Lee']] },
      { text: 'It sank, Roe said.', by: [['Roe said', 'Roe']] },
    ],
    [0, 1],
  ],
])('sources of one fact: %s', (_, expected, given, ...[passages]) => {
  const [first] = claims(given, passages);
  expect([first!.fact, first!.speakers, first!.unnamedOnly, first!.first]).toEqual(expected);
});
