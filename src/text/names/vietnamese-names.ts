import { Gap, type Reading, Role } from '../reading/index.js';
import { VIETNAMESE_LEADS, VIETNAMESE_OFFICES } from './name-cues.generated.js';
import { smallWord } from './runs.js';

// Vietnamese writes its words syllable by syllable, with a capital on the first one only: "Chủ tịch", "Bộ trưởng".

/**
 * Where the name begins in a run that opens its sentence with other words: "Riêng Trần Nam", "Theo Reuters". It is the
 * end if the run only begins an office: "Phó Thị" of "Phó Thị trưởng".
 */
export function vietnameseStart(reading: Reading, first: number, last: number): number {
  let from = first;
  while (from < last - 1 && reading.opens(first) && VIETNAMESE_LEADS.has(smallWord(reading, from))) from++;
  const isOffice = last - from === 2 && VIETNAMESE_OFFICES.has(smallWord(reading, from));
  return isOffice && isSyllable(reading, last - 1) ? last : from;
}

/** Whether a capitalised syllable begins a common word: the next one has no capital, and no "ông" precedes it. */
export function isSyllable(reading: Reading, i: number): boolean {
  const next = i + 1;
  if (next >= reading.count || reading.gap(next) !== Gap.Space || reading.capitalised(next)) return false;
  if (reading.has(next, Role.Function | Role.Number) || VIETNAMESE_LEADS.has(smallWord(reading, i - 1))) return false;
  return /[^\p{ASCII}]/u.test(smallWord(reading, i)) && /^\p{Ll}+$/u.test(smallWord(reading, next));
}
