import { findEntities } from '../../../src/text/names/index.js';
import { bodyOf, quotesOf } from '../../../src/text/quotes/index.js';
import { Reading } from '../../../src/text/reading/index.js';
import type { Attribution } from '../../../src/text/speakers/index.js';

/** What a longer text had in the places behind the end of this one. */
const LONGER = ['', ' said Ann Lee of the town.', ', the mayor, who added', ' to Reuters, and by Bob Ray: he said'];
const reading = new Reading();

/** Every reading of a text in turn, the same one, behind a longer text and by itself. */
function each(text: string, language: string, show: (heard: Attribution[]) => string): string {
  const answers = LONGER.map((longer) => {
    const heard: Attribution[] = [];
    reading.read(text + longer, language);
    reading.read(text, language);
    return show(heard);
  });
  return [...new Set(answers)].join(', but behind a longer text ');
}

/**
 * The quotes of a text in one line, or "nothing". Each has its speaker, `?` where the text names none, behind "as" the
 * words that mean the speaker where they are others, and in brackets the words that say so: "We lost. = Ann Lee as she
 * (said)". `~` opens words inside the reporter's own sentence, `+` those of the same statement as before.
 */
export function quotesIn(text: string, { language }: { language: string }): string {
  return each(text, language, () => {
    let last = -1;
    const found = quotesOf(reading, findEntities(reading), bodyOf(text)).map(
      ({ start, end, speaker, cue, statement, kind }) => {
        const mention = speaker === undefined ? '' : text.slice(speaker.start, speaker.end);
        const as = speaker === undefined || mention === speaker.name ? '' : ` as ${mention}`;
        const by = cue === undefined ? '' : ` (${text.slice(cue.start, cue.end)})`;
        const same = statement === last ? '+ ' : '';
        last = statement;
        return `${same}${kind === 'mixed' ? '~' : ''}${text.slice(start, end)} = ${speaker?.name ?? '?'}${as}${by}`;
      },
    );
    return found.length === 0 ? 'nothing' : found.join(' | ');
  });
}

/**
 * What a text attributes outside quotation marks, in one line: the words that say so, who it is, "named" or not, and
 * the outlet: "Ann Lee said = Ann Lee, named | according to two people = two people".
 */
export function attributionsIn(text: string, { language }: { language: string }): string {
  return each(text, language, (heard) => {
    quotesOf(reading, findEntities(reading), bodyOf(text), heard);
    const found = heard.map(({ start, end, who, isNamed, via }) => {
      const words = [who ?? '?', ...(isNamed ? ['named'] : []), ...(via === undefined ? [] : [`via ${via}`])];
      return `${text.slice(start, end)} = ${words.join(', ')}`;
    });
    return found.length === 0 ? 'nothing' : found.join(' | ');
  });
}
