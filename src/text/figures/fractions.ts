import { Gap, type Reading, Role } from '../reading/index.js';
import { type Amount, type FigureContext, made, readUnit, wordAt } from './amounts/index.js';

/** "one in five adults", "nine out of ten": a share of those there are; "three in 10 minutes" is none. */
export function shareOf(context: FigureContext, first: number, last: number, value: number): Amount | undefined {
  const { reading } = context;
  if (last >= reading.count || reading.gap(last) !== Gap.Space || !Number.isInteger(value) || value < 1)
    return undefined;
  const word = wordAt(reading, last);
  const of =
    word === 'in' || word === 'of' ? last + 1 : word === 'out' && wordAt(reading, last + 1) === 'of' ? last + 2 : 0;
  if (of === 0 || of >= reading.count || reading.gap(of) !== Gap.Space) return undefined;
  // "One of five" is one, "one of every five" a share.
  const every = wordAt(reading, of) === 'every' ? of + 1 : of;
  if (word === 'of' && every === of) return undefined;
  const whole = wholeAt(reading, every);
  if (whole <= value || readUnit(reading, every + 1) !== undefined) return undefined;
  return made(context, first, every + 1, 'fraction', value / whole, 'fraction', { subjectFrom: every + 1 });
}

/** The numbers that shares are given of. */
const WHOLES = /^(?:[2-9]|1[0-2]|20|25|50|100|1,?000)$/;

function wholeAt(reading: Reading, i: number): number {
  if (reading.has(i, Role.Number) && reading.value(i) > 1) return reading.value(i);
  if (i >= reading.count || reading.end(i) - reading.start(i) > 5) return 0;
  const word = wordAt(reading, i);
  return WHOLES.test(word) ? Number(word.replace(',', '')) : 0;
}
