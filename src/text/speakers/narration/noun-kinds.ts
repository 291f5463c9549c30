import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { TokenFlag } from '../../tokens/index.js';
import { isLikePerson, isMedium } from './entity-kinds.js';
import { PERSONAL } from './marked-text.js';
import type { Narration } from './narration.js';
import { isPlural, type Subject } from './noun-phrases.js';

/** Words of a plural: "many economists", "the families". */
const MAX_PLURAL = 4;

/** People of any sort, in the plural: what "they" or a passive may mean, although they are no one's office. */
export function pluralAt(narration: Narration, i: number): Subject | undefined {
  const { reading, quoted } = narration;
  for (let k = i; k < i + MAX_PLURAL && k < reading.count && quoted[k] === 0; k++) {
    if (k > i && reading.gap(k) !== Gap.Space) return undefined;
    if (isPlural(narration.word(k)) && !reading.has(k, Role.Function))
      return { first: i, last: k + 1, entity: undefined, form: 'noun' };
  }
  return undefined;
}

/** "The Egyptian ministry": a people among the words of a noun phrase. */
export function hasPeople({ reading }: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  for (let k = first; k < last; k++) if (reading.has(k, Role.People)) return true;
  return false;
}

/** "The RT news organization": a word in capitals that is no known name, before the noun. */
export function hasOwnName({ reading }: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  for (let k = first + 1; k < last; k++) if (reading.tokens.flags[k]! & TokenFlag.AllCapitals) return true;
  return false;
}

/**
 * "The Argentine", "the 31-year-old", "the 31-year-old plumber": one person, by origin or age. "The Chinese" and "the
 * British" are many.
 */
export function isOneOfPeople(narration: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  const { reading } = narration;
  for (let k = first; k < last; k++) if (narration.word(k).endsWith('year-old')) return true;
  return reading.has(last - 1, Role.People) && !/(?:s|sh|ch|ese|iss)$/.test(narration.word(last - 1));
}

/** Whether a name may be a body's: one of no known kind is neither like a person's nor mostly where something is. */
export function mayBeBody(narration: Narration, entity: Entity): boolean {
  if (entity.kind !== undefined) return entity.kind === 'organisation';
  if (isLikePerson(narration, entity)) return false;
  const wheres = entity.spans.filter(({ first }) => narration.isWhere(first, entity)).length;
  return isMedium(entity) || wheres * 2 <= entity.spans.length;
}

/** "Visitors", "Residents": people by their noun. */
export function isManyPeople(narration: Narration, i: number): boolean {
  const { reading } = narration;
  const isPeople = reading.has(i, Role.Source) || PERSONAL.test(narration.word(i));
  return reading.language === 'en' && isPeople && narration.isMany(i) && reading.gap(i + 1) === Gap.Space;
}
