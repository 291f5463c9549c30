import { type Article, DAY, parsePublicationTime } from '../../article.js';
import { outletGrouping } from '../../reuse/index.js';
import { appendAll } from '../../structures/index.js';
import { requireVector } from '../../vectors/index.js';
import type { Pins } from '../cluster/index.js';
import type { Arrival } from './arrival.js';
import { isoTime } from './describe-story.js';
import { PinnedTexts, Regions, SETTLED, YOUNG } from './graph/index.js';
import { Lineage } from './lineage.js';
import { EventLog, type StoryChange, type StoryEvent } from './story-events.js';
import { StreamClock } from './stream-clock.js';
import type { StreamSettings, Vectors } from './stream-options.js';
import { StreamWindow } from './stream-window.js';
import { ExpiryQueue, KeptArticle, type Member, type StoryRecord, type StreamNode } from './window/index.js';

/**
 * Maximum number of articles that leave the window with one arrival. After a long silence, they leave over several
 * arrivals.
 */
const MAX_EXPIRIES = 64;
/**
 * Maximum number of texts of a story that are compared with new ones, and of articles per text; older ones are sealed
 * in the story. This bounds the cost of hundreds of near-duplicates, and keeps their story whole: among a hundred
 * articles that are all alike, none is nearer than usual.
 */
const MAX_OPEN = 24;
/**
 * A young stream is weighted anew whenever it has grown by a fifth, later by half, if that moves its weights (see
 * {@link StreamWindow.reweigh}). Above the last number of texts it is not, because new articles then hardly change the
 * weights of old ones.
 */
const FIRST_REBUILD = 4;
const EARLY = 1000;
const LAST_REBUILD = 2000;

/** The state of a stream. */
export interface EngineState {
  readonly clock: StreamClock;
  readonly log: EventLog;
  readonly lineage: Lineage;
  readonly window: StreamWindow;
  /** Number of articles so far. */
  serial: number;
  /** The day of the clock on which weights were last fixed. */
  fixedOn: number;
  /** The number of texts at which everything is weighted anew. */
  nextRebuild: number;
  /** Number of groups glued so far. */
  glues: number;
  pins: Pins;
}

function freshState(settings: StreamSettings): EngineState {
  return {
    clock: new StreamClock(),
    log: new EventLog(settings.log),
    lineage: new Lineage(),
    window: new StreamWindow(settings),
    serial: 0,
    fixedOn: Number.NEGATIVE_INFINITY,
    nextRebuild: FIRST_REBUILD,
    glues: 0,
    pins: settings.pins,
  };
}

/** Adds and removes articles and keeps the stories of a stream; `StoryStream` is its public face. */
export class StreamEngine {
  readonly settings: StreamSettings;
  readonly state: EngineState;
  readonly regions: Regions;
  readonly queue = new ExpiryQueue();
  /** How often the stream may have changed. */
  changes = 0;
  readonly #vectors: Vectors;
  readonly #outletOf: (outlet: string | undefined) => string | undefined;
  #width: number | undefined;

