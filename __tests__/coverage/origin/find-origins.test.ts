import { describe, expect, test } from '@jest/globals';
import { findOrigins } from '../../../src/coverage/origin/find-origins.js';
import type { ComparedQuote } from '../../../src/coverage/quotes/index.js';

const TWENTY = 'we will not rest until every family in this valley has a roof and a door and a key of its own';

const articles = (...outlets: (string | undefined)[]) =>
  outlets.map((outlet, at) => ({ id: `abcd`.charAt(at), text: '', outlet }));
const member = (article: string, start: number, end: number) => ({ article, start, end });
const passage = (id: string, ...members: ReturnType<typeof member>[]) => ({ id, members });

interface Printed {
  readonly article: string;
  readonly start?: number;
  readonly text?: string;
  readonly isParaphrase?: boolean;
}

function quote(speaker: string | null, ...printed: Printed[]): ComparedQuote {
  return {
    id: 'q1',
    speaker,
    relation: 'identical',
    variants: printed.map(({ article, start = 0, text = TWENTY, isParaphrase = false }) => ({
      article,
      start,
      end: start + text.length,
      text,
      speaker,
      attributedBy: null,
      relation: 'identical',
      statement: isParaphrase ? null : 0,
      edits: [],
    })),
  };
}

describe('statements', () => {
  const both = [{ article: 'b' }, { article: 'a', start: 500 }];
  const statements = (quotes: ComparedQuote[], passages: ReturnType<typeof passage>[] = []) =>
    findOrigins(articles('X', 'Y', 'Z'), [0, 1, 2], [[], [], []], quotes, passages);

  test('twenty words of one speaker in two articles are a statement, in the order of the story', () => {
    expect(statements([quote('Ann Lee', ...both)])).toEqual([
      { id: 'o1', kind: 'statement', name: 'Ann Lee', articles: ['a', 'b'], passages: [] },
    ]);
  });

  test.each<[string, ComparedQuote[]]>([
    ['nineteen words', [quote('Ann Lee', ...both.map((one) => ({ ...one, text: TWENTY.replace('and a key ', '') })))]],
    ['words that nobody is known to say', [quote(null, ...both)]],
    ['words in one article', [quote('Ann Lee', { article: 'a' }, { article: 'a', start: 500 })]],
    [
      'words that another tells without quotation marks',
      [quote('Ann Lee', { article: 'a' }, { article: 'b', isParaphrase: true })],
    ],
  ])('%s are none', (_, quotes) => {
    expect(statements(quotes)).toEqual([]);
  });

  test('several quotations of one speaker add up, those of two speakers do not', () => {
    const ten = (start: number) =>
      both.map((one) => ({ ...one, start, text: 'one two three four five six seven eight nine ten' }));
    expect(statements([quote('Ann Lee', ...ten(0)), quote('Ann Lee', ...ten(900))])).toHaveLength(1);
    expect(statements([quote('Ann Lee', ...ten(0)), quote('Bo Roe', ...ten(900))])).toEqual([]);
  });

  test.each<[string, string[][], string[][]]>([
    [
      'all where all have one',
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      [['a', 'b', 'c']],
    ],
    [
      'two and two where one has both',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ],
    [
      'two once',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      [['a', 'b']],
    ],
  ])('who prints the words of one speaker together: %s', (_, printing, expected) => {
    const quotes = printing.map((ids) => quote('Ann Lee', ...ids.map((article) => ({ article }))));
    expect(statements(quotes).map((origin) => origin.articles)).toEqual(expected);
  });

  test('the longest version counts', () => {
    const [one] = both;
    expect(statements([quote('Ann Lee', one!, { article: 'a', text: 'we will not rest' })])).toHaveLength(1);
  });

  test('who has a word of it alone does not print it', () => {
    const [one] = both;
    expect(statements([quote('Ann Lee', one!, { article: 'a', text: 'wash' })])).toEqual([]);
  });

  test.each([
    ['a statement', null],
    ['its joint statement', null],
    ['The company statement', null],
    ['Statement Ltd', 'Statement Ltd'],
    ['Lee, the statement', 'Lee, the statement'],
  ])('%s is released by %j', (speaker, name) => {
    expect(statements([quote(speaker, ...both)])[0]!.name).toBe(name);
  });

  test('has the passages that its words lie in, in any of its articles, each once', () => {
    const inside = passage('p1', member('a', 480, 510), member('c', 0, 30));
    const outside = passage('p2', member('a', 0, 480), member('b', 97, 200));
    const twice = passage('p3', member('b', 0, 20), member('a', 510, 560));
    const other = passage('p4', member('c', 500, 560));
    const touching = passage('p5', member('a', 597, 700));
    const [origin] = statements([quote('Ann Lee', ...both)], [inside, outside, twice, other, touching]);
    expect(origin!.passages).toEqual(['p1', 'p3']);
  });
});

