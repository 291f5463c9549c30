import { describe, expect, test } from '@jest/globals';
import type { Coverage } from '../../src/coverage/compare-coverage.js';
import { renderReport } from '../../src/report/page/index.js';
import { coverageMarkdown } from '../../src/report/tables/coverage-markdown.js';
import { coverageRows } from '../../src/report/tables/coverage-rows.js';
import { reuseRows } from '../../src/report/tables/reuse-rows.js';
import { storiesRows } from '../../src/report/tables/stories-rows.js';
import { coverageText } from '../../src/report/terminal/coverage-text.js';
import { reuseText } from '../../src/report/terminal/reuse-text.js';
import { storiesText } from '../../src/report/terminal/stories-text.js';
import type { ReuseResult } from '../../src/reuse/index.js';
import type { StoriesResult } from '../../src/stories/story-analysis.js';

// Results made by hand, so that what is printed of them depends on nothing but the printing.

const articles = [
  {
    id: 'p',
    outlet: 'Post',
    title: 'Bells ring in Kent',
    publishedAt: '2026-11-22T09:30:00Z',
    text: 'The bells of Kent rang for 17 minutes. "We are glad, all of us," said Ann Lee. The river was calm.',
  },
  {
    id: 'h',
    outlet: 'Herald',
    publishedAt: '2026-11-22',
    text: 'Kent\'s bells rang for 71 minutes. "We are glad." Bob Ray wept.',
  },
];
const [post, herald] = articles.map(({ text }) => text) as [string, string];

function at(article: 'p' | 'h', words: string): { article: string; start: number; end: number; text: string } {
  const start = (article === 'p' ? post : herald).indexOf(words);
  return { article, start, end: start + words.length, text: words };
}

const coverage = {
  base: 'p',
  articles: [
    {
      id: 'h',
      outlet: 'Herald',
      publishedAt: null,
      composition: { verbatim: 0.25, rewrite: 0.25, new: 0.5 },
      derivation: 'shared',
      sources: ['p'],
      tokens: 11,
      overlaps: [],
      sourceGroup: 0,
    },
    {
      id: 'p',
      outlet: 'Post',
      publishedAt: null,
      composition: { verbatim: 0.2, rewrite: 0.4, new: 0.4 },
      derivation: 'non-derived',
      sources: [],
      tokens: 16,
      overlaps: [],
      sourceGroup: 1,
    },
  ],
  passages: [
    {
      id: 'passage:1',
      members: [
        {
          ...at('p', 'The bells of Kent rang for 17 minutes.'),
          relation: 'verbatim',
          edits: [],
          evidence: { likelihood: 1, words: [] },
        },
        {
          ...at('h', "Kent's bells rang for 71 minutes."),
          relation: 'rewrite',
          edits: [{ op: 'replace', base: at('p', '17'), own: at('h', '71') }],
          evidence: { likelihood: 0.9, words: ['bells'] },
        },
      ],
      first: { article: 'p', sure: true },
      independentSources: 2,
    },
  ],
  added: {
    p: [{ ...at('p', 'The river was calm.'), only: [at('p', 'river')], weight: 2, quotes: [], figures: [] }],
    h: [{ ...at('h', 'Bob Ray wept.'), only: [at('h', 'Bob Ray wept')], weight: 3, quotes: [], figures: [] }],
  },
  omitted: { h: [], p: [] },
  omissions: { h: [], p: [] },
  quotes: [
    {
      id: 'quote:1',
      speaker: 'Ann Lee',
      relation: 'truncated',
      variants: [
        { ...at('p', 'We are glad, all of us,'), speaker: 'Ann Lee', relation: 'identical', statement: 0, edits: [] },
        { ...at('h', 'We are glad.'), speaker: null, relation: 'truncated', statement: 0, edits: [] },
      ],
    },
  ],
  figures: [
    {
      id: 'figure:1',
      subject: 'minutes',
      question: null,
      scope: null,
      agreement: 'conflict',
      values: [
        { ...at('p', '17 minutes'), value: 17, high: null, unit: 'minute', hedge: null },
        { ...at('h', '71 minutes'), value: 71, high: null, unit: 'minute', hedge: null },
      ],
    },
  ],
  states: [],
  names: [],
  independentSources: 2,
  claims: [],
  summary: [
    { text: 'Both say: “The bells of Kent rang for 17 minutes.”', findings: ['passage:1'], mentions: [] },
    {
      text: 'Post and Herald contradict each other.',
      findings: ['figure:1'],
      mentions: [
        { from: 0, to: 4, article: 'p' },
        { from: 9, to: 15, article: 'h' },
      ],
    },
    { text: 'Only Herald has: Bob Ray wept.', findings: ['a1'], mentions: [{ from: 5, to: 11, article: 'h' }] },
  ],
  origins: [],
} as unknown as Coverage;

