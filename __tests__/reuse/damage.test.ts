import { describe, expect, test } from '@jest/globals';
import { DAMAGES, damage, seededRandom } from './damage.js';
import { measureDamage } from './damage-recall.js';

describe('the damage generator', () => {
  const paragraph =
    'The committee voted by nine to four on Friday to close “the old swimming baths” in Mill Lane, at a cost of £17m.';
  const source = { words: ['alpha', 'beta', 'gamma'], other: 'Something else was said.' };

  test.each(DAMAGES)('does the same for the same seed, and something: %s', (kind) => {
    const once = damage(paragraph, kind, 0.3, seededRandom(1), source);
    expect(damage(paragraph, kind, 0.3, seededRandom(1), source)).toEqual(once);
    expect(once.join(' ')).not.toBe(paragraph);
    expect(once).toHaveLength(kind === 'split' ? 2 : 1);
  });

  test('damages about as many words as it says', () => {
    const words = Array.from({ length: 2000 }, (_, i) => `w${i}`);
    for (const level of [0.05, 0.2, 0.4]) {
      const [replaced] = damage(words.join(' '), 'replaced', level, seededRandom(2), source);
      const left = new Set(replaced?.split(' '));
      expect(Math.abs(words.filter((word) => !left.has(word)).length / 2000 - level)).toBeLessThan(0.04);
      const [cut] = damage(words.join(' '), 'cut', level, seededRandom(3), source);
      expect(Math.abs(1 - (cut?.split(' ').length ?? 0) / 2000 - level)).toBeLessThan(0.06);
    }
  });
});

// A third of the articles, to be quick; `npm run quality` damages all, at five levels.
describe.each([
  [0.2, 0.98],
  [0.4, 0.9],
])('at %d damage', (level, least) => {
  const figures = DAMAGES.map((kind) => ({ kind, ...measureDamage(kind, level, {}, 3) }));
  const sum = (pick: (figure: (typeof figures)[number]) => number) => figures.reduce((total, f) => total + pick(f), 0);

  test(`findReuse finds at least ${least * 100}% of damaged paragraphs`, () => {
    expect(sum(({ expected }) => expected)).toBeGreaterThan(1500);
    expect(sum(({ found }) => found) / sum(({ expected }) => expected)).toBeGreaterThanOrEqual(least);
  });

  test('99% of what it calls a passage is one', () => {
    const found = sum(({ found }) => found);
    expect(found / (found + sum(({ wrong }) => wrong))).toBeGreaterThanOrEqual(0.99);
  });
});
