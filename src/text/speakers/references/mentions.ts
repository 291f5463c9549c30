import { maxBy } from '../../../structures/index.js';
import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { isLikePerson, isManyPeople, isMedium, type Narration, pluralAt, type Subject } from '../narration/index.js';
import { BODY_NOUNS } from '../words/index.js';

/** The person whom the text names most often. */
export function mainPerson({ entities }: Narration): Entity | undefined {
  const people = entities.filter(({ kind }) => kind === 'person' || kind === undefined);
  return maxBy(people, ({ spans }) => spans.length);
}

/** The body that the text names most often up to token `i`: "the carrier" in a report on an airline. */
export function mainBody({ entities, reading }: Narration, i: number): Entity | undefined {
  const bodies = entities.filter(({ kind, spans, words }) => {
    const { first } = spans[0]!;
    if (kind === 'person' || kind === 'place' || first > i) return false;
    // "Tickets, the group said": a capital that only opens a sentence makes no body.
    return kind !== undefined || spans.length > 1 || words.length > 1 || !reading.opens(first);
  });
  return maxBy(bodies, ({ spans }) => spans.length);
}

/** The company that the sentence before is about: "Vell Motors said", "a spokeswoman for Vell Motors". */
export function bodyOfSentenceBefore(narration: Narration, i: number): Entity | undefined {
  const first = narration.sentenceFirst(i);
  const subject = first > 0 ? narration.sentenceSubject(first - 1) : undefined;
  if (subject === undefined) return undefined;
  if (subject.entity?.kind === 'organisation' && !isMedium(subject.entity)) return subject.entity;
  for (let k = narration.sentenceFirst(first - 1); k < first; k += 1) {
    const entity = narration.quoted[k] === 0 ? narration.entityAt(k) : undefined;
    const isBody = entity?.kind === undefined || entity.kind === 'organisation';
    if (entity !== undefined && isBody && !isMedium(entity) && /^(?:for|of|at)$/.test(narration.word(k - 1)))
      return entity;
  }
  return undefined;
}

/** Who is told, by the words from token `i` on: "CNN's Anderson Cooper". */
export function listenerAt(narration: Narration, i: number): Entity | undefined {
  let listener: Entity | undefined;
  for (let k = i; k < i + 4; k++) {
    if (narration.reading.gap(k) !== Gap.Space) break;
    listener = narration.entityAt(k) ?? listener;
  }
  return listener;
}

/** What the narration before the sentence of token `i` is about: "The union hit back. “An insult,” it said." */
export function actorBefore(narration: Narration, i: number): Subject | undefined {
  const { reading, quoted } = narration;
  let at = narration.sentenceFirst(i) - 1;
  while (at >= 0 && quoted[at] !== 0) at--;
  if (at <= 0) return undefined;
  const from = narration.sentenceFirst(at);
  const subject = narration.sentenceSubject(at);
  if (subject === undefined) return reading.capitalised(from) ? pluralAt(narration, from) : undefined;
  // "Her company employs"
  if (/^(?:its|their|his|her)$/.test(narration.word(from)) && BODY_NOUNS.has(narration.word(from + 1)))
    return { first: from, last: from + 2, entity: undefined, form: 'noun' };
  // What stands further on is no actor: "The caption shows Putin challenged by the BBC".
  const isApart = (reading.gap(subject.first) & Gap.Comma) !== 0 && !narration.word(subject.first).endsWith('ing');
  return subject.first - from <= MAX_OPENING || isApart ? subject : undefined;
}

/** Words before the subject of a sentence: "But in June the". */
const MAX_OPENING = 3;

/** "Liberty, the campaign group, disagreed": a single word at the start is a name, if a noun behind it explains it. */
export function nameExplained({ reading, quoted }: Narration, { first, last }: Pick<Subject, 'first' | 'last'>) {
  const at = first - 1;
  const opens =
    at >= 0 &&
    quoted[at] === 0 &&
    reading.opens(at) &&
    reading.capitalised(at) &&
    (reading.gap(first) & Gap.Comma) !== 0;
  if (!opens || reading.has(at, Role.Function | Role.Adverb)) return undefined;
  // "Liberty, the campaign group, took", but "Meanwhile, the group took", "Today, the group, which".
  const isShut = (reading.gap(last) & Gap.Comma) !== 0 && !reading.capitalised(last) && !reading.has(last, Role.Clause);
  if (reading.has(at, Role.Opener) && !isShut) return undefined;
  const name = reading.text.slice(reading.start(at), reading.wordEnds[at]);
  return /(?:ly|ed|ing)$/.test(name) ? undefined : { name, entity: undefined, first: at, last: first };
}

