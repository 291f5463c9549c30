import {
  AUXILIARIES,
  DEALS,
  FILLERS,
  LEADS_TO,
  OBJECTS,
  PARENTS,
  STOPPERS,
  THINGS,
} from './question-cues.generated.js';
import { type Cue, cuesOf } from './question-cues.js';
import { type FigureQuestion, OF_PEOPLE } from './questions.js';

/** The words of a sentence or a title in lower case, and where they are. */
export interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A figure's own words in {@link Words}, and the words up to the figures before and behind it. */
export interface FigureWindow {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Words that a cue is looked for in: behind the number, before it, and before it where a noun leads to it. */
const REACH_BEHIND = 9;
/** Vietnamese syllables are words of their own, and say next to the number what it counts. */
const REACH_BEHIND_VIETNAMESE = 4;
const REACH_OBJECT = 5;
/** Words between a number of people and the camps that they are in. */
const MIN_AWAY = 2;
const REACH_LEAD = 16;
/** A cue that leads to the number over other words counts as this many words further away. */
const LEAD_PENALTY = 2;

type Kind = 'count' | 'money' | 'duration' | 'measure' | string;

const KINDS: ReadonlyMap<FigureQuestion, ReadonlySet<Kind>> = new Map(
  (
    [
      [
        'dead injured missing rescued displaced evacuated sheltered arrested held freed infected aboard trapped',
        'count',
      ],
      ['destroyed damaged charges votes crowd outage', 'count'],
      ['damage price fine revenue profit loss worth bail ransom', 'money'],
      ['sentence', 'duration'],
      ['magnitude', 'count measure'],
      ['depth', 'measure'],
    ] as const
  ).flatMap(([questions, kinds]) =>
    questions.split(' ').map((question) => [question as FigureQuestion, new Set(kinds.split(' '))] as const),
  ),
);

/**
 * Which question a figure answers, by the nearest cue in its own stretch of the sentence; `undefined` where nothing
 * says so. `isLarge`: it is no magnitude, as in "the toll of the 5.9-magnitude quake rose to 78".
 */
export function findQuestion(
  sentence: Words,
  window: FigureWindow,
  kind: Kind,
  language: string,
  isLarge = false,
): FigureQuestion | undefined {
  const cues = cuesOf(language);
  if (cues === undefined || isParent(sentence, window)) return undefined;
  // "Arrested 12 days after the shooting, he faces a sentence …": how much later.
  if (kind === 'duration' && OFFSETS.has(sentence.words[window.last] ?? '')) return undefined;
  const reach = language === 'vi' ? REACH_BEHIND_VIETNAMESE : REACH_BEHIND;
  const behind = cueBehind(sentence, { ...window, to: Math.min(window.to, window.last + reach) }, kind, cues);
  const before = cueBefore(sentence, window, kind, cues, isLarge);
  if (behind === undefined) return before?.question;
  if (before === undefined || MERELY.has(before.question)) return behind.question;
  if (MERELY.has(behind.question)) return before.question;
  return before.distance <= behind.distance ? before.question : behind.question;
}

/** "A mother of 12 was killed": the number is that of her children. */
function isParent({ words }: Words, { first }: FigureWindow): boolean {
  return words[first - 1] === 'of' && PARENTS.has(words[first - 2] ?? '');
}

const OFFSETS: ReadonlySet<string> = new Set(['after', 'before', 'later', 'earlier', 'ago', 'since', 'into']);
/** Parts of a stadium. */
const SEATS: ReadonlySet<string> = new Set(['end', 'stand', 'stands', 'terrace', 'terraces', 'enclosure', 'tier']);
const MAX_TO_SEATS = 6;
/** Words that count the dead only right behind the number: "12 lives", but "the 56 signers risked their lives". */
const COUNTED: ReadonlySet<string> = new Set(['lives', 'bodies', 'corpses']);
/** Words between such a word and its number: "12 more young lives". */
const MAX_TO_COUNTED = 2;

/** "135,000 people have lost their lives." */
function isLost(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some((word) => word === 'lost' || word === 'lose' || word === 'losing');
}

/** Where people are, which is the question only where nothing else is said of them. */
const MERELY: ReadonlySet<FigureQuestion> = new Set<FigureQuestion>(['aboard', 'held', 'trapped']);

/** Songs are released and strikers walk out: hostages are freed so. */
const OF_HELD: ReadonlySet<string> = new Set(['released', 'walked']);

interface Found {
  readonly question: FigureQuestion;
  readonly distance: number;
}

type Cues = ReadonlyMap<string, readonly Cue[]>;

function cueBehind(sentence: Words, window: FigureWindow, kind: Kind, cues: Cues): Found | undefined {
  const { words } = sentence;
  const { last, to } = window;
  const isWhole = isWholeOf(words, window);
  let isOfThings = false;
  let mere: Found | undefined;
  // "Two of the injured died"
  const from = words[last] === 'of' && words[last + 1] === 'the' ? last + 3 : last;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (STOPPERS.has(word) && at > last) return mere;
    isOfThings ||= THINGS.has(word);
    for (const { question, side, second } of cues.get(word) ?? []) {
      if (side !== 'behind' && side !== 'passive') continue;
      if (!KINDS.get(question)!.has(kind) || !countsIts(question, isOfThings)) continue;
      if (second !== undefined && !standsNear(words, at, second)) continue;
      if (side === 'passive' && isActive(sentence, at)) continue;
      if (COUNTED.has(word) && at - last > MAX_TO_COUNTED && !isLost(words, at)) continue;
      // "Four children moved to the city" on their own.
      if (question === 'sheltered' && side === 'passive' && !hasAuxiliary(words, at)) continue;
      // "800 visiting fans were housed in the Quarry End."
      if (question === 'sheltered' && words.slice(at + 1, at + MAX_TO_SEATS).some((one) => SEATS.has(one))) continue;
      // "Over 100 relief camps": the camps are counted, and not who is in them.
      if (question === 'sheltered' && side === 'behind' && at - last < MIN_AWAY) continue;
      if (OF_HELD.has(word) && mere === undefined) continue;
      // "Five of the seven miners died": they are not all who did.
      if (isWhole && (DIED.has(word) || hasAuxiliary(words, at))) return mere;
      // "35 people on board were killed", "nine hostages died": who died.
      if (!MERELY.has(question) || side === 'passive') return { question, distance: at - last };
      mere ??= { question, distance: at - last };
    }
  }
  return mere;
}

