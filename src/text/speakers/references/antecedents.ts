import { getOrInsert } from '../../../structures/index.js';
import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { isLikePerson, type Narration, OWN_BODIES, PASSIVE, type Subject } from '../narration/index.js';
import { isCredit } from './mentions.js';

/** How many sentences back a pronoun may refer. */
const SENTENCES_BACK = 5;

/** A name that a pronoun may mean: how many sentences back it is, and its token. */
export interface Antecedent {
  readonly entity: Entity;
  readonly sentences: number;
  readonly at: number;
}

/** 2 if the person is known to be a woman (or a man), 1 if that is not known, 0 if the other is. */
export function fits(narration: Narration, entity: Entity, woman: boolean): number {
  if (entity.woman !== entity.man) return woman === entity.woman > entity.man ? 2 : 0;
  const gender = getOrInsert(GENDERS, entity, () => genderByName(narration, entity));
  if (gender === EITHER) return 1;
  return gender & (woman ? Role.Female : Role.Male) ? 2 : 0;
}

/** Of names that were asked about: many a text names one person a thousand times. */
const GENDERS = new WeakMap<Entity, number>();
const EITHER = Role.Female | Role.Male;

/** Who a name may be by its first word; 0 if it is that of a thing. */
function genderByName(narration: Narration, entity: Entity): number {
  const { reading } = narration;
  const span = entity.spans.find(({ first, last }) => last - first > 1) ?? entity.spans[0];
  const before = (span?.first ?? 0) - 1;
  // "A 2007 Vell Sonnet"
  const isCounted = reading.tokens.kinds[before] === TokenKind.Number && reading.has(before - 1, Role.Determiner);
  // "the Saône", "a large golden Buddha", which does nothing
  const isThing =
    entity.kind === undefined &&
    reading.language === 'en' &&
    (isCounted || reading.has(before, Role.Determiner) || (entity.words.length === 1 && !acts(narration, entity)));
  if (isThing) return 0;
  const byName = (span === undefined ? 0 : reading.role(span.first)) & EITHER;
  return byName === Role.Male || byName === Role.Female ? byName : sexOfOwner(narration, entity) || EITHER;
}

/** A person, or a name of no known kind that is one by its words or by what it owns. */
export function isPersonLike(narration: Narration, entity: Entity): boolean {
  const isOwner = entity.kind === undefined && sexOfOwner(narration, entity) !== 0;
  return isOwner || entity.kind === 'person' || isLikePerson(narration, entity);
}

/** "Lee has had enough, explaining that his eyes": the sex of who has something in the sentences that a name opens. */
function sexOfOwner(narration: Narration, entity: Entity): number {
  return getOrInsert(OWNERS, entity, () => {
    let [men, women] = [0, 0];
    for (const { first, last } of entity.spans.slice(0, MAX_OWN_MENTIONS)) {
      const isSubject =
        narration.reading.opens(narration.titlesFrom(first)) && narration.reading.gap(last) === Gap.Space;
      if (!isSubject || narration.isOwned(last)) continue;
      const owner = possessiveBehind(narration, last);
      if (owner === 'his') men += 1;
      else if (owner === 'her') women += 1;
    }
    return men > 2 * women ? Role.Male : women > 2 * men ? Role.Female : 0;
  });
}

const OWNERS = new WeakMap<Entity, number>();
const MAX_OWN_MENTIONS = 50;
/** Words of a sentence up to what its subject owns. */
const MAX_TO_OWNED = 20;

/** "His" or "her" in the rest of a sentence, before anybody else is named. */
function possessiveBehind(narration: Narration, from: number): string | undefined {
  const { reading, quoted } = narration;
  for (let k = from; k < from + MAX_TO_OWNED && k < reading.count && !reading.opens(k); k += 1) {
    // "Lee pressed the president on his plans": whoever else is there may be the owner.
    const isOther = narration.entityAt(k) !== undefined || reading.has(k, Role.Title | Role.Profession | Role.Judge);
    if (isOther || quoted[k] !== 0) return undefined;
    // "Lee calls her late": not hers.
    const isOwned =
      reading.gap(k + 1) === Gap.Space && !reading.has(k + 1, Role.Function | Role.Adverb | Role.Preposition);
    if (/^h(?:is|er)$/.test(narration.word(k))) return isOwned ? narration.word(k) : undefined;
  }
  return undefined;
}

