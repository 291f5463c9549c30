import type { Article, ArticleId } from '../../article.js';
import { concatenated } from '../../structures/index.js';
import { collectionLanguages } from '../../text/index.js';
import {
  Embeddings,
  indexRows,
  joinCounts,
  type PairList,
  rankTerms,
  renumbered,
  selectArticles,
  type TermCounts,
  type Vocabulary,
  type WeightedRows,
  withFields,
} from '../../vectors/index.js';
import {
  articleTimes,
  findNearDuplicates,
  finishLinks,
  type Grouping,
  groupLinks,
  indexPins,
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
import { type Phase, type Phases, phase } from './phase.js';
import type { StoriesSettings } from './story-settings.js';
import {
  type ComparedRange,
  type CountedRange,
  type FlaggedArticle,
  numbersOf,
  type StoryTasks,
  termList,
} from './story-tasks.js';

/** The state of a collection once its articles are grouped. */
export interface FoundStories {
  readonly distinct: readonly DistinctArticle<Article>[];
  /** The index in {@link distinct} of each article. */
  readonly indexById: ReadonlyMap<ArticleId, number>;
  readonly grouping: Grouping;
  readonly stories: readonly (Story | StoryGroup)[];
}

type Counted = Pick<Grouping, 'counts' | 'rows'>;
interface Compared extends Counted, Pick<Grouping, 'pairs' | 'features'> {
  /** The probability of each link by its words. */
  readonly byWords: Float64Array;
}

/**
 * Finds stories, in phases that can be spread over threads: the articles are read, each is compared with its
 * neighbours, likely links are looked at once more, and the groups are described.
 *
 * @param where the function that was called, for messages.
 */
export function* storyPhases(where: string, tasks: StoryTasks, settings: StoriesSettings): Phases<FoundStories> {
  const flags = flagging(tasks, settings);
  const counted = yield* countArticles(tasks, settings.pins, flags);
  const { distinct, representatives } = tasks;
  const indexById = new Map(
    distinct.flatMap(({ copies }, index) => copies.map(({ id }): [ArticleId, number] => [id, index])),
  );
  const { model, threshold, pins, linkage, maxDays, perLanguage, granularity } = settings;
  const ids = representatives.map(({ id }) => id);
  const embeddings = settings.embeddings && new Embeddings(where, settings.embeddings, ids);
  const indexed = pins && indexPins(where, pins, indexById, representatives.length);
  const compared = yield* comparePairs(tasks, counted, settings, embeddings);
  const flagged = flags && (yield* phase(flags)).flat();
  tasks.learn({ flags: flagged });
  const links = yield* scoreLinks(tasks, compared, settings, embeddings, flagged);
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

/** Looks for live blogs, round-ups and the like, where every article is described; else they are found as needed. */
function flagging({ articles }: StoryTasks, { describe }: StoriesSettings): Phase<'flags'> | undefined {
  return describe === 'all' ? { task: 'flags', items: articles.length } : undefined;
}

/**
 * Counts and weights the terms of the articles. If one text has very many near-duplicates, one of them represents all.
 *
 * @param meanwhile what other threads do while this one joins the counts.
 */
function* countArticles(tasks: StoryTasks, pins: Pins | undefined, meanwhile: Phase | undefined): Phases<Counted> {
  const { distinct, vocabulary } = tasks;
  const languages = collectionLanguages(distinct.map(({ article }) => article));
  tasks.learn({ languages });
  const ranges = yield* phase({
    task: 'count',
    items: distinct.length,
    cost: (index) => 200 + distinct[index]!.article.text.length,
    isInOrder: true,
    facts: () => ({ languages }),
    meanwhile,
  });
  const all = joinRanges(ranges, vocabulary);
  const leaders = findNearDuplicates(all, pinnedAmong(distinct, pins));
  const counts = leaders === undefined ? all : selectArticles(all, keptBy(leaders));
  const rows = yield* weighTerms(tasks, counts);
  tasks.learn({ languages: counts.languages, leaders, rows });
  return { counts, rows };
}

/** The weights of the terms of counted articles. */
function* weighTerms(tasks: StoryTasks, counts: TermCounts): Phases<WeightedRows> {
  const { articles, offsets, fields, languages, vocabulary } = counts;
  const { heldBy, ...ranking } = rankTerms(counts);
  const weighing = { fields, languages, ranking };
  tasks.learn({ weighing });
  const parts = yield* phase({
    task: 'weigh',
    items: articles,
    cost: (article) => offsets[article + 1]! - offsets[article]!,
    facts: () => ({ weighing, terms: termList(vocabulary) }),
  });
  return indexRows({ heldBy, ...ranking }, parts);
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
    facts: () => tasks.weighed,
  });
  const near = joinPairs(ranges);
  const pairs = embeddings?.widen(near) ?? near;
  const wanted = model.features.map(({ name }) => name);
  const sums =
    embeddings === undefined ? concatenated(ranges.map((range) => range.sums)) : sumShared(rows, pairs, wanted);
  const compared = { pairs, sums, lengths: counts.lengths, ...neighbourLevels(articles, pairs, sums) };
  tasks.learn({ compared });
  const parts = yield* phase({ task: 'features', items: pairs.length, facts: () => ({ compared }) });
  const features = concatenated(parts.map((part) => part.features));
  return { counts, rows, pairs, features, byWords: concatenated(parts.map(({ byWords }) => byWords)) };
}

/** The probability of each link, after penalties. */
function* scoreLinks(
  tasks: StoryTasks,
  compared: Compared,
  { perLanguage }: StoriesSettings,
  embeddings: Embeddings | undefined,
  flags: readonly FlaggedArticle[] | undefined,
): Phases<ScoredLinks> {
  const { byWords } = compared;
  const links = penalisedLinks(compared, byWords);
  const { left, right, cosines } = links;
  const articles = Int32Array.from(new Set([...left, ...right])).sort();
  const linked = { left, right, cosines, articles };
  tasks.learn({ links: linked });
  const sides = yield* phase({
    task: 'sides',
    items: articles.length,
    cost: (at) => 1000 + tasks.representatives[articles[at]!]!.text.length,
    facts: () => ({ links: linked, flags }),
  });
  const known = { sides: sides.flat() };
  tasks.learn(known);
  const taken = yield* phase({ task: 'penalties', items: left.length, facts: () => known });
  return finishLinks(compared, byWords, { links, taken: concatenated(taken) }, { embeddings, perLanguage });
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
  const [left, right] = [
    concatenated(ranges.map((range) => range.left)),
    concatenated(ranges.map((range) => range.right)),
  ];
  return { left, right, length: left.length };
}
