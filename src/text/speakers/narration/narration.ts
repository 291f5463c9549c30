import { Gap, Role } from '../../reading/index.js';
import { isApposed, isBehindWho, isLand, SITES, WHO } from './appositions.js';
import { endsClause, OFFICE, pluralBefore, subjectOfClause } from './joined-clauses.js';
import { PASSIVE, SHOWING, SPEAKING_ROLES } from './marked-text.js';
import { CLAUSES, CROWD, isPlural, NounPhrases, SOMEBODY, type Subject } from './noun-phrases.js';
import { AND, firstOfPlaces, joined } from './together.js';

/** Verbs that somebody always follows who is told. */
const TELLS = /^t(?:old|ells|elling)$/;
const BY = /^by$/;
/** Verbs whose object is what is said, and nobody: "told" and "called" take a person. */
const SAID = /^sa(?:id|ys)$/;

/** Words from the article of a noun to it: "a major sporting goods dealer". */
const MAX_ARTICLE = 5;
/** Words of a noun with its article: "the state's two largest school districts". */
const MAX_NOUN = 7;
/** Roles of words behind an article that are no noun. */
const THINGLESS = Role.Function | Role.Number | Role.Unit | Role.Adverb | Role.Weekday;
/** "Republicans close to the president" */
const CLOSE = /^(?:allied|close|loyal|opposed)$/;
/** Phrases before the subject of a sentence. */
const MAX_PHRASES = 3;
/** "Lt. Col. Ann Lee" */
const MAX_TITLES = 3;
/** How many tokens from a verb its subject is searched for. */
const REACH = 40;
/**
 * The grammar of a text's narration, as far as it is needed to find speakers: the subjects of verbs.
 */
