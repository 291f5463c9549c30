import { mix32 } from '../../structures/index.js';

/**
 * Winnowed fingerprints: the least hash of every window of `window` shingles of `size` words, so that two sequences
 * with a common run of `size + window - 1` words have a fingerprint in common, always (Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting", 2003). About `2 / (window + 1)` of the shingles are kept.
 *
 * The hashes that are kept are mixed once more: the least of several lie close together, and a table of them would
 * clot.
 *
 * A sequence too short for a window has the least hash of its shingles as its one fingerprint; without a shingle it has
 * none.
 */
export function winnow(words: Int32Array, size: number, window: number): Set<number> {
  const hashes: number[] = [];
  for (let at = 0; at + size <= words.length; at++) hashes.push(shingleHash(words, at, size));
  const kept = new Set<number>();
  // Places of hashes that are less than all that come after them in the window, least first.
  const rising: number[] = [];
  let first = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    while (rising.length > first && hashes[rising.at(-1)!]! >= hash) rising.pop();
    rising.push(at);
    if (rising[first]! <= at - window) first++;
    if (at >= window - 1 || at === hashes.length - 1) kept.add(mix32(hashes[rising[first]!]!));
  }
  return kept;
}

/** Hash of the `size` words at a place; signed 32 bits. */
export function shingleHash(words: Int32Array, at: number, size: number): number {
  let hash = 0x51ed270b;
  for (let i = 0; i < size; i++) hash = mix32(hash ^ words[at + i]!) + i;
  return mix32(hash);
}
