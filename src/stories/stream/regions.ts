import { DisjointSet } from '../../reuse/disjoint-set.js';
import { averageLinkage, cutTree } from '../linkage.js';
import type { StoryGraph } from './story-graph.js';
import type { StoryRecord, StreamNode } from './stream-nouns.js';

/** No more than this many nodes are grouped at once; see {@link Regions.gather}. */
export const MOST_IN_REGION = 400;

/** Nodes that have to be grouped together, and what must stay as it is within them. */
export interface Region {
  /** In the order of their keys. */
  readonly nodes: readonly StreamNode[];
  /** Whether everything that strong links reach is in it. */
  readonly isWhole: boolean;
}

/**
 * Local repair. Two clusters can only join where some link between them reaches the threshold, because no mean is above its highest value:
 * so the nodes that such strong links connect can be grouped apart from all others, and average linkage over them gives exactly the
 * clusters that it would give over the whole window. News falls into many small such components (24 articles at most among the
 * 8,000 of the timing set), so grouping the changed ones anew with every arrival costs next to nothing.
 */
export class Regions {
  readonly #graph: StoryGraph;
  readonly #threshold: number;
  readonly #most: number;
  /** Nodes by the number of their glue. */
  readonly glued = new Map<number, Set<StreamNode>>();
  #marks = 0;
  #components = 0;

  constructor(graph: StoryGraph, threshold: number, most = MOST_IN_REGION) {
    this.#graph = graph;
    this.#threshold = threshold;
    this.#most = most;
    for (const { component } of graph.all()) this.#components = Math.max(this.#components, component);
  }

  /**
   * The regions that hold the dirty nodes, which are clean then. A component of more than the most nodes is cut where its breadth-first
   * walk from the dirty nodes ends, and stories that reach beyond the cut can be joined but not split.
   */
  gather(): Region[] {
    const { dirty } = this.#graph;
    const regions: Region[] = [];
    const starts = [...dirty].sort(byKey);
    dirty.clear();
    const mark = ++this.#marks;
    for (const start of starts) {
      if (start.mark === mark) continue;
      regions.push(this.#walk(start, mark));
    }
    return regions;
  }

  /** The clusters of a region; each in the order of its nodes' keys, as the clusters are by their first. */
  group({ nodes, isWhole }: Region): StreamNode[][] {
    if (nodes.length === 1) return [[...nodes]];
    const together = [...this.#glueIn(nodes), ...(isWhole ? [] : this.#storiesBeyond(nodes))];
    return this.groupNodes(nodes, union(together, nodes.length));
  }

  /** Average linkage among some nodes, links to others left out. */
  groupNodes(nodes: readonly StreamNode[], together: readonly (readonly number[])[] = []): StreamNode[][] {
    const { links } = this.#graph;
    const places = new Map(nodes.map(({ slot }, place) => [slot, place]));
    const left: number[] = [];
    const right: number[] = [];
    const scores: number[] = [];
    nodes.forEach((node, place) => {
      for (const link of node.links) {
        const other = places.get(links.other(link, node.slot));
        if (other === undefined || other >= place) continue;
        left.push(place);
        right.push(other);
        scores.push(links.probabilities[link] as number);
      }
    });
    const merges = averageLinkage({
      articles: nodes.length,
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      scores: Float64Array.from(scores),
      together,
    });
    return cutTree(nodes.length, merges, this.#threshold).map((places) =>
      places.map((place) => nodes[place] as StreamNode),
    );
  }

  /** Makes nodes stay together from now on. */
  glue(nodes: readonly StreamNode[], fresh: number): void {
    const all = new Set(nodes);
    for (const { glue } of nodes) {
      for (const node of this.glued.get(glue) ?? []) all.add(node);
      this.glued.delete(glue);
    }
    this.glued.set(fresh, all);
    for (const node of all) node.glue = fresh;
  }

  /** Forgets a node that is no longer there. */
  forget(node: StreamNode): void {
    const group = this.glued.get(node.glue);
    if (group === undefined) return;
    group.delete(node);
    if (group.size > 1) return;
    for (const last of group) last.glue = 0;
    this.glued.delete(node.glue);
  }

  #walk(start: StreamNode, mark: number): Region {
    const { links, nodes: all } = this.#graph;
    const component = ++this.#components;
    const nodes = [start];
    start.mark = mark;
    let isWhole = true;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] as StreamNode;
      const next: StreamNode[] = [...(this.glued.get(node.glue) ?? [])];
      for (const link of node.links) {
        if ((links.probabilities[link] as number) < this.#threshold) continue;
        next.push(all[links.other(link, node.slot)] as StreamNode);
      }
      if (next.length > 1) next.sort(byKey);
      for (const other of next) {
        if (other.mark === mark) continue;
        if (nodes.length >= this.#most) {
          isWhole = false;
          break;
        }
        other.mark = mark;
        nodes.push(other);
      }
    }
    for (const node of nodes) node.component = component;
    return { nodes: nodes.sort(byKey), isWhole };
  }

  #glueIn(nodes: readonly StreamNode[]): number[][] {
    const groups = new Map<number, number[]>();
    nodes.forEach(({ glue }, place) => {
      if (glue === 0) return;
      const group = groups.get(glue);
      if (group === undefined) groups.set(glue, [place]);
      else group.push(place);
    });
    return [...groups.values()].filter((group) => group.length > 1);
  }

  /** The places of stories that have nodes outside as well. */
  #storiesBeyond(nodes: readonly StreamNode[]): number[][] {
    const groups = new Map<StoryRecord, number[]>();
    nodes.forEach(({ story }, place) => {
      if (story === undefined) return;
      const group = groups.get(story);
      if (group === undefined) groups.set(story, [place]);
      else group.push(place);
    });
    return [...groups].flatMap(([story, places]) =>
      places.length > 1 && story.nodes.size > places.length ? [places] : [],
    );
  }
}

/** Groups that share a member are one: each place is in one group at most then. */
function union(groups: readonly (readonly number[])[], size: number): number[][] {
  if (groups.length < 2) return groups.map((group) => [...group]);
  const sets = new DisjointSet(size);
  for (const group of groups) for (const place of group) sets.union(group[0] as number, place);
  return sets.groups().filter((group) => group.length > 1);
}

function byKey(a: StreamNode, b: StreamNode): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
