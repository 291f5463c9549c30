import type { Article } from '../article.js';
import {
  countFirstHeld,
  findRepeatedShingles,
  findShareOfShingles,
  groupNearCopies,
  hintsNeeded,
  joinFeatures,
  type NearCopies,
  type Share,
  type ShareOfFeatures,
  type WrittenCounts,
} from './candidates/index.js';
import { articlesInFamilies, candidatesApart, HINT, homesOf } from './compare-collection.js';
import { describeFamilies, type PassageFamily } from './families/index.js';
import {
  type CandidateFeatures,
  connectFamily,
  FamilyReader,
  JoinedPassages,
  LinkPlacer,
  lookBeside,
  PairFinder,
  PairList,
  WordingComparer,
  type WrittenPairs,
} from './pairs/index.js';
import {
  joinPassages,
  type Passages,
  type PassagesPart,
  RarityWeights,
  readPassagesPart,
  spanReader,
} from './passages/index.js';
import { CreditReader, outletGrouping } from './provenance/index.js';
import { capsReached, LIMITS, MAX_FOR_HINT, type ReuseCap } from './reuse-caps.js';
import { type ReuseOptions, type ReuseSettings, readReuseOptions } from './reuse-options.js';

/** What is read of a part of a collection. */
export interface ReusePart {
  readonly passages: PassagesPart;
  /** The articles without their texts. */
  readonly articles: readonly Article[];
}

/** What one share of the shingles gives. */
export interface FeaturesShare {
  readonly runs: ShareOfFeatures;
  readonly hints: ShareOfFeatures;
}

/** The pairs of one share: of what stands apart, and within families. */
export interface PairsShare {
  readonly apart: WrittenPairs;
  readonly families: WrittenPairs;
  readonly commonRuns: number;
  readonly commonHints: number;
  readonly commonWordings: number;
  readonly tooLong: number;
  readonly tooRepetitive: number;
}

/** Reads a part of a collection. Parts, and the articles of each, must be in order of publication, ties by id. */
export function readReusePart(articles: readonly Article[]): ReusePart {
  const light = articles.map(({ id, outlet, publishedAt }) => ({ id, outlet, publishedAt, text: '' }));
  return { passages: readPassagesPart(articles), articles: light };
}

/**
 * The passage families of a collection, found in steps that are cut into shares, which processes work off in any order:
 *
 * 1. {@link readReusePart} of each part of the articles;
 * 2. {@link countCopies} of each share of the runs, by hash: who had them first;
 * 3. {@link findFeatures} of each share of the runs and word pairs, by hash: which paragraphs have them;
 * 4. {@link findPairs} of each share of the paragraphs and of the families of near-copies;
 * 5. {@link families}, once.
 *
 * They are those of `findReuse` with `candidates: 'index'`, because every step is the same code over the same numbers.
 * A process holds 4 bytes a word of the collection and, from the third step on, 8 bytes for each place of a run or word
 * pair that repeats; the texts stay where they are.
 */
export class ReuseInParts {
  readonly #passages: Passages;
  readonly #settings: ReuseSettings;
  #copies: NearCopies | undefined;
  #homes: Int32Array = new Int32Array(0);
  #features: CandidateFeatures | undefined;
  #rarity: RarityWeights | undefined;

