import { addTo, getOrInsert } from '../../structures/index.js';
import type { StoryText } from '../read/index.js';
import { type Likeness, type Link, sharedWeight } from './likeness.js';
import { PASSAGE_MODEL } from './passage-model.js';

/**
 * Wordings on each side whose likelihoods are averaged when two groups might join; bounds the cost of a large group.
 */
const MAX_COMPARED = 6;
/** Maximum number of further passages, the most likely first, that a sentence is tried on. */
const MAX_TRIED = 12;

/** An article that tells a passage in its title alone. */
export interface TitleMember {
  /** Its place among the story's articles. */
  readonly article: number;
  /** The sentence of another article's lead that its title tells. */
  readonly sentence: number;
  /** The share of the title's weight that the sentence has. */
  readonly share: number;
}

/** A passage as numbers: the wordings that tell it, sorted; at least two sentences and two articles. */
export interface Row {
  readonly wordings: readonly number[];
  /** Wordings for which it is a second passage; they tell another one first. */
  readonly seconds: ReadonlySet<number>;
  /** Articles that tell it in their title alone. */
  readonly titles?: readonly TitleMember[];
}

/**
 * Puts the sentences of all articles of a story into rows, one per passage.
 *
 * First every wording gets one row: links, most likely first, join two groups if the mean likelihood over the pairs
 * between them (at most {@link MAX_COMPARED} on a side) reaches the model's threshold. That is average linkage, so one
 * sentence in the middle does not chain two passages. Then a wording that covers more than its own row — it merges two
 * sentences of others, or others split it in two — becomes a member of each row that its remaining words account for.
 *
 * Rows come in the order of their first sentence.
 */
export function findRows(story: StoryText, likeness: Likeness): Row[] {
  const groups = joinGroups(story, likeness);
  const seconds = findSeconds(story, likeness, groups);
  const rows: Row[] = [];
  groups.forEach((wordings, group) => {
    const more = seconds.get(group) ?? new Set<number>();
    const all = [...wordings, ...more].sort((x, y) => x - y);
    rows.push({ wordings: all, seconds: more });
  });
  return rows.filter((row) => row.wordings.length > 0);
}

/** Groups of wordings by number; a group that was joined to another is empty. */
function joinGroups(story: StoryText, likeness: Likeness): number[][] {
  const groups = story.wordings.map((_, wording) => [wording]);
  const groupOf = story.wordings.map((_, wording) => wording);
  const refused = new Map<number, number>();
  const links = likeness.links
    .filter((link) => link.likelihood >= PASSAGE_MODEL.join)
    .sort((x, y) => y.likelihood - x.likelihood || x.a - y.a || x.b - y.b);
  for (const { a, b } of links) {
    const [one, two] = [groupOf[a]!, groupOf[b]!];
    if (one === two) continue;
    const [kept, given] = one < two ? [one, two] : [two, one];
    const [into, from] = [groups[kept]!, groups[given]!];
    // Two groups whose compared members are the same as when they were refused need not be compared again.
    const pair = kept * groups.length + given;
    const compared = Math.min(into.length, MAX_COMPARED) * MAX_COMPARED + Math.min(from.length, MAX_COMPARED);
    if (refused.get(pair) === compared) continue;
    const min = sharesArticle(story, into, from) ? PASSAGE_MODEL.joinWithin : PASSAGE_MODEL.join;
    if (meanLikelihood(likeness, into, from) < min) {
      refused.set(pair, compared);
      continue;
    }
    for (const wording of from) {
      into.push(wording);
      groupOf[wording] = kept;
    }
    groups[given] = [];
  }
  return groups;
}

/** The mean over the pairs of two groups; 0 if some of them say the opposite, however similar the others are. */
function meanLikelihood(likeness: Likeness, one: readonly number[], two: readonly number[]): number {
  const [some, others] = [one.slice(0, MAX_COMPARED), two.slice(0, MAX_COMPARED)];
  let sum = 0;
  for (const a of some) {
    for (const b of others) {
      if (likeness.isOpposed(a, b)) return 0;
      sum += likeness.likelihood(a, b);
    }
  }
  return sum / (some.length * others.length);
}

/**
 * For each group the wordings of other groups that tell its passage too: they have the words of one of its members, and
 * those are not the words that the member's article tells in their own group already.
 */
