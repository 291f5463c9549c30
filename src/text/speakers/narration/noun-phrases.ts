import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { BODY_NOUNS, CARRIERS, DOCUMENTS, KNOWN_BODIES, WHERE } from '../words/index.js';
import { isMedium } from './entity-kinds.js';
import { holderBehind, holderOfTwo, personBehind } from './holders.js';
import { MarkedText, PASSIVE, SPEAKING_ROLES } from './marked-text.js';

/** Words before a noun that may belong to it. */
const MAX_WORDS_BEFORE = 8;

/** The speaker that a clause names, before it is resolved: a name, a pronoun or a noun such as "the committee". */
export interface Subject {
  readonly first: number;
  readonly last: number;
  /** The entity named, if one is. */
  readonly entity: Entity | undefined;
  /** A description stands for nobody but those whom it describes: "two people briefed on the talks". */
  readonly form: 'name' | 'pronoun' | 'noun' | 'description';
}

/** People without a name, and what they are who know something. */
const UNNAMED = /^(?:people|persons?|officials?|sources?)$/;
const INFORMED = /^(?:briefed|familiar|close|involved|aware|with|who)$/;
const JOINS = /^(?:e|y|et|und|en)$/;
/** Prepositions behind which no noun is described: "two men, after the paper reported". */
const JOINS_CLAUSES = /^(?:as|after|before|since|until|despite|during)$/;
const MODAL = /^(?:can|could|may|might|must|should|will|would)$/;
/** What of a number may speak. */
export const PART =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|all|both|each|none|half)$/;
/** Before a body, a person or a place, behind the noun that belongs to it. */
const OF = /^(?:of|for)$/;
const AT = /^(?:at|in|from|near|with)$/;
const OTHER_WHERE = /^(?:em|n[oa]s?|en|dans|à|in|nel|nella|im|bei|op)$/;
const ENDS_NOUN =
  Role.Function | Role.Adverb | Role.Number | Role.Month | Role.Weekday | Role.He | Role.She | Role.They | Role.Clause;
/** Articles of other languages. */
export const ARTICLE =
  /^(?:the|an?|o|os|as|uma?|el|la|los|las|una?|le|les|une|il|lo|gli|der|die|das|de[mnr]?|ein(?:e[mnr]?)?|het|een)$/;
/** Many people who are told by whose they are: "opponents of the mayor". */
export const CROWD = /^(?:critics|opponents|supporters|backers|allies|aides|friends|relatives|rivals|lawyers|fans)$/;

/** What opens a clause with a subject of its own. */
export const CLAUSES = /^(?:after|although|because|before|since|that|though|when|while)$/;
/** What begins the clause of what is said in other languages. */
const THAT = /^(?:que|che|da(?:ss|ß|t))$/;
/** Somebody whom the text does not name. */
export const SOMEBODY = /^(?:alguém|alguien|jemand|somebody|someone)$/;
/** What is named by whom it belongs to. */
export const OWN_BODIES = /^(?:administration|camp|campaign|office|team)$/;

