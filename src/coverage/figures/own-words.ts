import { getOrInsert } from '../../structures/index.js';
import { isBare } from '../read/index.js';
import { isFar } from './apart.js';
import type { FormedFigure } from './formed-figure.js';
import { areCompatible, areSlip, areStated, isBeyondBound } from './values/index.js';
import { MANY_NOUNS } from './wording/index.js';

/** With this weight of words of their own in common, two figures answer one question. */
const OWN = 0.8;
/** The same within one passage. */
const OWN_IN_PASSAGE = 0.4;
/** The same for two values that are equal, or may be. */
const OWN_OF_EQUAL = 0.25;
/** The same in a language in which it is not known what a number counts. */
const OWN_OF_UNKNOWN = 1.2;
/** The same for two numbers that are one but for a slip of the pen. */
const OWN_OF_SLIP = 0.2;
/** Numbers further apart are of two things, whatever stands beside them. */
const MAX_APART = 1.3;
/** Smaller numbers count many things in one text: both have to count the same. */
const MIN_ALONE = 10;
/** Times, ages and what goes up and down all day have rules of their own. */
const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration', 'percent']);
/** Questions whose answers change, or that a text asks about several things. */
const OTHER_QUESTIONS: ReadonlySet<string> = new Set(['votes', 'price', 'market price', 'revenue', 'profit', 'loss']);
/** What is counted of several players, of an index or of a day's trade. */
const MANY = new RegExp(`(?:^|\\s)(?:${MANY_NOUNS})$`, 'i');

/**
 * Of each figure the words beside it that stand beside no other value of its unit in its article: they say which number
 * it is. "Costs" is such a word of £350 if no other amount has it.
 */
export function ownWords(figures: readonly FormedFigure[], unitOf: (figure: FormedFigure) => string): Int32Array[] {
  const firsts = new Map<string, FormedFigure>();
  const several = new Set<string>();
  const keys = figures.map((figure) => `${figure.article} ${unitOf(figure)}`);
  figures.forEach((figure, at) => {
    for (const term of figure.ownTerms) {
      const key = `${keys[at]} ${term}`;
      const first = getOrInsert(firsts, key, () => figure);
      if (!areCompatible(first, figure)) several.add(key);
    }
  });
  return figures.map(({ ownTerms }, at) => ownTerms.filter((term) => !several.has(`${keys[at]} ${term}`)));
}

/**
 * Whether two different values answer one question, by the weight of the {@link ownWords} that they share: "can afford
 * to lose 21 members" and "can only afford 22 defections".
 */
export function shareOwnWords(
  one: FormedFigure,
  two: FormedFigure,
  weight: number,
  isPassage: boolean,
  isSubject: boolean,
): boolean {
  if (weight < OWN_OF_SLIP || !canBeCompared(one) || !canBeCompared(two)) return false;
  if (one.kind === 'count' && !isSubject && Math.min(one.value, two.value) < MIN_ALONE) return false;
  if (!isStatedOfOne(one, two)) return false;
  // Where what is counted is not recognised, the words around have to say it.
  if (!(one.isScoped && two.isScoped) && (!isPassage || weight < OWN_OF_UNKNOWN || one.kind === 'percent'))
    return false;
  if (areSlip(one, two)) return true;
  if (isOther(one) || isOther(two)) return false;
  if (weight < (isPassage ? OWN_IN_PASSAGE : OWN)) return false;
  return !isFar(one, two, MAX_APART);
}

/** Whether two values that may be equal are one, by the same weight: "eight years of his tax returns" in both. */
export function isKnownByOwnWords(one: FormedFigure, two: FormedFigure, weight: number, isSubject: boolean): boolean {
  return weight >= OWN_OF_EQUAL && (one.kind !== 'count' || isSubject || Math.min(one.value, two.value) >= MIN_ALONE);
}

/** Whether both say what their number is, so that only one can be right. */
export function isStatedOfOne(one: FormedFigure, two: FormedFigure): boolean {
  return areStated(one, two) || isBeyondBound(one, two);
}

export function canBeCompared(figure: FormedFigure): boolean {
  const { isMore, isSome, isRate, isAgo, isProgress, subject, kind } = figure;
  if (figure.isWithOthers) return false;
  if (isMore || (isSome && kind === 'count') || isRate || isAgo || isProgress || isBare(figure) || !KINDS.has(kind))
    return false;
  return !MANY.test(subject ?? '');
}

function isOther({ question }: FormedFigure): boolean {
  return OTHER_QUESTIONS.has(question ?? '');
}
