import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { CLAUSES, type Narration, PASSIVE, SOMEBODY, type Subject } from '../narration/index.js';
import { type Cue, unnamedAt } from './cue.js';
import { participleSubject } from './participle-subjects.js';

/** The cue before a stretch: the nearest verb of its sentence that says whose words it holds, else a colon. */
export function cueBefore(narration: Narration, index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const first = narration.firstTokens[index]!;
  if (first === 0 || first >= reading.count) return undefined;
  const gap = reading.gap(first);
  if (gap & Gap.Line && !(gap & Gap.Colon)) return undefined;
  if (gap & Gap.Stop && !(gap & Gap.Colon) && !reading.abbreviates(first - 1)) return undefined;
  // "The crowd broke into chants of “…”": whoever is in it.
  if (narration.word(first - 1) === 'of' && CHANTS.test(narration.word(first - 2)))
    return { ...unnamedAt(first - 2), verbal: true };
  let other: Cue | undefined;
  let shut = false; // by a comma before the quote
  for (let i = first - 1; i >= 0 && first - i < 60; i--) {
    if (quoted[i] !== 0) {
      if (reading.opens(i)) return other;
      continue;
    }
    const role = reading.role(i);
    const small = !reading.capitalised(i);
    if (i + 1 < first && reading.gap(i + 1) & Gap.Comma) shut = true;
    if (!shut && !(gap & Gap.Comma) && other === undefined && isAnothersClause(narration, i)) return unnamedAt(i);
    const subject = i === first - 1 && (gap & Gap.Line) === 0 ? writingSubject(narration, i) : undefined;
    if (subject !== undefined) return { first: i, last: i + 1, subject, near: true, side: 'before', verbal: true };
    if (narration.isReport(i) || (small && role & (Role.Judge | Role.Saying))) {
      const adjacent = first - i <= 2 || ((gap & (Gap.Colon | Gap.Comma)) !== 0 && first - i <= 8);
      if (isMadeBy(narration, i)) continue;
      if (isCalled(narration, i, first)) return unnamedAt(i);
      if (narration.isPassive(i) || SOMEBODY.test(narration.word(i - 1))) return unnamedAt(i);
      const quoting = narration.word(i - 1) === 'as' ? narration.subjectBefore(i - 1) : undefined;
      if (quoting !== undefined && narration.word(quoting.first - 1) === 'quoted')
        return { first: i, last: i + 1, subject: quoting, near: adjacent, side: 'before', verbal: true };
      // In "He added that anyone who attacked him would be" the words are his; in "those who accused her" nobody is
      // named.
      if (narration.word(i - 1) === 'who' && narration.subjectBefore(i) === undefined) {
        other = { ...unnamedAt(i), verbal: true };
        continue;
      }
      const participle = (role & Role.Saying) !== 0 || narration.word(i).endsWith('ing');
      const subject = participle ? participleSubject(narration, i) : narration.subjectBefore(i);
      if (shut && (isAside(narration, i, subject) || (gap & Gap.Colon && isAnswered(narration, i, first)))) continue;
      if (subject !== undefined && isSupposed(narration, subject)) {
        other ??= unnamedAt(i);
        continue;
      }
      // What somebody's headline reads, but "she read from a sheet of paper: “…”"
      if (subject?.entity?.kind === 'person' && /^reads?$/.test(narration.word(i)) && narration.word(i + 1) !== 'from')
        return unnamedAt(i);
      return { first: i, last: i + 1, subject, near: adjacent, side: 'before', verbal: true };
    }
    if (narration.isAccordingTo(i)) {
      const cue = reading.language === 'en' ? i - 1 : i;
      // "Nach Angaben des Bauamts": whoever that is, it is nobody who spoke before.
      const subject = narration.phraseAt(i + 1);
      return { first: cue, last: i + 1, subject, near: false, side: 'before', unnamed: subject === undefined };
    }
    if (reading.opens(i)) break;
  }
  return documentBefore(narration, first) ?? (gap & Gap.Colon ? colonCue(narration, first, gap) : other);
}

/**
 * "Said it was no threat to Guam, which the north has vowed to hit with “fire”": a clause whose words are those of its
 * own subject, if anybody's.
 */
