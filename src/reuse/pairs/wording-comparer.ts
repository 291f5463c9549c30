import { comparePassages, type PassageMatch, type PassageRules, repeatsItself } from '../align/index.js';
import { countDistinct, type DistinctWords, type Passages, RarityWeights, WordMarks } from '../passages/index.js';
import { type Match, turned } from './pair-list.js';

/**
 * Minimum fraction of the shorter paragraph's different words that the other must contain, to be searched for rewritten
 * text.
 */
export const MIN_COMMON = 0.5;
/** The same for neighbours of a passage. */
const MIN_COMMON_BESIDE = 0.4;
/** How many aligned words fewer a rewritten passage needs next to another one. */
const FEWER_BESIDE = 1;

/**
 * The threshold is multiplied by this for a rewritten passage that is all that two articles share. Phrases such as "a
 * margin of error of 3 percentage points" and "declined to say when the committee would vote" align with similar ones
 * anywhere.
 */
const ALONE = 1.3;

const UNKNOWN = 0;
const PLAIN = 1;
const REPEATS = 2;

/** Decides by their words what two wordings share, and holds the tables for this. */
export class WordingComparer {
  /** Number of pairs without a common run whose paragraphs were too long to search for rewritten text. */
  tooLong = 0;
  /** Number of pairs that repeat themselves so much that not all common runs were tried. */
  tooRepetitive = 0;
  readonly threshold: number;
  readonly #passages: Passages;
  readonly #anywhere: PassageRules;
  readonly #beside: PassageRules;
  readonly #rarity: RarityWeights;
  readonly #marks: WordMarks;
  /** Whether each wording contains a run of three words twice. */
  readonly #repeats: Uint8Array;

  constructor(passages: Passages, rules: Omit<PassageRules, 'minAligned'>, rarity = new RarityWeights(passages)) {
    this.#passages = passages;
    this.threshold = rules.threshold;
    this.#anywhere = { ...rules, minAligned: rules.minRun };
    this.#beside = { ...rules, minAligned: rules.minRun - FEWER_BESIDE };
    this.#rarity = rarity;
    this.#marks = new WordMarks(passages.vocabulary);
    this.#repeats = new Uint8Array(passages.wordings.starts.length);
  }

  words(wording: number): Int32Array {
    const { words, starts } = this.#passages.wordings;
    return words.subarray(starts[wording]!, starts[wording + 1]!);
  }

  /** What a wording shares with itself. */
  same(wording: number): Match {
    const words = this.words(wording);
    const { length } = words;
    const distinct = new Set(words).size;
    return {
      kind: 'identical',
      tiles: [{ a: 0, b: 0, length }],
      aligned: length,
      share: 1,
      distinct: { first: distinct, second: distinct, common: distinct },
    };
  }

  /**
   * What two wordings share, passage by passage, in the articles of the paragraphs `x` and `y`; `a` is `u`.
   *
   * @param hasRun whether they are known to share a run.
   */
  compare(u: number, v: number, x: number, y: number, hasRun: boolean): Match[] {
    // Ties are broken from the first to the second, so the two must always come in the same order.
    if (u > v) return this.compare(v, u, y, x, hasRun).map(turned);
    const distinct = countDistinct(this.words(u), this.words(v), this.#marks);
    if (!hasRun && !haveCommon(distinct, MIN_COMMON)) return [];
    return inRegions(this.#match(u, v, x, y, this.#anywhere), distinct);
  }

  /** The same for two neighbours of a passage, with lower requirements. */
  compareBeside(x: number, y: number): Match[] {
    const { wording } = this.#passages.paragraphs;
    const [u, v] = [wording[x]!, wording[y]!];
    const distinct = countDistinct(this.words(u), this.words(v), this.#marks);
    if (!haveCommon(distinct, MIN_COMMON_BESIDE)) return [];
    return inRegions(this.#match(u, v, x, y, this.#beside), distinct);
  }

  /** Whether a passage with this share of aligned words is dropped if it is all that two articles have in common. */
  isTooWeakAlone(share: number): boolean {
    return share < Math.min(1, ALONE * this.threshold);
  }

  #match(u: number, v: number, x: number, y: number, rules: PassageRules): PassageMatch | undefined {
    const { article } = this.#passages.paragraphs;
    return comparePassages(
      this.words(u),
      this.words(v),
      rules,
      (shorter) => this.#rarity.weigh(shorter, article[x]!, article[y]!),
      (bound) => {
        if (bound === 'long') this.tooLong++;
        else this.tooRepetitive++;
      },
      this.#mayRepeat(v),
    );
  }

  #mayRepeat(wording: number): boolean {
    if (this.#repeats[wording] === UNKNOWN) {
      this.#repeats[wording] = repeatsItself(this.words(wording)) ? REPEATS : PLAIN;
    }
    return this.#repeats[wording] === REPEATS;
  }
}

function haveCommon({ a, b, common }: DistinctWords, min: number): boolean {
  return common >= min * Math.min(a, b);
}

function inRegions(found: PassageMatch | undefined, { a, b, common }: DistinctWords): Match[] {
  if (found === undefined) return [];
  const { kind, regions, share } = found;
  const distinct = { first: a, second: b, common };
  return regions.map(({ tiles, aligned }) => ({ kind, tiles, aligned, share, distinct }));
}
