import { isMedium, type Narration, type Quoted } from '../narration/index.js';
import type { Cue } from './cue.js';
import { cueAfter } from './cue-after.js';
import { cueBefore } from './cue-before.js';
import { agentBehind } from './passive-agents.js';
import { vietnameseCue } from './vietnamese-cues.js';

/** The cue of a stretch, if its own sentence has one. */
export function cueOf(narration: Narration, stretches: readonly Quoted[], index: number): Cue | undefined {
  if (narration.reading.language === 'vi') return vietnameseCue(narration, stretches, index);
  const agent = agentBehind(narration, index);
  if (agent !== undefined) return agent;
  const after = cueAfter(narration, stretches, index);
  if (after?.near && after.subject !== undefined) {
    const before = cueBefore(narration, index);
    // "Ann Lee said it “went flying,” the Associated Press reports": the agency only passes it on.
    if (isRelay(narration, after) && before?.subject !== undefined) return before;
    // "The report said that it was “late,” according to Ann Lee"
    const isPassedOn = narration.word(after.first) === 'according' || opensClause(narration, index);
    if (before?.verbal && isPassedOn && (before.near || narration.word(before.last) === 'that')) return before;
    // `He said: "…," she added` does not happen; a colon before the quote settles it.
    return before?.near &&
      before.verbal &&
      before.subject !== undefined &&
      narration.reading.text.slice(stretches[index]!.start - 4, stretches[index]!.start).includes(':')
      ? before
      : after;
  }
  return cueBefore(narration, index) ?? after;
}

/** "When Ann Lee said it was “late,” Bob Roe replied": the clause has its own verb, and the answer another's. */
function opensClause(narration: Narration, index: number): boolean {
  const first = narration.sentenceFirst(narration.firstTokens[index]! - 1);
  const opener = /^(?:and|but)$/.test(narration.word(first)) ? first + 1 : first;
  return /^(?:when|after|while|although|though|once)$/.test(narration.word(opener));
}

/** Whether an agency or an outlet only passes words on: "the Associated Press reports", "according to the Post". */
function isRelay(narration: Narration, { first, subject }: Cue): boolean {
  if (narration.word(first) === 'according') return subject?.entity !== undefined && isMedium(subject.entity);
  const isNamed = subject?.form === 'description' || subject?.entity?.kind === 'person';
  return /^(?:report|reports|reported)$/.test(narration.word(first)) && !isNamed;
}
