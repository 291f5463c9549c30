import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import {
  allWith,
  hasOwnName,
  hasPeople,
  isCalled,
  isEvent,
  isLikePerson,
  isMedium,
  isNumbered,
  isOneOfPeople,
  isPlural,
  mayBeBody,
  type Narration,
  OUTLET,
  OWN_BODIES,
  type Subject,
} from '../narration/index.js';
import {
  BODY_NOUNS,
  CARRIERS,
  COMPANIES,
  DOCUMENTS,
  GENERAL_BODIES,
  PERSON_NOUNS,
  PUBLIC_BODIES,
} from '../words/index.js';
import { closest, fits, isPersonLike, nearest, nearestPerson, nearestUnnamed, sameOpener } from './antecedents.js';
import { Carriers } from './carriers.js';
import { type NamedSpeaker, outranks } from './goes-on.js';
import {
  actorBefore,
  bodyOfSentenceBefore,
  linesSince,
  listenerAt,
  mainBody,
  nameExplained,
  namingIn,
  opensWithAnother,
  topicBefore,
} from './mentions.js';
import { NamedBefore } from './named-before.js';
import { holdsAnother, isOtherMinistry, isTitled, officeMeant } from './offices.js';
import { isAbout, sameSurname, unsaid } from './same-person.js';
import { asWritten, bodySpeaking, named, type Speaker } from './speaker.js';
import { isBodyNoun, isCalledAgain, isReadNoun, nounOfSentence, nounSpeaking } from './unnamed.js';

const ARTICLES = /^(?:the|this|that|its|his|her|their)$/;
/** Pronouns of what is no single person. */
const BODY_PRONOUN = /^(?:it|its|they|their)$/;
/** Last words in the names of many people. */
const MANY = /(?:[ai]ns|crats|[eo]rs|ists|police)$/;
const OTHER_ARTICLES = /^(?:le|la|der|die|das|el|il|lo|o|a|de|het)$/;
const OF = /^(?:d[aeo]s?|d[eu]l|du|della?|der|van|von)$/;
const OURS = /\b(?:we|our|us)\b/i;
/** Tokens of a place, a day and an agency before a report. */
const MAX_DATELINE = 9;

/** Maximum number of lines of narration between a quote without a cue and the last speaker. */
const MAX_LINES_BACK = 2;
/** Resolves references in the order of the text: remembers who spoke last, and who are women and men. */
export class References {
  readonly #narration: Narration;
  /** The last person and the last body that spoke. */
  #person: Speaker | undefined;
  #body: Speaker | undefined;
  last: Speaker | undefined;
  readonly #carriers: Carriers;
  readonly #before: NamedBefore;

  constructor(narration: Narration) {
    this.#narration = narration;
    this.#before = new NamedBefore(narration);
    this.#carriers = new Carriers(narration);
  }

