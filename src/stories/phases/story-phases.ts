import type { Article, ArticleId } from '../../article.js';
import { collectionLanguages } from '../../text/index.js';
import {
  Embeddings,
  joinCounts,
  type PairList,
  renumbered,
  selectArticles,
  type TermCounts,
  type Vocabulary,
  weighTerms,
  withFields,
} from '../../vectors/index.js';
import {
  articleTimes,
  findNearDuplicates,
  finishLinks,
  type Grouping,
  groupLinks,
  indexPins,
  linksByWords,
  type Pins,
  penalisedLinks,
  type ScoredLinks,
  spanLimit,
} from '../cluster/index.js';
import {
  centralities,
  type DistinctArticle,
  inOrderOfStories,
  type Story,
  type StoryGroup,
} from '../describe/index.js';
import { neighbourLevels, sumShared } from '../link/index.js';
import { keptBy } from './collapsed.js';
import { type Phases, phase } from './phase.js';
import type { StoriesSettings } from './story-settings.js';
import { type ComparedRange, type CountedRange, numbersOf, type StoryTasks, termList } from './story-tasks.js';

/** The state of a collection once its articles are grouped. */
export interface FoundStories {
  readonly distinct: readonly DistinctArticle<Article>[];
  /** The index in {@link distinct} of each article. */
  readonly indexById: ReadonlyMap<ArticleId, number>;
  readonly grouping: Grouping;
  readonly stories: readonly (Story | StoryGroup)[];
}

type Counted = Pick<Grouping, 'counts' | 'rows'>;
type Compared = Counted & Pick<Grouping, 'pairs' | 'features'>;

/**
 * Finds stories, in phases that can be spread over threads: the articles are read, each is compared with its
 * neighbours, likely links are looked at once more, and the groups are described.
 *
 * @param where the function that was called, for messages.
 */
export function* storyPhases(where: string, tasks: StoryTasks, settings: StoriesSettings): Phases<FoundStories> {
  const counted = yield* countArticles(tasks, settings.pins);
  const { distinct, representatives } = tasks;
  const indexById = new Map(
    distinct.flatMap(({ copies }, index) => copies.map(({ id }): [ArticleId, number] => [id, index])),
  );
  const { model, threshold, pins, linkage, maxDays, perLanguage, granularity } = settings;
  const ids = representatives.map(({ id }) => id);
  const embeddings = settings.embeddings && new Embeddings(where, settings.embeddings, ids);
  const indexed = pins && indexPins(where, pins, indexById, representatives.length);
  const compared = yield* comparePairs(tasks, counted, settings, embeddings);
  const links = yield* scoreLinks(tasks, compared, settings, embeddings);
  const grouping = groupLinks(
    representatives.length,
    { ...compared, times: articleTimes(representatives, counted.counts) },
    links,
    model,
    threshold,
    {
      embeddings,
      pins: indexed,
      penalties: tasks.penalties,
      linkage,
      spans: maxDays === undefined ? undefined : spanLimit(representatives, maxDays),
      perLanguage,
      granularity,
    },
  );
  return { distinct, indexById, grouping, stories: yield* describeClusters(tasks, grouping) };
}

/**
 * Counts and weights the terms of the articles. If one text has very many near-duplicates, one of them represents all.
 */
function* countArticles(tasks: StoryTasks, pins: Pins | undefined): Phases<Counted> {
  const { distinct, vocabulary } = tasks;
  const languages = collectionLanguages(distinct.map(({ article }) => article));
  tasks.learn({ languages });
  const ranges = yield* phase({
    task: 'count',
    items: distinct.length,
    cost: (index) => 200 + distinct[index]!.article.text.length,
    isInOrder: true,
    facts: () => ({ languages }),
  });
  const all = joinRanges(ranges, vocabulary);
  const leaders = findNearDuplicates(all, pinnedAmong(distinct, pins));
  const counts = leaders === undefined ? all : selectArticles(all, keptBy(leaders));
  const rows = weighTerms(counts);
  tasks.learn({ languages: counts.languages, leaders, rows });
  return { counts, rows };
}

