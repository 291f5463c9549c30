import { MIN_PENALISED } from '../../cluster/index.js';
import { formPenalty, type LinkModel, MIN_COSINE, shortness, sidePenalty, withPenalty } from '../../link/index.js';
import type { NeighbourLevels, StreamNode } from '../window/index.js';
import type { LanguagePeers } from './language-peers.js';
import type { LinkTable } from './link-table.js';
import { streamPassagePenalty, type TermReaders } from './stream-passages.js';
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
  readonly #readers: TermReaders;

  constructor(graph: Surroundings, model: LinkModel, readers: TermReaders) {
    this.#graph = graph;
    this.#scorer = new StreamScorer(model);
    this.#readers = readers;
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
    const passage = this.#passagePenalty(link, node, other);
    const penalty = sidePenalty(node, other) + passage + formPenalty(node, other, cosine);
    links.penalties[link] = penalty;
    return withPenalty(probability, penalty);
  }

  /** Found once per link, because it reads both texts. */
  #passagePenalty(link: number, node: StreamNode, other: StreamNode): number {
    const { cosines, passages } = this.#graph.links;
    if (Number.isNaN(passages[link])) {
      passages[link] = streamPassagePenalty(node, other, cosines[link]!, this.#readers);
    }
    return passages[link]!;
  }
}
