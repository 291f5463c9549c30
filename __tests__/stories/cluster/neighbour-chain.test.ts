import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { denseMerges } from '../../../src/stories/cluster/dense-linkage.js';
import { inOrderOfLevel, type Merge, mergesOf } from '../../../src/stories/cluster/linkage.js';

// One chain, over maps (collections) and over a matrix (streams). Scores are fifths, so that ties are frequent.
const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    scores: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size * size, maxLength: size * size }),
    together: fc.constantFrom([], size > 3 ? [[3, 1]] : []),
    apart: fc.constantFrom([], size > 4 ? [[0, 4] as const] : []),
  }),
);

type Graph = typeof graphs extends fc.Arbitrary<infer G> ? G : never;

function links({ size, scores }: Graph): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) if (scores[a * size + b]! > 0) found.push([a, b, scores[a * size + b]! / 5]);
  }
  return found;
}

/** The same graph without ties, which a chain that stops early may break in another way. */
function withoutTies({ scores, ...graph }: Graph): Graph {
  return { ...graph, scores: scores.map((score, at) => (score === 0 ? 0 : score + Math.sin(at + 1) / 2)) };
}

function sparse(graph: Graph): Merge[] {
  const found = links(graph);
  return mergesOf(
    {
      articles: graph.size,
      left: Int32Array.from(found, ([a]) => a),
      right: Int32Array.from(found, ([, b]) => b),
      scores: Float64Array.from(found, ([, , score]) => score),
      together: graph.together,
      apart: graph.apart,
    },
    'average',
  );
}

function dense(graph: Graph, level: number): Merge[] {
  const matrix = new Float64Array(graph.size * graph.size);
  const set = (a: number, b: number, score: number) => {
    matrix[a * graph.size + b] = score;
    matrix[b * graph.size + a] = score;
  };
  for (const [a, b, score] of links(graph)) set(a, b, score);
  for (const [a, b] of graph.apart) set(a, b, Number.NEGATIVE_INFINITY);
  return denseMerges(graph.size, matrix, level, graph.together);
}

/** Sums of the same scores in another order may differ in their last bit. */
function rounded(merge: Merge): Merge {
  return { ...merge, level: Number(merge.level.toFixed(12)) };
}

describe('the chain of nearest neighbours', () => {
  test('joins the same over maps and over a matrix, in the same order', () => {
    fc.assert(fc.property(graphs, (graph) => expect(dense(graph, 0)).toEqual(sparse(graph))));
  });

  test('over a matrix joins all that reaches a level, and nothing below it', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0.25, 0.5, 0.75), (drawn, level) => {
        const graph = withoutTies(drawn);
        const reached = inOrderOfLevel(sparse(graph)).filter((merge) => merge.level >= level);
        expect(inOrderOfLevel(dense(graph, level)).map(rounded)).toEqual(reached.map(rounded));
      }),
    );
  });
});