/** "Lee, he said, was late": what a sentence speaks about, of which none is he. */
export function topicBefore(narration: Narration, i: number): string {
  const { reading } = narration;
  const first = narration.sentenceFirst(i);
  if (!(reading.gap(i) & Gap.Comma) || i - first > MAX_TOPIC || narration.quoted[first] !== 0) return '';
  const about = narration.phraseAt(first);
  const isTopic = about !== undefined && about.form !== 'pronoun' && narration.complementEnd(about.last) === i;
  return isTopic ? reading.text.slice(reading.start(first), reading.start(i)) : '';
}

/** Words of what is spoken about: "the order by Judge Ann Lee". */
const MAX_TOPIC = 8;

/** Somebody who names the family of his own name belongs to it. */
const OWN_FAMILY = /\b[Tt]he \p{Lu}[\p{L}'-]{1,20} (?:family|siblings|household)\b/u;

/** Tells whether a quote names somebody by the surname, other than as the speaker's own family. */
export function namingIn(quote: string): (entity: Entity) => boolean {
  let named: ReadonlySet<string> | undefined;
  return ({ words }) => {
    const surname = words.at(-1) ?? '';
    if (surname.length < 3) return false;
    named ??= new Set(OWN_FAMILY.test(quote) ? [] : quote.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    return named.has(surname);
  };
}

/** "Ann Lee/Reuters", "AP Photo": who took a picture; "Tracker:See the path": what a link is for. */
export function isCredit(narration: Narration, i: number): boolean {
  const { reading } = narration;
  const [first, last] = [narration.mentionFirst(i), narration.mentionLast(i)];
  if (last < reading.count && reading.gap(last) & Gap.Slash) return true;
  const isLink = last - first === 1 && reading.opens(first) && last < reading.count;
  if (isLink && reading.start(last) - reading.end(first) === 1 && reading.gap(last) & Gap.Colon) return true;
  // "LEE: He was late": whose line it is, and who is not "he".
  const isLabel =
    narration.quoted[last] === 0 &&
    (first === 0 || reading.gap(first) & Gap.Line) &&
    last < reading.count &&
    reading.gap(last) & Gap.Colon;
  if (isLabel) return true;
  const isPicture = (k: number) => /^(?:photos?|images?|file)$/.test(narration.word(k));
  return (reading.gap(first) & Gap.Slash) !== 0 || isPicture(last - 1) || isPicture(last);
}

/**
 * Whether the line of a token begins with a person other than this one, or its sentence before it is about another,
 * whose words a quote there may be: "Ann Lee came up to tell him “…”", "the resolution authorizes “…”".
 */
export function opensWithAnother(narration: Narration, entity: Entity, token: number): boolean {
  const { reading, quoted } = narration;
  if (reading.language === 'en' && !reading.opens(token) && !isOf(narration, entity, token)) return true;
  let first = token;
  while (first > 0 && !(reading.gap(first) & Gap.Line)) first -= 1;
  // "Fisherman Ann Lee"
  while (first < token && narration.onlyTitles(first, first + 1, Role.Profession)) first += 1;
  // "Visitors were turned away. “…”"
  const isAbsent = entity.spans.every((span) => span.first < first || span.first >= token);
  if (isAbsent && first < token && quoted[first] === 0 && isManyPeople(narration, first)) return true;
  const opener = first < token && quoted[first] === 0 ? narration.entityAt(first) : undefined;
  return opener !== undefined && (opener.kind === 'person' || isLikePerson(narration, opener)) && opener !== entity;
}

/** Whether the sentence up to a token names somebody, or says "he" or "his": "But she added that “…”". */
function isOf(narration: Narration, entity: Entity, token: number): boolean {
  const first = narration.sentenceFirst(token);
  // "But “…”"
  if (token - first < 2) return true;
  for (let k = first; k < token; k += 1) {
    if (narration.quoted[k] !== 0) continue;
    const isHis = narration.reading.has(k, Role.He | Role.She) || /^(?:his|her)$/.test(narration.word(k));
    if (isHis || narration.entityAt(k) === entity) return true;
  }
  return false;
}

/**
 * Lines of narration from who spoke at token `from` to token `to`; endless if a paragraph about another is between.
 * What an interview asks is no narration.
 */
export function linesSince(narration: Narration, from: number, spoke: Entity, to: number): number {
  const { reading, quoted } = narration;
  let lines = 0;
  let isApart = false;
  let isOfAnother = false;
  for (let k = from + 1; k <= to; k += 1) {
    if (reading.gap(k) & Gap.Line) {
      const isQuestion = isApart && reading.text.slice(reading.end(k - 1), reading.start(k)).includes('?');
      if (isOfAnother && !isQuestion) return Number.POSITIVE_INFINITY;
      if (quoted[k - 1] === 0 && !isQuestion) lines += 1;
      isApart = true;
      isOfAnother = false;
    }
    const entity = isApart && quoted[k] === 0 ? narration.entityAt(k) : undefined;
    isOfAnother ||= entity?.kind === 'person' && entity !== spoke;
  }
  return isOfAnother ? Number.POSITIVE_INFINITY : lines;
}
