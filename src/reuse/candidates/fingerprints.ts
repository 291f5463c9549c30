import { mix32 } from '../../structures/index.js';

/**
 * Winnowed fingerprints: the smallest hash of every window of `window` shingles of `size` words. Two sequences with a
 * common run of `size + window - 1` words always share a fingerprint (Schleimer, Wilkerson and Aiken, "Winnowing: local
 * algorithms for document fingerprinting", 2003). About `2 / (window + 1)` of the shingles are kept.
 *
 * The hashes that are kept are mixed once more, because the smallest of several cluster together, which would fill a
 * hash table unevenly.
 *
 * A sequence too short for a window has one fingerprint, the smallest hash of its shingles; a sequence without a
 * shingle has none.
 */
export function winnow(words: Int32Array, size: number, window: number): Set<number> {
  const hashes: number[] = [];
  for (let at = 0; at + size <= words.length; at++) hashes.push(shingleHash(words, at, size));
  const kept = new Set<number>();
  // Indices of hashes that are smaller than all later ones in the window, smallest first.
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

/** Hash of the `size` words at an index; signed 32 bits. */
export function shingleHash(words: Int32Array, at: number, size: number): number {
  let hash = 0x51ed270b;
  for (let i = 0; i < size; i++) hash = mix32(hash ^ words[at + i]!) + i;
  return mix32(hash);
}
