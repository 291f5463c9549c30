import type { HintRule, SharedFeatures } from '../candidates/index.js';
import type { Passages, WordSequences } from '../passages/index.js';

/** What makes two wordings worth comparing. */
export interface CandidateFeatures {
  readonly runs: SharedFeatures;
  readonly hints: SharedFeatures;
  readonly hintsNeeded: HintRule;
}

/** Finds the features that sequences of words share. */
export type FeatureFinder = (sequences: WordSequences) => CandidateFeatures;

/** The wordings of one family of articles, numbered anew from 0 on in the same order, and what they share. */
export interface FamilyFeatures extends CandidateFeatures {
  /** The number here of a wording that appears in the family. */
  numberOf(wording: number): number;
  /** The wording with a number. */
  readonly wordings: Int32Array;
}

/**
 * Looks for features family by family: what appears in one family only need not be kept for the whole collection, and a
 * family's tables fit the processor's cache.
 */
export class FamilyReader {
  readonly #passages: Passages;
  readonly #find: FeatureFinder;
  /** By wording: its number in the family read last. */
  readonly #numbers: Int32Array;

  constructor(passages: Passages, find: FeatureFinder) {
    this.#passages = passages;
    this.#find = find;
    this.#numbers = new Int32Array(passages.wordings.starts.length);
  }

  /** Reads a family; what was read before is not valid any more. */
  read(family: Int32Array): FamilyFeatures {
    const { paragraphs, firstParagraph, wordings } = this.#passages;
    const found = new Set<number>();
    for (const article of family) {
      for (let p = firstParagraph[article]!; p < firstParagraph[article + 1]!; p++) found.add(paragraphs.wording[p]!);
    }
    const own = Int32Array.from(found).sort();
    const starts = new Int32Array(own.length + 1);
    own.forEach((wording, number) => {
      starts[number + 1] = starts[number]! + wordings.starts[wording + 1]! - wordings.starts[wording]!;
      this.#numbers[wording] = number;
    });
    const words = new Int32Array(starts[own.length]!);
    own.forEach((wording, number) => {
      words.set(wordings.words.subarray(wordings.starts[wording]!, wordings.starts[wording + 1]!), starts[number]!);
    });
    return {
      ...this.#find({ words, starts }),
      numberOf: (wording) => this.#numbers[wording]!,
      wordings: own,
    };
  }
}
