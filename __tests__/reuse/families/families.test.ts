import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { findFamilies as findInLinks } from '../../../src/reuse/families/find-families.js';
import { findReuse } from '../../../src/reuse/find-reuse.js';

const FIRE = 'Firefighters were called to the mill at about two in the morning and fought the blaze until noon.';
const ROOF = 'The roof of the weaving hall had fallen in before the first engine crossed the bridge.';

function article(id: string, text: string, rest: Partial<Article> = {}): Article {
  return { id, text, ...rest };
}

describe('findFamilies', () => {
  const at = (article: number, start: number, end: number) => ({ article, start, end });
  type At = ReturnType<typeof at>;
  const findFamilies = (pairs: readonly (readonly [At, At])[], onBound?: () => void) => {
    const links = Int32Array.from(pairs.flat().flatMap(({ article, start, end }) => [article, start, end]));
    return [...findInLinks(links, 3, onBound)];
  };

  test('joins what was found to be the same, through others too', () => {
    expect(
      findFamilies([
        [at(0, 0, 50), at(1, 10, 60)],
        [at(1, 12, 60), at(2, 0, 48)],
      ]),
    ).toEqual([[at(0, 0, 50), at(1, 10, 60), at(2, 0, 48)]]);
  });

  test('keeps apart what stands side by side in one paragraph', () => {
    expect(
      findFamilies([
        [at(0, 0, 50), at(1, 0, 50)],
        [at(0, 45, 100), at(2, 0, 55)],
      ]),
    ).toHaveLength(2);
  });

  test('says where so many stretches begin inside one that not all were compared', () => {
    let bounded = 0;
    const crowd = (count: number) =>
      findFamilies(
        Array.from({ length: count }, (_, i) => [at(0, i, 1000 + i), at(1, 2000 * i, 2000 * i + 1000)] as const),
        () => {
          bounded++;
        },
      );
    expect(crowd(65)).toHaveLength(1);
    expect(bounded).toBe(0);
    crowd(66);
    expect(bounded).toBe(1);
  });

  test('counts none of the stretches that begin in the last half of one, since they cannot be the same passage', () => {
    let bounded = 0;
    const inLastHalf = Array.from(
      { length: 100 },
      (_, i) => [at(0, 600 + 4 * i, 603 + 4 * i), at(1, 2000 + 4 * i, 2003 + 4 * i)] as const,
    );
    const families = findFamilies([[at(0, 0, 1000), at(2, 0, 1000)], ...inLastHalf], () => {
      bounded++;
    });
    expect(families).toHaveLength(101);
    expect(bounded).toBe(0);
  });

  test('joins what overlaps for most of both, and gives it as one stretch of each article', () => {
    expect(
      findFamilies([
        [at(1, 100, 200), at(2, 0, 100)],
        [at(0, 0, 100), at(1, 95, 195)],
      ]),
    ).toEqual([[at(0, 0, 100), at(1, 95, 200), at(2, 0, 100)]]);
  });

  test('are in the order of their first members, and of two that begin alike the shorter comes first', () => {
    const families = findFamilies([
      [at(1, 0, 60), at(2, 0, 60)],
      [at(0, 300, 400), at(1, 300, 400)],
      [at(0, 0, 200), at(2, 100, 300)],
      [at(0, 0, 60), at(1, 500, 560)],
    ]);
    expect(families.map(([first]) => first)).toEqual([at(0, 0, 60), at(0, 0, 200), at(0, 300, 400), at(1, 0, 60)]);
  });

  test('gives a stretch once that several links name', () => {
    const families = findFamilies([
      [at(0, 0, 60), at(1, 0, 60)],
      [at(0, 0, 60), at(2, 10, 70)],
      [at(0, 0, 60), at(1, 0, 60)],
    ]);
    expect(families).toEqual([[at(0, 0, 60), at(1, 0, 60), at(2, 10, 70)]]);
  });

  test('does not join a small passage to a large one that it lies in', () => {
    expect(
      findFamilies([
        [at(0, 0, 200), at(1, 0, 200)],
        [at(0, 0, 60), at(2, 0, 60)],
      ]),
    ).toHaveLength(2);
  });
});

