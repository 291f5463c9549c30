import { maxBy } from '../../structures/index.js';
import type { Entity } from '../names/index.js';
import { Gap, Role } from '../reading/index.js';
import { TokenFlag } from '../tokens/index.js';
import type { Narration, Subject } from './narration.js';
import { EVENTS, MEDIA, SEATS } from './words/index.js';

/** Roles of words in names of what is no person. */
const IMPERSONAL =
  Role.Known | Role.Place | Role.Organisation | Role.People | Role.Title | Role.Source | Role.NeverName | Role.Month;

/**
 * Whether a name of no known kind is a person's as far as its words tell: two or three, none that says otherwise, and
 * no person known for one has its last word ("Kaysi Levias", "Greg Levias").
 */
export function isLikePerson({ reading, entities }: Narration, { kind, name, words, spans }: Entity): boolean {
  if (kind !== undefined || words.length < 2 || words.length > 3 || /\p{Lu}{2}/u.test(name)) return false;
  if (words.some((word) => EVENTS.has(word))) return false;
  const { first, last } = spans[0]!;
  // "Moussa Ag Tamer": son of.
  for (let k = first; k < last; k++) if (words[k - first] !== 'ag' && reading.has(k, IMPERSONAL)) return false;
  return !entities.some((other) => other.kind === 'person' && other.words.at(-1) === words.at(-1));
}

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

