/** Words in a run. */
const RUN = 5;
/** One run in so many is looked at. */
const SAMPLE = 4;
/** From this share of the sampled runs on, two texts may have a passage in common that counts. */
export const SHARED_PASSAGE = 0.1;
/** From this share on, about half of the words of the shorter text stand in the other: words at the edges of runs come on top. */
export const SHARED_HALF = 0.4;

/**
 * Tells, without reading them word by word, which texts cannot have much text in common: hashes of a sample of all runs of five words
 * (k-gram fingerprints with modulus sampling: Manber, "Finding similar files in a large file system", 1994). Errs on the side of comparing.
 */
export class SharedRuns {
  readonly #textAt: (place: number) => string;
  readonly #runs = new Map<number, ReadonlySet<number>>();

  constructor(textAt: (place: number) => string) {
    this.#textAt = textAt;
  }

  /** The share of the sampled runs of the one with fewer of them that stand in the other too. */
  share(a: number, b: number): number {
    const [one, other] = [this.#of(a), this.#of(b)];
    const [less, more] = one.size < other.size ? [one, other] : [other, one];
    let shared = 0;
    for (const run of less) if (more.has(run)) shared++;
    return less.size === 0 ? 0 : shared / less.size;
  }

  #of(place: number): ReadonlySet<number> {
    let runs = this.#runs.get(place);
    if (runs === undefined) {
      runs = sampledRuns(this.#textAt(place));
      this.#runs.set(place, runs);
    }
    return runs;
  }
}

function sampledRuns(text: string): Set<number> {
  const runs = new Set<number>();
  const words = new Int32Array(RUN);
  let count = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    const isIdeograph = unit >= 0x2e80;
    if (isWordUnit(unit)) word = Math.imul(word, 31) + (unit >= 65 && unit <= 90 ? unit + 32 : unit) + 1;
    if (word === 0 || (isWordUnit(unit) && !isIdeograph)) continue;
    words[count % RUN] = word;
    count += 1;
    word = 0;
    if (count < RUN) continue;
    let hash = 0;
    for (let back = RUN; back > 0; back--) hash = Math.imul(hash, 0x2c1b3c6d) + (words[(count - back) % RUN] as number);
    hash ^= hash >>> 15;
    if ((hash & (SAMPLE - 1)) === 0) runs.add(hash);
  }
  return runs;
}

/** Letters and digits, roughly: spaces, ASCII punctuation and general punctuation are none. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000;
}
