import { describe, expect, test } from '@jest/globals';
import { blocksOf, type Match, PairList, stablySorted, turned } from '../../../src/reuse/pairs/pair-list.js';
import type { Passages } from '../../../src/reuse/passages/index.js';
import { SeededRandom } from '../../../src/structures/random.js';

function matchAt(a: number): Match {
  return {
    kind: 'partial',
    tiles: [{ a, b: 0, length: 4 }],
    aligned: 4,
    share: 1,
    distinct: { first: 9, second: 9, common: 4 },
  };
}

describe('PairList.inOrder', () => {
  test('is by the first paragraph, then the second, then by where a passage begins', () => {
    const pairs = new PairList();
    const given: [first: number, second: number, at: number][] = [
      [1, 4, 30],
      [0, 3, 20],
      [1, 4, 8],
      [0, 2, 25],
      [1, 4, 12],
      [0, 3, 5],
      [0, 4, 1],
    ];
    for (const [first, second, at] of given) pairs.push(first, second, matchAt(at));
    const order = [...pairs.inOrder(5)].map((pair) => [pairs.first(pair), pairs.second(pair), pairs.firstWord(pair)]);
    expect(order).toEqual([
      [0, 2, 25],
      [0, 3, 5],
      [0, 3, 20],
      [0, 4, 1],
      [1, 4, 8],
      [1, 4, 12],
      [1, 4, 30],
    ]);
  });
});

const KINDS = ['identical', 'near-identical', 'contained', 'partial'] as const;
const random = new SeededRandom(8);

/** A match with tiles at random, in the order of the first paragraph; in the second, some are moved. */
function randomMatch(): Match {
  let [a, b] = [random.below(300), random.below(300)];
  const tiles = Array.from({ length: 1 + random.below(4) }, () => {
    const tile = { a, b, length: 1 + random.below(200) };
    a += tile.length + random.below(90);
    b = random.below(3) === 0 ? b + 1000 : Math.max(0, b - random.below(200) - 200);
    return tile;
  });
  return {
    ...{ kind: KINDS[random.below(4)]!, tiles, aligned: random.below(20_000) },
    share: random.below(2) === 0 ? 1 : random.below(100) / 100,
    distinct: { first: random.below(400), second: random.below(400), common: random.below(400) },
  };
}

const read = (pairs: PairList, pair: number) => ({
  ...{ first: pairs.first(pair), second: pairs.second(pair), kind: pairs.kind(pair), aligned: pairs.aligned(pair) },
  ...{ share: pairs.share(pair), distinct: pairs.distinct(pair), tiles: pairs.tiles(pair) },
});

describe('a list of pairs', () => {
  const given = Array.from({ length: 200 }, () => {
    const first = random.below(50);
    return { first, second: first + 1 + random.below(50), match: randomMatch() };
  });
  const listed = (list: typeof given) => {
    const pairs = new PairList();
    for (const { first, second, match } of list) pairs.push(first, second, match);
    return pairs;
  };

  test('gives back what was put in, whichever paragraph was named first', () => {
    const [pairs, others] = [listed(given), new PairList()];
    for (const { first, second, match } of given) others.push(second, first, turned(match));
    expect([pairs.length, others.length]).toEqual([200, 200]);
    given.forEach(({ first, second, match }, pair) => {
      expect(read(pairs, pair)).toEqual({ first, second, ...match });
      expect(read(others, pair)).toEqual({ first, second, ...match });
      expect(pairs.firstWord(pair)).toBe(match.tiles[0]!.a);
    });
  });

  test('turned, has its sides exchanged and is in the order of the other', () => {
    const { tiles, distinct, ...same } = randomMatch();
    const other = turned({ tiles, distinct, ...same });
    expect(other).toMatchObject(same);
    expect(other.distinct).toEqual({ first: distinct.second, second: distinct.first, common: distinct.common });
    expect(other.tiles.map(({ a }) => a)).toEqual(tiles.map(({ b }) => b).sort((x, y) => x - y));
    expect(turned(other)).toEqual({ tiles, distinct, ...same });
  });

  test('is put together of two lists, one behind the other', () => {
    const pairs = listed(given.slice(0, 70));
    pairs.addAll(listed(given.slice(70)).written());
    pairs.push(3, 2, given[0]!.match);
    expect(pairs.length).toBe(201);
    given.forEach(({ first, second, match }, pair) => {
      expect(read(pairs, pair)).toEqual({ first, second, ...match });
    });
    expect([pairs.first(200), pairs.second(200)]).toEqual([2, 3]);
  });

  test('is grouped by the articles of its paragraphs', () => {
    // Paragraphs of seven articles, some of which have one only.
    const article = Int32Array.from({ length: 101 }, (_, paragraph) => Math.floor(Math.sqrt(paragraph) / 1.5));
    const pairs = listed(given);
    const passages = { articles: Array.from({ length: 7 }), paragraphs: { article } } as unknown as Passages;
    const order = pairs.inOrder(101);
    const blocks = blocksOf(pairs, order, passages);
    const keyOf = (pair: number) => `${article[pairs.first(pair)]} ${article[pairs.second(pair)]}`;
    const expected = new Map<string, number[]>();
    for (const pair of order) expected.set(keyOf(pair), [...(expected.get(keyOf(pair)) ?? []), pair]);
    const keys = [...expected.keys()].sort((a, b) => (a < b ? -1 : 1));
    expect(Array.from(blocks.first, (first, block) => `${first} ${blocks.second[block]}`)).toEqual(keys);
    const found = keys.map((_, block) => [...blocks.order.subarray(blocks.starts[block], blocks.starts[block + 1])]);
    expect(found).toEqual(keys.map((key) => expected.get(key)));
    expect(blocks.starts.at(-1)).toBe(200);
    expect(blocksOf(new PairList(), new Int32Array(), passages).starts).toEqual(Int32Array.of(0));
  });

  test('is sorted by a key without changing what has the same', () => {
    const keys = Array.from({ length: 300 }, () => random.below(9));
    const items = Int32Array.from({ length: 300 }, (_, at) => 299 - at);
    const expected = [...items].sort((a, b) => keys[a]! - keys[b]!);
    expect([...stablySorted(items, 9, (item) => keys[item]!)]).toEqual(expected);
  });
});
