import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

const AGENCY = [
  'A strong earthquake shook the mountains of eastern Karovia before dawn on Tuesday, killing at least 41 people.',
  'The magnitude 6.3 quake struck at 3.42am at a depth of 11 kilometres, close to the town of Tesmere.',
  'Interior minister Dragan Velich said about 1,200 houses had been destroyed or badly damaged.',
  'Rain and a landslide had cut the only paved road into the valley and slowed the rescue teams.',
];
const OWN = [
  'Ana Koss was baking bread for her sons in the dark when the oven walked across the kitchen floor.',
  'Her neighbours dug for an hour with saucepan lids, and sang to the old man under the barn so that he kept awake.',
  'The school bell rang by itself, she remembers, and every dog in the street had left the evening before.',
];

function article(id: string, sentences: readonly string[], publishedAt?: string): Article {
  return { id, text: sentences.join(' '), outlet: `Outlet ${id}`, publishedAt };
}

function derivations(articles: readonly Article[]): Record<string, string> {
  return Object.fromEntries(compareCoverage(articles).articles.map(({ id, derivation }) => [id, derivation]));
}

describe('derivation', () => {
  test('a later copy is wholly derived from the earlier, which is not derived', () => {
    const found = compareCoverage([
      article('first', AGENCY, '2026-03-03T06:00:00Z'),
      article('later', AGENCY, '2026-03-03T09:00:00Z'),
    ]);
    expect(found.articles.map(({ id, derivation, sources }) => [id, derivation, sources])).toEqual([
      ['first', 'non-derived', []],
      ['later', 'wholly-derived', ['first']],
    ]);
    expect(found.independentSources).toBe(1);
  });

  test('a later article with copied and own sentences is partially derived', () => {
    expect(
      derivations([
        article('first', AGENCY, '2026-03-03T06:00:00Z'),
        article('later', [...OWN, ...AGENCY.slice(0, 2)], '2026-03-03T09:00:00Z'),
      ]),
    ).toEqual({ first: 'non-derived', later: 'partially-derived' });
  });

  test('without times, what is copied is shared', () => {
    expect(derivations([article('a', AGENCY), article('b', AGENCY)])).toEqual({ a: 'shared', b: 'shared' });
  });

  test('a day without an hour is no proof of who was first', () => {
    expect(derivations([article('a', AGENCY, '2026-03-03'), article('b', AGENCY, '2026-03-03T09:00:00Z')])).toEqual({
      a: 'shared',
      b: 'shared',
    });
  });

  test('a statement that two print is of common origin, and derives neither from the other', () => {
    const statement =
      'said in a note: "I am sorry for those ten seconds on the bridge and ask the town to forgive me. In nineteen ' +
      'years on this council I have listened to everybody, and that evening I did not listen to a young man."';
    const found = compareCoverage([
      article(
        'first',
        [`Councillor Jan Vell ${statement}`, 'He had pushed a cyclist who filmed him at the market.'],
        '2026-03-03T06:00:00Z',
      ),
      article(
        'later',
        [`Jan Vell, councillor of Oster, ${statement}`, 'He won his seat by 36 votes two years ago.'],
        '2026-03-03T09:00:00Z',
      ),
    ]);
    expect(found.articles.map(({ derivation, sources }) => [derivation, sources])).toEqual([
      ['common-origin', []],
      ['common-origin', []],
    ]);
    expect(found.origins).toMatchObject([{ kind: 'statement', name: 'Jan Vell', articles: ['first', 'later'] }]);
  });

  test('a credited outlet came first, whatever the times say', () => {
    const wire = { ...article('wire', AGENCY), outlet: 'NPA' };
    const paper = { ...article('paper', AGENCY), credits: ['NPA'] };
    expect(derivations([wire, paper])).toEqual({ wire: 'non-derived', paper: 'wholly-derived' });
  });

  test('own work is not derived, and a few words are undetermined', () => {
    expect(
      derivations([
        article('a', AGENCY, '2026-03-03T06:00:00Z'),
        article('b', OWN, '2026-03-03T09:00:00Z'),
        article('c', ['More soon.'], '2026-03-03T10:00:00Z'),
      ]),
    ).toEqual({ a: 'non-derived', b: 'non-derived', c: 'undetermined' });
  });
});

