import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Article, analyseStories } from '../../../src/index.js';
import { reasonsFor } from '../../../src/stories/explain/reasons.js';
import { newsroom } from '../stream/newsroom.js';

const known = { isSameText: false, compared: true, penalties: [], contributions: [], words: [] } as const;
const dated = (publishedAt: string | undefined, more: Partial<Article> = {}): Article => ({
  id: 'a',
  text: 'it rained all night.',
  publishedAt,
  ...more,
});

describe('reasons', () => {
  test.each([
    ['2025-03-01T10:00:00Z', '2025-03-01T10:20:00Z', 'published within an hour'],
    ['2025-03-01T10:00:00Z', '2025-03-01T13:05:00Z', 'published 3 hours apart'],
    ['2025-03-01T10:00:00Z', '2025-03-01T11:01:00Z', 'published 1 hour apart'],
    ['2025-03-01T10:00:00Z', '2025-03-09T13:05:00Z', 'published 8 days apart'],
    ['2025-03-01', '2025-03-01T13:05:00Z', 'published on the same day'],
    ['2025-03-02', '2025-03-01', 'published 1 day apart'],
    ['2025-03-01T10:00:00Z', '2025-03-01T10:59:59Z', 'published within an hour'],
    ['2025-03-01T11:00:00Z', '2025-03-01T10:00:00Z', 'published 1 hour apart'],
    ['2025-03-01T10:00:00Z', '2025-03-03T09:00:00Z', 'published 47 hours apart'],
    ['2025-03-01T10:00:00Z', '2025-03-03T10:00:00Z', 'published 2 days apart'],
    ['2025-03-01T23:30:00Z', '2025-03-02', 'published 1 day apart'],
    ['2025-03-02', undefined, 'one of them has no date'],
    [undefined, '2025-03-02', 'one of them has no date'],
    ['', '2025-03-02T10:00:00Z', 'one of them has no date'],
    [undefined, undefined, 'neither has a date'],
  ])('%s and %s: %s', (one, other, said) => {
    expect(reasonsFor(dated(one), dated(other), known)).toEqual([said]);
  });

  test.each([
    [{ ...known, isSameText: true }, ['they carry the same text', 'neither has a date']],
    [{ ...known, compared: false }, ['they have next to nothing in common']],
    [{ ...known, penalties: ['digest', 'series'] as const }, [/several events/, /one series/]],
    [{ ...known, penalties: ['passage', 'stock-form'] as const }, [/one passage and little else/, /one standard text/]],
    [{ ...known, contributions: [{ feature: 'sameOutlet', value: 1 }] }, ['both are of one outlet']],
    [{ ...known, contributions: [{ feature: 'nearestMore', value: 1 }] }, ['no other article here is as close']],
    [
      {
        ...known,
        contributions: [
          { feature: 'nearestLess', value: 0.2 },
          { feature: 'nearestMore', value: 0.4 },
        ],
      },
      ['both have much closer articles here'],
    ],
    [
      {
        ...known,
        contributions: [
          { feature: 'nearestLess', value: 0.2 },
          { feature: 'nearestMore', value: 0.8 },
        ],
      },
      ['one of them has much closer articles here'],
    ],
  ])('%j', (given, expected) => {
    const reasons = reasonsFor(dated(undefined), dated(undefined), given);
    for (const said of expected)
      expect(reasons.some((reason) => (typeof said === 'string' ? reason === said : said.test(reason)))).toBe(true);
  });

  const text = 'The mayor of Almerston, Anna Hill, told Paul Reed and Carla Moss in Lindley that bells ring.';
  const of = (more: object, feature?: string, value?: number) => {
    const contributions = feature === undefined ? [] : [{ feature, value: value! }];
    return reasonsFor(dated('2025-03-01'), dated('2025-03-01'), { ...known, contributions, ...more }).slice(1);
  };

  test.each([
    ['nearestMore', 0.999, ['no other article here is as close']],
    ['nearestMore', 0.99, []],
    ['nearestMore', 0.6, []],
    ['nearestMore', 0.59, ['both have much closer articles here']],
    ['nearestMore', 0, []],
    ['nearestLess', 0.6, []],
    ['nearestLess', 0.59, ['one of them has much closer articles here']],
    ['sameOutlet', 0, []],
    ['sameOutlet', 1, ['both are of one outlet']],
    ['cosine', 1, []],
  ])('a %s of %d: %j', (feature, value, said) => {
    expect(of({}, feature, value)).toEqual(said);
  });

  test('say nothing of other articles where there are too few to know', () => {
    const contributions = ['few', 'nearestLess', 'nearestMore'].map((feature) => ({ feature, value: 0.4 }));
    expect(of({ contributions })).toEqual([]);
  });

  test('say each penalty in words', () => {
    expect(of({ penalties: ['digest', 'series', 'passage', 'stock-form'] })).toEqual([
      'at least one of them tells of several events',
      'they are about different issues or rounds of one series',
      'they share one passage and little else',
      'they are one standard text about two different things',
    ]);
  });

  test('name at most three names and four words, each in the order given', () => {
    const pair = [dated('2025-03-01', { text }), dated('2025-03-01', { text: `So. ${text}` })] as const;
    const said = (...words: string[]) => reasonsFor(...pair, { ...known, words });
    expect(said()[0]).toMatch(/^both name [^,]+, [^,]+ and [^,]+$/);
    expect(said('bells')[1]).toBe('both have the word bells');
    expect(said('a1', 'a2', 'a3', 'a4', 'a5')[1]).toBe('both have the words a1, a2, a3 and a4');
    expect(said('hill', 'ALMERSTON')).toHaveLength(2);
    const title = reasonsFor(
      dated(undefined, { title: 'Anna Hill resigns' }),
      dated(undefined, { title: 'Why Anna Hill resigns', language: 'en' }),
      known,
    );
    expect(title[0]).toBe('both name Anna Hill');
    const ofOutlet = { outlet: 'Anna Hill Weekly', title: 'Anna Hill resigns' };
    expect(reasonsFor(dated(undefined, ofOutlet), dated(undefined, ofOutlet), known)).toEqual(['neither has a date']);
  });

  test('name what both name, but not the outlet, and no word that is part of a name', () => {
    const text = 'ALMERSTON - The mayor of Almerston, Anna Hill, told Palmer that the bells of Almerston would ring.';
    const [a, b] = [
      dated('2025-03-01', { text, outlet: 'Palmer News' }),
      dated('2025-03-01', { text: `Again: ${text}` }),
    ];
    const [names, words] = reasonsFor(a, b, { ...known, words: ['Almerston', 'bells', 'mayor'] });
    expect(names).toContain('Anna Hill');
    expect(names).not.toContain('Palmer');
    expect(words).toBe('both have the words bells and mayor');
  });
});

