import { Gap, Role } from '../../reading/index.js';
import { allWith, CLAUSES, type Narration, type Subject } from '../narration/index.js';
import { CONTRASTS } from '../words/index.js';

/** Words between who is blamed and what for. */
const MAX_BLAMED = 6;
/** How many tokens from a participle its subject is searched for. */
const REACH = 40;
/**
 * The subject of the participle at `verb`: "with Dan Kemp tweeting", "while Ann Lee agreed, saying"; else the subject
 * of the sentence.
 */
export function participleSubject(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  const named = narration.entityAt(verb - 1);
  if (named?.kind === 'person' && !(reading.gap(verb) & Gap.Comma)) {
    return { first: narration.mentionFirst(verb - 1), last: verb, entity: named, form: 'name' };
  }
  const called = reading.gap(verb) === Gap.Space ? nounEnding(narration, verb) : undefined;
  if (called !== undefined) return called;
  const opening = narration.sentenceFirst(verb);
  const many = reading.gap(verb) === Gap.Space ? narration.manyBehind(verb - 1, opening, OF_MANY) : undefined;
  if (many !== undefined) return many;
  const blamed = narration.word(verb - 1) === 'for' ? blamedBefore(narration, verb - 2, opening) : undefined;
  if (blamed !== undefined) return blamed;
  const behind = verb - opening <= 1 ? behindPhrase(narration, verb, opening) : undefined;
  if (behind !== undefined) return behind;
  if (reading.gap(verb) & Gap.Comma) {
    const nearer = nearerSubject(narration, verb, opening);
    if (nearer !== undefined) return nearer;
    // "Meteors are small, Ann Lee said, adding that", "Ann Lee told them that it was small, adding that": who said it
    // goes on.
    const says = (k: number) => narration.isReport(k) && !narration.isPassive(k);
    let said = verb - 1;
    if (!says(said)) for (said = mainClause(narration, opening, verb); said < verb && !says(said); said += 1);
    const subject = said < verb ? narration.subjectBefore(said) : undefined;
    if (subject !== undefined) return subject;
  }
  for (let k = verb - 1; k > opening && verb - k < REACH; k -= 1) {
    if (narration.quoted[k] !== 0) continue;
    const subject =
      CONTRASTS.has(narration.word(k)) || opensClause(narration, k) ? narration.phraseAt(k + 1) : undefined;
    if (subject !== undefined && subject.last < verb) return subject;
  }
  const subject = narration.sentenceSubject(verb);
  return subject && allWith(narration, subject);
}

/** "Hours after Ann Lee announced it, Bob Ray objected, saying": behind the clause that opens the sentence. */
function mainClause(narration: Narration, opening: number, verb: number): number {
  const isClause = CLAUSES.test(narration.word(opening)) || CLAUSES.test(narration.word(opening + 1));
  let comma = opening + 1;
  while (comma < verb && !(narration.reading.gap(comma) & Gap.Comma && narration.quoted[comma] === 0)) comma += 1;
  return isClause && comma < verb ? comma : opening;
}

/** ", and Ann Lee has responded by calling it": a clause with a subject of its own. */
function opensClause(narration: Narration, k: number): boolean {
  if (!/^(?:and|but)$/.test(narration.word(k)) || !(narration.reading.gap(k) & Gap.Comma)) return false;
  return (
    narration.entityAt(k + 1)?.kind === 'person' &&
    /^(?:ha[sd]|is|was|will|.{2,}ed)$/.test(narration.word(narration.mentionLast(k + 1)))
  );
}

/** "He recalled the pilot telling them": the noun right before the participle. */
function nounEnding(narration: Narration, verb: number): Subject | undefined {
  for (let k = verb - 2; k > verb - MAX_NOUN; k -= 1) {
    if (!narration.reading.has(k, Role.Determiner) || !RECALLED.test(narration.word(k - 1))) continue;
    const phrase = narration.phraseAt(k);
    if (phrase !== undefined) return phrase.form === 'noun' && phrase.last === verb ? phrase : undefined;
    return { first: k, last: verb, entity: undefined, form: 'noun' };
  }
  return undefined;
}

const RECALLED = /^(?:hear|recall|recount|remember)/;
/** "Posters from activists declaring" */
const OF_MANY = /^(?:from|of|by|with)$/;
/** Words of a noun with its article before a participle, and one. */
const MAX_NOUN = 6;

/** "A letter from Ann Lee arguing that …, warning", "Bob Ray said …, and Ann Lee called for it, saying". */
function nearerSubject(narration: Narration, verb: number, opening: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb - 1; k > opening && verb - k < REACH; k -= 1) {
    if (narration.quoted[k] !== 0) continue;
    const own = narration.entityAt(k - 1);
    if (reading.has(k, Role.Saying) && own?.kind === 'person' && reading.gap(k) === Gap.Space)
      return narration.word(k).endsWith('ing')
        ? { first: narration.mentionFirst(k - 1), last: k, entity: own, form: 'name' }
        : undefined;
    if (!/^(?:and|but)$/.test(narration.word(k)) || !(reading.gap(k) & Gap.Comma)) continue;
    const subject = narration.phraseAt(k + 1);
    if (subject?.form === 'name' && reading.has(subject.last, Role.Report | Role.Judge)) return subject;
  }
  return undefined;
}

/** "The referee who fined Ann Lee a game for calling him a “thief”": who is fined has said it. */
function blamedBefore(narration: Narration, last: number, opening: number): Subject | undefined {
  for (let k = last; k > opening + 1 && last - k < MAX_BLAMED; k -= 1) {
    const entity = narration.entityAt(k);
    if (narration.quoted[k] !== 0 || narration.isReport(k) || narration.reading.gap(k + 1) & Gap.Comma)
      return undefined;
    if (entity === undefined) continue;
    const first = narration.mentionFirst(k);
    if (!narration.isPersonal(first) || !/(?:ed|es|ing)$/.test(narration.word(first - 1))) return undefined;
    return { first, last: narration.mentionLast(k), entity, form: 'name' };
  }
  return undefined;
}

/** "Despite telling Ann Lee it was “small”, the mayor …": the subject behind the phrase that opens the sentence. */
function behindPhrase(narration: Narration, verb: number, opening: number): Subject | undefined {
  const { reading } = narration;
  if (verb > opening && !reading.has(opening, Role.Preposition | Role.Clause)) return undefined;
  for (let k = verb + 1; k < verb + REACH && k < reading.count; k += 1) {
    if (narration.quoted[k] !== 0) continue;
    if (reading.opens(k)) return undefined;
    const isBehindQuote = narration.quoted[k - 1] !== 0;
    if (reading.gap(k) & Gap.Comma && (isBehindQuote || !reading.has(k, Role.Function))) return narration.phraseAt(k);
  }
  return undefined;
}
