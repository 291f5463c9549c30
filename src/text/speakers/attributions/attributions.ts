import type { Span } from '../../../article.js';
import { Gap, Role } from '../../reading/index.js';
import { nounBehind, subjectBehind, vietnameseStatement } from '../cues/index.js';
import { isMedium, isPlural, type Narration, SPEAKING_ROLES, type Subject } from '../narration/index.js';
import type { References, Speaker } from '../references/index.js';
import { ASIDES, CARRIERS, MADE, SILENT } from '../words/index.js';
import { citedBehind, describedAt } from './described-source.js';
import { listenerOf } from './listeners.js';
import { isBody, isNamedNoun, isNamedWork, isOwned } from './named-sources.js';
import { isUnsaid, says } from './says.js';

/**
 * Words of the narration that say who says something: "the minister said", "according to two people briefed on the
 * talks".
 */
export interface Attribution extends Span {
  /**
   * The fullest name, or the words of the text: "officials", "a person familiar with the talks". `undefined` if an
   * outlet merely reports it.
   */
  readonly who: string | undefined;
  /** `who` is a name and no description. */
  readonly isNamed: boolean;
  /** The agency or outlet that reports it, or that was told. */
  readonly via: string | undefined;
}

/** Notes who speaks without quotation marks, from token `from` up to `to`, and adds each to `heard` if it is given. */
export function listen(
  narration: Narration,
  references: References,
  from: number,
  to: number,
  heard?: Attribution[],
): void {
  if (narration.reading.language === 'vi') {
    if (heard !== undefined) addVietnamese(narration, references, from, to, heard);
    return;
  }
  for (let i = from; i < to; i += 1) {
    noteStatement(narration, references, i);
    const according = narration.isAccordingTo(i) || isPer(narration, i);
    if (!according && !says(narration, i)) continue;
    // "According to what she told them": a clause of its own.
    if (according && narration.reading.has(i + 1, Role.Clause)) continue;
    const subject = according
      ? (himAt(narration, i + 1) ?? confirmingAt(narration, i + 1) ?? narration.phraseAt(i + 1))
      : (invertedAt(narration, i) ?? narration.subjectBefore(i));
    if (subject?.form === 'noun' && isOfOne(narration, i) && isPlural(narration.word(subject.last - 1))) continue;
    if (!according && subject !== undefined && isRelative(narration, subject, i)) continue;
    // "His win underscored": he did not say so.
    if (subject?.form === 'pronoun' && POSSESSIVE.test(narration.word(subject.first))) continue;
    const speaker = subject === undefined ? undefined : references.resolve(subject, saidBefore(narration, subject, i));
    if (speaker !== undefined && speaker.entity?.kind !== 'place') references.note(speaker);
    const said = heard === undefined ? undefined : heardAt(narration, i, according, speaker);
    if (said !== undefined) heard!.push(said);
  }
}

const POSSESSIVE = /^(?:his|her|its|their)$/;

/** "For a murder he always denied.": a clause that belongs to the noun before it. */
function isRelative({ reading }: Narration, { first, form }: Subject, verb: number): boolean {
  if (form !== 'pronoun' || first >= verb || reading.gap(first) !== Gap.Space || reading.opens(first)) return false;
  const isNoun = !reading.has(first - 1, Role.Function | Role.Report | Role.Saying | Role.Adverb);
  return isNoun && verb + 1 <= reading.count && (reading.gap(verb + 1) & (Gap.Stop | Gap.Line)) !== 0;
}

/** "According to him". */
function himAt(narration: Narration, i: number): Subject | undefined {
  const isAlone = /^h(?:im|er)$/.test(narration.word(i)) && narration.reading.gap(i + 1) !== Gap.Space;
  return isAlone ? { first: i, last: i + 1, entity: undefined, form: 'pronoun' } : undefined;
}

/** "Según confirmó ella misma": who is behind the verb that follows. */
function confirmingAt(narration: Narration, verb: number): Subject | undefined {
  if (narration.reading.language === 'en' || !narration.reading.has(verb, Role.Report)) return undefined;
  return narration.phraseAt(verb + 1) ?? subjectBehind(narration, verb);
}

