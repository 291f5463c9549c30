import { Gap, Role } from '../facts/reading.js';
import { TokenKind } from '../scan.js';
import { type Amount, type FigureContext, made, ofUnit } from './amounts.js';
import { hedgeBefore, subjectAfter, wordAt } from './context.js';
import { withUnit } from './digits.js';
import { readUnit } from './reading-units.js';
import { NUMBER_WORDS, ORDINALS, PARTS, PERIOD_NOUNS, SCALE_WORDS } from './words.js';

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
  let last = i;
  let total = 0;
  let part = 0;
  let scale = 1;
  while (last < reading.count && (last === i || (reading.gap(last) & ~(Gap.Space | Gap.Dash)) === 0)) {
    if (
      reading.has(last, Role.Number) &&
      reading.value(last) >= 0 &&
      (last === i || part === 0 || part % 100 === 0 || (part >= 20 && part % 10 === 0))
    ) {
      part += reading.value(last);
    } else if (reading.has(last, Role.Scale) && !reading.has(last, Role.Hedge)) {
      const value = reading.value(last);
      if (value === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * value;
        part = 0;
      }
      scale = value;
    } else if (
      wordAt(reading, last) === 'and' &&
      scale >= 100 &&
      last > i &&
      reading.has(last + 1, Role.Number) &&
      reading.value(last + 1) > 0
    ) {
      last += 1;
      continue;
    } else break;
    last += 1;
  }
  const value = total + part;
  if (value === 0 && !reading.has(i, Role.Number)) return i + 1;
  if (value === 1 && last === i + 1 && !countsOne(context, i)) return i + 1;
  const fraction = partAt(context, last);
  if (fraction > 0 && value < fraction) return made(context, i, last + 1, 'fraction', value / fraction, 'fraction');
  return withUnit(
    context,
    i,
    last,
    { value, second: undefined, currency: '', suffix: '', year: false, formatted: true },
    1,
    undefined,
  );
}

/** "dozens of", "hundreds of millions of dollars". */
export function orderWord(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  let value = reading.value(i);
  let last = i + 1;
  while (wordAt(reading, last) === 'of' && reading.has(last + 1, Role.Scale)) {
    value *= reading.value(last + 1);
    last += 2;
  }
  const unit = wordAt(reading, last) === 'of' ? readUnit(reading, last + 1) : undefined;
  if (unit !== undefined && unit.unit.kind !== 'times')
    return ofUnit(context, i, unit.last, value, unit.unit, { hedge: 'about' });
  // "scores" and "tens" are orders only before "of".
  if (value < 100 && wordAt(reading, i) !== 'dozens' && wordAt(reading, last) !== 'of') return i + 1;
  const of = wordAt(reading, last) === 'of' ? last + 1 : last;
  return {
    first: i,
    last,
    kind: 'count',
    value,
    unit: 'count',
    hedge: hedgeBefore(reading, i) ?? 'about',
    subject: subjectAfter(reading, of),
  };
}

/** "a million", "a dozen years", "an hour": the article is the number. `i` is the word behind it. */
export function withArticle(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  if (reading.has(i, Role.Scale)) {
    let last = i + 1;
    let scale = reading.value(i);
    if (reading.has(last, Role.Scale) && reading.gap(last) === Gap.Space && !reading.has(last, Role.Hedge)) {
      scale *= reading.value(last);
      last += 1;
    }
    return withUnit(
      context,
      i - 1,
      last,
      { value: scale, second: undefined, currency: '', suffix: '', year: false, formatted: true },
      1,
      undefined,
    );
  }
  const unit = readUnit(reading, i);
  if (unit === undefined || unit.unit.kind !== 'duration') return i + 1;
  // "$200,000 a year" is a rate; "within a week", "a month after", "a day earlier" are spans of time.
  const before = wordAt(reading, i - 2);
  const after = wordAt(reading, unit.last);
  const span =
    /^(?:within|in|after|over|about|almost|nearly|than|just|for|least|only|under)$/.test(before) ||
    /^(?:ago|after|before|earlier|later|long)$/.test(after);
  if (!span) return i + 1;
  return ofUnit(context, i - 1, unit.last, 1, unit.unit);
}

