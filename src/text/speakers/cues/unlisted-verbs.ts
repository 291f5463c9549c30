import { Gap, Role } from '../../reading/index.js';
import type { Narration, Subject } from '../narration/index.js';
import type { Cue } from './cue.js';

const ENDS = Gap.Comma | Gap.Stop | Gap.Line;

/**
 * `“…,” fumed Ann Lee.`, `« … », a répété Marie Dupont`, `“…,” she fumed.`: a word of no known role beside a name, and
 * nothing else, behind a quote that a comma ends.
 */
export function unknownCue(narration: Narration, next: number): Cue | undefined {
  const { reading } = narration;
  const isVerb = (k: number) =>
    reading.role(k) === 0 &&
    !reading.capitalised(k) &&
    narration.entityAt(k) === undefined &&
    /^\p{Ll}+$/u.test(narration.word(k));
  const cue = (first: number, subject: Subject): Cue => ({
    first,
    last: first + 1,
    subject,
    near: true,
    side: 'after',
  });
  const isHelped = reading.language !== 'en' && reading.has(next, Role.Adverb);
  const verb = isHelped ? next + 1 : next;
  if (isVerb(verb) && reading.gap(verb + 1) === Gap.Space) {
    const behind = narration.isPersonal(verb + 1) ? narration.phraseAt(verb + 1) : undefined;
    // "a tonné Marie Dupont devant la cour"
    const isParticiple = isHelped && reading.language === 'fr' && narration.word(verb).endsWith('é');
    return behind?.first === verb + 1 && (isParticiple || reading.gap(behind.last) & ENDS)
      ? cue(verb, behind)
      : undefined;
  }
  if (reading.language !== 'en') return undefined;
  const isPronoun = reading.has(next, Role.He | Role.She);
  const subject = isPronoun || narration.isPersonal(next) ? narration.phraseAt(next) : undefined;
  if (subject?.first !== next || !isVerb(subject.last) || !narration.word(subject.last).endsWith('ed'))
    return undefined;
  return reading.gap(subject.last + 1) & ENDS ? cue(subject.last, subject) : undefined;
}

/** `Minister Lehmann hatte von einem „…“ gesprochen.`: the participle that ends its clause behind the quote. */
export function participleCue(narration: Narration, index: number): Cue | undefined {
  const { reading } = narration;
  const next = narration.lastTokens[index]!;
  const first = narration.firstTokens[index]!;
  if (reading.language !== 'de' || !/^(?:ge|be|ver|er|an|aus)\p{L}+(?:t|en)$/u.test(narration.word(next)))
    return undefined;
  if (reading.capitalised(next) || !(reading.gap(next + 1) & ENDS) || reading.gap(next) & Gap.Comma) return undefined;
  for (let k = first - 1; k > 0 && !reading.opens(k); k -= 1) {
    if (narration.quoted[k] !== 0 || reading.gap(k + 1) & Gap.Comma) return undefined;
    if (!/^(?:hat|hatten?|haben|habe)$/.test(narration.word(k))) continue;
    const subject = narration.sentenceSubject(first);
    return subject && { first: next, last: next + 1, subject, near: true, side: 'after' };
  }
  return undefined;
}

/** `"…," Ann Lee and Bob Ray said`: both of them. */
export function bothBefore(narration: Narration, subject: Subject, verb: number): Subject {
  const { first, last, form } = subject;
  const other = form !== 'pronoun' && narration.word(last) === 'and' ? narration.phraseAt(last + 1) : undefined;
  // "FBI and CIA official Ann Lee said"
  if (other?.last === verb && other.form === 'name' && narration.mentionFirst(last + 1) < other.first) return other;
  // "The co-chairs Ann Lee and Bob Ray, who founded it, said"
  const isBoth =
    other !== undefined &&
    (other.last === verb || (other.form === 'name' && (narration.reading.gap(other.last) & Gap.Comma) !== 0));
  return isBoth ? { first, last: other.last, entity: undefined, form: 'description' } : subject;
}
