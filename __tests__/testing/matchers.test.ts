import { describe, expect, test } from '@jest/globals';
import '../../src/testing/jest.js';
import type { CoverageLike, MatcherResult, ReuseLike } from '../../src/testing/index.js';
import { matchers } from '../../src/testing/index.js';

const stories = {
  stories: [
    { id: 'story:q1', title: 'Quake shakes the coast', articles: ['q1', 'q2', 'v1'] },
    { id: 'story:q3', title: 'Second tremor', articles: ['q3'] },
    { id: 'story:v2', title: 'Doctors vote', articles: ['v2'] },
  ],
};
const gold = [
  { id: 'q1', label: 'quake' },
  { id: 'q2', label: 'quake' },
  { id: 'q3', label: 'quake' },
  { id: 'v1', label: 'vote' },
  { id: 'v2', label: 'vote' },
];
const explain = (a: string, b: string) => ({
  probability: a < b ? 0.25 : 0.75,
  contributions: [{ feature: 'daysShort', contribution: -0.4 }],
  terms: [{ word: 'quake' }, { word: 'coast' }],
});

/** The message of an expectation that fails. */
function failure(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the expectation was met');
}

describe('toKeepTogether', () => {
  test('passes, fails and turns round', () => {
    expect(stories).toKeepTogether(['q1', 'q2']);
    expect(stories).not.toKeepTogether(['q1', 'q2', 'q3']);
    expect([['a', 'b'], ['c']]).toKeepTogether(['b', 'a']);
  });

  test('a failure names the stories and the articles', () => {
    expect(failure(() => expect(stories).toKeepTogether(['q1', 'q2', 'q3']))).toBe(
      [
        'expect(stories).toKeepTogether("q1", "q2", "q3")',
        '',
        'They are in 2 stories:',
        '  story "story:q1", "Quake shakes the coast": "q1", "q2"',
        '  story "story:q3", "Second tremor": "q3"',
      ].join('\n'),
    );
  });

  test('and says why, with the strongest pair across', () => {
    const message = failure(() => expect(stories).toKeepTogether(['q1', 'q2', 'q3'], { explain }));
    expect(message).toMatch(
      /What keeps them apart:\n {2}"q3" and "q1": link probability 0\.75: both have the words quake, coast$/,
    );
    expect(
      failure(() => expect({ result: stories, explain: () => 'no names in common' }).toKeepTogether(['q1', 'q3'])),
    ).toMatch(/"q3" and "q1": no names in common$/);
  });

  test('the turned failure names the story', () => {
    expect(failure(() => expect(stories).not.toKeepTogether(['q1', 'q2']))).toBe(
      'expect(stories).not.toKeepTogether("q1", "q2")\n\nAll are in story "story:q1", "Quake shakes the coast"',
    );
  });
});

describe('toKeepApart', () => {
  test('passes, fails and turns round', () => {
    expect(stories).toKeepApart(['q1', 'q3', 'v2']);
    expect(stories).not.toKeepApart(['q1', 'v1', 'v2']);
  });

  test('a failure names the story, the articles and what joins them', () => {
    expect(failure(() => expect(stories).toKeepApart(['q1', 'v1', 'v2'], { explain }))).toBe(
      [
        'expect(stories).toKeepApart("q1", "v1", "v2")',
        '',
        'Some are in one story:',
        '  story "story:q1", "Quake shakes the coast": "q1", "v1"',
        '',
        'What joins them:',
        '  "v1" and "q1": link probability 0.75: both have the words quake, coast',
      ].join('\n'),
    );
    expect(failure(() => expect(stories).not.toKeepApart(['q1', 'q3']))).toMatch(/Each is in a story of its own$/);
  });
});

