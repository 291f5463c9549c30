import { MIN_PENALISED } from '../../cluster/index.js';
import { formPenalty, type LinkModel, MIN_COSINE, shortness, sidePenalty, withPenalty } from '../../link/index.js';
import type { NeighbourLevels, StreamNode } from '../window/index.js';
import type { LanguagePeers } from './language-peers.js';
import type { LinkTable } from './link-table.js';
import { StreamPassages, type TermReaders } from './stream-passages.js';
import { StreamScorer } from './stream-scorer.js';

/** What a score depends on besides the two articles. */
interface Surroundings {
  readonly links: LinkTable;
  readonly levels: NeighbourLevels;
  readonly peers: LanguagePeers;
  /** How much of a link comes from vectors. */
  readonly weightOfVectors: number;
}

/** How probable the links of a graph are: by words, less penalties, and by vectors where both texts have one. */
export class LinkScores {
  readonly #graph: Surroundings;
  readonly #scorer: StreamScorer;
  readonly #passages: StreamPassages;

  constructor(graph: Surroundings, model: LinkModel, readers: TermReaders) {
    this.#graph = graph;
    this.#scorer = new StreamScorer(model);
    this.#passages = new StreamPassages(readers);
  }

  /** Must be called after terms were renumbered. */
  forgetTerms(): void {
    this.#passages.forget();
  }

  /** The part of a score that only the two articles decide; `sums` are those of their comparison. */
  own(node: StreamNode, other: StreamNode, sums: Float32Array): number {
    return this.#scorer.own(node.side, other.side, sums, this.#graph.peers.of(node, other));
  }

  /** The probability of a link: by words, and by vectors where both have one, as in the batch. */
  probability(link: number, node: StreamNode, other: StreamNode): number {
    const { links, weightOfVectors } = this.#graph;
    const byVectors = links.vectors[link]!;
    if (Number.isNaN(byVectors)) return this.#byWords(link, node, other);
    // Vectors add pairs that share almost no words; by words, such a pair is no link.
    const byWords = links.cosines[link]! > MIN_COSINE ? this.#byWords(link, node, other) : 0;
    return (1 - weightOfVectors) * byWords + weightOfVectors * byVectors;
  }

  /** The probability by words, after penalties. */
  #byWords(link: number, node: StreamNode, other: StreamNode): number {
    const { links, levels, peers } = this.#graph;
    const cosine = links.cosines[link]!;
    const probability = this.#scorer.probability(
      links.own[link]!,
      cosine,
      levels,
      [node.slot, other.slot],
      peers.of(node, other),
      shortness(Math.min(node.length, other.length)),
    );
    links.penalties[link] = 0;
    if (probability < MIN_PENALISED) return probability;
    const penalty = this.#penalty(link, node, other);
    links.penalties[link] = penalty;
    return withPenalty(probability, penalty);
  }

  /** Found once per link, because it reads both texts. */
  #penalty(link: number, node: StreamNode, other: StreamNode): number {
    const { cosines, pairPenalties } = this.#graph.links;
    if (Number.isNaN(pairPenalties[link])) {
      const cosine = cosines[link]!;
      const passage = this.#passages.penalty(node, other, cosine);
      pairPenalties[link] = sidePenalty(node, other) + passage + formPenalty(node, other, cosine);
    }
    return pairPenalties[link]!;
  }
}