function isAnothersClause(narration: Narration, i: number): boolean {
  return /^wh(?:ich|om)$/.test(narration.word(i)) && hasSubject(narration, i + 1);
}

/** Who acts before a colon, or begins the line above. */
function colonCue(narration: Narration, first: number, gap: number): Cue {
  const acting = gap & Gap.Line ? subjectAbove(narration, first) : actingSubject(narration, first);
  const named = gap & Gap.Line ? undefined : nameEnding(narration, first);
  // "The coroner, Dr Ann Lee: “…”"
  const isApposed =
    acting?.form === 'noun' &&
    named !== undefined &&
    narration.onlyTitles(narration.complementEnd(acting.last), named.first, Role.Profession);
  const subject = isApposed ? named : (acting ?? named);
  return { first: first - 1, last: first, subject, near: true, side: 'before' };
}

/** "When Ann Lee said so, the chair shot back: “…”": whether somebody else acts right before the colon. */
function isAnswered(narration: Narration, verb: number, first: number): boolean {
  if (!CLAUSES.test(narration.word(narration.sentenceFirst(verb)))) return false;
  const subject = narration.sentenceSubject(first);
  if (subject === undefined || subject.first < verb) return false;
  return first - narration.complementEnd(subject.last) <= MAX_ANSWERING;
}

/** Words of a verb that is not known as one of speech: "fired back at him". */
const MAX_ANSWERING = 4;

/** "Ann Lee used Twitter to write, “…”", "took to the stage to say": whoever does it in order to speak. */
function writingSubject(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  // "Took to the stage to joke, “…”": with a comma, any verb.
  const mayBe = reading.has(verb, Role.Report) || (reading.gap(verb + 1) & Gap.Comma) !== 0;
  if (reading.language !== 'en' || narration.word(verb - 1) !== 'to' || !mayBe) return undefined;
  const from = narration.sentenceFirst(verb);
  for (let k = verb - 2; k > from; k -= 1) {
    if (narration.quoted[k] !== 0 || narration.isReport(k)) return undefined;
    if (MEANS.test(narration.word(k))) return narration.subjectBefore(k);
  }
  return undefined;
}

/** What many call. */
const CHANTS = /^(?:boos|calls|chants?|cheers|choruses|cries|shouts)$/;
/** What somebody does in order to speak. */
const MEANS = /^(?:took|takes|taken|used|uses|turned|turns|went|logged|stopped|paused|stood|rose)$/;

/** "He told them that if the courts found it “too harsh”": what is only supposed to be said is his. */
function isSupposed(narration: Narration, { first }: Subject): boolean {
  if (narration.reading.opens(first)) return false;
  const before = first - (narration.isArticle(first - 1) ? 2 : 1);
  return narration.quoted[before] === 0 && /^(?:if|unless|whether)$/.test(narration.word(before));
}

/** A verb inside a clause that is shut before the quote, or that only gives a name. */
function isAside(narration: Narration, verb: number, subject: Subject | undefined): boolean {
  // "It said the attacker, who police said had two passports, had committed “an act of …”": not police.
  if (subject !== undefined && /^wh(?:o|ich|om)$/.test(narration.word(subject.first - 1))) return true;
  // "The owner, a fan of the team who once declared it was his, launched “…”"
  const who = narration.isAdverb(verb - 1) ? verb - 2 : verb - 1;
  if (narration.word(who) === 'who' && !(narration.reading.gap(who) & Gap.Comma)) return true;
  // "A paper called The Voice, which prints “all the news”": its name.
  return /^(?:called|named)$/.test(narration.word(verb)) && isNameOf(narration, verb);
}

/** "A manifesto penned by Bob Roe had gone “viral”": a participle that belongs to its noun. */
function isMadeBy(narration: Narration, verb: number): boolean {
  const isAgent = narration.word(verb + 1) === 'by' && narration.quoted[verb + 1] === 0;
  if (!isAgent || narration.reading.has(verb, Role.Judge) || narration.word(verb + 2).endsWith('ing')) return false;
  return !PASSIVE.test(narration.word(narration.helperOf(verb)));
}

