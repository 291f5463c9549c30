/**
 * Finaliser of MurmurHash3 (Austin Appleby, public domain): a bijection of 32-bit integers in which every input bit
 * moves every output bit. `Math.imul` keeps the products in 32 bits; a plain `*` would lose bits past 2^53.
 *
 * @returns a signed 32-bit integer; use `>>> 0` for an unsigned one.
 */
export function mix32(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * 32-bit integers from a seed, in a fixed order: SplitMix with 32-bit state (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", 2014, reduced). For seeds of hash functions, not for secrets.
 *
 * @example
 * const next = seededIntegers(42);
 * next() === seededIntegers(42)(); // true
 */
export function seededIntegers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix32(state);
  };
}

/** Hash of a string's UTF-16 units (FNV-1a, then {@link mix32}), the same in every engine; signed 32 bits. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}
