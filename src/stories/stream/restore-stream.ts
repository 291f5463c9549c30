import { parsePublicationTime } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { outletGrouping } from '../../reuse/index.js';
import { ByteReader, openSnapshot } from '../../structures/index.js';
import { FIELDS } from '../../vectors/index.js';
import { linkModelFault } from '../link/index.js';
import { LARGE } from './graph/index.js';
import { Lineage } from './lineage.js';
import { EventLog, type StoryEvent } from './story-events.js';
import { StreamClock } from './stream-clock.js';
import { type EngineState, StreamEngine } from './stream-engine.js';
import type { StreamSettings, Vectors } from './stream-options.js';
import { STREAM_SNAPSHOT } from './stream-snapshot.js';
import { StreamWindow } from './stream-window.js';
import {
  emptyRow,
  KeptArticle,
  type Member,
  noteTotal,
  RARITY_BITS,
  type StoryRecord,
  StreamNode,
  type TermRow,
} from './window/index.js';

const BOUNDS = FIELDS + 1;

/** @throws {SameStoryError} `invalid-snapshot`, saying what is wrong with it. */
export function readSnapshot(
  sealed: Uint8Array,
  vectors: Vectors,
): { engine: StreamEngine; cursor: string | undefined; acknowledged: number } {
  const reader = new ByteReader(openSnapshot(STREAM_SNAPSHOT, sealed));
  const settings = readSettings(reader.string());
  const readMember = memberReader(settings);
  const cursor = reader.optional();
  const acknowledged = reader.count();
  const [serial, windowSerial, opened, glues, noted, sequence] = Array.from({ length: 6 }, () => reader.count()) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [fixedOn, nextRebuild] = [reader.number(), reader.number()];
  const peers = Array.from({ length: reader.count() }, (): [string, number] => [reader.string(), reader.count()]);
  const dates = Array.from({ length: reader.count() }, () => reader.number());
  const events = JSON.parse(reader.string()) as StoryEvent[];
  const window = new StreamWindow(settings, windowSerial);
  window.graph.peers.counts = new Map(peers);
  const lineage = new Lineage(opened);
  const terms = Array.from({ length: reader.count() }, () => window.vocabulary.internTerm(reader.string()));
  window.noteVocabulary();
  readStatistics(reader, terms, window);
  const nodes = readNodes(reader, terms, window, readMember);
  readLinks(reader, nodes, window);
  readStories(reader, nodes, lineage, window, readMember);
  if (!reader.isAtEnd) throw new SameStoryError('invalid-snapshot', 'the snapshot goes on behind its end');
  const state: EngineState = {
    clock: new StreamClock(dates, noted),
    log: new EventLog(settings.log, events, sequence),
    lineage,
    window,
    serial,
    fixedOn,
    nextRebuild,
    glues,
    pins: settings.pins,
  };
  return { engine: new StreamEngine(settings, vectors, state), cursor, acknowledged };
}

function readSettings(json: string): StreamSettings {
  // JSON leaves out a threshold that was not given.
  const settings: StreamSettings = { threshold: undefined, ...(JSON.parse(json) as Omit<StreamSettings, 'threshold'>) };
  if (linkModelFault(settings.model) === undefined) return settings;
  throw new SameStoryError(
    'invalid-snapshot',
    'the snapshot was taken with a link model that this version of samestory does not know: read it with the version that wrote it',
  );
}

function readStatistics(reader: ByteReader, terms: readonly number[], { statistics }: StreamWindow): void {
  const languages = Array.from({ length: reader.count() }, () => reader.string());
  for (const language of languages) {
    const articles = reader.count();
    const tokens = reader.count();
    const counts = Array.from(
      { length: reader.count() },
      () => [terms[reader.count()]!, reader.count(), reader.count()] as const,
    );
    statistics.restore({ language, articles, tokens, terms: counts });
  }
}

