import { Gap, Role } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { type Amount, type FigureContext, made, type Numeral, wordAt } from './amounts/index.js';

/** "from 6 to 8 p.m.": an hour in the half of the day that follows the second one. */
export function hourOf(
  { reading, calendar }: FigureContext,
  first: number,
  last: number,
  value: number,
): Amount | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 12 || last + 1 >= reading.count) return undefined;
  if (!/^(?:to|and|until|till)$/.test(wordAt(reading, last)) || reading.gap(last) !== Gap.Space) return undefined;
  const kind = reading.tokens.kinds[last + 1]!;
  const timed = kind === TokenKind.Time || (kind === TokenKind.Number && calendar.half(last + 2) > 0);
  const until = timed ? calendar.time(last + 1) : undefined;
  if (until === undefined) return undefined;
  // "11 to 2 p.m." begins before noon.
  const late = until.value >= 720 && (value % 12) * 60 + 720 < until.value;
  return { first, last, kind: 'time', value: (value % 12) * 60 + (late ? 720 : 0), unit: 'time-of-day' };
}

/**
 * Joins numbers of texts that were split into words and joined again: "2. 6 million", "120, 000", "4: 30 p. m.".
 * Returns the token after the number and repairs its value in `numeral`; -1 if it is a time.
 */
export function rejoin(context: FigureContext, i: number, numeral: Numeral): number {
  const { reading } = context;
  const next = i + 1;
  const clock =
    next < reading.count &&
    reading.tokens.kinds[next] === TokenKind.Time &&
    (reading.gap(next) === (Gap.Stop | Gap.Space) || reading.gap(next) === (Gap.Colon | Gap.Space));
  if (clock && numeral.value < 13 && /^\d\d[ap]/i.test(reading.text.slice(reading.start(next), reading.end(next))))
    return -1;
  if (
    next >= reading.count ||
    reading.tokens.kinds[next] !== TokenKind.Number ||
    numeral.second !== undefined ||
    numeral.formatted
  )
    return next;
  const gap = reading.gap(next);
  const digits = reading.text.slice(reading.start(next), Math.min(reading.end(next), reading.start(next) + 4));
  if (gap === (Gap.Stop | Gap.Space) && /^\d{1,2}$/.test(digits)) {
    const unit =
      next + 1 < reading.count &&
      !(reading.gap(next + 1) & ~(Gap.Space | Gap.Dash)) &&
      (reading.has(next + 1, Role.Scale | Role.Unit) || /^strength$/.test(wordAt(reading, next + 1)));
    if (context.calendar.half(next + 1) > 0) return -1;
    // "A magnitude of 5. 9"
    const before = wordAt(reading, i - 1) === 'of' ? i - 2 : i - 1;
    if (!unit && (digits.length > 1 || wordAt(reading, before) !== 'magnitude')) return next;
    numeral.value += Number(digits) / 10 ** digits.length;
    numeral.formatted = true;
    return next + 1;
  }
  if (gap === (Gap.Dash | Gap.Space) && /^\d{1,3}$/.test(digits) && numeral.currency === '') {
    numeral.second = Number(digits);
    return next + 1;
  }
  if (gap === (Gap.Comma | Gap.Space) && /^\d00$/.test(digits) && numeral.value < 1000) {
    numeral.value = numeral.value * 1000 + Number(digits);
    numeral.formatted = true;
    return next + 1;
  }
  if (gap === (Gap.Colon | Gap.Space) && /^\d\d$/.test(digits) && numeral.value < 25 && Number(digits) < 60) return -1;
  return next;
}

/** "4: 30 p. m.", "11. 30 p. m." */
export function clockAt(context: FigureContext, i: number): Amount | undefined {
  const { reading } = context;
  const written = /^\d\d([ap])/i.exec(reading.text.slice(reading.start(i + 1), reading.end(i + 1)).slice(0, 4));
  const half = written === null ? context.calendar.half(i + 2) : written[1]?.toLowerCase() === 'p' ? 2 : 1;
  const hour = Number(reading.text.slice(reading.start(i), reading.end(i)));
  const minute = Number(
    reading.text.slice(reading.start(i + 1), Math.min(reading.end(i + 1), reading.start(i + 1) + 2)),
  );
  if (!(hour < 25) || !(minute < 60)) return undefined;
  const value = ((half === 0 ? hour % 24 : hour % 12) + (half === 2 ? 12 : 0)) * 60 + minute;
  return made(
    context,
    i,
    half > 0 && written === null ? context.calendar.halfEnd(i + 2) : i + 2,
    'time',
    value,
    'time-of-day',
  );
}
