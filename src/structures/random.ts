/**
 * Random numbers, the same for the same seed on every machine: Chris Doty-Humphrey's sfc32 (PractRand), a small chaotic
 * counter-based generator with a period of at least 2³² that passes the usual statistical test batteries. Not for
 * secrets.
 *
 * @example
 * const random = new SeededRandom(1);
 * random.below(6); // a whole number from 0 to 5
 */
export class SeededRandom {
  private a = 0;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param seed A whole number from 0 to `Number.MAX_SAFE_INTEGER`; all of its bits count. */
  constructor(seed: number) {
    this.b = seed >>> 0;
    this.c = Math.floor(seed / 0x1_0000_0000) >>> 0;
    // As in PractRand: the first outputs of similar seeds resemble each other, so they are skipped.
    for (let round = 0; round < 12; round++) this.uint32();
  }

  /** A whole number from 0 to 2³² − 1. */
  uint32(): number {
    const result = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** A whole number from 0 to `limit` − 1, all equally likely; `limit` is from 1 to 2³². */
  below(limit: number): number {
    // Below the largest multiple of `limit`, all remainders are equally likely. Numbers above it are drawn again.
    const rounds = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    for (;;) {
      const drawn = this.uint32();
      if (drawn < rounds) return drawn % limit;
    }
  }
}
