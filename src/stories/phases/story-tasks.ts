import type { Article, ArticleId } from '../../article.js';
import { outletGrouping } from '../../reuse/index.js';
import {
  type ArticleRows,
  findNeighbours,
  TermCounter,
  type TermCounts,
  type TermRanking,
  Vocabulary,
  type WeightedRows,
  weighArticles,
} from '../../vectors/index.js';
import { linksByWords, neighbourLimits, type PenalisedLinks, penaltiesOn } from '../cluster/index.js';
import {
  type Clusters,
  type DistinctArticle,
  distinctArticles,
  type Story,
  StoryDescriber,
  type StoryGroup,
} from '../describe/index.js';
import { type ArticleFlag, flagArticle, isDigestArticle, isDigestFlag } from '../kinds/index.js';
import {
  type ComparedSides,
  PairPenalties,
  type PenaltySide,
  pairFeatures,
  SharedPassages,
  SharedRuns,
  sidesOf,
  sumShared,
} from '../link/index.js';
import { collapsed } from './collapsed.js';
import type { StoriesSettings } from './story-settings.js';

/** What each task gives for a range of its items. */
export interface Results {
  /** Items are the distinct articles. */
  readonly count: CountedRange;
  /** Items are all articles. Those that have a flag. */
  readonly flags: readonly FlaggedArticle[];
  /** Items are the articles that are compared. */
  readonly weigh: ArticleRows;
  /** Items are the articles that are compared with those before them. */
  readonly compare: ComparedRange;
  /** Items are pairs. */
  readonly features: FeaturesRange;
  /** Items are the articles of `links`. */
  readonly sides: readonly KnownSide[];
  /** Items are the pairs of `links`. */
  readonly penalties: Float64Array;
  /** Items are the clusters. */
  readonly describe: readonly (Story | StoryGroup)[];
}

export type TaskName = keyof Results;

/** Counts of a range of articles, with terms numbered as this range meets them. */
export interface CountedRange extends Pick<TermCounts, 'fields' | 'languages' | 'lengths'> {
  /**
   * By number, parted by newlines, which no term has; none where the range begins with the first article, because the
   * numbers of that thread stay.
   */
  readonly terms: string;
}

export interface ComparedRange {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The `SUMS` of each pair; empty where the user's vectors may add pairs. */
  readonly sums: Float32Array;
}

/** The rows of `FEATURES` of pairs, and the probability of each by its words. */
export interface FeaturesRange {
  readonly features: Float64Array;
  readonly byWords: Float64Array;
}

export type FlaggedArticle = readonly [id: ArticleId, flags: readonly ArticleFlag[]];

/** Counted articles, and the ranks and weights of their terms. */
export interface Weighing extends Pick<TermCounts, 'fields' | 'languages'> {
  readonly ranking: Omit<TermRanking, 'heldBy'>;
}

/** What the penalties need to know of an article. */
export interface KnownSide {
  readonly article: number;
  readonly side: PenaltySide;
  readonly runs: Int32Array;
}

/** What the phases so far have found out, as far as the next ones need it on other threads. */
export interface Facts {
  /** The language of each distinct article; with `rows`, of each that is compared. */
  readonly languages?: readonly string[];
  /** Which article represents each, where some are near-duplicates; goes with `rows`. */
  readonly leaders?: Int32Array | undefined;
  readonly weighing?: Weighing;
  /** All terms by number, parted by newlines. */
  readonly terms?: string;
  readonly rows?: WeightedRows;
  readonly compared?: Omit<ComparedSides, 'sides' | 'peers'> & { readonly lengths: Int32Array };
  readonly flags?: readonly FlaggedArticle[] | undefined;
  readonly links?: Links;
  readonly sides?: readonly KnownSide[];
  readonly clusters?: Clusters;
}

/** The pairs that may be penalised, and the articles in them. */
export interface Links extends Omit<PenalisedLinks, 'pairs'> {
  readonly articles: Int32Array;
}