/** "Five of the seven": the number before is a part of this one. */
function isWholeOf(words: readonly string[], { first, from }: FigureWindow): boolean {
  if (from === 0 || first - from < 1 || first - from > 2) return false;
  return PART_OF.has(words[from]!) && (first - from === 1 || ARTICLES.has(words[from + 1]!));
}

const PART_OF: ReadonlySet<string> = new Set(['of', 'de', 'dos', 'das', 'des', 'der', 'delle', 'dei']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'los', 'las', 'ses', 'leurs']);
const DIED: ReadonlySet<string> = new Set([
  'died',
  'die',
  'dies',
  'perished',
  'survived',
  'murieron',
  'morreram',
  'starben',
]);

function cueBefore(
  { words, starts, ends }: Words,
  { first, last, from }: FigureWindow,
  kind: Kind,
  cues: Cues,
  isLarge: boolean,
): Found | undefined {
  const isOfThings = THINGS.has(words[last] ?? '') || THINGS.has(words[last + 1] ?? '');
  let isObject = true;
  // The same at the word behind: "thiệt hại" is a cue of two words.
  let wasObject = true;
  // "Besides the 207 killed, some 450 were injured": what a comma parts is no object, and "7 dead, 3 missing" tells of
  // the three only what stands behind them.
  let isJoined = true;
  let isLed = false;
  for (let at = first - 1; at >= Math.max(from, first - REACH_LEAD); at--) {
    const word = words[at]!;
    const distance = first - 1 - at;
    isJoined &&= at + 1 >= words.length || starts[at + 1]! - ends[at]! <= 1;
    if (STOPPERS.has(word) && word !== 'by' && word !== 'as') return undefined;
    for (const { question, side, second } of cues.get(word) ?? []) {
      if (!KINDS.get(question)!.has(kind) || !countsIts(question, isOfThings)) continue;
      if (isLarge && question === 'magnitude') continue;
      if (second !== undefined && !standsNear(words, at, second)) continue;
      if (side === 'object' && isObject && isJoined && distance <= REACH_OBJECT) return { question, distance: 0 };
      if (
        side === 'lead' &&
        (isLed || isObject || (wasObject && words[at + 1] === second)) &&
        (isJoined || from === 0 || at - from >= MIN_AWAY)
      ) {
        const isDeal = word === 'worth' && words.slice(Math.max(0, at - 5), at).some((one) => DEALS.has(one));
        return { question: isDeal ? 'price' : question, distance: isObject ? distance : distance + LEAD_PENALTY };
      }
    }
    isLed ||= LEADS_TO.has(word) && isObject;
    wasObject = isObject;
    isObject &&= FILLERS.has(word) || LEADS_TO.has(word);
  }
  return undefined;
}

/** Whether what is counted, in words, is no person: "trains", "passenger trains". */
export function isThing(subject: string): boolean {
  return THINGS.has(subject.toLowerCase().split(' ').at(-1)!);
}

/** People die and houses are damaged. */
function countsIts(question: FigureQuestion, isOfThings: boolean): boolean {
  if (OF_PEOPLE.has(question)) return !isOfThings;
  return (question !== 'destroyed' && question !== 'damaged') || isOfThings;
}

/** Whether a word comes within three words behind another. */
function standsNear(words: readonly string[], at: number, second: string): boolean {
  return words[at + 1] === second || words[at + 2] === second || words[at + 3] === second;
}

function hasAuxiliary(words: readonly string[], at: number): boolean {
  return AUXILIARIES.has(words[at - 1] ?? '') || AUXILIARIES.has(words[at - 2] ?? '');
}

/** "Two gunmen killed 12": the verb has an object, and no auxiliary makes a passive of it. */
function isActive({ words, starts, ends }: Words, at: number): boolean {
  // What a comma parts is no object: "and 12 drowned, the ministry said".
  const isParted = at + 1 < words.length && starts[at + 1]! - ends[at]! > 1;
  if (isParted || hasAuxiliary(words, at)) return false;
  const next = words[at + 1] ?? '';
  return OBJECTS.has(next) || /\d/.test(next);
}