/** Whether a name is the subject of a verb anywhere, or owns something: "Lee had", "with Lee, who". */
function acts(narration: Narration, { spans }: Entity): boolean {
  const { reading } = narration;
  return spans.some(
    ({ last }) =>
      reading.has(last, Role.Report | Role.Judge | Role.Adverb) ||
      reading.wordEnds[last - 1] !== reading.end(last - 1) ||
      /^(?:is|was|has|had|will|would|can|could|did|does|who|.{2,}ed|came|got|gave|left|made|met|ran|saw|took|wants|went|won)$/.test(
        narration.word(last),
      ),
  );
}

/**
 * The subject of the sentence before that fits, else the first mention in it, going back sentence by sentence. A
 * sentence whose subject `goesOn` with somebody from before names nobody who is meant.
 */
export function nearest(
  narration: Narration,
  i: number,
  kind: (entity: Entity) => boolean,
  fitting: (entity: Entity) => number,
  goesOn: (pronoun: number) => boolean = (pronoun) => isSame(narration, pronoun, i),
): Antecedent | undefined {
  const { reading } = narration;
  let end = i;
  let second: Antecedent | undefined;
  let isOwnLine = true;
  for (let sentences = 0; sentences <= SENTENCES_BACK && end > 0; sentences += 1) {
    const first = narration.sentenceFirst(sentences === 0 ? i : end - 1);
    const subject = narration.sentenceSubject(sentences > 0 ? end - 1 : i);
    if (sentences > 0 && subject?.form === 'pronoun' && goesOn(subject.first)) {
      end = first;
      continue;
    }
    // "Standing before Judge John Lyke, Bob Roe was calm. He": the subject, and then whom the phrase before it names.
    const from = (sentences > 0 ? actorBehindPhrase(narration, subject, first, end) : undefined) ?? first;
    for (const k of mentionsFrom(narration, first, from, end)) {
      if (k < from && second?.at === from) break;
      const entity = narration.entityAt(k)!;
      // "Oster's Lee" is Lee.
      const behind = narration.mentionLast(k);
      const isOwner = narration.isOwned(behind) && ownsNamed(narration, behind);
      const isOther = isOwner || isCredit(narration, k) || isHome(narration, k) || isOfBody(narration, entity, behind);
      if (narration.quoted[k] === 0 && !isOther && kind(entity)) {
        const sure = isListener(narration, k, fitting(entity)) ? 0 : fitting(entity);
        if (sure === 2 && (entity.kind !== undefined || sexOfOwner(narration, entity) !== 0)) {
          // "Kofi Vell attacked John Ray. He": the subject, though nobody knows the name for a man's.
          const isObject = second?.sentences === sentences && isTopic(narration, subject, first, second, true);
          return isObject ? second : { entity, sentences, at: k };
        }
        if (
          sure > 0 &&
          (second === undefined ||
            (second.entity.kind === undefined && entity.kind !== undefined && second.sentences === sentences))
        ) {
          second = { entity, sentences, at: k };
        }
      }
    }
    // What opens the sentence is meant; else a sure match may be one sentence further back than a possible one.
    if (second?.sentences === 0 && second.at === first && isLikePerson(narration, second.entity)) break;
    // "Interior minister Ann Lee defended them. “…,” she said": nobody of the paragraph before is meant.
    const opensOwn: boolean = isOwnLine && (reading.gap(first) & Gap.Line) !== 0;
    if (opensOwn && second !== undefined && isTopic(narration, subject, first, second)) break;
    // "Ann Lee said so.\n\nRobin Ray attacked them.\n\n“…,” she said."
    const opensBefore = !isOwnLine && second?.sentences === sentences && judges(narration, second.at);
    if (opensBefore && second !== undefined && opensLine(narration, first, second)) break;
    isOwnLine &&= !opensOwn;
    if (second !== undefined && sentences > second.sentences + 1) break;
    end = first;
  }
  return second;
}

/**
 * Whether who was found is the subject of the sentence from token `first` on, or opens its line; if `isSure`, only a
 * known person counts there.
 */
function isTopic(
  narration: Narration,
  subject: Subject | undefined,
  first: number,
  found: Antecedent,
  isSure = false,
): boolean {
  if (subject?.form === 'name' && subject.first === found.at && isPersonLike(narration, found.entity)) return true;
  return (!isSure || found.entity.kind === 'person') && opensLine(narration, first, found);
}