describe.each([
  ['English', newsroom],
  ...['de', 'fr', 'es', 'pl', 'tr'].map(
    (language) =>
      [
        language,
        readFileSync('seeds/languages.jsonl', 'utf8')
          .trim()
          .split('\n')
          .map((line): Article => JSON.parse(line))
          .filter((article) => article.language?.startsWith(language)),
      ] as const,
  ),
] as const)('in %s', (_, articles) => {
  test('every word of a reason stands in both texts as it is said', () => {
    const analysis = analyseStories(articles);
    const textOf = new Map(articles.map(({ id, title = '', text }) => [id, `${title}\n${text}`.toLowerCase()]));
    const decisions = analysis.reviewQueue(20);
    expect(decisions.length).toBeGreaterThan(0);
    for (const { strongest, reasons } of decisions) {
      const both = [strongest.a, strongest.b].map((id) => textOf.get(id)!);
      expect(reasons.join()).not.toMatch(/nearest|usual|logCosine|doubt|undefined|NaN|[+−]\d/);
      for (const reason of reasons) {
        const said = /^both (?:name|have the words?) (.*)$/.exec(reason)?.[1]?.split(/, | and /) ?? [];
        // A word may be bent otherwise in the other text.
        for (const word of said) expect(both.some((text) => text.includes(word.toLowerCase()))).toBe(true);
      }
    }
    for (const { id } of analysis.result.stories.slice(0, 3)) {
      const { terms } = analysis.explainStory(id);
      const members = analysis.explainStory(id).members.map(({ article }) => textOf.get(article)!);
      for (const { word } of terms) expect(members.some((text) => text.includes(word.toLowerCase()))).toBe(true);
    }
  });
});
