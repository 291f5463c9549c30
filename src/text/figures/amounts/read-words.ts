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
