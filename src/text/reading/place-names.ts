import { CITIES, COUNTRIES, REGIONS } from './words/index.js';

/** Names of places that news uses without saying what they are, folded; several words are joined by spaces. */
export const PLACE_NAMES: readonly string[] = `${COUNTRIES}|${REGIONS}|${CITIES}`.split('|');

let places: ReadonlySet<string> | undefined;

/** Whether folded words, joined by spaces, are the whole name of a place that news takes for known. */
export function isPlace(name: string): boolean {
  places ??= new Set(PLACE_NAMES);
  return places.has(name);
}
