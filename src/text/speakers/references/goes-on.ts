import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import type { Narration } from '../narration/index.js';
import type { Antecedent } from './antecedents.js';
import type { Speaker } from './speaker.js';

export type NamedSpeaker = Speaker & { readonly entity: Entity };

/** Whether the pronoun at token `i` means who `spoke`, and not who was named `before`. */
export function outranks(
  narration: Narration,
  spoke: NamedSpeaker,
  before: Antecedent | undefined,
  fitting: (entity: Entity) => number,
  i: number,
): boolean {
  if (before === undefined || (before.sentences > 1 && spoke.first > before.at)) return true;
  // "Mr Lee" is whoever spoke by that name, though another Lee was named first.
  if (spoke.first <= before.at && before.at < spoke.last) return true;
  if (before.sentences === 0) return false;
  // "Lee died in Oster, where Mary Vell was born. She": Vell, who has spoken, and Lee may be a man.
  const isNamedSince = spoke.entity.spans.some(({ first }) => first > before.at && first < i);
  if (isNamedSince && fitting(spoke.entity) > fitting(before.entity)) return true;
  if (isBehindOwnQuote(narration, spoke.first, i)) return true;
  // "The minister will go, said Martin Lee, an analyst. “…,” he said": who spoke last goes on.
  if (spokeOver(narration, before.at, spoke.first)) return true;
  // "The party's leader said police had shown Martin Lee … He": the subject of the sentence goes before who else is in
  // it.
  const isSubject = spoke.first < before.at && spoke.first >= narration.sentenceFirst(before.at);
  return isSubject && fitting(spoke.entity) >= fitting(before.entity);
}

/**
 * "Days after Ray spoke, Lee said “…”. “…,” he said.": whether nothing but quotes is between the pronoun and the
 * sentence in which somebody spoke at token `spoke`.
 */
function isBehindOwnQuote(narration: Narration, spoke: number, pronoun: number): boolean {
  const { quoted } = narration;
  const own = quoted[pronoun - 1]!;
  if (own <= 0) return false;
  let k = pronoun - 1;
  while (k >= 0 && quoted[k] === own) k -= 1;
  if (k < 0 || quoted[k]! <= 0) return false;
  while (k > 0 && quoted[k]! > 0) k -= 1;
  return spoke >= narration.sentenceFirst(k);
}

/**
 * Whether who spoke at token `speaker` is of the main clause, behind a name at `other`: "The minister will go, said
 * Martin Lee", but not "Martin Lee testified that the minister had said".
 */
function spokeOver(narration: Narration, other: number, speaker: number): boolean {
  const { reading } = narration;
  if (speaker <= other) return false;
  for (let k = other; k < speaker; k += 1) {
    const isInverted = k >= speaker - MAX_TITLE && (reading.gap(k) & Gap.Comma) !== 0;
    if (reading.has(k, Role.Report | Role.Saying | Role.Judge) && !isInverted) return false;
  }
  return true;
}

/** Words of a title between a verb and its name: "said Rear Admiral Ann Lee". */
const MAX_TITLE = 4;
