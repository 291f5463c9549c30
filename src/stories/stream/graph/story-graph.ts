import { type EmbeddingSettings, Field } from '../../../vectors/index.js';
import { commonTerm, MIN_HIGHEST, MIN_PROBABILITY } from '../../cluster/index.js';
import { type LinkModel, type MergeModel, MIN_COSINE } from '../../link/index.js';
import {
  COSINE_ONE,
  comparedFields,
  insertByKey,
  NeighbourLevels,
  type QueryLimits,
  RowComparison,
  type StreamNode,
  WindowIndex,
} from '../window/index.js';
import { LanguagePeers } from './language-peers.js';
import { LinkScores } from './link-scores.js';
import { LinkTable } from './link-table.js';
import type { TermReaders } from './stream-passages.js';
import { VectorNeighbours } from './vector-neighbours.js';

export type SearchLimits = Pick<QueryLimits, 'postings' | 'max'>;

/**
 * Limits for an arriving article: how many postings are walked, and with how many articles, the nearest by heavy terms,
 * it is compared in full. Lower limits miss usual neighbours, and join more than the batch would.
 */
const ARRIVAL: SearchLimits = { postings: 12_000, max: 48 };
/** The same when everything is compared again, while the stream is young; below, when it is settled. */
export const YOUNG: SearchLimits = { postings: 20_000, max: 64 };
export const SETTLED: SearchLimits = { postings: 40_000, max: 100 };
/** Articles with no higher cosine, in the units of rows, are not linked. */
const MIN_LINKED = MIN_COSINE * COSINE_ONE;
/** The lists of the index are swept when this share of their articles is gone, and at least {@link MIN_SWEPT}. */
const SWEEP_SHARE = 0.25;
const MIN_SWEPT = 256;

/**
 * The articles of the window and their links, kept up to date as articles come and go: the pairs that the index finds,
 * their scores, and the levels of each article's neighbours, which scores are relative to. Remembers what has changed.
 */
export class StoryGraph {
  readonly links = new LinkTable();
  readonly levels = new NeighbourLevels();
  readonly nodes: (StreamNode | undefined)[] = [];
  /** Nodes that are new, or have gained or lost a strong link. */
  readonly changed = new Set<StreamNode>();
  /** Nodes with a link that has become stronger or weaker in a way that can change a story. */
  readonly shifted = new Set<StreamNode>();
  /** Decides which merges are taken; `undefined` if the mean link alone decides. */
  readonly judge: MergeModel | undefined;
  /** The level of the tree at which clusters become one story. */
  readonly threshold: number;
  /** Links with this probability or more are strong: clusters join only where a strong link is between them. */
  readonly strong: number;
  readonly peers = new LanguagePeers();
  #index = new WindowIndex();
  readonly #vectors: VectorNeighbours;
  readonly #scores: LinkScores;
  readonly #comparison: RowComparison;
  #freeSlots: number[] = [];
  /** Slots that are still in the lists of the index. */
  #goneSlots: number[] = [];

  constructor(
    model: LinkModel,
    threshold: number,
    readers: TermReaders,
    embeddings?: Omit<EmbeddingSettings, 'vectors'>,
  ) {
    this.#vectors = new VectorNeighbours(embeddings);
    this.#scores = new LinkScores(this, model, readers);
    this.judge = model.merges;
    this.threshold = threshold;
    this.strong = this.judge === undefined ? threshold : MIN_HIGHEST;
    this.#comparison = new RowComparison(comparedFields(model));
  }

