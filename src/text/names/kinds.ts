import { maxBy } from '../../structures/index.js';
import { Gap, isPlace, type Reading, Role, SHOP_HEADS } from '../reading/index.js';
import { TokenFlag, TokenKind } from '../tokens/index.js';
import type { Entity, NameKind } from './entity.js';
import { BEFORE_PLACES, BODIES } from './name-cues.generated.js';
import { type NameSpan, Sign } from './name-span.js';
import { smallWord } from './runs.js';

export type { NameKind } from './entity.js';

/** Acronyms of two letters that are places. Others are more often bodies ("PA", the agency) than American states. */
const SHORT_PLACES = new Set(['us', 'uk', 'eu', 'la', 'dc']);

/** The kind of a name, if its words or its surroundings show it. */
export function kindOf(reading: Reading, entity: Entity, isAcronym: (word: string) => boolean): NameKind | undefined {
  const { words } = entity;
  const titled = entity.spans.some(({ signs }) => (signs & Sign.Titled) !== 0);
  const span = longest(entity);
  const upper = isUpper(reading, span.first);
  if (!titled && isPlace(words.join(' ')) && !(upper && words[0]?.length === 2 && !SHORT_PLACES.has(words[0])))
    return 'place';
  const head = reading.role(span.last - 1);
  const given = reading.has(span.first, Role.Given) && words.length > 1;
  if (titled && !(head & Role.Organisation)) return 'person';
  if (given && !isBody(reading, span)) return 'person';
  for (let i = span.first; i < span.last - 1; i++) {
    if (i > span.first && !reading.capitalised(i) && reading.has(i - 1, Role.OfHead)) {
      return reading.has(i - 1, Role.Organisation) ? 'organisation' : 'place';
    }
  }
  if (words.length > 1 && head & Role.Organisation) return 'organisation';
  if (words.length > 1 && (head & Role.Place || BEFORE_PLACES.has(words[0]!))) return 'place';
  if (words.some(isAcronym) || (words.length > 1 && SHOP_HEADS.has(smallWord(reading, span.last - 1))))
    return 'organisation';
  if (words.length === 1 && BODIES.has(words[0]!)) return 'organisation';
  // "NHS England", "BBC Wales"
  if (words.length === 2 && upper && !SHORT_PLACES.has(words[0]!) && head & Role.Known) return 'organisation';
  if (isCalledByLast(reading, entity) || (words.length === 1 && /^(?:Mc|Mac|O['’])[A-Z]/.test(entity.name)))
    return 'person';
  if (standsIn(reading, entity)) return 'place';
  if (words.length === 1 && entity.spans.some((one) => hasOffice(reading, one))) return 'person';
  if (words.length === 1 && head & Role.Given && !(head & Role.Opener)) return 'person';
  return upper && words.length === 1 ? 'organisation' : undefined;
}

/**
 * Whether a name begins with a first name but ends with a body's word: "Sam's Club", "Gladys Porter Zoo", "Charles
 * Schwab Corporation".
 */
function isBody(reading: Reading, span: NameSpan): boolean {
  const head = reading.role(span.last - 1);
  if (!(head & (Role.Organisation | Role.Place)) || head & Role.Given) return false;
  return (
    span.last - span.first > 2 ||
    reading.wordEnds[span.first] !== reading.tokens.ends[span.first] ||
    (head & Role.Organisation) !== 0
  );
}

function isUpper(reading: Reading, i: number): boolean {
  if ((reading.tokens.flags[i]! & TokenFlag.AllCapitals) !== 0 || reading.tokens.kinds[i] === TokenKind.Acronym)
    return true;
  // "BMA's"
  const end = reading.wordEnds[i]!;
  return end < reading.end(i) && /^[A-Z]{2,6}$/.test(reading.text.slice(reading.start(i), end));
}

function longest(entity: Entity): NameSpan {
  return maxBy(entity.spans, ({ first, last }) => last - first)!;
}

/**
 * Two to four words of which the last later occurs alone, or with an age after them, or after an occupation ("singer
 * …").
 */
function isCalledByLast(reading: Reading, { words, spans }: Entity): boolean {
  if (words.length < 2 || words.length > 4) return false;
  for (const { first, last, signs } of spans) {
    if (reading.has(first, Role.Known | Role.Organisation) && last - first > 1) return false;
    // People take no article: "the Hustle", "the Olympics".
    if (signs & Sign.The && last - first === 1) return false;
  }
  for (const { first, last } of spans) {
    if (last - first === 1) {
      if (
        smallWord(reading, first) === words[words.length - 1] &&
        !reading.has(first, Role.Organisation | Role.Place | Role.People)
      )
        return true;
      continue;
    }
    if (isAge(reading, last)) return true;
    if (reading.has(first - 1, Role.Profession | Role.Title) && reading.gap(first) === Gap.Space) return true;
    if (smallWord(reading, Math.min(last, reading.count - 1)) === 'who' && reading.gap(last) & Gap.Comma) return true;
  }
  return false;
}

/** "Magpies boss Howe", "Lee, 49,", "Lee, the board's president": one word, and what somebody is beside it. */
function hasOffice(reading: Reading, { first, last }: NameSpan): boolean {
  // "Iranian student ISNA" is an agency.
  const isBehind =
    reading.has(first - 1, Role.Profession) && reading.gap(first) === Gap.Space && !isUpper(reading, first);
  if (isBehind && !reading.capitalised(first - 1) && !NOT_ONLY_OF_PEOPLE.test(smallWord(reading, first - 1)))
    return true;
  if (reading.gap(last) !== (Gap.Comma | Gap.Space)) return false;
  if (isAge(reading, last) || smallWord(reading, last) === 'who') return true;
  if (!reading.has(last, Role.Determiner)) return false;
  let k = last + 1;
  while (k < last + MAX_APPOSITION && reading.gap(k) === Gap.Space && !reading.has(k, Role.Function)) k += 1;
  const noun = k - 1;
  return reading.has(noun, Role.Title | Role.Profession) && !NOT_ONLY_OF_PEOPLE.test(smallWord(reading, noun));
}

/** Words of who somebody is, behind the name. */
const MAX_APPOSITION = 6;

/** What teams, companies and countries are called as well. */
const NOT_ONLY_OF_PEOPLE =
  /^(?:broker|champion|developer|founder|host|investor|leader|legend|model|operator|partner|producer|star|trader|witness)$/;

/** ", 49," behind a name. */
function isAge(reading: Reading, i: number): boolean {
  if (i >= reading.count || !(reading.gap(i) & Gap.Comma) || reading.tokens.kinds[i] !== TokenKind.Number) return false;
  return (
    reading.end(i) - reading.start(i) === 2 &&
    (i + 1 >= reading.count || (reading.gap(i + 1) & (Gap.Comma | Gap.Stop)) !== 0)
  );
}

/** "in X" most of the times, or before a known place: "Naperville, Illinois". */
function standsIn(reading: Reading, { spans }: Entity): boolean {
  let within = 0;
  for (const { first, last } of spans) {
    const before = first > 0 ? smallWord(reading, first - 1) : '';
    if (before === 'in' || before === 'near') within++;
    else if (
      last < reading.count &&
      reading.gap(last) === (Gap.Comma | Gap.Space) &&
      reading.has(last, Role.Known) &&
      reading.capitalised(last)
    )
      within++;
  }
  return within * 2 > spans.length;
}

/** Whether a full name stands beside a word for a relative: "his wife, Ann Lee", "Lee, the father of", "Lee Jr". */
export function isRelative(reading: Reading, { spans, words }: Entity): boolean {
  const { first, last } = spans[0]!;
  const before = reading.text.slice(reading.start(Math.max(0, first - MAX_TO_RELATIVE)), reading.start(first));
  const behind = reading.text.slice(reading.end(last - 1), reading.end(Math.min(last + 2, reading.count) - 1));
  return RELATIVE.test(before) || RELATIVE_BEHIND.test(behind) || /^[js]r$/.test(words.at(-1)!);
}

/** Words before a name among which "wife" or "son" is looked for: "daughter of the president Ann Lee". */
const MAX_TO_RELATIVE = 5;
const KIN =
  'wife|husband|widow(?:er)?|first lady|son|daughter|brother|sister|mother|father|niece|nephew|cousin|uncle|aunt';
const RELATIVE = new RegExp(`\\b(?:${KIN})(?: and [a-z]+| of the [a-z]+)?,? $`, 'i');
const RELATIVE_BEHIND = new RegExp(`^, (?:his |her |the |their )?(?:late )?(?:${KIN})\\b`, 'i');
