import { Gap, type Reading, Role } from '../../reading/index.js';

/** What is asked of a marked text. */
interface Words {
  readonly reading: Reading;
  readonly quoted: Int32Array;
  word(i: number): string;
  entityAt(i: number): object | undefined;
  mentionFirst(i: number): number;
  isMany(i: number): boolean;
  isPronoun(i: number): boolean;
}

/** Words of a subject. */
const MAX_SUBJECT = 8;
const HELPS = /^(?:did|do|does|not|will|would|can|could|may|might|must|should)$/;
/** What has the verb of a plural without its "s". */
const MANY = /^(?:they|we|you|i|who|and|police|people|men|women|media|some|many|most|others)$/;

/**
 * "The Harbour report was long", "the actor's claims": one subject has no verb of the plural, and an owner none at all.
 */
export function isNounOf(narration: Words, i: number): boolean {
  const { reading } = narration;
  if (i === 0 || reading.gap(i) !== Gap.Space) return false;
  // "He's read it"
  const isOwned = reading.wordEnds[i - 1] !== reading.end(i - 1) && !narration.isPronoun(i - 1);
  if (isOwned && !/^wh[ao]/.test(narration.word(i - 1))) return true;
  // "He did note", "he would claim"
  if (HELPS.test(narration.word(i - 1))) return false;
  return /^(?:report|claim|note|fear|hope)$/.test(narration.word(i)) && !areMany(narration, i - 1);
}

/** Whether the subject that ends at a token is of several: "they also", "officials in Oster", but "a false police". */
function areMany(narration: Words, last: number): boolean {
  const { reading } = narration;
  let isPlural = false;
  let isHead = true;
  for (let k = last; k >= 0 && last - k < MAX_SUBJECT && narration.quoted[k] === 0; k -= 1) {
    if (narration.entityAt(k) !== undefined) k = narration.mentionFirst(k);
    isPlural ||= narration.word(k - 1) === 'and' || (isHead && (narration.isMany(k) || MANY.test(narration.word(k))));
    if (reading.has(k, Role.Determiner)) return isPlural && !/^an?$/.test(narration.word(k));
    // "Officials at the port": the noun before a preposition.
    isHead = reading.has(k, Role.Preposition | Role.Adverb);
    if (reading.gap(k) !== Gap.Space || narration.word(k).startsWith('wh')) break;
  }
  return isPlural;
}
