import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { listenerBehind } from '../cues/index.js';
import { isMedium, type Narration } from '../narration/index.js';
import { BODY_NOUNS, KNOWN_BODIES } from '../words/index.js';

/** Tokens of a sentence before and behind its verb in which an outlet is looked for. */
const REACH = 40;
/** Words up to the name of who was told. */
const MAX_LISTENER = 4;
const MEDIUM =
  /^(?:agency|broadcaster|channel|daily|local|magazine|network|news|newspaper|outlet|programme|public|radio|show|site|state|station|television|tv|weekly)$/;
/** Behind a noun or a verb of talk, and before whom it was with. */
const TALK = /^(?:interview|conversation|speaking|talking|spoke)$/;
const WITH = /^(?:by|on|to|with)$/;
/** Bodies that are told much, and print nothing. */
const NO_OUTLETS =
  /^(?:congress|senate|house|pentagon|kremlin|fbi|cia|nato|nations|parliament|parliamentary|judiciary)$/;

/** Whom it was told: "told TMZ", "in an interview with the Harbour Post", "disse à Lusa". */
export function listenerOf(narration: Narration, verb: number): string | undefined {
  const { reading } = narration;
  const isEnglish = reading.language === 'en';
  if (isEnglish && narration.word(verb) === 'told') return outletFrom(narration, verb + 1)?.name;
  // "Was quoted by Reuters as saying", "was quoted as saying by Reuters"
  const by = isEnglish && narration.word(verb) === 'quoted' ? verb + (narration.word(verb + 1) === 'as' ? 3 : 1) : verb;
  if (narration.word(by) === 'by') return outletFrom(narration, by + 1)?.name;
  for (let k = narration.sentenceFirst(verb); k < verb + REACH && k < reading.count; k += 1) {
    if (k > verb && reading.opens(k)) return undefined;
    if (verb - k > REACH || narration.quoted[k] !== 0) continue;
    const outlet = isEnglish ? talkedTo(narration, k) : listenerBehind(narration, k);
    if (outlet?.name !== undefined) return outlet.name;
  }
  return undefined;
}

/** "An interview with CNN", "speaking to the Post". */
function talkedTo(narration: Narration, k: number): Pick<Entity, 'name'> | undefined {
  if (!WITH.test(narration.word(k))) return undefined;
  return TALK.test(narration.word(k - 1)) ? outletFrom(narration, k + 1) : undefined;
}

/** The outlet that begins at a token, with what may stand before its name: "the Portuguese broadcaster SIC". */
function outletFrom(narration: Narration, from: number): Pick<Entity, 'name'> | undefined {
  const { reading } = narration;
  for (let at = from; at < from + MAX_LISTENER && reading.gap(at) === Gap.Space; at += 1) {
    if (reading.tokens.kinds[at + 1] === TokenKind.Number && MEDIUM.test(narration.word(at)) && reading.capitalised(at))
      return { name: reading.text.slice(reading.start(at), reading.end(at + 1)) };
    const entity = narration.entityAt(at);
    if (entity !== undefined) return isOutlet(entity) ? entity : undefined;
    if (!(reading.has(at, Role.Determiner | Role.People) || MEDIUM.test(narration.word(at)))) return undefined;
  }
  return undefined;
}

/** Whether whom somebody told may print it: a known outlet, or a body that is no authority. */
function isOutlet(entity: Entity): boolean {
  if (isMedium(entity)) return true;
  const isAuthority = entity.words.some(
    (word) => BODY_NOUNS.has(word) || KNOWN_BODIES.has(word) || NO_OUTLETS.test(word),
  );
  return entity.kind === 'organisation' && !isAuthority;
}
