import type { Article, ArticleId } from '../../article.js';
import { collectionLanguages } from '../../text/index.js';
import { type Field, TermCounter, Vocabulary } from '../../vectors/index.js';
import type { Granularity } from '../cluster/index.js';
import { isDigestArticle } from '../kinds/index.js';
import type { LinkModel } from '../link/index.js';
import { type SearchLimits, StoryGraph } from './graph/index.js';
import type { StreamSettings } from './stream-options.js';
import {
  COSINE_ONE,
  comparedFields,
  contentKey,
  cosineAnew,
  type Member,
  RARITY_BITS,
  RARITY_MASK,
  rowOf,
  StreamNode,
  type TermRow,
  TermStatistics,
  weighRow,
} from './window/index.js';

/** With fewer terms, none are renumbered. */
const MIN_RENUMBERED = 1 << 16;
/** Terms are renumbered when there are so many times as many as after the last time. */
const MAX_GROWTH = 1.2;

/** A young stream is weighted anew when the cosines of its rows with what they would weigh now are below 1 by this. */
const MAX_MOVED = 0.001;

/**
 * The distinct texts of the window: rows of weighted terms, the counts that weigh them, and the graph of links. It
 * knows nothing of stories.
 */
export class StreamWindow {
  readonly graph: StoryGraph;
  readonly articles = new Map<ArticleId, Member>();
  readonly #byKey = new Map<string, StreamNode>();
  #vocabulary = new Vocabulary();
  #counter = new TermCounter(this.#vocabulary);
  #statistics = new TermStatistics(this.#vocabulary);
  #serial: number;
  readonly #compared: readonly Field[];

  constructor({ model, threshold, granularity, embeddings }: StreamSettings, serial = 0) {
    this.graph = new StoryGraph(
      model,
      threshold ?? levelOf(model, granularity),
      (language) => this.#vocabulary.reader(language),
      embeddings,
    );
    this.#serial = serial;
    this.#compared = comparedFields(model);
  }

  /** How many texts have been read so far. */
  get serial(): number {
    return this.#serial;
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  get statistics(): TermStatistics {
    return this.#statistics;
  }

  keyOf({ title, text }: Article): string {
    return contentKey(title ?? '', text);
  }

  /** The text of a key, if it is in the window. */
  find(key: string): StreamNode | undefined {
    return this.#byKey.get(key);
  }

  /** The text of an article; for an article that is no longer compared, a text of its story that is. */
  nodeOf(id: ArticleId): StreamNode | undefined {
    const member = this.articles.get(id);
    if (member?.sealedIn === undefined) return member?.node;
    const open = [...member.sealedIn.nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.#byKey.get(member.key) ?? open[0];
  }

  /** Reads a text that is new to the window, for its first article, and links it. */
  read(article: Article, member: Member): StreamNode {
    const language = this.#languageOf(article);
    this.#counter.add(article, language);
    const counts = this.#counter.finish();
    this.#counter.clear();
    const row = rowOf(counts, this.#compared);
    const title = article.title ?? '';
    const node = new StreamNode(
      this.graph.nextSlot(),
      this.#serial++,
      member.key,
      language,
      row,
      counts.lengths[0]!,
      article.text.length,
      title !== '',
      isDigestArticle(article),
      member.kept,
    );
    node.addMember(member);
    weighRow(row, this.#statistics.idf(language, false));
    this.restore(node);
    this.graph.connect(node);
    if (this.#isCrowded()) this.#renumber();
    return node;
  }

  /** Adds a text without linking it. */
  restore(node: StreamNode): void {
    this.#byKey.set(node.key, node);
    this.#statistics.add(node.language, node.row, node.length);
    this.graph.place(node);
  }

  /** @param forgets see {@link StoryGraph.remove}. */
  remove(node: StreamNode, forgets: boolean): void {
    this.#byKey.delete(node.key);
    this.#statistics.remove(node.language, node.row, node.length);
    this.graph.remove(node, forgets);
  }

  /** Fixes the weights at the current state of the window. */
  fix(): void {
    this.#statistics.fix();
    this.graph.countPeers(true);
  }

  /**
   * Fixes the weights of articles to come, and weights and links the others anew if weights have moved. They hardly
   * move in a language with a background table; in others they are learned from the window.
   */
  reweigh(limits: SearchLimits): void {
    this.fix();
    const nodes = this.graph.all();
    let unmoved = 0;
    for (const { row, language } of nodes) unmoved += cosineAnew(row, this.#statistics.idf(language, true));
    if (unmoved < (1 - MAX_MOVED) * nodes.length * COSINE_ONE) this.rebuild(limits);
  }

  /** Weights and links everything anew. */
  rebuild(limits: SearchLimits): void {
    this.#statistics.fix();
    for (const { row, language } of this.graph.all()) weighRow(row, this.#statistics.idf(language, true));
    this.graph.countPeers(false);
    this.graph.rebuild(limits);
  }

  #languageOf(article: Article): string {
    const commonest = this.#statistics.commonest();
    return collectionLanguages([article], commonest === undefined ? [] : [commonest])[0]!;
  }

  /** Must be called when the vocabulary contains exactly the terms of the window. */
  noteVocabulary(): void {
    this.#termsAtRenumbering = Math.max(MIN_RENUMBERED / 2, this.#vocabulary.size);
  }

  #isCrowded(): boolean {
    const { size } = this.#vocabulary;
    return size > MIN_RENUMBERED && size > MAX_GROWTH * this.#termsAtRenumbering;
  }

  #termsAtRenumbering = MIN_RENUMBERED / 2;

  /** Renumbers the terms of the window and forgets all others. */
  #renumber(): void {
    const before = this.#vocabulary;
    const numbers = new Int32Array(before.size).fill(-1);
    const vocabulary = new Vocabulary();
    const number = (term: number): number => {
      if (numbers[term]! < 0) numbers[term] = vocabulary.internTerm(before.term(term));
      return numbers[term]!;
    };
    const fixed = [...this.#statistics.fixed()];
    this.#vocabulary = vocabulary;
    this.#counter = new TermCounter(vocabulary);
    this.#statistics = new TermStatistics(vocabulary);
    for (const node of this.graph.all()) {
      renumbered(node.row, number);
      this.#statistics.add(node.language, node.row, node.length);
    }
    for (const counts of fixed) {
      this.#statistics.restore({
        ...counts,
        terms: counts.terms.map(([term, frequency, occurrences]) => [number(term), frequency, occurrences]),
      });
    }
    this.graph.reindex();
    this.noteVocabulary();
  }
}

function renumbered({ entries }: TermRow, number: (term: number) => number): void {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    entries[at] = (number(entry >>> RARITY_BITS) << RARITY_BITS) | (entry & RARITY_MASK);
  }
}

/** The default level of the tree at which clusters become one story. */
function levelOf({ merges, threshold }: LinkModel, granularity: Granularity): number {
  if (merges === undefined) return threshold;
  return granularity === 'storyline' ? merges.storyline : merges.event;
}