/**
 * The nearest one whom the quote does not name: nobody says "he" of himself by his name there, but who `spoke` before,
 * where nobody else is near.
 */
export function nearestUnnamed(
  narration: Narration,
  i: number,
  kind: (entity: Entity) => boolean,
  fitting: (entity: Entity) => number,
  isNamed: (entity: Entity) => boolean,
  spoke: Entity | undefined,
): Antecedent | undefined {
  const first = nearest(narration, i, kind, fitting);
  if (first === undefined || !isNamed(first.entity)) return first;
  const other = nearest(narration, i, (entity) => kind(entity) && !isNamed(entity), fitting);
  return other !== undefined && (other.sentences <= 1 || first.entity !== spoke) ? other : first;
}

/** The mentions of a sentence, those from token `from` on first. */
function* mentionsFrom(narration: Narration, first: number, from: number, end: number): Generator<number> {
  for (const [start, to] of [
    [from, end],
    [first, from],
  ] as const)
    for (let k = start; k < to; k += 1) {
      if (narration.entityAt(k) === undefined) continue;
      yield k;
      k = narration.mentionLast(k) - 1;
    }
}

/** Where the person is whom a sentence is about, behind a phrase: "for Ann Lee, Bob Roe's call" is about neither. */
function actorBehindPhrase(
  narration: Narration,
  subject: Subject | undefined,
  first: number,
  end: number,
): number | undefined {
  if (subject?.form !== 'name' || subject.first <= first || subject.last > end) return undefined;
  return narration.isPersonal(subject.first) && !narration.isOwned(subject.last) ? subject.first : undefined;
}

/** "He met Ann Lee and, he said, was late": the pronoun that opens the sentence, if it is the same. */
export function sameOpener(narration: Narration, i: number): number | undefined {
  const first = narration.sentenceFirst(i);
  // A sentence without end has no first word that is near.
  if (first > 0 && !narration.reading.opens(first)) return undefined;
  const opener = /^(?:and|but)$/.test(narration.word(first)) ? first + 1 : first;
  return opener < i && narration.word(opener) === narration.word(i) && narration.quoted[opener] === 0
    ? opener
    : undefined;
}

/** "Later he named Bob Ray. “…,” he said.": the same pronoun, whose sentence is about nobody else. */
function isSame({ reading }: Narration, before: number, i: number): boolean {
  return [Role.He, Role.She].some((role) => reading.has(before, role) && reading.has(i, role));
}

/** The nearest person before a token, man or woman, of those who may be meant. */
export function nearestPerson(
  narration: Narration,
  i: number,
  mayBe: (entity: Entity) => boolean = () => true,
): Antecedent | undefined {
  return nearest(
    narration,
    i,
    (entity) => entity.kind === 'person' && mayBe(entity),
    () => 2,
    // "The rapper left. He has met Bob Ray. The rapper said"
    (opener) => narration.reading.has(opener, Role.He | Role.She),
  );
}

/** Whether a person is the subject of a verb that condemns or praises. */
function judges(narration: Narration, at: number): boolean {
  const last = narration.mentionLast(at);
  for (let k = last; k < last + MAX_TO_VERB && !narration.reading.opens(k); k += 1)
    if (narration.reading.has(k, Role.Judge)) return true;
  return false;
}

/** Words from a name to its verb: "Ann Lee, a senator, also attacked". */
const MAX_TO_VERB = 5;

/** Whether what may be a person opens the line of token `first`, behind titles or the name of a body: "Oster's Lee". */
function opensLine(narration: Narration, first: number, { entity, at }: Antecedent): boolean {
  const from = narration.mentionFirst(at);
  if (from > first && narration.entityAt(first) !== undefined)
    return narration.isOwned(from) && narration.mentionLast(first) === from;
  return (
    (isLikePerson(narration, entity) || entity.kind === 'person') && narration.onlyTitles(first, from, Role.Profession)
  );
}

/** "Oster's Lee", "Lee's lawyer, Bob Ray": the name of what or whom an owner has. */
function ownsNamed(narration: Narration, from: number): boolean {
  for (let k = from; k < from + MAX_OWNED && narration.quoted[k] === 0; k += 1) {
    if (narration.entityAt(k) !== undefined) return true;
    const isNext =
      narration.reading.gap(k + 1) === Gap.Space || narration.reading.gap(k + 1) === (Gap.Comma | Gap.Space);
    if (!isNext || narration.reading.has(k, Role.Function | Role.Report)) return false;
  }
  return false;
}

