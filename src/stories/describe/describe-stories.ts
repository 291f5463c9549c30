import type { Article } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';
import { clusterOfEach, type Grouping } from '../cluster/index.js';
import type { ArticleFlag } from '../kinds/index.js';
import { AT, FEATURES, type SharedRuns } from '../link/index.js';
import { type Centrality, centrality } from './centrality.js';
import { describeArticles } from './describe-articles.js';
import type { DistinctArticle } from './distinct-articles.js';
import { KeywordFinder, type KeywordSource } from './keywords.js';
import { countIndependentSources } from './source-groups.js';
import { type Story, type StoryGroup, storySpan } from './story.js';

/** Which stories are described: all, those of several articles, or none if only the groups are wanted. */
export type Describe = 'all' | 'shared' | 'none';

export const DESCRIBE: readonly Describe[] = ['all', 'shared', 'none'];

/** The clusters of a grouping, as input of a description. */
export interface Clusters extends Pick<Grouping, 'clusters' | 'storylines'> {
  readonly central: readonly Centrality<number>[];
}

/** What of a grouping a description needs: its clusters, its rows and the terms of those. */
export type Described = Clusters & KeywordSource;

/** Describes clusters as stories. */
export class StoryDescriber {
  readonly #grouping: Described;
  readonly #distinct: readonly DistinctArticle<Article>[];
  readonly #outletOf: (outlet: string | undefined) => string | undefined;
  readonly #flagsOf: (article: Article) => readonly ArticleFlag[];
  readonly #runs: SharedRuns;
  readonly #describe: Describe;
  readonly #keywords: KeywordFinder;
  readonly #storylineOf: readonly string[];

  /**
   * @param outletOf the outlet that an outlet counts as.
   * @param runs of the texts that were grouped.
   */
  constructor(
    grouping: Described,
    distinct: readonly DistinctArticle<Article>[],
    outletOf: (outlet: string | undefined) => string | undefined,
    flagsOf: (article: Article) => readonly ArticleFlag[],
    runs: SharedRuns,
    describe: Describe,
  ) {
    this.#grouping = grouping;
    this.#distinct = distinct;
    this.#outletOf = outletOf;
    this.#flagsOf = flagsOf;
    this.#runs = runs;
    this.#describe = describe;
    this.#storylineOf = storylineIds(grouping.storylines, distinct);
    this.#keywords = new KeywordFinder(
      grouping,
      distinct.map(({ article }) => article),
    );
  }

  /** The story of a cluster. */
  of(index: number): Story | StoryGroup {
    const cluster = this.#grouping.clusters[index]!;
    const { members, group } = groupOf(cluster, this.#distinct, this.#storylineOf);
    if (this.#describe === 'none' || (this.#describe === 'shared' && members.length === 1)) return group;
    const { order, cohesion } = this.#grouping.central[index]!;
    const texts = cluster.map((text) => ({ index: text, copies: this.#distinct[text]!.copies }));
    const { languages } = this.#grouping.counts;
    return describeArticles({
      ...group,
      members,
      central: order.map((text) => this.#distinct[text]!.article),
      cohesion,
      keywords: this.#keywords.of(cluster),
      independentSources: countIndependentSources(texts, this.#runs, this.#outletOf),
      languages: texts.flatMap(({ index, copies }) => copies.map(() => languages[index]!)),
      flagsOf: this.#flagsOf,
    });
  }
}

/** A cluster as a group, and its articles in order of publication. */
function groupOf(
  cluster: readonly number[],
  distinct: readonly DistinctArticle<Article>[],
  storylineOf: readonly string[],
): { readonly members: readonly Article[]; readonly group: StoryGroup } {
  const members = inOrderOfPublication(cluster.flatMap((text) => distinct[text]!.copies));
  const group = {
    id: `story:${members[0]!.id}`,
    storyline: storylineOf[cluster[0]!] ?? '',
    articles: members.map(({ id }) => id),
    span: storySpan(members),
  };
  return { members, group };
}

function storylineIds(
  storylines: readonly (readonly number[])[],
  distinct: readonly DistinctArticle<Article>[],
): string[] {
  const ids: string[] = new Array(distinct.length);
  for (const members of storylines) {
    const [first] = inOrderOfPublication(members.flatMap((member) => distinct[member]!.copies));
    for (const member of members) ids[member] = `storyline:${first!.id}`;
  }
  return ids;
}

/** The centrality of the articles of each cluster. */
export function centralities({
  pairs,
  features,
  probabilities,
  clusters,
}: Pick<Grouping, 'pairs' | 'features' | 'probabilities' | 'clusters'>): Centrality<number>[] {
  const clusterOf = clusterOfEach(clusters);
  const likeness = new Float64Array(clusterOf.length);
  const linked = new Float64Array(clusters.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.left[pair]!, pairs.right[pair]!];
    const cluster = clusterOf[a]!;
    if (cluster !== clusterOf[b]) continue;
    const cosine = features[pair * FEATURES.length + AT.cosine]!;
    linked[cluster]! += probabilities[pair]!;
    likeness[a]! += cosine;
    likeness[b]! += cosine;
  }
  return clusters.map((members, cluster) =>
    centrality(
      members,
      (member) => likeness[member]!,
      linked[cluster]!,
      (a, b) => a - b,
    ),
  );
}

/** Clusters in the order of their stories: the largest first, then the earliest. */
export function inOrderOfStories(
  clusters: readonly (readonly number[])[],
  distinct: readonly DistinctArticle<Article>[],
): readonly (readonly number[])[] {
  return clusters
    .map((cluster) => ({ cluster, group: groupOf(cluster, distinct, []).group }))
    .sort((a, b) => bySizeThenTime(a.group, b.group))
    .map(({ cluster }) => cluster);
}

/** The largest first, then the earliest. */
function bySizeThenTime(a: StoryGroup, b: StoryGroup): number {
  return (
    b.articles.length - a.articles.length ||
    compareStrings(a.span.from ?? '\uffff', b.span.from ?? '\uffff') ||
    compareStrings(a.id, b.id)
  );
}
