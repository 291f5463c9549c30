import type { ArticleId } from '../../article.js';
import { appendAll } from '../../structures/index.js';
import type { StoryChange } from './story-events.js';
import type { StoryRecord, StreamNode } from './window/index.js';

/** Maximum number of merged stories whose ids lead to a story; the latest are kept. */
const MAX_FORMER = 1000;

/** How much of a story is in a cluster. */
interface Overlap {
  readonly cluster: number;
  readonly story: StoryRecord;
  articles: number;
  /** The serial of its first article. Of two equal parts, the one with the story's first article keeps the id. */
  first: number;
}

/**
 * Decides which story keeps which id. When nodes are regrouped, each new cluster inherits the id of the story that most
 * of it comes from, and each story gives its id to the cluster that most of it goes to. The largest overlaps are
 * decided first; among equal ones that of the older story, then that of the part with the story's first article. Each
 * id is used once: it consists of the id of the article that opens the story and a number that only rises.
 */
export class Lineage {
  readonly stories = new Set<StoryRecord>();
  readonly #byId = new Map<string, StoryRecord>();
  #opened: number;

  constructor(opened = 0) {
    this.#opened = opened;
  }

  /** Number of stories opened so far. */
  get opened(): number {
    return this.#opened;
  }

  /** The story with an id, or the story that inherited it. */
  find(id: string): StoryRecord | undefined {
    return this.#byId.get(id);
  }

  /** Adds a story from a snapshot. */
  restore(story: StoryRecord): void {
    this.stories.add(story);
    this.#byId.set(story.id, story);
    for (const id of story.former) this.#byId.set(id, story);
  }

  /**
   * Turns clusters into stories, and returns what has changed.
   *
   * @param grouped clusters of all nodes of the stories that they touch, except stories whose nodes here are all in one
   *   cluster.
   * @param now the time of the clock.
   */
  regroup(grouped: readonly (readonly StreamNode[])[], now: number | undefined): StoryChange[] {
    // A story that is the same cluster as before does not concern the others.
    const clusters = grouped.filter((cluster) => !this.#isUnchanged(cluster));
    if (clusters.length === 0) return [];
    const overlaps = overlapsOf(clusters);
    const heirs = new Map<StoryRecord, number>();
    const storyOf: (StoryRecord | undefined)[] = clusters.map(() => undefined);
    for (const { cluster, story } of overlaps) {
      if (heirs.has(story) || storyOf[cluster] !== undefined) continue;
      heirs.set(story, cluster);
      storyOf[cluster] = story;
    }
    const changes: StoryChange[] = [];
    // New stories first: moved articles need a story to move to.
    clusters.forEach((cluster, index) => {
      storyOf[index] ??= this.#open(
        cluster,
        overlaps.find((overlap) => overlap.cluster === index)?.story,
        now,
        changes,
      );
    });
    const ending = new Map<StoryRecord, StoryRecord>();
    for (const { cluster, story } of overlaps) {
      if (!heirs.has(story) && !ending.has(story)) ending.set(story, storyOf[cluster]!);
    }
    const joined: StoryChange[] = [];
    clusters.forEach((cluster, index) => {
      const story = storyOf[index]!;
      for (const node of cluster) {
        if (node.story === story) continue;
        if (node.story === undefined) {
          for (const { id } of node.members) joined.push({ type: 'joined', story: story.id, article: id });
        } else if (ending.get(node.story) !== story) {
          for (const { id } of node.members) {
            changes.push({ type: 'moved', story: story.id, from: node.story.id, article: id });
          }
        } else continue;
        this.#put(node, story);
      }
    });
    for (const [from, story] of ending) {
      this.#merge(from, story);
      changes.push({ type: 'merged', story: story.id, from: from.id });
    }
    return [...changes, ...joined];
  }

  /** Ends a story with nothing left in the window. */
  end(story: StoryRecord): StoryChange {
    this.stories.delete(story);
    this.#byId.delete(story.id);
    for (const id of story.former) this.#byId.delete(id);
    return { type: 'expired', story: story.id, size: story.expired };
  }

