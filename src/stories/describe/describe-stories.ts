import type { Article } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';
import { clusterOfEach, type Grouping } from '../cluster/index.js';
import { flagArticle } from '../kinds/index.js';
import { AT, FEATURES, type SharedRuns } from '../link/index.js';
import { type Centrality, centrality } from './centrality.js';
import { describeArticles } from './describe-articles.js';
import type { DistinctArticle } from './distinct-articles.js';
import { KeywordFinder } from './keywords.js';
import { countIndependentSources } from './source-groups.js';
import { type Story, type StoryGroup, storySpan } from './story.js';

/** Which stories are described: all, those of several articles, or none if only the groups are wanted. */
export type Describe = 'all' | 'shared' | 'none';

export const DESCRIBE: readonly Describe[] = ['all', 'shared', 'none'];

/**
 * Describes each cluster as a story: the largest first, then the earliest.
 *
 * @param outletOf the outlet that an outlet counts as.
 * @param runs of the texts that were grouped.
 */
export function describeStories(
  grouping: Grouping,
  distinct: readonly DistinctArticle<Article>[],
  outletOf: (outlet: string | undefined) => string | undefined,
  runs: SharedRuns,
  describe: Describe = 'all',
): (Story | StoryGroup)[] {
  const storylineOf = storylineIds(grouping.storylines, distinct);
  const groups = grouping.clusters.map((cluster) => groupOf(cluster, distinct, storylineOf));
  if (describe === 'none') return groups.map(({ group }) => group).sort(bySizeThenTime);
  const context: Describing = {
    grouping,
    distinct,
    outletOf,
    runs,
    keywords: new KeywordFinder(
      grouping,
      distinct.map(({ article }) => article),
    ),
    central: centralities(grouping),
  };
  return groups
    .map((grouped, index) =>
      describe === 'shared' && grouped.members.length === 1 ? grouped.group : describeStory(grouped, index, context),
    )
    .sort(bySizeThenTime);
}

/** A cluster as a story, with its articles in order of publication. */
interface Grouped {
  readonly cluster: readonly number[];
  readonly members: readonly Article[];
  readonly group: StoryGroup;
}

function groupOf(
  cluster: readonly number[],
  distinct: readonly DistinctArticle<Article>[],
  storylineOf: readonly string[],
): Grouped {
  const members = inOrderOfPublication(cluster.flatMap((text) => distinct[text]!.copies));
  const group = {
    id: `story:${members[0]!.id}`,
    storyline: storylineOf[cluster[0]!]!,
    articles: members.map(({ id }) => id),
    span: storySpan(members),
  };
  return { cluster, members, group };
}

/** What all stories of one grouping are described with. */
interface Describing {
  readonly grouping: Grouping;
  readonly distinct: readonly DistinctArticle<Article>[];
  readonly outletOf: (outlet: string | undefined) => string | undefined;
  readonly runs: SharedRuns;
  readonly keywords: KeywordFinder;
  readonly central: readonly Centrality<number>[];
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

function describeStory({ cluster, members, group }: Grouped, index: number, context: Describing): Story {
  const { grouping, distinct, outletOf, runs, keywords } = context;
  const { order, cohesion } = context.central[index]!;
  const texts = cluster.map((text) => ({ index: text, copies: distinct[text]!.copies }));
  return describeArticles({
    ...group,
    members,
    central: order.map((text) => distinct[text]!.article),
    cohesion,
    keywords: keywords.of(cluster),
    independentSources: countIndependentSources(texts, runs, outletOf),
    languages: texts.flatMap(({ index, copies }) => copies.map(() => grouping.counts.languages[index]!)),
    flagsOf: flagArticle,
  });
}

function centralities({ pairs, features, probabilities, clusters }: Grouping): Centrality<number>[] {
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

function bySizeThenTime(a: StoryGroup, b: StoryGroup): number {
  return (
    b.articles.length - a.articles.length ||
    compareStrings(a.span.from ?? '\uffff', b.span.from ?? '\uffff') ||
    compareStrings(a.id, b.id)
  );
}
