import { type Article, checkArticle, type Span } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { countEach } from '../../structures/index.js';
import { Likeness, PASSAGE_MODEL } from '../passages/index.js';
import {
  type ArticleFacts,
  diffWords,
  FactReader,
  marksOf,
  readStory,
  type StoryText,
  type WordEdit,
} from '../read/index.js';
import {
  type Correction,
  correctionsOf,
  type DetailChange,
  detailChanges,
  type SentenceVersion,
} from './corrections.js';

/** A sentence of one of the two versions. */
export interface VersionSentence extends Span {
  readonly text: string;
}

/**
 * One change between two versions of an article, in the terms of NewsEdits (Spangher et al., "NewsEdits: a news article
 * revision dataset and a novel document-level reasoning challenge", 2022). `addition`: a sentence that only the newer
 * has; `deletion`: only the older; `edit`: the same sentence in other words; `refactor`: a sentence that moved, in the
 * same words or others.
 */
export type VersionChange =
  | { readonly kind: 'addition'; readonly newer: VersionSentence }
  | { readonly kind: 'deletion'; readonly older: VersionSentence }
  | {
      readonly kind: 'edit' | 'refactor';
      readonly older: VersionSentence;
      readonly newer: VersionSentence;
      /** Word diff of the newer wording (`own`) against the older (`base`); empty where no word is another. */
      readonly edits: readonly WordEdit[];
    };

export interface VersionComparison {
  /** In the order of the newer version; a deletion is listed where its sentence was. */
  readonly changes: readonly VersionChange[];
  /** Number of sentences that stayed unchanged and in place. */
  readonly unchanged: number;
  /** Headline, time, byline and note of correction where they differ. */
  readonly details: readonly DetailChange[];
  /** Figures, names, quotes and speakers that changed inside sentences that stayed. */
  readonly corrections: readonly Correction[];
}

/**
 * What an outlet changed from one version of an article to the next, sentence by sentence. The two may have the same
 * id.
 *
 * Each sentence is matched with at most one of the other version, the likeliest pairs first; the longest run of matches
 * in the same order stays in place (a longest increasing subsequence), and what is matched outside of it has moved. A
 * sentence that was split in two shows as an edit and an addition.
 *
 * @throws {SameStoryError} `invalid-article`.
 *
 * @example
 * compareVersions(
 *   { id: 'a', text: 'Two people died. Police are there.' },
 *   { id: 'a', text: 'Three people died. Police are there. The road is closed.' },
 * ).changes.map(({ kind }) => kind); // ['edit', 'addition']
 */
export function compareVersions(older: Article, newer: Article): VersionComparison {
  for (const [name, article] of [['older', older] as const, ['newer', newer] as const]) {
    const check = checkArticle(article);
    if (!check.ok) throw new SameStoryError('invalid-article', `compareVersions: ${name}: ${check.reason}`);
  }
  const reader = new FactReader();
  const facts: ArticleFacts[] = [];
  const story = readStory([older, newer], (article, document) => {
    const found = reader.read(article, document);
    facts.push(found);
    return marksOf(found, article.text);
  });
  const [before, after] = story.byArticle as [readonly number[], readonly number[]];
  const matches = matchSentences(story, before, after);
  const matched = new Set(matches.map(([from]) => from));
  const inPlace = longestIncreasing(matches);
  const changes: VersionChange[] = [];
  const corrections: Correction[] = [];
  const version = (number: number): SentenceVersion => {
    const { article, start, end } = story.sentence(number);
    const { language } = story.document(article);
    return { text: story.articles[article]!.text, facts: facts[article]!, span: { start, end }, language };
  };
  let unchanged = 0;
  let next = 0;
  const deleteUpTo = (index: number): void => {
    for (; next < index; next++) {
      const number = before[next]!;
      if (!matched.has(number)) changes.push({ kind: 'deletion', older: shown(story, number) });
    }
  };
  const olderOf = new Map(matches.map(([from, to]) => [to, from]));
  for (const to of after) {
    const from = olderOf.get(to);
    if (from === undefined) {
      changes.push({ kind: 'addition', newer: shown(story, to) });
      continue;
    }
    const isInPlace = inPlace.has(to);
    if (isInPlace) deleteUpTo(story.sentence(from).index);
    const isSame = story.sentence(from).wording === story.sentence(to).wording;
    const found = correctionsBetween(version(from), version(to), isSame);
    if (isInPlace && isSame && found.length === 0) {
      unchanged++;
      continue;
    }
    for (const one of found) corrections.push(one);
    changes.push({
      kind: isInPlace ? 'edit' : 'refactor',
      older: shown(story, from),
      newer: shown(story, to),
      edits: isSame ? [] : diffWords(story.words(story.sentence(from)), story.words(story.sentence(to))),
    });
  }
  deleteUpTo(before.length);
  return { changes, unchanged, details: detailChanges(older, newer), corrections };
}

