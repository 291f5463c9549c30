import { describe, expect, test } from '@jest/globals';
import { findReuse } from '../../../src/reuse/find-reuse.js';
import { neighbouringPairs, type ParagraphPair } from '../../../src/reuse/pairs/adjacent-pairs.js';
import { readPassages } from '../../../src/reuse/passages/passages.js';

const VOTE = 'The committee voted by nine to four on Friday to close the old swimming baths in Mill Lane.';
const SIGNED =
  'Residents had collected more than 4,200 signatures against the closure since the spring, and handed them in on the steps of the town hall.';
const REWRITTEN =
  'Campaigners had collected about 4,200 names against the plan since last spring, and brought them in on Friday to the town hall in boxes.';

function pair(first: number, second: number, isWhole = false): ParagraphPair {
  return { first, second, isWhole };
}

function article(id: string, count: number, text = ''): { id: string; text: string } {
  return {
    id,
    text: Array.from({ length: count }, (_, i) => `${text} Paragraph ${id} number ${i} of this article.`).join('\n'),
  };
}

describe('neighbouringPairs', () => {
  test('are one paragraph up or down on either side, inside the two articles, each once, without those found', () => {
    const passages = readPassages([article('a', 3), article('b', 3)]);
    // Paragraphs 0 to 2 are of a, 3 to 5 of b.
    expect(neighbouringPairs(passages, [pair(0, 3), pair(1, 4)])).toEqual([
      [0, 4],
      [0, 5],
      [1, 3],
      [1, 5],
      [2, 3],
      [2, 4],
      [2, 5],
    ]);
  });

  test('are not two paragraphs that both stand whole in the other article', () => {
    const passages = readPassages([article('a', 3), article('b', 3)]);
    expect(neighbouringPairs(passages, [pair(0, 3, true), pair(1, 4, true)])).toEqual([
      [0, 5],
      [1, 5],
      [2, 3],
      [2, 4],
      [2, 5],
    ]);
  });

  test('are not looked for where two articles share one passage only', () => {
    expect(neighbouringPairs(readPassages([article('a', 3), article('b', 3)]), [pair(0, 4)])).toEqual([]);
  });

  test('are not looked for beside text that stands in many places', () => {
    const copies = Array.from({ length: 9 }, (_, i) => ({
      id: `${i}`,
      text: `${VOTE}\nParagraph number ${i} here.\n${SIGNED}`,
    }));
    const found = [pair(0, 3), pair(2, 5)];
    expect(neighbouringPairs(readPassages(copies), found)).toEqual([]);
    expect(neighbouringPairs(readPassages(copies.slice(0, 8)), found)).toEqual([
      [0, 4],
      [1, 3],
      [1, 4],
      [1, 5],
      [2, 4],
    ]);
  });
});

describe('a rewritten paragraph', () => {
  const found = (...texts: string[]) =>
    findReuse(texts.map((text, i) => ({ id: `${i}`, text }))).pairs.map(({ kind, words }) => [kind, words]);

  test('is found beside copied ones, and not where it is all that two articles share', () => {
    expect(found(SIGNED, REWRITTEN)).toEqual([]);
    expect(found(`${VOTE}\n${SIGNED}`, `${VOTE}\n${REWRITTEN}`)).toEqual([
      ['identical', 18],
      ['partial', 15],
    ]);
  });

  test('needs a word less than a copied run beside copied ones', () => {
    const original = 'Quarrymen blasted limestone above Ferndale throughout January, waking several households.';
    const left =
      'Nobody asked quarrymen who blasted the limestone above all Ferndale this January, waking some neighbours.';
    expect(found(original, left)).toEqual([]);
    expect(found(`${VOTE}\n${original}\n${SIGNED}`, `${VOTE}\n${left}\n${SIGNED}`)).toEqual([
      ['identical', 18],
      ['partial', 7],
      ['identical', 25],
    ]);
  });
});