test('outlets that print one statement in their own reports are two sources; copies with it are one', () => {
  const said =
    '“The hospital will open on time, and nobody in the valley will have to travel to Tesmere for a birth or a broken arm again,” the ministry said. “We have kept every promise that we made to the people of the valley.”';
  const found = compareCoverage([
    article('a', [OWN[0]!, said, OWN[1]!]),
    article('b', [said, AGENCY[0]!, AGENCY[1]!]),
    article('c', [said, AGENCY[0]!, AGENCY[1]!, AGENCY[3]!]),
  ]);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => found.articles.find((own) => own.id === id)!.sourceGroup);
  expect(b).toBe(c);
  expect(a).not.toBe(b);
  expect(found.independentSources).toBe(2);
});

describe('omitted', () => {
  test('what two others tell is omitted, and why', () => {
    const found = compareCoverage([
      article('before', AGENCY.slice(0, 1), '2026-03-03T05:00:00Z'),
      article('one', AGENCY, '2026-03-03T06:00:00Z'),
      article('two', AGENCY, '2026-03-03T07:00:00Z'),
      article('short', [AGENCY[0] as string, `${(AGENCY[1] as string).slice(0, 60)}…`], '2026-03-03T08:00:00Z'),
      article('choosy', [AGENCY[3] as string, ...OWN], '2026-03-03T09:00:00Z'),
    ]);
    const reasons = (id: string): Set<string> => new Set(found.omissions[id]?.map(({ reason }) => reason));
    expect(reasons('before')).toContain('published-earlier');
    expect(reasons('short')).toContain('truncated');
    expect(reasons('choosy')).toEqual(new Set(['left-out']));
    expect(found.omitted.one).toEqual([]);
    expect(found.omitted.choosy?.length).toBeGreaterThan(0);
  });
});

describe('first published', () => {
  test('is sure where the times leave no doubt', () => {
    const [passage] = compareCoverage([
      article('b', AGENCY, '2026-03-03T09:00:00Z'),
      article('a', AGENCY, '2026-03-03T06:00:00Z'),
    ]).passages;
    expect(passage?.first).toEqual({ article: 'a', sure: true });
    const [unsure] = compareCoverage([article('b', AGENCY), article('a', AGENCY, '2026-03-03T06:00:00Z')]).passages;
    expect(unsure?.first).toEqual({ article: 'a', sure: false });
    expect(compareCoverage([article('b', AGENCY), article('a', AGENCY)]).passages[0]?.first).toBeNull();
  });
});

describe('what was sent or said by others', () => {
  const TOLD =
    'The ferry left the pier at noon with forty cars and sank within ten minutes, the harbour board found. Nobody on the bridge had seen the rock that opened its hull below the water line. Boats from the village took the passengers off before it turned over.';
  const derivations = (one: string, two: string): string[] =>
    compareCoverage([
      { id: 'a', outlet: 'A', publishedAt: '2031-05-03T10:00:00Z', text: one },
      { id: 'b', outlet: 'B', publishedAt: '2031-05-03T18:00:00Z', text: two },
    ]).articles.map(({ derivation }) => derivation);

  test.each(['(Reuters)', '— AP', '(Source: AFP)', 'Tổng hợp Reuters / Example'])(
    'an agency behind the last sentence: %s',
    (credit) => {
      expect(derivations(`${TOLD} ${credit}`, `${TOLD} ${credit}`)).toEqual(['common-origin', 'common-origin']);
    },
  );

  test('a statement with its attribution and its occasion', () => {
    const said =
      '"We are deeply sorry for the loss of the ferry and will pay every family that lost a member in the cold water of the sound," the company said in a statement.';
    const found = derivations(
      `The ferry sank on Monday. ${said} Divers went down at noon.`,
      `A ferry went under near Oster. ${said} The mayor wept.`,
    );
    expect(found).toEqual(['common-origin', 'common-origin']);
  });
});

test('how a company words its results is of common origin', () => {
  const results =
    'Revenue for the twelve months to 31 May rose by 6% to £88.2m, driven by strong demand in the northern region and a first full year of the Tesmere mill, and the board proposes a dividend of 9p per share.';
  const found = derivations([
    article('first', [results, OWN[0]!], '2026-06-03T06:00:00Z'),
    article('later', [results, OWN[1]!], '2026-06-03T09:00:00Z'),
  ]);
  expect(found.later).toBe('common-origin');
});
