import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Span } from '../../../src/article.js';
import { FEATURE_NAMES, Likeness } from '../../../src/coverage/passages/likeness.js';
import { PASSAGE_MODEL } from '../../../src/coverage/passages/passage-model.js';
import { FactReader, marksOf } from '../../../src/coverage/read/article-facts.js';
import { readStory, type StoryText } from '../../../src/coverage/read/story-text.js';
import { registerMoreLanguages } from '../../../src/languages.js';
import { fitLogistic } from '../../../src/stories/calibrate/fit-logistic.js';
import { type Half, labelledStories, readSet } from './coverage-labels.js';

/** Two sentences of different articles of one story, with the evidence that the library has for them. */
export interface SentencePair {
  /** The story; what is fitted leaves whole stories out. */
  readonly story: string;
  readonly isSame: boolean;
  readonly features: Float64Array;
  /** Word Jaccard, the yardstick: tokens `\w+`, lower-cased. */
  readonly jaccard: number;
}

/** Relations of CSTNews that say that two sentences tell the same, wholly or in part. */
const SAME_RELATIONS = new Set(['Identity', 'Equivalence', 'Subsumption', 'Overlap', 'Summary']);

export interface PairRelation {
  readonly cluster: string;
  readonly a: string;
  readonly a_sentence: number;
  readonly b: string;
  readonly b_sentence: number;
  readonly label: string;
}

type CstArticle = Article & { readonly cluster: string; readonly sentences: readonly string[] };

/** An event of CSTNews: its articles with a sentence a line, and where each sentence is. */
export interface CstEvent {
  readonly cluster: string;
  readonly articles: readonly Article[];
  readonly spans: readonly (readonly Span[])[];
  readonly relations: readonly PairRelation[];
}

/** The events of cstnews-dev, none if the data is not there. */
export function cstEvents(folder: string): CstEvent[] {
  const file = path.join(folder, 'cstnews-dev-pairs.jsonl.gz');
  const articles = [...readSet(folder, 'cstnews-dev').values()] as CstArticle[];
  if (!existsSync(file) || articles.length === 0) return [];
  const relations = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PairRelation);
  return [...new Set(articles.map(({ cluster }) => cluster))].map((cluster) => {
    const own = articles.filter((article) => article.cluster === cluster);
    return {
      cluster,
      articles: own.map(({ id, language, sentences }) => ({ id, language, text: sentences.join('\n') })),
      spans: own.map(({ sentences }) => {
        let at = 0;
        return sentences.map((sentence) => {
          const start = at;
          at += sentence.length + 1;
          return { start, end: at - 1 };
        });
      }),
      relations: relations.filter((relation) => relation.cluster === cluster),
    };
  });
}

/** All pairs of sentences in different articles of one event of cstnews-dev. */
export function cstPairs(folder: string): SentencePair[] {
  registerMoreLanguages();
  return cstEvents(folder).flatMap(({ cluster, articles, spans, relations }) => {
    const same = new Set(
      relations
        .filter(({ label }) => SAME_RELATIONS.has(label))
        .flatMap(({ a, a_sentence, b, b_sentence }) => [
          `${a} ${a_sentence} ${b} ${b_sentence}`,
          `${b} ${b_sentence} ${a} ${a_sentence}`,
        ]),
    );
    const placed = spans.flatMap((own, article) =>
      own.map((span, index) => ({
        ...span,
        article: articles[article] as Article,
        key: `${articles[article]?.id} ${index}`,
      })),
    );
    return pairsOf(cluster, articles, placed, (one, two) => same.has(`${one.key} ${two.key}`));
  });
}

/** All pairs of labelled body sentences of the chosen parts; those that editors could see either way are left out. */
export function labelledPairs(folder: string, parts: readonly Half[]): SentencePair[] {
  return labelledStories(folder)
    .filter(({ half }) => parts.includes(half))
    .flatMap(({ story, articles, sentences }) => {
      const byId = new Map(articles.map((article) => [article.id, article]));
      const placed = sentences
        .filter(({ isBody }) => isBody)
        .map((label) => ({ ...label, article: byId.get(label.article) as Article }));
      return pairsOf(story, articles, placed, ({ rows, possible }, other) => {
        if ([...rows].some((row) => other.rows.has(row))) return true;
        const all = new Set([...rows, ...possible]);
        return [...other.rows, ...other.possible].some((row) => all.has(row)) ? undefined : false;
      });
    });
}

