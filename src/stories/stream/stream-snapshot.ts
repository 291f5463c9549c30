import { parsePublicationTime } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { outletGrouping } from '../../reuse/index.js';
import { ByteReader, ByteWriter, openSnapshot, type SnapshotKind, sealSnapshot } from '../../structures/index.js';
import { FIELDS } from '../../vectors/index.js';
import { linkModelFault } from '../link/index.js';
import { LARGE } from './graph/index.js';
import { Lineage } from './lineage.js';
import { EventLog, type StoryEvent } from './story-events.js';
import { StreamClock } from './stream-clock.js';
import { type EngineState, StreamEngine } from './stream-engine.js';
import type { StreamSettings, Vectors } from './stream-options.js';
import { StreamWindow } from './stream-window.js';
import {
  emptyRow,
  KeptArticle,
  type Member,
  noteTotal,
  RARITY_BITS,
  RARITY_MASK,
  type StoryRecord,
  StreamNode,
  type TermRow,
} from './window/index.js';

const BOUNDS = FIELDS + 1;

export const STREAM_SNAPSHOT: SnapshotKind = { code: 'strm', version: 7, of: 'a stream' };

/**
 * Writes a stream as bytes. Everything that can be computed from the rest is left out (the index, features and scores
 * of links). The order is fixed, so equal streams give equal bytes however they came about: restoring a snapshot and
 * taking it again gives the same bytes.
 */
export function takeSnapshot(engine: StreamEngine, cursor: string | undefined, acknowledged: number): Uint8Array {
  const { settings, state } = engine;
  const { clock, log, lineage, window } = state;
  const writer = new ByteWriter();
  writer.string(JSON.stringify({ ...settings, pins: state.pins }));
  writer.optional(cursor);
  writer.count(acknowledged);
  for (const value of [state.serial, window.serial, lineage.opened, state.glues, clock.noted, log.sequence]) {
    writer.count(value);
  }
  for (const value of [state.fixedOn, state.nextRebuild]) writer.number(value);
  const peers = [...window.graph.peers.counts].sort(([a], [b]) => (a < b ? -1 : 1));
  writer.count(peers.length);
  for (const [language, count] of peers) {
    writer.string(language);
    writer.count(count);
  }
  writer.count(clock.dates.length);
  for (const date of clock.dates) writer.number(date);
  writer.string(JSON.stringify(log.after(0)));
  const nodes = window.graph.all().sort((a, b) => a.serial - b.serial);
  const terms = writeTerms(writer, nodes, window);
  writeStatistics(writer, terms, window);
  writeNodes(writer, terms, nodes, window);
  writeLinks(writer, nodes, window);
  writeStories(writer, nodes, lineage);
  return sealSnapshot(STREAM_SNAPSHOT, writer);
}

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

/** Writes the terms of the nodes in the order in which they are needed. Returns their numbers by vocabulary number. */
function writeTerms(
  writer: ByteWriter,
  nodes: readonly StreamNode[],
  { vocabulary, statistics }: StreamWindow,
): Map<number, number> {
  const numbers = new Map<number, number>();
  const need = (term: number): void => {
    if (!numbers.has(term)) numbers.set(term, numbers.size);
  };
  for (const { row } of nodes) for (const entry of row.entries) need(entry >>> RARITY_BITS);
  const others = new Map<string, number>();
  for (const { terms } of statistics.fixed()) {
    for (const [term] of terms) if (!numbers.has(term)) others.set(vocabulary.term(term), term);
  }
  for (const [, term] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) need(term);
  writer.count(numbers.size);
  for (const term of numbers.keys()) writer.string(vocabulary.term(term));
  return numbers;
}

