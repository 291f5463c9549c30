import { GrowingIntegers } from './growing-integers.js';
import type { SharedFeatures, WordSequences } from './shingles.js';

/** Pairs of sequences worth comparing: `first[i] < second[i]`, in order of `second`. */
export interface CandidatePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** 1 where the pair shares a run, 0 where only hints say so. */
  readonly hasRun: Uint8Array;
  /** Runs that stand in so many sequences that only the first of them was paired with the others. */
  readonly commonRuns: number;
  /** Hints that stand in so many sequences that they were passed over. */
  readonly commonHints: number;
}

export interface CandidateRules {
  /** Shingles as long as a copied run: one in common is enough. */
  readonly runs: SharedFeatures;
  /** Short shingles or bands: several in common are needed. */
  readonly hints: SharedFeatures;
  /** How many hints in common a pair needs, the shorter of the two having so many words. */
  readonly hintsNeeded: (words: number) => number;
  /** Whether a pair is of interest at all. */
  readonly eligible: (first: number, second: number) => boolean;
  readonly mostForRun: number;
  readonly mostForHint: number;
}

/** Weight of a run: more than any number of hints. */
const RUN = 1 << 24;

/**
 * Pairs the sequences that share a run, or enough hints. Sequences are taken in order, and each is paired with earlier ones by
 * counting along the lists of where its shingles stood before.
 *
 * Both caps bound the work, so that it grows with the words and not with their square. A run in more than `mostForRun` sequences pairs the
 * first of them with each of the others: still one family, without its quadratic number of pairs. A hint in more than
 * `mostForHint` says nothing and is passed over.
 */
export function findCandidates({ starts }: WordSequences, rules: CandidateRules): CandidatePairs {
  const { runs, hints, hintsNeeded, mostForRun, mostForHint } = rules;
  const count = starts.length - 1;
  const runLists = new Postings(runs, (frequency) => (frequency > mostForRun ? 1 : frequency));
  const hintLists = new Postings(hints, (frequency) => (frequency > mostForHint ? 0 : frequency));
  const shared = new Int32Array(count);
  const touched = new GrowingIntegers(1024);
  const first = new GrowingIntegers(1024);
  const second = new GrowingIntegers(1024);
  const hasRun = new GrowingIntegers(1024);
  for (let s = 0; s < count; s++) {
    touched.length = 0;
    runLists.countEarlier(s, RUN, shared, touched);
    hintLists.countEarlier(s, 1, shared, touched);
    const words = (starts[s + 1] as number) - (starts[s] as number);
    for (let i = 0; i < touched.length; i++) {
      const other = touched.at(i);
      const evidence = shared[other] as number;
      shared[other] = 0;
      if (evidence < RUN) {
        const otherWords = (starts[other + 1] as number) - (starts[other] as number);
        if (evidence < hintsNeeded(Math.min(words, otherWords))) continue;
      }
      if (!rules.eligible(other, s)) continue;
      first.push(other);
      second.push(s);
      hasRun.push(evidence < RUN ? 0 : 1);
    }
  }
  return {
    first: first.finish(),
    second: second.finish(),
    hasRun: Uint8Array.from(hasRun.view()),
    commonRuns: countAbove(runs.frequency, mostForRun),
    commonHints: hints.common + countAbove(hints.frequency, mostForHint),
  };
}

function countAbove(values: Int32Array, limit: number): number {
  let count = 0;
  for (const value of values) if (value > limit) count++;
  return count;
}

/** For each shingle, the sequences it stands in, filled as the sequences come; room for as many as the cap lets in. */
class Postings {
  readonly #features: SharedFeatures;
  readonly #starts: Int32Array;
  readonly #items: Int32Array;
  readonly #filled: Int32Array;

  constructor(features: SharedFeatures, roomFor: (frequency: number) => number) {
    this.#features = features;
    const { frequency } = features;
    this.#starts = new Int32Array(frequency.length + 1);
    frequency.forEach((value, feature) => {
      this.#starts[feature + 1] = (this.#starts[feature] as number) + (value > 1 ? roomFor(value) : 0);
    });
    this.#items = new Int32Array(this.#starts[frequency.length] as number);
    this.#filled = new Int32Array(frequency.length);
  }

  /** Adds `weight` to `shared` for each earlier sequence with a shingle of `sequence`, then enters it in the lists. */
  countEarlier(sequence: number, weight: number, shared: Int32Array, touched: GrowingIntegers): void {
    const { features, starts } = this.#features;
    const to = starts[sequence + 1] as number;
    for (let at = starts[sequence] as number; at < to; at++) {
      const feature = features[at] as number;
      const from = this.#starts[feature] as number;
      const filled = this.#filled[feature] as number;
      for (let place = from; place < from + filled; place++) {
        const other = this.#items[place] as number;
        const before = shared[other] as number;
        if (before === 0) touched.push(other);
        if (before < RUN) shared[other] = before + weight;
      }
      if (from + filled < (this.#starts[feature + 1] as number)) {
        this.#items[from + filled] = sequence;
        this.#filled[feature] = filled + 1;
      }
    }
  }
}
