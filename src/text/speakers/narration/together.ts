import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { WHERE } from '../words/index.js';
import { clauseFirst } from './joined-clauses.js';
import type { NounPhrases, Subject } from './noun-phrases.js';

/** Several who speak with one verb: "Sens. Ann Lee, R-Ohio, and Bob Ray of Utah". */
export interface Together {
  readonly entities: readonly Entity[];
  /** The tokens of all of them, up to the home or office of the last one, whose name ends at `named`. */
  readonly first: number;
  readonly last: number;
  readonly named: number;
}

/** What joins two who speak. */
export const AND = /^(?:and|e|et|und|y)$/;
/** Words of titles before a name. */
const MAX_TITLES = 6;
/** Words of an office, a party or a home between commas. */
const MAX_ASIDE = 8;
/** Names of one list. */
const MAX_NAMES = 12;
const PARTY = /^[dir]-/;
const HOME = /^(?:of|from)$/;

/** Those who are named one behind the other from token `from` on, if the last comes behind "and". */
export function togetherFrom(phrases: NounPhrases, from: number): Together | undefined {
  const { reading } = phrases;
  const entities: Entity[] = [];
  let isLast = false;
  for (let k = from; entities.length < MAX_NAMES; ) {
    const at = nameAt(phrases, k);
    const entity = at < 0 ? undefined : phrases.entityAt(at)!;
    // "Tests go on in Oster, and Lee says"
    const isOther = entity?.kind === 'place' && entities.some(({ kind }) => kind === 'person');
    const isOtherBefore = entity?.kind === 'person' && entities.some(({ kind }) => kind === 'place');
    if (entity === undefined || isOther || isOtherBefore || entities.includes(entity)) return undefined;
    entities.push(entity);
    const named = phrases.mentionLast(at);
    k = behindAside(phrases, named);
    if (isLast) return { entities, first: from, last: k, named };
    const isApart = (reading.gap(k) & (Gap.Comma | Gap.Colon)) !== 0;
    isLast = phrases.word(k) === 'and' && phrases.quoted[k] === 0;
    if (isLast) k += 1;
    else if (!isApart) return undefined;
  }
  return undefined;
}

/** The subject that several are, in place of the first of them. */
export function allWith(phrases: NounPhrases, subject: Subject): Subject {
  if (subject.form !== 'name') return subject;
  const all = togetherFrom(phrases, subject.first);
  if (all === undefined || all.last < subject.last) return subject;
  return { first: all.first, last: all.last, entity: undefined, form: 'description' };
}

/** The same, if nothing but adverbs is between them and the verb. */
function allBefore(phrases: NounPhrases, subject: Subject, verb: number): Subject {
  const all = allWith(phrases, subject);
  for (let k = all.last; k < verb; k += 1) if (!phrases.isAdverb(k)) return subject;
  return all.last > verb ? subject : all;
}

/**
 * Both subjects of the verb at `verb`, or all of them, in place of the nearest one. `about` tells what the sentence is
 * about.
 */
export function joined(
  narration: NounPhrases,
  subject: Subject,
  verb: number,
  about: () => Subject | undefined,
): Subject {
  const and = (narration.isArticle(subject.first - 1) ? subject.first - 1 : narration.titlesFrom(subject.first)) - 1;
  const opener = narration.word(and) === 'and' ? about() : subject;
  const all = opener === undefined ? undefined : allBefore(narration, opener, verb);
  if (all !== opener && all !== undefined && all.first <= subject.first) return all;
  if (!AND.test(narration.word(and)) || narration.reading.gap(and) !== Gap.Space || narration.quoted[and] !== 0)
    return subject;
  // "Ann Lee wrote that she and Bob Ray had found"
  if (/^s?he$/.test(narration.word(and - 1))) return { first: and - 1, last: and, entity: undefined, form: 'pronoun' };
  const from = clauseFirst(narration, and);
  const other = narration.phraseAt(from);
  if (other?.last !== and || other.form === 'pronoun') return subject;
  // "The arrests angered supporters and leaders of the party, who said"
  for (let k = from; other.form !== 'name' && k < and; k += 1) if (narration.word(k).endsWith('ed')) return subject;
  let first = other.form === 'name' ? other.first : from;
  // "France, Peru and Mexico"
  while (
    other.form === 'name' &&
    narration.reading.gap(first) & Gap.Comma &&
    narration.entityAt(first - 1) !== undefined
  )
    first = narration.mentionFirst(first - 1);
  if (first < from && !narration.reading.opens(first) && !(narration.reading.gap(first) & Gap.Comma)) first = from;
  return { first, last: subject.last, entity: undefined, form: 'description' };
}

/** "Residents in Tarn, Corwen and the port of Oster told": where the first of several places begins. */
export function firstOfPlaces(phrases: NounPhrases, first: number, { kind }: Entity): number {
  let at = first;
  while (kind !== 'person') {
    const article = phrases.reading.has(at - 1, Role.Determiner) ? at - 1 : at;
    const and = phrases.word(article - 1) === 'and' ? article - 1 : article;
    const isNext = at === first ? and < article : (phrases.reading.gap(and) & Gap.Comma) !== 0;
    if (!isNext || phrases.entityAt(and - 1) === undefined) break;
    at = phrases.mentionFirst(and - 1);
  }
  const before = phrases.reading.has(at - 1, Role.Determiner) ? at - 2 : at - 1;
  return WHERE.has(phrases.word(before)) || (at < first && phrases.word(before) === 'of') ? at : first;
}

/** Where the name begins that may have an article and titles from token `from` on; -1 if there is none. */
function nameAt(phrases: NounPhrases, from: number): number {
  const { reading } = phrases;
  const isTitle = (k: number) => phrases.onlyTitles(k, k + 1, Role.Determiner | Role.People | Role.Source);
  let at = phrases.titledAt(from);
  while (at - from < MAX_TITLES && phrases.entityAt(at) === undefined && isTitle(at)) at += 1;
  const entity = phrases.quoted[at] === 0 ? phrases.entityAt(at) : undefined;
  if (entity === undefined || phrases.mentionFirst(at) !== at || phrases.isOwned(phrases.mentionLast(at))) return -1;
  for (let k = from + 1; k <= at; k += 1) if (reading.gap(k) & ~(Gap.Space | Gap.Stop)) return -1;
  return at;
}

/** Behind ", R-Ohio,", " of Utah", ", the mayor,", "(D-Ohio)", if one of them follows a name; else where it ends. */
function behindAside(phrases: NounPhrases, end: number): number {
  const { reading } = phrases;
  const gap = reading.gap(end);
  if (gap & Gap.Open) {
    let k = end + 1;
    while (k < end + MAX_ASIDE && !(reading.gap(k) & Gap.Close)) k += 1;
    return reading.gap(k) & Gap.Close ? k : end;
  }
  if (HOME.test(phrases.word(end)) && phrases.entityAt(end + 1)?.kind === 'place')
    return behindAside(phrases, phrases.mentionLast(end + 1));
  if (!(gap & Gap.Comma) || phrases.quoted[end] !== 0) return end;
  const isAside = PARTY.test(phrases.word(end)) || reading.has(end, Role.Determiner | Role.Title | Role.Profession);
  if (!isAside) return end;
  for (let k = end + 1; k < end + MAX_ASIDE && k < reading.count; k += 1) {
    if (reading.gap(k) & (Gap.Comma | Gap.Colon)) return k;
    if (phrases.quoted[k] !== 0 || reading.has(k, Role.Report | Role.Clause)) return end;
    if (phrases.entityAt(k)?.kind === 'person') return end;
  }
  return end;
}
