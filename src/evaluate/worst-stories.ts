import type { ArticleId } from '../article.js';
import { compareStrings } from '../article-order.js';
import { integer, oneOf, optional, readOptions } from '../options.js';
import { addTo } from '../structures/index.js';
import {
  type AlignedLabellings,
  alignLabellings,
  type Label,
  type Labelling,
  type Singletons,
} from './labels/index.js';

/** Articles of a faulty story that are one story in the other labelling. */
export interface StoryPart {
  /** Name of their story in the other labelling. */
  readonly story: Label;
  readonly articles: readonly ArticleId[];
}

/** The strongest pair between two parts: why they were put together, or how near they came. */
export interface PartLink<E> {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly explanation: E;
}

export interface FaultyStory<E> {
  readonly story: Label;
  readonly articles: number;
  /**
   * What the fault costs, in articles: the sum of 1 − B-cubed precision (merged) or recall (split) over its articles.
   * Divided by the number of all articles, it is what the score would gain if this story were right.
   */
  readonly loss: number;
  /** Largest first. */
  readonly parts: readonly StoryPart[];
  /** With `explain`: for each part but the largest, up to five, its strongest pair with an article of another part. */
  readonly links: readonly PartLink<E>[];
}

export interface WorstStories<E> {
  /** Predicted stories that hold articles of several gold stories, costliest first. */
  readonly merged: readonly FaultyStory<E>[];
  /** Gold stories whose articles are in several predicted stories, costliest first. */
  readonly split: readonly FaultyStory<E>[];
  /** How many there are, listed or not. */
  readonly count: { readonly merged: number; readonly split: number };
}

export interface WorstStoriesOptions<E> {
  /** How many of each kind to list. @default 10 */
  readonly limit?: number | undefined;
  /** See `EvaluationOptions`. @default 'keep' */
  readonly singletons?: Singletons | undefined;
  /**
   * Says why two articles are linked; the pair with the highest `score` is kept. Called for at most 64 pairs a part.
   */
  readonly explain?: ((a: ArticleId, b: ArticleId) => E) | undefined;
}

/**
 * The stories that cost the score most: read these to see why it is not higher. A merged story has its predicted label,
 * and its parts their gold labels; a split story the other way round.
 *
 * @throws {SameStoryError} `invalid-labels`, as `evaluateClustering`; `invalid-option`.
 *
 * @example
 * const { merged, split } = worstStories([['a', 'b', 'c'], ['d']], [['a', 'b'], ['c', 'd']]);
 * merged[0]?.loss; // 1
 * merged[0]?.parts; // [{ story: 0, articles: ['c'] }, { story: 1, articles: ['d'] }]
 * split[0]?.parts; // [{ story: 0, articles: ['a', 'b'] }, { story: 1, articles: ['c'] }]
 */
export function worstStories<E extends { readonly score: number } = never>(
  gold: Labelling,
  predicted: Labelling,
  options?: WorstStoriesOptions<E>,
): WorstStories<E> {
  const { limit, singletons, explain } = readOptions<{
    limit: number;
    singletons: Singletons;
    explain: ((a: ArticleId, b: ArticleId) => E) | undefined;
  }>('worstStories', options, {
    limit: integer(10, 0, Number.MAX_SAFE_INTEGER),
    singletons: oneOf('keep', ['keep', 'drop']),
    explain: optional((value) => typeof value === 'function', 'a function'),
  });
  const {
    ids,
    gold: goldCodes,
    predicted: predictedCodes,
    goldNames,
    predictedNames,
  } = alignLabellings(gold, predicted, singletons);
  const merged = faultsOf(ids, predictedCodes, predictedNames, goldCodes, goldNames);
  const split = faultsOf(ids, goldCodes, goldNames, predictedCodes, predictedNames);
  const list = (faults: Fault[]): FaultyStory<E>[] =>
    faults.slice(0, limit).map((fault) => ({ ...fault, links: explain === undefined ? [] : linksOf(fault, explain) }));
  return { merged: list(merged), split: list(split), count: { merged: merged.length, split: split.length } };
}

type Fault = Omit<FaultyStory<never>, 'links'>;

const MAX_LINKS = 5;
const MAX_PAIRS = 64;

/** The stories of one labelling that the other divides, costliest first, then by first id. */
function faultsOf(
  ids: AlignedLabellings['ids'],
  codes: Int32Array,
  names: readonly Label[],
  otherCodes: Int32Array,
  otherNames: readonly Label[],
): Fault[] {
  const stories = names.map(() => new Map<number, ArticleId[]>());
  ids.forEach((id, i) => {
    addTo(stories[codes[i]!]!, otherCodes[i]!, id);
  });
  return stories
    .flatMap((divided, code) => {
      if (divided.size < 2) return [];
      const parts = [...divided]
        .map(([other, articles]) => ({ story: otherNames[other]!, articles: articles.sort(compareStrings) }))
        .sort((a, b) => b.articles.length - a.articles.length || compareStrings(firstId(a), firstId(b)));
      const articles = parts.reduce((sum, part) => sum + part.articles.length, 0);
      const squares = parts.reduce((sum, part) => sum + part.articles.length ** 2, 0);
      return [{ story: names[code]!, articles, loss: articles - squares / articles, parts }];
    })
    .sort((a, b) => b.loss - a.loss || compareStrings(firstId(a.parts[0]), firstId(b.parts[0])));
}

function linksOf<E extends { readonly score: number }>(
  { parts }: Fault,
  explain: (a: ArticleId, b: ArticleId) => E,
): PartLink<E>[] {
  return parts.slice(1, MAX_LINKS + 1).flatMap((part) => {
    let strongest: PartLink<E> | undefined;
    const others = parts.filter((other) => other !== part).flatMap((other) => other.articles);
    for (const [a, b] of somePairs(part.articles, others)) {
      const explanation = explain(a, b);
      if (strongest === undefined || explanation.score > strongest.explanation.score) strongest = { a, b, explanation };
    }
    return strongest === undefined ? [] : [strongest];
  });
}

/** All pairs or, where they are too many, as many as allowed, spread evenly. */
function* somePairs(left: readonly ArticleId[], right: readonly ArticleId[]): Generator<[ArticleId, ArticleId]> {
  const all = left.length * right.length;
  const taken = Math.min(all, MAX_PAIRS);
  for (let i = 0; i < taken; i++) {
    const pair = Math.floor((i * all) / taken);
    yield [left[Math.floor(pair / right.length)]!, right[pair % right.length]!];
  }
}

function firstId(part: StoryPart | undefined): ArticleId {
  return part?.articles[0] ?? '';
}
