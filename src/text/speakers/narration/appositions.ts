import { Gap, Role } from '../../reading/index.js';
import type { NounPhrases } from './noun-phrases.js';

/** What a name between commas is a place by: "in the capital, Tarn, says". */
export const SITES = /^(?:capital|city|town|village|province|region|district|port|suburb|county)$/;
/** What opens a clause about the noun before it. */
export const WHO = /^wh(?:o|ich|ose)$/;

/** ", o islamita Recep Tayyar,", ", the guitarist Ann Lee,": one word that says who the name is, and its article. */
export function isApposed(phrases: NounPhrases, open: number, named: number): boolean {
  const { reading } = phrases;
  if (reading.language === 'en') return named - open === 2 && phrases.word(open) === 'the';
  for (let k = open; k < named; k += 1) {
    if (reading.capitalised(k) || (k > open && reading.gap(k) !== Gap.Space)) return false;
    if (reading.has(k, Role.Function | Role.Particle) && !(k === open && named - open === 2)) return false;
  }
  return true;
}

/** "Ann Lee, speaking in Oster, Norland, said": whether the name that ends at a token is the land of a town. */
export function isLand(phrases: NounPhrases, last: number): boolean {
  const first = phrases.mentionFirst(last);
  const town = phrases.entityAt(first - 1);
  if (phrases.entityAt(last) === undefined || town === undefined || phrases.isPersonal(last)) return false;
  if (!(phrases.reading.gap(first) & Gap.Comma)) return false;
  const at = phrases.mentionFirst(first - 1);
  return phrases.isWhere(at, town) || phrases.word(at - 1) === 'of';
}

/**
 * ", who led the council, the port and the union,": whether the words before a comma are of a clause about a name, in
 * which nobody else is named.
 */
export function isBehindWho(phrases: NounPhrases, open: number, min: number): boolean {
  for (let clause = open - 1; clause > min; clause -= 1) {
    if (phrases.entityAt(clause)?.kind === 'person' || phrases.quoted[clause] !== 0) return false;
    if (phrases.reading.gap(clause) & Gap.Comma && WHO.test(phrases.word(clause))) return true;
  }
  return false;
}