/**
 * What one thread knows of a collection that is being grouped, and the tasks that it can do for ranges of it. All
 * threads have all articles; the other facts come with the phases that need them.
 */
export class StoryTasks {
  distinct: readonly DistinctArticle<Article>[];
  readonly vocabulary = new Vocabulary();
  readonly outletOf: (outlet: string | undefined) => string | undefined;
  readonly runs: SharedRuns;
  readonly articles: readonly Article[];
  readonly #settings: StoriesSettings;
  #representatives: readonly Article[] = [];
  #languages: readonly string[] = [];
  #rows: WeightedRows | undefined;
  #leaders: Int32Array | undefined;
  #weighing: Weighing | undefined;
  #flags: ReadonlyMap<ArticleId, readonly ArticleFlag[]> | undefined;
  /** The terms of the calling thread by the numbers that they have here; `undefined` if this is that thread. */
  #numbers: Int32Array | undefined;
  #compared: ComparedSides | undefined;
  #links: Links | undefined;
  #penalties: PairPenalties | undefined;
  #describer: StoryDescriber | undefined;

  constructor(articles: readonly Article[], settings: StoriesSettings) {
    this.articles = articles;
    this.#settings = settings;
    this.outletOf = outletGrouping(settings.outletGroups);
    this.runs = new SharedRuns((index) => this.#representatives[index]!.text);
    this.distinct = distinctArticles(articles);
  }

  /** The articles that are compared: one of each text, with the outlet that its outlet counts as. */
  get representatives(): readonly Article[] {
    return this.#representatives;
  }

  /** What the other threads need to know of the rows, apart from their terms. */
  get weighed(): Facts {
    return { languages: this.#languages, leaders: this.#leaders, rows: known(this.#rows) };
  }

  get penalties(): PairPenalties {
    const counts = { vocabulary: this.vocabulary, languages: this.#languages };
    const rows = known(this.#rows);
    this.#penalties ??= new PairPenalties(
      this.#representatives,
      new SharedPassages(this.#representatives, counts, rows, this.runs),
      (index) => this.#isDigest(this.distinct[index]!.article),
    );
    return this.#penalties;
  }

  readonly #flagsOf = (article: Article): readonly ArticleFlag[] =>
    this.#flags === undefined ? flagArticle(article) : (this.#flags.get(article.id) ?? []);

  #isDigest(article: Article): boolean {
    return this.#flags === undefined ? isDigestArticle(article) : this.#flagsOf(article).some(isDigestFlag);
  }

  /** Takes in what the phases so far have found out. */
  learn({ languages, weighing, leaders, terms, rows, compared, flags, links, sides, clusters }: Facts): void {
    if (languages !== undefined) this.#languages = languages;
    if (weighing !== undefined) this.#weighing = weighing;
    if (terms !== undefined) this.#numbers = numbersOf(terms, this.vocabulary);
    if (rows !== undefined) {
      this.#weighing = undefined;
      this.#leaders = leaders;
      this.distinct = collapsed(this.distinct, leaders);
      this.#representatives = this.distinct.map(({ article }) => ({
        ...article,
        outlet: this.outletOf(article.outlet),
      }));
      this.#rows = this.#inOwnTerms(rows);
    }
    if (compared !== undefined) {
      const sides = sidesOf(this.#representatives, { lengths: compared.lengths, languages: this.#languages });
      this.#compared = { ...compared, ...sides };
    }
    if (flags !== undefined) this.#flags = new Map(flags);
    if (links !== undefined) this.#links = links;
    for (const { article, side, runs } of sides ?? []) {
      this.penalties.know(article, side);
      this.runs.know(article, runs);
    }
    if (clusters !== undefined) {
      const grouping = {
        ...clusters,
        rows: known(this.#rows),
        counts: { vocabulary: this.vocabulary, languages: this.#languages },
      };
      const { describe } = this.#settings;
      this.#describer = new StoryDescriber(grouping, this.distinct, this.outletOf, this.#flagsOf, this.runs, describe);
    }
  }

  /** Does a task for the items `from` to `to`. */
  run<N extends TaskName>(task: N, from: number, to: number): Results[N] {
    return this.#tasks[task](from, to) as Results[N];
  }

  readonly #tasks: { readonly [N in TaskName]: (from: number, to: number) => Results[N] } = {
    count: (from, to) => this.#count(from, to),
    flags: (from, to) => this.#flagged(from, to),
    weigh: (from, to) => {
      const weighing = known(this.#weighing);
      return weighArticles(weighing, weighing.ranking, from, to);
    },
    compare: (from, to) => this.#compare(from, to),
    features: (from, to) => this.#features(from, to),
    sides: (from, to) => this.#sides(from, to),
    penalties: (from, to) => penaltiesOn(known(this.#links), this.penalties, from, to),
    describe: (from, to) => indices(from, to).map((index) => known(this.#describer).of(index)),
  };

  #count(from: number, to: number): CountedRange {
    const counter = new TermCounter(this.vocabulary);
    for (let index = from; index < to; index++) {
      counter.add(this.distinct[index]!.article, this.#languages[index]!);
    }
    const { fields, languages, lengths } = counter.finish();
    if (from === 0) return { fields, languages, lengths, terms: '' };
    // Copied, because a counter's lists are the beginnings of longer ones, which would be sent whole.
    const exact = fields.map(({ offsets, terms, counts }) => ({
      offsets,
      terms: terms.slice(),
      counts: counts.slice(),
    }));
    return { fields: exact, languages, lengths, terms: termList(this.vocabulary) };
  }

  #flagged(from: number, to: number): FlaggedArticle[] {
    return this.articles.slice(from, to).flatMap((article) => {
      const flags = flagArticle(article);
      return flags.length === 0 ? [] : [[article.id, flags] as const];
    });
  }

  #compare(from: number, to: number): ComparedRange {
    const rows = known(this.#rows);
    const pairs = findNeighbours(rows, neighbourLimits(rows.articles), from, to);
    const { left, right } = pairs;
    const wanted = this.#settings.model.features.map(({ name }) => name);
    const sums = this.#settings.embeddings === undefined ? sumShared(rows, pairs, wanted) : new Float32Array();
    return { left, right, sums };
  }

  #features(from: number, to: number): FeaturesRange {
    const compared = known(this.#compared);
    const features = pairFeatures(compared, from, to);
    const { model, perLanguage } = this.#settings;
    const pairs = { pairs: compared.pairs, features, languages: this.#languages };
    return { features, byWords: linksByWords(pairs, model, perLanguage, from, to) };
  }

  #sides(from: number, to: number): KnownSide[] {
    const { articles } = known(this.#links);
    return indices(from, to).map((at) => {
      const article = articles[at]!;
      return { article, side: this.penalties.sideOf(article), runs: this.runs.of(article) };
    });
  }

  /** Rows with their terms numbered as this thread numbers them: a number is only ever compared with others here. */
  #inOwnTerms(rows: WeightedRows): WeightedRows {
    const numbers = this.#numbers;
    return numbers === undefined ? rows : { ...rows, termOfRank: rows.termOfRank.map((term) => numbers[term]!) };
  }
}

/** The numbers that a vocabulary gives to the terms of a list. */
export function numbersOf(terms: string, vocabulary: Vocabulary): Int32Array {
  return terms === '' ? new Int32Array() : Int32Array.from(terms.split('\n'), (term) => vocabulary.internTerm(term));
}

/** All terms by number, for another thread. */
export function termList(vocabulary: Vocabulary): string {
  return indices(0, vocabulary.size)
    .map((term) => vocabulary.term(term))
    .join('\n');
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function known<T>(fact: T | undefined): T {
  if (fact === undefined) throw new TypeError('a task was run before the facts that it needs were known');
  return fact;
}