  /** @param vectors of articles to come. */
  constructor(settings: StreamSettings, vectors: Vectors, state: EngineState = freshState(settings)) {
    this.settings = settings;
    this.state = state;
    this.#vectors = vectors;
    this.#outletOf = outletGrouping(settings.outletGroups);
    this.regions = new Regions(state.window.graph, this.#pinnedTexts('StoryStream', settings.pins));
    for (const member of state.window.articles.values()) {
      this.queue.add(member);
      this.#width ??= member.vector?.length;
    }
  }

  /** The time of the clock, ISO 8601. */
  get now(): string | null {
    return isoTime(this.state.clock.now);
  }

  add(article: Article, arrivedAt: number | undefined): Arrival {
    const { window } = this.state;
    this.changes++;
    const known = window.articles.get(article.id);
    const key = window.keyOf(article);
    const publishedAt = article.publishedAt || undefined;
    const outlet = article.outlet || undefined;
    if (known?.key === key && known.publishedAt === publishedAt && known.outlet === outlet) {
      known.kept = KeptArticle.of(article, known.kept);
      return this.#arrival(known, 'repeated', []);
    }
    const vector = requireVector('add', article.id, this.#vectors, this.#width);
    this.#width ??= vector?.length;
    const time = publishedAt === undefined ? undefined : parsePublicationTime(publishedAt);
    this.#advance(time?.from ?? arrivedAt);
    const member: Member = {
      id: article.id,
      key,
      publishedAt,
      outlet,
      countedOutlet: this.#outletOf(outlet),
      kept: KeptArticle.of(article, window.find(key)?.kept),
      vector,
      time,
      countedAt: this.#publicationTime(time?.from, arrivedAt) ?? Number.NEGATIVE_INFINITY,
      serial: this.state.serial++,
      language: '',
      node: undefined,
      sealedIn: undefined,
      gone: false,
    };
    const changes = this.#expire();
    const before = known === undefined || known.gone ? undefined : this.#storyOf(known);
    if (known !== undefined && !known.gone) this.#leave(known, true);
    window.articles.set(member.id, member);
    this.queue.add(member);
    appendAll(changes, this.#take(article, member, before));
    this.#seal(this.#storyOf(member));
    if (
      before !== undefined &&
      before.nodes.size + before.sealed.size === 0 &&
      this.state.lineage.stories.has(before)
    ) {
      changes.push(this.state.lineage.end(before));
    }
    if (window.graph.size >= this.state.nextRebuild) appendAll(changes, this.#grow());
    return this.#arrival(member, known === undefined ? 'added' : 'updated', this.#report(changes));
  }

  /** Removes an article as if it had never come. */
  remove(member: Member): StoryEvent[] {
    const story = this.#storyOf(member);
    this.#leave(member, true);
    this.state.window.articles.delete(member.id);
    const changes: StoryChange[] = [{ type: 'removed', story: story.id, article: member.id }];
    appendAll(changes, this.#repair());
    if (story.nodes.size + story.sealed.size === 0) changes.push(this.state.lineage.end(story));
    return this.#report(changes);
  }

  /** Weights, links and groups the whole window anew. */
  settle(): StoryEvent[] {
    this.state.window.rebuild(SETTLED);
    return this.#report(this.#repair());
  }

  /** Replaces the pins, and regroups the texts that old and new pins name. */
  pin(pins: Pins): StoryEvent[] {
    const pinned = this.#pinnedTexts('pin', pins);
    const { changed } = this.state.window.graph;
    for (const old of [this.regions.pins, pinned]) {
      old.find();
      for (const node of old.nodes) changed.add(node);
    }
    this.regions.pins = pinned;
    this.state.pins = pins;
    for (const [a, b] of pinned.parted) this.regions.unglue(a, b);
    return this.#report(this.#repair());
  }

  #pinnedTexts(where: string, pins: Pins): PinnedTexts {
    return new PinnedTexts(where, pins, (id) => this.state.window.nodeOf(id));
  }

  storyOf(member: Member): StoryRecord {
    return this.#storyOf(member);
  }

  /** Puts an article where it belongs, and returns what that changes. */
  #take(article: Article, member: Member, before: StoryRecord | undefined): StoryChange[] {
    const { window } = this.state;
    const copied = window.find(member.key);
    if (copied !== undefined) {
      const isFirst = copied.addMember(member);
      const story = copied.story!;
      const change: StoryChange[] = [];
      if (before === undefined) change.push({ type: 'joined', story: story.id, article: member.id });
      else if (before !== story) change.push({ type: 'moved', story: story.id, from: before.id, article: member.id });
      if (isFirst) window.graph.reconsider(copied);
      else if (!this.regions.pins.isEmpty) window.graph.changed.add(copied);
      if (copied.members.length > MAX_OPEN) this.#sealMember(copied.members[0]!, story);
      return [...change, ...this.#repair()];
    }
    const node = window.read(article, member);
    if (before !== undefined) {
      node.story = before;
      before.nodes.add(node);
    }
    return this.#repair();
  }

  /** Adds a date to the clock. On a new day, weights are fixed anew. */
  #advance(date: number | undefined): void {
    const { clock, window } = this.state;
    if (date === undefined) return;
    const wasSure = clock.isSure;
    clock.note(date);
    if (!wasSure && clock.isSure) this.#dateAnew();
    const day = Math.floor(clock.now! / DAY);
    if (day === this.state.fixedOn) return;
    this.state.fixedOn = day;
    window.fix();
  }

  /** When an article counts as published. A date more than a window beyond the clock's horizon cannot be right. */
  #publicationTime(date: number | undefined, arrivedAt: number | undefined): number | undefined {
    const { now, horizon } = this.state.clock;
    if (date === undefined) return arrivedAt ?? now;
    return horizon !== undefined && date > horizon + this.settings.window * DAY ? now : date;
  }

  #arrival(member: Member, outcome: Arrival['outcome'], events: readonly StoryEvent[]): Arrival {
    const { id, time, countedAt } = member;
    const timeFrom = time === undefined ? 'arrival' : countedAt === time.from ? 'date' : 'clock';
    return { article: id, outcome, story: this.#storyOf(member).id, time: isoTime(countedAt), timeFrom, events };
  }

  /** Dates the first articles again, which came before the clock was sure of the time. */
  #dateAnew(): void {
    const { window } = this.state;
    for (const member of window.articles.values()) {
      const arrivedAt = Number.isFinite(member.countedAt) ? member.countedAt : undefined;
      member.countedAt = this.#publicationTime(member.time?.from ?? arrivedAt, undefined)!;
    }
    this.queue.reorder();
  }

  #expire(): StoryChange[] {
    const { clock, window } = this.state;
    const { minKept, maxKept } = this.settings;
    const changes: StoryChange[] = [];
    const end = clock.isSure ? clock.now! - this.settings.window * DAY : Number.NEGATIVE_INFINITY;
    for (let count = 0; count < MAX_EXPIRIES; count++) {
      const member = this.queue.first();
      const kept = window.articles.size;
      if (member === undefined || kept <= minKept) break;
      if (member.countedAt >= end && kept < maxKept) break;
      const story = this.#storyOf(member);
      this.#leave(member, false);
      window.articles.delete(member.id);
      story.expired += 1;
      changes.push({ type: 'left', story: story.id, article: member.id });
      if (story.nodes.size + story.sealed.size === 0) changes.push(this.state.lineage.end(story));
    }
    return changes;
  }