function findSeconds(story: StoryText, likeness: Likeness, groups: readonly number[][]): Map<number, Set<number>> {
  const groupOf = new Map<number, number>();
  groups.forEach((wordings, group) => {
    for (const wording of wordings) groupOf.set(wording, group);
  });
  const termsIn = new Map<number, Map<number, Set<number>>>();
  const seconds = new Map<number, Set<number>>();
  // The heaviest first: of a long sentence and one of the short ones that it merges, the long one tells a second
  // passage.
  const heaviest = [...linksByWording(likeness)].sort(([x], [y]) => likeness.weight(y) - likeness.weight(x) || x - y);
  for (const [wording, links] of heaviest) {
    const own = groupOf.get(wording)!;
    const found = new Map<number, Set<number>>();
    const tried = new Set<number>([own]);
    for (const { a, b, likelihood } of links) {
      const other = a === wording ? b : a;
      const group = groupOf.get(other)!;
      if (tried.has(group)) continue;
      if (tried.size > MAX_TRIED) break;
      tried.add(group);
      if (likelihood < PASSAGE_MODEL.second || seconds.get(own)?.has(other)) continue;
      if (likeness.hasOtherWords(wording, other) || isOpposed(likeness, wording, groups[group]!)) continue;
      const [article] = articlesOf(story, other) as readonly [number];
      const terms = getOrInsert(termsIn, own, () => termsByArticle(story, groups[own]!)).get(article);
      const more = getOrInsert(found, article, () => new Set());
      if (!saysAlso(story, likeness, wording, other, (term) => more.has(term) || terms?.has(term) === true)) continue;
      getOrInsert(seconds, group, () => new Set()).add(wording);
      for (const term of story.wordings[other]!.terms) more.add(term);
    }
  }
  return seconds;
}

function isOpposed(likeness: Likeness, wording: number, group: readonly number[]): boolean {
  return group.slice(0, MAX_COMPARED).some((other) => likeness.isOpposed(wording, other));
}

/** Whether a wording has enough of another one, and enough besides the terms that are known from its own passage. */
function saysAlso(
  story: StoryText,
  likeness: Likeness,
  wording: number,
  other: number,
  isKnown: (term: number) => boolean,
): boolean {
  const { covered, inside, minLeft, leftOfShort, minLeftOfShort } = PASSAGE_MODEL;
  const [{ terms }, { terms: theirs }] = [story.wordings[wording]!, story.wordings[other]!];
  const [ownWeight, theirWeight] = [likeness.weight(wording), likeness.weight(other)];
  const shared = sharedWeight(terms, theirs, story.weights);
  if (shared < covered * theirWeight && shared < inside * ownWeight) return false;
  const left = terms.filter((term) => !isKnown(term));
  const min = Math.min(minLeft, Math.max(minLeftOfShort, leftOfShort * Math.min(ownWeight, theirWeight)));
  return sharedWeight(left, theirs, story.weights) >= min;
}

/** The links of each wording, the closest first. */
function linksByWording(likeness: Likeness): Map<number, Link[]> {
  const linksOf = new Map<number, Link[]>();
  for (const link of likeness.links) {
    addTo(linksOf, link.a, link);
    addTo(linksOf, link.b, link);
  }
  for (const links of linksOf.values()) links.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b);
  return linksOf;
}

/** The terms of a group's wordings by the articles that have them. */
function termsByArticle(story: StoryText, group: readonly number[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const wording of group) {
    const { articles, terms } = story.wordings[wording]!;
    for (const article of articles) {
      const known = getOrInsert(found, article, () => new Set());
      for (const term of terms) known.add(term);
    }
  }
  return found;
}

/** Whether an article has sentences on both sides. */
function sharesArticle(story: StoryText, one: readonly number[], two: readonly number[]): boolean {
  const articles = new Set(one.slice(0, MAX_COMPARED).flatMap((wording) => articlesOf(story, wording)));
  return two
    .slice(0, MAX_COMPARED)
    .some((wording) => articlesOf(story, wording).some((article) => articles.has(article)));
}

function articlesOf(story: StoryText, wording: number): readonly number[] {
  return story.wordings[wording]!.articles;
}
