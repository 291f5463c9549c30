import { Gap, NUMBER_WORDS, ORDINALS, PARTS, PERIOD_NOUNS, type Reading, Role, SCALE_WORDS } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type Amount,
  type FigureContext,
  hedgeBefore,
  made,
  ofUnit,
  readUnit,
  readWords,
  wordAt,
} from './amounts/index.js';
import { withUnit } from './digits.js';
import { shareOf } from './fractions.js';
import { partOf } from './parts.js';

const NUMBERS: ReadonlyMap<string, number> = new Map([...NUMBER_WORDS, ...SCALE_WORDS]);

/** The figure whose number word stands at `i`: "two dozen", "twenty-five thousand", "one woman". */
export function numberWords(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  // "the Four Seasons Hotel"
  if (
    reading.capitalised(i) &&
    !reading.opens(i) &&
    reading.capitalised(i + 1) &&
    reading.gap(i + 1) === Gap.Space &&
    reading.has(i, Role.Number) &&
    !(reading.gap(i) & (Gap.Quote | Gap.Colon | Gap.Dash))
  )
    return i + 1;
  const { value, last } = readWords(reading, i);
  if (value === 0 && !reading.has(i, Role.Number)) return i + 1;
  const share = shareOf(context, i, last, value);
  if (share !== undefined) return share;
  if (value === 1 && last === i + 1 && partAt(reading, last) === 0 && !countsOne(context, i)) return i + 1;
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
  const value = numberOf(head);
  if (value === undefined) {
    const place = ORDINALS.get(head);
    if (place !== undefined && (place > 2 || PERIOD_NOUNS.has(tail)) && tail !== 'party')
      return made(context, i, i + 1, 'ordinal', place, 'ordinal');
    return i + 1;
  }
  const bottom = PARTS.get(tail.split('-', 1)[0]!);
  if (bottom !== undefined && value < bottom) return partOf(context, i, i + 1, value / bottom);
  // "a six-figure sum" says how many digits it has.
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

function numberOf(word: string): number | undefined {
  const known = NUMBERS.get(word);
  return known !== undefined && known > 0 ? known : undefined;
}

/** "1" of "one" counts only before a noun: not "one of", "no one", "one another". */
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
  if (reading.language !== 'en') return otherPart(reading, i);
  const bottom = PARTS.get(wordAt(reading, i));
  return bottom === undefined || wordAt(reading, i) === 'half' ? 0 : bottom;
}

/** "zwei Drittel", "un tiers", "dos tercios". */
function otherPart(reading: Reading, i: number): number {
  const word = wordAt(reading, i);
  for (const [words, bottom] of OTHER_PARTS) if (words.has(word)) return bottom;
  return 0;
}

const OTHER_PARTS = [
  [new Set('drittel tiers tercio tercios terzo terzi terço terços derde'.split(' ')), 3],
  [new Set('viertel quarts quarti kwart'.split(' ')), 4],
  [new Set('fünftel cinquièmes'.split(' ')), 5],
] as const;
