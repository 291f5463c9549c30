import { mix32, sortedRuns } from '../../../structures/index.js';

/** A run is kept if the top bits of its hash are 0: one in 64. */
const SAMPLE_BITS = 6;

/**
 * Random bits for each character: the same for both cases of a letter, and for everything that is no letter or digit.
 */
const BITS = Int32Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit).toLowerCase();
  return bitsOf(/[a-z0-9]/u.test(character) ? character.charCodeAt(0) : 32);
});

/**
 * A sketch of a text, to measure how much of it is in another: the hashes of one in 64 of its runs of 32 characters,
 * ascending, about 90 for 6,000 characters. The hash is shifted by one bit per character, so a character 32 back has
 * left it (the gear hash: Xia et al., "Ddelta: a deduplication-inspired fast delta compression approach", 2014),
 * sampled as in Manber, "Finding similar files in a large file system", 1994. The batch uses runs of five words, which
 * are as long but cost several times as much.
 */
export function textSketch(text: string): Int32Array {
  const kept: number[] = [];
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = ((hash << 1) + (unit < 128 ? BITS[unit]! : bitsOf(unit))) | 0;
    if (hash >>> (32 - SAMPLE_BITS) === 0) kept.push(hash);
  }
  return sortedRuns(kept);
}

/** General punctuation, typographic quotes and dashes among it, counts as a space. */
function bitsOf(unit: number): number {
  return mix32(unit < 0x2000 || unit > 0x206f ? unit : 32) | 0;
}
