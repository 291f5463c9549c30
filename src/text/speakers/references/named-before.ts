import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { isLikePerson, isPlural, type Narration, SPEAKING_ROLES, type Subject } from '../narration/index.js';
import { BODY_NOUNS, CARRIERS, PERSON_NOUNS } from '../words/index.js';

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

  /** "The zoo" after "Cincinnati Zoo". */
  called(head: string): Entity | undefined {
    return this.#withWord(head).find(({ kind, words }) => kind !== 'person' && words[words.length - 1] === head);
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
  holder(head: string, { first, last }: Subject, spoke: Entity | undefined): Entity | undefined {
    const narration = this.#narration;
    const { reading } = narration;
    // "The NAACP history" is held by nobody.
    const isOffice = reading.language !== 'en' || PERSON_NOUNS.has(head) || reading.has(last - 1, SPEAKING_ROLES);
    // A body is no office, though it may be named beside whoever leads it.
    if (!isOffice || CARRIERS.has(head) || BODY_NOUNS.has(head) || isPlural(head)) return undefined;
    this.#holders ??= readOffices(narration);
    const at = narration.complementEnd(last) - 1;
    const owner = at > last ? narration.entityAt(at) : undefined;
    const holders = (this.#holders.get(head) ?? []).filter(
      (entity) => entity.spans[0]!.first < first && (owner === undefined || areNear(entity, owner)),
    );
    const holder = holders.find((entity) => entity === spoke) ?? holders[0];
    if (holder === undefined || reading.language === 'en' || holder.kind === 'person') return holder;
    return reading.has(last - 1, Role.Title) && isLikePerson(narration, holder) ? holder : undefined;
  }
}

/** Words from a name to the body or place that its office is of. */
const MAX_OFFICE = 10;

/** "The leader of Oster" is not who leads a town of another name. */
function areNear(one: Entity, two: Entity): boolean {
  return one.spans.some((own) => two.spans.some((other) => Math.abs(other.first - own.first) < MAX_OFFICE));
}

/** The words directly before a name and in the apposition after it, with the entities they describe. */
function readOffices(narration: Narration): Map<string, Entity[]> {
  const { reading } = narration;
  const offices = new Map<string, Entity[]>();
  for (const entity of narration.entities) {
    if (entity.kind === 'organisation' || entity.kind === 'place') continue;
    for (const { first, last } of entity.spans) {
      const isApposed = last < reading.count && (reading.gap(last) & Gap.Comma) !== 0;
      // "The mayor, Ann Lee, said", but "according to one source, Ann Lee left"
      if (first > 0 && (isApposed || !(reading.gap(first) & Gap.Comma)))
        remember(offices, narration.word(first - 1), entity);
      if (!isApposed) continue;
      const end = appositionEnd(narration, last);
      for (let k = last; k < end; k++) remember(offices, narration.word(k), entity);
    }
  }
  return offices;
}

/** Words of an apposition that are looked at. */
const MAX_APPOSITION = 6;

/** The end of what follows a comma; at once if it is a clause that names the speaker: "Seats, the club said, …". */
function appositionEnd(narration: Narration, from: number): number {
  const { reading } = narration;
  let end = from;
  for (; end < from + MAX_APPOSITION && end < reading.count && !reading.opens(end); end++)
    if (end - from <= 2 && narration.isReport(end)) return from;
  return end;
}

/** How many names one word leads to. */
const MAX_LIST_LENGTH = 20;

function remember(map: Map<string, Entity[]>, word: string, entity: Entity): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [entity]);
  else if (list.length < MAX_LIST_LENGTH && !list.includes(entity)) list.push(entity);
}
