import { Gap, Role } from '../../reading/index.js';
import { AND, isPlural, type Narration, OWN_BODIES } from '../narration/index.js';
import type { Speaker } from '../references/index.js';
import { BODY_NOUNS, DOCUMENTS, KNOWN_BODIES, WORKS } from '../words/index.js';

// Whether words that say who speaks name somebody, though they are no name.

/**
 * "The council", "police in Oster", "a London Fire Brigade spokesman", "a spokesman for the council", "a report by
 * Kettle Labs": a known body, whoever speaks for it, and its work.
 */
export function isNamedNoun(narration: Narration, { name, first, last, head = last - 1 }: Speaker): boolean {
  const noun = narration.word(head);
  const next = narration.entityAt(first) === undefined ? first : narration.mentionLast(first);
  if (next > first && next < last && (AND.test(narration.word(next)) || narration.reading.gap(next) & Gap.Comma))
    return true;
  // "Ann Lee's office"
  if (isOwned(narration, first, last) || (OWN_BODIES.test(noun) && /^\p{Lu}/u.test(name))) return true;
  if (head === last - 1 ? isBody(name) : head - first < MAX_BODY && isBody(noun)) return true;
  if (!SPOKESMAN.test(noun))
    return head < last - 1 && isNamedWork(narration, head + 1, narration.reading.end(last - 1));
  for (let k = first; k < last; k += 1) {
    const entity = narration.entityAt(k);
    if (entity !== undefined && entity.kind !== 'place') return true;
  }
  return head < last - 1 && isBody(narration.word(last - 1));
}

/** "Oster emergency services", "Senate records", "the Harbour Institute analysis": a name, and its body or work. */
export function isOwned(narration: Narration, first: number, last: number): boolean {
  const isWork = narration.isSeat(last - 1) || narration.isRead(last - 1) || WORKS.has(narration.word(last - 1));
  for (let k = last - 2; isWork && k >= first; k -= 1) {
    if (narration.reading.has(k, Role.Preposition | Role.Report) || narration.word(first) === 'sources') return false;
    const entity = narration.entityAt(k);
    if (entity !== undefined) return entity.kind !== 'person' && narration.mentionLast(k) < last;
  }
  return false;
}

/** Words before a body's noun: "the city council in Oster". */
const MAX_BODY = 3;
const SPOKESMAN = /^(?:spokes(?:man|woman|person|people)|porta-voz|portavoz|sprecher(?:in)?|porte-parole|portavoce)$/;

/** "A report by the coast guard", "data from Kettle Labs": a named body's work. */
export function isNamedWork(narration: Narration, first: number, end: number): boolean {
  const { reading } = narration;
  for (let k = first; k + 1 < reading.count && reading.start(k) < end; k += 1) {
    if (
      !/^(?:by|from|of)$/.test(narration.word(k)) ||
      !(DOCUMENTS.has(narration.word(k - 1)) || WORKS.has(narration.word(k - 1)))
    )
      continue;
    const author = narration.phraseAt(k + 1);
    if (author?.entity !== undefined) return true;
    // "By the coast guard", but not "by the officials".
    if (narration.word(k + 1) === 'the') return !isPlural(reading.text.slice(reading.start(k), end).split(' ').at(-1)!);
  }
  return false;
}

/** "The administration", "police": a known body, although the text does not name it. */
export function isBody(who: string): boolean {
  const words = who.toLowerCase().split(' ');
  return words.length < 4 && (BODY_NOUNS.has(words.at(-1)!) || KNOWN_BODIES.has(words.at(-1)!));
}
