import { describe, expect, test } from '@jest/globals';
import { shippedLinkModel } from '../../../src/stories/link/index.js';
import { Lineage, sizeOf } from '../../../src/stories/stream/lineage.js';
import type { StoryChange } from '../../../src/stories/stream/story-events.js';
import { contentKey } from '../../../src/stories/stream/window/content-key.js';
import { ExpiryQueue } from '../../../src/stories/stream/window/expiry-queue.js';
import { NeighbourLevels } from '../../../src/stories/stream/window/neighbour-levels.js';
import { comparedFields, RowComparison } from '../../../src/stories/stream/window/row-comparison.js';
import type { Member, StoryRecord, StreamNode } from '../../../src/stories/stream/window/stream-nouns.js';
import {
  COSINE_ONE,
  cosineAnew,
  emptyRow,
  ONE,
  rowOf,
  type TermRow,
  weighRow,
} from '../../../src/stories/stream/window/term-row.js';
import { QUERY_ONE, WindowIndex } from '../../../src/stories/stream/window/window-index.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { FIELDS, Field, rarity, type TermCounts } from '../../../src/vectors/index.js';

const random = new SeededRandom(8);

test('the levels of neighbours are those of all cosines so far, whatever comes and goes', () => {
  const levels = new NeighbourLevels();
  levels.restore(700, new Int32Array(0));
  for (const [slot, most] of [
    [0, 30],
    [1, 200],
    [700, 100],
  ] as const) {
    levels.restore(slot, new Int32Array(0));
    let known: number[] = [];
    for (let step = 0; step < most; step++) {
      const before = [levels.nearest[slot], levels.logUsual[slot]];
      // One in eight is a copy, one in eight is too low to count; a few are removed again, as a correction does.
      const cosine = Math.round((random.below(8) === 0 ? 0.75 : random.below(800) / 1500) * COSINE_ONE);
      const isRemoved = step % 25 === 24;
      const changed = isRemoved ? levels.remove(slot, known[3]!) : levels.add(slot, cosine);
      if (isRemoved) known.splice(3, 1);
      else known.push(cosine);
      known = known.sort((a, b) => b - a).slice(0, 48);
      const floor = Math.round(0.05 * COSINE_ONE);
      const at = (rank: number) => Math.max(known[rank] ?? 0, floor);
      const nearest = at(known.filter((one) => one >= Math.round(0.7 * COSINE_ONE)).length) / COSINE_ONE;
      const usual = Array.from({ length: 30 }, (_, rank) => at(rank + 10)).reduce((sum, one) => sum + one, 0);
      const logUsual = Math.min(Math.round(Math.log(usual / 30 / COSINE_ONE) * 16) / 16, Math.log(0.2));
      expect([...levels.cosines(slot)]).toEqual(known);
      expect([levels.nearest[slot], levels.logUsual[slot]]).toEqual([nearest, logUsual]);
      expect(changed).toBe(before[0] !== nearest || before[1] !== logUsual);
    }
    expect(levels.remove(slot, -1)).toBe(false);
    const again = new NeighbourLevels();
    again.restore(slot, Int32Array.from([...known].reverse()));
    expect([again.nearest[slot], again.logUsual[slot]]).toEqual([levels.nearest[slot], levels.logUsual[slot]]);
  }
});

const member = (more: Partial<Member> & { countedAt: number }): Member =>
  ({ id: 'a', key: 'k', gone: false, serial: 0, ...more }) as unknown as Member;

test('members leave in the order of their times, keys and ids, without those that have gone', () => {
  const queue = new ExpiryQueue();
  const members = Array.from({ length: 3000 }, (_, serial) =>
    member({ id: `a${random.below(1_000_000)}`, key: `k${random.below(3)}`, serial, countedAt: random.below(500) }),
  );
  for (const one of members) queue.add(one);
  expect(queue.size).toBe(3000);
  const leave = (one: Member) => {
    one.gone = true;
    queue.forget();
  };
  for (const one of members.slice(0, 1700)) leave(one);
  const left = members
    .slice(1700)
    .sort((a, b) => a.countedAt - b.countedAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1));
  for (const [at, expected] of left.slice(0, 600).entries()) {
    expect(queue.size).toBe(left.length - at);
    expect(queue.first()?.id).toBe(expected.id);
    leave(expected);
  }
  const last = left.at(-1)!;
  (last as { countedAt: number }).countedAt = -1;
  queue.reorder();
  expect(queue.first()?.id).toBe(last.id);
  for (const one of members) if (!one.gone) leave(one);
  expect([queue.first(), queue.size]).toEqual([undefined, 0]);
});

