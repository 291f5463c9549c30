import { describe, expect, test } from '@jest/globals';
import { SharedRuns } from '../../../src/stories/link/shared-runs.js';

const sentences = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    Array.from({ length: 12 }, (_, word) => `w${(seed * 7919 + at * 104729 + word * 1299709) % 9973}`).join(' '),
  );
const own = sentences(1, 20);
const texts = [
  own.join('. '),
  sentences(2, 20).join('. '),
  [...sentences(3, 15), ...own.slice(0, 10)].join('! '),
  own.join('. ').toUpperCase(),
  '',
];
const runs = new SharedRuns((place) => texts[place] as string);

describe('SharedRuns', () => {
  test('texts with nothing in common share nothing', () => {
    expect(runs.share(0, 1)).toBe(0);
    expect(runs.share(0, 4)).toBe(0);
    expect(runs.share(4, 4)).toBe(0);
  });

  test('half a text inside another is noticed, whatever stands around it', () => {
    expect(runs.share(0, 2)).toBeGreaterThan(0.3);
    expect(runs.share(2, 0)).toBe(runs.share(0, 2));
  });

  test('case and punctuation make no difference', () => {
    expect(runs.share(0, 3)).toBe(1);
  });

  test.each([' ', '\n', '\u3000', '\u2009', '\u206f', ' — ', '’ ', '\u00a0', '\u00bf', '@'])(
    '%j is between words',
    (sign) => {
      expect(new SharedRuns((at) => (at === 0 ? texts[0]! : texts[0]!.replaceAll(' ', sign))).share(0, 1)).toBe(1);
    },
  );

  test.each(['x', '0', 'z', 'A', '\u00c0', '\u1fff', '\u2070', '\u2c80'])('%j is part of a word', (sign) => {
    const marked = new SharedRuns((at) => (at === 0 ? texts[0]! : texts[0]!.replaceAll(' ', `${sign} `)));
    expect(marked.share(0, 1)).toBe(0);
    const plain = new SharedRuns((at) => (at === 0 ? texts[0]! : texts[0]!.replaceAll(' ', sign)));
    expect(plain.share(0, 1)).toBe(0);
  });

  test('what another thread has read is not read again', () => {
    const known = new SharedRuns(() => '');
    known.know(0, runs.of(0));
    expect(known.of(0)).toBe(runs.of(0));
    expect([...runs.of(0)]).toEqual([...runs.of(0)].sort((a, b) => a - b));
  });

  test('scripts without spaces are read sign by sign', () => {
    const signs =
      '日本経済新聞社は本日、新しい調査の結果を発表し、物価の上昇が続いていると述べた。専門家は来年も同じ傾向だと見ている。';
    const east = new SharedRuns((place) => (place === 0 ? signs : `速報。${signs}`));
    expect(east.share(0, 1)).toBe(1);
  });
});
