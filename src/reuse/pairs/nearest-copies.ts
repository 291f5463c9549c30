import { addTo } from '../../structures/index.js';
import type { Passages } from '../passages/index.js';
import type { FamilyFeatures } from './family-features.js';

/** Runs in more wordings than this do not show who copied from whom. */
const MAX_FOR_RUN = 64;

/**
 * The articles that each article of a family is compared with: the first of the family, and the earlier one, if any,
 * that shares most of what the first does not have, such as a changed word or a later paragraph.
 *
 * @param minRun words per run; a word that two articles changed alike gives them this many common runs.
 * @returns for each earlier article, the later ones to compare with it, ascending.
 */
export function nearestInFamily(
  passages: Passages,
  family: Int32Array,
  familyOf: Int32Array,
  features: FamilyFeatures,
  minRun: number,
): Map<number, number[]> {
  const leader = family[0]!;
  const later = new LaterRuns(passages, leader, familyOf, features, minRun);
  const partners = new Map<number, number[]>();
  for (const article of family.subarray(1)) {
    addTo(partners, leader, article);
    const nearest = later.nearestOf(article);
    if (nearest !== undefined) addTo(partners, nearest, article);
  }
  return partners;
}

/** The runs of a family's articles that its first article does not have. */
class LaterRuns {
  readonly #passages: Passages;
  readonly #family: number;
  readonly #familyOf: Int32Array;
  readonly #features: FamilyFeatures;
  readonly #minRun: number;
  readonly #leader: number;
  readonly #ofLeader = new Set<number>();
  readonly #wordingsOfLeader = new Set<number>();

  constructor(passages: Passages, leader: number, familyOf: Int32Array, features: FamilyFeatures, minRun: number) {
    this.#passages = passages;
    this.#familyOf = familyOf;
    this.#family = familyOf[leader]!;
    this.#features = features;
    this.#minRun = minRun;
    this.#leader = leader;
    for (const wording of this.#wordingsOf(leader)) {
      this.#wordingsOfLeader.add(wording);
      for (const run of this.#runsOf(wording)) this.#ofLeader.add(run);
    }
  }

  /** The earlier article that shares most of the runs that the first does not have. */
  nearestOf(article: number): number | undefined {
    const counts = new Map<number, number>();
    for (const wording of this.#wordingsOf(article)) {
      if (this.#wordingsOfLeader.has(wording)) continue;
      const first = this.#earlier(wording, article);
      if (first !== undefined) {
        const length = this.#passages.wordings.starts[wording + 1]! - this.#passages.wordings.starts[wording]!;
        addCount(counts, first, Math.max(this.#minRun, length - this.#minRun + 1));
        continue;
      }
      for (const run of this.#runsOf(wording)) {
        if (!this.#ofLeader.has(run)) this.#countHolders(run, article, counts);
      }
    }
    let best: number | undefined;
    let longest = this.#minRun - 1;
    for (const [other, count] of counts) {
      if (count < longest || (count === longest && (best === undefined || other > best))) continue;
      best = other;
      longest = count;
    }
    return best;
  }

  #countHolders(run: number, article: number, counts: Map<number, number>): void {
    const { runs, wordings } = this.#features;
    const { sequences, listStarts } = runs;
    const [from, to] = [listStarts[run]!, listStarts[run + 1]!];
    if (to - from > MAX_FOR_RUN) return;
    for (let i = from; i < to; i++) {
      const holder = this.#earlier(wordings[sequences[i]!]!, article);
      if (holder !== undefined) addCount(counts, holder, 1);
    }
  }

  /**
   * The article of the family in which a wording occurred first, if it is before `article` and not the first of the
   * family.
   */
  #earlier(wording: number, article: number): number | undefined {
    const { paragraphs, paragraphsOf } = this.#passages;
    const first = paragraphs.article[paragraphsOf.items[paragraphsOf.starts[wording]!]!]!;
    const isEarlier = first < article && first !== this.#leader && this.#familyOf[first] === this.#family;
    return isEarlier ? first : undefined;
  }

  #wordingsOf(article: number): Int32Array {
    const { paragraphs, firstParagraph } = this.#passages;
    return paragraphs.wording.subarray(firstParagraph[article]!, firstParagraph[article + 1]!);
  }

  #runsOf(wording: number): Int32Array {
    const { features, starts } = this.#features.runs;
    const number = this.#features.numberOf(wording);
    return features.subarray(starts[number]!, starts[number + 1]!);
  }
}

function addCount(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
