import { type Likeness, type Link, sharedWeight } from './likeness.js';
import { PASSAGE_MODEL } from './passage-model.js';
import type { StoryText, Wording } from './story-text.js';

/** Wordings on each side whose likelihoods are averaged when two groups might join; bounds the cost of a large group. */
const MOST_COMPARED = 6;
/** Passages that a sentence is tried on as a second one, the likeliest first. */
const MOST_TRIED = 12;

/** A passage as numbers: which wordings tell it. Sorted, two or more sentences, two or more articles. */
export interface Row {
  readonly wordings: readonly number[];
  /** Those that have it as a second passage: they tell another one first. */
  readonly seconds: ReadonlySet<number>;
}

/**
 * Puts the sentences of all articles of a story into rows, one a passage.
 *
 * First every wording gets one row: links from the likeliest down join two groups where the mean likelihood over the pairs between
 * them (at most {@link MOST_COMPARED} on a side) reaches the model's threshold. That is average linkage, so one sentence in the
 * middle does not chain two passages. Then a wording that covers more than its own row — it merges two sentences of others,
 * or others split it in two — becomes a member of each row that its remaining words account for.
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
  const links = likeness.links
    .filter((link) => link.likelihood >= PASSAGE_MODEL.join)
    .sort((x, y) => y.likelihood - x.likelihood || x.a - y.a || x.b - y.b);
  for (const { a, b } of links) {
    const [one, two] = [groupOf[a] as number, groupOf[b] as number];
    if (one === two) continue;
    const [kept, given] = one < two ? [one, two] : [two, one];
    const [into, from] = [groups[kept] as number[], groups[given] as number[]];
    if (meanLikelihood(likeness, into, from) < PASSAGE_MODEL.join) continue;
    for (const wording of from) {
      into.push(wording);
      groupOf[wording] = kept;
    }
    groups[given] = [];
  }
  return groups;
}

function meanLikelihood(likeness: Likeness, one: readonly number[], two: readonly number[]): number {
  const [some, others] = [one.slice(0, MOST_COMPARED), two.slice(0, MOST_COMPARED)];
  let sum = 0;
  for (const a of some) for (const b of others) sum += likeness.likelihood(a, b);
  return sum / (some.length * others.length);
}

/** For each group the wordings of other groups that tell its passage too, with the words that their own group leaves over. */
function findSeconds(story: StoryText, likeness: Likeness, groups: readonly number[][]): Map<number, Set<number>> {
  const groupOf = new Map<number, number>();
  groups.forEach((wordings, group) => {
    for (const wording of wordings) groupOf.set(wording, group);
  });
  const linksOf = new Map<number, Link[]>();
  for (const link of likeness.links) {
    for (const wording of [link.a, link.b]) {
      const links = linksOf.get(wording);
      if (links === undefined) linksOf.set(wording, [link]);
      else links.push(link);
    }
  }
  const seconds = new Map<number, Set<number>>();
  for (const [wording, links] of linksOf) {
    const own = groupOf.get(wording) as number;
    let left = termsLeft(story, wording, groups[own] as number[]);
    const tried = new Set<number>([own]);
    links.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b);
    for (const { a, b } of links) {
      const other = a === wording ? b : a;
      const group = groupOf.get(other) as number;
      if (tried.has(group)) continue;
      if (tried.size > MOST_TRIED) break;
      tried.add(group);
      const taken = story.wordings[other] as Wording;
      const covered = sharedWeight((story.wordings[wording] as Wording).terms, taken.terms, story.weights);
      if (covered < PASSAGE_MODEL.covered * likeness.weight(other)) continue;
      if (sharedWeight(left, taken.terms, story.weights) < PASSAGE_MODEL.leastCovered) continue;
      if (seconds.get(own)?.has(other)) continue;
      const members = seconds.get(group) ?? new Set<number>();
      seconds.set(group, members.add(wording));
      left = left.filter((term) => !taken.terms.includes(term));
    }
  }
  return seconds;
}

/** Terms of a wording that no other member of its group has. */
function termsLeft(story: StoryText, wording: number, group: readonly number[]): Int32Array {
  const { terms } = story.wordings[wording] as Wording;
  const told = new Set<number>();
  for (const other of group.slice(0, MOST_COMPARED * 2)) {
    if (other !== wording) for (const term of (story.wordings[other] as Wording).terms) told.add(term);
  }
  return terms.filter((term) => !told.has(term));
}