/** What Vietnamese narration attributes, a sentence at a time. */
function addVietnamese(narration: Narration, references: References, from: number, to: number, heard: Attribution[]) {
  const { reading } = narration;
  for (let first = from, k = from + 1; k <= to; k += 1) {
    if (k < to && !reading.opens(k)) continue;
    const [start, end] = [reading.start(first), k < reading.count ? reading.start(k) : reading.text.length];
    const said =
      narration.quoted[first] === 0
        ? vietnameseStatement(narration, start, reading.text.slice(0, end).trimEnd().length)
        : undefined;
    const speaker = said === undefined ? undefined : references.resolve(said.subject);
    first = k;
    if (said === undefined || speaker === undefined) continue;
    const isOutlet = speaker.entity !== undefined && isMedium(speaker.entity);
    // "Sở Y tế Oster" has a name within; "nhân chứng" has none.
    const isNamed = speaker.entity !== undefined || /\s\p{Lu}/u.test(speaker.name);
    heard.push({
      start: said.start,
      end: said.end,
      who: isOutlet ? undefined : speaker.name,
      isNamed: isNamed && !isOutlet,
      via: isOutlet ? speaker.entity!.name : undefined,
    });
  }
}

/** "The council issued a statement": a later "the statement said" is the council's. */
function noteStatement(narration: Narration, references: References, verb: number): void {
  if (!/^(?:issued|released)$/.test(narration.word(verb)) || narration.word(verb + 1) !== 'a') return;
  const isCarrier = CARRIERS.has(narration.word(verb + 2)) || CARRIERS.has(narration.word(verb + 3));
  const subject = isCarrier && narration.quoted[verb] === 0 ? narration.subjectBefore(verb) : undefined;
  const speaker = subject === undefined ? undefined : references.resolve(subject);
  if (speaker !== undefined) references.note(speaker, subject!.entity !== undefined);
}

/** What a sentence said before ", he said." ends it: whom it names there is not he. */
function saidBefore({ reading }: Narration, { first, form }: Subject, verb: number): string {
  const isLast = verb + 1 >= reading.count || (reading.gap(verb + 1) & (Gap.Stop | Gap.Line)) !== 0;
  if (form !== 'pronoun' || !isLast || !(reading.gap(first) & Gap.Comma)) return '';
  let from = first;
  while (from > 0 && first - from < MAX_SAID && !reading.opens(from)) from -= 1;
  return reading.text.slice(reading.start(from), reading.start(first));
}

/** Tokens of a sentence that are looked through. */
const MAX_SAID = 100;

/** ", informou hoje um porta-voz", ", a déclaré Anne Prat": the subject that other languages put after the verb. */
function invertedAt(narration: Narration, verb: number) {
  const { reading } = narration;
  if (reading.language === 'en') return undefined;
  const first = reading.has(verb - 1, Role.Adverb) && reading.gap(verb) === Gap.Space ? verb - 1 : verb;
  if (!(reading.gap(first) & Gap.Comma)) return undefined;
  // ", teilte der Landkreis mit"
  // "O prefeito, Rui Melo, anunciou a obra": the mayor did, and not the work.
  const isApposed = narration.entityAt(first - 1) !== undefined;
  const isInforming = (reading.language === 'de' || INFORMING.test(narration.word(verb))) && !isApposed;
  const behind = subjectBehind(narration, verb);
  return (
    (isThing(narration, behind) ? undefined : behind) ?? (isInforming ? nounBehind(narration, verb, true) : undefined)
  );
}

/** "A descoberta", "a legitimidade do conselho": a noun that is told, since nothing says that it speaks. */
function isThing(narration: Narration, subject: Subject | undefined): boolean {
  if (subject?.form !== 'noun') return false;
  for (let k = subject.first; k < subject.last && !(k > subject.first && narration.isJoint(k)); k += 1)
    if (narration.reading.has(k, SPEAKING_ROLES)) return false;
  return true;
}

