import type { FigureWindow, Words } from './find-question.js';

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
}

/** Words for anybody: they make no scope. Words of several languages do not meet. */
const ANYBODY = new Set(
  'people persons person others other victims victim passengers individuals lives bodies souls the of them human confirmed dead killed injured wounded missing hurt more additional further total at least a an their its his her these those pessoas pessoa passageiros vítimas outros outras ficaram foram personas pasajeros víctimas otros otras personnes autres victimes menschen personen persone altre altri người bodies cadáveres corpos corpses deaths casualties fatalities fled died dies homeless were was are have has had been is and or in death toll tolls number numbers count mortos mortas feridos feridas muertos heridos morts blessés tote verletzte'.split(
    ' ',
  ),
);

const PART_BEFORE = new Set('including incl incluindo dont darunter davon'.split(' '));
/** "Two of the dead", "five among 12 killed": what stands before the number is the part. */
const WHOLE_BEHIND = new Set('among entre'.split(' '));
/** How badly: a part of all who were hurt. */
const DEGREES = new Set(
  'serious seriously severe severely critical critically life-threatening grave gravely'.split(' '),
);
const PART_BEHIND =
  /^(?:of (?:the|them|whom|those|these|his|her|its|their)\b|deles|delas|d[oa]s\b|de (?:ellos|los|las)\b|d'entre eux|davon|em estado)/;
const MORE_BEFORE = new Set('another further additional outras outros otras otros autres weitere'.split(' '));
const MORE_BEHIND = new Set('more additional further mais'.split(' '));
const EARLIER = new Set(
  'earlier previously initially originally before initial anteriormente antes inicialmente auparavant zuvor previous'.split(
    ' ',
  ),
);
const MAXIMUM = new Set('maximum faces face facing could possible máximo maximal carries'.split(' '));
/** Words to either side in which "earlier" and "faces" are looked for. */
const REACH = 8;

/** Ends what is counted, where the words behind a number are read for it. */
const ENDS = new Set(
  'to on at for with by from after when as that which who said including among killed dead injured hurt wounded missing arrested'.split(
    ' ',
  ),
);

/** Who is counted, by the words behind a number: "10 US citizens die". */
function countedBehind(words: readonly string[], last: number, to: number): string[] {
  const counted: string[] = [];
  for (let at = last; at < Math.min(to, last + 3) && !ENDS.has(words[at]!) && !ANYBODY.has(words[at]!); at++) {
    counted.push(words[at]!);
  }
  return counted;
}

/** "13 dead, including the gunman": whoever else is counted. */
function included(words: readonly string[], last: number): string[] {
  const at = words.indexOf('including', last);
  if (at < 0 || at > last + 5) return [];
  const who = words.slice(at + 1, at + 4).find((word) => INCLUDED.has(word));
  return who === undefined ? [] : [`with ${who}`];
}

const INCLUDED = new Set(
  'gunman shooter attacker suspect assailant bomber driver pilot attackers bombers gunmen'.split(' '),
);

/**
 * Reads the scope of a figure off the words around it; `subject` is what it counts, `undefined` where that has to be
 * read here.
 */
export function findScope({ words }: Words, window: FigureWindow, subject: string | undefined): FigureScope {
  const { first, last, from, to } = window;
  const before = words.slice(Math.max(from, first - REACH), first);
  const behind = words.slice(last, Math.min(to, last + REACH));
  const near = before.slice(-4);
  const counted =
    subject === undefined ? countedBehind(words, last, to) : subject.toLowerCase().split(/[^\p{L}\p{N}'-]+/u);
  const group = counted.filter((word) => word.length > 2 && !ANYBODY.has(word) && !/\d/.test(word));
  return {
    group: [...group, ...included(words, last), ...behind.slice(0, 5).filter((word) => DEGREES.has(word))],
    isPart:
      near.some((word) => PART_BEFORE.has(word)) ||
      PART_BEHIND.test(behind.slice(0, 2).join(' ')) ||
      words.slice(last, Math.min(words.length, last + 4)).some((word) => WHOLE_BEHIND.has(word)),
    isMore: near.some((word) => MORE_BEFORE.has(word)) || behind.slice(0, 2).some((word) => MORE_BEHIND.has(word)),
    isEarlier: [...before, ...behind].some((word) => EARLIER.has(word)),
    isMaximum: before.some((word) => MAXIMUM.has(word)) || before.slice(-2).join(' ') === 'up to',
  };
}
