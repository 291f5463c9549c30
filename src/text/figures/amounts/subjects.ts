import { Gap, isApostrophe, OR_NOUN, type Reading, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { AMOUNTING, COUNTS, HEADS, NO_HEAD, NO_PLURAL, PAST, PLURALS, SKIPPED } from './amount-cues.generated.js';
import { isJoined, wordAt } from './figure-context.js';

/** The words that say what a figure counts. */
export interface Subject {
  readonly start: number;
  readonly end: number;
}

/** Maximum number of words in a noun phrase after a number. */
const MAX_SUBJECT_LENGTH = 4;
const NO_SUBJECT = /(?:ed|ing|ly)$/;

function isWord(reading: Reading, i: number): boolean {
  const kind = reading.tokens.kinds[i];
  return kind === TokenKind.Word || kind === TokenKind.Acronym;
}

/**
 * Whether a word may be part of what is counted: not a function word or a verb of saying ("12 said"), but "six
 * reports".
 */
function mayCount(reading: Reading, i: number): boolean {
  if (reading.has(i, Role.Report) && reading.value(i) === OR_NOUN) return isPlural(reading, i);
  return !reading.has(i, Role.Function | Role.Preposition | Role.Report);
}

/** "Class", "virus", "crisis". */
const SINGULAR = /(?:ss|us|[^aeiou]is)$/;

function isPlural(reading: Reading, i: number): boolean {
  const word = wordAt(reading, i);
  if (PLURALS.has(word) || (word.length > 5 && word.endsWith('men'))) return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !SINGULAR.test(word) &&
    reading.wordEnds[i] === reading.end(i) &&
    !NO_PLURAL.has(word)
  );
}

/**
 * What is counted: the noun phrase after the figure, up to its first plural ("general practice appointments"). For one
 * thing (`single`), an age or a fraction, it is the words up to the next function word ("student", "motion"). For
 * several things without a plural it is unknown, because the next word is usually a verb ("thousands fled").
 */
export function subjectAfter(reading: Reading, from: number, single: boolean): Subject | undefined {
  let first = from;
  let of = false;
  while (first < reading.count && first < from + 4 && reading.gap(first) === Gap.Space) {
    const word = wordAt(reading, first);
    // "300 of the 500 homes"
    if (!SKIPPED.has(word) && !(of && reading.tokens.kinds[first] === TokenKind.Number)) break;
    of ||= word === 'of';
    first++;
  }
  let last = first;
  for (let i = first; i < first + MAX_SUBJECT_LENGTH && i < reading.count; i++) {
    const gap = reading.gap(i);
    if (gap & ~(Gap.Space | Gap.Dash) || gap === (Gap.Space | Gap.Dash) || !isWord(reading, i)) break;
    const word = wordAt(reading, i);
    // "12% of the approximately 90,000 accounts"
    if (i === first && reading.has(i, Role.Hedge)) break;
    if (!mayCount(reading, i) && !PLURALS.has(word)) break;
    // An office or a nationality may be capitalised; a name after the noun names what is counted: "female gorilla
    // Berit".
    if (single && i > first && (PAST.has(word) || (reading.capitalised(i) && !reading.capitalised(i - 1)))) break;
    if (i > first && NO_SUBJECT.test(word) && !reading.capitalised(i) && !PLURALS.has(word)) break;
    last = i + 1;
    // "the workers' homes": whose, not what.
    if (isApostrophe(reading.text.charCodeAt(reading.end(i))) && word.endsWith('s')) return undefined;
    if (!isPlural(reading, i)) continue;
    const next = i + 1;
    const goesOn =
      !single &&
      next < reading.count &&
      reading.gap(next) === Gap.Space &&
      isWord(reading, next) &&
      mayCount(reading, next) &&
      (HEADS.has(wordAt(reading, next)) || (!PLURALS.has(wordAt(reading, next)) && isPlural(reading, next)));
    return { start: reading.start(first), end: reading.wordEnds[goesOn ? next : i]! };
  }
  if (last === first) return undefined;
  const compound = reading.gap(first) === Gap.Dash;
  // Vietnamese writes most nouns in two syllables: "cơ quan".
  if (reading.language !== 'en' || compound) last = Math.min(last, reading.language === 'vi' ? first + 2 : first + 1);
  else if (!single || reading.capitalised(first)) return undefined;
  return { start: reading.start(first), end: reading.wordEnds[last - 1]! };
}

