import { expect, test } from '@jest/globals';
import { compareCollection } from '../../src/reuse/compare-collection.js';
import { LIMITS, type ReuseLimits } from '../../src/reuse/reuse-caps.js';
import { readReuseOptions } from '../../src/reuse/reuse-options.js';

/** So many words that are nowhere else. */
const own = (name: string, count = 30) =>
  Array.from({ length: count }, (_, at) => `${name}${String.fromCharCode(97 + at)}`).join(' ');
const RUN = 'one two three four five six seven eight';

/** The articles of each pair, and the bounds that were reached; near-copies are no families. */
function compare(texts: readonly string[], limits: Partial<ReuseLimits>) {
  const articles = texts.map((text, at) => ({ id: String.fromCharCode(97 + at), text }));
  const none = { ...LIMITS, minFamily: Number.POSITIVE_INFINITY };
  const { pairs, caps } = compareCollection(articles, readReuseOptions('findReuse', {}), { ...none, ...limits });
  return {
    pairs: pairs.map(({ a, b }) => a.article + b.article),
    caps: caps.map(({ cap, limit, affected }) => [cap, limit, affected]),
  };
}

const ALL = ['ab', 'ac', 'ad', 'ae', 'bc', 'bd', 'be', 'cd', 'ce', 'de'];
const STAR = ['ab', 'ac', 'ad', 'ae'];

test('copies of a paragraph are paired all with all up to a number of pairs, then with the first', () => {
  const texts = [...'vwxyz'].map((name) => `${own('copied')}\n${own(name)}`);
  expect(compare(texts, { maxPairs: 10 })).toEqual({ pairs: ALL, caps: [] });
  expect(compare(texts, { maxPairs: 9 })).toEqual({ pairs: STAR, caps: [['common-paragraphs', 9, 1]] });
  // A copy in the same article is not paired with the other.
  expect(compare([`${texts[0]}\n${own('copied')}`, texts[1]!], {}).pairs).toEqual(['ab', 'ab']);
});

test('paragraphs that share a run are compared all with all up to a number of them, then with the first', () => {
  const texts = [...'vwxyz'].map((name) => `${own(name)} ${RUN} ${own(`${name}q`)}`);
  expect(compare(texts, { maxForRun: 5 })).toEqual({ pairs: ALL, caps: [] });
  expect(compare(texts, { maxForRun: 4 })).toEqual({ pairs: STAR, caps: [['common-runs', 4, 1]] });
});

test('copies of two paragraphs that are alike are paired all with all up to a number of pairs', () => {
  const [one, other] = [`${own('v')} ${RUN} ${own('w')}`, `${own('x')} ${RUN} ${own('y')}`];
  const texts = [one, one, other, other, other].map((text, at) => `${text}\n${own('abcde'[at]!.repeat(3))}`);
  expect(compare(texts, { maxBetween: 6 })).toEqual({ pairs: ALL, caps: [] });
  expect(compare(texts, { maxBetween: 5 })).toEqual({
    pairs: ['ab', 'ac', 'ad', 'ae', 'bc', 'cd', 'ce', 'de'],
    caps: [['common-paragraphs', 5, 1]].map(([cap, , affected]) => [cap, LIMITS.maxPairs, affected]),
  });
});

test('near-copies are a family from two on; in a family of more than four each is paired with the first and the nearest', () => {
  const text = own('copied', 26);
  const changed = (word: string) => text.replace('copiedm', word);
  const texts = [text, changed('m1'), changed('m2'), changed('m2'), changed('m3')];
  expect(compare(texts, { minFamily: 2, maxSmallFamily: 5 })).toEqual({ pairs: ALL, caps: [] });
  const { pairs, caps } = compare(texts, { minFamily: 2, maxSmallFamily: 4 });
  expect([pairs, caps]).toEqual([['ab', 'ac', 'ad', 'ae', 'cd'], [['near-copies', 4, 5]]]);
});
