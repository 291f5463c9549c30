import { Gap, Role } from '../../reading/index.js';
import { ARTICLE, allWith, type Narration, PASSIVE, type Quoted, type Subject } from '../narration/index.js';
import { type Cue, unnamedAt } from './cue.js';
import {
  invertedAt,
  isPlacedAt,
  isTime,
  nounBehind,
  pastInserted,
  personBehind,
  subjectBehind,
} from './inverted-subjects.js';
import { bothBefore, participleCue, unknownCue } from './unlisted-verbs.js';

/** The last code unit of a quote that is not the mark of a quote inside it: "?" in `'Really?'`. */
function lastMark(text: string, { start, end }: Quoted): number {
  let at = end - 1;
  while (at > start && /['’"”\s]/.test(text[at]!)) at--;
  return text.charCodeAt(at);
}

/** The cue behind a stretch: the verb right behind it, or the phrase that its sentence ends with. */
export function cueAfter(narration: Narration, stretches: readonly Quoted[], index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const next = narration.lastTokens[index]!;
  const stretch = stretches[index]!;
  if (next >= reading.count || stretch.open || quoted[next] !== 0) return undefined;
  const gap = reading.gap(next);
  if (gap & Gap.Dash) {
    // Below a paragraph with more than the quote stands who wrote the article.
    const isBelow = (gap & Gap.Line) !== 0 && !opensLine(narration, narration.firstTokens[index]!);
    const signed = isBelow ? undefined : signatureAt(narration, next);
    if (signed !== undefined) return { first: next, last: next + 1, subject: signed, near: true, side: 'after' };
  }
  if (gap & (Gap.Line | Gap.Colon)) return undefined;
  const last = lastMark(reading.text, stretch);
  const ended = last === 46 || last === 0x2026;
  const shut = ended || ((gap & Gap.Stop) !== 0 && last !== 33 && last !== 63);
  // `"We lost." Ann Lee said it was over.` starts a new sentence; `"We lost ..." Ann Lee said.` does not.
  if (shut && !narration.isReport(next) && !isWholeAttribution(narration, next)) return undefined;
  const isCommaed = (gap & Gap.Comma) !== 0 || last === 33 || last === 44 || last === 63;
  const unlisted = participleCue(narration, index) ?? (isCommaed ? unknownCue(narration, next) : undefined);
  if (unlisted !== undefined) return unlisted;
  // "a déclaré Marie Dupont", "hat er gesagt": other languages put the auxiliary between.
  if (reading.language !== 'en' && reading.has(next, Role.Adverb) && narration.isReport(next + 1)) {
    const behind = isPlacedAt(narration, next + 2) ? undefined : narration.phraseAt(next + 2);
    const subject =
      subjectBehind(narration, next + 1) ?? behind ?? nounBehind(narration, next + 1) ?? invertedAt(narration, next);
    return { first: next + 1, last: next + 2, subject, near: true, side: 'after' };
  }
  // `"…", describió el director`: judging is saying right behind a quote.
  const isJudged = reading.language !== 'en' && isCommaed && reading.has(next, Role.Judge);
  if (narration.isReport(next) || isJudged) return verbBehind(narration, next);
  if (reading.language !== 'en' && narration.isAccordingTo(next)) {
    return { first: next, last: next + 1, subject: narration.phraseAt(next + 1), near: true, side: 'after' };
  }
  if (narration.isAccordingTo(next + 1)) {
    return { first: next, last: next + 2, subject: narration.phraseAt(next + 2), near: true, side: 'after' };
  }
  // "…, as a legal adviser put it", "…, hat Anna Lehmann gesagt"
  const isHelped = reading.language !== 'en' && reading.has(next, Role.Adverb);
  const from = isHelped || narration.word(next) === 'as' ? next + 1 : next;
  if (reading.has(from, Role.Preposition | Role.Clause)) return closingCue(narration, next);
  const subject = narration.phraseAt(from);
  return subject === undefined
    ? (heardBehind(narration, next) ??
        oneBehind(narration, next) ??
        closingCue(narration, next) ??
        thingBehind(narration, next))
    : (cueBehind(narration, subject, last === 33 || last === 63) ?? closingCue(narration, next));
}

/** `“Why?” Lee said on Monday that he knew`: a sentence of its own, which says something else; not "said that day". */
function saysElse(narration: Narration, verb: number): boolean {
  const { reading } = narration;
  let k = verb + 1;
  if (reading.has(k, Role.Preposition)) k += 1;
  if (reading.has(k, Role.Weekday)) k += 1;
  return reading.language === 'en' && narration.word(k) === 'that' && !isTime(narration, k + 1);
}

/** The reporting verb right behind a quote, with its subject. */
function verbBehind(narration: Narration, next: number): Cue {
  const { reading } = narration;
  // "afirma, em entrevista ao diário", "ressaltou. Para o ministro": what follows is not the speaker.
  const ends = reading.language === 'en' ? Gap.Stop | Gap.Line : Gap.Comma | Gap.Stop | Gap.Line;
  const isInserted = reading.language !== 'en' && pastInserted(narration, next + 1) > next + 1;
  const isBare = !isInserted && next + 1 < reading.count && (reading.gap(next + 1) & ends) !== 0;
  const isPlaced = isInserted || isPlacedAt(narration, next + 1);
  const placed = isPlaced || reading.language !== 'en' ? subjectBehind(narration, next) : undefined;
  const phrase = isBare ? undefined : (placed ?? (isPlaced ? undefined : narration.phraseAt(next + 1)));
  // "Ann Lee, who called it “late,” said the mayor’s plan is": the mayor says nothing.
  const isOther = phrase !== undefined && narration.isOwned(phrase.last) && !isOfRead(narration, phrase.last);
  const behind = isOther ? undefined : phrase;
  const subject =
    invertedAt(narration, next) ??
    behind ??
    nounBehind(narration, next) ??
    personBehind(narration, next) ??
    oneAt(narration, next + 1) ??
    germanName(narration, next);
  // `"…", dijo la florista`: somebody, and nobody who spoke before.
  const isStranger = reading.language !== 'en' && !isBare && ARTICLE.test(narration.word(next + 1));
  // `“Fear”, says Trump told …`: a verb behind the name, and the name is its subject, not this one's.
  const inverted = subject === undefined || !narration.isReport(subject.last);
  const unnamed = subject === undefined && isStranger;
  return {
    first: next,
    last: next + 1,
    subject: inverted ? subject : undefined,
    near: inverted,
    side: 'after',
    unnamed,
  };
}

/** "Said Ann Lee's December report". */
function isOfRead(narration: Narration, from: number): boolean {
  return narration.isRead(from) || narration.isRead(from + 1);
}

/** `"…," it quoted him as saying` */
function himAt(narration: Narration, first: number): Subject | undefined {
  const isHim = /^(?:him|her)$/.test(narration.word(first)) && narration.word(first + 1) === 'as';
  return isHim ? { first, last: first + 1, entity: undefined, form: 'pronoun' } : undefined;
}

/** The verb that follows its subject, or an office between commas. */
function cueBehind(narration: Narration, subject: Subject, ended: boolean): Cue | undefined {
  const { reading, quoted } = narration;
  const all = allWith(narration, subject);
  if (all !== subject && narration.isReport(all.last))
    return { first: all.last, last: all.last + 1, subject: all, near: true, side: 'after' };
  const isApart = (reading.gap(subject.last) & (Gap.Comma | Gap.Dash | Gap.Open)) !== 0;
  let comma = false;
  for (let k = subject.last; k < subject.last + 32 && k < reading.count; k++) {
    if (quoted[k] !== 0 || reading.opens(k)) return undefined;
    if (reading.gap(k) & (Gap.Comma | Gap.Dash | Gap.Open)) comma = true;
    // "…," Ann Lee was quoted by the paper as saying.
    if (/^(?:quoted|cited)$/.test(narration.word(k)) && PASSIVE.test(narration.word(k - 1)))
      return {
        first: k,
        last: k + 1,
        subject: narration.explaining(subject.last) ?? subject,
        near: true,
        side: 'after',
      };
    if (
      narration.isReport(k) &&
      (!comma ||
        reading.gap(k) & (Gap.Comma | Gap.Dash | Gap.Close) ||
        reading.has(k - 1, Role.Adverb) ||
        // "…," Ann Lee, a reporter at the paper said.
        (isApart && reading.gap(k + 1) & (Gap.Stop | Gap.Line)))
    ) {
      if (ended && saysElse(narration, k)) return undefined;
      // `"…," the Guardian quoted Ann Lee as saying`
      const phrase =
        narration.word(k) === 'quoted' ? (himAt(narration, k + 1) ?? narration.phraseAt(k + 1)) : undefined;
      const said =
        phrase !== undefined && narration.word(phrase.last) === 'as' ? phrase : bothBefore(narration, subject, k);
      return { first: k, last: k + 1, subject: said, near: true, side: 'after' };
    }
    if (!comma && k - subject.last > 7) return undefined;
    // "Kaká sorriu e comemorou": a second verb, of what was done.
    if (reading.language !== 'en' && k > subject.last && /^(?:e|y|et|und|en)$/.test(narration.word(k)))
      return undefined;
    if (
      !comma &&
      reading.has(k, Role.Clause) &&
      narration.word(k) !== 'who' &&
      !(narration.word(k) === 'and' && k === subject.last)
    )
      return undefined;
  }
  return undefined;
}

/** "»…«, so Thoms.": what a German text names nowhere else, so that it may be a noun for all its capital. */
function germanName(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  const first = verb + 1;
  if (reading.language !== 'de' || !reading.capitalised(first) || reading.gap(first) !== Gap.Space) return undefined;
  return { first, last: first + 1, entity: undefined, form: 'noun' };
}

/** Whether nothing but a mark stands before a token on its line. */
function opensLine({ reading }: Narration, token: number): boolean {
  return token === 0 || (reading.gap(token) & Gap.Line) !== 0;
}

/** The name after a dash, if the rest of the line is only that name: "— Ann Lee, fire chief". */
function signatureAt(narration: Narration, next: number): Subject | undefined {
  const { reading } = narration;
  const subject = narration.phraseAt(next);
  if (subject === undefined || subject.form !== 'name' || subject.entity?.kind === 'place') return undefined;
  // "— Vell's famous car."
  if (reading.wordEnds[subject.last - 1] !== reading.end(subject.last - 1)) return undefined;
  for (let k = next + 1; k < next + MAX_SIGNATURE; k++) {
    if (k >= reading.count || reading.gap(k) & Gap.Line) return subject;
    if (narration.isReport(k)) return undefined;
  }
  return undefined;
}

/** Maximum number of words on a line after a dash that names who was quoted. */
const MAX_SIGNATURE = 9;

/** Whether the sentence that begins at a token is only "Ann Lee said". */
function isWholeAttribution(narration: Narration, from: number): boolean {
  const { reading } = narration;
  const subject = narration.phraseAt(from);
  if (subject === undefined || !narration.isReport(subject.last)) return false;
  const end = subject.last + 1;
  return end >= reading.count || (reading.gap(end) & (Gap.Stop | Gap.Line)) !== 0;
}

/** `“…,” a spectator can be heard saying in a video`: whoever is heard. */
function heardBehind(narration: Narration, from: number): Cue | undefined {
  if (!narration.reading.has(from, Role.Determiner)) return undefined;
  let verb = from + 1;
  while (verb <= from + MAX_HEARD && narration.reading.gap(verb) === Gap.Space && narration.word(verb) !== 'heard')
    verb += 1;
  if (narration.word(verb) !== 'heard' || !narration.word(verb + 1).endsWith('ing')) return undefined;
  let last = verb;
  while (/^(?:be|can|could|is|was)$/.test(narration.word(last - 1))) last -= 1;
  const subject: Subject = { first: from, last, entity: undefined, form: 'noun' };
  return last > from + 1 ? { first: verb + 1, last: verb + 2, subject, near: true, side: 'after' } : undefined;
}

/** Words from an article up to "heard". */
const MAX_HEARD = 6;

/** `“…,” one regular wrote on the page`: somebody, whatever the noun, but what is read. */
function oneBehind(narration: Narration, from: number): Cue | undefined {
  const subject = oneAt(narration, from, MAX_ONE);
  if (subject === undefined || !narration.isReport(subject.last) || /^reads?$/.test(narration.word(subject.last)))
    return undefined;
  return { first: subject.last, last: subject.last + 1, subject, near: true, side: 'after' };
}

/** "One regular", "another of the guests", "another panelist, Ann Lee": up to a verb or the end of the clause. */
function oneAt(narration: Narration, from: number, max = 4): Subject | undefined {
  const { reading } = narration;
  if (reading.language !== 'en' || !/^(?:one|another)$/.test(narration.word(from))) return undefined;
  let last = from + 1;
  while (last <= from + max && reading.gap(last) === Gap.Space && !narration.isReport(last)) last += 1;
  if (last === from + 1 || last > from + max || narration.isRead(last - 1) || READ.test(narration.word(last - 1)))
    return undefined;
  return narration.explaining(last) ?? { first: from, last, entity: undefined, form: 'noun' };
}

/** Words of a noun behind "one": "one protester in the port". */
const MAX_ONE = 5;
const READ = /^(?:answer|banner|comment|headline|message|placard|post|poster|reply|response|review|sign|tweet)$/;

/** `"No dogs," the door said.`: what cannot speak says it, and nobody is known to. */
export function thingBehind(narration: Narration, from: number): Cue | undefined {
  const { reading } = narration;
  if (!reading.has(from, Role.Determiner)) return undefined;
  for (let k = from + 1; k <= from + 3 && reading.gap(k) === Gap.Space && narration.quoted[k] === 0; k++)
    if (k > from + 1 && narration.isReport(k)) return { ...unnamedAt(k), near: true, side: 'after' };
  return undefined;
}

/** ", founder Pavel Durov said" at the end of the sentence that contains a fragment. */
function closingCue(narration: Narration, from: number): Cue | undefined {
  const { reading, quoted } = narration;
  for (let k = from + 1; k < from + 40 && k < reading.count; k++) {
    if (quoted[k] !== 0 || reading.opens(k)) return undefined;
    if (!narration.isReport(k)) continue;
    const subject = narration.subjectBefore(k);
    if (subject === undefined || subject.first < from) return undefined;
    let comma = subject.first;
    while (comma > from && subject.first - comma < 5 && !(reading.gap(comma) & Gap.Comma)) comma--;
    if (comma === from || !(reading.gap(comma) & Gap.Comma)) return undefined;
    return { first: k, last: k + 1, subject, near: false, side: 'after' };
  }
  return undefined;
}
