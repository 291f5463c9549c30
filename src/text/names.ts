import type { Span } from '../article.js';
import { Reading } from './facts/reading.js';
import { type Entity, findEntities, type NameKind } from './names/entities.js';

export type { NameKind } from './names/entities.js';

/** A person, a body or a place that a text names, with every mention. */
export interface Name {
  /** The fullest form in the text, without titles: "Matt Hancock" of "Mr Hancock" and "Health Secretary Matt Hancock". */
  readonly name: string;
  readonly kind?: NameKind;
  readonly mentions: readonly Span[];
  /** Other forms in the text: "Hancock", "LMC". */
  readonly aliases: readonly string[];
}

export function findNames(text: string, options: { readonly title?: string } = {}): Name[] {
  const reading = new Reading();
  reading.read(text);
  return namesOf(reading, findEntities(reading, options.title));
}

export function namesOf(reading: Reading, entities: readonly Entity[]): Name[] {
  return entities.map((entity) => {
    const mentions = entity.spans.map(({ first, last }) => ({
      start: reading.start(first),
      end: reading.wordEnds[last - 1] as number,
    }));
    const aliases = [...new Set(mentions.map(({ start, end }) => reading.text.slice(start, end)))].filter(
      (form) => form !== entity.name,
    );
    return { name: entity.name, ...(entity.kind === undefined ? {} : { kind: entity.kind }), mentions, aliases };
  });
}