function pairsOf<S extends Span & { readonly article: Article }>(
  story: string,
  articles: readonly Article[],
  placed: readonly S[],
  isSame: (one: S, two: S) => boolean | undefined,
): SentencePair[] {
  const reader = new FactReader();
  const read = readStory(articles, (article, document) => marksOf(reader.read(article, document), article.text));
  const likeness = new Likeness(read);
  const wordings = placed.map((span) => wordingsIn(read, span));
  const pairs: SentencePair[] = [];
  placed.forEach((one, index) => {
    for (let other = index + 1; other < placed.length; other++) {
      const two = placed[other] as S;
      if (one.article === two.article) continue;
      const label = isSame(one, two);
      if (label === undefined) continue;
      const features = likeliest(likeness, wordings[index] as number[], wordings[other] as number[]);
      pairs.push({ story, isSame: label, features, jaccard: wordJaccard(one, two) });
    }
  });
  return pairs;
}

/**
 * Wordings of the library's sentences that begin in a span; sentences can be cut otherwise than the labels have them.
 */
function wordingsIn(story: StoryText, { start, end, article }: Span & { readonly article: Article }): number[] {
  return story.sentences
    .filter((sentence) => {
      const middle = (sentence.start + sentence.end) / 2;
      return story.articles[sentence.article]?.id === article.id && middle >= start && middle < end;
    })
    .map(({ wording }) => wording);
}

function likeliest(likeness: Likeness, one: readonly number[], two: readonly number[]): Float64Array {
  let best: Float64Array = new Float64Array(FEATURE_NAMES.length);
  for (const a of one) {
    for (const b of two) {
      const features = a === b ? sameFeatures() : likeness.features(Math.min(a, b), Math.max(a, b));
      if ((features[0] as number) > (best[0] as number)) best = features;
    }
  }
  return best;
}

/** The evidence that a wording is its own. */
function sameFeatures(): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => (name === 'otherWords' ? 0 : 1));
}

function wordJaccard(one: Span & { readonly article: Article }, two: Span & { readonly article: Article }): number {
  const [first, second] = [one, two].map(
    ({ article, start, end }) =>
      new Set(
        article.text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}_]+/gu),
      ),
  ) as [Set<string>, Set<string>];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

export interface FittedModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Strength of the penalty on large weights, in pairs. */
const RIDGE = 10;

/** A logistic model of the pairs, in which each of the sets weighs as much as the others. */
export function fitPairs(sets: readonly (readonly SentencePair[])[]): FittedModel {
  const pairs = sets.flat();
  const width = FEATURE_NAMES.length;
  const values = new Float64Array(pairs.length * width);
  pairs.forEach(({ features }, row) => {
    values.set(features, row * width);
  });
  const { intercept, centres, coefficients } = fitLogistic(
    {
      width,
      values,
      labels: Uint8Array.from(pairs, ({ isSame }) => (isSame ? 1 : 0)),
      weights: Float64Array.from(sets.flatMap((set) => set.map(() => pairs.length / set.length))),
    },
    RIDGE,
  );
  const bias = centres.reduce((sum, centre, index) => sum - centre * (coefficients[index] as number), intercept);
  return { bias, weights: coefficients };
}

export function scoreOf({ bias, weights }: FittedModel, { features }: SentencePair): number {
  return weights.reduce((sum, weight, index) => sum + weight * (features[index] as number), bias);
}

/** The model that ships. */
export const SHIPPED: FittedModel = PASSAGE_MODEL;

/** The threshold on the scores that gives the best F1, and that F1. */
export function bestThreshold(scored: readonly { readonly score: number; readonly isSame: boolean }[]): {
  threshold: number;
  f1: number;
} {
  const sorted = [...scored].sort((x, y) => y.score - x.score);
  const positives = sorted.filter(({ isSame }) => isSame).length;
  let right = 0;
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 };
  sorted.forEach(({ score, isSame }, index) => {
    if (isSame) right++;
    // Equal scores fall on one side.
    if (score === sorted[index + 1]?.score) return;
    const f1 = (2 * right) / (index + 1 + positives);
    if (f1 > best.f1) best = { threshold: score, f1 };
  });
  return best;
}