function readNodes(
  reader: ByteReader,
  terms: readonly number[],
  window: StreamWindow,
  readMember: MemberReader,
): StreamNode[] {
  const nodes = Array.from({ length: reader.count() }, (_, slot) => {
    const serial = reader.count();
    const key = reader.string();
    const language = reader.string();
    const length = reader.count();
    const characters = reader.count();
    const flags = reader.count();
    const [hasTitle, isDigest] = [flags % 2 === 1, flags >= 2];
    const glue = reader.count();
    const component = reader.count();
    const text = KeptArticle.readText(reader);
    const row = readRow(reader, terms);
    const cosines = Int32Array.from({ length: reader.count() }, () => reader.count());
    const members = Array.from({ length: reader.count() }, () => readMember(reader, key, text));
    const node = new StreamNode(
      slot,
      serial,
      key,
      language,
      row,
      length,
      characters,
      hasTitle,
      isDigest,
      members[0]!.kept,
    );
    node.glue = glue;
    node.component = component === 0 ? LARGE : component;
    window.graph.levels.restore(slot, cosines);
    for (const member of members) {
      node.addMember(member);
      window.articles.set(member.id, member);
    }
    return node;
  });
  for (const node of nodes) window.restore(node);
  return nodes;
}

function readRow(reader: ByteReader, terms: readonly number[]): TermRow {
  const bounds = Int32Array.from({ length: BOUNDS }, () => reader.count());
  const row = emptyRow(bounds);
  const { entries } = row;
  for (let at = 0; at < entries.length; at++) entries[at] = terms[reader.count()]! << RARITY_BITS;
  reader.bytes(row.size).forEach((rarity, at) => {
    entries[at]! |= rarity;
  });
  row.counts.set(reader.bytes(entries.length));
  row.weights.set(reader.shorts(entries.length));
  noteTotal(row);
  return row;
}

/** Reads a member whose title and text are those of a key. */
type MemberReader = (reader: ByteReader, key: string, text: KeptArticle) => Member;

function memberReader({ outletGroups }: StreamSettings): MemberReader {
  const outletOf = outletGrouping(outletGroups);
  return (reader, key, text) => {
    const kept = KeptArticle.readFields(reader, text);
    const { fields } = kept;
    const publishedAt = fields.publishedAt || undefined;
    const outlet = fields.outlet || undefined;
    const [countedAt, serial] = [reader.number(), reader.count()];
    const vector = Array.from({ length: reader.count() }, () => reader.number());
    return {
      id: fields.id,
      key,
      publishedAt,
      outlet,
      countedOutlet: outletOf(outlet),
      kept,
      vector: vector.length === 0 ? undefined : vector,
      time: publishedAt === undefined ? undefined : parsePublicationTime(publishedAt),
      countedAt,
      serial,
      language: '',
      node: undefined,
      sealedIn: undefined,
      gone: false,
    };
  };
}

function readLinks(reader: ByteReader, nodes: readonly StreamNode[], { graph }: StreamWindow): void {
  for (const node of nodes) {
    const others = Array.from({ length: reader.count() }, () => nodes[reader.count()]!);
    graph.relink(node, others);
  }
}

function readStories(
  reader: ByteReader,
  nodes: readonly StreamNode[],
  lineage: Lineage,
  window: StreamWindow,
  readMember: MemberReader,
): void {
  const texts = new Map(nodes.map(({ key, kept }) => [key, kept]));
  for (let stories = reader.count(); stories > 0; stories--) {
    const id = reader.string();
    const storyline = reader.string();
    const serial = reader.count();
    const opened = reader.number();
    const expired = reader.count();
    const former = Array.from({ length: reader.count() }, () => reader.string());
    const own = Array.from({ length: reader.count() }, () => nodes[reader.count()]!);
    const story: StoryRecord = {
      id,
      storyline,
      serial,
      opened: Number.isNaN(opened) ? undefined : opened,
      nodes: new Set(own),
      sealed: new Set(),
      expired,
      former,
    };
    for (const node of own) node.story = story;
    for (let sealed = reader.count(); sealed > 0; sealed--) {
      const [key, language] = [reader.string(), reader.string()];
      const text = texts.get(key) ?? KeptArticle.readText(reader);
      texts.set(key, text);
      const member = readMember(reader, key, text);
      member.language = language;
      member.sealedIn = story;
      story.sealed.add(member);
      window.articles.set(member.id, member);
    }
    lineage.restore(story);
  }
}
