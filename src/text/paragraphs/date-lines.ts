import { codeUnitTable } from '../../structures/index.js';
import { MONTHS } from './words/index.js';

// Dates that are lines of their own, or precede the first sentence. A date is read part by part: one expression for all
// orders of its parts takes longer to compile than reading a thousand articles.

/** Names of months in all languages that write date lines, as an alternation. */
export const MONTH = `(?:${MONTHS.split(' ').join('|')})\\.?`;
const ZONE = '(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|BST|UTC|IST|CET|local time)';

const part = (pattern: string) => new RegExp(pattern, 'iy');
const SEPARATOR = part('[\\s|•·,:–—-]+');
const LABEL = part(
  '(?:date|published|posted|updated|last updated|first published|publicado|atualizado|created|modified)(?: on| at| em)?(?![a-z])[:.]?',
);
const WEEKDAY = part('(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?![a-z])\\.?');
const CALENDAR = part(
  `(?:\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.Z+-]+)?|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|` +
    `\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?${MONTH}(?: de)?,? \\d{4})(?!\\d)`,
);
const CLOCK = part(
  `(?:at |@ ?)?\\d{1,2}[:.] ?\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?${ZONE}(?:[+-]\\d{1,2}(?:: ?\\d{2})?)?\\)?)?`,
);

/** The calendar is tried before the clock, because 23.11.2019 begins like a time. */
const PARTS = [SEPARATOR, CALENDAR, LABEL, WEEKDAY, CLOCK];
const WRITER_BEHIND = /^ ?(?:by [^\d:|]{2,40})?[\s.]*$/;

/** Lower-case letters that a date line can open with. */
export const DATE_OPENERS = codeUnitTable([['abcdefjlmnoprstuw', 1]]);

/**
 * Length of the date at the start of `head`, with its label and time; 0 if there is none. It is 15 for "date 2019-11-23
 * Health secretary …".
 */
export function leadingDateLength(head: string): number {
  let at = 0;
  let dated = false;
  let length = 0;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    const found = partAt(head, at);
    if (found === undefined || (dated && found !== SEPARATOR && found !== CLOCK)) break;
    at = found.lastIndex;
    dated ||= found === CALENDAR;
    if (dated && found !== SEPARATOR) length = at;
    if (dated && found === CLOCK) break;
  }
  return /[\s|•·:–—-]/.test(head.charAt(length)) ? length : 0;
}

/** Whether a line consists of one or two dates, with optional labels, times and " by " with a name. */
export function isDateLine(line: string): boolean {
  let at = 0;
  let dates = 0;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    const found = partAt(line, at);
    if (found === undefined) break;
    at = found.lastIndex;
    if (found === CALENDAR) dates++;
  }
  return dates > 0 && dates <= 2 && WRITER_BEHIND.test(line.slice(at));
}

const MAX_PARTS = 16;

/** The part of a date at an offset; its `lastIndex` is its end. */
function partAt(line: string, at: number): RegExp | undefined {
  return PARTS.find((pattern) => {
    pattern.lastIndex = at;
    return pattern.test(line);
  });
}