/** How many tokens back a subject is searched for. */
const BACK = 14;

/** What is counted, if it precedes the number: "a death toll of 12", "the number of cases rose to 300". */
export function subjectBefore(reading: Reading, first: number): Subject | undefined {
  if (reading.language !== 'en') return undefined;
  let k = first - 1;
  while (k > 0 && isJoined(reading, k + 1) && isHedgeWord(reading, k)) k--;
  if (k <= 0 || !isJoined(reading, k + 1)) return undefined;
  const word = wordAt(reading, k);
  if (word === 'of' && isJoined(reading, k)) {
    let from = k;
    while (from > 0 && k - from < 3 && (from === k || isJoined(reading, from)) && isNoun(reading, from - 1)) {
      if (from < k && wordAt(reading, from - 1).endsWith('ed')) break;
      from--;
    }
    if (from === k || NO_HEAD.has(wordAt(reading, k - 1))) return undefined;
    return COUNTS.has(wordAt(reading, k - 1))
      ? undefined
      : { start: reading.start(from), end: reading.wordEnds[k - 1]! };
  }
  if (/^(?:to|by|at)$/.test(word)) k--;
  if (k <= 0 || !isJoined(reading, k + 1) || !AMOUNTING.has(wordAt(reading, k))) return undefined;
  while (k > 0 && isJoined(reading, k) && reading.has(k - 1, Role.Adverb)) k--;
  return clauseSubject(reading, k);
}

/** The head of the noun phrases that end before token `verb`: "the death toll in the city". */
function clauseSubject(reading: Reading, verb: number): Subject | undefined {
  let from = verb;
  while (from > 0 && verb - from < BACK && isJoined(reading, from)) {
    const role = reading.role(from - 1);
    // "of confirmed cases": a participle, no verb.
    const participle = reading.has(from - 2, Role.Determiner | Role.Preposition);
    if ((role & (Role.Report | Role.Saying) && !participle) || role & Role.Clause || !isWord(reading, from - 1)) break;
    if (role & Role.Function && !(role & (Role.Determiner | Role.Preposition))) break;
    from--;
    if (reading.opens(from)) break;
  }
  let head = from;
  while (head < verb && reading.has(head, Role.Determiner | Role.Preposition)) head++;
  let end = head;
  while (end < verb && !reading.has(end, Role.Preposition | Role.Determiner)) end++;
  if (end < verb && wordAt(reading, end) === 'of' && COUNTS.has(wordAt(reading, end - 1))) {
    head = end + 1;
    while (head < verb && reading.has(head, Role.Determiner)) head++;
    end = head;
    while (end < verb && !reading.has(end, Role.Preposition | Role.Determiner)) end++;
  }
  if (end <= head || end - head > MAX_SUBJECT_LENGTH) return undefined;
  return { start: reading.start(head), end: reading.wordEnds[end - 1]! };
}

function isHedgeWord(reading: Reading, i: number): boolean {
  return reading.has(i, Role.Hedge) && !/^(?:to|of|by|at)$/.test(wordAt(reading, i));
}

function isNoun(reading: Reading, i: number): boolean {
  return (
    isWord(reading, i) &&
    !(
      reading.role(i) &
      (Role.Function | Role.Preposition | Role.Report | Role.Saying | Role.Scale | Role.Unit | Role.Hedge)
    )
  );
}