  #isUnchanged(cluster: readonly StreamNode[]): boolean {
    const story = cluster[0]?.story;
    return story !== undefined && story.nodes.size === cluster.length && cluster.every((node) => node.story === story);
  }

  /** A new story for a cluster: split from another, or opened by a new article. */
  #open(
    cluster: readonly StreamNode[],
    from: StoryRecord | undefined,
    now: number | undefined,
    changes: StoryChange[],
  ): StoryRecord {
    const leaving = cluster.filter((node) => node.story === from);
    const [founder] = leaving.flatMap(({ members }) => members).sort((a, b) => a.serial - b.serial);
    const article = (founder as { id: ArticleId }).id;
    this.#opened += 1;
    const story: StoryRecord = {
      id: `story:${article}#${this.#opened}`,
      storyline: `storyline:story:${article}#${this.#opened}`,
      serial: this.#opened,
      opened: now,
      nodes: new Set(),
      sealed: new Set(),
      expired: 0,
      former: [],
    };
    this.stories.add(story);
    this.#byId.set(story.id, story);
    if (from === undefined) {
      changes.push({ type: 'opened', story: story.id, article });
      const rest = leaving.flatMap(({ members }) => members).filter(({ id }) => id !== article);
      for (const { id } of rest) changes.push({ type: 'joined', story: story.id, article: id });
    } else {
      const articles = leaving.flatMap(({ members }) => members.map(({ id }) => id)).sort();
      changes.push({ type: 'split', story: story.id, from: from.id, articles });
    }
    for (const node of leaving) this.#put(node, story);
    return story;
  }

  #put(node: StreamNode, story: StoryRecord): void {
    node.story?.nodes.delete(node);
    node.story = story;
    story.nodes.add(node);
  }

  #merge(from: StoryRecord, story: StoryRecord): void {
    for (const node of [...from.nodes]) this.#put(node, story);
    for (const member of from.sealed) {
      member.sealedIn = story;
      story.sealed.add(member);
    }
    story.expired += from.expired;
    appendAll(story.former, from.former);
    story.former.push(from.id);
    this.stories.delete(from);
    for (const id of [from.id, ...from.former]) this.#byId.set(id, story);
    for (const id of story.former.splice(0, Math.max(0, story.former.length - MAX_FORMER))) this.#byId.delete(id);
  }
}

/** The largest overlap first, then the older story, then the part with the earlier article. */
function overlapsOf(clusters: readonly (readonly StreamNode[])[]): Overlap[] {
  const byStory = new Map<StoryRecord, Overlap[]>();
  clusters.forEach((nodes, cluster) => {
    for (const { story, members } of nodes) {
      if (story === undefined) continue;
      const overlaps = byStory.get(story) ?? [];
      byStory.set(story, overlaps);
      const last = overlaps[overlaps.length - 1];
      const first = members.reduce((earliest, { serial }) => Math.min(earliest, serial), Number.POSITIVE_INFINITY);
      if (last?.cluster === cluster) {
        last.articles += members.length;
        last.first = Math.min(last.first, first);
      } else overlaps.push({ cluster, story, articles: members.length, first });
    }
  });
  for (const [story, overlaps] of byStory) {
    // Articles that are not among the nodes (expired, sealed, outside the region) go with the main part.
    const [main] = overlaps.sort((a, b) => b.articles - a.articles || a.first - b.first);
    const atHand = overlaps.reduce((sum, { articles }) => sum + articles, 0);
    if (main !== undefined) main.articles += Math.max(0, sizeOf(story) - atHand);
  }
  return [...byStory.values()]
    .flat()
    .sort((a, b) => b.articles - a.articles || a.story.serial - b.story.serial || a.first - b.first);
}

/** Total number of articles a story has had. */
export function sizeOf({ nodes, sealed, expired }: StoryRecord): number {
  let size = sealed.size + expired;
  for (const { members } of nodes) size += members.length;
  return size;
}