/** "Workers deemed “essential”": called so by nobody who is named, but "they’ve dubbed it", "what he termed". */
function isCalled(narration: Narration, verb: number, quote: number): boolean {
  if (!CALLED.test(narration.word(verb))) return false;
  for (let k = verb + 1; k < quote; k += 1) if (!/^(?:to|as)$/.test(narration.word(k))) return false;
  if (narration.word(verb) === 'referred' && narration.word(quote - 1) !== 'as') return false;
  const from = narration.sentenceFirst(verb);
  for (let k = verb - 1; k >= from && verb - k < MAX_CALLED && !(narration.reading.gap(k + 1) & Gap.Comma); k -= 1)
    if (narration.isPronoun(k) || CALLING.test(narration.word(k))) return false;
  return true;
}

const CALLED = /^(?:branded|considered|deemed|dubbed|labell?ed|referred|termed)$/;
const CALLING = /^(?:what|wh(?:ich|om?)|that|ha[sd]|have|.+['’](?:ve|d))$/;
/** Words before a participle among which its subject is. */
const MAX_CALLED = 8;

/** "Under the motion, … would “remove …”": the document speaks. */
function documentBefore(narration: Narration, first: number): Cue | undefined {
  const opening = narration.sentenceFirst(first - 1);
  if (narration.word(opening) !== 'under') return undefined;
  const subject = narration.phraseAt(opening + 1);
  if (subject?.form !== 'noun') return undefined;
  if (/^(?:law|bill|plan|order|rules|deal|agreement)$/.test(narration.word(subject.last - 1))) return undefined;
  return { first: opening, last: opening + 1, subject, near: false, side: 'before' };
}

/** Whether a clause has a subject of its own: a name, a pronoun, a noun with an article. */
function hasSubject(narration: Narration, i: number): boolean {
  const { reading } = narration;
  if (narration.entityAt(i) !== undefined || narration.isPronoun(i)) return true;
  return reading.has(i, Role.Determiner);
}

/** "A paper called The Voice": a noun before "called" and a name behind it. */
function isNameOf(narration: Narration, verb: number): boolean {
  const { reading } = narration;
  if (reading.gap(verb) !== Gap.Space || !reading.capitalised(verb + 1) || reading.capitalised(verb - 1)) return false;
  if (/^an?$/.test(narration.word(verb - 2))) return true;
  return !reading.has(
    verb - 1,
    Role.He | Role.She | Role.They | Role.Title | Role.Source | Role.Profession | Role.Adverb,
  );
}

/** Who acts in a sentence up to a colon; "brothels even advertise near Vell: “…”" is nothing that Vell says. */
function actingSubject(narration: Narration, first: number): Subject | undefined {
  const subject = narration.sentenceSubject(first);
  if (subject === undefined) return undefined;
  const { reading } = narration;
  let before = subject.first - 1;
  while (reading.has(before, Role.Determiner) || narration.onlyTitles(before, before + 1)) before -= 1;
  const isOpen = before < 0 || reading.opens(before) || (reading.gap(before) & Gap.Comma) !== 0;
  return !isOpen && reading.has(before, Role.Preposition) ? undefined : subject;
}

/** "Among them was Ann Lee, 78: “…”": the person named right before the colon. */
function nameEnding(narration: Narration, first: number): Subject | undefined {
  const last = narration.reading.tokens.kinds[first - 1] === TokenKind.Number ? first - 2 : first - 1;
  const entity = narration.entityAt(last);
  if (entity === undefined || !narration.isPersonal(last)) return undefined;
  return { first: narration.mentionFirst(last), last: last + 1, entity, form: 'name' };
}

/** Maximum number of words on the line above a quote that only names the speaker: "And from Mayor Jane Doe:". */
const MAX_LINE_ABOVE = 14;

/** The subject at the start of the line above, if it ends in a colon and has no reporting verb. */
function subjectAbove(narration: Narration, first: number): Subject | undefined {
  const from = narration.sentenceFirst(first - 1);
  if (first - from > MAX_LINE_ABOVE) return undefined;
  for (let k = from; k < Math.min(from + MAX_LEAD_WORDS, first); k++) {
    const subject = narration.phraseAt(k);
    if (subject?.form === 'name' && subject.entity?.kind !== 'place') return subject;
    if (!narration.reading.has(k, Role.Preposition | Role.Clause | Role.Function | Role.Adverb)) return undefined;
  }
  return undefined;
}

/** "And this from". */
const MAX_LEAD_WORDS = 4;