const found = {
  stories: [
    {
      id: 'story:p',
      storyline: 'storyline:p',
      articles: ['h', 'p'],
      title: 'Bells ring in Kent',
      keywords: ['bells', 'kent'],
      span: { from: null, to: null, timeFrom: 'none' },
      languages: ['en'],
      flags: [],
      representative: 'p',
      cohesion: 0.9,
      outlets: ['Herald', 'Post'],
      independentSources: 2,
    },
    {
      id: 'story:x',
      storyline: 'storyline:x',
      articles: ['x'],
      title: 'Alone',
      keywords: [],
      span: { from: null, to: null, timeFrom: 'none' },
      languages: ['en'],
      flags: [],
      representative: 'x',
      cohesion: 1,
      outlets: [],
      independentSources: 1,
    },
  ],
  modelVersion: '1',
  threshold: 0.5,
} as unknown as StoriesResult;

describe('a comparison', () => {
  test('is read in a minute', () => {
    expect(coverageText(articles, coverage, { width: 70 })).toBe(`A  Herald (22 Nov 2026)
   25% word for word elsewhere, 25% rewritten, 50% new; shares text
   with B; who was first is not known
B  Post (22 Nov 2026, 09:30 UTC; the others are compared with it)
   Bells ring in Kent
   20% word for word elsewhere, 40% rewritten, 40% new; written
   independently
Herald (A) and Post (B) came out at the same time, as far as is known.

In short
  Both say: “The bells of Kent rang for 17 minutes.”
  B and A contradict each other.
  Only Herald (A) has: Bob Ray wept.

Marks: + is in no other article; *these words* differ.

Figures that differ
  minutes: 17 minutes (B), 71 minutes (A): they contradict each
    other

Quotes that differ
  Ann Lee
    B  “We are glad, all of us,”
    A  “We are glad.” (cut short)

What each adds

 A  Herald: 1 sentence
  + Bob Ray wept.

 B  Post: 1 sentence
  + The river was calm.

What both have
   1  B: The bells of Kent rang for 17 minutes.
      A: Kent's bells rang for *71* minutes. (in other words)
`);
  });

  test('of one article has no others to speak of', () => {
    const alone = { ...coverage, articles: coverage.articles.slice(1), passages: [], quotes: [], figures: [] };
    expect(coverageText(articles.slice(0, 1), alone)).toBe(
      'A  Post (22 Nov 2026, 09:30 UTC)\n   Bells ring in Kent\n\nWhat it has\n  One article alone: there is no other to compare it with.\n\n A  Post: 1 sentence\n  + The river was calm.\n',
    );
  });

  test('as a table has a row a finding', () => {
    const rows = coverageRows(articles, coverage);
    expect(rows.map(([finding, group, relation, article]) => [finding, group, relation, article].join())).toEqual([
      'finding,group,relation,article',
      'passage,passage:1,verbatim,p',
      'passage,passage:1,rewrite,h',
      'added,,,p',
      'added,,,h',
      'quote,quote:1,identical,p',
      'quote,quote:1,truncated,h',
      'figure,figure:1,conflict,p',
      'figure,figure:1,conflict,h',
    ]);
    expect(rows.at(-1)).toEqual([
      'figure',
      'figure:1',
      'conflict',
      'h',
      'Herald',
      22,
      32,
      '71 minutes',
      undefined,
      'minutes',
      71,
      'minute',
      undefined,
    ]);
  });

  test('as Markdown has its sections', () => {
    const text = coverageMarkdown(articles, coverage);
    expect(text.match(/^## .*$/gm)).toEqual([
      '## In short',
      '## Figures that differ',
      '## Quotes that differ',
      '## Added',
      '## Passages',
    ]);
    expect(text).toContain('- The river was calm.');
    expect(text).toContain(
      "| 1 | B | 2 | Kent's bells rang for 71 minutes. | The bells of Kent rang for 17 minutes. |",
    );
  });
});