describe('toClusterLike', () => {
  test('passes, fails and turns round', () => {
    expect(stories).toClusterLike(gold, { bCubedF1: 0.6, ari: -0.1 });
    expect(stories).not.toClusterLike(gold, { bCubedF1: 0.95 });
    expect(stories).not.toClusterLike(gold);
    expect(stories).toClusterLike(stories);
    expect(stories).not.toClusterLike(gold, { bCubedF1: 0.6, ari: 0.9 });
  });

  test('a failure tells the figures and the costliest stories', () => {
    expect(failure(() => expect(stories).toClusterLike(gold, { bCubedF1: 0.95, bCubedRecall: 0.5 }))).toBe(
      [
        'expect(stories).toClusterLike(gold)',
        '',
        '  B-cubed F1 0.6175, at least 0.95 expected',
        '  (5 articles, 3 stories found, 2 in gold, B-cubed precision 0.7333, recall 0.5333)',
        '',
        'Put together, but different stories in gold (1):',
        '  story "story:q1", "Quake shakes the coast", costs 1.3 of 3 articles',
        '    gold "quake": "q1", "q2"',
        '    gold "vote": "v1"',
        '',
        'Torn apart, but one story in gold (2):',
        '  gold "quake", costs 1.3 of 3 articles',
        '    story "story:q1", "Quake shakes the coast": "q1", "q2"',
        '    story "story:q3", "Second tremor": "q3"',
        '  gold "vote", costs 1.0 of 2 articles',
        '    story "story:q1", "Quake shakes the coast": "v1"',
        '    story "story:v2", "Doctors vote": "v2"',
      ].join('\n'),
    );
  });

  test('and the features that joined or kept apart', () => {
    const message = failure(() => expect(stories).toClusterLike(gold, { explain }));
    expect(message).toContain('    joined by "v1" and "q1": link probability 0.75: both have the words quake, coast');
    expect(message).toContain('    nearest "q3" and "q1": link probability 0.75');
  });

  test('only what is missed is told, and what is reached when turned round', () => {
    expect(failure(() => expect(stories).toClusterLike(gold, { purity: 0.7, nmi: 1 }))).not.toContain('purity');
    expect(failure(() => expect(stories).not.toClusterLike(gold, { purity: 0.7 }))).toContain(
      'purity 0.8000, at least 0.7',
    );
  });

  test('a figure just under the minimum is not rounded up to it', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `a${i}`);
    const almost = [ids.slice(1), ids.slice(0, 1)];
    expect(failure(() => expect(almost).toClusterLike([ids], { bCubedRecall: 0.9999 }))).toContain(
      'B-cubed recall 0.9980',
    );
    expect(failure(() => expect(almost).toClusterLike([ids]))).not.toContain('1.0000, at least');
  });

  test('many faults are counted, not all listed', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `a${i}`);
    const pairs = ids.flatMap((id, i) => (i % 2 === 0 ? [[id, `a${i + 1}`]] : []));
    const message = failure(() => expect(ids.map((id) => [id])).toClusterLike(pairs));
    expect(message).toContain('Torn apart, but one story in gold (the 5 costliest of 100):');
    expect(failure(() => expect([ids]).toClusterLike(ids.map((id) => [id])))).toContain('and 194 more parts');
  });

  test('without stories of one', () => {
    const found = [['a', 'b', 'c']];
    expect(found).not.toClusterLike([['a', 'b'], ['c']]);
    expect(found).toClusterLike([['a', 'b'], ['c']], { singletons: 'drop' });
  });
});

describe('toShareText', () => {
  const reuse: ReuseLike = {
    pairs: [
      {
        a: { article: 'wire', start: 0, end: 120 },
        b: { article: 'herald', start: 40, end: 160 },
        kind: 'identical',
        words: 21,
      },
      {
        a: { article: 'wire', start: 200, end: 260 },
        b: { article: 'post', start: 0, end: 55 },
        kind: 'partial',
        words: 9,
      },
    ],
    families: [{ members: ['herald', 'post'].map((article) => ({ article, start: 500, end: 600 })) }],
    articles: ['wire', 'herald', 'post', 'daily'].map((article) => ({ article })),
  };

  test('passes in either order, fails and turns round', () => {
    expect(reuse).toShareText('wire', 'herald');
    expect(reuse).toShareText('herald', 'wire', { kind: 'identical', words: 20 });
    expect(reuse).not.toShareText('wire', 'herald', { words: 22 });
    expect(reuse).not.toShareText('wire', 'post', { kind: ['identical', 'near-identical'] });
    expect(reuse).not.toShareText('wire', 'daily');
  });

  test('a passage of very many articles is in its family though not in the pairs', () => {
    expect(reuse).toShareText('herald', 'post');
    expect(reuse).not.toShareText('herald', 'post', { kind: 'identical' });
  });

  test('failures', () => {
    expect(failure(() => expect(reuse).toShareText('wire', 'daily'))).toBe(
      [
        'expect(reuse).toShareText("wire", "daily")',
        '',
        'They share no passage.',
        '  "wire" shares text with "herald" (1 passage), "post" (1 passage)',
        '  "daily" shares text with no article',
      ].join('\n'),
    );
    expect(failure(() => expect(reuse).toShareText('wire', 'post', { kind: 'identical', words: 20 }))).toMatch(
      /What they share is not of kind identical, 20 words or more:\n {2}"wire" 200–260 and "post" 0–55: partial, 9 words$/,
    );
    expect(failure(() => expect(reuse).not.toShareText('wire', 'herald'))).toMatch(
      /They share 1 passage:\n {2}"wire" 0–120 and "herald" 40–160: identical, 21 words$/,
    );
    expect(failure(() => expect(reuse).not.toShareText('post', 'herald'))).toMatch(/many articles carry is in both:/);
  });

  test('an article that was not compared', () => {
    expect(() => expect(reuse).not.toShareText('wire', 'heralt')).toThrow('there is no article "heralt"');
  });
});

