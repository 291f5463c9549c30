import type { FigureWindow, Words } from './find-question.js';
import {
  ANYBODY,
  DEGREES,
  EARLIER,
  ENDS,
  FORECASTS,
  HALVES,
  INCLUDED,
  LONGER,
  MAXIMUM,
  MORE_BEFORE,
  MORE_BEHIND,
  PART_BEFORE,
  PARTS,
  REFUSED,
  VENUES,
  WHOLE_BEHIND,
} from './question-cues.generated.js';
import { cuesOf } from './question-cues.js';
import type { FigureQuestion } from './questions.js';

/** What part of its question a number answers, and of which event. */
export interface FigureScope {
  /** Who is counted, where that is not just anybody: "children", "soldiers". */
  readonly group: readonly string[];
  /** It is a part of a number beside it: "including 12 children", "two of them". */
  readonly isPart: boolean;
  /** It comes on top of another: "another 12". */
  readonly isMore: boolean;
  /** The text says that it no longer holds: "earlier, police had said 80". */
  readonly isEarlier: boolean;
  /** It is the most that can be, not what is: "faces up to five years". */
  readonly isMaximum: boolean;
  /** What part it is of, in a word that says so: "women", "tent"; of a bid that was not taken "rejected". */
  readonly part?: string | undefined;
}

const PART_BEHIND =
  /^(?:of (?:the|them|whom|those|these|his|her|its|their)\b|deles|delas|d[oa]s\b|de (?:ellos|los|las)\b|d'entre eux|davon|em estado)/;
/** Words to either side in which "earlier" and "faces" are looked for. */
const REACH = 8;

/** "Five of them children" */
const COUNTED = new Set(['them', 'whom', 'those']);

/** Who is counted, by the words behind a number: "10 US citizens die". */
function countedBehind({ words, starts, ends }: Words, last: number, to: number): string[] {
  const counted: string[] = [];
  // "Five of them children": the words behind that say who they are.
  const from = words[last] === 'of' && COUNTED.has(words[last + 1] ?? '') ? last + 2 : last;
  for (let at = from; at < Math.min(to, from + 3) && !ENDS.has(words[at]!) && !ANYBODY.has(words[at]!); at++) {
    // "Injuring 19, police said"
    if (starts[at]! - ends[at - 1]! > 1) break;
    counted.push(words[at]!);
  }
  return counted;
}

/** "13 dead, including the gunman": whoever else is counted. */
function included(words: readonly string[], last: number): string[] {
  const at = words.slice(last, last + 6).indexOf('including') + last;
  if (at < last) return [];
  const who = words.slice(at + 1, at + 4).find((word) => INCLUDED.has(word));
  return who === undefined ? [] : [`with ${who}`];
}

/**
 * Reads the scope of a figure off the words around it; `subject` is what it counts, `undefined` where that has to be
 * read here.
 */
export function findScope(
  sentence: Words,
  window: FigureWindow,
  subject: string | undefined,
  language: string,
  question?: FigureQuestion,
): FigureScope {
  const { words } = sentence;
  const { first, last, from, to } = window;
  const before = words.slice(Math.max(from, first - REACH), first);
  const behind = words.slice(last, Math.min(to, last + REACH));
  const near = before.slice(-4);
  const counted =
    subject === undefined ? countedBehind(sentence, last, to) : subject.toLowerCase().split(/[^\p{L}\p{N}'-]/u);
  // "34 arrests", "2.400 desalojados": what happened, and not to whom.
  const cues = cuesOf(language);
  const group = counted.filter((word) => word.length > 2 && !ANYBODY.has(word) && !cues?.has(word) && !/\d/.test(word));
  return {
    group: [...group, ...included(words, last), ...behind.slice(0, 5).filter((word) => DEGREES.has(word))],
    isPart:
      near.some((word) => PART_BEFORE.has(word)) ||
      PART_BEHIND.test(behind.slice(0, 2).join(' ')) ||
      words.slice(last, Math.min(words.length, last + 4)).some((word) => WHOLE_BEHIND.has(word)),
    isMore: near.some((word) => MORE_BEFORE.has(word)) || behind.slice(0, 2).some((word) => MORE_BEHIND.has(word)),
    isEarlier: [...before, ...behind].some((word) => EARLIER.has(word)),
    // What "could not be found" is no maximum.
    isMaximum:
      before.some((word, at) => MAXIMUM.has(word) && before[at + 1] !== 'not') ||
      before.slice(-2).join(' ') === 'up to',
    part: partOf(question, [...before, ...upToAnd(behind)]),
  };
}

function partOf(question: FigureQuestion | undefined, words: readonly string[]): string | undefined {
  return PARTS_OF[question ?? '']?.flatMap((parts) => words.filter((word) => parts.has(word)))[0];
}

function upToAnd(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => AND.has(word));
  return end < 0 ? words : words.slice(0, end);
}

const AND: ReadonlySet<string> = new Set(['and', 'but', 'while', 'und', 'et', 'y', 'e']);

/** Whether two answers to one question are of two parts. Where there is room is not always said. */
export function areOfOtherParts(question: FigureQuestion | undefined, one?: string, two?: string): boolean {
  return one !== two && (question !== 'capacity' || (one !== undefined && two !== undefined));
}

/** By question, the words that say what part of it is answered. */
const PARTS_OF: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  turnout: [PARTS],
  price: [REFUSED, PARTS],
  capacity: [VENUES],
  minute: [HALVES],
  revenue: [FORECASTS, LONGER],
  profit: [FORECASTS, LONGER],
  loss: [FORECASTS, LONGER],
};