/** Who is told, by the words from token `i` on: "CNN's Anderson Cooper". */
export function listenerAt(narration: Narration, i: number): Entity | undefined {
  let listener: Entity | undefined;
  for (let k = i; k < i + 4; k++) {
    if (k > i && narration.reading.gap(k) !== Gap.Space) break;
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

/** Words of a plural: "many economists", "the families". */
const MAX_PLURAL = 4;

/** People of any sort, in the plural: what "they" or a passive may mean, although they are no one's office. */
export function pluralAt(narration: Narration, i: number): Subject | undefined {
  const { reading, quoted } = narration;
  for (let k = i; k < i + MAX_PLURAL && k < reading.count && quoted[k] === 0; k++) {
    if (k > i && reading.gap(k) !== Gap.Space) return undefined;
    if (isPlural(narration.word(k)) && !reading.has(k, Role.Function))
      return { first: i, last: k + 1, entity: undefined, form: 'noun' };
  }
  return undefined;
}

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
  const isPicture = (k: number) => /^(?:photos?|images|file)$/.test(narration.word(k));
  return (reading.gap(first) & Gap.Slash) !== 0 || isPicture(last - 1) || isPicture(last);
}

/** "The Egyptian ministry": a people among the words of a noun phrase. */
export function hasPeople({ reading }: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  for (let k = first; k < last; k++) if (reading.has(k, Role.People)) return true;
  return false;
}

/** "The RT news organization": a word in capitals that is no known name, before the noun. */
export function hasOwnName({ reading }: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  for (let k = first + 1; k < last; k++) if (reading.tokens.flags[k]! & TokenFlag.AllCapitals) return true;
  return false;
}

/**
 * "The Argentine", "the 31-year-old", "the 31-year-old plumber": one person, by origin or age. "The Chinese" and "the
 * British" are many.
 */
export function isOneOfPeople(narration: Narration, { first, last }: Pick<Subject, 'first' | 'last'>): boolean {
  const { reading } = narration;
  for (let k = first; k < last; k++) if (narration.word(k).endsWith('year-old')) return true;
  return reading.has(last - 1, Role.People) && !/(?:s|sh|ch|ese|iss)$/.test(narration.word(last - 1));
}

/** "The men", "the lawyers": no one person. */
export function isPlural(noun: string): boolean {
  return /(?:^(?:men|women|people|police|children)|[^s]s)$/.test(noun);
}

const MEDIUM = new RegExp(`^(?:cbs|abc|nbc|cnn|bbc|fox) |(?:^|[\\s-])(?:${MEDIA})$`, 'i');

/** Whether a name is that of an agency or an outlet. */
export function isMedium({ kind, name }: Pick<Entity, 'kind' | 'name'>): boolean {
  return kind !== 'person' && kind !== 'place' && MEDIUM.test(name);
}

/** Whether a name is of something that cannot speak: an event, a product, a law. */
export function isEvent({ kind, words }: Pick<Entity, 'kind' | 'words'>): boolean {
  if (kind === 'person' || kind === 'organisation' || SEATS.has(words.join(' '))) return false;
  return EVENTS.has(words[words.length - 1] ?? '');
}

/** What an agency or an outlet may be called. */
export const OUTLET =
  /^(?:agency|broadcaster|channel|company|firm|group|magazine|network|newspaper|organi[sz]ation|outlet|paper)$/;

/** Bodies that are not the company before them, as "the airline" is. */
export const WATCHDOG = /^(?:regulator|watchdog|ombudsman|inspectorate|tribunal)$/;

const AUTHORITY =
  /\b(?:authority|agency|commission|commissioner|office|board|council|service|inspectorate|bureau|ombudsman|department|administration|executive|of[a-z]{2,5})\b/i;

/** Whether a name is like that of a regulator: "Ofgem", "FDA", "the Aviation Authority". */
export function isAuthority({ name }: Pick<Entity, 'name'>): boolean {
  return AUTHORITY.test(name) || /^\p{Lu}{2,5}$/u.test(name);
}

/**
 * Whether the line of a token begins with a person other than this one, or its sentence is about another, whose words a
 * quote there may be: "Ann Lee came up to tell him “…”".
 */
export function opensWithAnother(narration: Narration, entity: Entity, token: number): boolean {
  const { reading, quoted } = narration;
  const isInside = reading.language === 'en' && !reading.opens(token);
  const own = isInside ? narration.sentenceSubject(token) : undefined;
  if (own?.form === 'name' && own.entity !== entity && narration.isPersonal(own.first)) return true;
  let first = token;
  while (first > 0 && !(reading.gap(first) & Gap.Line)) first -= 1;
  const opener = first < token && quoted[first] === 0 ? narration.entityAt(first) : undefined;
  return opener?.kind === 'person' && opener !== entity;
}

/** Lines of narration from who spoke at token `from` to token `to`; endless if a paragraph about another is between. */
export function linesSince(narration: Narration, from: number, spoke: Entity, to: number): number {
  const { reading, quoted } = narration;
  let lines = 0;
  let isApart = false;
  for (let k = from + 1; k <= to; k += 1) {
    isApart ||= (reading.gap(k) & Gap.Line) !== 0;
    const entity = isApart && quoted[k] === 0 ? narration.entityAt(k) : undefined;
    if (entity?.kind === 'person' && entity !== spoke) return Number.POSITIVE_INFINITY;
    if (reading.gap(k) & Gap.Line && quoted[k - 1] === 0) lines += 1;
  }
  return lines;
}

/** Whether a name may be a body's: one of no known kind is neither like a person's nor mostly where something is. */
export function mayBeBody(narration: Narration, entity: Entity): boolean {
  if (entity.kind !== undefined) return entity.kind === 'organisation';
  if (isLikePerson(narration, entity)) return false;
  const wheres = entity.spans.filter(({ first }) => narration.isWhere(first, entity)).length;
  return isMedium(entity) || wheres * 2 <= entity.spans.length;
}

/** Bodies that are called so in their own names: "the embassy" is no ministry that was named before. */
const SELF_NAMED: ReadonlySet<string> = new Set(
  'academy college commission committee council court department embassy hospital institute ministry museum observatory parliament school university'.split(
    ' ',
  ),
);

/** Whether a body may be meant by a noun: it has the word in its name, or its first letter in its acronym. */
export function isCalled(entity: Entity, head: string): boolean {
  if (WATCHDOG.test(head) && !isAuthority(entity)) return false;
  const { words, name } = entity;
  if (!SELF_NAMED.has(head) || words.includes(head)) return true;
  return /[A-Z]{2,}/.exec(name)?.[0].includes(head[0]!.toUpperCase()) ?? false;
}
