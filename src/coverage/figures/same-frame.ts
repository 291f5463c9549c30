import { addTo } from '../../structures/index.js';
import { isBare } from '../read/index.js';
import type { FormedFigure } from './formed-figure.js';
import { areCompatible, areStated, isBeyondBound } from './values/index.js';
import { MANY_NOUNS } from './wording/index.js';

/** With this weight of common words around them, two figures after one word answer one question. */
const NEAR = 1.2;
/** The same within one passage. */
const NEAR_IN_PASSAGE = 0.5;
/** Numbers further apart are of two things, whatever leads to them. */
const MAX_APART = 1.3;
/** Smaller numbers count many things in one text: both have to count the same. */
const MIN_ALONE = 10;
/** Times, ages and what goes up and down all day have rules of their own. */
const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration']);
/** Questions whose answers change, or that a text asks about several things. */
const OTHER_QUESTIONS: ReadonlySet<string> = new Set(['votes', 'price', 'market price', 'revenue', 'profit', 'loss']);
/** What is counted of several players, of an index or of a day's trade. */
const MANY = new RegExp(`(?:^|\\s)(?:${MANY_NOUNS})$`, 'i');

/**
 * Figures that the word before them may join: one word leads to them in their article, and to no other value of their
 * unit.
 */
export function framedFigures(figures: readonly FormedFigure[]): Set<number> {
  const groups = new Map<string, number[]>();
  figures.forEach((figure, index) => {
    if (figure.lead < 0 || isBare(figure) || !KINDS.has(figure.kind) || !canBeFramed(figure)) return;
    const key = `${figure.article} ${figure.lead} ${figure.kind} ${figure.base?.unit ?? figure.unit}`;
    addTo(groups, key, index);
  });
  const isOne = (own: readonly number[]): boolean =>
    own.every((index) => areCompatible(figures[own[0]!]!, figures[index]!));
  return new Set([...groups.values()].filter(isOne).flat());
}

function canBeFramed({ isMore, isSome, isRate, isAgo, isProgress, question, subject }: FormedFigure): boolean {
  if (isMore || isSome || isRate || isAgo || isProgress) return false;
  return !OTHER_QUESTIONS.has(question ?? '') && !MANY.test(subject ?? '');
}

/**
 * Whether two different values follow the same word among similar words: "can afford to lose 21 members" and
 * "can only afford 22 defections". Both have to be {@link framedFigures}.
 */
export function areOfOneFrame(
  one: FormedFigure,
  two: FormedFigure,
  near: number,
  isPassage: boolean,
  isSubject: boolean,
): boolean {
  if (one.kind === 'count' && !isSubject && Math.min(one.value, two.value) < MIN_ALONE) return false;
  if (one.lead !== two.lead || near < (isPassage ? NEAR_IN_PASSAGE : NEAR)) return false;
  if (!areStated(one, two) && !isBeyondBound(one, two)) return false;
  const [low, high] = one.value < two.value ? [one, two] : [two, one];
  const end = (low.high ?? low.value) / low.value;
  return (high.base?.value ?? high.value) <= MAX_APART * end * (low.base?.value ?? low.value);
}