/** Articles that must represent themselves, because an editor pinned them. */
function pinnedAmong(distinct: readonly DistinctArticle<Article>[], pins: Pins | undefined): ReadonlySet<number> {
  const pinned = new Set([...(pins?.together ?? []), ...(pins?.apart ?? [])].flat());
  return new Set(distinct.flatMap(({ copies }, index) => (copies.some(({ id }) => pinned.has(id)) ? [index] : [])));
}

/** Finds the pairs that are worth comparing, and compares them. */
function* comparePairs(
  tasks: StoryTasks,
  { counts, rows }: Counted,
  { model }: StoriesSettings,
  embeddings: Embeddings | undefined,
): Phases<Compared> {
  const { articles } = rows;
  const ranges = yield* phase({
    task: 'compare',
    items: articles,
    // All earlier articles are scanned, and the near ones are compared in full.
    cost: (article) => articles / 10 + article,
    facts: () => ({ ...tasks.weighed, terms: termList(counts.vocabulary) }),
  });
  const near = joinPairs(ranges);
  const pairs = embeddings?.widen(near) ?? near;
  const wanted = model.features.map(({ name }) => name);
  const sums = embeddings === undefined ? joined(ranges.map((range) => range.sums)) : sumShared(rows, pairs, wanted);
  const compared = { pairs, sums, lengths: counts.lengths, ...neighbourLevels(articles, pairs, sums) };
  tasks.learn({ compared });
  const features = yield* phase({ task: 'features', items: pairs.length, facts: () => ({ compared }) });
  return { counts, rows, pairs, features: joined(features) };
}

/** The probability of each link, after penalties. */
function* scoreLinks(
  tasks: StoryTasks,
  compared: Compared,
  { model, perLanguage }: StoriesSettings,
  embeddings: Embeddings | undefined,
): Phases<ScoredLinks> {
  const byWords = linksByWords(compared, model, perLanguage);
  const links = penalisedLinks(compared, byWords);
  const { left, right, cosines } = links;
  const articles = Int32Array.from(new Set([...left, ...right])).sort();
  const linked = { left, right, cosines, articles };
  tasks.learn({ links: linked });
  const sides = yield* phase({
    task: 'sides',
    items: articles.length,
    cost: (at) => 1000 + tasks.representatives[articles[at]!]!.text.length,
    facts: () => ({ links: linked }),
  });
  const known = { sides: sides.flat() };
  tasks.learn(known);
  const taken = yield* phase({ task: 'penalties', items: left.length, facts: () => known });
  return finishLinks(compared, byWords, { links, taken: joined(taken) }, { embeddings, perLanguage });
}

/** Describes each cluster as a story: the largest first, then the earliest. */
function* describeClusters(tasks: StoryTasks, grouping: Grouping): Phases<(Story | StoryGroup)[]> {
  const clusters = inOrderOfStories(grouping.clusters, tasks.distinct);
  const { storylines } = grouping;
  const facts = { clusters: { clusters, storylines, central: centralities({ ...grouping, clusters }) } };
  tasks.learn(facts);
  const stories = yield* phase({
    task: 'describe',
    items: clusters.length,
    cost: (index) => clusters[index]!.length,
    facts: () => facts,
  });
  return stories.flat();
}

/** Joins the counts of consecutive ranges, with terms numbered in the order of their first occurrence. */
function joinRanges(ranges: readonly CountedRange[], vocabulary: Vocabulary): TermCounts {
  return ranges
    .map(({ terms, ...counts }, index) => {
      if (index === 0) return withFields(counts.fields, { vocabulary, ...counts });
      return renumbered(counts, numbersOf(terms, vocabulary), vocabulary);
    })
    .reduce(joinCounts);
}

function joinPairs(ranges: readonly ComparedRange[]): PairList {
  const [left, right] = [joined(ranges.map((range) => range.left)), joined(ranges.map((range) => range.right))];
  return { left, right, length: left.length };
}

/** Concatenates lists; a single list is returned as it is. */
function joined<T extends Int32Array | Float32Array | Float64Array>(parts: readonly T[]): T {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = new (first!.constructor as new (length: number) => T)(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
