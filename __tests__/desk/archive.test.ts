import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cutSlices, joinSlices } from '../../src/desk/archive/index.js';
import { groupArchive, loadArchive } from '../../src/desk/index.js';
import type { ArticleRecord } from '../../src/io/index.js';
import { type Postgres, postgresMissing, startPostgres } from '../store/postgres.js';

jest.setTimeout(90_000);

const DAY = 86_400_000;
const day = (n: number): number => Date.UTC(2026, 0, 1) + n * DAY;

describe('slices of time', () => {
  const times = Array.from({ length: 400 }, (_, n) => day(n / 2));

  test('have about as many articles each, cover all time, and overlap by a window', () => {
    const slices = cutSlices(times, 100, 10);
    expect(slices.length).toBe(4);
    expect(slices[0]?.from).toBe(Number.NEGATIVE_INFINITY);
    expect(slices.at(-1)?.to).toBe(Number.POSITIVE_INFINITY);
    for (let at = 1; at < slices.length; at++) {
      expect((slices[at - 1]?.to ?? 0) - (slices[at]?.from ?? 0)).toBe(10 * DAY);
    }
  });

  test('of a single day are one slice, since each would be all overlap', () => {
    expect(
      cutSlices(
        Array.from({ length: 400 }, () => day(1)),
        100,
        10,
      ).length,
    ).toBe(1);
  });

  test('are joined by what most of an overlap says, and one article that was judged otherwise chains nothing', () => {
    const [first, second] = [
      { from: Number.NEGATIVE_INFINITY, to: day(20) },
      { from: day(10), to: Number.POSITIVE_INFINITY },
    ];
    const timesOf = new Map([
      ...[
        ['a', 5],
        ['b', 11],
        ['c', 12],
        ['d', 19],
        ['e', 25],
        ['f', 11],
        ['g', 13],
      ].map(([id, n]) => [id, day(n as number)] as const),
    ] as [string, number][]);
    const joined = joinSlices(
      [
        { slice: first, stories: [['a', 'b', 'c'], ['d', 'g'], ['f']] },
        {
          slice: second,
          stories: [
            ['b', 'c', 'e'],
            ['f', 'g', 'd'],
          ],
        },
      ],
      timesOf,
    );
    expect(joined.map((story) => story.sort())).toEqual([['a', 'b', 'c', 'e'], ['d', 'g'], ['f']]);
  });
});

describe('an archive on a server', () => {
  const missing = postgresMissing();
  const check = missing === undefined ? test : test.skip;
  const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
  let server: Postgres;
  if (missing !== undefined) test.skip(missing, () => {});
  else {
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
  }

  check('is grouped by several workers, each slice once, and every article is in one story', async () => {
    const options = { url: server.url, articlesInSlice: 25, window: 3 };
    await loadArchive(articles, options);
    const taken: number[] = [];
    const onSlice = ({ number }: { number: number }) => taken.push(number);
    const [stories] = await Promise.all([
      groupArchive({ ...options, onSlice }),
      groupArchive({ ...options, onSlice, workOnly: true }),
    ]);
    expect(stories?.flat().sort()).toEqual(articles.map(({ id }) => id).sort());
    expect(taken.sort()).toEqual([...new Set(taken)]);
    expect(taken.length).toBeGreaterThan(1);
    // What is done stays done.
    const again: number[] = [];
    expect(await groupArchive({ ...options, onSlice: ({ number }) => again.push(number) })).toEqual(stories);
    expect(again).toEqual([]);
  });

  check('without articles says so', async () => {
    await expect(groupArchive({ url: server.url, schema: 'empty' })).rejects.toThrow(/no articles/);
  });
});
