import {
  FOREIGN_PARTS,
  Gap,
  NUMBER_WORDS,
  ORDINALS,
  PARTS,
  PERIOD_NOUNS,
  type Reading,
  Role,
  SCALE_WORDS,
} from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type Amount,
  areLoud,
  type FigureContext,
  hedgeBefore,
  made,
  ofUnit,
  readUnit,
  readWords,
  wordAt,
} from './amounts/index.js';
import { shareOf } from './fractions.js';
import { oneAndAHalf, partOf } from './parts.js';
import { vote } from './plain-numbers.js';
import { sharedScale } from './ranges.js';
import { scaleWords } from './scales.js';
import { withUnit } from './with-unit.js';

const NUMBERS: ReadonlyMap<string, number> = new Map([...NUMBER_WORDS, ...SCALE_WORDS]);

/** The figure whose number word is at `i`: "two dozen", "twenty-five thousand", "one woman". */
export function numberWords(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  // "the Four Seasons Hotel"
  if (
    reading.capitalised(i) &&
    !reading.opens(i) &&
    reading.capitalised(i + 1) &&
    reading.gap(i + 1) === Gap.Space &&
    reading.has(i, Role.Number) &&
    !areLoud(reading, i, i + 1) &&
    !(reading.gap(i) & (Gap.Quote | Gap.Colon | Gap.Dash))
  )
    return i + 1;
  const { value, last } = readWords(reading, i);
  if (value === 0 && !reading.has(i, Role.Number)) return i + 1;
  // "El tanto por ciento", "50 cents"
  const isPart = /^(?:por|per|pour|\d+)$/.test(wordAt(reading, i - 1));
  if (value === 100 && isPart && reading.language !== 'en') return last;
  const share = shareOf(context, i, last, value) ?? voteInWords(context, i, last, value);
  if (share !== undefined) return share;
  // "Um ano e meio"
  const half = value === 1 && last === i + 1 ? oneAndAHalf(context, last) : undefined;
  if (half !== undefined) return half;
  const isStyle = value === 1 && last === i + 1 && partAt(reading, last) === 0 && !countsOne(context, i);
  if (isStyle && sharedScale(context, last, value) === 1) return i + 1;
  const fraction = partAt(reading, last);
  if (fraction > 0 && value < fraction) return partOf(context, i, last + 1, value / fraction);
  return withUnit(
    context,
    i,
    last,
    { value, second: undefined, currency: '', suffix: '', year: false, formatted: true },
    1,
    undefined,
  );
}

/** "eight-year", "two-thirds", "billion-dollar": a number word and what it counts in one token. */
export function compoundWord(context: FigureContext, i: number, hyphen: number): Amount | number {
  const { reading } = context;
  const start = reading.start(i);
  const head = reading.text.slice(start, hyphen).toLowerCase();
  const tail = reading.text.slice(hyphen + 1, Math.min(reading.wordEnds[i]!, hyphen + 30)).toLowerCase();
  // "over-65s"
  if (/^(?:over|under)$/.test(head) && /^\d{2}s$/.test(tail) && !reading.capitalised(i)) {
    const hedge = head === 'over' ? 'more than' : 'less than';
    return made(context, i, i + 1, 'age', Number(tail.slice(0, 2)), 'age', { hedge });
  }
  const compound = hyphenedNumber(
    reading.text.slice(start, Math.min(reading.wordEnds[i]!, start + MAX_COMPOUND_LENGTH)),
  );
  if (compound !== undefined) return compoundNumber(context, i, compound);
  const value = numberOf(head);
  if (value === undefined) {
    const ordinal = ORDINALS.get(head);
    if (ordinal !== undefined && (ordinal > 2 || PERIOD_NOUNS.has(tail)) && tail !== 'party')
      return made(context, i, i + 1, 'ordinal', ordinal, 'ordinal');
    return i + 1;
  }
  // "the twenty-third man", but not "Twenty-First Century Fox"
  const ordinal = TENS.test(head) ? ORDINALS.get(tail) : undefined;
  if (ordinal !== undefined && ordinal < 10) {
    if (reading.text[hyphen + 1] !== tail[0]) return i + 1;
    return made(context, i, i + 1, 'ordinal', value + ordinal, 'ordinal', { subjectFrom: i + 1 });
  }
  const bottom = PARTS.get(tail.split('-', 1)[0]!);
  if (bottom !== undefined && value < bottom) return partOf(context, i, i + 1, value / bottom);
  // "a six-figure sum" states a number of digits.
  if (tail === 'figure' || tail === 'figures') return i + 1;
  const unit = readUnit(reading, i, tail);
  if (unit !== undefined) return ofUnit(context, i, unit.last, value, unit.unit);
  if (value < 2) return i + 1;
  return {
    first: i,
    last: i + 1,
    kind: 'count',
    value,
    unit: 'count',
    hedge: hedgeBefore(reading, i),
    subject: { start: hyphen + 1, end: reading.wordEnds[i]! },
  };
}

/** "Seven votes to two", "by seven to two"; "at ten to nine" is a time of day. */
function voteInWords(context: FigureContext, i: number, last: number, value: number): Amount | undefined {
  const isVote = wordAt(context.reading, i - 1) === 'by' || /^votes?$/.test(wordAt(context.reading, last));
  return isVote ? vote(context, { first: i, last, value }) : undefined;
}