/** Verbs that nothing but what is said follows: "informou o cartório". */
const INFORMING = /^(?:anunci|annonc|assur|comunic|communiq|confirm|déclar|declar|explic|indi[cq]|inform|précis)/;

/** "The number of patients tells doctors": a verb that has no plural for its subject. */
function isOfOne({ reading }: Narration, verb: number): boolean {
  // Not "goes on", before which the wrong noun is often taken for the subject.
  return (
    reading.language === 'en' && /(?:[^es]|[rtvi]e)s$/.test(reading.text.slice(reading.start(verb), reading.end(verb)))
  );
}

const MADE_WORDS = new RegExp(MADE, 'u');

/** What a verb, or "according to", says of who said it; `undefined` if nobody is said to. */
function heardAt(
  narration: Narration,
  verb: number,
  isAccording: boolean,
  speaker: Speaker | undefined,
): Attribution | undefined {
  const { reading } = narration;
  const isSilent =
    SILENT.has(narration.word(verb)) || MADE_WORDS.test(narration.around(verb)) || isUnsaid(narration, verb);
  if (!isAccording && isSilent) return undefined;
  const before = reading.text.slice(Math.max(0, reading.start(verb) - MAX_SITE), reading.start(verb));
  const site = isAccording ? undefined : siteIn(before);
  if (site !== undefined) {
    const start = reading.start(verb) - 1 - site.length;
    return { start, end: reading.end(verb), who: undefined, isNamed: false, via: site };
  }
  const isDescribed = isAccording && speaker?.entity === undefined;
  const described = isDescribed && !reading.has(verb + 1, Role.Report) ? describedAt(narration, verb + 1) : undefined;
  if ((speaker === undefined && described === undefined) || isAside(narration, speaker)) return undefined;
  if (!isAccording && isInserted(narration, verb)) return undefined;
  // "None of the candidates said"
  if (speaker !== undefined && /^(?:none|neither)$/.test(narration.word(speaker.first))) return undefined;
  const first = Math.min(verb, speaker?.first ?? verb);
  const span = {
    start: reading.start(isAccording ? accordingFrom(narration, verb) : first),
    end: described?.end ?? reading.end(Math.max(verb, (speaker?.last ?? verb + 1) - 1)),
  };
  const page = isAccording ? siteIn(described?.text ?? '') : undefined;
  if (page !== undefined) return { ...span, who: undefined, isNamed: false, via: page };
  const isPassing = isAccording || PASSING.test(narration.word(verb));
  if (speaker?.entity !== undefined && isMedium(speaker.entity) && isPassing) {
    // "The Harbour Post reported" passes something on; what its own spokesman said is its own statement.
    const cited = citedBehind(narration, verb);
    return { ...span, who: cited?.text, isNamed: cited?.isNamed === true, via: speaker.entity.name };
  }
  // "News agency dpa reported": a name in small letters.
  if (speaker !== undefined && speaker.last === verb - 1 && / ?news agency$/.test(speaker.name)) {
    const agency = reading.text.slice(reading.start(speaker.last), reading.end(speaker.last));
    return { ...span, who: undefined, isNamed: false, via: agency };
  }
  const who = described?.text ?? speaker!.name;
  const isNamed =
    speaker?.entity !== undefined ||
    TWO.test(who) ||
    (described === undefined
      ? isNamedNoun(narration, speaker!)
      : isBody(who) ||
        isNamedWork(narration, verb + 1, described.end) ||
        isOwned(narration, verb + 1, verb + 1 + described.text.split(' ').length));
  return { ...span, who, isNamed, via: listenerOf(narration, verb) };
}

/** "Ann Lee and Bob Ray" */
const TWO = /^(?:\p{Lu}[\p{L}.'’-]{1,20},? ){1,8}(?:and|e|y|et|und)(?: \p{Lu}[\p{L}.'’-]{1,20}){1,4}$/u;

