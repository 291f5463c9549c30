import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agglomerate, cutTree, LINKAGES, type Linkage, type LinkGraph } from '../../../src/stories/cluster/linkage.js';

function graph(articles: number, links: readonly (readonly [number, number, number])[]): LinkGraph {
  return {
    articles,
    left: Int32Array.from(links, ([a]) => a),
    right: Int32Array.from(links, ([, b]) => b),
    scores: Float64Array.from(links, ([, , score]) => score),
  };
}

const LIKENESS: Record<Linkage, (scores: number[]) => number> = {
  average: (scores) => scores.reduce((sum, score) => sum + score, 0) / scores.length,
  single: (scores) => Math.max(...scores),
  complete: (scores) => Math.min(...scores),
  quorum: (scores) => scores.filter((score) => score >= 0.5).length / scores.length,
};

/** The textbook algorithm: join the two clusters that are most alike until none are. */
function naive(
  articles: number,
  links: readonly (readonly [number, number, number])[],
  level: number,
  linkage: Linkage = 'average',
): number[][] {
  const score = new Map(links.flatMap(([a, b, s]) => [[`${a} ${b}`, s] as const, [`${b} ${a}`, s] as const]));
  let clusters = Array.from({ length: articles }, (_, article) => [article]);
  for (;;) {
    let best = { level: -1, i: 0, j: 0 };
    clusters.forEach((first, i) => {
      clusters.slice(0, i).forEach((second, j) => {
        const likeness = LIKENESS[linkage](first.flatMap((a) => second.map((b) => score.get(`${a} ${b}`) ?? 0)));
        if (likeness > best.level) best = { level: likeness, i, j };
      });
    });
    if (best.level < level)
      return clusters.map((c) => c.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    const joined = [...(clusters[best.i] ?? []), ...(clusters[best.j] ?? [])];
    clusters = [...clusters.filter((_, k) => k !== best.i && k !== best.j), joined];
  }
}

describe('average linkage', () => {
  test('one strong link between two groups does not chain them together', () => {
    const { clusters } = {
      clusters: cutTree(
        6,
        agglomerate(
          graph(6, [
            [0, 1, 0.9],
            [0, 2, 0.9],
            [1, 2, 0.9],
            [3, 4, 0.9],
            [3, 5, 0.9],
            [4, 5, 0.9],
            [2, 3, 0.95],
          ]),
        ),
        0.5,
      ),
    };
    // The strong link joins 2 and 3 first; what follows is decided by the mean of all pairs, and nothing reaches one
    // half.
    expect(clusters.every((members) => members.length <= 3)).toBe(true);
  });

  test('a cluster made by a merge is joined further, though the walk has passed it', () => {
    // 4 and 1 are nearest, and 1 with 4 is near 0: the walk starts at 0 and ends at 4.
    const merges = agglomerate(
      graph(5, [
        [1, 4, 0.9],
        [0, 1, 0.6],
        [0, 4, 0.8],
        [2, 3, 0.7],
      ]),
    );
    expect(cutTree(5, merges, 0.65)).toEqual([
      [0, 1, 4],
      [2, 3],
    ]);
  });

  test('clusters that no link joins stay apart, whatever the level', () => {
    expect(cutTree(3, agglomerate(graph(3, [[0, 1, 0.2]])), 0)).toEqual([[0, 1], [2]]);
    expect(agglomerate(graph(0, []))).toEqual([]);
  });

  // Under quorum nearly all levels are tied, and ties may be broken either way.
  test.each(LINKAGES.filter((linkage) => linkage !== 'quorum'))(
    'finds what joining the best pair each time finds: %s',
    (linkage) => {
      const weighted = fc.integer({ min: 2, max: 12 }).chain((articles) =>
        fc
          .uniqueArray(
            fc.tuple(fc.nat(articles - 1), fc.nat(articles - 1), fc.double({ min: 0.001, max: 1, noNaN: true })),
            {
              selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
              maxLength: 40,
            },
          )
          .map((links) => ({ articles, links: links.filter(([a, b]) => a !== b) })),
      );
      fc.assert(
        fc.property(weighted, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ articles, links }, level) => {
          const scores = new Set(links.map(([, , score]) => score));
          fc.pre(scores.size === links.length); // ties may be broken either way
          expect(cutTree(articles, agglomerate(graph(articles, links), linkage), level)).toEqual(
            naive(articles, links, level, linkage),
          );
        }),
        { numRuns: 150, seed: 42 },
      );
    },
  );

  test('levels fall from merge to merge of one cluster', () => {
    const merges = agglomerate(
      graph(4, [
        [0, 1, 0.9],
        [1, 2, 0.5],
        [0, 2, 0.4],
        [2, 3, 0.3],
      ]),
    );
    expect(merges.map(({ level }) => level)).toEqual([...merges.map(({ level }) => level)].sort((a, b) => b - a));
    expect(merges).toHaveLength(3);
  });
});

describe('the choice of linkage', () => {
  const cut = (links: readonly (readonly [number, number, number])[], articles: number, linkage: Linkage) =>
    cutTree(articles, agglomerate(graph(articles, links), linkage), 0.5);

  test('a chain of follow-ups is one cluster by single linkage only', () => {
    const chain = [
      [0, 1, 0.9],
      [1, 2, 0.8],
      [2, 3, 0.9],
    ] as const;
    expect(cut(chain, 4, 'single')).toEqual([[0, 1, 2, 3]]);
    expect(cut(chain, 4, 'average')).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('one missing link splits a cluster by complete linkage only', () => {
    const almost = [
      [0, 1, 0.9],
      [0, 2, 0.8],
    ] as const;
    expect(cut([...almost, [1, 2, 0.1]], 3, 'complete')).toEqual([[0, 1], [2]]);
    expect(cut(almost, 3, 'complete')).toEqual([[0, 1], [2]]);
    expect(cut([...almost, [1, 2, 0.4]], 3, 'average')).toEqual([[0, 1, 2]]);
  });

  test('two certain links do not outvote two against by quorum, as they do on average', () => {
    const split = [
      [0, 1, 1],
      [2, 3, 1],
      [0, 2, 0.99],
      [1, 3, 0.45],
      [0, 3, 0.45],
      [1, 2, 0.45],
    ] as const;
    expect(cut(split, 4, 'average')).toEqual([[0, 1, 2, 3]]);
    expect(cut(split, 4, 'quorum')).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('no cluster spans more than it may; what has no time fits everywhere', () => {
    const links = [
      [0, 1, 0.9],
      [1, 2, 0.9],
      [0, 2, 0.8],
      [2, 3, 0.9],
    ] as const;
    const spans = { from: Float64Array.of(0, 3, 6, Infinity), to: Float64Array.of(0, 3, 6, -Infinity), max: 4 };
    expect(cutTree(4, agglomerate({ ...graph(4, links), spans }), 0.3)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(cutTree(4, agglomerate(graph(4, links)), 0.3)).toEqual([[0, 1, 2, 3]]);
  });
});