function numberOf(word: string): number | undefined {
  const known = NUMBERS.get(word);
  return known !== undefined && known > 0 ? known : undefined;
}

/** "one" counts only before a noun, not in "one of", "no one", "one another". */
function countsOne(context: FigureContext, i: number): boolean {
  const { reading } = context;
  // In other languages it is the article.
  if (reading.language !== 'en') return false;
  const next = i + 1;
  if (next >= reading.count || (reading.gap(next) & ~(Gap.Space | Gap.Dash)) !== 0) return false;
  if (reading.has(i - 1, Role.Determiner) || reading.tokens.kinds[next] !== TokenKind.Word || reading.capitalised(next))
    return false;
  if (/(?:ing|ed|s)$/.test(wordAt(reading, next))) return false;
  return !reading.has(next, Role.Function | Role.Adverb | Role.Report | Role.Preposition);
}

function partAt(reading: Reading, i: number): number {
  if (i >= reading.count || reading.gap(i) & ~(Gap.Space | Gap.Dash)) return 0;
  // "zwei Drittel", "un tiers", "dos tercios"
  if (reading.language !== 'en') return FOREIGN_PARTS.get(wordAt(reading, i)) ?? 0;
  const bottom = PARTS.get(wordAt(reading, i));
  return bottom === undefined || wordAt(reading, i) === 'half' ? 0 : bottom;
}

const MAX_COMPOUND_LENGTH = 48;

/** A number whose words are joined by hyphens, and what follows it in the same word. */
interface Hyphened {
  readonly value: number;
  readonly high: number | undefined;
  /** "dollar" of "half-million-dollar" */
  readonly rest: string;
}

/**
 * "half-a-million", "five-to-six-million", "one-and-a-half", "quarter-million-dollar"; `undefined` for "eight-year" and
 * the like.
 */
function hyphenedNumber(word: string): Hyphened | undefined {
  const parts = word.toLowerCase().split('-');
  const low = numberFrom(parts, 0);
  if (low === undefined) return undefined;
  if (parts[low.at] !== 'to')
    return low.isPlain ? undefined : { ...low, high: undefined, rest: parts.slice(low.at).join('-') };
  const high = numberFrom(parts, low.at + 1);
  if (high === undefined) return undefined;
  const shared = low.scale === 1 && low.value < high.value / high.scale ? high.scale : 1;
  return { value: low.value * shared, high: high.value, rest: parts.slice(high.at).join('-') };
}

interface PartsRead {
  readonly value: number;
  readonly scale: number;
  readonly at: number;
  /** Whether it is a single word, which other rules read. */
  readonly isPlain: boolean;
}

/** The number that the parts of a word from `from` on say. */
function numberFrom(parts: readonly string[], from: number): PartsRead | undefined {
  let at = from;
  let value = numberOf(parts[at] ?? '');
  const fraction = parts[at] === 'half' ? 0.5 : parts[at] === 'quarter' ? 0.25 : undefined;
  if (value === undefined && fraction === undefined) return undefined;
  at++;
  if (fraction !== undefined) {
    // "half-a-million", "quarter-of-a-million"; "half-hour" is no number alone.
    if (parts[at] === 'of') at++;
    if (parts[at] === 'a') at++;
    if (!SCALES.has(parts[at] ?? '')) return undefined;
    value = fraction;
  } else if (parts.slice(at, at + 3).join('-') === 'and-a-half') {
    value! += 0.5;
    at += 3;
  } else if (TENS.test(parts[from]!) && (numberOf(parts[at] ?? '') ?? 10) < 10) {
    value! += numberOf(parts[at]!)!;
    at++;
  }
  let scale = 1;
  for (; SCALES.has(parts[at] ?? ''); at++) scale *= SCALES.get(parts[at]!)!;
  return { value: value! * scale, scale, at, isPlain: at === from + 1 };
}

const SCALES: ReadonlyMap<string, number> = new Map(SCALE_WORDS);
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

function compoundNumber(context: FigureContext, i: number, { value, high, rest }: Hyphened): Amount | number {
  const { reading } = context;
  // "A six-to-three decision"
  if (rest === '' && high !== undefined && high < value)
    return { first: i, last: i + 1, kind: 'score', value, unit: 'score', high, hedge: undefined, subject: undefined };
  if (rest !== '') {
    const unit = readUnit(reading, i, rest);
    if (unit !== undefined) return ofUnit(context, i, unit.last, value, unit.unit, { high });
    const end = reading.wordEnds[i]!;
    const subject = { start: end - rest.length, end };
    return {
      first: i,
      last: i + 1,
      kind: 'count',
      value,
      high,
      unit: 'count',
      hedge: hedgeBefore(reading, i),
      subject,
    };
  }
  const { scale, last } = scaleWords(reading, i + 1);
  const second = high === undefined ? undefined : high;
  return withUnit(
    context,
    i,
    last,
    { value, second, currency: '', suffix: '', year: false, formatted: true },
    scale,
    undefined,
  );
}
