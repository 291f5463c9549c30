import type { Paragraph } from './paragraph.js';
import { MESSAGE_FIELDS } from './words/index.js';

// The header block before a text that arrived as a message: of an e-mail, of an agency's copy or of a press release. A
// single line could belong to an article ("Subject: …"), so at least two lines at the beginning must have these forms.

/** Fields of e-mails, in the languages of the boilerplate lists, and of agency copy. */
const FIELD = new RegExp(`^(?:${MESSAGE_FIELDS.split(' ').join('|')}) ?: ?\\S`, 'iu');
/** "---------- Forwarded message ---------", "-----Original Message-----" */
const RULE_WITH_WORDS = /^[-_=*>]{2,} ?[\p{L} ]{3,40} ?[-_=*<]{2,}$/u;
/** Lines that agency copy opens with. */
const AGENCY_CODE = new RegExp(
  `^(?:${[
    // "r i BC-Bridge-Vote 05-03 0345", "BC-EU--Bridge Vote,1st Ld-Writethru"
    '(?:[a-z]{1,2} ){0,3}BC-\\S.{0,80}',
    // The start and the end of a transmission.
    'zczc.{0,40}|nnnn',
    // "a1234", "bdt0345 4 pl 300 dpa 0210", "PA 1-1"
    '[a-z]{1,4}\\d{3,5}(?: \\d.{0,40})?',
    '(?:AP|AFP|DPA|PA|UPI|EFE|ANSA|TASS)[ -]?\\d{1,4}-\\d{1,4}',
    // Priorities and updates.
    'UPDATE \\d{1,2}-\\S.{0,120}',
    '(?:URGENT|BULLETIN|ALERT|FLASH|EILMELDUNG|EIL|ADVISORY)',
    // "(Adds quotes from the minister)", "# Notebook", "Traffic/Weather/"
    '\\([^()]{3,80}\\)',
    '#{1,3} \\S.{0,80}',
    '[\\p{Lu}\\p{Ll}]+(?:\\/[\\p{Lu}\\p{Ll}]+)+\\/',
  ].join('|')})$`,
  'iu',
);

/** Codes that only agency copy begins with. */
const SURE_CODE = /^(?:(?:[a-z]{1,2} ){0,3}BC-\S|zczc)/i;

const MAX_HEAD_LINES = 16;
const MAX_LINE_LENGTH = 160;

/**
 * Marks the header block of a message as boilerplate: from the first line to the last line that is a field or a code.
 * It needs two such lines, or one certain one such as "Forwarded message", with no sentence between.
 */
export function markMessageHead(text: string, paragraphs: Paragraph[]): void {
  let last = -1;
  let evidence = 0;
  const limit = Math.min(paragraphs.length, MAX_HEAD_LINES);
  for (let index = 0; index < limit; index++) {
    const { start, end } = paragraphs[index]!;
    if (end - start > MAX_LINE_LENGTH) break;
    const line = text.slice(start, end);
    const isHead = FIELD.test(line) || AGENCY_CODE.test(line);
    const isRule = RULE_WITH_WORDS.test(line);
    if (!isHead && !isRule) {
      // A header block may contain a title or a byline, but no sentence.
      if (/[.!?]["”’»]?$/.test(line) || index - last > 1) break;
      continue;
    }
    evidence += isRule || SURE_CODE.test(line) ? 2 : 1;
    last = index;
  }
  if (evidence < 2) return;
  for (let index = 0; index <= last; index++) {
    const paragraph = paragraphs[index]!;
    if (paragraph.role === 'body') paragraphs[index] = { ...paragraph, role: 'boilerplate', marks: [] };
  }
}
