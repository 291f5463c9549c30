import { requireArgument, requireId } from '../arguments.js';
import type { Article, ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { DisjointSet } from '../structures/index.js';
import type { Grouping } from './cluster/index.js';
import { type DistinctArticle, type Story, type StoryGroup, surfaceForms, writtenKeywords } from './describe/index.js';
import {
  type Decision,
  type ExplainedTerm,
  explainCluster,
  explainPair,
  type LinkExplanation,
  type Names,
  nearestDecisions,
  type Reasoning,
  type StoryExplanation,
} from './explain/index.js';
import {
  type FoundStories,
  type Phased,
  type Phases,
  type StoriesSettings,
  StoryTasks,
  storyPhases,
} from './phases/index.js';

export interface StoriesResult {
  /** Largest first, then the earliest. */
  readonly stories: readonly Story[];
  readonly modelVersion: string;
  /** The threshold that was used: the one given, else the model's. */
  readonly threshold: number;
}

/** A {@link StoriesResult} in which some stories have no description; see {@link FindStoriesOptions.describe}. */
export interface GroupsResult extends Omit<StoriesResult, 'stories'> {
  readonly stories: readonly (Story | StoryGroup)[];
}

/** Two groups that were joined, possibly below the threshold. */
export interface MergeStep {
  /** The first article of each group, in the order of content that stories are found in. */
  readonly into: ArticleId;
  readonly from: ArticleId;
  /** How similar the two were. With a merge model, the probability that they are one; else what the linkage gives. */
  readonly level: number;
}

/** Stories with the levels behind them. Made by `analyseStories`. */
export class StoryAnalysis {
  readonly result: StoriesResult;
  readonly #settings: StoriesSettings;
  readonly #grouping: Grouping;
  readonly #distinct: readonly DistinctArticle<Article>[];
  readonly #indexById: ReadonlyMap<ArticleId, number>;
  readonly #storyOf: ReadonlyMap<ArticleId, string>;
  readonly #reasoning: Reasoning | undefined;

  /** @internal */
  constructor(settings: StoriesSettings, found: FoundStories, reasoning?: Reasoning) {
    const { distinct, indexById, grouping, stories } = found;
    this.#reasoning = reasoning;
    this.#settings = settings;
    this.#distinct = distinct;
    this.#indexById = indexById;
    this.#grouping = grouping;
    this.#storyOf = new Map(stories.flatMap((story) => story.articles.map((id) => [id, story.id])));
    // Only findStories takes the option that leaves out descriptions, and its return type says so.
    this.result = {
      stories: stories as readonly Story[],
      modelVersion: settings.model.modelVersion,
      threshold: grouping.threshold,
    };
  }

  /**
   * Explains what joined two articles or kept them apart, feature by feature; the contributions add up to the log-odds.
   *
   * @throws {SameStoryError} `unknown-article`.
   */
  explain(a: ArticleId, b: ArticleId): LinkExplanation {
    return explainPair(
      this.#grouping,
      this.#settings.model,
      [this.#indexOf(a), this.#indexOf(b)],
      [a, b],
      (explained, pair) => this.#reasons(explained, pair),
      this.#written,
    );
  }

  #reasons(explained: Omit<LinkExplanation, 'reasons'>, [left, right]: readonly [number, number]): readonly string[] {
    if (this.#reasoning === undefined) return [];
    const { counts, penalties } = this.#grouping;
    const [a, b] = [this.#distinct[left]!.article, this.#distinct[right]!.article];
    const texts = this.#texts([left, right]);
    const terms = explained.terms.map(({ term }) => counts.vocabulary.internTerm(term));
    return this.#reasoning(a, b, {
      isSameText: left === right,
      compared: explained.compared,
      penalties: penalties?.kindsBetween(left, right, explained.cosine) ?? [],
      contributions: explained.contributions,
      words: writtenKeywords(terms, counts.vocabulary, texts),
    });
  }

  /** Titles and texts of articles, in their languages. */
  #texts(indices: readonly number[]): { readonly text: string; readonly language: string }[] {
    return indices.map((index) => {
      const { title = '', text } = this.#distinct[index]!.article;
      return { text: `${title}\n${text}`, language: this.#grouping.counts.languages[index]! };
    });
  }

  readonly #written = (
    terms: readonly { readonly term: string; readonly share: number }[],
    articles: readonly number[],
  ): readonly ExplainedTerm[] => {
    const { vocabulary } = this.#grouping.counts;
    const numbers = terms.map(({ term }) => vocabulary.internTerm(term));
    const forms = surfaceForms(vocabulary, this.#texts(articles), new Set(numbers));
    return terms.map(({ term, share }, index) => ({ term, word: forms.get(numbers[index]!) ?? term, share }));
  };

  /**
   * Explains what holds a story together: its weakest join, how well each article fits, the terms that its articles
   * share, and which other stories nearly became part of it.
   *
   * @param id of the story, or of any of its articles.
   * @throws {SameStoryError} `unknown-article`.
   *
   * @example
   * const analysis = analyseStories(articles);
   * const { members } = analysis.explainStory('a');
   * members[0]; // the article that is least sure to belong to the story
   */
  explainStory(id: string): StoryExplanation {
    const first = this.result.stories.find((story) => story.id === id)?.articles[0] ?? id;
    const index = this.#indexOf(first);
    const cluster = this.#grouping.clusters.findIndex((members) => members.includes(index));
    return explainCluster(this.#grouping, this.#settings.linkage, cluster, this.#names());
  }

  /**
   * The decisions that an editor should check first: joins that were nearly not made, and joins that nearly were, the
   * nearest to the threshold first. Correct a wrong one with `pins`.
   *
   * @param max how many decisions are returned at most. @default 20
   * @throws {SameStoryError} `invalid-option`.
   */
  reviewQueue(max = 20): Decision[] {
    if (!Number.isInteger(max) || max < 1) {
      throw new SameStoryError('invalid-option', 'reviewQueue: the number of decisions must be a whole number from 1');
    }
    return nearestDecisions(this.#grouping, this.#settings.linkage, this.#names(), max);
  }

  /** The merge tree, highest level first. The steps of at least `threshold` make the stories. */
  tree(): MergeStep[] {
    return this.#grouping.merges.map(({ into, from, level }) => ({
      into: this.#id(into),
      from: this.#id(from),
      level,
    }));
  }

  /**
   * The groups of articles at another threshold, from the levels of this analysis. Copies of one text are together at
   * any threshold.
   *
   * @example
   * const analysis = analyseStories(articles);
   * analysis.cut(0.9).length; // how many stories there are if only the surest joins are made
   */
  cut(threshold: number): ArticleId[][] {
    const isNumber = typeof threshold === 'number' && !Number.isNaN(threshold);
    requireArgument('cut', 'threshold', isNumber, threshold, 'a number');
    const groups = new DisjointSet(this.#distinct.length);
    for (const { into, from, level } of this.#grouping.merges) if (level >= threshold) groups.union(into, from);
    const ids = new Map<number, ArticleId[]>();
    for (const [index, { copies }] of this.#distinct.entries()) {
      const root = groups.find(index);
      const members = ids.get(root) ?? [];
      for (const { id } of copies) members.push(id);
      ids.set(root, members);
    }
    return [...ids.values()];
  }

  #names(): Names {
    return {
      idsAt: (index) => this.#distinct[index]!.copies.map(({ id }) => id),
      storyOf: (cluster) => {
        const first = this.#grouping.clusters[cluster]![0]!;
        return this.#storyOf.get(this.#id(first))!;
      },
      written: this.#written,
      reasonsFor: (a, b) => this.explain(a, b).reasons,
    };
  }

  #indexOf(id: ArticleId): number {
    requireId('analyseStories', id);
    const index = this.#indexById.get(id);
    if (index === undefined) {
      throw new SameStoryError(
        'unknown-article',
        `there is no article with the id ${JSON.stringify(id)} among these stories`,
      );
    }
    return index;
  }

  #id(index: number): ArticleId {
    return this.#distinct[index]!.article.id;
  }
}

/** {@link StoryAnalysis} that is still to be computed. */
export function analysisInPhases(
  where: string,
  articles: readonly Article[],
  settings: StoriesSettings,
  reasoning?: Reasoning,
): Phased<StoryAnalysis> {
  const tasks = new StoryTasks(articles, settings);
  return { tasks, settings, phases: analysed(storyPhases(where, tasks, settings), settings, reasoning) };
}

function* analysed(
  phases: Phases<FoundStories>,
  settings: StoriesSettings,
  reasoning: Reasoning | undefined,
): Phases<StoryAnalysis> {
  return new StoryAnalysis(settings, yield* phases, reasoning);
}
