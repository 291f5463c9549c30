import type { Article, ArticleId } from '../../article.js';
import type { Grouping } from '../cluster/index.js';
import { flagArticle } from '../kinds/index.js';
import { FEATURES, SHARED_HALF, SHARED_PASSAGE, type SharedRuns } from '../link/index.js';
import type { DistinctArticle } from './distinct-articles.js';
import { KeywordFinder } from './keywords.js';
import { countIndependentSources } from './source-groups.js';
import {
  compare,
  headline,
  inOrderOfPublication,
  type Story,
  storyLanguages,
  storyOutlets,
  storySpan,
} from './story.js';

/**
 * What a reader wants to know of each cluster; the largest story first, then the earliest.
 *
 * @param outletOf the outlet that an outlet counts for.
 * @param runs of the texts that were grouped.
 */
export function describeStories(
  grouping: Grouping,
  distinct: readonly DistinctArticle<Article>[],
  outletOf: (outlet: string | undefined) => string | undefined,
  runs: SharedRuns,
): Story[] {
  const representatives = distinct.map(({ article }) => article);
  const central = centralities(grouping, runs);
  const keywords = new KeywordFinder(grouping, representatives);
  return grouping.clusters
    .map((cluster, place) =>
      describeStory(grouping, cluster, central[place] as Centrality, distinct, keywords, outletOf),
    )
    .sort(bySizeThenTime);
}

function describeStory(
  grouping: Grouping,
  cluster: readonly number[],
  { order, cohesion, copied, sharing }: Centrality,
  distinct: readonly DistinctArticle<Article>[],
  keywords: KeywordFinder,
  outletOf: (outlet: string | undefined) => string | undefined,
): Story {
  const articleAt = (place: number) => (distinct[place] as DistinctArticle<Article>).article;
  const texts = cluster.map((place) => (distinct[place] as DistinctArticle<Article>).copies);
  const members = inOrderOfPublication(texts.flat());
  const flags = members.flatMap((member) => flagArticle(member).map((flag) => ({ article: member.id, ...flag })));
  const flagged = new Set(flags.map(({ article }) => article));
  const plain = order.filter((place) => !flagged.has(articleAt(place).id));
  const reports = plain.length > 0 ? plain : order;
  const central = articleAt(reports[0] as number);
  const titled = reports.find((place) => articleAt(place).title?.trim());
  return {
    id: `story:${members[0]?.id ?? ''}`,
    articles: members.map(({ id }): ArticleId => id),
    title: headline(titled === undefined ? central : articleAt(titled)),
    keywords: keywords.of(cluster),
    span: storySpan(members),
    representative: central.id,
    cohesion,
    outlets: storyOutlets(members),
    independentSources: countIndependentSources(texts, copied, sharing, outletOf),
    languages: storyLanguages(
      cluster.flatMap((place, at) => (texts[at] ?? []).map(() => grouping.counts.languages[place] as string)),
    ),
    flags,
  };
}

/** How the members of a cluster stand to each other. */
interface Centrality {
  /** Mean link probability of all pairs. */
  readonly cohesion: number;
  /** Pairs of members, by their place in the cluster, of which one stands in the other by half. */
  readonly copied: readonly (readonly [number, number])[];
  /** Which other members share so much text that it wants to be looked at word for word. */
  readonly sharing: readonly number[];
  /** The member that is most like the others first. */
  readonly order: readonly number[];
}

function centralities({ pairs, features, probabilities, clusters }: Grouping, runs: SharedRuns): Centrality[] {
  const clusterOf = new Map(clusters.flatMap((members, cluster) => members.map((member) => [member, cluster])));
  const likeness = new Float64Array(clusterOf.size);
  const linked = new Float64Array(clusters.length);
  const mayShareText = new Uint8Array(clusterOf.size);
  const copied: [number, number][][] = clusters.map(() => []);
  const placeInCluster = new Int32Array(clusterOf.size);
  for (const members of clusters) {
    members.forEach((member, at) => {
      placeInCluster[member] = at;
    });
  }
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.left[pair] as number, pairs.right[pair] as number];
    const cluster = clusterOf.get(a) as number;
    if (cluster !== clusterOf.get(b)) continue;
    const cosine = features[pair * FEATURES.length + COSINE] as number;
    linked[cluster] = (linked[cluster] as number) + (probabilities[pair] as number);
    likeness[a] = (likeness[a] as number) + cosine;
    likeness[b] = (likeness[b] as number) + cosine;
    const lengthRatio = Math.exp(features[pair * FEATURES.length + LENGTH_RATIO] as number);
    if (cosine * Math.sqrt(lengthRatio) < SHARED_TEXT) continue;
    const share = cosine >= COPIED_TEXT ? 1 : runs.share(a, b);
    if (share >= SHARED_HALF) copied[cluster]?.push([placeInCluster[a] as number, placeInCluster[b] as number]);
    else if (share >= SHARED_PASSAGE) mayShareText[a] = mayShareText[b] = 1;
  }
  return clusters.map((members, cluster) => ({
    cohesion: members.length === 1 ? 1 : (linked[cluster] as number) / ((members.length * (members.length - 1)) / 2),
    copied: copied[cluster] ?? [],
    sharing: members.flatMap((member, at) => (mayShareText[member] === 1 ? [at] : [])),
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
/** Two articles with this cosine have most of their words in common, in whatever order: they are not read word by word. */
export const COPIED_TEXT = 0.75;

function bySizeThenTime(a: Story, b: Story): number {
  return (
    b.articles.length - a.articles.length ||
    compare(a.span.from ?? '\uffff', b.span.from ?? '\uffff') ||
    compare(a.id, b.id)
  );
}
