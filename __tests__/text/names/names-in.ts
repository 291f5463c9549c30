import { findEntities, namesOf } from '../../../src/text/names/index.js';
import { Reading } from '../../../src/text/reading/index.js';

/** What a longer text had in the places behind the end of this one. */
const LONGER = ['', ' Lee of the Harbour Club', ', 49, Illinois', " (LHC) Hospital's Ann"];
const reading = new Reading();

/**
 * The names of a text in one line, each with its kind, its other forms and the number of mentions: "Ann Lee/person ×2
 * (Lee) | Leeds/place". They are the same whatever longer text the reading held before.
 */
export function namesIn(text: string, { language }: { language: string }): string {
  const answers = LONGER.map((longer) => {
    reading.read(text + longer, language);
    reading.read(text, language);
    const found = namesOf(reading, findEntities(reading)).map(
      ({ name, kind, aliases, mentions }) =>
        `${name}/${kind ?? '?'}${mentions.length > 1 ? ` ×${mentions.length}` : ''}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
    );
    return found.length === 0 ? 'nothing' : found.join(' | ');
  });
  return [...new Set(answers)].join(', but behind a longer text ');
}