/** "He'd", "they’re": the subject of a clause of its own. */
const CONTRACTED = /^(?:i|you|s?he|it|we|they)['’]/;
/** Words from a person to the end of the home or the seat. */
const MAX_SEAT = 8;
/** Words of what belongs to a name, and of a description. */
const MAX_OWNED = 3;
const MAX_INFORMED = 12;
/** "The men", "the lawyers": no one person. */
export function isPlural(noun: string): boolean {
  return /(?:^(?:men|women|people|police|children)|[^s]s)$/.test(noun);
}

/** The noun phrases of a text's narration: who or what may speak. */
export class NounPhrases extends MarkedText {
  /**
   * The noun phrase that starts at `i`, and what it says about its speaker: "Kremlin spokesman Dmitry Peskov", "a
   * witness", "she".
   */
  phraseAt(i: number): Subject | undefined {
    const { reading } = this;
    if (i >= reading.count || this.quoted[i] !== 0) return undefined;
    const informed = this.informedAt(i);
    if (informed !== undefined) return informed;
    if (reading.has(i, Role.Saying) || THAT.test(this.word(i))) return undefined;
    if (reading.has(i + 1, Role.Preposition) && this.word(i + 1) === 'of' && PART.test(this.word(i)))
      return this.explaining(i + 3) ?? this.phraseAt(i + 2); // "one of them, Ann Lee,"
    if (this.isPronoun(i)) return { first: i, last: i + 1, entity: undefined, form: 'pronoun' };
    if (reading.has(i, Role.Adverb) && !reading.has(i, Role.Determiner) && !reading.capitalised(i)) return undefined;
    let noun = -1;
    let named: Entity | undefined;
    let [first, last] = [-1, -1];
    for (let k = i; k < i + 14 && k < reading.count; k += 1) {
      if (this.quoted[k] !== 0) break;
      const gap = reading.gap(k);
      if (k > i && gap & (Gap.Line | Gap.Comma | Gap.Colon | Gap.Open | Gap.Quote)) break;
      if (k > i && gap & Gap.Stop && !reading.abbreviates(k - 1)) break;
      const entity = this.entityAt(k);
      if (entity !== undefined && !(named !== undefined && reading.has(k, Role.Month | Role.Weekday))) {
        named = entity;
        first = this.mentionFirst(k);
        last = this.mentionLast(k);
        k = last - 1;
        continue;
      }
      if (
        named !== undefined &&
        reading.tokens.kinds[k] === TokenKind.Word &&
        !reading.has(k, SPEAKING_ROLES | Role.TitleModifier | Role.Preposition)
      )
        break;
      const other = reading.language !== 'en' && reading.has(k, Role.Particle);
      if (other && named === undefined && k > i) {
        // "la préfecture de Lyon"
        if (noun < 0 && k === i + 2 && this.isArticle(i) && this.maySpeak(i + 1)) noun = i + 1;
        const head = noun < 0 ? undefined : holderBehind(this, k);
        if (head !== undefined) return head;
        if (noun >= 0) break;
      }
      // "the search and rescue agency"
      const paired = noun < 0 && named === undefined && k > i && k - i < 4 && this.word(k) === 'and';
      if (reading.role(k) & (Role.Preposition | Role.Clause) && k > i && !paired) {
        const isOffice = noun === k - 1 && (named === undefined || named.kind === 'place');
        // "The head of the union"
        if (noun < 0 && named === undefined && reading.has(i, Role.Determiner) && this.maySpeak(k - 1)) noun = k - 1;
        const holder = isOffice ? (holderBehind(this, k) ?? holderOfTwo(this, k)) : undefined;
        if (holder !== undefined) return holder;
        break;
      }
      if (k > i && (this.isPast(k) || this.#endsNoun(i, k, noun, named))) break;
      if (this.isReport(k)) {
        noun = this.#nounBefore(i, k, noun, named);
        break;
      }
      if (reading.role(k) & SPEAKING_ROLES && !(reading.role(k) & Role.Function)) noun = k;
      else if (k > i && reading.role(k) & (Role.Adverb | Role.He | Role.She | Role.They)) break;
    }
    return this.#phraseOf(i, noun, named, first, last);
  }

  /** "Moradores ouvidos pelo Público", "o avançado à Lusa": a small word behind a noun, but what joins two. */
  #endsNoun(i: number, k: number, noun: number, named: Entity | undefined): boolean {
    const { reading } = this;
    // "The pilot telling them"
    if (CONTRACTED.test(this.word(k)) || reading.has(k, Role.Saying)) return true;
    if (named !== undefined) return false;
    const isBehind = noun >= 0 || (k > i + 1 && this.isArticle(i));
    return isBehind && reading.language !== 'en' && reading.has(k, Role.Function) && !JOINS.test(this.word(k));
  }

  /** "The zoo said": a noun with an article speaks when a reporting verb follows; "the school bus" is no school. */
  #nounBefore(i: number, verb: number, noun: number, named: Entity | undefined): number {
    const { reading } = this;
    const isNoun = named === undefined && verb > i + 1 && verb - i < 8 && reading.has(i, Role.Determiner);
    if (!isNoun || noun >= verb - 1) return noun;
    return this.maySpeak(verb - 1) || reading.capitalised(verb - 1) ? verb - 1 : -1;
  }

  /** The phrase from token `i` whose noun and name are known. */
  #phraseOf(i: number, noun: number, named: Entity | undefined, first: number, last: number): Subject | undefined {
    const { reading } = this;
    if (named !== undefined && last > noun) {
      // "The former Vell staffer said": not Vell.
      const isEnd = this.isReport(last + 1) || (reading.gap(last + 1) & Gap.Colon) !== 0;
      const isOfName = isEnd && reading.has(i, Role.Determiner) && this.maySpeak(last);
      if (isOfName && reading.gap(last) === Gap.Space) return { first: i, last: last + 1, entity: named, form: 'noun' };
      return (
        this.#holderAfter(named, last) ??
        this.#ownedAt(named, first, last) ?? { first, last, entity: named, form: 'name' }
      );
    }
    // "the health secretary, Matt Hancock, has said": the name explains the noun.
    if (noun < 0) return undefined;
    const explained = this.explaining(noun + 1) ?? this.#explainedBehind(noun + 1, reading.language === 'en' ? 6 : 9);
    // "The governor's office"
    const end = this.isOwned(noun + 1) && OWN_BODIES.test(this.word(noun + 1)) ? noun + 2 : noun + 1;
    return explained ?? { first: i, last: end, entity: named, form: 'noun' };
  }

  /** Whether a word ties a noun to the one before: "of", "at", "da", "del". */
  isJoint(i: number): boolean {
    const { reading } = this;
    if (i < 0 || reading.capitalised(i)) return false;
    // "A letter, as the agency reported", but "parties such as the Greens"; "two men, after the paper reported"
    if (reading.language === 'en')
      return reading.has(i, Role.Preposition) && (!JOINS_CLAUSES.test(this.word(i)) || this.word(i - 1) === 'such');
    return reading.has(i, Role.Preposition | Role.Particle) || OTHER_WHERE.test(this.word(i));
  }

  /**
   * Where the words end that say whose or where a noun is, up to token `last`: "spokeswoman for the council",
   * "polícia de Lisboa"; `last` if none do.
   */
  complementEnd(last: number): number {
    const { reading } = this;
    const isEnglish = reading.language === 'en';
    const isNext = (k: number) => k < reading.count && reading.gap(k) === Gap.Space && this.quoted[k] === 0;
    if (!isNext(last) || !isNext(last + 1) || !this.isJoint(last)) return last;
    const word = this.word(last);
    if (isEnglish && !AT.test(word) && !OF.test(word) && !(word === 'by' && this.isRead(last - 1))) return last;
    let k = last + 1;
    while (
      isNext(k) &&
      !reading.capitalised(k) &&
      (this.isArticle(k) || reading.has(k, Role.Determiner | Role.Particle))
    )
      k += 1;
    k = this.titledAt(k);
    if (this.entityAt(k) !== undefined) {
      k = this.mentionLast(k);
      // "Residents in Oslo and Lima", "the union of the Oster dockers", "a spokesman for Ann Lee's campaign"
      if (isNext(k) && this.word(k) === 'and' && this.entityAt(k + 1) !== undefined) return this.mentionLast(k + 1);
      const isOwner = reading.wordEnds[k - 1] !== reading.end(k - 1);
      const named = k;
      while (isNext(k) && isEnglish && (isOwner || this.maySpeak(k)) && this.#isPartOfNoun(k)) k += 1;
      if (isOwner) return k > named && this.maySpeak(k - 1) ? k : last;
      // "A juror in the Harbour Bank trial"
      const isWhole = !AT.test(word) || (k === named ? !isNext(k) || !this.#isPartOfNoun(k) : this.isSeat(k - 1));
      return isWhole || !isEnglish ? k : last;
    }
    const from = k;
    while (k < from + (isEnglish ? 4 : 1) && isNext(k) && this.#isPartOfNoun(k)) k += 1;
    // "In recent weeks", "in a statement", "for now": what is neither a body nor a place.
    const isPlaced = AT.test(word) || OTHER_WHERE.test(word);
    const isNoun = k > from && (this.isSeat(k - 1) || (!isPlaced && this.maySpeak(k - 1)));
    return isNoun ? (isEnglish || this.entityAt(k + 1) !== undefined ? this.complementEnd(k) : k) : last;
  }

  /** The person whose home or seat ends at token `last`: "Ann Lee", "Ann Lee of Oster, NY". */
  personOf(last: number, min: number): Subject | undefined {
    for (let k = last; k >= min && last - k < MAX_SEAT; k -= 1) {
      const entity = this.quoted[k] === 0 ? this.entityAt(k) : undefined;
      const isState = this.reading.capitalised(k) && this.word(k).length <= 2;
      if (entity?.kind === 'person' && !isState)
        return { first: this.mentionFirst(k), last: k + 1, entity, form: 'name' };
      if (entity === undefined && !isState && !/^(?:of|from)$/.test(this.word(k))) return undefined;
    }
    return undefined;
  }

  /** A noun of what is read: "report", "statement". */
  isRead(i: number): boolean {
    return DOCUMENTS.has(this.word(i)) || CARRIERS.has(this.word(i));
  }

  #isPartOfNoun(k: number): boolean {
    return this.entityAt(k) === undefined && !this.reading.has(k, ENDS_NOUN) && !this.isReport(k);
  }

  /** A body or a place by its noun: "hospital", "school", "town". */
  isSeat(i: number): boolean {
    return (
      this.reading.has(i, Role.Organisation | Role.Place) ||
      BODY_NOUNS.has(this.word(i)) ||
      KNOWN_BODIES.has(this.word(i))
    );
  }

  /** "Em", "dans", "im": in other languages, where only a noun of a known role speaks before it. */
  isPlaced(i: number): boolean {
    return this.reading.language !== 'en' && OTHER_WHERE.test(this.word(i));
  }

  /** Whether a name is where or when something is: "after the storm in Oster". */
  isWhere(first: number, { kind }: Entity): boolean {
    if (kind === 'person') return false;
    const word = this.word(first - 1);
    return this.reading.language === 'en' ? WHERE.has(word) : OTHER_WHERE.test(word);
  }

  /** An article that is no preposition before a noun. */
  isArticle(i: number): boolean {
    const { reading } = this;
    return reading.language === 'en' ? reading.has(i, Role.Determiner) : ARTICLE.test(this.word(i));
  }

  /** "Two people briefed on the talks", "a person familiar with the plan": up to the verb or the end of the clause. */
  informedAt(first: number): Subject | undefined {
    const people = [first, first + 1, first + 2].find((k) => UNNAMED.test(this.word(k)));
    if (people === undefined || !INFORMED.test(this.word(people + 1))) return undefined;
    let last = first + 1;
    while (this.#goesOn(last) && !(last > people + 1 && this.isReport(last))) last += 1;
    if (last <= people + 2 || last - first > MAX_INFORMED) return undefined;
    return { first, last, entity: undefined, form: 'description' };
  }

  #goesOn(k: number): boolean {
    return k < this.reading.count && this.quoted[k] === 0 && this.reading.gap(k) === Gap.Space;
  }

  /** "Vell Motors planner Ann Lee", "the Alpes-Maritimes sub-prefect, Sbastien Humbert". */
  #holderAfter(named: Entity, last: number): Subject | undefined {
    return personBehind(this, named, last) ?? this.#explainedBehind(last, 3) ?? holderBehind(this, last);
  }

  /** "Oster emergency services said", "Oster's fire brigade said": who speaks belongs to the name. */
  #ownedAt(named: Entity, first: number, last: number): Subject | undefined {
    const { reading } = this;
    const isOwn = this.isOwned(last) && OWN_BODIES.test(this.word(last)) && this.#goesOn(last);
    if (isOwn) return { first, last: last + 1, entity: named, form: 'noun' }; // "according to Lee's office"
    // "A local NBC station" is the outlet.
    if (named.kind === 'person' || isMedium(named) || reading.language !== 'en') return undefined;
    let k = last;
    while (k < last + MAX_OWNED && this.#goesOn(k) && !reading.capitalised(k) && this.#isPartOfNoun(k)) k += 1;
    const isEnd = k >= reading.count || this.isReport(k) || (reading.gap(k) & (Gap.Comma | Gap.Stop | Gap.Line)) !== 0;
    if (k === last || !isEnd || this.word(k - 2) === 'news' || !(isPlural(this.word(k - 1)) || this.isSeat(k - 1)))
      return undefined;
    return { first, last: k, entity: named, form: 'noun' };
  }

  /** A verb in the past before its object: "applauded the", "dismissed an". */
  isPast(k: number): boolean {
    const { reading } = this;
    if (reading.capitalised(k) || !reading.has(k + 1, Role.Determiner) || reading.gap(k + 1) !== Gap.Space)
      return false;
    return reading.text.slice(reading.end(k) - 2, reading.end(k)) === 'ed';
  }

  /** "A policy that is alarming experts, who say", "they can quiet critics, who say": neither word is theirs. */
  isBeing(k: number): boolean {
    const [before, word] = [this.word(k - 1), this.word(k)];
    if (this.reading.capitalised(k)) return false;
    return (
      PASSIVE.test(word) || MODAL.test(word) || MODAL.test(before) || (word.endsWith('ing') && PASSIVE.test(before))
    );
  }

  /** The name between commas behind a few words: "a local member of parliament, Eric Ciotti, told". */
  #explainedBehind(i: number, reach: number): Subject | undefined {
    const { reading } = this;
    const joint = reading.language === 'en' ? Role.Preposition : Role.Preposition | Role.Particle;
    // "La portavoz socialista, Nuria Azcona": an adjective
    const isJoined = reading.has(i, joint) || reach <= 3;
    if (!isJoined && (reading.language === 'en' || reading.capitalised(i))) return undefined;
    for (let k = i; k < i + (isJoined ? reach : 3) && k < reading.count; k += 1) {
      if (this.quoted[k] !== 0 || this.isReport(k)) return undefined;
      const gap = reading.gap(k);
      if (gap & Gap.Comma) return k > i ? this.explaining(k) : undefined;
      if (gap !== Gap.Space) return undefined;
      if (reach <= 3 && reading.has(k, Role.Function | Role.Adverb)) return undefined;
    }
    return undefined;
  }

  /** The name that stands alone between commas at `i`, with its title. */
  explaining(i: number): Subject | undefined {
    const { reading } = this;
    if (i >= reading.count || !(reading.gap(i) & Gap.Comma) || reading.gap(i) & Gap.Quote) return undefined;
    let k = i;
    // ", regional bureaucrat Resulberdy Mammedov,"
    while (
      k < i + 3 &&
      this.entityAt(k) === undefined &&
      !reading.has(k, Role.Function) &&
      (k === i || reading.gap(k) === Gap.Space)
    )
      k += 1;
    const entity = this.entityAt(k);
    if (entity === undefined || entity.kind === 'place' || entity.kind === 'organisation' || isMedium(entity))
      return undefined;
    const last = this.mentionLast(k);
    if (last < reading.count && !(reading.gap(last) & (Gap.Comma | Gap.Stop | Gap.Line))) return undefined;
    return { first: k, last, entity, form: 'name' };
  }

  /** The first of the words that belong to the noun at `k`, before it: "the state's two largest school districts". */
  wordsBefore(k: number, min: number): number {
    let first = k;
    while (first > min && k - first < MAX_WORDS_BEFORE && !this.#begins(first)) first -= 1;
    return first;
  }

  /** "Harbour Bank investors", "activists": many people whose noun ends at token `k`, if the word before them fits. */
  manyBehind(k: number, min: number, before: RegExp): Subject | undefined {
    if (k < min || this.reading.capitalised(k) || !this.maySpeak(k) || !this.isMany(k)) return undefined;
    const first = this.wordsBefore(k, min);
    // "In defence of his tweets telling"
    const isHis = /^(?:his|her|its|their)$/.test(this.word(first));
    if (isHis || !before.test(this.word(first - 1))) return undefined;
    return { first, last: k + 1, entity: this.namedIn(first, k), form: 'noun' };
  }

  /** Whether nothing before `first` belongs to its noun. */
  #begins(first: number): boolean {
    const { reading } = this;
    const gap = reading.gap(first);
    return (
      (gap & ~(Gap.Space | Gap.Dash | Gap.Slash)) !== 0 ||
      gap === (Gap.Space | Gap.Dash) ||
      // "across the U.S. The administration said"
      reading.has(first, Role.Determiner) ||
      reading.has(first - 1, Role.Preposition | Role.Clause) ||
      this.isReport(first - 1) ||
      // "around 2:40 p.m. officials said"
      /^[ap]\.?m\b/.test(this.word(first - 1)) ||
      this.isPast(first - 1) ||
      this.isBeing(first - 1)
    );
  }

  /** Whom the words before `last` name nearest to it. */
  namedIn(first: number, last: number): Entity | undefined {
    for (let i = last - 1; i >= first; i -= 1) {
      const entity = this.entityAt(i);
      if (entity !== undefined) return entity;
    }
    return undefined;
  }
}