/** A row of random terms in two fields; what its terms weigh follows from their numbers. */
function randomRow(terms: number, size: number): { row: TermRow; counts: Map<number, number>; lead: number[] } {
  const counts = new Map(Array.from({ length: size }, () => [random.below(terms), 1 + random.below(300)]));
  const lead = [...counts.keys()].filter((term) => term % 3 === 0);
  const fields = Array.from({ length: FIELDS }, () => ({ terms: new Int32Array(0), counts: new Int32Array(0) }));
  fields[Field.All] = { terms: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) };
  fields[Field.Lead] = { terms: Int32Array.from(lead), counts: new Int32Array(lead.length).fill(1) };
  fields[Field.Names] = { terms: Int32Array.from(lead), counts: new Int32Array(lead.length).fill(1) };
  const row = rowOf({ fields } as unknown as TermCounts, [Field.Lead]);
  weighRow(row, idf);
  return { row, counts, lead };
}
const idf = (term: number) => (term % 11 === 0 ? 0 : 1 + (term % 7));
const weightOf = (term: number, count: number) => (1 + Math.log(Math.min(count, 255))) * idf(term);

describe('rows', () => {
  test('are weighed to length 1 in each field that is compared', () => {
    const { row, counts, lead } = randomRow(400, 60);
    expect([row.size, row.bounds[Field.Names + 1]! - row.bounds[Field.Names]!]).toEqual([counts.size, 0]);
    const length = Math.hypot(...[...counts].map(([term, count]) => weightOf(term, count)));
    let total = 0;
    [...counts].forEach(([term, count], at) => {
      expect(row.entries[at]).toBe((term << 8) | rarity(idf(term)));
      expect(Math.abs(row.weights[at]! - (ONE * weightOf(term, count)) / length)).toBeLessThan(20);
      total += row.weights[at]!;
    });
    expect(row.total).toBe(total);
    const leads = Math.hypot(...lead.map(idf));
    lead.forEach((term, at) => {
      const entry = row.bounds[Field.Lead]! + at;
      expect(row.entries[entry]).toBe(term << 8);
      expect(Math.abs(row.weights[entry]! - (ONE * idf(term)) / leads)).toBeLessThan(20);
    });
    expect(Math.abs(cosineAnew(row, idf) / COSINE_ONE - 1)).toBeLessThan(0.001);
    expect(cosineAnew(row, () => 0)).toBe(0);
    const other = (term: number) => (term % 2 === 0 ? idf(term) : 0);
    const even = [...counts].filter(([term]) => term % 2 === 0).map(([term, count]) => weightOf(term, count));
    expect(cosineAnew(row, other) / COSINE_ONE).toBeCloseTo(Math.hypot(...even) / length, 3);
    expect(emptyRow(Int32Array.from({ length: FIELDS + 1 }, () => 2))).toMatchObject({ size: 2, total: 0 });
  });

  test('are compared by what both have', () => {
    const comparison = new RowComparison([Field.Lead]);
    for (const [terms, size] of [
      [60, 40],
      [400, 100],
      [20_000, 2000],
      [40, 30],
    ] as const) {
      const [a, b] = [randomRow(terms, size), randomRow(terms, size)];
      comparison.know(a.row);
      comparison.know(b.row);
      comparison.spread(a.row);
      const cosine = comparison.with(b.row);
      const weights = ({ row, counts }: typeof a) =>
        new Map([...counts.keys()].map((term, at) => [term, row.weights[at]!]));
      const [ofA, ofB] = [weights(a), weights(b)];
      const shared = [...ofA.keys()].filter((term) => ofB.has(term));
      const sum = (of: (term: number) => number) => shared.reduce((all, term) => all + of(term), 0);
      expect(cosine).toBe(sum((term) => ofA.get(term)! * ofB.get(term)!));
      const { sums } = comparison;
      const rarities = shared.map((term) => rarity(idf(term)));
      const total = rarities.reduce((all, one) => all + one, 0);
      const contained = Math.max(
        sum((term) => ofA.get(term)!) / a.row.total,
        sum((term) => ofB.get(term)!) / b.row.total,
      );
      expect(sums[Field.All]).toBeCloseTo(cosine / COSINE_ONE, 6);
      expect([...sums.subarray(FIELDS)].map((one) => one.toFixed(4))).toEqual(
        [total, contained, Math.max(0, ...rarities)].map((one) => one.toFixed(4)),
      );
      const inLead = ({ row, lead }: typeof a) =>
        new Map(lead.map((term, at) => [term, row.weights[row.bounds[Field.Lead]! + at]!]));
      const [leadA, leadB] = [inLead(a), inLead(b)];
      comparison.sumFields(b.row);
      const product = [...leadA].reduce((all, [term, weight]) => all + weight * (leadB.get(term) ?? 0), 0);
      expect(sums[Field.Lead]).toBeCloseTo(product / COSINE_ONE, 6);
      comparison.clear(a.row);
      expect(comparison.with(b.row)).toBe(0);
    }
    expect(comparedFields(shippedLinkModel())).toEqual([Field.Lead]);
  });
});

