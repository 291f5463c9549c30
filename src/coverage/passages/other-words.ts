import { getOrInsert } from '../../structures/index.js';
import { stem } from '../../text/index.js';
import type { StoryText } from '../read/index.js';
import type { Likeness } from './likeness.js';
import { ALIKE } from './other-words.generated.js';

let groups: ReadonlyMap<string, readonly number[]> | undefined;

/** The groups of words for one thing that a stem is of. */
function groupsByStem(): ReadonlyMap<string, readonly number[]> {
  if (groups !== undefined) return groups;
  const found = new Map<string, number[]>();
  for (const [index, group] of ALIKE.entries())
    for (const word of group.split(' ')) getOrInsert(found, stem(word, 'en'), () => []).push(index);
  groups = found;
  return found;
}

/**
 * Tells of a wording whether another article tells it in other words: the same with words for one thing taken as one,
 * and no quantity that is not there.
 */
export function retellings(story: StoryText, likeness: Likeness): (wording: number) => boolean {
  const byStem = groupsByStem();
  const groupsOf = story.termNames.map((name) => byStem.get(name) ?? NONE);
  const having = new Map<number, { readonly wording: number; readonly term: number }[]>();
  for (const [wording, { terms }] of story.wordings.entries())
    for (const term of terms)
      for (const group of groupsOf[term]!) {
        const all = getOrInsert(having, group, () => []);
        if (all.length < MAX_HAVING) all.push({ wording, term });
      }
  return (wording) => {
    const own = story.wordings[wording]!;
    if (story.document(own.articles[0]!).language !== 'en') return false;
    const more = new Map<number, number>();
    const met = new Set<number>();
    for (const term of own.terms)
      for (const group of groupsOf[term]!)
        for (const other of having.get(group)!) {
          const theirs = story.wordings[other.wording]!;
          // "A protest march" has one of "demonstrations".
          const pair = group * story.wordings.length + other.wording;
          if (other.term === term || met.has(pair) || isOfOne(own.articles, theirs.articles)) continue;
          if (theirs.terms.includes(term) || own.terms.includes(other.term)) continue;
          met.add(pair);
          const weight = Math.min(story.weights[term]!, story.weights[other.term]!);
          more.set(other.wording, (more.get(other.wording) ?? 0) + weight);
        }
    return [...more].some(
      ([other, weight]) =>
        likeness.likelihoodWith(wording, other, weight) >= TOLD &&
        own.figures.every((figure) => story.wordings[other]!.figures.includes(figure)),
    );
  };
}

/** Whether one article alone has both. */
function isOfOne(one: readonly number[], two: readonly number[]): boolean {
  return one.length === 1 && two.length === 1 && one[0] === two[0];
}

const NONE: readonly number[] = [];
/** Sentences with words of a group that are looked at. */
const MAX_HAVING = 256;
/** How likely the two must be the same with such words taken as one: of those above in real stories, 9 of 11 are. */
const TOLD = 0.5;
