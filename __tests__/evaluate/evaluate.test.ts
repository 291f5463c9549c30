import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Evaluation, evaluateClustering } from '../../src/evaluate/evaluate.js';
import type { Label, Labelling } from '../../src/evaluate/labels/labelling.js';

interface OracleCase {
  readonly gold: number[];
  readonly predicted: number[];
  readonly expected: Partial<Evaluation>;
}

/** Made by bench/evaluation-oracle.py. */
const oracle = readFileSync(new URL('./oracle.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as OracleCase);
const labelled = (labels: readonly Label[]): Map<string, Label> =>
  new Map(labels.map((label, i) => [`article ${i}`, label]));

/** Every number of a nested result with its path, so that two results can be compared to a tolerance. */
function numbers(value: object, path = ''): [string, number][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'number' ? [[path + key, inner] as [string, number]] : numbers(inner, `${path}${key}.`),
  );
}

function expectClose(actual: object, expected: object): void {
  const found = new Map(numbers(actual));
  for (const [path, value] of numbers(expected)) {
    const off = Math.abs((found.get(path) ?? Number.NaN) - value);
    if (!(off < 1e-9)) throw new Error(`${path}: ${found.get(path)}, expected ${value}`);
  }
}

describe('evaluateClustering beside scikit-learn and the definitions', () => {
  test.each(oracle.map((one, place) => ({ ...one, place, articles: one.gold.length })))(
    'case $place, $articles articles',
    ({ gold, predicted, expected }) => {
      expect(numbers(expected).length).toBeGreaterThan(15);
      expectClose(evaluateClustering(labelled(gold), labelled(predicted)), expected);
    },
  );
});

describe('hand-computed cases', () => {
  // Bagga and Baldwin (1998): a truth of 5, 2 and 5 articles; one response joins the small story to a large one, the
  // other joins the two large ones. Pairwise scores hardly tell them apart, B-cubed does.
  const truth = [
    ['1', '2', '3', '4', '5'],
    ['6', '7'],
    ['8', '9', 'A', 'B', 'C'],
  ];

  test('B-cubed of the two responses of Bagga and Baldwin', () => {
    const small = evaluateClustering(truth, [
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', 'A', 'B', 'C'],
    ]);
    expect(small.bCubed.precision).toBeCloseTo((5 + 7 * ((5 / 7) * (5 / 7) + (2 / 7) * (2 / 7))) / 12, 12);
    expect(small.bCubed.precision).toBeCloseTo(0.7619, 4);
    expect(small.bCubed.recall).toBe(1);
    const large = evaluateClustering(truth, [
      ['1', '2', '3', '4', '5', '8', '9', 'A', 'B', 'C'],
      ['6', '7'],
    ]);
    expect(large.bCubed.precision).toBeCloseTo(7 / 12, 12);
    expect(large.bCubed.recall).toBe(1);
  });

  test('CEAF-e of the same responses, as in Luo (2005)', () => {
    const small = evaluateClustering(truth, [
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', 'A', 'B', 'C'],
    ]);
    // Best matching: 5 with 5 (1), 5 with 7 (10/12); the story of two has no partner.
    expect(small.ceafE.precision).toBeCloseTo((1 + 10 / 12) / 2, 12);
    expect(small.ceafE.recall).toBeCloseTo((1 + 10 / 12) / 3, 12);
  });

  test('the example of the documentation', () => {
    const { bCubed, stories, articles } = evaluateClustering(
      [['a', 'b', 'c'], ['d']],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    expect(bCubed.precision).toBeCloseTo(0.75, 12);
    expect(bCubed.recall).toBeCloseTo(2 / 3, 12);
    expect(bCubed.f1).toBeCloseTo(12 / 17, 12);
    expect(stories).toEqual({ gold: 2, predicted: 2 });
    expect(articles).toBe(4);
  });
});

describe('trivial clusterings have defined values', () => {
  const together = labelled([1, 1, 1, 1]);
  const alone = labelled([1, 2, 3, 4]);
  const halves = labelled([1, 1, 2, 2]);

  test.each([
    ['one article', labelled([1]), labelled(['x'])],
    ['all in one story', together, together],
    ['all alone', alone, alone],
    ['the same halves under other names', halves, labelled(['b', 'b', 'a', 'a'])],
  ])('%s on both sides is 1 throughout', (_, gold, predicted) => {
    const { stories, articles, ...metrics } = evaluateClustering(gold, predicted);
    for (const [path, value] of numbers(metrics)) expect([path, value]).toEqual([path, 1]);
    expect(stories.gold).toBe(stories.predicted);
    expect(articles).toBe(gold.size);
  });

  test.each([
    ['all in one story', 'halves', together, halves],
    ['all in one story', 'all alone', together, alone],
    ['all alone', 'halves', alone, halves],
  ])('%s against %s: chance level, and no NaN', (_a, _b, one, other) => {
    for (const result of [evaluateClustering(one, other), evaluateClustering(other, one)]) {
      expect(result.ari).toBe(0);
      expect(result.ami).toBe(0);
      for (const [, value] of numbers(result)) expect(Number.isFinite(value)).toBe(true);
    }
  });

  test('no pair put together: none of them is wrong', () => {
    expect(evaluateClustering(halves, alone).pairwise).toEqual({ precision: 1, recall: 0, f1: 0 });
    expect(evaluateClustering(alone, halves).pairwise).toEqual({ precision: 0, recall: 1, f1: 0 });
  });
});

describe('stories of one', () => {
  const gold = [['a', 'b'], ['c', 'd'], ['e'], ['f']];
  const predicted = [['a', 'b'], ['c'], ['d', 'e'], ['f']];

  test('are counted by default and left out on request', () => {
    expect(evaluateClustering(gold, predicted).articles).toBe(6);
    const dropped = evaluateClustering(gold, predicted, { singletons: 'drop' });
    expect(dropped).toEqual(
      evaluateClustering(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        [['a', 'b'], ['c'], ['d']],
      ),
    );
    expect(dropped.stories).toEqual({ gold: 2, predicted: 3 });
  });

  test('nothing else left is refused', () => {
    expect(() => evaluateClustering([['a'], ['b']], [['a', 'b']], { singletons: 'drop' })).toThrow(
      'gold: every article stands alone: without stories of one there is nothing to compare',
    );
  });
});

describe('forms of a labelling', () => {
  const clusters = [['a', '__proto__'], ['constructor']];
  const forms: [string, Labelling][] = [
    [
      'a Map',
      new Map([
        ['a', 1],
        ['__proto__', 1],
        ['constructor', 2],
      ]),
    ],
    [
      'labelled articles',
      ['a', '__proto__', 'constructor'].map((id, i) => ({ id, label: i < 2 ? 'x' : 'y', title: '' })),
    ],
    ['clusters', clusters],
    ['stories', { stories: clusters.map((articles, i) => ({ id: `story ${i}`, articles })) }],
  ];

  test.each(forms)('%s is read', (_, form) => {
    expect(evaluateClustering(form, clusters).bCubed.f1).toBe(1);
    expect(evaluateClustering(clusters, form).bCubed.f1).toBe(1);
    expect(evaluateClustering(form, [['a'], ['__proto__', 'constructor']]).bCubed.f1).toBeLessThan(1);
  });
});

describe('a faulty labelling is refused, each fault with its own message', () => {
  const good = new Map([
    ['a', 1],
    ['b', 1],
  ]);
  const faults: [string, unknown][] = [
    [
      'gold: expected a Map from id to label, a list of { id, label }, a list of clusters or the result of findStories, not a string',
      'a,b',
    ],
    [
      'gold: expected a Map from id to label, a list of { id, label }, a list of clusters or the result of findStories, not an object',
      { a: 1 },
    ],
    [
      'gold: the id "a" stands twice: an article belongs to one story',
      [
        { id: 'a', label: 1 },
        { id: 'a', label: 2 },
      ],
    ],
    ['gold: the id "b" stands twice: an article belongs to one story', [['a', 'b'], ['b']]],
    ['gold[1]: the cluster is empty: leave it out', [['a', 'b'], []]],
    ['gold: story "s": the cluster is empty: leave it out', { stories: [{ id: 's', articles: [] }] }],
    ['gold: story 0: expected a list of article ids, not undefined', { stories: [{}] }],
    ['gold[1]: expected a list of article ids, not a string', [['a'], 'b']],
    ['gold[1]: expected { id, label }, not a list', [{ id: 'a', label: 1 }, ['b']]],
    ['gold[0]: expected { id, label }, not null', [null]],
    ['gold: an article id must be a non-empty string, not a number', new Map([[1, 1]])],
    ['gold: an article id must be a non-empty string, not an empty string', [['']]],
    [
      'gold: "b" has no label: give an article that stands alone a label of its own',
      [{ id: 'a', label: 1 }, { id: 'b' }],
    ],
    [
      'gold: "b" has no label: give an article that stands alone a label of its own',
      [
        { id: 'a', label: 1 },
        { id: 'b', label: '' },
      ],
    ],
    ['gold: the label of "a" must be a string or a finite number, not NaN', new Map([['a', Number.NaN]])],
    ['gold: the label of "a" must be a string or a finite number, not an object', new Map([['a', {}]])],
    [
      'gold: labels mix types: the label of "b" is the string "1", an earlier one the number 1; write them all as strings',
      new Map<string, Label>([
        ['a', 1],
        ['b', '1'],
      ]),
    ],
    ['"b" is in predicted but not in gold: label the same articles on both sides', new Map([['a', 1]])],
    [
      '"c" (and 1 more) is in gold but not in predicted: label the same articles on both sides',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ];

  test.each(faults)('%s', (message, gold) => {
    expect(() => evaluateClustering(gold as Labelling, good)).toThrow(
      expect.objectContaining({ code: 'invalid-labels', message }),
    );
  });

  test('the other side is named too', () => {
    expect(() => evaluateClustering(good, [['a', 'b'], ['a']])).toThrow('predicted: the id "a" stands twice');
    expect(() => evaluateClustering(good, [['a', 'b', 'x'], ['x']])).toThrow('predicted: the id "x" stands twice');
    expect(() => evaluateClustering(good, new Map([['a', 1]]))).toThrow('"b" is in gold but not in predicted');
    expect(() => evaluateClustering([], [])).toThrow('gold and predicted hold no articles');
  });

  test('a misspelled option is refused', () => {
    expect(() => evaluateClustering(good, good, { singleton: 'drop' } as never)).toThrow('did you mean "singletons"?');
  });
});

describe('properties', () => {
  const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { minLength: 1 });

  test('neither names nor order of the articles change a bit', () => {
    fc.assert(
      fc.property(labels, fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const gold = labelled(pairs.map(([g]) => g));
        const predicted = labelled(pairs.map(([, p]) => p));
        const order = [...gold.keys()].map((id) => ({ id, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const { ceafE, ...plain } = evaluateClustering(gold, predicted);
        const { ceafE: otherCeafE, ...other } = evaluateClustering(
          order.map(({ id }) => ({ id, label: `name ${9 - (gold.get(id) as number)}` })),
          predicted,
        );
        expect(other).toEqual(plain);
        expect(otherCeafE.f1).toBeCloseTo(ceafE.f1, 12);
      }),
    );
  });

  test('swapping the sides swaps precision and recall', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const gold = labelled(pairs.map(([g]) => g));
        const predicted = labelled(pairs.map(([, p]) => p));
        const one = evaluateClustering(gold, predicted);
        const other = evaluateClustering(predicted, gold);
        expect(other.bCubed.precision).toBe(one.bCubed.recall);
        expect(other.pairwise.precision).toBe(one.pairwise.recall);
        expect(other.vMeasure.homogeneity).toBe(one.vMeasure.completeness);
        expect(other.purity).toBe(one.inversePurity);
        expect(other.ceafE.precision).toBeCloseTo(one.ceafE.recall, 12);
        expect(other.ari).toBeCloseTo(one.ari, 12);
        expect(other.ami).toBeCloseTo(one.ami, 9);
        for (const value of [one.bCubed.f1, one.pairwise.f1, one.nmi, one.ceafE.f1, one.purity]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe('size', () => {
  test('200,000 labels, in another order on the other side', () => {
    const ids = Array.from({ length: 200_000 }, (_, i) => `article ${i}`);
    const gold = new Map(ids.map((id, i) => [id, i % 60_000]));
    const predicted = new Map(ids.toReversed().map((id, i) => [id, (199_999 - i) % 30_000]));
    const { bCubed, articles, stories } = evaluateClustering(gold, predicted);
    expect(articles).toBe(200_000);
    expect(stories).toEqual({ gold: 60_000, predicted: 30_000 });
    expect(bCubed.recall).toBe(1);
    expect(bCubed.precision).toBeCloseTo(0.5, 1);
  });
});
