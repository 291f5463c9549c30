import { expect, test } from '@jest/globals';
import { findNearDuplicates } from '../../../src/stories/cluster/near-duplicates.js';
import { SeededRandom } from '../../../src/structures/random.js';
import type { TermCounts } from '../../../src/vectors/index.js';

const random = new SeededRandom(12);
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

function found(articles: readonly (readonly number[])[], ...exempt: number[]): readonly number[] | undefined {
  const terms = Int32Array.from(articles.flat());
  const offsets = new Int32Array(articles.length + 1);
  for (const [at, own] of articles.entries()) offsets[at + 1] = offsets[at]! + own.length;
  const counts = { articles: articles.length, offsets, terms, vocabulary: { size: 10_000 } };
  const leaders = findNearDuplicates(counts as unknown as TermCounts, new Set(exempt));
  return leaders && Array.from(leaders);
}

test('more than fifty near-duplicates of a text are represented by the first, and no others', () => {
  const text = numbers(0, 200);
  const other = numbers(300, 200);
  const copies = (count: number, of = text) => numbers(0, count).map(() => of);
  expect(found(copies(50))).toBeUndefined();
  expect(found([...copies(50), other])).toBeUndefined();
  expect(found(copies(51))).toEqual(numbers(0, 51).map(() => 0));
  expect(found([other, ...copies(51), other])).toEqual([0, ...numbers(1, 51).map(() => 1), 52]);
  // Fifty others of one, forty-nine others of the other.
  expect(found([...copies(51), ...copies(50, other)])).toEqual([...numbers(0, 51).map(() => 0), ...numbers(51, 50)]);
});

test('what must represent itself neither leads nor follows', () => {
  const copies = numbers(0, 54).map(() => numbers(0, 200));
  const leaders = found(copies, 0, 7, 53);
  expect(leaders).toEqual(numbers(0, 54).map((at) => (at === 7 || at === 53 || at === 0 ? at : 1)));
  expect(found(copies.slice(0, 51), 7)).toBeUndefined();
});

test('texts of too few words have nothing to be found by', () => {
  expect(found(numbers(0, 60).map(() => numbers(0, 3)))).toBeUndefined();
});

test('near-duplicates have half of the terms of both in common, and few of those are missed', () => {
  // Each keeps a share of a text's terms and has others of its own instead.
  const changed = (from: number, share: number) =>
    numbers(from, 300).map((term) => (random.below(100) < share ? term : 3000 + random.below(7000)));
  const kinds = numbers(0, 260).map((at) => (at < 2 ? at : random.below(3)));
  const articles = kinds.map((kind) => [...new Set(changed(1000 * kind, kind === 2 ? 62 : 98))]);
  const leaders = found(articles)!;
  const wrong: number[] = [];
  for (const [article, leader] of leaders.entries()) {
    if (leader === article) continue;
    const [own, others] = [new Set(articles[article]), articles[leader]!];
    const shared = others.filter((term) => own.has(term)).length;
    const isNear = shared / (own.size + others.length - shared) >= 0.5;
    if (!isNear || leader > article || leaders[leader] !== leader) wrong.push(article);
  }
  expect(wrong).toEqual([]);
  const led = (kind: number) => leaders.filter((leader, at) => kinds[at] === kind && leader === kind).length;
  const all = (kind: number) => kinds.filter((own) => own === kind).length;
  for (const kind of [0, 1]) expect(led(kind) / all(kind)).toBeGreaterThan(0.9);
  // Those that keep 62 of 100 words have a quarter in common with each other.
  expect(leaders.filter((leader, at) => kinds[at] === 2 && leader !== at)).toEqual([]);
});
