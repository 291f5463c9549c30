import type { ArticleId } from '../../article.js';
import { outletKey } from '../../reuse/index.js';
import { DisjointSet, sharedShare } from '../../structures/index.js';
import { Field } from '../../vectors/index.js';
import {
  COPIED_TEXT,
  compare,
  headline,
  type StorySpan,
  storyLanguages,
  storySpan,
  writtenKeywords,
} from '../describe/index.js';
import { sizeOf } from './lineage.js';
import type { StreamWindow } from './stream-window.js';
import { decodeText, inOrder, type Member, RARITY_BITS, type StoryRecord, type StreamNode } from './window/index.js';

/** From this share of its sketch on, about half of the words of a text stand in the other: a word that was changed takes five runs or six with it. */
const SAME_SOURCE = 0.35;

/** A story of a stream, as it stands: what is in the window of it. */
export interface StreamStory {
  /** Never given to another story, and kept for as long as the story has articles in the window. */
  readonly id: string;
  /** The storyline that it is part of, as in `findStories`; it is named after the one of its stories that was opened first. */
  readonly storyline: string;
  /** Those in the window, in order of publication. */
  readonly articles: readonly ArticleId[];
  /** How many of its articles have left the window. */
  readonly expired: number;
  /** The most central headline; where no article has one, the beginning of the representative article. */
  readonly title: string;
  /** Words that set the story apart, the most telling first. */
  readonly keywords: readonly string[];
  /** First and last publication among its articles in the window. */
  readonly span: StorySpan;
  /** The article that is most like the others; a round-up or briefing only where all are. */
  readonly representative: ArticleId;
  /** Mean link probability over all pairs, 0 to 1; 1 for a story of one. */
  readonly cohesion: number;
  /** Sorted, each once. */
  readonly outlets: readonly string[];
  /**
   * How many sources stand behind it: articles of one outlet count once, and so do those that carry the same text, by half or more. Told by
   * samples of the texts, so that it can differ from what `findStories` reads off them word by word; of articles that are not compared
   * any more, because the story has too many, only equal texts are known.
   */
  readonly independentSources: number;
  /** Languages of its articles, the most frequent first. */
  readonly languages: readonly string[];
  /** What the stream's clock showed when it was opened; `null` before the first dated article. */
  readonly openedAt: string | null;
  /** Ids of stories that were merged into it, and lead to it now. */
  readonly mergedIds: readonly string[];
}

/** What a reader wants to know of a story. Titles and keywords come from the first 600 characters, which is all of a text that is kept. */
export function describeStory(story: StoryRecord, { graph, vocabulary }: StreamWindow): StreamStory {
  const nodes = [...story.nodes].sort((a, b) => compare(a.key, b.key));
  const members = [...nodes.flatMap((node) => node.members), ...story.sealed].sort(inOrder);
  const { order: all, cohesion } = centrality(nodes, graph);
  const plain = all.filter(({ isDigest }) => !isDigest);
  const order = plain.length > 0 ? plain : all;
  const titled = order.find(({ hasTitle }) => hasTitle) ?? order[0];
  return {
    id: story.id,
    storyline: story.storyline,
    articles: members.map(({ id }) => id),
    expired: sizeOf(story) - members.length,
    title: titled === undefined ? '' : headline(readBeginning(titled)),
    keywords: keywordsOf(all, vocabulary),
    span: storySpan(members),
    representative: order[0]?.members[0]?.id ?? members[0]?.id ?? '',
    cohesion,
    outlets: [...new Set(members.flatMap(({ outlet }) => outlet ?? []))].sort(),
    independentSources: countSources(nodes, [...story.sealed], graph),
    languages: storyLanguages(members.map(({ language }) => language)),
    openedAt: isoTime(story.opened),
    mergedIds: [...story.former],
  };
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

function centrality(
  nodes: readonly StreamNode[],
  { links, nodes: all }: StreamWindow['graph'],
): { order: StreamNode[]; cohesion: number } {
  const likeness = new Map(nodes.map((node) => [node, 0]));
  let linked = 0;
  for (const node of nodes) {
    let sum = 0;
    // In an order that does not depend on the order of arrival, which the sum would.
    const own = node.links
      .map((link) => ({ link, other: all[links.other(link, node.slot)] as StreamNode }))
      .filter(({ other }) => likeness.has(other))
      .sort((a, b) => compare(a.other.key, b.other.key));
    for (const { link, other } of own) {
      sum += links.cosines[link] as number;
      if (node.key < other.key) linked += links.probabilities[link] as number;
    }
    likeness.set(node, sum);
  }
  const pairs = (nodes.length * (nodes.length - 1)) / 2;
  return {
    order: [...nodes].sort((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0) || compare(a.key, b.key)),
    cohesion: pairs === 0 ? 1 : linked / pairs,
  };
}

/** Sources by outlet, by text, and by links between texts of which one stands in the other by half. */
function countSources(
  nodes: readonly StreamNode[],
  sealed: readonly Member[],
  { links, nodes: all }: StreamWindow['graph'],
): number {
  const members = [...nodes.flatMap((node) => node.members), ...sealed];
  const sources = new DisjointSet(members.length);
  const firsts = new Map<string, number>();
  const count = (what: string, place: number): void => {
    const first = firsts.get(what);
    if (first === undefined) firsts.set(what, place);
    else sources.union(first, place);
  };
  for (const [place, { key, outlet }] of members.entries()) {
    count(`text ${key}`, place);
    if (outlet !== undefined) count(`outlet ${outletKey(outlet)}`, place);
  }
  for (const node of nodes) {
    for (const link of node.links) {
      const other = all[links.other(link, node.slot)] as StreamNode;
      if (other.story !== node.story || other.key < node.key) continue;
      const isCopied =
        (links.cosines[link] as number) >= COPIED_TEXT || sharedShare(node.sketch, other.sketch) >= SAME_SOURCE;
      if (isCopied) count(`text ${other.key}`, firsts.get(`text ${node.key}`) as number);
    }
  }
  return sources.groups().length;
}

function keywordsOf(nodes: readonly StreamNode[], vocabulary: StreamWindow['vocabulary']): string[] {
  const weights = new Map<number, number>();
  for (const { row } of nodes) {
    for (let at = row.bounds[Field.All] as number; at < (row.bounds[Field.All + 1] as number); at++) {
      const term = (row.entries[at] as number) >>> RARITY_BITS;
      weights.set(term, (weights.get(term) ?? 0) + (row.weights[at] as number));
    }
  }
  const terms = [...weights]
    .sort(([termA, a], [termB, b]) => b - a || compare(vocabulary.term(termA), vocabulary.term(termB)))
    .map(([term]) => term);
  const texts = nodes.map((node) => ({ text: readBeginning(node).text, language: node.language }));
  return writtenKeywords(terms, vocabulary, texts);
}

function readBeginning({ beginning }: StreamNode): { title: string; text: string } {
  const read = decodeText(beginning);
  const end = read.indexOf('\n');
  return { title: read.slice(0, end), text: read.slice(end + 1) };
}
