import { EVENTS } from './event-words.generated.js';
import { termName } from './term-names.js';

let events: ReadonlyMap<string, number> | undefined;

/** The event that an English term is a word for, -1 for none. */
export function eventOf(name: string): number {
  events ??= new Map(EVENTS.flatMap((line, event) => line.split(' ').map((word) => [termName(word, 'en'), event])));
  return events.get(name) ?? -1;
}
