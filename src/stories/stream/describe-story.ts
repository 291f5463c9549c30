import type { Article } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';
import { outletGrouping } from '../../reuse/index.js';
import { getOrInsert } from '../../structures/index.js';
import { Field } from '../../vectors/index.js';
import {
  CANDIDATES,
  type Centrality,
  centrality,
  countIndependentSources,
  describeArticles,
  distinction,
  type Story,
  storySpan,
  writtenKeywords,
} from '../describe/index.js';
import { type ArticleFlag, flagArticle } from '../kinds/index.js';
import { SharedRuns } from '../link/index.js';
import { sizeOf } from './lineage.js';
import type { StreamWindow } from './stream-window.js';
import { type KeptArticle, type Member, RARITY_BITS, type StoryRecord, type StreamNode } from './window/index.js';

/**
 * A {@link Story} of a stream as it stands. Only articles in the window count: in `articles`, languages, outlets,
 * times.
 */
export interface StreamStory extends Story {
  /** Never given to another story. It stays while the story has articles in the window. */
  readonly id: string;
  /** How many of its articles have left the window. */
  readonly expired: number;
  /** The stream's clock when the story was opened; `null` before the first dated article. */
  readonly openedAt: string | null;
  /** Ids of stories that were merged into it. They lead to it now. */
  readonly mergedIds: readonly string[];
}

/** Describes stories of a stream with the code of `findStories`, and keeps what has not changed since. */
export class StoryDescriber {
  readonly #outletOf: (outlet: string | undefined) => string | undefined;
  readonly #sources = new WeakMap<StoryRecord, { readonly of: readonly KeptArticle[]; readonly count: number }>();
  readonly #flags = new WeakMap<KeptArticle, readonly ArticleFlag[]>();

  /** @param outletGroups outlets that count as one. */
  constructor(outletGroups: readonly (readonly string[])[]) {
    this.#outletOf = outletGrouping(outletGroups);
  }

  describe(story: StoryRecord, window: StreamWindow): StreamStory {
    const nodes = [...story.nodes].sort((a, b) => compareStrings(a.key, b.key));
    const all = [...nodes.flatMap((node) => node.members), ...story.sealed];
    const memberOf = new Map(all.map((member) => [member.id, member]));
    const articles = new Map(all.map((member) => [member, member.kept.article]));
    const members = inOrderOfPublication([...articles.values()]);
    const { order, cohesion } = centralityIn(nodes, window.graph);
    const described = describeArticles({
      id: story.id,
      storyline: story.storyline,
      span: storySpan(members),
      members,
      central: order.length > 0 ? order.map((node) => articles.get(node.members[0]!)!) : members,
      cohesion,
      keywords: keywordsOf(order, window),
      independentSources: this.#countSources(story, all, articles),
      languages: members.map(({ id }) => memberOf.get(id)!.language),
      flagsOf: (article) => this.#flagsOf(memberOf.get(article.id)!.kept, article),
    });
    return {
      ...described,
      expired: sizeOf(story) - members.length,
      openedAt: isoTime(story.opened),
      mergedIds: [...story.former],
    };
  }

  #flagsOf(kept: KeptArticle, article: Article): readonly ArticleFlag[] {
    return getOrInsert(this.#flags, kept, () => flagArticle(article));
  }

  #countSources(story: StoryRecord, members: readonly Member[], articles: ReadonlyMap<Member, Article>): number {
    const of = members.map(({ kept }) => kept);
    const known = this.#sources.get(story);
    const isSame = known?.of.length === of.length && of.every((kept, index) => kept === known.of[index]);
    if (known !== undefined && isSame) return known.count;
    const byKey = new Map<string, Article[]>();
    for (const member of members) {
      const copies = byKey.get(member.key) ?? [];
      copies.push(articles.get(member)!);
      byKey.set(member.key, copies);
    }
    const texts = [...byKey.values()].map((copies, index) => ({ index, copies }));
    const count = countIndependentSources(
      texts,
      new SharedRuns((index) => texts[index]!.copies[0]!.text),
      this.#outletOf,
    );
    this.#sources.set(story, { of, count });
    return count;
  }
}

/** The largest first, then the latest opened. */
export function bySize(a: StoryRecord, b: StoryRecord): number {
  return sizeInWindow(b) - sizeInWindow(a) || b.serial - a.serial;
}

export function sizeInWindow(story: StoryRecord): number {
  return sizeOf(story) - story.expired;
}

/** Milliseconds as ISO 8601. */
export function isoTime(time: number | undefined): string | null {
  if (time === undefined || !Number.isFinite(time)) return null;
  return new Date(time).toISOString();
}

function centralityIn(
  nodes: readonly StreamNode[],
  { links, nodes: all }: StreamWindow['graph'],
): Centrality<StreamNode> {
  const likeness = new Map(nodes.map((node) => [node, 0]));
  let linked = 0;
  for (const node of nodes) {
    let sum = 0;
    // In the order of keys, because a floating-point sum would depend on the order of arrival.
    const own = node.links
      .map((link) => ({ link, other: all[links.other(link, node.slot)]! }))
      .filter(({ other }) => likeness.has(other))
      .sort((a, b) => compareStrings(a.other.key, b.other.key));
    for (const { link, other } of own) {
      sum += links.cosines[link]!;
      if (node.key < other.key) linked += links.probabilities[link]!;
    }
    likeness.set(node, sum);
  }
  return centrality(nodes, (node) => likeness.get(node)!, linked, byContent);
}

/** By title, then by text, as a collection is ordered. */
function byContent({ kept: a }: StreamNode, { kept: b }: StreamNode): number {
  return compareStrings(a.title, b.title) || compareStrings(a.text, b.text);
}

/** The keywords of a story, found as in a collection. */
function keywordsOf(nodes: readonly StreamNode[], { vocabulary, graph }: StreamWindow): string[] {
  const terms = new Map<number, { weight: number; own: number }>();
  for (const { row } of nodes) {
    for (let at = row.bounds[Field.All]!; at < row.bounds[Field.All + 1]!; at++) {
      const term = row.entries[at]! >>> RARITY_BITS;
      const { weight, own } = terms.get(term) ?? { weight: 0, own: 0 };
      terms.set(term, { weight: weight + row.weights[at]!, own: own + 1 });
    }
  }
  const best = [...terms]
    .map(([term, { weight, own }]) => ({ term, weight, own, written: vocabulary.term(term) }))
    .sort((a, b) => b.weight - a.weight || compareStrings(a.written, b.written))
    .slice(0, CANDIDATES)
    .map((term) => ({ ...term, apart: distinction(term.weight, term.own, graph.holders(term.term)) }))
    .sort((a, b) => b.apart - a.apart || compareStrings(a.written, b.written));
  const texts = nodes.map(({ kept, language }) => ({ text: kept.text, language }));
  return writtenKeywords(
    best.map(({ term }) => term),
    vocabulary,
    texts,
  );
}
