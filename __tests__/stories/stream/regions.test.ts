import { describe, expect, test } from '@jest/globals';
import type { Pins } from '../../../src/stories/cluster/index.js';
import { cutTree, inOrderOfLevel, mergesOf } from '../../../src/stories/cluster/linkage.js';
import { judgeMerges } from '../../../src/stories/cluster/merge-tree.js';
import { type MergeModel, shortness } from '../../../src/stories/link/index.js';
import { LinkTable } from '../../../src/stories/stream/graph/link-table.js';
import { PinnedTexts } from '../../../src/stories/stream/graph/pinned-texts.js';
import { LARGE, Regions } from '../../../src/stories/stream/graph/regions.js';
import type { StoryGraph } from '../../../src/stories/stream/graph/story-graph.js';
import type { StreamNode } from '../../../src/stories/stream/window/stream-nouns.js';
import { DisjointSet } from '../../../src/structures/index.js';
import { SeededRandom } from '../../../src/structures/random.js';

type Links = readonly (readonly [a: number, b: number, probability: number])[];

const STRONG = 0.5;

/** A graph of texts that are called by their numbers, and the regions of it. */
function world(count: number, links: Links, { pins = {}, judge, glue = [] }: Options = {}) {
  const table = new LinkTable();
  const nodes = Array.from(
    { length: count },
    (_, at) =>
      ({
        ...{ slot: at, key: `k${String(at).padStart(4, '0')}`, links: [], strong: [], story: undefined },
        ...{ glue: glue[at] ?? 0, component: 0, mark: 0, walk: 0 },
        side: { length: 20 + 40 * at, time: at % 3 === 0 ? undefined : { from: at * 5e7, to: at * 5e7 + 1e6 } },
      }) as unknown as StreamNode,
  );
  const nodeOf = (id: string) => nodes[Number(id)];
  for (const [a, b, probability] of links) {
    const link = table.add(a, b);
    table.probabilities[link] = probability;
    table.cosines[link] = probability / 2;
    table.leads[link] = probability / 3;
    table.penalties[link] = a % 2;
    nodes[a]!.links.push(link);
    nodes[b]!.links.push(link);
    if (probability < STRONG) continue;
    nodes[a]!.strong.push(nodes[b]!);
    nodes[b]!.strong.push(nodes[a]!);
  }
  const graph = {
    ...{ nodes, links: table, judge, threshold: 0.4, strong: STRONG, changed: new Set(), shifted: new Set() },
    ...{ all: () => nodes, peers: { few: () => 0.5 }, weightOfVectors: 0.25 },
  } as unknown as StoryGraph;
  const regions = new Regions(graph, new PinnedTexts('test', pins, nodeOf));
  const gather = (changed: readonly number[], shifted: readonly number[] = []) => {
    for (const at of changed) graph.changed.add(nodes[at]!);
    for (const at of shifted) graph.shifted.add(nodes[at]!);
    return numbers(regions.gather());
  };
  return { nodes, graph, regions, gather };
}

interface Options {
  readonly pins?: Pins;
  readonly judge?: MergeModel;
  readonly glue?: readonly number[];
}

const numbers = (lists: readonly (readonly StreamNode[])[]) => lists.map((list) => list.map(({ slot }) => slot));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const chain = (count: number): Links => range(1, count).map((at) => [at - 1, at, 0.9]);

function randomLinks(random: SeededRandom, count: number, most: number): Links {
  const found = new Map<string, readonly [number, number, number]>();
  for (let left = most; left > 0; left--) {
    const [a, b] = [random.below(count), random.below(count)];
    if (a < b) found.set(`${a} ${b}`, [a, b, (1 + random.below(999)) / 1000]);
  }
  return [...found.values()];
}

