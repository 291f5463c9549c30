import type { Entity } from '../../names/index.js';
import { Role } from '../../reading/index.js';
import { isLikePerson, isPlural, type Narration, SPEAKING_ROLES, type Subject } from '../narration/index.js';
import { BODY_NOUNS, CARRIERS, PERSON_NOUNS } from '../words/index.js';
import { areNear, holdsAnother, officeAt, readOffices, remember } from './offices.js';

/** Bodies and people that a text has named, by the nouns that refer back to them. */
export class NamedBefore {
  readonly #narration: Narration;
  #byWord: Map<string, Entity[]> | undefined;
  #holders: Map<string, Entity[]> | undefined;

  constructor(narration: Narration) {
    this.#narration = narration;
  }

  /** "A local committee of doctors from Kent" is the body whose name contains both "committee" and "Kent". */
  described(subject: Subject, head: string): Entity | undefined {
    if (!BODY_NOUNS.has(head)) return undefined;
    const narration = this.#narration;
    for (let k = Math.max(subject.first, subject.last - 8); k < subject.last + 8; k += 1) {
      if (k > subject.last && narration.reading.opens(k)) break;
      const named = narration.entityAt(k);
      if (named === undefined || named.words.length > 1) continue;
      const whole = this.#withWord(named.words[0]!).find(
        ({ words }) => words.includes(head) || words.includes(`${head}s`),
      );
      if (whole !== undefined) return whole;
    }
    return undefined;
  }

  /** "The zoo" after "Cincinnati Zoo"; "the administration" is the government, and no Food and Drug Administration. */
  called(head: string): Entity | undefined {
    const isLong = (words: readonly string[]) => head === 'administration' && words.length > 2;
    const isCalled = ({ kind, words }: Entity) => kind !== 'person' && words.at(-1) === head && !isLong(words);
    return this.#withWord(head).find(isCalled);
  }

  /** Whether "the court" may be another than this: two of them were named up to token `at`. */
  isOneOfTwo(body: Entity, head: string, at: number): boolean {
    if (!body.words.includes(head)) return false;
    return this.#withWord(head).some(
      (other) => other !== body && other.spans[0]!.first < at && other.kind !== 'person',
    );
  }

  /** Names of several words that contain a word; only the first few matter. */
  #withWord(word: string): readonly Entity[] {
    if (this.#byWord === undefined) {
      this.#byWord = new Map();
      for (const entity of this.#narration.entities) {
        if (entity.words.length > 1) for (const part of entity.words) remember(this.#byWord, part, entity);
      }
    }
    return this.#byWord.get(word) ?? [];
  }

  /** The holder of an office: "the health secretary" after "Health Secretary Matt Hancock"; of several, who `spoke`. */
  holder(head: string, subject: Subject, spoke: Entity | undefined): Entity | undefined {
    const narration = this.#narration;
    const { first, last } = subject;
    const { reading } = narration;
    // "The NAACP history" is held by nobody.
    const isOffice = reading.language !== 'en' || PERSON_NOUNS.has(head) || reading.has(last - 1, SPEAKING_ROLES);
    // A body is no office, though it may be named beside whoever leads it.
    if (!isOffice || CARRIERS.has(head) || BODY_NOUNS.has(head) || isPlural(head)) return undefined;
    this.#holders ??= readOffices(narration);
    const at = narration.complementEnd(last) - 1;
    const owner = at > last ? narration.entityAt(at) : undefined;
    const known = this.#holders.get(officeAt(narration, last - 1)) ?? [];
    const others = known.filter((entity) => holdsAnother(narration, head, subject, entity));
    const holders = known.filter(
      (entity) =>
        entity.spans[0]!.first < first &&
        (owner === undefined || areNear(entity, owner)) &&
        // "Moon" is "Moon Jae-in".
        !others.some(({ words }) => words.includes(entity.words[0]!)),
    );
    const holder = holders.find((entity) => entity === spoke) ?? holders[0];
    if (holder === undefined || reading.language === 'en' || holder.kind === 'person') return holder;
    return reading.has(last - 1, Role.Title) && isLikePerson(narration, holder) ? holder : undefined;
  }
}