/** The web site that words end with, before a verb: "News.com.au reported". */
function siteIn(words: string): string | undefined {
  return SITE.exec(words)?.[1];
}

/** Characters before a verb that may be a site's name. */
const MAX_SITE = 40;
const SITE =
  /(?:^|\s)([\p{L}\d-]{2,20}(?:\.[a-z]{2,6}){0,1}\.(?:com|org|net|info|news|tv|co|at|au|br|ca|ch|de|es|fr|ie|in|it|nl|nz|pt|uk|us|vn))\s?$/iu;

/** ", per AP": from an agency or an outlet, but "two per Times reader". */
function isPer(narration: Narration, i: number): boolean {
  const { reading } = narration;
  if (reading.language !== 'en' || !reading.has(i, Role.Unit) || narration.word(i) !== 'per') return false;
  const at = narration.word(i + 1) === 'the' ? i + 2 : i + 1;
  const entity = narration.entityAt(at);
  const last = narration.mentionLast(at);
  const isEnd = last >= reading.count || (reading.gap(last) & (Gap.Comma | Gap.Stop | Gap.Line)) !== 0;
  return entity !== undefined && isEnd && isMedium(entity);
}

/** Where "according to", "nach Angaben", "de acuerdo con", "selon" begins, given its last word. */
function accordingFrom(narration: Narration, last: number): number {
  if (narration.word(last) === 'per') return last;
  if (narration.reading.language === 'en' || narration.word(last - 1) === 'nach') return last - 1;
  return /^ac(?:uer|or)do$/.test(narration.word(last - 1)) ? last - 2 : last;
}

/** "The deficit that Tom Orr has said he wants to mend", "after police revealed": the sentence is not what they say. */
function isAside(narration: Narration, speaker: Speaker | undefined): boolean {
  let before = (speaker?.first ?? 0) - 1;
  // "That Transport Secretary Ann Lee announced", "after the conference concluded"
  while (speaker?.entity !== undefined && narration.onlyTitles(before, before + 1)) before -= 1;
  if (speaker?.entity === undefined && narration.reading.has(before, Role.Determiner)) before -= 1;
  if (narration.reading.opens(before + 1)) return false;
  const word = narration.word(before);
  if (word !== 'that') return ASIDES.has(word);
  return !narration.isReport(before - 1) && !narration.reading.has(before - 1, Role.Saying);
}

/** "Ann Lee, who has said that she hates cats, left": what the sentence tells is not what she said. */
function isInserted(narration: Narration, verb: number): boolean {
  const { reading } = narration;
  if (reading.language !== 'en') return false;
  let who = verb - 1;
  while (reading.has(who, Role.Adverb) || /^(?:has|have|had)$/.test(narration.word(who))) who -= 1;
  if (!/^(?:who|which)$/.test(narration.word(who)) || reading.capitalised(who)) return false;
  const isShut = (reading.gap(who) & Gap.Comma) !== 0;
  for (let k = verb + 1; k < Math.min(verb + MAX_INSERTED, reading.count) && !reading.opens(k); k += 1) {
    if (narration.quoted[k] !== 0 || !(reading.gap(k) & Gap.Comma)) continue;
    const next = reading.has(k, Role.Adverb) && !HELPING.test(narration.word(k)) ? k + 1 : k;
    const isDone = isShut && DONE.test(narration.word(next)) && narration.word(next + 1) !== 'by';
    return isDone || HELPING.test(narration.word(next));
  }
  return false;
}

/** Words of a clause between commas. */
const MAX_INSERTED = 40;
/** The verb of the sentence behind the clause; one of several things done only if a comma opened the clause. */
const HELPING = /^(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|did|does)$/;
const DONE = /^(?:left|went|came|took|told|won|lost|\p{L}{2,}ed)$/u;

/** Verbs with which an outlet passes something on. What it confirms or denies concerns itself. */
const PASSING = /^(?:adelant|adiant|avanç|report|said|says|wrote|writes|quot|cit|claim|tells|added|adds)/;
