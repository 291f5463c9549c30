import type { Span } from '../../article.js';
import { optional, readOptions } from '../../options.js';
import { detectLanguage } from '../language/index.js';
import { Reading } from '../reading/index.js';
import { type Entity, findEntities, type NameKind } from './entities.js';

export type { NameKind } from './kinds.js';

/** A person, a body or a place that a text names, with every mention. */
export interface Name {
  /** The fullest form in the text, without titles: "Matt Hancock" for "Mr Hancock" and "Health Secretary Matt Hancock". */
  readonly name: string;
  /** Missing where neither the name nor what stands around it says so. */
  readonly kind?: NameKind;
  /** Every mention, in order, without titles, articles and possessive endings. */
  readonly mentions: readonly Span[];
  /** The other forms that the text uses, in order of appearance: "Hancock", "LMC". */
  readonly aliases: readonly string[];
}

export interface FindNamesOptions {
  /** BCP 47 tag; @default detected from the text. */
  readonly language?: string | undefined;
  /** The headline: who stands in it is meant by a surname that several people of the text share. */
  readonly title?: string | undefined;
}

const isString = (value: unknown) => typeof value === 'string';

/**
 * The people, bodies and places that a text names, in order of appearance. Works by rules: runs of capitalised words, the words
 * that end the names of bodies and places, titles, first names, what a text writes elsewhere; no model. A surname, a first name, an
 * acronym and a shorter form are tied to the full name where the text has it: "Local Medical Committee (LMC)" makes LMC one.
 *
 * Useful for: comparing who is in the articles of one event. Not useful for: a registry of people, since two of one name are one; text
 * without capitals; German, where only names with a first name, a title or a known place are told from nouns. Works, products, events,
 * peoples and weekdays are left out where they can be told.
 *
 * Linear in the length of the text. Offsets are UTF-16 and point into `text`.
 *
 * @throws {SameStoryError} `invalid-option`.
 *
 * @example
 * findNames('Health Secretary Matt Hancock met the BBC. Mr Hancock smiled.').map(({ name, kind }) => [name, kind]);
 * // [['Matt Hancock', 'person'], ['BBC', 'organisation']]
 */
export function findNames(text: string, options?: FindNamesOptions): Name[] {
  const { language, title } = readOptions<{ language: string | undefined; title: string | undefined }>(
    'findNames',
    options,
    {
      language: optional(isString, 'a language tag such as en'),
      title: optional(isString, 'a string'),
    },
  );
  const reading = new Reading();
  reading.read(text, detectLanguage(text, language));
  return namesOf(reading, findEntities(reading, title));
}

/** {@link findNames} for a text that has been read. */
export function namesOf(reading: Reading, entities: readonly Entity[]): Name[] {
  return entities.map(({ name, kind, spans }) => {
    const mentions: Span[] = [];
    const aliases: string[] = [];
    for (const { first, last } of spans) {
      const start = reading.start(first);
      const end = reading.wordEnds[last - 1]!;
      mentions.push({ start, end });
      const form = reading.text.slice(start, end);
      if (form !== name && !aliases.includes(form)) aliases.push(form);
    }
    return { name, ...(kind === undefined ? {} : { kind }), mentions, aliases };
  });
}