function writeStatistics(writer: ByteWriter, numbers: ReadonlyMap<number, number>, { statistics }: StreamWindow): void {
  const languages = statistics.languages();
  writer.count(languages.length);
  for (const language of languages) writer.string(language);
  for (const { articles, tokens, terms } of statistics.fixed()) {
    writer.count(articles);
    writer.count(tokens);
    writer.count(terms.length);
    const numbered = terms.map(([term, ...counts]) => [numbers.get(term)!, ...counts] as const);
    for (const [term, frequency, occurrences] of numbered.sort(([a], [b]) => a - b)) {
      writer.count(term);
      writer.count(frequency);
      writer.count(occurrences);
    }
  }
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

function writeNodes(
  writer: ByteWriter,
  numbers: ReadonlyMap<number, number>,
  nodes: readonly StreamNode[],
  { graph }: StreamWindow,
): void {
  const components = new Map([[LARGE, 0]]);
  writer.count(nodes.length);
  for (const node of nodes) {
    const { row } = node;
    writer.count(node.serial);
    writer.string(node.key);
    writer.string(node.language);
    writer.count(node.length);
    writer.count(node.characters);
    writer.count((node.hasTitle ? 1 : 0) + (node.isDigest ? 2 : 0));
    writer.count(node.glue);
    if (!components.has(node.component)) components.set(node.component, components.size);
    writer.count(components.get(node.component)!);
    node.kept.writeText(writer);
    for (const bound of row.bounds) writer.count(bound);
    for (const entry of row.entries) writer.count(numbers.get(entry >>> RARITY_BITS)!);
    writer.bytes(Uint8Array.from(row.entries.subarray(0, row.size), (entry) => entry & RARITY_MASK));
    writer.bytes(row.counts);
    writer.shorts(row.weights);
    const cosines = graph.levels.cosines(node.slot);
    writer.count(cosines.length);
    for (const cosine of cosines) writer.count(cosine);
    writer.count(node.members.length);
    for (const member of node.members) writeMember(writer, member);
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

function writeMember(writer: ByteWriter, { kept, countedAt, serial, vector = [] }: Member): void {
  kept.writeFields(writer);
  writer.number(countedAt);
  writer.count(serial);
  writer.count(vector.length);
  for (const value of vector) writer.number(value);
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

function writeLinks(writer: ByteWriter, nodes: readonly StreamNode[], { graph }: StreamWindow): void {
  const indexOf = new Map(nodes.map(({ slot }, index) => [slot, index]));
  for (const [index, node] of nodes.entries()) {
    const others = node.links
      .map((link) => indexOf.get(graph.links.other(link, node.slot))!)
      .filter((other) => other < index)
      .sort((a, b) => a - b);
    writer.count(others.length);
    for (const other of others) writer.count(other);
  }
}

function readLinks(reader: ByteReader, nodes: readonly StreamNode[], { graph }: StreamWindow): void {
  for (const node of nodes) {
    const others = Array.from({ length: reader.count() }, () => nodes[reader.count()]!);
    graph.relink(node, others);
  }
}

function writeStories(writer: ByteWriter, nodes: readonly StreamNode[], { stories }: Lineage): void {
  const written = new Set(nodes.map(({ key }) => key));
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  writer.count(stories.size);
  for (const story of [...stories].sort((a, b) => a.serial - b.serial)) {
    writer.string(story.id);
    writer.string(story.storyline);
    writer.count(story.serial);
    writer.number(story.opened ?? Number.NaN);
    writer.count(story.expired);
    writer.count(story.former.length);
    for (const id of story.former) writer.string(id);
    const own = [...story.nodes].map((node) => indexOf.get(node)!).sort((a, b) => a - b);
    writer.count(own.length);
    for (const index of own) writer.count(index);
    const sealed = [...story.sealed].sort((a, b) => a.serial - b.serial);
    writer.count(sealed.length);
    for (const member of sealed) {
      writer.string(member.key);
      writer.string(member.language);
      // A text is written with the first article that carries it.
      if (!written.has(member.key)) member.kept.writeText(writer);
      written.add(member.key);
      writeMember(writer, member);
    }
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
