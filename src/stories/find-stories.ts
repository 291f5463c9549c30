import { type Article, type ArticleId, requireArticles } from '../article.js';
import { number, optional, readOptions } from '../options.js';
import { detectLanguage } from '../text/languages.js';
import { type DistinctArticle, distinctArticles } from './distinct-articles.js';
import { type Grouping, groupArticles } from './group-articles.js';
import { countIndependentSources } from './independent-sources.js';
import { keywords } from './keywords.js';
import { type LinkModel, shippedLinkModel } from './link-model.js';
import { FEATURES } from './pair-features.js';
import { compare, headline, inOrderOfPublication, type Story, storyOutlets, storySpan } from './story.js';

export interface StoriesOptions {
  /**
   * How probable it must be, on average over all pairs, that two groups of articles tell one story before they are joined.
   * Higher gives more and smaller stories; lower joins follow-ups and related events.
   * @default the model's own
   */
  readonly threshold?: number | undefined;
  /** Weights of the link score. @default the shipped ones */
  readonly model?: LinkModel | undefined;
}

export interface StoriesResult {
  /** Largest first, then the earliest. */
  readonly stories: readonly Story[];
  readonly modelVersion: string;
  /** The threshold that was used. */
  readonly threshold: number;
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
 * stories.map(({ articles }) => articles); // [['a', 'b'], ['c']]
 */
export function findStories(articles: readonly Article[], options?: StoriesOptions): StoriesResult {
  const model = options?.model ?? shippedLinkModel();
  const { threshold } = readOptions<{ threshold: number; model: unknown }>('findStories', options, {
    threshold: number(model.threshold, 0, 1),
    model: optional((value) => typeof value === 'object' && value !== null, 'a link model'),
  });
  const distinct = distinctArticles(requireArticles(articles));
  const representatives = distinct.map(({ article }) => article);
  const languages = representatives.map(({ text, language }) => detectLanguage(text, language));
  const grouping = groupArticles(representatives, languages, model, threshold);
  const central = centralities(grouping);
  const stories = grouping.clusters.map((cluster, place) =>
    describeStory(grouping, cluster, central[place] as Centrality, distinct, representatives),
  );
  return {
    stories: stories.sort(bySizeThenTime),
    modelVersion: model.modelVersion,
    threshold,
  };
}

function describeStory(
  grouping: Grouping,
  cluster: readonly number[],
  { order, cohesion, mayShareText }: Centrality,
  distinct: readonly DistinctArticle<Article>[],
  representatives: readonly Article[],
): Story {
  const members = inOrderOfPublication(
    cluster.flatMap((place) => (distinct[place] as DistinctArticle<Article>).copies),
  );
  const central = representatives[order[0] as number] as Article;
  const titled = order.find((place) => representatives[place]?.title?.trim());
  return {
    id: `story:${members[0]?.id ?? ''}`,
    articles: members.map(({ id }): ArticleId => id),
    title: headline(titled === undefined ? central : (representatives[titled] as Article)),
    keywords: keywords(grouping, cluster, representatives),
    span: storySpan(members),
    representative: central.id,
    cohesion,
    outlets: storyOutlets(members),
    independentSources: countIndependentSources(members, mayShareText),
  };
}

/** How the members of a cluster stand to each other. */
interface Centrality {
  /** Mean link probability of all pairs. */
  readonly cohesion: number;
  /** Whether two members are so alike that one may stand in the other word for word. */
  readonly mayShareText: boolean;
  /** The member that is most like the others first. */
  readonly order: readonly number[];
}

function centralities({ pairs, features, probabilities, clusters }: Grouping): Centrality[] {
  const clusterOf = new Map(clusters.flatMap((members, cluster) => members.map((member) => [member, cluster])));
  const likeness = new Float64Array(clusterOf.size);
  const linked = new Float64Array(clusters.length);
  const mayShareText = new Uint8Array(clusters.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.left[pair] as number, pairs.right[pair] as number];
    const cluster = clusterOf.get(a) as number;
    if (cluster !== clusterOf.get(b)) continue;
    const cosine = features[pair * FEATURES.length + COSINE] as number;
    linked[cluster] = (linked[cluster] as number) + (probabilities[pair] as number);
    likeness[a] = (likeness[a] as number) + cosine;
    likeness[b] = (likeness[b] as number) + cosine;
    const lengthRatio = Math.exp(features[pair * FEATURES.length + LENGTH_RATIO] as number);
    if (cosine * Math.sqrt(lengthRatio) >= SHARED_TEXT) mayShareText[cluster] = 1;
  }
  return clusters.map((members, cluster) => ({
    cohesion: members.length === 1 ? 1 : (linked[cluster] as number) / ((members.length * (members.length - 1)) / 2),
    mayShareText: mayShareText[cluster] === 1,
    order: [...members].sort((a, b) => (likeness[b] as number) - (likeness[a] as number) || a - b),
  }));
}

const COSINE = FEATURES.indexOf('cosine');
const LENGTH_RATIO = FEATURES.indexOf('lengthRatio');

/**
 * An article of which half stands in another has with it a cosine of about half the square root of the ratio of their lengths.
 * Well below that no text is looked for: comparing word by word costs more than all the rest.
 */
const SHARED_TEXT = 0.4;

function bySizeThenTime(a: Story, b: Story): number {
  return (
    b.articles.length - a.articles.length ||
    compare(a.span.from ?? '\uffff', b.span.from ?? '\uffff') ||
    compare(a.id, b.id)
  );
}
