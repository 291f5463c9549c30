import { Gap, Role } from '../reading/index.js';
import { isMedium } from './mentions.js';
import type { Narration, Subject } from './narration.js';

/** Words between a verb and the subject after it, in languages with that order. */
const TIME_WORD =
  /^(?:hoje|ontem|anteontem|n?est[ae]|n[ao]|hoy|ayer|este|esta|el|la|en|ieri|oggi|questa?|à|manhã|tarde|noite|mañana|noche|feira|.*-feira)$/;
const MAX_TIME_WORDS = 8;
/** The preposition before who listens: "disse à Folha o advogado". */
const TOLD = /^(?:à|ao|aos|às|al|a|all|alla|allo|ai|au|aux)$/;
/** Words that may follow it before the name. */
const BETWEEN =
  /^(?:o|a|la|el|le|los|las|agência|agencia|agence|agenzia|jornal|diario|diário|journal|quotidiano|quotidien|rádio|radio|revista|canal|tv|site|portal)$/;

/** "informou hoje um porta-voz", "disse na segunda-feira o ministro": the subject after its verb and the time. */
export function subjectBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb + 1; k < verb + MAX_TIME_WORDS && k < reading.count; k += 1) {
    if (reading.gap(k) !== Gap.Space) return undefined;
    const behind = pastListener(narration, k);
    if (behind > k) {
      k = behind - 1;
      continue;
    }
    if (TIME_WORD.test(narration.word(k)) || reading.has(k, Role.Weekday | Role.Month)) continue;
    const subject = narration.phraseAt(k);
    return subject?.entity?.kind === 'place' && subject.form === 'name' ? undefined : subject;
  }
  return undefined;
}

/** The token behind "à Folha", "al diario El Norte", "à l’AFP"; `k` if nobody who listens stands there. */
function pastListener(narration: Narration, k: number): number {
  const { reading } = narration;
  // "À l’AFP", "all’Ansa": the article is part of the word.
  if (ELIDED.test(reading.text.slice(reading.start(k), reading.end(k)))) return k + 1;
  if (!TOLD.test(narration.word(k))) return k;
  let at = k + 1;
  while (reading.gap(at) === Gap.Space && BETWEEN.test(narration.word(at)) && !reading.capitalised(at)) at += 1;
  const isElided = ELIDED.test(reading.text.slice(reading.start(at), reading.end(at)));
  if (isElided) return at + 1;
  const entity = narration.entityAt(at);
  return reading.gap(at) === Gap.Space && entity !== undefined && isMedium(entity) ? narration.mentionLast(at) : k;
}

const ELIDED = /^(?:all|dall|l)['’]\p{Lu}/u;