/** In a sentence of the same words it is a correction as well that some of them are no quote any more, or one now. */
function correctionsBetween(older: SentenceVersion, newer: SentenceVersion, isSame: boolean): readonly Correction[] {
  const [one, two] = [older, newer].map(({ text, span }) => text.slice(span.start, span.end));
  if (one === two) return [];
  const found = correctionsOf(older, newer);
  return isSame ? found.filter(({ kind }) => kind === 'quote') : found;
}

/** Pairs of an older and a newer sentence, each in one pair at most, in the order of the newer. */
function matchSentences(story: StoryText, before: readonly number[], after: readonly number[]): [number, number][] {
  const likeness = new Likeness(story);
  const candidates: { from: number; to: number; likelihood: number; distance: number }[] = [];
  const propose = (from: number, to: number, likelihood: number): void => {
    const [one, two] = [story.sentence(from), story.sentence(to)];
    const distance = Math.abs(one.index / before.length - two.index / after.length);
    candidates.push({ from, to, likelihood, distance });
  };
  for (const { sentences } of story.wordings) {
    // A sentence that occurs several times in both: the first with the first, the second with the second.
    const newer = sentences.filter((number) => story.sentence(number).article === 1);
    newer.forEach((to, index) => {
      const from = sentences[index]!;
      if (story.sentence(from).article === 0) propose(from, to, 1);
    });
  }
  for (const { a, b, likelihood } of likeness.links) {
    if (likelihood < PASSAGE_MODEL.join) continue;
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const from = story.wordings[one]?.sentences.find((number) => story.sentence(number).article === 0);
      const to = story.wordings[two]?.sentences.find((number) => story.sentence(number).article === 1);
      if (from !== undefined && to !== undefined) propose(from, to, likelihood);
    }
  }
  candidates.sort((x, y) => y.likelihood - x.likelihood || x.distance - y.distance || x.from - y.from || x.to - y.to);
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { from, to } of candidates) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return [...pairs, ...alikeInPlace(story, pairs, before, after)].sort((x, y) => x[1] - y[1]);
}

/** Share of the words that a sentence must keep to be told from another one in its place. */
const MIN_KEPT = 0.4;

/** Single sentences without a match that stand between the same two matches and share many words: corrected ones. */
function alikeInPlace(
  story: StoryText,
  pairs: readonly (readonly [number, number])[],
  before: readonly number[],
  after: readonly number[],
): [number, number][] {
  const newerOf = new Map(pairs);
  const olderOf = new Map(pairs.map(([from, to]) => [to, from]));
  return before.flatMap((from, index): [number, number][] => {
    const [previous, next] = [before[index - 1], before[index + 1]];
    if (newerOf.has(from)) return [];
    const matched = previous === undefined ? undefined : newerOf.get(previous);
    if (previous !== undefined && matched === undefined) return [];
    const at = matched === undefined ? 0 : story.sentence(matched).index + 1;
    const to = after[at];
    if (to === undefined || olderOf.has(to)) return [];
    const behind = after[at + 1];
    if (next === undefined ? behind !== undefined : behind === undefined || newerOf.get(next) !== behind) return [];
    return keptShare(story, from, to) >= MIN_KEPT ? [[from, to]] : [];
  });
}

/** The words that two sentences share, by the longer of the two. */
function keptShare(story: StoryText, from: number, to: number): number {
  const words = (number: number): string[] => {
    const { text } = shown(story, number);
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  };
  const [one, two] = [words(from), words(to)];
  const left = countEach(two);
  let kept = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept++;
  }
  return kept / Math.max(one.length, two.length, 1);
}

/**
 * The newer sentences of the longest list of pairs that are in the same order in both versions (patience sorting, n log
 * n).
 */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([from], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![0] < from) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) {
    kept.add(pairs[index]![1]);
  }
  return kept;
}

function shown(story: StoryText, number: number): VersionSentence {
  const { article, start, end } = story.sentence(number);
  return { start, end, text: story.articles[article]!.text.slice(start, end) };
}
