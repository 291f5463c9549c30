import { Gap, type Reading, Role } from '../../reading/index.js';
import { wordAt } from './figure-context.js';

/** The number in words from `i` on: "two dozen", "a hundred and one" without its article, "two and a half". */
export function readWords(reading: Reading, i: number): { readonly value: number; readonly last: number } {
  let last = i;
  // "Two million, three hundred and five": `total` is what the scales have closed, `part` what is still open.
  let total = 0;
  let part = 0;
  let scale = 1;
  while (last < reading.count && (last === i || (reading.gap(last) & ~(Gap.Space | Gap.Dash)) === 0)) {
    if (isHundred(reading, last) && part > 1 && part < 10) part *= 100;
    else if (
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
    } else if (last > i && joinsParts(reading, last, part, scale)) {
      // The number behind it is added next.
    } else if (wordAt(reading, last) === 'and' && last > i) {
      if (wordAt(reading, last + 1) === 'a' && wordAt(reading, last + 2) === 'half') {
        // "two and a half years", "one and a half million"
        if (part === 0 || reading.gap(last + 2) & ~(Gap.Space | Gap.Dash)) break;
        part += 0.5;
        last += 3;
        continue;
      }
      if (scale < 100 || !reading.has(last + 1, Role.Number) || !(reading.value(last + 1) > 0)) break;
    } else break;
    last++;
  }
  return { value: total + part, last };
}

/** Spanish and the like count their hundreds among the numbers: "deux cents", and "cent" alone. */
function isHundred(reading: Reading, i: number): boolean {
  return reading.has(i, Role.Number) && reading.value(i) === 100;
}

/** "Treinta y dos", "trinta e duas", "vingt et un", "cento e vinte", "mil e duzentas": an "and" within one number. */
function joinsParts(reading: Reading, i: number, part: number, scale: number): boolean {
  if (AND[reading.language] !== wordAt(reading, i) || reading.gap(i + 1) !== Gap.Space) return false;
  const next = reading.has(i + 1, Role.Number) ? reading.value(i + 1) : 0;
  if (next <= 0) return false;
  const ten = part % 100;
  if (ten >= 20 && ten % 10 === 0) return next < 10 || (ten === 60 && next === 11);
  if (reading.language !== 'pt' || ten > 0) return false;
  if (part > 0) return next < 100;
  // "Entre mil e duas mil pessoas": two numbers.
  return scale === 1000 && !reading.has(i + 2, Role.Scale);
}

const AND: Readonly<Record<string, string>> = { es: 'y', pt: 'e', fr: 'et' };
