import type { ArticleId } from '../article.js';
import { countEach } from '../structures/index.js';
import { type Labelling, numberLabels } from './labels/index.js';

/**
 * How the stories of one run changed in another. Stories are given by their articles, those of the later run by all of
 * theirs.
 */
export interface StoryChanges {
  /** Whether every two articles are together in both runs or apart in both. */
  readonly isSame: boolean;
  /** Stories with the same articles in both runs. */
  readonly unchanged: number;
  /** Stories of the later run that several stories of the earlier run went into, each with most of its articles. */
  readonly joined: readonly {
    readonly story: readonly ArticleId[];
    readonly from: readonly (readonly ArticleId[])[];
  }[];
  /** Stories of the earlier run whose articles are now in several stories. */
  readonly split: readonly { readonly story: readonly ArticleId[]; readonly into: readonly (readonly ArticleId[])[] }[];
  /** Articles that a story of the later run has and its forerunner lacks: from other stories, or new. */
  readonly gained: readonly { readonly story: readonly ArticleId[]; readonly articles: readonly ArticleId[] }[];
  /** Articles that a story of the earlier run had and its heir lacks: in other stories, or gone. */
  readonly lost: readonly { readonly story: readonly ArticleId[]; readonly articles: readonly ArticleId[] }[];
}

/**
 * Compares two runs: two versions of the model, two sets of options, yesterday and today. A story's heir is the story
 * of the later run with most of its articles; of several the one with the fewest others, then the first. Its forerunner
 * is found the same way. Articles may be in one run only.
 *
 * @param before the earlier run: a result of `findStories`, a map from article to story, or any other labelling.
 * @param after the later one.
 * @throws {SameStoryError} `invalid-labels`.
 *
 * @example
 * const { joined } = compareStories([['a', 'b'], ['c']], [['a', 'b', 'c']]);
 * joined; // [{ story: ['a', 'b', 'c'], from: [['a', 'b'], ['c']] }]
 */
export function compareStories(before: Labelling, after: Labelling): StoryChanges {
  const [old, now] = [storiesOf(before, 'before'), storiesOf(after, 'after')];
  const [oldOf, nowOf] = [indexOf(old), indexOf(now)];
  const heirs = old.map((story) => nearest(story, now, nowOf));
  const forerunners = now.map((story) => nearest(story, old, oldOf));
  const isCommon = (id: ArticleId) => oldOf.has(id) && nowOf.has(id);
  const partsOf = (story: readonly ArticleId[], others: ReadonlyMap<ArticleId, number>) => [
    ...new Set(story.filter(isCommon).map((id) => others.get(id)!)),
  ];
  return {
    isSame:
      old.every((story) => partsOf(story, nowOf).length < 2) && now.every((story) => partsOf(story, oldOf).length < 2),
    unchanged: old.filter((story, index) => {
      const heir = now[heirs[index] ?? -1];
      return (
        heir !== undefined &&
        heir.length === story.length &&
        partsOf(story, nowOf).length === 1 &&
        story.every(isCommon)
      );
    }).length,
    joined: now.flatMap((story, index) => {
      const from = old.filter((_, earlier) => heirs[earlier] === index);
      return from.length < 2 ? [] : [{ story, from }];
    }),
    split: old.flatMap((story) => {
      const into = partsOf(story, nowOf).map((later) => now[later]!);
      return into.length < 2 ? [] : [{ story, into }];
    }),
    gained: now.flatMap((story, index) => {
      const forerunner = forerunners[index];
      if (forerunner === undefined) return [];
      const articles = story.filter((id) => oldOf.get(id) !== forerunner);
      return articles.length === 0 ? [] : [{ story, articles }];
    }),
    lost: old.flatMap((story, index) => {
      const heir = heirs[index];
      const articles = story.filter((id) => heir === undefined || nowOf.get(id) !== heir);
      return articles.length === 0 ? [] : [{ story, articles }];
    }),
  };
}

/** The articles of each story, in the order of the labelling. */
function storiesOf(labelling: Labelling, name: string): ArticleId[][] {
  const stories: ArticleId[][] = [];
  for (const [id, code] of numberLabels(labelling, name).codes) {
    const story = stories[code];
    if (story === undefined) stories[code] = [id];
    else story.push(id);
  }
  return stories;
}

function indexOf(stories: readonly (readonly ArticleId[])[]): Map<ArticleId, number> {
  return new Map(stories.flatMap((story, index) => story.map((id): [ArticleId, number] => [id, index])));
}

/**
 * The story that has most articles of another: of several the smallest, then the first; `undefined` where none has any.
 */
function nearest(
  story: readonly ArticleId[],
  others: readonly (readonly ArticleId[])[],
  indexOfArticle: ReadonlyMap<ArticleId, number>,
): number | undefined {
  const counts = countEach(story.map((id) => indexOfArticle.get(id)));
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || others[a]!.length - others[b]!.length || a - b);
  return best?.[0];
}
