import { DisjointSet } from '../../../structures/index.js';
import { cutTree, denseMerges, inOrderOfLevel, judgeMerges, type Merge, MIN_LEVEL } from '../../cluster/index.js';
import { shortness } from '../../link/index.js';
import type { StreamNode } from '../window/index.js';
import type { PinnedTexts } from './pinned-texts.js';
import type { StoryGraph } from './story-graph.js';

/** Components of at most this many nodes are grouped whole. */
const MAX_WHOLE = 64;
/** In larger ones, at most so many nodes around a change are grouped. */
const MAX_AROUND = 96;

/**
 * Finds what has to be regrouped after a change. Two clusters can only join if some link between them reaches the
 * threshold, because a mean is never above its highest value. So the nodes connected by such strong links can be
 * grouped separately: average linkage over such a component gives exactly the clusters it would give over the whole
 * window. In a large component (a fortnight of articles about one election), only the stories around the change are
 * regrouped.
 */
export class Regions {
  /** What editors want together or apart. */
  pins: PinnedTexts;
  readonly #graph: StoryGraph;
  /** Nodes by their glue number, in the order of their keys. */
  readonly #glued = new Map<number, StreamNode[]>();
  #marks = 0;
  #components = 0;
  #indexOfSlot = new Int32Array(0);
  /** What the current walk has reached. */
  readonly #reached: StreamNode[] = [];
  #scores = new Float64Array(MAX_WHOLE * MAX_WHOLE);

  constructor(graph: StoryGraph, pins: PinnedTexts) {
    this.#graph = graph;
    this.pins = pins;
    for (const node of graph.all()) {
      this.#components = Math.max(this.#components, node.component);
      if (node.glue > 0) this.glue([node], node.glue);
    }
  }

