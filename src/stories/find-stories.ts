import { type Article, type ArticleId, requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import { number, optional, readOptions } from '../options.js';
import { collectionLanguages } from '../text/collection-languages.js';
import { type EmbeddingOptions, Embeddings } from '../vectors/embeddings.js';
import { describeStories } from './describe-stories.js';
import { type DistinctArticle, distinctArticles } from './distinct-articles.js';
import { explainPlaces, type LinkExplanation } from './explain.js';
import { type Grouping, groupArticles } from './group-articles.js';
import { isLinkModel, type LinkModel, shippedLinkModel } from './link-model.js';
import { arePins, type Pins, placePins } from './pins.js';
import type { Story } from './story.js';

export interface StoriesOptions {
  /**
   * How probable it must be, on average over all pairs, that two groups of articles tell one story before they are joined.
   * Higher gives more and smaller stories; lower joins follow-ups and related events.
   * @default the model's own
   */
  readonly threshold?: number | undefined;
  /** Weights of the link score. @default the shipped ones */
  readonly model?: LinkModel | undefined;
  /** Dense vectors of your own, from whatever model, that join the comparison by words or replace it. @default none */
  readonly embeddings?: EmbeddingOptions | undefined;
  /** Articles that an editor wants together or apart, whatever the scores say. @default none */
  readonly pins?: Pins | undefined;
}

export interface StoriesResult {
  /** Largest first, then the earliest. */
  readonly stories: readonly Story[];
  readonly modelVersion: string;
  /** The threshold that was used. */
  readonly threshold: number;
}

/** Two groups that became one on the way to the stories, and those that would at a lower threshold. */
export interface MergeStep {
  /** The lowest article of each group, in the order of content that the stories were found in. */
  readonly into: ArticleId;
  readonly from: ArticleId;
  /** Average link probability between the two. */
  readonly level: number;
}

interface Settings {
  readonly model: LinkModel;
  readonly threshold: number;
  readonly embeddings: EmbeddingOptions | undefined;
  readonly pins: Pins | undefined;
}

/** Stories with the levels behind them; made by {@link analyseStories}. */
export class StoryAnalysis {
  readonly result: StoriesResult;
  readonly #grouping: Grouping;
  readonly #model: LinkModel;
  readonly #distinct: readonly DistinctArticle<Article>[];
  readonly #places: ReadonlyMap<ArticleId, number>;

  /** @internal */
  constructor(where: string, articles: readonly Article[], settings: Settings) {
    const { model, threshold, embeddings, pins } = settings;
    this.#model = model;
    this.#distinct = distinctArticles(articles);
    this.#places = new Map(
      this.#distinct.flatMap(({ copies }, place) => copies.map(({ id }): [ArticleId, number] => [id, place])),
    );
    const representatives = this.#distinct.map(({ article }) => article);
    const ids = representatives.map(({ id }) => id);
    this.#grouping = groupArticles(representatives, collectionLanguages(representatives), model, threshold, {
      embeddings: embeddings && new Embeddings(where, embeddings, ids),
      pins: pins && placePins(where, pins, this.#places, representatives.length),
    });
    this.result = {
      stories: describeStories(this.#grouping, this.#distinct),
      modelVersion: model.modelVersion,
      threshold,
    };
  }

  /**
   * What joined two articles or what kept them apart, feature by feature; the contributions add up to the log-odds.
   *
   * @throws {SameStoryError} `unknown-article`.
   */
  explain(a: ArticleId, b: ArticleId): LinkExplanation {
    return explainPlaces(this.#grouping, this.#model, [this.#place(a), this.#place(b)], [a, b]);
  }

  /** The merge tree, highest level first: the stories are what the steps of at least `threshold` join. */
  tree(): MergeStep[] {
    return this.#grouping.merges.map(({ into, from, level }) => ({
      into: this.#id(into),
      from: this.#id(from),
      level,
    }));
  }

  #place(id: ArticleId): number {
    const place = this.#places.get(id);
    if (place === undefined) {
      throw new SameStoryError(
        'unknown-article',
        `there is no article with the id ${JSON.stringify(id)} among these stories`,
      );
    }
    return place;
  }

  #id(place: number): ArticleId {
    return (this.#distinct[place] as DistinctArticle<Article>).article.id;
  }
}

/**
 * {@link findStories} with what is behind the stories: `result` is the same, `explain(a, b)` says why two articles are together or
 * apart, `tree()` gives the levels at which groups joined. Keeps the weighted terms of all articles in memory.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 *
 * @example
 * const analysis = analyseStories([
 *   { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
 *   { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
 * ]);
 * analysis.explain('a', 'b').terms[0]?.term; // 'kent'
 */
export function analyseStories(articles: readonly Article[], options?: StoriesOptions): StoryAnalysis {
  return analyse('analyseStories', articles, options);
}

/**
 * Groups articles into stories: coverage of one event by any number of outlets.
 *
 * Articles are compared by TF-IDF cosines of their words, leads, names and by their dates; each pair gets a calibrated probability
 * that both tell one story; average linkage joins what belongs together. The number of stories is not chosen beforehand. The
 * same articles in any order give the same result.
 *
 * Cost: roughly linear in the number of articles, through an inverted index.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 *
 * @example
 * const { stories } = findStories([
 *   { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
 *   { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
 *   { id: 'c', text: 'The river Ouse burst its banks near York overnight.' },
 * ]);
 * stories.map(({ articles }) => articles); // [['b', 'a'], ['c']]: undated articles are in order of their text
 */
export function findStories(articles: readonly Article[], options?: StoriesOptions): StoriesResult {
  return analyse('findStories', articles, options).result;
}

function analyse(where: string, articles: readonly Article[], options: StoriesOptions | undefined): StoryAnalysis {
  const {
    model = shippedLinkModel(),
    threshold = model.threshold,
    embeddings,
    pins,
  } = readOptions<{ [K in keyof Settings]: Settings[K] | undefined }>(where, options, {
    model: optional(isLinkModel, 'a link model: modelVersion, intercept, features, threshold'),
    threshold: { ...number(0, 0, 1), fallback: undefined },
    embeddings: optional((value) => typeof value === 'object' && value !== null, 'an object with vectors'),
    pins: optional(arePins, 'an object with together and apart, each a list of lists of ids'),
  });
  return new StoryAnalysis(where, requireArticles(articles), { model, threshold, embeddings, pins });
}
