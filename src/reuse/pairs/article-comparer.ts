import { addTo } from '../../structures/index.js';
import type { HintRule, SharedFeatures } from '../candidates/index.js';
import type { Passages } from '../passages/index.js';
import { isWhole, neighbouringPairs } from './adjacent-pairs.js';
import type { FamilyFeatures } from './family-features.js';
import type { Match } from './pair-list.js';
import type { WordingComparer } from './wording-comparer.js';

/** A shared passage of two articles: `x` is a paragraph of the article taken, `y` one of the other. */
export interface ArticleMatch {
  readonly x: number;
  readonly y: number;
  readonly match: Match;
}

/** Maximum number of paragraphs per run or hint that are examined; an article with more repeats itself. */
const MAX_FOR_FEATURE = 64;
/** Above this number of pairs of positions, two wordings are paired star-wise. */
const MAX_BETWEEN = 256;
/** Weight of a run, above any number of hints. */
const RUN = 1 << 24;

/** Where the runs or hints of the current article occur: the number of the wording, and the next one with the same. */
class FeatureMarks {
  readonly #features: SharedFeatures;
  readonly #numberOf: FamilyFeatures['numberOf'];
  readonly #heads: Int32Array;
  #next: number[] = [];
  #wordings: number[] = [];

  constructor(features: SharedFeatures, numberOf: FamilyFeatures['numberOf']) {
    this.#features = features;
    this.#numberOf = numberOf;
    this.#heads = new Int32Array(features.listStarts.length);
  }

  set(wordings: readonly number[]): void {
    for (const [number, wording] of wordings.entries()) {
      this.#each(wording, (feature) => {
        this.#wordings.push(number);
        this.#next.push(this.#heads[feature]!);
        this.#heads[feature] = this.#wordings.length;
      });
    }
  }

  clear(wordings: readonly number[]): void {
    for (const wording of wordings) {
      this.#each(wording, (feature) => {
        this.#heads[feature] = 0;
      });
    }
    this.#next = [];
    this.#wordings = [];
  }

  /** Calls `use` with the number of each marked wording that shares a feature with `wording`, once per feature. */
  eachShared(wording: number, use: (number: number) => void): void {
    this.#each(wording, (feature) => {
      let entry = this.#heads[feature]!;
      for (let left = MAX_FOR_FEATURE; entry !== 0 && left > 0; left--) {
        use(this.#wordings[entry - 1]!);
        entry = this.#next[entry - 1]!;
      }
    });
  }

  #each(wording: number, use: (feature: number) => void): void {
    const { features, starts } = this.#features;
    const number = this.#numberOf(wording);
    for (let at = starts[number]!; at < starts[number + 1]!; at++) use(features[at]!);
  }
}

/**
 * Everything that two articles of one family share, without regard to any other: one article is taken, then asked about
 * against others. Finds what the comparison of a whole collection finds for the two, without its caps.
 */
export class ArticleComparer {
  readonly #passages: Passages;
  readonly #comparer: WordingComparer;
  readonly #hintsNeeded: HintRule;
  readonly #runs: FeatureMarks;
  readonly #hints: FeatureMarks;
  /** The distinct wordings of the current article, and its paragraphs with each. */
  #wordings: number[] = [];
  #paragraphs = new Map<number, number[]>();
  /** Scratch space, by number of a wording of the current article. */
  #evidence = new Int32Array(64);
  readonly #min: number;

  constructor(passages: Passages, comparer: WordingComparer, features: FamilyFeatures) {
    const { runs, hints, hintsNeeded } = features;
    const numberOf = (wording: number) => features.numberOf(wording);
    this.#passages = passages;
    this.#comparer = comparer;
    this.#hintsNeeded = hintsNeeded;
    this.#min = hintsNeeded(0);
    this.#runs = new FeatureMarks(runs, numberOf);
    this.#hints = new FeatureMarks(hints, numberOf);
  }

  take(article: number): void {
    this.#runs.clear(this.#wordings);
    this.#hints.clear(this.#wordings);
    this.#paragraphs = this.#paragraphsByWording(article);
    this.#wordings = [...this.#paragraphs.keys()];
    this.#runs.set(this.#wordings);
    this.#hints.set(this.#wordings);
    if (this.#evidence.length < this.#wordings.length) this.#evidence = new Int32Array(2 * this.#wordings.length);
  }

  /** Everything that the current article shares with another, later one. */
  matchesWith(other: number): ArticleMatch[] {
    const found: ArticleMatch[] = [];
    for (const [wording, indices] of this.#paragraphsByWording(other)) {
      const own = this.#paragraphs.get(wording);
      if (own !== undefined) addPlaces(found, own, indices, this.#comparer.same(wording));
      this.#eachCandidate(wording, (u, hasRun) => {
        const at = this.#paragraphs.get(u)!;
        for (const match of this.#comparer.compare(u, wording, at[0]!, indices[0]!, hasRun)) {
          addPlaces(found, at, indices, match);
        }
      });
    }
    const pairs = found.map(({ x, y, match }) => ({ first: x, second: y, isWhole: isWhole(match.kind) }));
    for (const [x, y] of this.#comparer.threshold < 1 ? neighbouringPairs(this.#passages, pairs) : []) {
      for (const match of this.#comparer.compareBeside(x, y)) found.push({ x, y, match });
    }
    return found.length === 1 && this.#comparer.isTooWeakAlone(found[0]!.match.share) ? [] : found;
  }

  #eachCandidate(wording: number, use: (own: number, hasRun: boolean) => void): void {
    const evidence = this.#evidence;
    const touched: number[] = [];
    const add = (weight: number) => (number: number) => {
      const before = evidence[number]!;
      if (before === 0) touched.push(number);
      if (before < RUN) evidence[number] = before + weight;
    };
    this.#runs.eachShared(wording, add(RUN));
    this.#hints.eachShared(wording, add(1));
    for (const number of touched) {
      const found = evidence[number]!;
      evidence[number] = 0;
      const own = this.#wordings[number]!;
      if (found < this.#min || own === wording) continue;
      const { length } = this.#comparer.words(wording);
      if (found < RUN && found < this.#hintsNeeded(Math.min(length, this.#comparer.words(own).length))) continue;
      use(own, found >= RUN);
    }
  }

  #paragraphsByWording(article: number): Map<number, number[]> {
    const { firstParagraph, paragraphs } = this.#passages;
    const found = new Map<number, number[]>();
    for (let p = firstParagraph[article]!; p < firstParagraph[article + 1]!; p++) {
      addTo(found, paragraphs.wording[p]!, p);
    }
    return found;
  }
}

function addPlaces(found: ArticleMatch[], xs: readonly number[], ys: readonly number[], match: Match): void {
  const all = xs.length * ys.length <= MAX_BETWEEN;
  xs.forEach((x, i) => {
    for (const y of all || i === 0 ? ys : ys.slice(0, 1)) found.push({ x, y, match });
  });
}
