import { GrowingIntegers } from '../../structures/index.js';
import type { WordSequences } from '../passages/index.js';
import { rangeOf, type Share, WHOLE } from './partition.js';
import type { SharedFeatures } from './shingles.js';

/** Pairs of sequences worth comparing: `first[i] < second[i]`, in order of `second`. */
export interface CandidatePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** 1 if the pair shares a run, 0 if only hints suggest it. */
  readonly hasRun: Uint8Array;
  /** Number of runs that occur in too many sequences, so that only the first of them was paired with the others. */
  readonly commonRuns: number;
  /** Number of hints that occur in too many sequences and were ignored. */
  readonly commonHints: number;
}

/** How many common hints a pair needs, given the number of words of the shorter text: longer texts need more. */
export type HintRule = (words: number) => number;

export interface CandidateRules {
  /** Shingles as long as a copied run; one in common is enough. */
  readonly runs: SharedFeatures;
  /** Short shingles or bands; several in common are needed. */
  readonly hints: SharedFeatures;
  readonly hintsNeeded: HintRule;
  /** Whether a pair matters at all. */
  readonly eligible: (first: number, second: number) => boolean;
  readonly maxForRun: number;
  readonly maxForHint: number;
  /** Pairs the sequences of one share with those before them. @default all */
  readonly share?: Share;
}

/** Weight of a run, above any number of hints. */
const RUN = 1 << 24;

/**
 * Pairs the sequences that share a run, or enough hints. Each sequence is paired with earlier ones by counting along
 * the lists of the sequences that contain its shingles.
 *
 * Both caps bound the work, so that it grows with the number of words and not with its square. A run in more than
 * `maxForRun` sequences pairs the first of them with each other one: the family stays whole without all its pairs. A
 * hint in more than `maxForHint` sequences says nothing and is ignored.
 */
export function findCandidates({ starts }: WordSequences, rules: CandidateRules): CandidatePairs {
  const { runs, hints, hintsNeeded, maxForRun, maxForHint, share = WHOLE } = rules;
  const count = starts.length - 1;
  const shared = new Int32Array(count);
  const touched = new GrowingIntegers(1024);
  const first = new GrowingIntegers(1024);
  const second = new GrowingIntegers(1024);
  const hasRun = new GrowingIntegers(1024);
  const minNeeded = hintsNeeded(0);
  const range = rangeOf(share, count);
  for (let s = range.from; s < range.to; s++) {
    touched.length = 0;
    countEarlier(runs, s, RUN, maxForRun, 1, shared, touched);
    countEarlier(hints, s, 1, maxForHint, 0, shared, touched);
    const words = starts[s + 1]! - starts[s]!;
    for (let i = 0; i < touched.length; i++) {
      const other = touched.at(i);
      const evidence = shared[other]!;
      shared[other] = 0;
      // Most pairs are rejected here, before their lengths are looked up.
      if (evidence < minNeeded) continue;
      if (evidence < RUN) {
        const otherWords = starts[other + 1]! - starts[other]!;
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
    commonRuns: countLonger(runs, maxForRun),
    commonHints: hints.common.count + countLonger(hints, maxForHint),
  };
}

/** How many features occur in more sequences than the limit. */
function countLonger({ listStarts }: SharedFeatures, limit: number): number {
  let count = 0;
  for (let f = 0; f + 1 < listStarts.length; f++) {
    if (listStarts[f + 1]! - listStarts[f]! > limit) count++;
  }
  return count;
}

/**
 * Adds `weight` to `shared` for each earlier sequence that shares a feature with `sequence`. For a feature in more than
 * `most` sequences, only the first `ofCommon` of them count.
 */
function countEarlier(
  { features, starts, sequences, listStarts }: SharedFeatures,
  sequence: number,
  weight: number,
  max: number,
  ofCommon: number,
  shared: Int32Array,
  touched: GrowingIntegers,
): void {
  const end = starts[sequence + 1]!;
  for (let at = starts[sequence]!; at < end; at++) {
    const feature = features[at]!;
    const from = listStarts[feature]!;
    const length = listStarts[feature + 1]! - from;
    const to = from + (length > max ? ofCommon : length);
    for (let index = from; index < to; index++) {
      const other = sequences[index]!;
      // Lists are ascending, so only the sequence itself and later ones follow.
      if (other >= sequence) break;
      const before = shared[other]!;
      if (before === 0) touched.push(other);
      if (before < RUN) shared[other] = before + weight;
    }
  }
}
