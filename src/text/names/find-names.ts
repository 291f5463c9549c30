import { requireText, type Span, type TextInput } from '../../article.js';
import { optional, readOptions } from '../../options.js';
import { languageOf, languageTag } from '../language/index.js';
import { Reading } from '../reading/index.js';
import { type Entity, findEntities, type NameKind } from './entities.js';

export type { NameKind } from './kinds.js';

/** A person, a body or a place that a text names, with every mention. */
export interface Name {
  /**
   * The fullest form in the text, without titles: "Matt Hancock" for "Mr Hancock" and "Health Secretary Matt Hancock".
   */
  readonly name: string;
  /** Missing if neither the name nor its surroundings show it. */
  readonly kind?: NameKind;
  /** Every mention, in order, without titles, articles and possessive endings. */
  readonly mentions: readonly Span[];
  /** The other forms that the text uses, in order of appearance: "Hancock", "LMC". */
  readonly aliases: readonly string[];
}

export interface FindNamesOptions {
  /** BCP 47 tag. @default the article's, else detected from the text */
  readonly language?: string | undefined;
  /**
   * The headline: a person in it is meant by a surname that several people of the text share. @default the article's
   */
  readonly title?: string | undefined;
}

/**
 * The people, bodies and places that a text names, in order of appearance. Works by rules: runs of capitalised words,
 * the words that end the names of bodies and places, titles, first names, what a text writes elsewhere; no model.
 * Surnames, first names, acronyms and shorter forms are assigned to the full name if the text has it: "Local Medical
 * Committee (LMC)" makes LMC one.
 *
 * Useful for: comparing who is in the articles of one event. Not useful for: a registry of people, because two people
 * of one name are merged; text without capitals; German, where only names with a first name, a title or a known place
 * differ from nouns. Works, products, events, peoples and weekdays are left out when they are recognised.
 *
 * Linear in the length of the text. Offsets are UTF-16 and point into `text`.
 *
 * @param input A text, or an article, whose `language` and `title` are used unless the options override them.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * findNames('Health Secretary Matt Hancock met the BBC. Mr Hancock smiled.').map(({ name, kind }) => [name, kind]);
 * // [['Matt Hancock', 'person'], ['BBC', 'organisation']]
 */
export function findNames(input: TextInput, options?: FindNamesOptions): Name[] {
  const article = requireText('findNames', input);
  const given = readOptions<FindNamesOptions>('findNames', options, { language: languageTag, title: titleOption });
  const reading = new Reading();
  reading.read(article.text, languageOf(article.text, given.language ?? article.language));
  return namesOf(reading, findEntities(reading, given.title ?? article.title));
}

/** How the option `title` is read. */
export const titleOption = optional<string | undefined>((value) => typeof value === 'string', 'a string');

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