  /** @param forgets whether the article is withdrawn as if it had never come, or is only too old. */
  #leave(member: Member, forgets: boolean): void {
    member.gone = true;
    this.queue.forget();
    const { node, sealedIn } = member;
    sealedIn?.sealed.delete(member);
    if (node === undefined) return;
    const wasFirst = node.removeMember(member);
    if (node.members.length > 0) {
      if (wasFirst) this.state.window.graph.reconsider(node);
      if (!this.regions.pins.isEmpty) this.#afterLeaving(node.story!, forgets);
      return;
    }
    this.#drop(node, forgets);
  }

  #drop(node: StreamNode, forgets: boolean): void {
    const story = node.story!;
    this.state.window.remove(node, forgets);
    this.regions.forget(node);
    story.nodes.delete(node);
    this.#afterLeaving(story, forgets);
  }

  #afterLeaving(story: StoryRecord, forgets: boolean): void {
    if (forgets) for (const other of story.nodes) this.state.window.graph.changed.add(other);
    else if (story.nodes.size > 1) this.#holdTogether(story);
  }

  /** Keeps together what an expired article joined: if its story would split without it, the rest is glued together. */
  #holdTogether(story: StoryRecord): void {
    const rest = [...story.nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
    if (this.regions.group(rest).length > 1) this.regions.glue(rest, ++this.state.glues);
  }

  /** Regroups what has changed. */
  #repair(): StoryChange[] {
    const { clock, lineage } = this.state;
    const regions = this.regions.gather();
    if (regions.length === 0) return [];
    const grouped = regions.map((nodes) => this.regions.levels(nodes));
    const clusters = grouped.flatMap(({ stories }) => stories);
    const changes = lineage.regroup(clusters, clock.now);
    for (const { storylines } of grouped) for (const nodes of storylines) nameStoryline(nodes);
    if (changes.length > 0) {
      for (const [first] of clusters) if (first?.story !== undefined) this.#seal(first.story);
    }
    return changes;
  }

  /** Seals the oldest texts of a story beyond {@link MAX_OPEN}. */
  #seal(story: StoryRecord): void {
    while (story.nodes.size > MAX_OPEN) {
      const [oldest] = [...story.nodes].sort((a, b) => latest(a) - latest(b) || (a.key < b.key ? -1 : 1));
      const node = oldest!;
      for (const member of [...node.members]) this.#sealMember(member, story);
      this.state.window.remove(node, false);
      this.regions.forget(node);
      story.nodes.delete(node);
      this.regions.glue([...story.nodes], ++this.state.glues);
    }
  }

  #sealMember(member: Member, story: StoryRecord): void {
    const { node } = member;
    if (node?.removeMember(member) && node.members.length > 0) this.state.window.graph.reconsider(node);
    member.sealedIn = story;
    story.sealed.add(member);
  }

  #grow(): StoryChange[] {
    const { state } = this;
    const { size } = state.window.graph;
    state.nextRebuild = size < LAST_REBUILD ? Math.ceil(size * (size < EARLY ? 1.2 : 1.5)) : Number.POSITIVE_INFINITY;
    state.window.reweigh(YOUNG);
    return this.#repair();
  }

  #storyOf({ node, sealedIn }: Member): StoryRecord {
    return (node?.story ?? sealedIn) as StoryRecord;
  }

  #report(changes: readonly StoryChange[]): StoryEvent[] {
    this.changes++;
    const at = this.now;
    return changes.map((change) => this.state.log.add(change, at));
  }
}

/** Names a storyline after the one of its stories that was opened first. */
function nameStoryline(nodes: readonly StreamNode[]): void {
  const stories = new Set(nodes.flatMap(({ story }) => story ?? []));
  const [first] = [...stories].sort((a, b) => a.serial - b.serial);
  for (const story of stories) story.storyline = `storyline:${first!.id}`;
}

function latest({ members }: StreamNode): number {
  return members.reduce((time, { countedAt }) => Math.max(time, countedAt), Number.NEGATIVE_INFINITY);
}
