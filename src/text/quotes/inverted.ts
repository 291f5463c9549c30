import { Gap, Role } from '../reading/index.js';
import type { Narration, Subject } from './narration.js';

/** Words between a verb and the subject after it, in languages with that order. */
const TIME_WORD =
  /^(?:hoje|ontem|anteontem|n?est[ae]|n[ao]|hoy|ayer|este|esta|el|la|en|ieri|oggi|questa?|à|manhã|tarde|noite|mañana|noche|feira|.*-feira)$/;
const MAX_TIME_WORDS = 5;

/** "informou hoje um porta-voz", "disse na segunda-feira o ministro": the subject after its verb and the time. */
export function subjectBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb + 1; k < verb + MAX_TIME_WORDS && k < reading.count; k += 1) {
    if (reading.gap(k) !== Gap.Space) return undefined;
    if (TIME_WORD.test(narration.word(k)) || reading.has(k, Role.Weekday | Role.Month)) continue;
    const subject = narration.phraseAt(k);
    return subject?.entity?.kind === 'place' && subject.form === 'name' ? undefined : subject;
  }
  return undefined;
}
