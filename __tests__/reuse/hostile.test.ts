import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { ReuseIndex } from '../../src/reuse/reuse-index.js';

const TEXT = [
  'The bridge over the Ansel will close for the winter, the county engineer told farmers on Tuesday.',
  'Inspectors who looked at the bridge in August counted cracks in eleven of its fourteen iron ribs.',
  'Lorries have been sent round by Corvale since May, a detour of half an hour past the bridge.',
].join('\n');

describe('ReuseIndex on hostile input', () => {
  test('compares with the latest of 5,000 identical articles, and says so', () => {
    const index = new ReuseIndex();
    for (let i = 0; i < 5000; i++) index.add({ id: `a${i}`, text: TEXT });
    const { pairs, caps } = index.query({ id: 'b', text: TEXT });
    expect(pairs).toHaveLength(3 * 63);
    expect(caps.map(({ cap }) => cap)).toEqual(['common-runs', 'common-hints']);
  });

  test('bears one word repeated 30,000 times, and names that are properties of objects', () => {
    const index = new ReuseIndex();
    index.add({ id: '__proto__', text: 'buffalo '.repeat(30_000) });
    index.add({ id: 'constructor', text: 'x'.repeat(1_000_000) });
    expect(index.query({ id: 'b', text: 'buffalo '.repeat(27_000) }).pairs.map(({ kind }) => kind)).toEqual([
      'near-identical',
    ]);
    expect(index.remove('__proto__')).toBe(true);
    expect(index.query({ id: 'b', text: 'buffalo '.repeat(27_000) }).pairs).toEqual([]);
  });
});

describe('findReuse on hostile input', () => {
  test('lists 12,000 identical articles once each, and says so', () => {
    const articles = Array.from({ length: 12_000 }, (_, i): Article => ({ id: `a${i}`, text: TEXT }));
    const { pairs, families, caps, articles: shares } = findReuse(articles);
    expect(pairs).toHaveLength(3 * 11_999);
    expect(families).toHaveLength(3);
    expect(families[0]?.members).toHaveLength(12_000);
    expect(caps.map(({ cap, affected }) => `${cap} ${affected}`)).toEqual([
      'near-copies 12000',
      'large-families 12000',
    ]);
    expect(shares.every(({ share }) => share === 1)).toBe(true);
  });

  test('compares two articles of 20,000 paragraphs that are all much alike', () => {
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `Paragraph ${i} has words of its own, w${i} and v${i} among them.`,
    );
    const { pairs } = findReuse([
      { id: 'a', text: text.join('\n') },
      { id: 'b', text: text.join('\n') },
    ]);
    expect(pairs).toHaveLength(20_000);
    expect(pairs.every(({ kind }) => kind === 'identical')).toBe(true);
  });

  test('lists 5,000 articles that differ in one word, and says so', () => {
    const articles = Array.from(
      { length: 5000 },
      (_, i): Article => ({ id: `a${i}`, text: TEXT.replaceAll('bridge', `bridge-${i}`) }),
    );
    const { pairs, families, caps } = findReuse(articles);
    expect(pairs.length).toBeLessThan(5000 * 3 * 4);
    expect(families).toHaveLength(3);
    expect(families.every(({ members }) => members.length === 5000)).toBe(true);
    expect(caps.map(({ cap }) => cap)).toContain('near-copies');
  });

  test('bears one word repeated 100,000 times, and giant paragraphs', () => {
    const word = 'buffalo ';
    const long = Array.from({ length: 60_000 }, (_, i) => `w${(i * i) % 9973}`).join(' ');
    const { pairs } = findReuse([
      { id: 'a', text: word.repeat(100_000) },
      { id: 'b', text: word.repeat(100_000) },
      { id: 'c', text: word.repeat(90_000) },
      { id: 'd', text: long },
      { id: 'e', text: `${long} and more` },
      { id: 'f', text: 'x'.repeat(5_000_000) },
    ]);
    expect(pairs.map(({ a, b, kind }) => [a.article, b.article, kind])).toEqual([
      ['a', 'b', 'identical'],
      ['a', 'c', 'near-identical'],
      ['b', 'c', 'near-identical'],
      ['d', 'e', 'near-identical'],
    ]);
  });

  test('bears many paragraphs that share only stock phrases', () => {
    const articles = Array.from(
      { length: 3000 },
      (_, i): Article => ({
        id: `a${i}`,
        text: `In a statement on Monday evening person${i} of place${i} said that thing${i} was not so, as item${i} showed.`,
      }),
    );
    const { pairs, caps } = findReuse(articles);
    expect(pairs).toEqual([]);
    expect(caps.map(({ cap }) => cap)).toEqual(['common-hints']);
  });

  test('looks for rewritten text in paragraphs of thousands of words, and says where there is too much to look at', () => {
    const long = (change: (i: number) => boolean, between: string) =>
      Array.from({ length: 3000 }, (_, i) => (change(i) ? `x${i}` : `w${i}`)).join(between);
    const both = (every: number, between: string) =>
      findReuse([
        { id: 'a', text: long((i) => i % every === 0, between) },
        { id: 'b', text: long((i) => i % every === 1, between) },
      ]);
    expect(both(6, ' ')).toMatchObject({ pairs: [{ kind: 'partial' }], caps: [] });
    // Every second word is the same: 9 million pairs of equal words.
    expect(both(4, ' the ').caps).toContainEqual(expect.objectContaining({ cap: 'long-paragraphs', affected: 1 }));
  });

  test('takes words that are names of object properties, lone surrogates and control characters for what they are', () => {
    const text =
      'constructor __proto__ hasOwnProperty \ud800 toString \u0000 valueOf __proto__ constructor prototype again and again';
    const { pairs } = findReuse([
      { id: '__proto__', text, outlet: 'constructor' },
      { id: 'constructor', text, outlet: '__proto__' },
    ]);
    expect(pairs.map(({ kind }) => kind)).toEqual(['identical']);
  });
});