export class Narration extends NounPhrases {
  /** The noun phrase that ends at token `k`. */
  #phraseEnding(k: number, min: number): Subject | undefined {
    const { reading } = this;
    if (k < min || this.quoted[k] !== 0) return undefined;
    if (this.isPronoun(k)) return { first: k, last: k + 1, entity: undefined, form: 'pronoun' };
    const entity = this.entityAt(k);
    if (entity !== undefined) {
      const first = firstOfPlaces(this, this.mentionFirst(k), entity);
      const tied = this.tiedTo(first, k, min);
      if (tied > min) return this.#headBefore(tied, min);
      const titled = this.#headOfTitled(first, k, min);
      if (titled !== undefined) return titled ?? undefined;
      if (first > min && this.isJoint(first - 1)) {
        const head = this.#headBefore(first - 1, min);
        if (head !== undefined) return head;
        // In "…and after the finish in Oster said", the place is not the speaker.
        if (this.isWhere(first, entity) || this.belongsToMany(first)) return undefined;
        if (entity.kind === 'place' && reading.language !== 'en') return undefined;
      } else if (first - 1 > min && reading.has(first - 1, Role.Determiner) && this.isJoint(first - 2)) {
        const head = this.#headBefore(first - 2, min);
        if (head !== undefined) return head;
      }
      return { first: this.mentionFirst(k), last: this.mentionLast(k), entity, form: 'name' };
    }
    const role = reading.role(k);
    if (role & SPEAKING_ROLES && !(role & Role.Function)) {
      let first = this.wordsBefore(k, min);
      const named = this.namedIn(first, k);
      if (this.entityAt(first) !== undefined && !reading.has(first, Role.Determiner)) first = this.mentionFirst(first);
      // "Lee v. Harbour Council": a case.
      if (this.word(first - 1) === 'v') return undefined;
      // "A move critics say"
      if (k - first === 2 && /^an?$/.test(this.word(first)) && isPlural(this.word(k))) first = k;
      // "An inquiry into obstruction of justice found"
      if (first === k && !reading.capitalised(k) && !isPlural(this.word(k)) && this.word(k - 1) === 'of')
        return this.#headBefore(k - 1, min);
      const outer = this.#headOf(first, min);
      if (outer === null) return undefined;
      return outer ?? { first, last: k + 1, entity: named, form: 'noun' };
    }
    // "after regulators demanded": a clause of theirs
    if (CLAUSES.test(this.word(k - 1)) && this.maySpeak(k) && this.isMany(k))
      return { first: k, last: k + 1, entity: undefined, form: 'noun' };
    return this.#headOfPlace(k, min);
  }

  /** "A deputy to Mr. Lee": the head before the titles of a name; `null` if a preposition ties it to none. */
  #headOfTitled(first: number, last: number, min: number): Subject | null | undefined {
    const titles = this.titlesFrom(first);
    const isTied = this.reading.gap(titles) === Gap.Space && this.isJoint(titles - 1) && this.reading.language === 'en';
    if (!isTied || titles <= min || this.word(titles - 1) === 'of') return undefined;
    const head = this.#headBefore(titles - 1, min);
    // "The star who stole the show from President Lee said": whom a preposition ties says nothing.
    const isLikened = /^(?:like|than)$/.test(this.word(titles - 1)) || WHO.test(this.word(last + 1));
    return head ?? (this.isPersonal(last) && !isLikened ? null : undefined);
  }

  /** "One woman in Qeshm told": the head precedes the phrase of place. */
  #headOfPlace(k: number, min: number): Subject | undefined {
    for (let i = k; i > min && k - i < 5; i -= 1) {
      if (this.reading.gap(i) & (Gap.Comma | Gap.Stop | Gap.Line)) return undefined;
      if (this.reading.has(i, Role.Preposition)) return this.#headBefore(i, min);
    }
    return undefined;
  }

  /** "The head of the union", "officials at the hospital": the noun directly before what a noun phrase belongs to. */
  #headOf(first: number, min: number): Subject | null | undefined {
    const at = this.reading.has(first - 1, Role.Determiner) ? first - 2 : first - 1;
    // "Ann Lee shot the man and stood by, police said"
    const isApart = ((this.reading.gap(first) | this.reading.gap(at + 1)) & Gap.Comma) !== 0;
    if (at <= min || isApart || !this.isJoint(at) || this.reading.has(at, Role.Clause)) return undefined;
    // "The man shot by police", "Colonel Ann Lee of the rescue institute"
    const isHead = this.maySpeak(at - 1) || this.entityAt(at - 1)?.kind === 'person' || CLOSE.test(this.word(at - 1));
    return isHead || this.word(at) === 'by'
      ? (this.#headBefore(at, min) ?? (this.word(at) === 'by' ? null : undefined))
      : undefined;
  }

  /** The head of "a spokesman for …", "chief executive of …", given its preposition. */
  #headBefore(preposition: number, min: number): Subject | undefined {
    const { reading } = this;
    for (let i = preposition - 1; i >= min && preposition - i < 10; i -= 1) {
      if (this.quoted[i] !== 0 || reading.gap(i + 1) & (Gap.Stop | Gap.Line)) return undefined;
      // "The filing was reported first by CNN"
      if (this.word(preposition) === 'by' && this.isReport(i)) return undefined;
      if (this.entityAt(i) !== undefined && i === preposition - 1) return this.#phraseEnding(i, min);
      const isSpeaking = reading.role(i) & SPEAKING_ROLES && !(reading.role(i) & Role.Function);
      const isNear = i === preposition - 1 || (i === preposition - 2 && this.word(preposition) === 'by');
      const isPlain = isNear && !this.isPlaced(preposition) && this.maySpeak(i);
      if (isPlain && this.isJoint(i - 1)) return this.#headBefore(i - 1, min);
      const isHead = isSpeaking || isPlain;
      const noun = isHead && this.entityAt(i) === undefined ? this.#nounEnding(i, min, isSpeaking !== 0) : undefined;
      if (noun !== undefined) {
        // An office behind a name and a comma belongs to that name.
        if (reading.gap(noun.first) & Gap.Comma && noun.first - 1 >= min) {
          const owner = this.entityAt(noun.first - 1);
          if (owner !== undefined && owner.kind !== 'place')
            return { first: this.mentionFirst(noun.first - 1), last: noun.first, entity: owner, form: 'name' };
        }
        // "Ann Lee CEO of the Oster Docks": the office is hers.
        const holder = this.mentionLast(noun.first) === noun.last - 1 ? this.entityAt(noun.first) : undefined;
        if (holder?.kind === 'person' && OFFICE.test(this.word(noun.last - 1)))
          return { first: noun.first, last: noun.last - 1, entity: holder, form: 'name' };
        // "A committee of doctors from Kent": the committee speaks.
        const outer = this.isJoint(noun.first - 1) ? this.#headBefore(noun.first - 1, min) : undefined;
        return outer ?? noun;
      }
      if (reading.gap(i + 1) & Gap.Comma) return undefined;
    }
    return undefined;
  }

  /** The noun phrase that ends at a token; one of no role needs an article: "the winner", "a prefeitura". */
  #nounEnding(k: number, min: number, isSpeaking: boolean): Subject | undefined {
    if (isSpeaking) return this.#phraseEnding(k, min);
    for (let first = k - 1; first >= min && k - first < MAX_ARTICLE; first -= 1) {
      if (this.reading.gap(first + 1) !== Gap.Space) return undefined;
      if (this.isArticle(first)) return { first, last: k + 1, entity: undefined, form: 'noun' };
      if (this.reading.has(first, Role.Function | Role.Report)) return undefined;
    }
    return undefined;
  }

  /** The subject of the verb at `verb`, over adverbs and what is between commas; both if two share the verb. */
  subjectBefore(verb: number): Subject | undefined {
    const subject = this.#subjectBefore(verb);
    if (subject === undefined || subject.form === 'pronoun' || subject.last > verb) return subject;
    return joined(this, subject, verb, () => this.sentenceSubject(verb));
  }

  #subjectBefore(verb: number): Subject | undefined {
    const { reading } = this;
    const min = Math.max(this.sentenceFirst(verb), verb - REACH);
    if (verb <= min) return undefined;
    const by = this.behindDay(verb + 1);
    if (this.word(by) === 'by' && this.word(verb) !== 'quoted') {
      const helper = this.helperOf(verb);
      // "Was first reported by", ", first reported by", "as reported by"
      const isBehind = (reading.gap(helper + 1) & Gap.Comma) !== 0 || this.word(helper) === 'as';
      const isApart = isBehind && this.word(verb) === 'reported';
      if (PASSIVE.test(this.word(helper)) || isApart || reading.has(verb, Role.Judge)) return this.phraseAt(by + 1);
    }
    if (reading.gap(verb) & Gap.Comma && !TELLS.test(this.word(verb))) {
      // ", said Nikita Kanani, a London GP": the subject comes after, where no other verb does.
      const after = reading.has(verb + 1, Role.Clause | Role.Preposition) ? undefined : this.phraseAt(verb + 1);
      // ", said two people briefed on it"
      const isEnd = after !== undefined && (reading.gap(after.last) & (Gap.Comma | Gap.Stop | Gap.Line)) !== 0;
      if (isEnd && (after.form === 'description' || after.form === 'name')) return after;
      if (after?.form === 'noun' && SAID.test(this.word(verb)) && endsClause(this, after)) return after;
      // ", said Rabbi Ann Lee in a statement"
      const isPerson = after?.form === 'name' && this.isPersonal(after.first);
      if (isPerson && SAID.test(this.word(verb)) && reading.has(after.last, Role.Preposition)) return after;
    }
    if (this.word(verb) === 'know') return this.sentenceSubject(verb);
    let k = verb - 1;
    while (k > min && this.isAdverb(k) && !(reading.gap(k + 1) & (Gap.Comma | Gap.Line)) && this.quoted[k] === 0)
      k -= 1;
    if (reading.gap(k + 1) & Gap.Close) {
      // "Rep. Kevin Brady (R-Texas) said": a name in brackets is no subject.
      let open = k;
      while (open > min && !(reading.gap(open) & Gap.Open)) open -= 1;
      if (open > min) k = open - 1;
    }
    if (reading.has(k, Role.Clause) && /^(?:and|but|then)$/.test(this.word(k)))
      return subjectOfClause(this, k, min) ?? this.sentenceSubject(verb);
    if (SOMEBODY.test(this.word(k))) return undefined;
    // "Those who claim": they are not named.
    if (this.word(k) === 'who' && /^(?:anyone|everyone|those)$/.test(this.word(k - 1))) return undefined;
    if (/^(?:who|which|that)$/.test(this.word(k))) {
      const owner = this.#beforeRelative(k, min);
      // "From those who accused her of": they are not named.
      if (owner !== undefined || this.word(k) === 'who') return owner;
    }
    const isApart = reading.gap(k + 1) & (Gap.Comma | Gap.Dash);
    // "The head of the club where he was a guest said": what somebody was says nothing.
    const isPredicate = this.isArticle(k - 1) && reading.gap(k - 1) === Gap.Space && PASSIVE.test(this.word(k - 2));
    if (isPredicate && !isApart && k - 2 > min) return this.sentenceSubject(verb);
    const near = isApart
      ? this.#beforeCommas(k, min)
      : (this.#informed(min, k) ?? this.#phraseEnding(k, min) ?? this.#owned(k, min) ?? this.#plainNoun(k, min, verb));
    if (near === null) return undefined;
    const about = near ?? pluralBefore(this, verb) ?? this.sentenceSubject(verb);
    // "Na Inglaterra, no que a Força Aérea chamou de": where something happens is not who says it.
    return reading.language !== 'en' && about?.form === 'name' && about.entity?.kind === 'place' ? near : about;
  }

  /** Whom a clause is about that begins with "who", "which" or "that" at token `k`. */
  #beforeRelative(k: number, min: number): Subject | undefined {
    const { reading } = this;
    const isWho = this.word(k) === 'who';
    // "something was wrong with Dauer, who told", "Rep. Ann Lee of Oster, who said": the person named last.
    const near = isWho && reading.gap(k) & Gap.Comma ? this.personOf(k - 1, min) : undefined;
    if (near !== undefined) return near;
    // "A lawsuit brought by investors who claim"
    const agents = isWho && reading.gap(k) === Gap.Space ? this.manyBehind(k - 1, min, BY) : undefined;
    if (agents !== undefined) return agents;
    // "The matriarch, who", "the man who": a person, by that word.
    const isSmallNoun = isWho && !reading.has(k - 1, Role.Function) && !reading.capitalised(k - 1);
    const owner = (isSmallNoun ? this.#nounEnding(k - 1, min, false) : undefined) ?? this.#phraseEnding(k - 1, min);
    return isWho && owner?.entity?.kind === 'place' ? undefined : owner;
  }

  /**
   * The subject if something between commas, ending at `last`, precedes the verb: a name that explains the noun before
   * it, or an office after a name.
   */
  #beforeCommas(last: number, min: number): Subject | undefined {
    const { reading } = this;
    let close = last;
    for (let tries = 0; tries < 4 && close > min; tries += 1) {
      let open = close;
      while (open > min && !(reading.gap(open) & (Gap.Comma | Gap.Dash))) open -= 1;
      if (isLand(this, close)) {
        close = open - 1;
        continue;
      }
      const inside = this.entityAt(close);
      const named = inside === undefined ? close : this.mentionFirst(close);
      if (
        inside !== undefined &&
        named - open <= 2 &&
        inside.kind !== 'place' &&
        !SITES.test(this.word(open - 1)) &&
        open > min &&
        (this.onlyTitles(this.seatEnd(open, named), named, Role.Profession | Role.People) ||
          (this.isPersonal(named) && isApposed(this, open, named)))
      ) {
        // "Opponents of the mayor, Ann Lee, accused": they speak, and not she.
        const crowd = this.#headBefore(reading.has(open - 2, Role.Determiner) ? open - 3 : open - 2, min);
        if (crowd?.first === min && CROWD.test(this.word(crowd.last - 1))) return crowd;
        return { first: named, last: close + 1, entity: inside, form: 'name' };
      }
      // "…, Julia Louis-Dreyfus of HBO's Veep, said", "…, Lt. Col. Ann Lee of the town's police, said"
      let at = open;
      while (at < open + MAX_TITLES && this.onlyTitles(at, at + 1) && this.entityAt(at) === undefined) at += 1;
      const head = this.entityAt(at);
      const end = this.mentionLast(at);
      // An office in "Ann Lee, Labour leader, said", "Ann Lee, Mr Ray's lawyer, said"; two in ", Ann Lee and Bob Ray,"
      const isOffice = end <= close && this.onlyTitles(end, close + 1);
      const isOther = isOffice || reading.wordEnds[end - 1] !== reading.end(end - 1);
      if (head !== undefined && !isOther && this.isPersonal(at) && this.mentionFirst(at) === at) {
        if (inside !== undefined && named === end + 1 && AND.test(this.word(end)) && this.isPersonal(named))
          return { first: at, last: close + 1, entity: undefined, form: 'description' };
        return { first: at, last: end, entity: head, form: 'name' };
      }
      if (open <= min) break;
      // "Ann Lee, who leads the council in Oster, the capital, said"
      if (isBehindWho(this, open, min)) {
        close = open - 1;
        continue;
      }
      const before =
        (isLand(this, open - 1) ? undefined : this.#phraseEnding(open - 1, min)) ??
        (this.maySpeak(open - 1) ? this.#nounEnding(open - 1, min, false) : undefined);
      // "O dinheiro, um milhão, foi liberado, anunciou": in other languages only who has a role speaks so far off.
      const isKnown =
        reading.language === 'en' || before?.form !== 'noun' || reading.has(before.last - 1, SPEAKING_ROLES);
      if (before !== undefined && isKnown && !(before.entity?.kind === 'place' && before.form === 'name'))
        return before;
      close = open - 1;
    }
    return undefined;
  }

  /** "Ann Lee's office", "Ann Lee's lawyers": what is somebody's, and may speak. */
  #owned(k: number, min: number): Subject | undefined {
    const { reading } = this;
    const entity = k > min && reading.gap(k) === Gap.Space ? this.entityAt(k - 1) : undefined;
    if (entity === undefined || reading.wordEnds[k - 1] === reading.end(k - 1)) return undefined;
    return this.maySpeak(k) || this.isMany(k)
      ? { first: this.mentionFirst(k - 1), last: k + 1, entity, form: 'noun' }
      : undefined;
  }

  /** "Two people briefed on the talks", "a person familiar with the plan": a clause up to its verb. */
  #informed(min: number, last: number): Subject | undefined {
    let first = last;
    while (first > min && this.quoted[first] === 0 && this.reading.gap(first) === Gap.Space) first -= 1;
    const informed = this.quoted[first] === 0 ? this.informedAt(first) : undefined;
    return informed?.last === last + 1 ? informed : undefined;
  }

  /**
   * "The notes say", "a guest on one of the shows called": a noun with an article, before its phrases of place. It is
   * `null` if it is of what does not speak: "the clock said".
   */
  #plainNoun(k: number, min: number, verb: number): Subject | null | undefined {
    const { reading } = this;
    let last = k;
    for (let i = k; i >= min && k - i < 12; i -= 1) {
      const isPart = i === last || reading.gap(i + 1) === Gap.Space;
      if (!isPart || this.quoted[i] !== 0 || this.isReport(i)) return undefined;
      // "When one user said"
      const isOne = last > i && /^(?:one|another)$/.test(this.word(i));
      if (!isOne && !reading.has(i, Role.Determiner) && !(reading.language === 'de' && this.isArticle(i))) {
        // "on one of the shows": the noun precedes it, but "…, as several sailors had told" is another clause.
        if (reading.has(i, Role.Preposition)) {
          if (reading.gap(i) !== Gap.Space) return undefined;
          last = i - 1;
        } else if (reading.has(i, Role.He | Role.She | Role.They | Role.Clause)) return undefined;
        // ", Norwegian mediators said": people in the plural need no article.
        const isBare = reading.language === 'en' && (reading.gap(i) & Gap.Comma) !== 0 && last === k;
        if (isBare && this.maySpeak(k) && this.isMany(k))
          return { first: i, last: k + 1, entity: undefined, form: 'noun' };
        continue;
      }
      if (reading.has(i - 1, Role.Preposition) && i > min) continue;
      // "The nuns told them": things say nothing in the plural.
      const isSpeaker = this.maySpeak(last) || (last === k && this.isMany(last));
      const isNoun = last > i && last - i < MAX_NOUN && isSpeaker && !SHOWING.test(this.word(verb));
      if (isNoun) return { first: i, last: last + 1, entity: undefined, form: 'noun' };
      const isThing =
        last === k &&
        last > i &&
        !reading.capitalised(last) &&
        /^(?:the|an?)$/.test(this.word(i)) &&
        !reading.has(last, THINGLESS);
      return isThing && !this.maySpeak(last) ? null : undefined;
    }
    return undefined;
  }

  /** Whether commas stand on both sides. */
  isShut({ first, last }: Subject): boolean {
    return (this.reading.gap(first) & this.reading.gap(last) & Gap.Comma) !== 0;
  }

  /** What the sentence of token `i` is about: its first name, pronoun or speaking noun outside an opening phrase. */
  sentenceSubject(i: number): Subject | undefined {
    const { reading } = this;
    const first = this.sentenceFirst(i);
    let k = first;
    if (/^(?:its|their|his|her)$/.test(this.word(k))) {
      // "His agent, Ann Lee, interrupts:"
      const owned = this.phraseAt(k);
      if (owned?.form === 'name' && this.isPersonal(owned.first) && this.isShut(owned)) return owned;
      return { first: k, last: k + 1, entity: undefined, form: 'pronoun' };
    }
    if (/^(?:and|but|so|yet|or|then)$/.test(this.word(k))) k += 1;
    for (let phrases = 0; phrases < MAX_PHRASES && this.opensPhrase(k); phrases += 1) {
      let comma = k + 1;
      while (comma < i && !(reading.gap(comma) & Gap.Comma && this.quoted[comma] === 0)) comma += 1;
      if (comma >= i) break;
      k = comma;
    }
    for (; k < i && k - first < REACH; k += 1) {
      if (this.quoted[k] !== 0) continue;
      const subject = this.phraseAt(k);
      const isNoSubject =
        subject?.form === 'name' &&
        (this.isWhere(subject.first, subject.entity!) ||
          this.belongsToMany(subject.first) ||
          isLand(this, subject.last - 1));
      if (subject !== undefined && !isNoSubject) return subject;
      while (
        k + 1 < i &&
        !(reading.gap(k + 1) & Gap.Comma) &&
        !reading.has(k + 1, Role.Preposition | Role.Clause | Role.Report)
      )
        k += 1;
    }
    return undefined;
  }
}
