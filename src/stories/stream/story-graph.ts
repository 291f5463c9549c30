import { Field } from '../../vectors/term-counts.js';
import { commonTerm, LEAST_DOUBTED } from '../group-articles.js';
import { type LinkModel, type LinkScorer, linkScorer } from '../link-model.js';
import { averageLinkage, type Merge } from '../linkage.js';
import { afterDoubt, doubtBetween } from '../pair-doubts.js';
import { FEATURES, LEAST_COSINE, SUMS, writeOwnFeatures, writeRelativeFeatures } from '../pair-features.js';
import { LinkTable } from './link-table.js';
import { RowComparison } from './row-comparison.js';
import type { StreamNode } from './stream-nouns.js';
import { COSINE_ONE, type TermRow } from './term-row.js';
import { type QueryLimits, WindowIndex } from './window-index.js';

/** Postings walked for one article. With fewer, usual neighbours are missed and more is joined than the batch would join. */
const MOST_POSTINGS = 20_000;
/** Articles that a new one is compared with in full, the nearest by their rare terms. */
const MOST_NEIGHBOURS = 100;
/** Less probable links count as absent. The batch keeps those from 0.01 on, which are three times as many. */
const LEAST_LINK = 0.03;
/** The lists of the index are swept when this share of them is gone. */
const SWEEP_SHARE = 0.25;
const SWEEP_LEAST = 256;

/** The features that a model looks at decide which fields have to be compared. */
const FIELD_OF_FEATURE = new Map<string, Field>([
  ['lead', Field.Lead],
  ['titles', Field.Title],
  ['names', Field.Names],
  ['figures', Field.Figures],
]);

/**
 * The articles of the window and the links between them, kept up to date as articles come and go: the pairs that the index finds, their
 * features, and the levels of each article's neighbours, which the features are relative to. What has changed is remembered.
 */
export class StoryGraph {
  readonly links = new LinkTable();
  readonly nodes: (StreamNode | undefined)[] = [];
  /** Nodes that are new, or have gained or lost a strong link. */
  readonly changed = new Set<StreamNode>();
  /** Nodes of which a link has become stronger or weaker that a story can depend on. */
  readonly shifted = new Set<StreamNode>();
  /** Mean link probability from which clusters are one; a single link of it is strong. */
  threshold: number;
  #index = new WindowIndex();
  readonly #scorer: LinkScorer;
  readonly #comparison: RowComparison;
  #freeSlots: number[] = [];
  /** Slots that are still in the lists of the index. */
  #goneSlots: number[] = [];
  readonly #features = new Float64Array(FEATURES.length);

  constructor(model: LinkModel, threshold: number) {
    this.#scorer = linkScorer(model);
    this.threshold = threshold;
    const asked = model.features.flatMap(({ name }) => FIELD_OF_FEATURE.get(name) ?? []);
    this.#comparison = new RowComparison(asked);
  }

  get size(): number {
    return this.#index.size;
  }

  /** The slot that the next node is to have. */
  nextSlot(): number {
    return this.#freeSlots.pop() ?? this.nodes.length;
  }

  /** Puts a node into its slot; {@link connect} links it. */
  place(node: StreamNode): void {
    this.nodes[node.slot] = node;
    this.#comparison.know(node.row);
    this.#index.count(node.row);
  }