/** Words from an owner to the name of what is owned. */
const MAX_OWNED = 3;

/** "The Lee administration", "Vell supporters": a name that only says whose. */
function isOfBody(narration: Narration, { kind }: Entity, k: number): boolean {
  const { reading } = narration;
  if (kind === 'organisation' || narration.isOwned(k) || reading.gap(k) !== Gap.Space || narration.quoted[k] !== 0)
    return false;
  const isNoun = kind === 'person' && reading.language === 'en' && !reading.capitalised(k);
  // "The Ann Lee letter case"
  const isNamed = /^(?:the|an?)$/.test(narration.word(narration.mentionFirst(k - 1) - 1));
  const isOther = isNamed && !reading.has(k, Role.Function | Role.Adverb);
  return (isNoun && (narration.maySpeak(k) || isOther)) || OWN_BODIES.test(narration.word(k));
}

/** "The people of Oster", "a professor at Columbia": whose or where a name is. */
function isHome(narration: Narration, k: number): boolean {
  const before = narration.mentionFirst(k) - 1;
  if (narration.entityAt(k)?.kind === 'person') return false;
  if (narration.word(before) !== 'of') return /^(?:at|in|near|outside)$/.test(narration.word(before));
  return /^(?:people|residents|villagers|village|town|city)$/.test(narration.word(before - 1));
}

/**
 * "Ana Prado perdeu. «Foi cedo», disse": the person with whom one of the last sentences begins, behind `from`; `null`
 * for somebody whom the text does not name again.
 */
export function openerBefore(narration: Narration, verb: number, from: number): Entity | null | undefined {
  let k = verb;
  for (let back = 0; back < 3 && k > from + 1; back += 1) {
    k = narration.sentenceFirst(back === 0 ? k : k - 1);
    const entity = k > from && narration.quoted[k] === 0 ? narration.entityAt(k) : undefined;
    if (entity !== undefined && (entity.kind === 'person' || isLikePerson(narration, entity))) return entity;
    // "Prado, por sua vez, perdeu.": somebody whom the text does not name again.
    const { reading } = narration;
    const isStranger =
      narration.quoted[k] === 0 && reading.capitalised(k) && (reading.role(k) & ~Role.Given) === 0 && k > from;
    const isVerb = reading.role(k + 1) === 0 && !reading.capitalised(k + 1) && reading.gap(k + 1) === Gap.Space;
    if (isStranger && ((reading.gap(k + 1) & Gap.Comma) !== 0 || isVerb) && entity?.kind === undefined) return null;
  }
  return undefined;
}

/** The person named last before token `i`: "a dissent by Stephen Breyer in which he said". */
export function closest(narration: Narration, i: number, woman: boolean): Entity | undefined {
  for (let k = i - 1; k >= 0 && i - k < 12; k -= 1) {
    const entity = narration.entityAt(k);
    // "Ann Lee's note on Bob Roe's questions, in which she": who only owns something did not write it.
    const isOwner = entity !== undefined && narration.isOwned(narration.mentionLast(k));
    if (entity?.kind === 'person' && !isOwner && fits(narration, entity, woman) > 0) return entity;
  }
  return undefined;
}

/**
 * "Told CNN's Ann Lee": the name at `k` is of who listened. Who is known to be of the pronoun's sex (`sure` is 2) may
 * have been told and answer, unless an outlet's.
 */
function isListener(narration: Narration, k: number, sure: number): boolean {
  const { reading } = narration;
  let isOutlets = false;
  for (let i = narration.mentionFirst(k) - 1; i >= 0 && k - i < MAX_TOLD; i -= 1) {
    if (reading.gap(i + 1) !== Gap.Space) return false;
    if (/^t(?:old|ells|elling)$/.test(narration.word(i)))
      return (sure < 2 || isOutlets) && !PASSIVE.test(narration.word(i - 1));
    isOutlets ||= reading.wordEnds[i] !== reading.end(i);
    if (!reading.capitalised(i) && !reading.has(i, Role.Determiner | Role.Title | Role.Profession)) return false;
  }
  return false;
}

/** Words from "told" to the last name of who listened. */
const MAX_TOLD = 7;