describe('stories', () => {
  const all = [...articles, { id: 'x', text: 'Alone.' }];

  test('say who wrote, what each added and what differs, then the rest in a line each', () => {
    expect(
      storiesText(all, found, () => coverage, { width: 70 }),
    ).toBe(`3 articles: 1 story told by two articles or more, 1 by one alone.

 1  Bells ring in Kent
    2 articles, 2 outlets, 2 independent sources, 22 Nov 2026
    First: Herald, 22 Nov 2026, of those with a date
    Disputed: minutes: 17 minutes and 71 minutes
    Only in Herald: 1 sentence
    A  Herald, 22 Nov 2026
       + Bob Ray wept.
    B  Post, 22 Nov 2026, 09:30 UTC: Bells ring in Kent
       + The river was calm.
    Quotes that differ
      Ann Lee
        B  “We are glad, all of us,”
        A  “We are glad.” (cut short)
    Figures that differ
      minutes: 17 minutes (B), 71 minutes (A): they contradict each
        other

Told by one alone
  Alone
`);
  });

  test('beyond the limit are named', () => {
    const more = {
      ...found,
      stories: [...found.stories, { ...found.stories[0], id: 'story:q', storyline: 'storyline:q', title: 'Second' }],
    } as StoriesResult;
    const text = storiesText(all, more, () => coverage, { limit: 1, hint: '--limit 0 shows all stories in full.' });
    expect(text).toContain('More stories\n  2 articles: Second\n');
    expect(text).toContain('--limit 0 shows all stories in full.');
    expect(storiesText(all, more, () => coverage, { limit: 0 })).not.toContain('More stories');
  });

  test('say which article is no plain report', () => {
    const [story, ...others] = found.stories;
    const flags = [{ article: 'h', kind: 'live-blog', evidence: [] }];
    const flagged = { ...found, stories: [{ ...story, flags }, ...others] } as unknown as StoriesResult;
    expect(storiesText(all, flagged, () => coverage, { width: 70 })).toMatch(/Herald, [^\n]*, live blog/);
    expect(renderReport(all, flagged, { coverageOf: () => coverage })).toContain(
      '<span class="badge">live blog</span>',
    );
    expect(storiesRows(all, flagged).filter((row) => row.at(-2) === 'live-blog')).toHaveLength(1);
    expect(storiesText(all, found, () => coverage, { width: 70 })).not.toContain('live blog');
  });

  test('as a table have a row an article, and as a page a section a story', () => {
    expect(storiesRows(all, found)).toHaveLength(4);
    const page = renderReport(all, found, { coverageOf: () => coverage });
    expect(page.match(/<section class="story"/g)).toHaveLength(1);
    expect(page).toMatch(/only here: <\/span><span[^>]*>The river was calm\.<\/span>/);
    expect(page).toMatch(/<li id="article-x"><span dir="auto">Alone\.<\/span>/);
  });
});

describe('reuse', () => {
  const pair = {
    a: { article: 'h', start: 0, end: 33 },
    b: { article: 'p', start: 0, end: 38 },
    kind: 'partial',
    jaccard: 0.6,
    containment: { a: 0.8, b: 0.7 },
    words: 4,
    runs: [
      { a: at('h', 'bells'), b: at('p', 'bells') },
      { a: at('h', 'rang for'), b: at('p', 'rang for') },
      { a: at('h', 'minutes.'), b: at('p', 'minutes.') },
    ],
    between: 'outlets',
  };
  const family = {
    id: 'family:1',
    members: [pair.a, pair.b],
    first: 'h',
    certainty: 'tied',
    credits: ['PA'],
    role: 'copy',
  };
  const reuse = {
    pairs: [pair],
    families: [family],
    articles: [],
    scheme: { shingle: 8, missProbability: 0 },
    caps: [],
  } as unknown as ReuseResult;

  test('shows the two side by side, with the other words marked', () => {
    expect(reuseText(articles, reuse, { width: 72 })).toBe(`1 shared passage in 2 of 2 articles.

 1  in 2 articles, credited to PA
    Herald, 22 Nov 2026
    Post, 22 Nov 2026, 09:30 UTC, partial
      *Kent's* bells rang for *71*    │ *The* bells *of Kent* rang for
      minutes.                        │ *17* minutes.

Words between *asterisks* are not in the text beside them.
`);
  });

  test('one below the other where the terminal is narrow', () => {
    expect(reuseText(articles, reuse, { width: 50 })).toContain(
      "      *Kent's* bells rang for *71* minutes.\n    | *The* bells",
    );
  });

  test('says when there is none, and what was bounded', () => {
    const none = {
      ...reuse,
      pairs: [],
      families: [],
      caps: [{ cap: 'common-runs', limit: 64, affected: 3, effect: 'so and so' }],
    };
    expect(reuseText(articles, none as unknown as ReuseResult)).toBe(
      'No passage is shared among 2 articles.\n\nA limit was reached: so and so (3 cases).\n',
    );
  });

  test('as a table has a row a pair with both texts', () => {
    expect(reuseRows(articles, reuse)[1]).toEqual([
      ...['partial', 'outlets', 4, 0.6, 'h', 'Herald', 0, 33, "Kent's bells rang for 71 minutes."],
      ...['p', 'Post', 0, 38, 'The bells of Kent rang for 17 minutes.'],
    ]);
  });
});