describe('what has to be regrouped', () => {
  test('is the whole of each component that holds a change, each once, the changed ones first', () => {
    const random = new SeededRandom(5);
    for (let round = 0; round < 24; round++) {
      const links = randomLinks(random, 30, 40);
      const pick = () => random.below(30);
      const together = [[pick(), pick()].map(String)];
      const { nodes, gather, graph, regions } = world(30, links, { pins: { together } });
      const glued = [pick(), pick()];
      regions.glue(
        [...new Set(glued)].map((at) => nodes[at]!),
        7,
      );
      const sets = new DisjointSet(30);
      for (const [a, b, probability] of links) if (probability >= STRONG) sets.union(a, b);
      sets.union(Number(together[0]![0]), Number(together[0]![1]));
      sets.union(glued[0]!, glued[1]!);
      const changed = Array.from({ length: round % 4 }, pick);
      const shifted = Array.from({ length: round % 3 }, pick);
      const component = (at: number) => range(0, 30).filter((other) => sets.find(other) === sets.find(at));
      const ascending = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);
      const expected = [...ascending(changed), ...ascending(shifted)].map(component);
      const distinct = expected.filter((own, at) => expected.findIndex((other) => other[0] === own[0]) === at);
      expect(gather(changed, shifted)).toEqual(distinct);
      expect([graph.changed.size, graph.shifted.size]).toEqual([0, 0]);
      for (const own of distinct) {
        const numbered = new Set(own.map((at) => nodes[at]!.component));
        expect(numbered.size).toBe(1);
        expect(nodes.filter((node) => numbered.has(node.component))).toHaveLength(own.length);
      }
      expect(gather([], shifted)).toEqual(gather(shifted));
      expect(gather(changed)).toEqual(distinct.slice(0, new Set(changed.map((at) => sets.find(at))).size));
    }
  });

  test('in a component of more than 64, is the story of a change and those that strong links join to it', () => {
    expect(world(64, chain(64)).gather([5])).toEqual([range(0, 64)]);
    expect(world(70, chain(70)).gather([], [5])).toEqual([]);
    const { nodes, gather } = world(70, [...chain(70), [10, 40, 0.49], [10, 50, 0.5]]);
    // Stories of two, but for 9 and 11.
    const storyOf = (at: number) => ({ nodes: new Set([nodes[at - (at % 2)], nodes[at - (at % 2) + 1]]) });
    for (const at of range(0, 70)) nodes[at]!.story = storyOf(at) as unknown as StreamNode['story'];
    expect(gather([10])).toEqual([[8, 9, 10, 11, 50, 51]]);
    expect(nodes.filter(({ component }) => component === LARGE).length).toBeGreaterThan(64);
    expect(gather([], [10])).toEqual([]);
    expect(gather([10, 12])).toEqual([
      [8, 9, 10, 11, 50, 51],
      [12, 13],
    ]);
    expect(gather([10, 11, 14], [12])).toEqual([
      [8, 9, 10, 11, 50, 51],
      [12, 13, 14, 15],
    ]);
    nodes[10]!.story = undefined;
    expect(gather([10])).toEqual([[8, 9, 10, 11, 50, 51]]);
  });

  test('of a large component is never more than 96 texts, the strongest first', () => {
    const star: Links = range(0, 40).map((at) => [0, 3 + 3 * at, 0.9 - (at % 20) / 100]);
    const { nodes, gather } = world(123, star);
    for (const at of range(0, 41)) {
      const story = { nodes: new Set([0, 1, 2].map((own) => nodes[3 * at + own])) };
      for (const node of story.nodes) node!.story = story as unknown as StreamNode['story'];
      for (const other of [1, 2]) nodes[3 * at]!.strong.push(nodes[3 * at + other]!);
    }
    // Beside its own story of three there is room for 31 others of three.
    const order = range(0, 40).sort((a, b) => (a % 20) - (b % 20) || a - b);
    const expected = [-1, ...order.slice(0, 31)].flatMap((at) => [3, 4, 5].map((own) => 3 * at + own));
    expect(gather([0])).toEqual([expected.sort((a, b) => a - b)]);
  });

  test('of a large component has what editors hold together', () => {
    const { gather } = world(70, chain(70), { pins: { together: [['3', '60', '66']] } });
    expect(gather([3])).toEqual([[2, 3, 4, 60, 66]]);
    expect(gather([10])).toEqual([[9, 10, 11]]);
  });
});

