import { Gap } from '../../reading/index.js';
import type { NounPhrases, Subject } from './noun-phrases.js';

/** What goes on up to the verb behind "and": "waited until the captain came back and said". */
const UNTIL = /^(?:as|before|until|when|while)$/;

/** The subject of the clause that goes on at "and", if it is no main clause; `min` is where its sentence begins. */
export function subjectOfClause(narration: NounPhrases, and: number, min: number): Subject | undefined {
  const { reading, quoted } = narration;
  for (let k = and - 1; k > min; k -= 1) {
    if (quoted[k] !== 0 || reading.gap(k + 1) & Gap.Comma) return undefined;
    if (!UNTIL.test(narration.word(k))) continue;
    const subject = narration.phraseAt(k + 1);
    return subject !== undefined && subject.last < and ? subject : undefined;
  }
  return undefined;
}