test('an index finds what shares heavy terms, whatever has come, gone and been swept', () => {
  const index = new WindowIndex();
  const there = new Map<number, TermRow>();
  const held = new Map<number, number>();
  const termsOf = (row: TermRow) =>
    Array.from({ length: row.size }, (_, at) => [row.entries[at]! >>> 8, row.weights[at]!] as const);
  const note = (row: TermRow, by: 1 | -1) => {
    for (const [term] of termsOf(row)) held.set(term, (held.get(term) ?? 0) + by);
    if (by > 0) index.count(row);
    else index.discount(row);
  };
  let slots = 900;
  const free: number[] = [];
  const leaving: number[] = [];
  for (let step = 0; step < 300; step++) {
    const { row } = randomRow(step < 180 ? 150 : 9000, step % 50 === 0 ? 600 : 25);
    note(row, 1);
    const limits = { commonTerm: 30, postings: step % 3 === 0 ? 150 : 1e9, floor: 0.1, max: step % 2 === 0 ? 5 : 1e9 };
    if (step % 12 === 0 || step % 12 === 5) {
      // By weight, down to the step at which the terms have too many holders.
      const query = termsOf(row).filter(([term]) => held.get(term)! <= limits.commonTerm);
      const holders = new Float64Array(2049);
      for (const [term, weight] of query) holders[Math.floor(weight / 16)]! += held.get(term)!;
      let [least, walked] = [2049, 0];
      while (least > 1 && walked + holders[least - 1]! <= limits.postings) walked += holders[--least]!;
      const heavy = query.filter(([, weight]) => weight >= 16 * least);
      const sums = [...there].map(([slot, other]) => {
        const weights = new Map(
          termsOf(other).map(([term, weight]) => [term, Math.min(1023, Math.round(weight / 32))]),
        );
        return [slot, heavy.reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0)] as const;
      });
      const expected = sums
        .filter(([, sum]) => sum >= limits.floor * QUERY_ONE)
        .sort((a, b) => b[1] - a[1] || b[0] - a[0]);
      const found = index.query(row, limits, (a, b) => a > b);
      expect([...found].sort((a, b) => a - b)).toEqual(
        expected
          .slice(0, limits.max)
          .map(([slot]) => slot)
          .sort((a, b) => a - b),
      );
    }
    const slot = free.pop() ?? slots++;
    index.add(slot, row);
    there.set(slot, row);
    if (step % 3 === 2) {
      const gone = [...there.keys()][random.below(there.size)]!;
      note(there.get(gone)!, -1);
      there.delete(gone);
      index.remove(gone);
      leaving.push(gone);
    }
    expect([index.size, index.gone]).toEqual([there.size, leaving.length]);
    if (leaving.length === 30) {
      index.sweep();
      free.push(...leaving.splice(0));
    }
  }
  for (const term of [0, 11, 149, 8000]) expect(index.holders(term)).toBe(held.get(term) ?? 0);
});

test('a key of content tells title and text apart, and is always of sixteen digits', () => {
  const keys = [
    ['a', 'b'],
    ['ab', ''],
    ['', 'ab'],
    ['b', 'a'],
    ['a', 'c'],
    ['', ''],
  ].map(([title, text]) => contentKey(title!, text!));
  expect(new Set(keys).size).toBe(6);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(contentKey('a', 'b')).toBe(keys[0]);
  const many = Array.from({ length: 3000 }, (_, at) => contentKey(`t${at % 7}`, `x${at}`));
  expect([new Set(many).size, new Set(many.map((key) => key.slice(0, 8))).size > 2990]).toEqual([3000, true]);
});