  /** @throws {SameStoryError} `invalid-option`. */
  constructor(parts: readonly ReusePart[], options?: Omit<ReuseOptions, 'candidates'>) {
    this.#settings = readReuseOptions('findReuse', { ...options, candidates: 'index' });
    const articles = parts.flatMap((part) => part.articles);
    this.#passages = joinPassages(
      articles,
      parts.map(({ passages }) => passages),
    );
  }

  countCopies(share: Share): WrittenCounts {
    return countFirstHeld(this.#passages, this.#settings.minRun, share);
  }

  /** Takes what {@link countCopies} gave for all shares. */
  useCopies(shares: readonly WrittenCounts[]): void {
    this.#copies = groupNearCopies(this.#passages, shares, this.#settings.minRun, LIMITS.minFamily);
    this.#homes = homesOf(this.#passages, this.#copies);
  }

  findFeatures(share: Share): FeaturesShare {
    const { wordings } = this.#passages;
    const rules = { groupOf: this.#homes, share };
    return {
      runs: findShareOfShingles(wordings, this.#settings.minRun, rules),
      hints: findShareOfShingles(wordings, HINT, { ...rules, max: MAX_FOR_HINT }),
    };
  }

  /** Takes what {@link findFeatures} gave for all shares, in their order. */
  useFeatures(shares: readonly FeaturesShare[]): void {
    const count = this.#passages.wordings.starts.length - 1;
    const join = (of: keyof FeaturesShare) =>
      joinFeatures(
        shares.map((share) => share[of]),
        count,
      );
    this.#features = { runs: join('runs'), hints: join('hints'), hintsNeeded };
  }

  findPairs(share: Share): PairsShare {
    const [passages, copies, features] = [this.#passages, this.#copies!, this.#features!];
    const candidates = candidatesApart(passages, this.#homes, features, LIMITS.maxForRun, share);
    const apart = this.#newFinder();
    const commonWordings = apart.pairApart(candidates, share);
    const within = this.#newFinder();
    const families = copies.families.filter((_, index) => index % share.of === share.index);
    const { tooLong, tooRepetitive } = this.#pairFamilies(within, families);
    return {
      apart: apart.pairs.written(),
      families: within.pairs.written(),
      commonRuns: candidates.commonRuns,
      commonHints: candidates.commonHints,
      commonWordings,
      tooLong: apart.comparer.tooLong + tooLong,
      tooRepetitive: apart.comparer.tooRepetitive + tooRepetitive,
    };
  }

  /** Pairs what the members of families share, and counts what was too long or repetitive, as one process counts. */
  #pairFamilies(finder: PairFinder, families: readonly Int32Array[]): { tooLong: number; tooRepetitive: number } {
    const bounds = families.map((family) => {
      const from = finder.pairs.length;
      finder.pairFamilies([family]);
      return { family, from, to: finder.pairs.length };
    });
    const { tooLong, tooRepetitive } = finder.comparer;
    for (const { family, from, to } of bounds) {
      // All with all are paired already, or would be too many.
      if (family.length <= LIMITS.maxSmallFamily || family.length > LIMITS.maxMeasured) continue;
      const joined = new JoinedPassages(this.#passages);
      for (let pair = from; pair < to; pair++) joined.joinPair(finder.pairs, pair);
      connectFamily(family, finder.comparerOf(family), joined, finder.pairs);
    }
    return { tooLong, tooRepetitive };
  }

  /**
   * The families, when all shares are done.
   *
   * @param shares what {@link findPairs} gave for all of them, in their order.
   * @param texts the articles of each part with their texts, part by part.
   */
  async families(
    shares: readonly PairsShare[],
    texts: AsyncIterable<readonly Article[]>,
  ): Promise<{ families: PassageFamily[]; caps: ReuseCap[] }> {
    const [passages, copies] = [this.#passages, this.#copies!];
    const { comparer } = this.#newFinder();
    const pairs = new PairList();
    for (const { apart } of shares) pairs.addAll(apart);
    const dropped = lookBeside(passages, pairs, comparer);
    for (const { families } of shares) pairs.addAll(families);
    const { links, credits } = await this.#locate(new LinkPlacer(passages, { pairs, dropped }), texts);
    const outletOf = outletGrouping(this.#settings.outletGroups ?? []);
    let crowded = 0;
    const families = describeFamilies(
      passages.articles,
      links,
      (article) => credits.get(article) ?? [],
      (article) => outletOf(passages.articles[article]!.outlet),
      () => {
        crowded++;
      },
    );
    const sum = (of: 'commonWordings' | 'tooLong' | 'tooRepetitive') =>
      shares.reduce((all, share) => all + share[of], 0);
    const reached = {
      'near-copies': articlesInFamilies(copies, LIMITS.maxSmallFamily),
      'large-families': articlesInFamilies(copies, LIMITS.maxMeasured),
      'common-runs': shares[0]?.commonRuns ?? 0,
      'common-paragraphs': sum('commonWordings'),
      'common-hints': shares[0]?.commonHints ?? 0,
      'long-paragraphs': sum('tooLong') + comparer.tooLong,
      'repetitive-paragraphs': sum('tooRepetitive') + comparer.tooRepetitive,
      'crowded-passages': crowded,
    };
    return { families, caps: capsReached(reached, LIMITS) };
  }

  /** Reads the texts once: where the passages are, and whom their articles credit. */
  async #locate(
    placer: LinkPlacer,
    texts: AsyncIterable<readonly Article[]>,
  ): Promise<{ links: Int32Array; credits: Map<number, string[]> }> {
    const passages = this.#passages;
    const reader = new CreditReader(this.#settings.agencies);
    const linked = placer.linkedArticles(passages.articles.length);
    const credits = new Map<number, string[]>();
    let first = 0;
    for await (const articles of texts) {
      const from = first;
      const spanOf = spanReader((article) => articles[article - from]!.text, passages);
      placer.placeUpTo(passages.firstParagraph[from + articles.length]!, spanOf);
      for (const [index, article] of articles.entries()) {
        if (linked[from + index] === 1) credits.set(from + index, reader.read(article));
      }
      first += articles.length;
    }
    return { links: placer.links, credits };
  }

  #newFinder(): PairFinder {
    const { hints } = this.#features!;
    const { minRun, threshold } = this.#settings;
    const families = new FamilyReader(this.#passages, (sequences) => ({
      runs: findRepeatedShingles(sequences, minRun),
      hints: findRepeatedShingles(sequences, HINT, { common: hints.common }),
      hintsNeeded,
    }));
    const limits = { ...LIMITS, requireMemory: () => {} };
    this.#rarity ??= new RarityWeights(this.#passages);
    const comparer = new WordingComparer(this.#passages, { minRun, threshold }, this.#rarity);
    return new PairFinder(this.#passages, families, this.#copies!, { minRun, threshold }, limits, comparer);
  }
}