  /**
   * Sets of nodes that have to be regrouped, each in the order of keys: the whole components that hold a change; in
   * larger ones, the story of each node that gained or lost a strong link, and the stories it has strong links to, the
   * strongest first. A story is in a set whole or not at all. Clears the record of changes.
   */
  gather(): StreamNode[][] {
    const { changed, shifted } = this.#graph;
    this.pins.find();
    const regions: StreamNode[][] = [];
    const mark = ++this.#marks;
    const large: StreamNode[] = [];
    for (const node of [...changed].sort(byKey)) {
      if (node.mark === mark) continue;
      // If a walk has just passed it and found the component too large, another walk would find the same.
      const component = node.walk > mark && node.component === LARGE ? undefined : this.#component(node);
      if (component === undefined) large.push(node);
      else regions.push(this.#take(component, mark));
    }
    for (const node of [...shifted].sort(byKey)) {
      // In a large component, links that only became a little stronger or weaker change nothing yet.
      if (node.mark === mark || node.component === LARGE) continue;
      const component = this.#component(node);
      if (component !== undefined) regions.push(this.#take(component, mark));
    }
    for (const node of large) {
      if (node.mark !== mark) regions.push(this.#take(this.#around(node, mark), mark));
    }
    changed.clear();
    shifted.clear();
    return regions;
  }

  /** Groups nodes by average linkage, without links to other nodes, in the order of their keys. */
  group(nodes: readonly StreamNode[]): StreamNode[][] {
    if (nodes.length === 1) return [[...nodes]];
    this.pins.find();
    return this.#cut(nodes, this.#merges(nodes), this.#graph.threshold);
  }

  /** The same, with the clusters at the level of storylines, each made of whole stories. */
  levels(nodes: readonly StreamNode[]): { stories: StreamNode[][]; storylines: StreamNode[][] } {
    if (nodes.length === 1) return { stories: [[...nodes]], storylines: [[...nodes]] };
    const { threshold, judge } = this.#graph;
    const merges = this.#merges(nodes);
    const level = Math.min(threshold, judge?.storyline ?? threshold);
    return { stories: this.#cut(nodes, merges, threshold), storylines: this.#cut(nodes, merges, level) };
  }

  #cut(nodes: readonly StreamNode[], merges: readonly Merge[], level: number): StreamNode[][] {
    return cutTree(nodes.length, merges, level).map((cluster) => cluster.map((index) => nodes[index]!));
  }

  /** The merges among some nodes, highest level first, judged by the merge model if there is one. */
  #merges(nodes: readonly StreamNode[]): Merge[] {
    const { links, judge, threshold } = this.#graph;
    const size = nodes.length;
    if (this.#indexOfSlot.length < this.#graph.nodes.length) {
      this.#indexOfSlot = new Int32Array(2 * this.#graph.nodes.length).fill(-1);
    }
    const indexOfSlot = this.#indexOfSlot;
    nodes.forEach(({ slot }, index) => {
      indexOfSlot[slot] = index;
    });
    if (size * size > this.#scores.length) this.#scores = new Float64Array(size * size);
    const scores = this.#scores.fill(0, 0, size * size);
    const inside: number[] = [];
    const [left, right]: [number[], number[]] = [[], []];
    nodes.forEach((node, index) => {
      for (const link of node.links) {
        const other = indexOfSlot[links.other(link, node.slot)]!;
        if (other < 0) continue;
        scores[index * size + other] = links.probabilities[link]!;
        if (other < index) continue;
        inside.push(link);
        left.push(other);
        right.push(index);
      }
    });
    for (const [a, b] of this.pins.parted) {
      const [one, other] = [indexOfSlot[a.slot]!, indexOfSlot[b.slot]!];
      if (one < 0 || other < 0) continue;
      scores[one * size + other] = Number.NEGATIVE_INFINITY;
      scores[other * size + one] = Number.NEGATIVE_INFINITY;
    }
    for (const { slot } of nodes) indexOfSlot[slot] = -1;
    const made = denseMerges(size, scores, judge === undefined ? threshold : MIN_LEVEL, this.#togetherIn(nodes));
    if (judge === undefined) return inOrderOfLevel(made);
    const pairs = {
      left,
      right,
      probabilities: Float64Array.from(inside, (link) => links.probabilities[link]!),
      cosine: (pair: number) => links.cosines[inside[pair]!]!,
      lead: (pair: number) => links.leads[inside[pair]!]!,
      penalty: (pair: number) => links.penalties[inside[pair]!]!,
    };
    const times = {
      from: Float64Array.from(nodes, ({ side }) => side.time?.from ?? Number.NaN),
      to: Float64Array.from(nodes, ({ side }) => side.time?.to ?? Number.NaN),
      few: Float64Array.from(nodes, (node) => this.#graph.peers.few(node)),
      short: Float64Array.from(nodes, ({ side }) => shortness(side.length)),
    };
    return judgeMerges(size, made, pairs, times, judge, this.#graph.weightOfVectors);
  }

  /** Glues nodes together from now on, under a new number. */
  glue(nodes: readonly StreamNode[], number: number): void {
    const all = new Set(nodes);
    for (const { glue } of nodes) {
      for (const node of this.#glued.get(glue) ?? []) all.add(node);
      this.#glued.delete(glue);
    }
    this.#glued.set(number, [...all].sort(byKey));
    for (const node of all) node.glue = number;
  }

  /** Frees nodes that were glued together and that editors want apart. */
  unglue(a: StreamNode, b: StreamNode): void {
    if (a.glue === 0 || a.glue !== b.glue) return;
    const group = this.#glued.get(a.glue)!;
    this.#glued.delete(a.glue);
    for (const node of group) {
      node.glue = 0;
      this.#graph.changed.add(node);
    }
  }

  /** Forgets a node that is no longer there. */
  forget(node: StreamNode): void {
    const group = this.#glued.get(node.glue);
    if (group === undefined) return;
    group.splice(group.indexOf(node), 1);
    if (group.length > 1) return;
    for (const last of group) last.glue = 0;
    this.#glued.delete(node.glue);
  }

  /** All nodes that strong links reach, directly or through others; `undefined` if they are too many. */
  #component(start: StreamNode): StreamNode[] | undefined {
    const walk = ++this.#marks;
    const reached = this.#reached;
    reached.length = 0;
    this.#reach(start, walk);
    for (let at = 0; at < reached.length; at++) {
      const node = reached[at]!;
      for (const other of this.#glued.get(node.glue) ?? []) this.#reach(other, walk);
      for (const other of node.strong) this.#reach(other, walk);
      for (const other of this.pins.togetherWith(node)) this.#reach(other, walk);
      if (reached.length > MAX_WHOLE) {
        for (const node of reached) node.component = LARGE;
        return undefined;
      }
    }
    const component = ++this.#components;
    for (const node of reached) node.component = component;
    return reached.slice();
  }

  #reach(node: StreamNode, walk: number): void {
    if (node.walk === walk) return;
    node.walk = walk;
    this.#reached.push(node);
  }

  /** The stories around a node of a large component. */
  #around(start: StreamNode, mark: number): StreamNode[] {
    const region = new Set<StreamNode>();
    const add = (node: StreamNode): void => {
      if (node.mark === mark || region.has(node)) return;
      region.add(node);
      for (const other of node.story?.nodes ?? []) if (other.mark !== mark) region.add(other);
      for (const other of this.pins.togetherWith(node)) add(other);
    };
    add(start);
    const { links, nodes, strong: minStrong } = this.#graph;
    const strong = start.links
      .filter((link) => links.probabilities[link]! >= minStrong)
      .map((link) => ({
        node: nodes[links.other(link, start.slot)]!,
        score: links.probabilities[link]!,
      }))
      .sort((a, b) => b.score - a.score || byKey(a.node, b.node));
    for (const { node } of strong) {
      if (region.size + (node.story?.nodes.size ?? 1) <= MAX_AROUND) add(node);
    }
    return [...region];
  }

  #take(nodes: StreamNode[], mark: number): StreamNode[] {
    for (const node of nodes) node.mark = mark;
    return nodes.sort(byKey);
  }

  /** Groups of nodes, by index, that are one story regardless of their links: glued or pinned; some of one node. */
  #togetherIn(nodes: readonly StreamNode[]): number[][] {
    if (this.#glued.size === 0 && this.pins.isEmpty) return [];
    const groups = new DisjointSet(nodes.length);
    const firsts = new Map<unknown, number>();
    const note = (group: unknown, index: number): void => {
      const first = firsts.get(group);
      if (first === undefined) firsts.set(group, index);
      else groups.union(first, index);
    };
    for (const [index, node] of nodes.entries()) {
      if (node.glue > 0) note(node.glue, index);
      const pinned = this.pins.togetherWith(node);
      if (pinned.length > 0) note(pinned, index);
    }
    return groups.groups();
  }
}

/** The number of every component that is too large to walk. */
export const LARGE = -1;

function byKey(a: StreamNode, b: StreamNode): number {
  return a.key < b.key ? -1 : 1;
}
