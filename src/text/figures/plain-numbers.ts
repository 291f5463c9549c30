import { Gap, POSITION_NOUNS, type Reading, Role } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type Amount,
  areLoud,
  type FigureContext,
  isForeignMonth,
  made,
  type Numeral,
  readNumeral,
  readUnit,
  subjectAfter,
  wordAt,
} from './amounts/index.js';
import {
  AGE_BEFORE,
  AGED_OF,
  NUMBERED,
  PEOPLE_OF_AN_AGE,
  SCORE_NOUNS,
  SCORES,
  STREETS,
  YEAR_BEFORE,
} from './words/index.js';

/** A number in digits, tokens `[first, last)`, and the word before it. */
interface Plain extends Pick<Numeral, 'value' | 'second'> {
  readonly first: number;
  readonly last: number;
  readonly numeral: Numeral;
  readonly before: string;
}

/** A figure, the token to continue from, or `undefined` if the rule does not apply. */
type PlainRule = (context: FigureContext, number: Plain) => Amount | number | undefined;

const RULES: readonly PlainRule[] = [
  year,
  timeInDigits,
  oClock,
  ageBySign,
  vote,
  ageByPlace,
  dayAgain,
  dayAfterNoun,
  pair,
  position,
  partOfName,
];

/** A number without a unit, by the first rule that applies. `undefined` means that it is a count. */
export function plainNumber(
  context: FigureContext,
  first: number,
  last: number,
  numeral: Numeral,
): Amount | number | undefined {
  const { value, second } = numeral;
  const number = { first, last, numeral, value, second, before: wordAt(context.reading, first - 1) };
  for (const rule of RULES) {
    const found = rule(context, number);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "in 2019", "2018-19" */
function year(context: FigureContext, { first, last, numeral, value, second, before }: Plain): Amount | undefined {
  if (!numeral.year || value < 1000 || value > 2100 || !isYear(context, last, value, before)) return undefined;
  // "1999-00"
  const next = second === (value + 1) % 100 ? value + 1 : undefined;
  const high = next ?? (second !== undefined && second < 100 ? Math.floor(value / 100) * 100 + second : second);
  return made(context, first, last, 'date', value, 'calendar-year', { high });
}

/** "1430 GMT" */
function timeInDigits(context: FigureContext, { first, last, numeral, value }: Plain): Amount | number | undefined {
  if (!numeral.year || wordAt(context.reading, last) !== 'gmt') return undefined;
  const hours = Math.floor(value / 100);
  if (context.calendar.time(first) === undefined && hours > 24) return last;
  return made(context, first, last, 'time', hours * 60 + (value % 100), 'time-of-day');
}

/** "9 o'clock", "nine o'clock" */
export function oClock(
  context: FigureContext,
  { first, last, value }: Pick<Plain, 'first' | 'last' | 'value'>,
): Amount | undefined {
  if (wordAt(context.reading, last).replace('’', "'") !== "o'clock" || value >= 25) return undefined;
  return made(context, first, last + 1, 'time', (value % 24) * 60, 'time-of-day');
}

/** "aged 47", "ages 6 and 7", "a woman of 47" */
function ageBySign(context: FigureContext, { first, last, value, second, before }: Plain): Amount | undefined {
  const { reading } = context;
  // "Ages 6 and 7", "the ages of 28 and 48"
  const isListed = before === 'and' && AGES.test(`${wordAt(reading, first - 4)} ${wordAt(reading, first - 3)}`);
  if ((AGE_BEFORE.has(before) || isListed) && reading.gap(first) === Gap.Space && value < 120)
    return made(context, first, last, 'age', value, 'age', { high: second });
  const isOfAge = before === 'of' && AGED_OF.has(wordAt(reading, first - 2)) && value < 116;
  if (!isOfAge || subjectAfter(reading, last, false) !== undefined) return undefined;
  return made(context, first, last, 'age', value, 'age');
}

const AGES = /(?:^| )ages?d?(?: of)?$/;

/** "He was 77.", "patients 21 and younger", "dies at 77", "children under 16", "Sue Brown, 47," */
function ageByPlace(context: FigureContext, { first, last, value, second, before }: Plain): Amount | undefined {
  const { reading } = context;
  const ends =
    last >= reading.count || (reading.gap(last) & (Gap.Stop | Gap.Line)) !== 0 || wordAt(reading, last) === 'when';
  const being = /^(?:was|is|turned|were)$/.test(before) && reading.has(first - 2, Role.He | Role.She);
  const bounded =
    wordAt(reading, last) === 'and' && /^(?:younger|older|under|over|up)$/.test(wordAt(reading, last + 1));
  // "Found dead at 50 Old Colony Road" is an address.
  const isAddress = reading.gap(last) === Gap.Space && reading.capitalised(last);
  const dead = before === 'at' && /^(?:dies|died|dead|death)$/.test(wordAt(reading, first - 2)) && !isAddress;
  const young = /^(?:under|over|below|above)$/.test(before) && PEOPLE_OF_AN_AGE.has(wordAt(reading, first - 2));
  const isAge = value < 120 && ((ends && (being || young)) || bounded || dead);
  if (!isAge && (second !== undefined || !isApposedAge(context, first, last, value))) return undefined;
  return made(context, first, last, 'age', value, 'age');
}

/** "May 22 and 23", "Jan. 12, 19 and 26", "October 1 - 2": a further day of a month. */
function dayAgain({ reading }: FigureContext, { first, last, value, second }: Plain): number | undefined {
  if (value < 1 || value > 31 || second !== undefined || !Number.isInteger(value)) return undefined;
  let k = first;
  for (let days = 0; days < MAX_DAYS; days++) {
    const isAnd = /^(?:and|e|y|et|und)$/.test(wordAt(reading, k - 1)) && reading.gap(k) === Gap.Space;
    const isListed = reading.gap(k) === (Gap.Comma | Gap.Space) || reading.gap(k) === (Gap.Dash | Gap.Space);
    if (!isAnd && !isListed) return undefined;
    k = isAnd ? k - 2 : k - 1;
    if (k < 1 || reading.tokens.kinds[k] !== TokenKind.Number || reading.end(k) - reading.start(k) > 2)
      return undefined;
    const isOfMonth = reading.has(k - 1, Role.Month) && reading.capitalised(k - 1);
    // "On May 22 and 23 people died."
    if (isOfMonth) return subjectAfter(reading, last, false) === undefined ? last : undefined;
  }
  return undefined;
}

/** "Dia 13", "terça-feira, 17,", "segunda-feira passada (30)": a day of this month. */
function dayAfterNoun({ reading }: FigureContext, { first, last, value, second, before }: Plain): number | undefined {
  if (reading.language === 'en' || value < 1 || value > 31 || second !== undefined) return undefined;
  const gap = reading.gap(first);
  if (/^d[ií]as?$/.test(before) && gap === Gap.Space) return last;
  const isOfDay = reading.has(first - 1, Role.Weekday) || reading.has(first - 2, Role.Weekday);
  const isApposed = gap === (Gap.Comma | Gap.Space) && (reading.gap(last) & Gap.Comma) !== 0;
  const isInBrackets = gap === (Gap.Space | Gap.Open) && (reading.gap(last) & Gap.Close) !== 0;
  return isOfDay && (isApposed || isInBrackets) ? last : undefined;
}

/** Days of one month in a list. */
const MAX_DAYS = 6;

/** "3 a 0", "25 à 18": a score, and no range, where the first number is not the smaller one. */
export function scoreInWords(
  { reading }: FigureContext,
  { first, last, value }: Pick<Plain, 'first' | 'last' | 'value'>,
): Amount | undefined {
  const to = reading.language === 'fr' ? 'à' : ['pt', 'es', 'it'].includes(reading.language) ? 'a' : undefined;
  if (value > MAX_SCORE || wordAt(reading, last) !== to) return undefined;
  const at = last + 1;
  if (at >= reading.count || reading.tokens.kinds[at] !== TokenKind.Number || reading.gap(at) !== Gap.Space)
    return undefined;
  const other = readNumeral(reading.text, reading.start(at), reading.end(at), true);
  if (other === undefined || other.suffix !== '' || other.second !== undefined || other.value > MAX_SCORE)
    return undefined;
  // "Por 2 a 3 anos" is a range.
  const counts = readUnit(reading, at + 1) !== undefined || subjectAfter(reading, at + 1, false) !== undefined;
  if (value < other.value && (counts || !BEFORE_SCORE.test(wordAt(reading, first - 1)))) return undefined;
  const found = { kind: 'score', value, unit: 'score', high: other.value } as const;
  return { first, last: at + 1, ...found, hedge: undefined, subject: undefined };
}

/** More points are not scored in a game. */
const MAX_SCORE = 200;
/** Before a score, also one that was lost: "perdeu por 1 a 3". */
const BEFORE_SCORE = /^(?:por|placar|per|par)$/;

/** "216-212" */
function pair(context: FigureContext, { first, last, value, second, before }: Plain): Amount | number | undefined {
  return second === undefined || POSITION_NOUNS.has(before) ? undefined : pairOf(context, first, last, value, second);
}

/** "lap 48", "No. 2" */
function position(context: FigureContext, { first, last, value, second, before }: Plain): Amount | undefined {
  const gap = context.reading.gap(first);
  const isNear = (gap & (Gap.Space | Gap.Stop)) !== 0 && (gap & (Gap.Line | Gap.Comma)) === 0;
  if (!isNear || !POSITION_NOUNS.has(before) || ((gap & Gap.Stop) !== 0 && before !== 'no')) return undefined;
  return made(context, first, last, 'ordinal', value, 'ordinal', { high: second });
}

function partOfName(context: FigureContext, { first, last, value, before }: Plain): number | undefined {
  if (isCallNumber(context, first, last, value, before)) return last;
  return isPartOfName(context, first, last) ? last : undefined;
}

/** "The 911 call", "dialled 999", "9/11". */
function isCallNumber({ reading }: FigureContext, first: number, last: number, value: number, before: string): boolean {
  if (value === 11 && reading.gap(first) === Gap.Slash) return /(?:^|\D)9$/.test(before);
  if (value !== 911 && value !== 999) return false;
  return CALLS.test(before) || CALLS.test(wordAt(reading, last));
}

const CALLS = /^(?:call|calls|called|calling|caller|callers|dial|dialed|dialled|operators?|dispatchers?|rang|phoned)$/;

function isYear(context: FigureContext, last: number, value: number, before: string): boolean {
  const { reading } = context;
  if (value < 1500) return YEAR_BEFORE.has(before) && before !== 'the' && before !== 'of' && before !== 'for';
  const next = last < reading.count && reading.gap(last) === Gap.Space ? wordAt(reading, last) : '';
  const plural = next.length > 3 && next.endsWith('s') && !next.endsWith('ss') && !reading.capitalised(last);
  if (plural || next === 'people') return /^(?:in|since|by|until|the|q[1-4])$/.test(before) && next !== 'people';
  if (value >= 1900 && value <= 2050) return true;
  return YEAR_BEFORE.has(before);
}

const VOTES = /^(?:vot(?:es?|os?|i)|voix)$/;

/** "voted 322 to 306", "by 52 votes to 48", "seven votes to two", "52 votos a 48": for and against. */
export function vote(
  context: FigureContext,
  { first, last, value }: Pick<Plain, 'first' | 'last' | 'value'>,
): Amount | undefined {
  const { reading } = context;
  const behind = wordAt(reading, last);
  const counted = VOTES.test(behind);
  const to = counted ? last + 1 : last;
  if (
    !(counted ? /^(?:to|a|à|contr[ae])$/ : /^to$/).test(wordAt(reading, to)) ||
    to + 1 >= reading.count ||
    (reading.tokens.kinds[to + 1] !== TokenKind.Number && !reading.has(to + 1, Role.Number))
  )
    return undefined;
  if (!counted && !SCORES.has(wordAt(reading, first - 1))) return undefined;
  const against = reading.has(to + 1, Role.Number)
    ? { value: reading.value(to + 1), suffix: '' }
    : readNumeral(reading.text, reading.start(to + 1), reading.end(to + 1), false);
  if (against === undefined || against.suffix !== '' || against.value < 0 || against.value > value) return undefined;
  const found = { kind: 'score', value, unit: 'score', high: against.value } as const;
  return { first, last: to + 2, ...found, hedge: undefined, subject: undefined };
}

/** ", 49," behind a name. */
function isApposedAge(context: FigureContext, first: number, last: number, value: number): boolean {
  const { reading } = context;
  if (value < 1 || value > 115 || !Number.isInteger(value) || first === 0) return false;
  // "Sue Brown, now 47,"
  const isNow = wordAt(reading, first - 1) === 'now' && reading.gap(first) === Gap.Space;
  const opening = isNow ? first - 1 : first;
  const after = last < reading.count ? reading.gap(last) : Gap.Line;
  const bracket = reading.gap(first) === (Gap.Space | Gap.Open);
  if (bracket) {
    // "Sue Brown (47)"
    const closed = last < reading.count && (reading.gap(last) & Gap.Close) !== 0;
    const isPerson = reading.has(first - 2, Role.Given) || isPersonOf(reading, first - 1);
    return closed && reading.capitalised(first - 1) && isPerson && value > 9;
  }
  if (reading.gap(opening) !== (Gap.Comma | Gap.Space)) return false;
  // "Two died in Tarn; in Oster, 12."
  if (wordAt(reading, first - 2) === 'in' && /[;,]/.test(reading.text[reading.end(first - 3)] ?? '')) return false;
  if (!(after & (Gap.Comma | Gap.Stop | Gap.Line | Gap.Close))) return false;
  if (isNow) return value >= MIN_NOW || reading.capitalised(opening - 1);
  // "The comedian, 47, tweeted", "a young boy, 9, was"
  const isPerson = reading.has(first - 1, Role.Profession | Role.Source) || AGED_OF.has(wordAt(reading, first - 1));
  if (isPerson && (reading.has(first - 2, Role.Determiner) || reading.has(first - 3, Role.Determiner))) return true;
  return reading.capitalised(first - 1) && !reading.has(first - 1, Role.Month | Role.Weekday);
}

/** "Der Fahrer (46)" */
function isPersonOf(reading: Reading, i: number): boolean {
  return (
    reading.language === 'de' && GERMAN_PERSON.test(wordAt(reading, i)) && GERMAN_ARTICLE.test(wordAt(reading, i - 1))
  );
}

const GERMAN_PERSON = /(?:er|erin|mann|frau|junge|mädchen|ist|istin|ling|eur|eurin|ent|entin)$/;
const GERMAN_ARTICLE = /^(?:der|die|den|dem|ein|eine|einen|einem|einer)$/;

/** Smaller numbers behind "now" may count something. */
const MIN_NOW = 14;

/** "magnitude 6.1", "6.1-magnitude", "5.6 on the Richter scale". */
export function isMagnitude(context: FigureContext, first: number, last: number): boolean {
  const { reading } = context;
  const before = wordAt(reading, first - 1);
  if (before === 'magnitude' || (before === 'of' && wordAt(reading, first - 2) === 'magnitude')) return true;
  for (let k = last; k < last + 4 && k < reading.count; k++) {
    if (reading.gap(k) & ~(Gap.Space | Gap.Dash)) return false;
    if (wordAt(reading, k) === 'richter' || (wordAt(reading, k) === 'strength' && k === last)) return true;
  }
  return false;
}

/** "216-212", "30-50": a score if the numbers fall or follow a verb of winning; else a range. */
export function pairOf(
  context: FigureContext,
  first: number,
  last: number,
  value: number,
  second: number,
): Amount | number {
  const { reading } = context;
  const subject = subjectAfter(reading, last, false);
  // "từ 3-5 người": Vietnamese words have no plural that would show what is counted.
  if (reading.language === 'vi' && value < second && reading.gap(last) === Gap.Space && !reading.capitalised(last))
    return made(context, first, last, 'count', value, 'count', { subjectFrom: last, high: second });
  if (
    value > second ||
    subject === undefined ||
    SCORES.has(wordAt(reading, first - 1)) ||
    SCORE_NOUNS.has(wordAt(reading, last))
  ) {
    return { first, last, kind: 'score', value, unit: 'score', high: second, hedge: undefined, subject: undefined };
  }
  return made(context, first, last, 'count', value, 'count', { subjectFrom: last, high: second });
}

/** "Flight 175", "Route 66", "700 block", "200 W. American Blvd". */
function isPartOfName(context: FigureContext, first: number, last: number): boolean {
  const { reading } = context;
  const next = last < reading.count && (reading.gap(last) & ~(Gap.Space | Gap.Stop)) === 0 ? last : -1;
  if (next >= 0 && wordAt(reading, next) === 'block') return true;
  if (next >= 0 && reading.capitalised(next) && reading.gap(next) === Gap.Space) {
    for (let k = next; k < next + 4 && k < reading.count && reading.capitalised(k); k++)
      if (STREETS.has(wordAt(reading, k))) return true;
  }
  if (first === 0 || !reading.capitalised(first - 1)) return false;
  // "Ch. 4", "Vol. 2"
  if (
    reading.gap(first) === (Gap.Space | Gap.Stop) &&
    /^(?:ch|vol|pp|fig|op|no|art|sec)$/.test(wordAt(reading, first - 1))
  )
    return true;
  if (reading.gap(first) !== Gap.Space) return false;
  const before = first - 1;
  if (NUMBERED.has(wordAt(reading, before))) return true;
  // In a title every word has a capital: "Killing at Least 7".
  if (reading.has(before, Role.Hedge)) return false;
  if (areLoud(reading, before, last)) return false;
  if (reading.opens(before) && reading.has(before, Role.Opener | Role.Function | Role.Preposition | Role.Hedge))
    return false;
  if (reading.has(before, Role.Month | Role.Weekday | Role.Function) || isForeignMonth(reading, before)) return false;
  if (next < 0) return true;
  // In "In Orlando 49 people", the name after the preposition ends where the number begins.
  if (/^(?:people|others|men|women|children)$/.test(wordAt(reading, next))) return false;
  // "Italy's 67 deaths" are counted, "Boeing's 737 jets" are of a model.
  const isOwned = /['’]s ?$/.test(reading.text.slice(reading.end(before) - 2, reading.start(first)));
  return !(isOwned && !reading.capitalised(next) && COUNTED.test(wordAt(reading, next)));
}

/** Plural nouns, except those that follow the number of a model: "737 jets". */
const COUNTED =
  /^(?!(?:jets|planes|airliners|helicopters|models|cars|phones|engines|rifles|trains|buses|trucks)$)[a-z-]{3,}(?:[^s\W]s|men|women)$/;

/** Digits and hyphens only; "57.6 3.1" is a table, not a telephone number. */
function isBare(reading: Reading, i: number): boolean {
  for (let at = reading.start(i); at < Math.min(reading.end(i), reading.start(i) + 20); at++) {
    const unit = reading.text.charCodeAt(at);
    if (unit === 46 || unit === 44) return false;
  }
  return true;
}

export function decadeOf(context: FigureContext, first: number, last: number, numeral: Numeral): Amount | number {
  const value = numeral.value;
  if (!Number.isInteger(value / 10) || value < 10) return last;
  // "in her 20s"
  const { reading } = context;
  const whose = /^(?:early|mid|late)$/.test(wordAt(reading, first - 1)) ? first - 2 : first - 1;
  if (value < 100 && /^(?:his|her|their|my|your|our)$/.test(wordAt(reading, whose))) {
    return made(context, first, last, 'age', value, 'age', { high: value + 9 });
  }
  return made(context, first, last, 'date', value < 100 ? 1900 + value : value, 'calendar-decade');
}

/** Telephone numbers: digits in brackets before digits, several groups, a leading zero. */
export function phoneEnd(context: FigureContext, i: number): number {
  const { reading } = context;
  const { kinds } = reading.tokens;
  const digits = (at: number) =>
    at < reading.count && kinds[at] === TokenKind.Number && isBare(reading, at)
      ? reading.end(at) - reading.start(at)
      : 0;
  if (kinds[i] !== TokenKind.Number) return i;
  const bracket =
    reading.gap(i) & Gap.Open && digits(i) === 3 && i + 1 < reading.count && reading.gap(i + 1) & Gap.Close;
  if (bracket && digits(i + 1) >= 3) return i + 2;
  let end = i + 1;
  // French and others separate thousands by spaces.
  while (!context.decimalComma && digits(end) >= 3 && reading.gap(end) === Gap.Space && digits(end - 1) >= 3) end++;
  if (end > i + 1) return end;
  return /^(?:\d{3}-\d{4}|1-[89]\d\d)$/.test(
    reading.text.slice(reading.start(i), Math.min(reading.end(i), reading.start(i) + 9)),
  )
    ? i + 1
    : i;
}