describe('one text', () => {
  const long = passage('p1', member('a', 0, 120), member('b', 0, 100), member('c', 0, 90));
  const more = passage('p2', member('a', 200, 280), member('b', 300, 380));
  const alone = passage('p3', member('a', 400, 900));
  const passages = [long, more, alone];

  test.each<[string, readonly (string | undefined)[], readonly number[], readonly (readonly string[])[], object[]]>([
    [
      'of a group whose articles share 200 characters',
      ['X', 'Y', 'Z'],
      [0, 0, 1],
      [[], [], []],
      [{ kind: 'text', name: null, articles: ['a', 'b'], passages: ['p1', 'p2'] }],
    ],
    [
      'of an agency that one of them names',
      ['X', 'Y', 'Z'],
      [0, 0, 1],
      [[], ['Reuters'], ['AP']],
      [{ kind: 'agency', name: 'Reuters', articles: ['a', 'b'], passages: ['p1', 'p2'] }],
    ],
    [
      'of one outlet, whatever the case of its name',
      ['X', ' x', 'Z'],
      [0, 0, 1],
      [[], ['Reuters'], []],
      [{ kind: 'outlet', name: 'X', articles: ['a', 'b'], passages: ['p1', 'p2'] }],
    ],
    [
      'of unknown outlets',
      [undefined, undefined, 'Z'],
      [0, 0, 1],
      [[], [], []],
      [{ kind: 'text', name: null, articles: ['a', 'b'], passages: ['p1', 'p2'] }],
    ],
    [
      'of all, though one shares less',
      ['X', 'Y', 'Z'],
      [0, 0, 0],
      [[], [], []],
      [{ kind: 'text', name: null, articles: ['a', 'b', 'c'], passages: ['p1', 'p2'] }],
    ],
    ['of two whose texts share too little', ['X', 'Y', 'Z'], [1, 0, 0], [[], [], []], []],
    [
      'of two of an agency, however little they share',
      ['X', 'Y', 'Z'],
      [1, 0, 0],
      [[], ['AP'], []],
      [{ kind: 'agency', name: 'AP', articles: ['b', 'c'], passages: ['p1'] }],
    ],
    ['of nobody, where each has a text of its own', ['X', 'Y', 'Z'], [0, 1, 2], [[], [], []], []],
  ])('%s', (_, outlets, groups, agencies, expected) => {
    expect(findOrigins(articles(...outlets), groups, agencies, [], passages)).toEqual(
      expected.map((origin, at) => ({ id: `o${at + 1}`, ...origin })),
    );
  });

  test('200 characters are enough, 199 are not', () => {
    const find = (end: number) =>
      findOrigins(articles('X', 'Y'), [0, 0], [[], []], [], [passage('p1', member('a', 0, end), member('b', 0, 9))]);
    expect(find(200)).toHaveLength(1);
    expect(find(199)).toEqual([]);
  });

  test('is narrated: what a statement says is no part of it', () => {
    const find = (...quoted: number[]) => {
      const quotes = quoted.map((start) => quote('Ann Lee', { article: 'a', start }, { article: 'b', start }));
      return findOrigins(articles('X', 'Y'), [0, 0], [[], []], quotes, [
        passage('p1', member('a', 0, 200), member('b', 0, 200)),
        passage('p2', member('a', 300, 500), member('b', 300, 500)),
      ]).map(({ id, kind }) => `${id} ${kind}`);
    };
    expect(find(0)).toEqual(['o1 text', 'o2 statement']);
    expect(find(0, 300)).toEqual(['o1 statement']);
  });
});