/** "half of", "a third of", "a quarter of", "the third round", "fourth-quarter". */
export function partOrOrdinal(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  const word = wordAt(reading, i).replace(/['’]s$/, '');
  const before = wordAt(reading, i - 1);
  const after = wordAt(reading, i + 1);
  const bottom = PARTS.get(word);
  if (word === 'half') {
    // "half an hour"
    const unit = /^an?$/.test(after) ? readUnit(reading, i + 2) : undefined;
    if (unit !== undefined) return ofUnit(context, i, unit.last, 0.5, unit.unit);
    if (
      /^(?:first|second|other|better|latter)$/.test(before) ||
      reading.gap(i + 1) & Gap.Dash ||
      /^(?:hour|past|time|century|mile|dozen)$/.test(after)
    )
      return i + 1;
    // "a half ring" is no half of anything.
    const alone = reading.has(i + 1, Role.Function) || reading.gap(i + 1) !== Gap.Space;
    if (!alone) return i + 1;
    return made(context, i, i + 1, 'fraction', 0.5, 'fraction', { subjectFrom: after === 'of' ? i + 2 : i + 1 });
  }
  if (bottom !== undefined && after === 'of' && /^(?:a|one|an|about|nearly)$/.test(before))
    return made(context, i - 1, i + 1, 'fraction', 1 / bottom, 'fraction', { subjectFrom: i + 2 });
  const place = ORDINALS.get(word);
  if (place === undefined) return i + 1;
  // "the Ninth Circuit"
  if (reading.capitalised(i) && !reading.opens(i) && reading.capitalised(i + 1) && reading.gap(i + 1) === Gap.Space)
    return i + 1;
  if (place < 3) {
    const noun = after.split('-')[0] as string;
    if (!PERIOD_NOUNS.has(noun) || reading.gap(i + 1) & ~(Gap.Space | Gap.Dash)) return i + 1;
  }
  if (wordAt(reading, i + 1) === 'party' || /^(?:on|at)$/.test(before)) return i + 1;
  return made(context, i, i + 1, 'ordinal', place, 'ordinal', { subjectFrom: i + 1 });
}

/** "eight-year", "two-thirds", "billion-dollar": a number word and what it counts in one token. */
export function compoundWord(context: FigureContext, i: number, hyphen: number): Amount | number {
  const { reading } = context;
  const start = reading.start(i);
  const head = reading.text.slice(start, hyphen).toLowerCase();
  const tail = reading.text.slice(hyphen + 1, Math.min(reading.wordEnds[i] as number, hyphen + 30)).toLowerCase();
  const value = numberOf(head);
  if (value === undefined) {
    const place = ORDINALS.get(head);
    if (place !== undefined && (place > 2 || PERIOD_NOUNS.has(tail)) && tail !== 'party')
      return made(context, i, i + 1, 'ordinal', place, 'ordinal');
    return i + 1;
  }
  const bottom = PARTS.get(tail.split('-', 1)[0] as string);
  if (bottom !== undefined && value < bottom)
    return made(context, i, i + 1, 'fraction', value / bottom, 'fraction', {
      subjectFrom: wordAt(reading, i + 1) === 'of' ? i + 2 : i + 1,
    });
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
    subject: { start: hyphen + 1, end: reading.wordEnds[i] as number },
  };
}

function numberOf(word: string): number | undefined {
  const known = NUMBERS.get(word);
  return known !== undefined && known > 0 ? known : undefined;
}

/** "1" of "one" counts only before a noun: not "one of", "no one", "one another". */
function countsOne(context: FigureContext, i: number): boolean {
  const { reading } = context;
  const next = i + 1;
  if (next >= reading.count || (reading.gap(next) & ~(Gap.Space | Gap.Dash)) !== 0) return false;
  if (reading.has(i - 1, Role.Determiner) || reading.tokens.kinds[next] !== TokenKind.Word || reading.capitalised(next))
    return false;
  if (/(?:ing|ed|s)$/.test(wordAt(reading, next))) return false;
  return !reading.has(next, Role.Function | Role.Adverb | Role.Report | Role.Preposition);
}

function partAt(context: FigureContext, i: number): number {
  const { reading } = context;
  if (i >= reading.count || reading.gap(i) & ~(Gap.Space | Gap.Dash)) return 0;
  const bottom = PARTS.get(wordAt(reading, i));
  return bottom === undefined || wordAt(reading, i) === 'half' ? 0 : bottom;
}