  /**
   * Counts the texts of each language. Links are rescored where that changes what is known of neighbours.
   *
   * @param rescores `false` before a rebuild, which scores everything itself.
   */
  countPeers(rescores: boolean): void {
    const languages = this.peers.count();
    if (!rescores || languages.size === 0) return;
    const nodes = this.all().sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const node of nodes) if (languages.has(node.language)) this.reconsider(node);
  }

  /** How much of a link comes from vectors. */
  get weightOfVectors(): number {
    return this.#vectors.weight;
  }

  /** How many texts of the window contain a term. */
  holders(term: number): number {
    return this.#index.holders(term);
  }

  get size(): number {
    return this.#index.size;
  }

  /** The slot of the next node. */
  nextSlot(): number {
    return this.#freeSlots.pop() ?? this.nodes.length;
  }

  /** Puts a node into its slot; {@link connect} links it. */
  place(node: StreamNode): void {
    this.nodes[node.slot] = node;
    this.peers.add(node);
    this.#comparison.know(node.row);
    this.#index.count(node.row);
  }

  /** Finds the neighbours of a placed node, links it to those that may tell its story, and makes it findable. */
  connect(node: StreamNode): void {
    for (const other of this.#meet(node, ARRIVAL)) this.#rescore(other);
    this.changed.add(node);
  }

  /**
   * Links a node to its neighbours. Returns the neighbours whose levels this changed; their links are not rescored yet.
   */
  #meet(node: StreamNode, limits: SearchLimits): StreamNode[] {
    const { levels, links } = this;
    const others = this.#findNear(node, limits);
    const cosines = new Int32Array(others.length);
    const near: number[] = [];
    const moved: StreamNode[] = [];
    this.#comparison.spread(node.row);
    for (let index = 0; index < others.length; index++) {
      const other = others[index]!;
      const cosine = this.#comparison.with(other.row);
      cosines[index] = cosine;
      if (levels.add(other.slot, cosine)) moved.push(other);
      if (cosine > MIN_LINKED) near.push(this.#link(node, other));
    }
    const linked = new Set(near.map((link) => links.right[link]!));
    for (const other of this.#vectors.near(node, linked, limits.max)) {
      this.#comparison.with(other.row);
      near.push(this.#link(node, other));
    }
    this.#comparison.clear(node.row);
    levels.restore(node.slot, cosines);
    for (const link of near) {
      const other = this.nodes[links.right[link]!]!;
      const probability = this.#scores.probability(link, node, other);
      links.probabilities[link] = probability;
      if (probability < MIN_PROBABILITY) links.remove(link);
      else this.#attach(link, node, other);
    }
    this.#makeFindable(node);
    return moved;
  }

  #makeFindable(node: StreamNode): void {
    this.#index.add(node.slot, node.row);
    this.#vectors.add(node);
  }

  /**
   * Removes a node and its links.
   *
   * @param forgets whether its neighbours' levels forget it: if it was withdrawn, not if it expired.
   */
  remove(node: StreamNode, forgets: boolean): void {
    this.#index.remove(node.slot);
    this.#vectors.delete(node);
    for (const link of [...node.links]) {
      const other = this.#end(link, node);
      if (forgets && other.component === node.component) this.changed.add(other);
      this.#unlink(link);
    }
    if (forgets) {
      const moved: StreamNode[] = [];
      this.#comparison.spread(node.row);
      for (const other of this.#findNear(node, ARRIVAL)) {
        if (this.levels.remove(other.slot, this.#comparison.with(other.row))) moved.push(other);
      }
      this.#comparison.clear(node.row);
      for (const other of moved) this.#rescore(other);
    }
    this.#index.discount(node.row);
    this.nodes[node.slot] = undefined;
    this.peers.delete(node);
    this.changed.delete(node);
    this.shifted.delete(node);
    this.#goneSlots.push(node.slot);
    if (this.#index.gone >= Math.max(MIN_SWEPT, SWEEP_SHARE * this.#index.size)) this.#sweep();
  }

  /** Rescores the links of a node whose own date, outlet or vector has changed. */
  reconsider(node: StreamNode): void {
    const { links } = this;
    this.#vectors.add(node);
    this.#comparison.spread(node.row);
    for (const link of [...node.links]) {
      const other = this.#end(link, node);
      this.#comparison.with(other.row);
      links.own[link] = this.#scores.own(node, other, this.#comparison.sums);
      links.vectors[link] = this.#vectors.similarity(node, other);
      this.#settle(link, node, other, this.#scores.probability(link, node, other));
    }
    this.#comparison.clear(node.row);
    this.changed.add(node);
  }

  /** Recomputes levels, links and index after rows were weighted anew, in the order of the nodes' keys. */
  rebuild(limits: SearchLimits): void {
    const nodes = this.all().sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#startIndex(nodes);
    this.#vectors.clear();
    for (const node of nodes) {
      for (const link of node.links) if (this.links.left[link]! === node.slot) this.links.remove(link);
    }
    for (const node of nodes) {
      node.links.length = 0;
      node.strong.length = 0;
      this.levels.restore(node.slot, new Int32Array(0));
    }
    // Scores need all levels, so they come after them.
    for (const node of nodes) this.#meet(node, limits);
    for (const node of nodes) this.#rescore(node);
    for (const node of nodes) this.changed.add(node);
  }

  /** Rebuilds the index after terms were renumbered. */
  reindex(): void {
    this.#scores.forgetTerms();
    const nodes = this.all();
    this.#startIndex(nodes);
    for (const { slot, row } of nodes) this.#index.add(slot, row);
  }

  /** Links a node to others as a snapshot has them, and makes it findable. Scores follow from rows and levels. */
  relink(node: StreamNode, others: readonly StreamNode[]): void {
    this.#comparison.spread(node.row);
    for (const other of others) {
      this.#comparison.with(other.row);
      const link = this.#link(node, other);
      this.links.probabilities[link] = this.#scores.probability(link, node, other);
      this.#attach(link, node, other);
    }
    this.#comparison.clear(node.row);
    this.#makeFindable(node);
  }

  all(): StreamNode[] {
    return this.nodes.filter((node) => node !== undefined);
  }

  #startIndex(nodes: readonly StreamNode[]): void {
    this.#index = new WindowIndex();
    for (const { row } of nodes) this.#comparison.know(row);
    this.#freeSlots = this.#freeSlots.concat(this.#goneSlots);
    this.#goneSlots = [];
    for (const { row } of nodes) this.#index.count(row);
  }

  #sweep(): void {
    this.#index.sweep();
    this.#freeSlots = this.#freeSlots.concat(this.#goneSlots);
    this.#goneSlots = [];
  }

  /** The nodes that share heavy terms with a node that is counted but not findable. */
  #findNear(node: StreamNode, limits: SearchLimits): StreamNode[] {
    const isBefore = (a: number, b: number): boolean => this.nodes[a]!.key < this.nodes[b]!.key;
    const found = this.#index.query(
      node.row,
      { ...limits, commonTerm: commonTerm(this.#index.size), floor: MIN_COSINE },
      isBefore,
    );
    return found.map((slot) => this.nodes[slot]!);
  }

  /** Creates a link between a node and the node its row was last compared with, without attaching or scoring it. */
  #link(node: StreamNode, other: StreamNode): number {
    const { links } = this;
    const { sums } = this.#comparison;
    const link = links.add(node.slot, other.slot);
    // Linked by its vectors alone. Its cosine counts as in the batch.
    if (sums[Field.All]! <= MIN_COSINE) this.#comparison.sumFields(other.row);
    links.cosines[link] = Math.max(sums[Field.All]!, MIN_COSINE);
    links.leads[link] = sums[Field.Lead]!;
    links.vectors[link] = this.#vectors.similarity(node, other);
    links.own[link] = this.#scores.own(node, other, sums);
    return link;
  }

  /** Rescores the links of a node after its levels have changed. */
  #rescore(node: StreamNode): void {
    // From the end, because the last link takes the index of a removed one.
    for (let at = node.links.length - 1; at >= 0; at--) {
      const link = node.links[at]!;
      const other = this.#end(link, node);
      this.#settle(link, node, other, this.#scores.probability(link, node, other));
    }
  }

  #settle(link: number, node: StreamNode, other: StreamNode, probability: number): void {
    const before = this.links.probabilities[link]!;
    if (probability === before) return;
    this.links.probabilities[link] = probability;
    const wasStrong = before >= this.strong;
    const isStrong = this.#isStrong(link);
    if (isStrong !== wasStrong) {
      this.changed.add(node).add(other);
      if (isStrong) join(node, other);
      else part(node, other);
    }
    // A weak link between two components joins nothing if it stays weak.
    else if (isStrong || node.component === other.component) this.shifted.add(node).add(other);
    if (probability < MIN_PROBABILITY) this.#unlink(link);
  }

  #isStrong(link: number): boolean {
    return this.links.probabilities[link]! >= this.strong;
  }

  #attach(link: number, node: StreamNode, other: StreamNode): void {
    node.links.push(link);
    other.links.push(link);
    if (this.#isStrong(link)) join(node, other);
  }

  #unlink(link: number): void {
    const [left, right] = [this.nodes[this.links.left[link]!], this.nodes[this.links.right[link]!]];
    if (this.#isStrong(link)) part(left!, right!);
    for (const { links } of [left, right] as [StreamNode, StreamNode]) {
      links[links.indexOf(link)] = links[links.length - 1]!;
      links.length -= 1;
    }
    this.links.remove(link);
  }

  /** The node at the other end of a link. */
  #end(link: number, { slot }: StreamNode): StreamNode {
    return this.nodes[this.links.other(link, slot)]!;
  }
}

function join(a: StreamNode, b: StreamNode): void {
  insertByKey(a.strong, b);
  insertByKey(b.strong, a);
}

function part(a: StreamNode, b: StreamNode): void {
  a.strong.splice(a.strong.indexOf(b), 1);
  b.strong.splice(b.strong.indexOf(a), 1);
}
