import { CITIES, COUNTRIES, REGIONS } from './words/index.js';

/** Places that news names without explanation, folded; spaces join the words of a name. */
export const PLACE_NAMES: readonly string[] = `${COUNTRIES}|${REGIONS}|${CITIES}`.split('|');

let places: ReadonlySet<string> | undefined;

/** Whether folded words, joined by spaces, are the full name of a well-known place. */
export function isPlace(name: string): boolean {
  places ??= new Set(PLACE_NAMES);
  return places.has(name);
}
