import { describe, expect, test } from '@jest/globals';
import { passagePenalty } from '../../../../src/stories/stream/graph/passage-penalty.js';
import { KeptArticle } from '../../../../src/stories/stream/window/kept-article.js';
import { StreamNode } from '../../../../src/stories/stream/window/stream-nouns.js';
import { emptyRow, RARITY_BITS } from '../../../../src/stories/stream/window/term-row.js';
import { textSketch } from '../../../../src/stories/stream/window/text-sketch.js';
import { sharedShare } from '../../../../src/structures/sorted-runs.js';
import { FIELDS } from '../../../../src/vectors/term-counts.js';

/** Words that stand in no other text, one after the other. */
function prose(name: string, words: number): string {
  return Array.from({ length: words }, (_, n) => `${name}${(n * 7919) % 104_729}`).join(' ');
}

const passage = prose('agency', 250);
const [one, other] = [`${prose('kent', 750)} ${passage}`, `${passage}\n${prose('essex', 900)}`];

describe('the sketch of a text', () => {
  test('tells how much of it stands in another', () => {
    expect(sharedShare(textSketch(one), textSketch(other))).toBeGreaterThan(0.15);
    expect(sharedShare(textSketch(one), textSketch(other))).toBeLessThan(0.35);
    expect(sharedShare(textSketch(one), textSketch(prose('sussex', 1000)))).toBe(0);
    expect(sharedShare(textSketch(passage), textSketch(other))).toBeGreaterThan(0.9);
  });

  test('is the same in capitals and with other punctuation', () => {
    const typographic = one.replaceAll(' kent7', '’kent7');
    expect(textSketch(typographic.toUpperCase())).toEqual(textSketch(one));
  });

  test('of next to nothing shares nothing', () => {
    expect(sharedShare(textSketch(''), textSketch(one))).toBe(0);
    expect(textSketch('Bells rang.')).toHaveLength(textSketch('bells rang!').length);
  });

  test('is bounded: one in 64 characters, ascending, each once', () => {
    const sketch = textSketch(prose('w', 20_000));
    expect(sketch.length).toBeLessThan(prose('w', 20_000).length / 32);
    expect(textSketch('ab'.repeat(50_000)).length).toBeLessThanOrEqual(2);
    expect([...sketch]).toEqual([...new Set(sketch)].sort((a, b) => a - b));
  });
});

describe('the penalty for a shared passage', () => {
  const node = (text: string): StreamNode => {
    const row = emptyRow(Int32Array.from({ length: FIELDS + 1 }, (_, field) => (field === 0 ? 0 : 100)));
    for (let at = 0; at < 100; at++) row.entries[at] = (at << RARITY_BITS) | 20;
    return new StreamNode(
      0,
      0,
      text.slice(0, 16),
      'en',
      row,
      1000,
      text.length,
      true,
      false,
      KeptArticle.of({ id: 'a', text }),
      textSketch(text),
    );
  };
  const [a, b] = [node(one), node(other)];

  test('is strong where all that is shared can be of the passage, and none where much more is', () => {
    expect(passagePenalty(a, b, 0.3, 400)).toBeGreaterThan(3);
    expect(passagePenalty(a, b, 0.3, 1500)).toBe(0);
    expect(passagePenalty(b, a, 0.3, 400)).toBe(passagePenalty(a, b, 0.3, 400));
  });

  test('is none of near-copies, of a text that stands in the other, and of texts that share none', () => {
    expect(passagePenalty(a, b, 0.9, 400)).toBe(0);
    expect(passagePenalty(node(passage), b, 0.3, 400)).toBe(0);
    expect(passagePenalty(a, node(prose('sussex', 900)), 0.3, 400)).toBe(0);
  });
});
