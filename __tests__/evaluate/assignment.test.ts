import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchByWeight, type WeightedGraph } from '../../src/evaluate/scores/assignment.js';
import { ceafE } from '../../src/evaluate/scores/ceaf.js';
import { countCells } from '../../src/evaluate/scores/contingency.js';
import { SeededRandom } from '../../src/structures/random.js';

const graphOf = (table: readonly (readonly number[])[]): WeightedGraph => {
  const starts = [0];
  const targets: number[] = [];
  const weights: number[] = [];
  for (const row of table) {
    row.forEach((weight, column) => {
      if (weight > 0) {
        targets.push(column);
        weights.push(weight);
      }
    });
    starts.push(targets.length);
  }
  return {
    rows: table.length,
    columns: Math.max(0, ...table.map((row) => row.length)),
    starts: Int32Array.from(starts),
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
  };
};

/** The best sum by trying everything: row by row, each free column or none. */
function bestSum(table: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const weights = table[row];
  if (weights === undefined) return 0;
  let best = bestSum(table, row + 1, taken);
  weights.forEach((weight, column) => {
    if (weight > 0 && !taken.has(column)) {
      best = Math.max(best, weight + bestSum(table, row + 1, new Set([...taken, column])));
    }
  });
  return best;
}

function matchedSum(graph: WeightedGraph): number {
  const matched = matchByWeight(graph);
  const columns = new Set<number>();
  let sum = 0;
  for (let row = 0; row < graph.rows; row++) {
    const edges = [...matched.keys()].filter(
      (edge) =>
        matched[edge] === 1 && edge >= (graph.starts[row] as number) && edge < (graph.starts[row + 1] as number),
    );
    expect(edges.length).toBeLessThanOrEqual(1);
    for (const edge of edges) {
      expect(columns.has(graph.targets[edge] as number)).toBe(false);
      columns.add(graph.targets[edge] as number);
      sum += graph.weights[edge] as number;
    }
  }
  return sum;
}

describe('matchByWeight', () => {
  test('takes the second best for a row where that serves another row more', () => {
    expect([
      ...matchByWeight(
        graphOf([
          [0.9, 0.8],
          [0.7, 0],
        ]),
      ),
    ]).toEqual([0, 1, 1]);
  });

  test('leaves a row alone rather than lose on the whole', () => {
    expect([...matchByWeight(graphOf([[0.5], [0.9], [0.6]]))]).toEqual([0, 1, 0]);
  });

  test('takes a partner away from a row that then has none', () => {
    expect(
      matchedSum(
        graphOf([
          [0.9, 0.1],
          [0.3, 0],
          [0, 0.8],
        ]),
      ),
    ).toBeCloseTo(1.7, 12);
  });

  test('no edges, no rows', () => {
    expect([
      ...matchByWeight(
        graphOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ]).toEqual([]);
    expect([...matchByWeight(graphOf([]))]).toEqual([]);
  });

  test('finds the best sum of any small table, ties and gaps included', () => {
    const weight = fc.constantFrom(0, 0, 0.2, 0.25, 1 / 3, 0.4, 0.5, 2 / 3, 1);
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(table, (given) => {
        expect(matchedSum(graphOf(given))).toBeCloseTo(bestSum(given), 10);
      }),
      { numRuns: 400 },
    );
  });

  test('labellings at random in one large component: bounded work, and within 0.0001 of the best', () => {
    const random = new SeededRandom(4);
    const draw = () => Int32Array.from({ length: 100_000 }, () => random.below(10_000));
    const { precision } = ceafE(countCells({ gold: draw(), predicted: draw() }));
    // The best, from a search without a bound on its work.
    expect(precision).toBeLessThan(0.10972657190708462 + 1e-9);
    expect(precision).toBeGreaterThan(0.10972657190708462 - 1e-4);
  });
});
