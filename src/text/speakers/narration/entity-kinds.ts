import type { Entity } from '../../names/index.js';
import { Role } from '../../reading/index.js';
import { EVENTS, MEDIA, SEATS } from '../words/index.js';
import type { MarkedText } from './marked-text.js';

/** Roles of words in names of what is no person. */
const IMPERSONAL =
  Role.Known | Role.Place | Role.Organisation | Role.People | Role.Title | Role.Source | Role.NeverName | Role.Month;

/**
 * Whether a name of no known kind is a person's as far as its words tell: two or three, none that says otherwise, and
 * no person known for one has its last word ("Kaysi Levias", "Greg Levias").
 */
export function isLikePerson({ reading, entities }: MarkedText, { kind, name, words, spans }: Entity): boolean {
  if (kind !== undefined || words.length < 2 || words.length > 3 || /\p{Lu}{2}/u.test(name)) return false;
  if (words.some((word) => EVENTS.has(word))) return false;
  const { first, last } = spans[0]!;
  // "Moussa Ag Tamer": son of.
  for (let k = first; k < last; k++) if (words[k - first] !== 'ag' && reading.has(k, IMPERSONAL)) return false;
  return !entities.some((other) => other.kind === 'person' && other.words.at(-1) === words.at(-1));
}

/** "Air Force One": a name that ends in a number is nobody's. */
export function isNumbered({ reading }: MarkedText, { spans }: Entity): boolean {
  return reading.has(spans[0]!.last - 1, Role.Number);
}

const MEDIUM = new RegExp(`^(?:cbs|abc|nbc|cnn|bbc|fox) |(?:^|[\\s-])(?:${MEDIA})$`, 'iu');

/** Whether a name is that of an agency or an outlet. */
export function isMedium({ kind, name }: Pick<Entity, 'kind' | 'name'>): boolean {
  return kind !== 'person' && kind !== 'place' && MEDIUM.test(name);
}

/** Whether a name is of something that cannot speak: an event, a product, a law. */
export function isEvent({ kind, words }: Pick<Entity, 'kind' | 'words'>): boolean {
  if (kind === 'person' || kind === 'organisation' || SEATS.has(words.join(' '))) return false;
  return EVENTS.has(words[words.length - 1] ?? '');
}

/** What an agency or an outlet may be called. */
export const OUTLET =
  /^(?:agency|broadcaster|channel|company|firm|group|magazine|network|newspaper|organi[sz]ation|outlet|paper)$/;

/** Bodies that are called so in their own names: "the embassy" is no ministry that was named before. */
const SELF_NAMED: ReadonlySet<string> = new Set(
  'academy college commission committee council court department embassy hospital institute ministry museum observatory parliament school university'.split(
    ' ',
  ),
);

/** Whether a body may be meant by a noun: it has the word in its name, or its first letter in its acronym. */
export function isCalled(entity: Entity, head: string): boolean {
  const { words, name } = entity;
  // "The board" is no festival.
  if (EVENTS.has(words.at(-1)!) && !words.includes(head)) return false;
  if (!SELF_NAMED.has(head) || words.includes(head)) return true;
  return /[A-Z]{2,}/.exec(name)?.[0].includes(head[0]!.toUpperCase()) ?? false;
}