describe('families of findReuse', () => {
  test('have their members in order of publication and the first where times are known', () => {
    const families = findReuse([
      article('late', FIRE, { publishedAt: '2025-03-03T12:00:00Z' }),
      article('early', `${ROOF}\n${FIRE}`, { publishedAt: '2025-03-03T10:00:00Z' }),
      article('middle', FIRE.replace('two', 'three'), { publishedAt: '2025-03-03T11:00:00Z' }),
    ]).families;
    expect(families).toHaveLength(1);
    expect(families[0]?.members.map(({ article }) => article)).toEqual(['early', 'middle', 'late']);
    expect(families[0]).toMatchObject({ first: 'early', certainty: 'certain', role: 'copy', credits: [] });
  });

  test.each([
    [['2025-03-03', '2025-03-03T11:00:00Z'], 'a', 'tied'],
    [['2025-03-03T11:00:00Z', '2025-03-03T11:00:00Z'], 'a', 'tied'],
    [['2025-03-03', '2025-03-04'], 'a', 'certain'],
    [[undefined, '2025-03-04'], 'b', 'of-the-dated'],
    [[undefined, undefined], null, 'unknown'],
  ] as const)('say how sure the first is: %j', (times, first, certainty) => {
    const [a, b] = times;
    const [family] = findReuse([
      article('a', FIRE, { publishedAt: a }),
      article('b', FIRE, { publishedAt: b }),
    ]).families;
    expect(family).toMatchObject({ first, certainty });
  });

  test('keep their id when a later article joins', () => {
    const two = [article('a', FIRE, { publishedAt: '2025-03-03' }), article('b', FIRE, { publishedAt: '2025-03-04' })];
    const [before] = findReuse(two).families;
    const [after] = findReuse([article('c', FIRE, { publishedAt: '2025-03-05' }), ...two]).families;
    expect(after?.id).toBe(before?.id);
    expect(after?.members).toHaveLength(3);
  });

  test('carry the agencies that a member credits', () => {
    const [family] = findReuse(
      [
        article('a', `HALDEN, March 3 (Reuters) - ${FIRE}`),
        article('b', `${FIRE}\nMore to follow.`),
        article('c', `${FIRE}\n- NPA`),
      ],
      { agencies: ['NPA'] },
    ).families;
    expect(family?.credits).toEqual(['NPA', 'Reuters']);
  });

  test('tell boilerplate of one outlet from copy', () => {
    const about =
      'The Mill Gazette has been published every Thursday since 1887 and belongs to its readers in the valley.';
    const dates = ['2025-01-02', '2025-01-09', '2025-01-16', '2025-01-23'];
    const own = dates.map((publishedAt, i) =>
      article(`g${i}`, `${['One', 'Two', 'Three', 'Four'][i]} other thing.\n${about}`, {
        outlet: 'Mill Gazette',
        publishedAt,
      }),
    );
    expect(findReuse(own).families[0]).toMatchObject({ role: 'boilerplate', credits: [] });
    // One of the articles is from an agency; what the outlet says of itself is not.
    const credited = own.map((one, i) => (i === 0 ? { ...one, byline: 'Reuters' } : one));
    expect(findReuse(credited).families[0]).toMatchObject({ role: 'boilerplate', credits: [] });
    // Two papers of one house, with two articles each.
    const house = own.map((one, i) => ({ ...one, outlet: i < 2 ? 'Mill Gazette' : 'Sunday Gazette' }));
    expect(findReuse(house).families[0]?.role).toBe('copy');
    const outletGroups = [['Mill Gazette', 'Sunday Gazette']];
    expect(findReuse(house, { outletGroups }).families[0]?.role).toBe('boilerplate');
    const others = dates.map((publishedAt, i) => article(`o${i}`, about, { outlet: `Outlet ${i}`, publishedAt }));
    expect(findReuse(others).families[0]?.role).toBe('copy');
    // Four outlets that nobody names are not one, nor are four of one day.
    const unnamed = own.map(({ outlet, ...one }) => one);
    expect(findReuse(unnamed).families[0]?.role).toBe('copy');
    const ofOneDay = own.map((one) => ({ ...one, publishedAt: '2025-01-02' }));
    expect(findReuse(ofOneDay).families[0]?.role).toBe('copy');
    // Three days are too few, however alone the outlet is; four are too few beside four of other outlets.
    expect(findReuse(own.slice(0, 3)).families[0]?.role).toBe('copy');
    expect(findReuse([...own, ...others]).families[0]?.role).toBe('copy');
    expect(findReuse([...own, ...others.slice(0, 3)]).families[0]?.role).toBe('boilerplate');
  });
});
