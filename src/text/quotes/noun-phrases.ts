import type { Entity } from '../names/index.js';
import { Gap, Role } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { MarkedText, SPEAKING_ROLES } from './marked-text.js';
import { INSCRIBED } from './words/index.js';

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
/** Words of such a description. */
const MAX_INFORMED = 12;

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
    if (this.isPronoun(i)) return { first: i, last: i + 1, entity: undefined, form: 'pronoun' };
    if (reading.has(i, Role.Adverb) && !reading.has(i, Role.Determiner) && !reading.capitalised(i)) return undefined;
    let noun = -1;
    let named: Entity | undefined;
    let first = -1;
    let last = -1;
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
        !reading.has(k, SPEAKING_ROLES | Role.TitleModifier)
      )
        break;
      const other = reading.language !== 'en' && reading.has(k, Role.Particle);
      // "le maire de Lyon, Jean Martin"
      if (other && noun >= 0 && named === undefined && k > i) break;
      // "the search and rescue agency"
      const paired = noun < 0 && named === undefined && k > i && k - i < 4 && this.word(k) === 'and';
      if (reading.role(k) & (Role.Preposition | Role.Clause) && k > i && !paired) {
        const isOffice = noun === k - 1 && named === undefined;
        const holder = isOffice ? (this.#holderBehind(k) ?? this.#holderOfTwo(k)) : undefined;
        if (holder !== undefined) return holder;
        break;
      }
      if (k > i && this.isPast(k)) break;
      if (this.isReport(k)) {
        // "the zoo said": any noun with an article speaks when a reporting verb follows it.
        const isNoun = named === undefined && noun < 0 && k > i + 1 && reading.has(i, Role.Determiner);
        if (isNoun && !INSCRIBED.has(this.word(k - 1))) noun = k - 1;
        break;
      }
      if (reading.role(k) & SPEAKING_ROLES && !(reading.role(k) & Role.Function)) noun = k;
      else if (k > i && reading.role(k) & (Role.Adverb | Role.He | Role.She | Role.They)) break;
    }
    if (named !== undefined && last > noun) {
      // "the Alpes-Maritimes sub-prefect, Sbastien Humbert"
      return this.#explainedBehind(last, 3) ?? { first, last, entity: named, form: 'name' };
    }
    if (noun < 0) return undefined;
    // "the health secretary, Matt Hancock, has said": the name explains the noun.
    const explained = this.#explaining(noun + 1) ?? this.#explainedBehind(noun + 1, reading.language === 'en' ? 6 : 9);
    return explained ?? { first: i, last: noun + 1, entity: named, form: 'noun' };
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

  /** "Deputy commissioner for Counterterrorism and Intelligence John Millie": the person at the end of an office. */
  #holderBehind(preposition: number): Subject | undefined {
    const { reading } = this;
    if (!/^(?:for|of)$/.test(this.word(preposition)) || !reading.has(preposition - 1, Role.Title)) return undefined;
    for (let k = preposition + 1; k < preposition + 8 && k < reading.count; k += 1) {
      if (reading.gap(k) !== Gap.Space || this.quoted[k] !== 0) return undefined;
      const entity = this.entityAt(k);
      if (entity?.kind === 'person' && this.mentionLast(k) - k > 1)
        return { first: k, last: this.mentionLast(k), entity, form: 'name' };
      if (!reading.capitalised(k) && !/^(?:and|of|the)$/.test(this.word(k))) return undefined;
    }
    return undefined;
  }

  /** "presidential candidate and California senator Ann Lee": the person at the end of two offices. */
  #holderOfTwo(and: number): Subject | undefined {
    for (let k = and + 1; this.word(and) === 'and' && k < and + 6 && k < this.reading.count; k += 1) {
      if (this.reading.gap(k) !== Gap.Space || this.quoted[k] !== 0) return undefined;
      const entity = this.entityAt(k);
      if (entity?.kind === 'person') return { first: k, last: this.mentionLast(k), entity, form: 'name' };
      if (entity !== undefined && entity.kind !== 'place') return undefined;
    }
    return undefined;
  }

  /** A verb in the past before its object: "applauded the", "dismissed an". */
  isPast(k: number): boolean {
    const { reading } = this;
    if (reading.capitalised(k) || !reading.has(k + 1, Role.Determiner) || reading.gap(k + 1) !== Gap.Space)
      return false;
    return reading.text.slice(reading.end(k) - 2, reading.end(k)) === 'ed' && !reading.has(k, SPEAKING_ROLES);
  }

  /** The name between commas behind a few words: "a local member of parliament, Eric Ciotti, told". */
  #explainedBehind(i: number, reach: number): Subject | undefined {
    const { reading } = this;
    const joint = reading.language === 'en' ? Role.Preposition : Role.Preposition | Role.Particle;
    if (!reading.has(i, joint) && reach > 3) return undefined;
    for (let k = i; k < i + reach && k < reading.count; k += 1) {
      if (this.quoted[k] !== 0 || this.isReport(k)) return undefined;
      const gap = reading.gap(k);
      if (gap & Gap.Comma) return k > i ? this.#explaining(k) : undefined;
      if (gap !== Gap.Space) return undefined;
      if (reach <= 3 && reading.has(k, Role.Function | Role.Adverb)) return undefined;
    }
    return undefined;
  }

  /** The name that stands alone between commas at `i`, with its title. */
  #explaining(i: number): Subject | undefined {
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
    if (entity === undefined || entity.kind === 'place' || entity.kind === 'organisation') return undefined;
    const last = this.mentionLast(k);
    if (last < reading.count && !(reading.gap(last) & (Gap.Comma | Gap.Stop | Gap.Line))) return undefined;
    return { first: k, last, entity, form: 'name' };
  }
}