  /** Notes that somebody spoke, or released what later speaks; a later "he" or "the body" may mean them. */
  note(speaker: Speaker, isReleased = false): void {
    this.last = speaker;
    // "Ann Lee and Bob Ray said in a statement", "Ann Lee's family released a statement"
    if (speaker.entity !== undefined || isReleased || / and \p{Lu}/u.test(speaker.name)) this.#carriers.note(speaker);
    if (speaker.entity === undefined) return;
    const { kind, words } = speaker.entity;
    if (isPersonLike(this.#narration, speaker.entity)) this.#person = speaker;
    // "House Democrats": several words that are no person's name
    else if (kind === 'organisation' || (kind === undefined && words.length > 1 && !isEvent(speaker.entity)))
      this.#body = speaker;
  }

  /** The speaker that a subject means; nobody says `he` of himself by the name that is in the quote, `said`. */
  resolve(subject: Subject, said = ''): Speaker | undefined {
    if (subject.entity !== undefined && subject.form === 'name' && isEvent(subject.entity)) return undefined;
    if (subject.form === 'name')
      return named(sameSurname(this.#narration, this.#person?.entity, subject) ?? subject.entity!, subject);
    if (subject.form === 'pronoun') return this.#pronoun(subject, said);
    if (subject.form === 'description') return asWritten(this.#narration, subject);
    return nameExplained(this.#narration, subject) ?? this.#ownBody(subject) ?? this.#noun(subject);
  }

  /**
   * The speaker of a quote without a cue: whoever spoke directly before. It is not somebody without a name
   * ("witnesses"), nor from further back than a paragraph of narration, nor where the quote's own paragraph begins
   * with another person, nor the person whom the quote is about ("his conduct", in a report on him).
   */
  carriedOn(quote: { readonly start: number; readonly end: number }, first: number): Speaker | undefined {
    const { last } = this;
    // A country that was said to say something says nothing more by itself.
    if (last?.entity === undefined || last.entity.kind === 'place') return undefined;
    const { reading } = this.#narration;
    if (
      linesSince(this.#narration, last.first, last.entity, first) > MAX_LINES_BACK ||
      opensWithAnother(this.#narration, last.entity, first)
    )
      return undefined;
    const words = reading.text.slice(quote.start, quote.end);
    // "The agency says she likes cats. “…” “…”": a body goes on behind its own quote, or where it speaks of itself.
    const isQuoted = this.#narration.quoted[last.first - 1]! > 0 || this.#narration.quoted[last.first - 2]! > 0;
    const mayGoOn = !isMedium(last.entity) && (isQuoted || OURS.test(words));
    if (last.entity.kind === 'organisation' && !mayGoOn) return undefined;
    return isAbout(this.#narration, last.entity, words) ? undefined : last;
  }

  /** Whether a quote without a cue, from token `first` on, may be of who speaks behind it. */
  reachesBack({ entity }: Speaker, first: number): boolean {
    return entity !== undefined && !opensWithAnother(this.#narration, entity, first);
  }

  /** Who is meant by a verb without a subject. */
  unsaid(verb: number): Speaker | undefined {
    return unsaid(this.#narration, verb, this.last);
  }

  #pronoun(subject: Subject, said: string): Speaker | undefined {
    const { reading } = this.#narration;
    const i = subject.first;
    if (reading.has(i, Role.He | Role.She) || /^(?:his|her)$/.test(this.#narration.word(i)))
      return this.#personBefore(subject, said);
    const actor = this.#sender(i) ?? this.#actor(i);
    if (actor !== undefined) return { ...actor, first: i, last: i + 1 };
    // "The motion … It says": what spoke last goes on.
    const { last } = this;
    const word = this.#narration.word(i);
    if (last !== undefined && last.first <= i && last.entity === undefined && BODY_PRONOUN.test(word)) {
      // "Officials … It says": neither they nor a body from before.
      if (word === 'it' && isPlural(this.#narration.word(last.head ?? last.last - 1))) return undefined;
      return { ...last, first: i, last: i + 1 };
    }
    // An outlet is whom somebody told it, as a rule; "they" are several people ("Oster Democrats"), and no single body.
    const isMany = /^the(?:y|ir)$/.test(word);
    const body = this.#bodyBefore(i, (entity) => !isMedium(entity) && (!isMany || MANY.test(entity.words.at(-1)!)));
    return body === undefined ? undefined : named(body, subject);
  }

  /** Who "he" or "she" is: who spoke last, or who is named nearest. */
  #personBefore(subject: Subject, said: string): Speaker | undefined {
    const narration = this.#narration;
    const i = subject.first;
    const woman = narration.reading.has(i, Role.She) || narration.word(i) === 'her';
    // "She told Martin Lee", "she calls Martin Lee a liar": not he.
    const isVerb = narration.reading.language === 'en' && narration.reading.has(i + 1, Role.Report | Role.Judge);
    const listener = isVerb ? listenerAt(narration, i + 2) : undefined;
    const isNamed = namingIn(`${topicBefore(narration, i)} ${said}`);
    // A pronoun that was read with its verb means the same beside its quote.
    const again = this.#person;
    if (again?.first === i && again.entity !== undefined && !isNamed(again.entity)) return again;
    const opener = sameOpener(narration, i);
    if (opener !== undefined) {
      const own = this.#personBefore({ ...subject, first: opener, last: opener + 1 }, said);
      return own && { ...own, first: i, last: i + 1 };
    }
    const isPerson = (entity: Entity) =>
      entity.kind === 'person' || (entity.kind === undefined && !isNumbered(narration, entity));
    const isAnyone = (entity: Entity) => isPerson(entity) && entity !== listener;
    const fitting = (entity: Entity) => fits(narration, entity, woman);
    const before = nearestUnnamed(narration, i, isAnyone, fitting, isNamed, this.#person?.entity);
    // "A dissent by Ann Lee in which she said", but "praised the bill by Ann Lee, which she called"
    const isInIt = narration.reading.has(i - 2, Role.Preposition) || narration.word(i - 1) !== 'which';
    if (isInIt && /^(?:which|whom|where)$/.test(narration.word(i - 1))) {
      const close = closest(narration, i, woman);
      if (close !== undefined) return named(close, subject);
    }
    const isOwner = /^(?:his|her)$/.test(narration.word(i));
    const office = isOwner ? undefined : officeMeant(narration, i, before?.sentences === 0, this.#person?.first);
    const holder = office && this.#noun(office)?.entity;
    if (holder !== undefined && isAnyone(holder) && fitting(holder) > 0) return named(holder, subject);
    if (!isOwner) {
      const isFar = before === undefined || before.sentences > 0;
      const noun =
        nounOfSentence(narration, i, this.last) ?? (isFar ? nounSpeaking(narration, i, this.last) : undefined);
      if (noun !== undefined) return { ...noun, first: i, last: i + 1 };
    }
    const spoke = this.#person;
    const mayGoOn = spoke?.entity !== undefined && spoke.entity !== listener && !isNamed(spoke.entity);
    const goesOn =
      mayGoOn && fitting(spoke.entity) > 0 && outranks(narration, spoke as NamedSpeaker, before, fitting, i);
    const chosen = goesOn ? spoke.entity : before?.entity;
    if (chosen === undefined) {
      // "a witness … he": the noun is kept, but of nothing that is read, and of no two.
      const { last } = this;
      if (last === undefined || last.entity !== undefined) return undefined;
      const head = last.head ?? last.last - 1;
      const isOne = !isReadNoun(narration, head) && !isPlural(narration.word(head));
      return isOne ? { ...last, first: i, last: i + 1 } : undefined;
    }
    if (woman) chosen.woman += 1;
    else chosen.man += 1;
    return named(chosen, subject);
  }

  /**
   * "The board is sending a team, it said.", "Police held a man who they say is her son.": what the sentence is about,
   * unless a body spoke before it.
   */
  #sender(i: number): Speaker | undefined {
    const narration = this.#narration;
    const isMany = narration.word(i) === 'they';
    if (!isMany && (narration.word(i) !== 'it' || !(narration.reading.gap(i) & Gap.Comma))) return undefined;
    const first = narration.sentenceFirst(i);
    let from = first;
    // "LONDON (Reuters) - Vell Motors is"
    while (from < first + MAX_DATELINE && !(narration.reading.gap(from) & Gap.Dash)) from += 1;
    const about = from < i && from < first + MAX_DATELINE ? narration.phraseAt(from) : narration.sentenceSubject(i);
    const hasSpoken = first > 0 && this.#body !== undefined && this.#body.first >= narration.sentenceFirst(first - 1);
    if (about === undefined || about.last >= i || hasSpoken) return undefined;
    const { entity } = about;
    if (about.form === 'name')
      return !isMany && entity?.kind === 'organisation' && !isMedium(entity) ? named(entity, about) : undefined;
    // "Democrats didn't name the officials": more than who acts.
    for (let k = about.first; k < about.last; k += 1) if (/(?:n['’]t|ing)$/.test(narration.word(k))) return undefined;
    return about.form === 'noun' && isPlural(narration.word(about.last - 1)) === isMany ? this.#noun(about) : undefined;
  }

  /** Who "it" or "they" is by the narration before: what that is about, unless somebody spoke there. */
  #actor(i: number): Speaker | undefined {
    const narration = this.#narration;
    const word = narration.word(i);
    if (!BODY_PRONOUN.test(word)) return undefined;
    const about = actorBefore(narration, i);
    if (about === undefined || (this.last?.first ?? -1) >= narration.sentenceFirst(about.first)) return undefined;
    if (about.form === 'name') {
      const { entity } = about;
      const all = word === 'they' ? allWith(narration, about) : about;
      if (all !== about) return asWritten(narration, all);
      const isBody = entity !== undefined && entity.kind !== 'person' && entity.kind !== 'place' && !isEvent(entity);
      return isBody ? named(entity, about) : undefined;
    }
    const head = narration.word(about.last - 1);
    const isOne = isBodyNoun(head) || DOCUMENTS.has(head) || about.last - about.first === 1;
    const isFit = word.startsWith('it') ? isOne && !isPlural(head) : isPlural(head) || BODY_NOUNS.has(head);
    return isFit && about.form === 'noun' ? (nameExplained(narration, about) ?? this.#noun(about)) : undefined;
  }

  /**
   * The body meant by "it" or "the committee": who spoke last if it was one, else the first body of the sentences
   * before.
   */
  #bodyBefore(i: number, isOther: (entity: Entity) => boolean = () => true): Entity | undefined {
    const narration = this.#narration;
    const spoke = this.#body;
    const first = narration.sentenceFirst(i);
    if (spoke?.entity !== undefined && spoke.first >= narration.sentenceFirst(Math.max(0, first - 1)))
      return spoke.entity;
    const subject = first > 0 ? narration.sentenceSubject(first - 1) : undefined;
    if (subject?.form === 'noun') {
      const described = this.#before.described(subject, narration.word(subject.last - 1));
      if (described !== undefined) return described;
    }
    const isBody = (entity: Entity) => mayBeBody(narration, entity) && !isPersonLike(narration, entity);
    const before = nearest(
      narration,
      first,
      (entity) => isBody(entity) && isOther(entity),
      () => 2,
    );
    if (before !== undefined && before.sentences <= 1) return before.entity;
    return spoke?.entity ?? before?.entity;
  }

  #noun(subject: Subject): Speaker | undefined {
    const narration = this.#narration;
    const { reading } = narration;
    const head = narration.word(subject.last - 1).replace(/['’]s$/, '');
    const other = reading.language !== 'en';
    const definite = (other ? OTHER_ARTICLES : ARTICLES).test(narration.word(subject.first));
    const adjective = subject.entity?.kind === 'place' || hasPeople(this.#narration, subject);
    if (subject.entity !== undefined && !adjective && (CARRIERS.has(head) || BODY_NOUNS.has(head))) {
      return named(this.#before.described(subject, head) ?? subject.entity, subject);
    }
    const described = this.#before.described(subject, head);
    if (described !== undefined) return named(described, subject);
    const owner = CARRIERS.has(head) ? this.#owner(subject) : undefined;
    if (owner !== undefined) return owner;
    if (definite) {
      const isBody = BODY_NOUNS.has(head) && (!adjective || COMPANIES.has(head)) && !hasOwnName(narration, subject);
      // "The minister of justice" is no other office-holder who spoke before.
      const isTied = reading.gap(subject.last) === Gap.Space;
      const isOwnOffice = isTied && (other ? OF : /^of$/).test(narration.word(subject.last));
      const isOffice = PERSON_NOUNS.has(head) || (other && reading.has(subject.last - 1, Role.Title));
      // "His manager" is not he.
      const isAnothers = isOwnOffice || /^(?:his|her|its|their)$/.test(narration.word(subject.first));
      const isPerson = (isOffice && !isAnothers) || isOneOfPeople(narration, subject);
      const called =
        this.#officeHolder(head, subject) ??
        (isBody ? this.#bodyCalled(head, subject) : undefined) ??
        (isPerson ? this.#personCalled(subject, head) : undefined);
      const isOther = (entity: Entity) => isOtherMinistry(narration, subject, entity);
      if (called !== undefined && !(called.entity && isOther(called.entity))) return called;
      const thing = this.#before.called(head);
      if (thing !== undefined && !isOther(thing) && !this.#before.isOneOfTwo(thing, head, subject.first))
        return named(thing, subject);
    }
    const carried = CARRIERS.has(head) ? this.#carriers.carried(subject, head, definite) : undefined;
    if (carried !== undefined) return carried;
    return asWritten(narration, subject);
  }

  /** "The minister" holds the office; "the official" is the "senior official" who spoke last, if none came since. */
  #officeHolder(head: string, subject: Subject): Speaker | undefined {
    const holder = this.#before.holder(head, subject, this.#person?.entity);
    const { last } = this;
    const isShort = subject.last - subject.first === 2 && !CARRIERS.has(head);
    if (isShort && last !== undefined && isCalledAgain(this.#narration, last, subject, head)) {
      const isSince = holder?.spans.some(({ first }) => first > last.first && first < subject.first);
      const first = last.name === head ? subject.last - 1 : subject.first;
      if (!isSince) return { ...last, first, last: subject.last };
    }
    return holder && named(holder, subject);
  }

  /** "The body" was named before; "the Egyptian ministry" names itself, "the US software giant" does not. */
  #bodyCalled(head: string, subject: Subject): Speaker | undefined {
    const narration = this.#narration;
    const body = COMPANIES.has(head)
      ? ((GENERAL_BODIES.has(head) ? bodyOfSentenceBefore(narration, subject.first) : undefined) ??
        bodySpeaking(narration, this.#body ?? this.last, subject.first) ??
        mainBody(narration, subject.first))
      : this.#bodyBefore(subject.first);
    if (body !== undefined && this.#before.isOneOfTwo(body, head, subject.first)) return undefined;
    // "The government" is no law that was named before, and "the bank" no agency.
    if (body === undefined || !isCalled(body, head) || (isMedium(body) && !OUTLET.test(head))) return undefined;
    // "The emergency agency" is no name of one word that was not known for a body's.
    const isSure = body.kind === 'organisation' || body.words.length > 1;
    const isPlain = isSure || COMPANIES.has(head) || subject.last - subject.first === 2;
    return isPlain && (body.kind === 'organisation' || !PUBLIC_BODIES.has(head)) ? named(body, subject) : undefined;
  }

  /**
   * "The scientist", "the Massachusetts senator": whoever spoke last, or was named since; the nameless ("the officer")
   * speak for themselves.
   */
  #personCalled(subject: Subject, head: string): Speaker | undefined {
    const narration = this.#narration;
    const mayBe = (entity: Entity) => !isTitled(narration, entity, head);
    const near = nearestPerson(narration, subject.first, mayBe);
    const spoke = this.#person?.entity !== undefined && mayBe(this.#person.entity) ? this.#person : undefined;
    const isOther = (entity: Entity | undefined) =>
      entity !== undefined && (entity === subject.entity || holdsAnother(narration, head, subject, entity));
    if (isOther(spoke?.entity) || isOther(near?.entity)) return undefined;
    const isKnown = spoke?.entity?.kind === 'person' || isOneOfPeople(narration, subject);
    // "Ann Lee said it was. Bob Ray condemned it. “…”, said the senator"
    const isNearer = near?.sentences === 1 && spoke !== undefined && spoke.first < narration.sentenceFirst(near.at);
    if (spoke !== undefined && isKnown && !isNearer && subject.first - spoke.first < 150)
      return { ...spoke, first: subject.first, last: subject.last };
    return near !== undefined && near.sentences <= 2 ? named(near.entity, subject) : undefined;
  }

  /** "Her office", "Ann Lee's team", "a Lee campaign statement": the body of a person speaks, and not the person. */
  #ownBody(subject: Subject): Speaker | undefined {
    const narration = this.#narration;
    const { first, entity } = subject;
    const last = CARRIERS.has(narration.word(subject.last - 1)) ? subject.last - 1 : subject.last;
    const body = narration.word(last - 1);
    if (!OWN_BODIES.test(body) || last - 2 < first) return undefined;
    const isHis = /^(?:his|her)$/.test(narration.word(last - 2));
    const isPersons = entity !== undefined && (entity.kind === 'person' || isLikePerson(narration, entity));
    const isTied = narration.entityAt(last - 2) === entity;
    if (isPersons && !(isTied && narration.isOwned(last - 1)))
      return isTied ? asWritten(narration, { ...subject, last }) : undefined;
    const owner = isHis ? this.#personBefore({ ...subject, first: last - 2 }, '')?.name : isPersons && entity.name;
    return owner ? { name: `${owner}'s ${body}`, entity: undefined, first, last, head: last - 1 } : undefined;
  }

  /** "The company's lone statement": what owns it speaks. */
  #owner(subject: Subject): Speaker | undefined {
    const { reading } = this.#narration;
    for (let k = subject.first; k < subject.last - 1; k += 1) {
      const owner = reading.text.slice(reading.start(k), reading.wordEnds[k]).toLowerCase();
      if (reading.wordEnds[k] === reading.end(k) || !BODY_NOUNS.has(owner)) continue;
      const body = COMPANIES.has(owner) ? undefined : this.#bodyBefore(subject.first);
      if (body !== undefined) return named(body, subject);
      return { name: owner, entity: undefined, first: k, last: k + 1 };
    }
    return undefined;
  }
}