describe('toAdd', () => {
  const sentence = 'The town’s  “oldest” baker, Ida Loos, fears for her shop.';
  const coverage: CoverageLike = {
    articles: ['wire', 'herald', '__proto__'].map((id) => ({ id })),
    passages: [
      {
        members: [
          { article: 'wire', text: 'The bridge closed at noon.' },
          { article: 'herald', text: 'At noon the bridge closed.' },
        ],
      },
    ],
    // As read from JSON: a field of its own, not the prototype.
    added: Object.fromEntries([
      [
        'herald',
        [
          { start: 100, end: 100 + sentence.length, text: sentence },
          {
            start: 200,
            end: 244,
            text: 'Up to 26,400 cars used it, the council says.',
            only: [{ start: 206, end: 212 }],
          },
        ],
      ],
      ['__proto__', [{ start: 0, end: 5, text: 'Rain.' }]],
    ]),
  };

  test('passes, fails and turns round', () => {
    expect(coverage).toAdd('herald', 'Ida Loos');
    expect(coverage).toAdd('herald', /ida\s+loos/i);
    expect(coverage).toAdd('__proto__', 'Rain');
    expect(coverage).not.toAdd('herald', 'The bridge closed');
    expect(coverage).not.toAdd('wire', 'Ida Loos');
  });

  test('typographic variants are equal', () => {
    expect(coverage).toAdd('herald', `The town's "oldest" baker`);
  });

  test('where words are marked, the text must touch them', () => {
    expect(coverage).toAdd('herald', '26,400');
    expect(coverage).toAdd('herald', 'Up to 26,400 cars');
    expect(coverage).not.toAdd('herald', 'the council says');
  });

  test('a failure says where it stands instead', () => {
    const message = (article: string, text: string) => failure(() => expect(coverage).toAdd(article, text));
    expect(message('herald', 'noon the bridge')).toMatch(
      /Others tell it too:\n {2}"wire": The bridge closed at noon\.$/,
    );
    expect(message('wire', 'Ida Loos')).toMatch(/It is not this article that adds it but "herald"$/);
    expect(message('herald', 'the council says')).toMatch(
      /outside the words that only this article has:\n {2}Up to 26,400 cars/,
    );
    expect(message('herald', 'a fire')).toMatch(/none of the sentences that the article adds:\n {2}The town’s/);
    expect(message('wire', 'a fire')).toMatch(/The article adds nothing$/);
    expect(failure(() => expect(coverage).not.toAdd('herald', 'Ida Loos'))).toMatch(
      /Only it has this:\n {2}The town’s/,
    );
  });

  test('an article that was not compared', () => {
    expect(() => expect(coverage).not.toAdd('heralt', 'Rain')).toThrow('there is no article "heralt"');
  });
});

describe('asymmetric use', () => {
  test('inside a larger expectation', () => {
    expect({ day: 1, result: stories }).toEqual({ day: 1, result: expect.toKeepTogether(['q1', 'q2']) });
    expect([stories]).toEqual([expect.not.toKeepTogether(['q1', 'q3'])]);
    expect([stories]).not.toEqual([expect.toClusterLike(gold)]);
  });

  test('after a promise', async () => {
    await expect(Promise.resolve(stories)).resolves.toKeepApart(['q1', 'q3']);
  });
});

describe('without a runner', () => {
  test('a matcher is a function', () => {
    const { pass, message }: MatcherResult = matchers.toKeepTogether([['a', 'b'], ['c']], ['a', 'c']);
    expect(pass).toBe(false);
    expect(message()).toContain('story 1: "c"');
  });
});

describe('wrong use is an error, turned round too', () => {
  const faults: [string, () => void][] = [
    ['toKeepTogether: expected a list of two article ids or more', () => expect(stories).not.toKeepTogether(['q1'])],
    ['toKeepApart: the id "q1" stands twice', () => expect(stories).not.toKeepApart(['q1', 'q1'])],
    [
      'there is no article "q9" in the stories that were received',
      () => expect(stories).not.toKeepTogether(['q1', 'q9']),
    ],
    ['received: expected a Map from id to label', () => expect('stories').not.toKeepTogether(['q1', 'q9'])],
    [
      'toClusterLike: there is no option "bCubedF": did you mean "bCubedF1"?',
      () => expect(stories).not.toClusterLike(gold, { bCubedF: 1 } as never),
    ],
    [
      'toClusterLike: bCubedF1 must be a number from -1 to 1',
      () => expect(stories).not.toClusterLike(gold, { bCubedF1: 95 }),
    ],
    ['"v2" is in gold but not in predicted', () => expect([['q1', 'q2', 'q3', 'v1']]).not.toClusterLike(gold)],
    ['toShareText: expected the result of findReuse', () => expect(stories).not.toShareText('q1', 'q2')],
    [
      'toShareText: kind must be one or more of identical',
      () => expect({ pairs: [] }).not.toShareText('q1', 'q2', { kind: 'same' }),
    ],
    ['toAdd: expected the result of compareCoverage', () => expect(stories).not.toAdd('q1', 'x')],
    ['toAdd: expected some text', () => expect({ added: {}, articles: [] }).not.toAdd('q1', ' ')],
  ];

  test.each(faults)('%s', (message, use) => {
    expect(use).toThrow(message);
  });
});