describe('texts are grouped', () => {
  const judge: MergeModel = {
    ...{ intercept: 1, event: 0.5, storyline: 0.2 },
    features: [
      { name: 'level', centre: 0, weight: 1 },
      { name: 'cosine', centre: 0.1, weight: 2 },
      { name: 'lead', centre: 0.1, weight: 1 },
      { name: 'penalty', centre: 0, weight: -1 },
      { name: 'daysBetweenMedians', centre: 0, weight: -0.5 },
      { name: 'daysBetweenSpans', centre: 0, weight: -0.5 },
      { name: 'few', centre: 0, weight: 0.5 },
      { name: 'fewShort', centre: 0, weight: 0.5 },
    ],
  };

  test.each([
    ['by the mean link', undefined],
    ['by a merge model', judge],
  ])('as a collection of them is: %s', (_, model) => {
    const random = new SeededRandom(9);
    for (let round = 0; round < 18; round++) {
      const links = randomLinks(random, 12, 50);
      const apart: [number, number][] = round % 3 === 0 ? [[2, 9]] : [];
      const pins = {
        apart: [...apart, [7, 12], [13, 8]].map((pair) => pair.map(String)),
        together: round % 2 === 0 ? [['1', '4']] : [],
      };
      const options = { pins, glue: [0, 0, 0, 6, 0, 6], ...(model && { judge: model }) };
      const { nodes, regions } = world(14, links, options);
      const own = nodes.slice(0, 11);
      const inside = links.filter(([a, b]) => a < 11 && b < 11);
      const scored = {
        left: inside.map(([, b]) => b),
        right: inside.map(([a]) => a),
        probabilities: inside.map(([, , probability]) => probability),
        cosine: (pair: number) => inside[pair]![2] / 2,
        lead: (pair: number) => inside[pair]![2] / 3,
        penalty: (pair: number) => inside[pair]![0] % 2,
      };
      const times = {
        from: Float64Array.from(own, ({ side }) => side.time?.from ?? Number.NaN),
        to: Float64Array.from(own, ({ side }) => side.time?.to ?? Number.NaN),
        few: new Float64Array(11).fill(0.5),
        short: Float64Array.from(own, ({ side }) => shortness(side.length)),
      };
      const together = [[3, 5], ...(round % 2 === 0 ? [[1, 4]] : [])];
      const { left, right, probabilities: scores } = scored;
      const list = { left: Int32Array.from(left), right: Int32Array.from(right), scores: Float64Array.from(scores) };
      const made = mergesOf({ articles: 11, ...list, together, apart }, 'average');
      const merges = model ? judgeMerges(11, made, scored, times, model, 0.25) : inOrderOfLevel(made);
      const stories = cutTree(11, merges, 0.4);
      regions.group(nodes);
      expect(numbers(regions.group(own))).toEqual(stories);
      const levels = regions.levels(own);
      expect(numbers(levels.stories)).toEqual(stories);
      expect(numbers(levels.storylines)).toEqual(cutTree(11, merges, model ? 0.2 : 0.4));
    }
  });

  test('also where there is one, or more than a region mostly has', () => {
    const { nodes, regions } = world(90, [[0, 89, 0.9]]);
    expect(numbers(regions.group([nodes[3]!]))).toEqual([[3]]);
    expect(regions.levels([nodes[3]!])).toEqual({ stories: [[nodes[3]]], storylines: [[nodes[3]]] });
    expect(numbers(regions.group(nodes))).toEqual([[0, 89], ...range(1, 89).map((at) => [at])]);
    expect(numbers(regions.group(nodes.slice(1)))).toEqual(range(1, 90).map((at) => [at]));
  });
});

describe('glue', () => {
  const glued = (nodes: readonly StreamNode[]) => nodes.map(({ glue }) => glue);

  test('holds texts together, and what they were glued to', () => {
    const { nodes, regions, gather } = world(6, []);
    const [a, b, c, d, e] = nodes as [StreamNode, StreamNode, StreamNode, StreamNode, StreamNode];
    regions.glue([b, a], 1);
    regions.glue([c, d], 2);
    expect([glued(nodes), gather([0]), numbers(regions.group(nodes))]).toEqual([
      [1, 1, 2, 2, 0, 0],
      [[0, 1]],
      [[0, 1], [2, 3], [4], [5]],
    ]);
    regions.glue([e, b, c], 3);
    expect([glued(nodes), gather([3])]).toEqual([[3, 3, 3, 3, 3, 0], [[0, 1, 2, 3, 4]]]);
  });

  test('of a restored stream is that of its texts, whose components keep their numbers', () => {
    const before = world(3, []);
    for (const [at, node] of before.nodes.entries()) node.component = 7 - at;
    const restored = new Regions(before.graph, before.regions.pins);
    before.graph.changed.add(before.nodes[1]!);
    restored.gather();
    expect(before.nodes.map(({ component }) => component)).toEqual([7, 8, 5]);
    const { nodes, regions, gather } = world(5, [], { glue: [0, 4, 0, 4, 2] });
    expect(gather([1, 4])).toEqual([[1, 3], [4]]);
    regions.unglue(nodes[1]!, nodes[4]!);
    expect(glued(nodes)).toEqual([0, 4, 0, 4, 2]);
  });

  test('comes off where editors want two apart, and all that it held are looked at again', () => {
    const { nodes, regions, graph } = world(6, []);
    regions.glue(nodes.slice(0, 3), 1);
    regions.glue(nodes.slice(3, 5), 2);
    for (const [a, b] of [
      [0, 3],
      [5, 5],
      [1, 5],
    ]) {
      regions.unglue(nodes[a!]!, nodes[b!]!);
    }
    expect([glued(nodes), graph.changed.size]).toEqual([[1, 1, 1, 2, 2, 0], 0]);
    regions.unglue(nodes[0]!, nodes[2]!);
    expect([glued(nodes), numbers([[...graph.changed]])]).toEqual([[0, 0, 0, 2, 2, 0], [[0, 1, 2]]]);
    expect(numbers(regions.gather())).toEqual([[0], [1], [2]]);
  });

  test('is gone with the last but one of the texts that it held', () => {
    const { nodes, regions, gather } = world(4, []);
    regions.glue(nodes.slice(0, 3), 1);
    regions.forget(nodes[3]!);
    regions.forget(nodes[1]!);
    expect([nodes[0]!.glue, nodes[2]!.glue, gather([2])]).toEqual([1, 1, [[0, 2]]]);
    regions.forget(nodes[0]!);
    expect([nodes[2]!.glue, gather([2])]).toEqual([0, [[2]]]);
  });
});
