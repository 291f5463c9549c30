import { Gap, type Reading, Role } from '../reading/index.js';
import { smallWord } from './runs.js';

/** Whether the word at `i` is one that opens sentences and is seldom a name, by its ending or as a compound. */
export function looksCommon(reading: Reading, i: number): boolean {
  return (
    /(?:ing|ly|ed|tions?|ments?|ness|ers|ists?|isms?|ous|ful|able|less|ities|ity|ant|ent|ive|wards?)$/.test(
      smallWord(reading, i),
    ) || isCompound(reading, i)
  );
}

/** "Super-agent": a hyphen, and small letters behind it. */
function isCompound(reading: Reading, i: number): boolean {
  const { text } = reading;
  const end = reading.end(i) - 1;
  let hyphen = reading.start(i);
  while (hyphen < end && text.charCodeAt(hyphen) !== 45) hyphen++;
  const next = hyphen < end ? text.charCodeAt(hyphen + 1) : 0;
  return next >= 97 && next <= 122;
}

/** "Ferries are", "Airfares dropped", but not "Gomes was" or "Jenkins said", which are one person's. */
export function looksPlural(reading: Reading, i: number): boolean {
  if (!/[^aious]s$/.test(smallWord(reading, i)) || reading.gap(i + 1) !== Gap.Space) return false;
  if (reading.wordEnds[i] !== reading.end(i)) return false;
  return !reading.has(i + 1, Role.Report) && !/^(?:is|was|has|.+s)$/.test(smallWord(reading, i + 1));
}