describe('which story keeps its id', () => {
  let serial = 0;
  const node = (...ids: string[]): StreamNode =>
    ({
      story: undefined,
      members: ids.map((id) => member({ id, serial: ++serial, countedAt: 0 })),
    }) as unknown as StreamNode;
  const said = (changes: readonly StoryChange[]) =>
    changes.map((change) =>
      Object.entries(change)
        .map(([, value]) => String(value).replace(/^story:/, ''))
        .join(' '),
    );

  test('is the one that most articles come from; others end, split or lose members', () => {
    const lineage = new Lineage(4);
    const [a, b, c, d, e, f] = [node('a', 'a2'), node('b'), node('c'), node('d'), node('e'), node('f')] as const;
    expect(said(lineage.regroup([[a, b], [c], [d, e]], 7))).toEqual([
      ...['opened a#5 a', 'joined a#5 a2', 'joined a#5 b', 'opened c#6 c', 'opened d#7 d', 'joined d#7 e'],
    ]);
    expect(lineage.opened).toBe(7);
    expect(lineage.find('story:a#5')).toMatchObject({
      storyline: 'storyline:story:a#5',
      serial: 5,
      opened: 7,
      expired: 0,
    });
    expect(lineage.regroup([[a, b], [c]], 8)).toEqual([]);
    expect(said(lineage.regroup([[a, b, c, f], [d], [e]], 8))).toEqual([
      'split e#8 d#7 e',
      'merged a#5 c#6',
      'joined a#5 f',
    ]);
    expect(lineage.find('story:c#6')?.id).toBe('story:a#5');
    expect(said(lineage.regroup([[a], [b, d], [c, f, e]], 9))).toEqual([
      'moved d#7 a#5 b',
      'moved e#8 a#5 c',
      'moved e#8 a#5 f',
    ]);
    const story = lineage.find('story:a#5')!;
    expect([sizeOf(story), story.former]).toEqual([2, ['story:c#6']]);
    story.expired = 3;
    expect(lineage.end(story)).toEqual({ type: 'expired', story: 'story:a#5', size: 3 });
    expect([lineage.find('story:a#5'), lineage.find('story:c#6'), lineage.stories.has(story)]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  test('counts articles that have left with the main part, and of equal parts takes the older story, then the first article', () => {
    const lineage = new Lineage();
    const [a, b, c, d] = [node('a'), node('b'), node('c', 'c2'), node('d')] as const;
    lineage.regroup([[a, b], [c]], undefined);
    // Two articles of the first story have expired, so it outweighs the second.
    lineage.find('story:a#1')!.expired = 2;
    expect(said(lineage.regroup([[b, c], [a]], 1))).toEqual(['moved c#2 a#1 b']);
    lineage.find('story:a#1')!.expired = 0;
    expect(said(lineage.regroup([[a, c], [b]], 1))).toEqual(['split b#3 c#2 b', 'merged c#2 a#1']);
    const [e, f] = [node('e'), node('f')] as const;
    lineage.regroup([[e, f], [d]], 1);
    expect(said(lineage.regroup([[f], [e]], 1))).toEqual(['split f#6 e#4 f']);
    expect(said(lineage.regroup([[d, e]], 1))).toEqual(['merged e#4 d#5']);
  });

  test('is remembered for a thousand stories that were merged', () => {
    const lineage = new Lineage();
    const record = (at: number, former: string[]): StoryRecord => ({
      ...{
        id: `s${at}`,
        storyline: '',
        serial: at,
        opened: undefined,
        nodes: new Set(),
        sealed: new Set(),
        expired: 1,
        former,
      },
    });
    const [one, other] = [node('one'), node('other')];
    const first = record(
      1,
      Array.from({ length: 600 }, (_, at) => `p${at}`),
    );
    const second = record(
      2,
      Array.from({ length: 600 }, (_, at) => `q${at}`),
    );
    second.sealed.add(member({ id: 'sealed', countedAt: 0 }));
    for (const [story, own] of [
      [first, one],
      [second, other],
    ] as const) {
      lineage.restore(story);
      own.story = story;
      story.nodes.add(own);
    }
    expect([lineage.find('p0')?.id, lineage.find('q599')?.id, sizeOf(second)]).toEqual(['s1', 's2', 3]);
    first.expired = 5;
    lineage.regroup([[one, other]], 1);
    expect([first.former.length, first.expired, [...first.sealed][0]?.sealedIn?.id]).toEqual([1000, 6, 's1']);
    expect(['p200', 'p201', 'q0', 's2', 's1'].map((id) => lineage.find(id)?.id)).toEqual([
      undefined,
      's1',
      's1',
      's1',
      's1',
    ]);
    expect(lineage.stories).toEqual(new Set([first]));
  });
});