  /** Finds the neighbours of a placed node, links it to those that may tell its story, and makes it findable. */
  connect(node: StreamNode): void {
    const { links } = this;
    const others = this.#findNear(node);
    const all = new Int32Array(others.length);
    const sums = new Float32Array(others.length * SUMS);
    const moved: StreamNode[] = [];
    this.#comparison.compare(node.row, others.map(rowOf), (place, cosine, own) => {
      all[place] = cosine;
      sums.set(own, place * SUMS);
      const other = others[place] as StreamNode;
      if (other.levels.add(cosine)) moved.push(other);
    });
    node.levels.restore(all);
    for (const other of moved) this.#rescore(other);
    for (const [place, other] of others.entries()) {
      if ((sums[place * SUMS + Field.All] as number) <= LEAST_COSINE) continue;
      const probability = this.#score(node, other, sums, place * SUMS);
      if (probability < LEAST_LINK) continue;
      const link = links.add(node.slot, other.slot, probability, this.#features);
      node.links.push(link);
      other.links.push(link);
    }
    this.changed.add(node);
    this.#index.add(node.slot, node.row);
  }

  /**
   * Takes a node out, with its links.
   *
   * @param forgets whether its neighbours are to forget it: they do where it was withdrawn, not where it expired.
   */
  remove(node: StreamNode, forgets: boolean): void {
    this.#index.remove(node.slot);
    for (const link of [...node.links]) {
      const other = this.nodes[this.links.other(link, node.slot)] as StreamNode;
      if (forgets && other.component === node.component) this.changed.add(other);
      this.#unlink(link);
    }
    if (forgets) {
      const others = this.#findNear(node);
      const moved: StreamNode[] = [];
      this.#comparison.compare(node.row, others.map(rowOf), (place, cosine) => {
        const other = others[place] as StreamNode;
        if (other.levels.remove(cosine)) moved.push(other);
      });
      for (const other of moved) this.#rescore(other);
    }
    this.#index.discount(node.row);
    this.nodes[node.slot] = undefined;
    this.changed.delete(node);
    this.shifted.delete(node);
    this.#goneSlots.push(node.slot);
    if (this.#index.gone >= Math.max(SWEEP_LEAST, SWEEP_SHARE * this.#index.size)) this.#sweep();
  }

  /** Scores the links of a node anew whose own date or outlet has changed. */
  reconsider(node: StreamNode): void {
    const { features } = this.links;
    const links = [...node.links];
    const others = links.map((link) => this.nodes[this.links.other(link, node.slot)] as StreamNode);
    this.#comparison.compare(node.row, others.map(rowOf), (place, _, sums) => {
      const [link, other] = [links[place] as number, others[place] as StreamNode];
      const probability = this.#score(node, other, sums, 0);
      features.set(this.#features, link * FEATURES.length);
      this.#settle(link, node, other, probability);
    });
    this.changed.add(node);
  }

  /** Everything anew, after rows were weighed anew: levels, links, index. Nodes are taken in the order of their keys. */
  rebuild(): void {
    const nodes = this.all().sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#startIndex(nodes);
    for (const node of nodes) {
      for (const link of node.links) if ((this.links.left[link] as number) === node.slot) this.links.remove(link);
    }
    for (const node of nodes) {
      node.links.length = 0;
      node.levels.restore(new Int32Array(0));
    }
    for (const node of nodes) this.connect(node);
    for (const node of nodes) this.#rescore(node);
    for (const node of nodes) this.changed.add(node);
  }

  /** The index anew, after terms were numbered anew. */
  reindex(): void {
    const nodes = this.all();
    this.#startIndex(nodes);
    for (const { slot, row } of nodes) this.#index.add(slot, row);
  }

  /** Links a node to others as a snapshot has them, and makes it findable: features and scores follow from rows and levels. */
  relink(node: StreamNode, others: readonly StreamNode[]): void {
    this.#comparison.compare(node.row, others.map(rowOf), (place, _, sums) => {
      const other = others[place] as StreamNode;
      const probability = this.#score(node, other, sums, 0);
      const link = this.links.add(node.slot, other.slot, probability, this.#features);
      node.links.push(link);
      other.links.push(link);
    });
    this.#index.add(node.slot, node.row);
  }

  /** The merge tree of the whole window. */
  merges(): Merge[] {
    const { left, right, probabilities } = this.links;
    const nodes = this.all().sort((a, b) => (a.key < b.key ? -1 : 1));
    const places = new Map(nodes.map(({ slot }, place) => [slot, place]));
    const links = nodes.flatMap(({ slot, links: own }) => own.filter((link) => (left[link] as number) === slot));
    const placesOf = (slots: Int32Array): Int32Array =>
      Int32Array.from(links, (link) => places.get(slots[link] as number) as number);
    const scores = Float64Array.from(links, (link) => probabilities[link] as number);
    return averageLinkage({ articles: nodes.length, left: placesOf(left), right: placesOf(right), scores });
  }

  all(): StreamNode[] {
    return this.nodes.filter((node) => node !== undefined);
  }

  #startIndex(nodes: readonly StreamNode[]): void {
    this.#index = new WindowIndex();
    for (const { row } of nodes) this.#comparison.know(row);
    this.#freeSlots.push(...this.#goneSlots);
    this.#goneSlots = [];
    for (const { row } of nodes) this.#index.count(row);
  }

  #sweep(): void {
    this.#index.sweep();
    this.#freeSlots.push(...this.#goneSlots);
    this.#goneSlots = [];
  }

  /** The nodes that share rare terms with one that is counted and not findable. */
  #findNear(node: StreamNode): StreamNode[] {
    const limits: QueryLimits = {
      commonTerm: commonTerm(this.#index.size),
      postings: MOST_POSTINGS,
      floor: LEAST_COSINE * COSINE_ONE,
      most: MOST_NEIGHBOURS,
    };
    const isBefore = (a: number, b: number): boolean =>
      (this.nodes[a] as StreamNode).key < (this.nodes[b] as StreamNode).key;
    return this.#index.query(node.row, limits, isBefore).map((slot) => this.nodes[slot] as StreamNode);
  }

  /** The probability of a link, its features left in `#features`. */
  #score(node: StreamNode, other: StreamNode, sums: Float32Array, from: number): number {
    const features = this.#features;
    writeOwnFeatures(features, 0, node.side, other.side, sums, from);
    const [a, b] = [node.levels, other.levels];
    writeRelativeFeatures(features, 0, a.nearest, b.nearest, a.usual, b.usual);
    return this.#probability(features, 0, node, other);
  }

  /** The probability of a link after what speaks against it, as in the batch; texts are not kept, so shared passages are not looked for. */
  #probability(features: Float64Array, at: number, node: StreamNode, other: StreamNode): number {
    const probability = this.#scorer.probability(features, at);
    return probability < LEAST_DOUBTED ? probability : afterDoubt(probability, doubtBetween(node, other));
  }

  /** Scores the links of a node anew whose neighbours' levels have changed. */
  #rescore(node: StreamNode): void {
    const { features } = this.links;
    for (const link of [...node.links]) {
      const other = this.nodes[this.links.other(link, node.slot)] as StreamNode;
      const at = link * FEATURES.length;
      writeRelativeFeatures(
        features,
        at,
        node.levels.nearest,
        other.levels.nearest,
        node.levels.usual,
        other.levels.usual,
      );
      this.#settle(link, node, other, this.#probability(features, at, node, other));
    }
  }

  #settle(link: number, node: StreamNode, other: StreamNode, probability: number): void {
    const before = this.links.probabilities[link] as number;
    if (probability === before) return;
    this.links.probabilities[link] = probability;
    const isStrong = probability >= this.threshold;
    if (isStrong !== before >= this.threshold) this.changed.add(node).add(other);
    // A link between two components that is weak and stays so can join nothing.
    else if (isStrong || node.component === other.component) this.shifted.add(node).add(other);
    if (probability < LEAST_LINK) this.#unlink(link);
  }

  #unlink(link: number): void {
    for (const slot of [this.links.left[link], this.links.right[link]] as [number, number]) {
      const { links } = this.nodes[slot] as StreamNode;
      const place = links.indexOf(link);
      links[place] = links[links.length - 1] as number;
      links.length -= 1;
    }
    this.links.remove(link);
  }
}

function rowOf({ row }: StreamNode): TermRow {
  return row;
}
