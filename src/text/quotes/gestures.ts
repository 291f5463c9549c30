import { Gap } from '../reading/index.js';
import type { Cue } from './cue.js';
import type { Narration } from './narration.js';
import { GESTURES } from './words/index.js';

/** Tokens of a sentence that only shows who is about to speak. */
const MAX_SENTENCE = 12;

/** "Asked about it, Ann Lee shrugged. “These things happen.”": the sentence before shows who speaks. */
export function gestureBefore(narration: Narration, index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const quote = narration.firstTokens[index]!;
  if (reading.language !== 'en' || quote === 0 || !(reading.gap(quote) & Gap.Stop) || reading.gap(quote) & Gap.Line)
    return undefined;
  const opening = narration.sentenceFirst(quote - 1);
  if (quote - opening > MAX_SENTENCE) return undefined;
  for (let k = quote - 1; k > opening; k--) {
    if (quoted[k] !== 0) return undefined;
    if (!GESTURES.has(narration.word(k))) continue;
    const subject = narration.subjectBefore(k);
    const kind = subject?.entity?.kind;
    const isPerson =
      subject?.form === 'name' ? kind !== 'place' && kind !== 'organisation' : subject?.form === 'pronoun';
    return isPerson ? { first: k, last: k + 1, subject, near: false, side: 'before' } : undefined;
  }
  return undefined;
}
