import { SameStoryError } from '../../errors.js';
import { ByteWriter, type SnapshotKind, type Steps, sealSteps } from '../../structures/index.js';
import { LARGE } from './graph/index.js';
import type { Lineage } from './lineage.js';
import type { StreamEngine } from './stream-engine.js';
import type { StreamWindow } from './stream-window.js';
import { type Member, RARITY_BITS, RARITY_MASK, type StreamNode } from './window/index.js';

/** Terms that are written in one step. */
const TERMS_A_STEP = 4096;

/** How the terms of a stream are numbered in its snapshot. */
interface TermNumbers {
  /** By vocabulary number; -1 for a term that is not written. */
  readonly numbers: Int32Array;
  /** Vocabulary numbers, in the order in which the terms are written. */
  readonly terms: readonly number[];
}

export const STREAM_SNAPSHOT: SnapshotKind = { code: 'strm', version: 7, of: 'a stream' };

/**
 * Writes a stream as bytes, in steps of a few milliseconds; the stream must not change between them. Everything that
 * can be computed from the rest is left out (the index, features and scores of links). The order is fixed, so equal
 * streams give equal bytes however they came about: restoring a snapshot and taking it again gives the same bytes.
 */
export function* takeSnapshot(
  engine: StreamEngine,
  cursor: string | undefined,
  acknowledged: number,
): Steps<Uint8Array> {
  const { settings, state, changes } = engine;
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
  const terms = yield* writeTerms(writer, nodes, window);
  yield* writeStatistics(writer, terms, window);
  yield* writeNodes(writer, terms, nodes, window);
  yield* writeLinks(writer, nodes, window);
  yield* writeStories(writer, nodes, lineage);
  if (engine.changes !== changes) throw changedMeanwhile();
  return yield* sealSteps(STREAM_SNAPSHOT, writer);
}

function changedMeanwhile(): SameStoryError {
  return new SameStoryError(
    'invalid-argument',
    'snapshotSteps: the stream has changed between two steps: take all steps before you change it',
  );
}

/** Writes the terms of the nodes in the order in which they are needed. Returns their numbers by vocabulary number. */
function* writeTerms(
  writer: ByteWriter,
  nodes: readonly StreamNode[],
  { vocabulary, statistics }: StreamWindow,
): Steps<TermNumbers> {
  const numbers = new Int32Array(vocabulary.size).fill(-1);
  const terms: number[] = [];
  const need = (term: number): void => {
    if (numbers[term]! < 0) numbers[term] = terms.push(term) - 1;
  };
  for (const { row } of nodes) {
    for (const entry of row.entries) need(entry >>> RARITY_BITS);
    yield;
  }
  const others = new Map<string, number>();
  for (const counts of statistics.fixed()) {
    for (const [term] of counts.terms) if (numbers[term]! < 0) others.set(vocabulary.term(term), term);
    yield;
  }
  for (const [, term] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) need(term);
  writer.count(terms.length);
  for (const [index, term] of terms.entries()) {
    writer.string(vocabulary.term(term));
    if (index % TERMS_A_STEP === 0) yield;
  }
  return { numbers, terms };
}

function* writeStatistics(
  writer: ByteWriter,
  { numbers, terms }: TermNumbers,
  { statistics }: StreamWindow,
): Steps<void> {
  const languages = statistics.languages();
  writer.count(languages.length);
  for (const language of languages) writer.string(language);
  for (const fixed of statistics.fixed()) {
    writer.count(fixed.articles);
    writer.count(fixed.tokens);
    writer.count(fixed.terms.length);
    // In the order of the numbers.
    const indexOf = new Int32Array(terms.length).fill(-1);
    for (const [index, [term]] of fixed.terms.entries()) indexOf[numbers[term]!] = index;
    yield;
    for (let number = 0; number < indexOf.length; number++) {
      if (number % TERMS_A_STEP === 0) yield;
      if (indexOf[number]! < 0) continue;
      const [, frequency, occurrences] = fixed.terms[indexOf[number]!]!;
      writer.count(number);
      writer.count(frequency);
      writer.count(occurrences);
    }
  }
}

function* writeNodes(
  writer: ByteWriter,
  { numbers }: TermNumbers,
  nodes: readonly StreamNode[],
  { graph }: StreamWindow,
): Steps<void> {
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
    for (const entry of row.entries) writer.count(numbers[entry >>> RARITY_BITS]!);
    writer.bytes(Uint8Array.from(row.entries.subarray(0, row.size), (entry) => entry & RARITY_MASK));
    writer.bytes(row.counts);
    writer.shorts(row.weights);
    const cosines = graph.levels.cosines(node.slot);
    writer.count(cosines.length);
    for (const cosine of cosines) writer.count(cosine);
    writer.count(node.members.length);
    for (const member of node.members) writeMember(writer, member);
    yield;
  }
}

function writeMember(writer: ByteWriter, { kept, countedAt, serial, vector = [] }: Member): void {
  kept.writeFields(writer);
  writer.number(countedAt);
  writer.count(serial);
  writer.count(vector.length);
  for (const value of vector) writer.number(value);
}

function* writeLinks(writer: ByteWriter, nodes: readonly StreamNode[], { graph }: StreamWindow): Steps<void> {
  const indexOf = new Map(nodes.map(({ slot }, index) => [slot, index]));
  for (const [index, node] of nodes.entries()) {
    const others = node.links
      .map((link) => indexOf.get(graph.links.other(link, node.slot))!)
      .filter((other) => other < index)
      .sort((a, b) => a - b);
    writer.count(others.length);
    for (const other of others) writer.count(other);
    yield;
  }
}

function* writeStories(writer: ByteWriter, nodes: readonly StreamNode[], { stories }: Lineage): Steps<void> {
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
    yield;
  }
}
