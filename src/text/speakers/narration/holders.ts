import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import type { MarkedText } from './marked-text.js';

/** Who holds the office that a phrase begins with: the person at its end. */
interface Holder {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity;
  readonly form: 'name';
}

/** "Vell Motors fleet planner Ann Lee": the person behind one to three small words, which are an office. */
export function personBehind(phrases: MarkedText, named: Entity, office: number): Holder | undefined {
  const { reading } = phrases;
  if (named.kind === 'person') return undefined;
  const silent = Role.Function | Role.Preposition | Role.Clause | Role.Report | Role.Adverb;
  // "Boat Owners of America spokesman Ann Lee"
  const isOf = phrases.word(office) === 'of' && phrases.entityAt(office + 1)?.kind === 'place';
  const from = isOf ? phrases.mentionLast(office + 1) : office;
  for (let k = from; k <= from + 4 && k < reading.count; k += 1) {
    if (reading.gap(k) !== Gap.Space || phrases.quoted[k] !== 0) return undefined;
    const entity = phrases.entityAt(k);
    if (entity !== undefined) {
      if (isOf && k === from) return undefined;
      const isPerson = entity.kind === 'person' || (entity.kind === undefined && phrases.mentionLast(k) - k > 1);
      if (isPerson) return { first: k, last: phrases.mentionLast(k), entity, form: 'name' };
      // "CNN affiliate WQRX anchor Ann Lee"
      if (entity.kind === 'place' || phrases.word(k - 1) !== 'affiliate') return undefined;
      k = phrases.mentionLast(k) - 1;
      continue;
    }
    if (reading.capitalised(k) || reading.has(k, silent)) return undefined;
  }
  return undefined;
}

/** To a country: "ambassador to Germany Ann Lee". */
const ENVOY = /^(?:ambassador|envoy)$/;

/** "Deputy commissioner for Counterterrorism and Intelligence John Millie": the person at the end of an office. */
export function holderBehind(phrases: MarkedText, preposition: number): Holder | undefined {
  const { reading } = phrases;
  const word = phrases.word(preposition);
  const isEnvoy = ENVOY.test(phrases.word(preposition - 1)) && /^(?:for|to)$/.test(word);
  const isOffice = /^(?:for|of|d[aeo]s?|de[li]|du|des|della)$/.test(word) && reading.has(preposition - 1, Role.Title);
  const isForBody = word === 'for' && phrases.onlyTitles(preposition + 1, preposition + 2, Role.Organisation);
  if (!isEnvoy && (!isOffice || isForBody)) return undefined;
  for (let k = preposition + 1; k < preposition + 8 && k < reading.count; k += 1) {
    if (reading.gap(k) !== Gap.Space || phrases.quoted[k] !== 0) return undefined;
    const entity = phrases.entityAt(k);
    if (entity?.kind === 'person' && k > preposition + 1 && phrases.mentionLast(k) - k > 1)
      return { first: k, last: phrases.mentionLast(k), entity, form: 'name' };
    if (!reading.capitalised(k) && !/^(?:and|of|the)$/.test(phrases.word(k))) return undefined;
  }
  return undefined;
}

/** "presidential candidate and California senator Ann Lee": the person at the end of two offices. */
export function holderOfTwo(phrases: MarkedText, and: number): Holder | undefined {
  for (let k = and + 1; phrases.word(and) === 'and' && k < and + 6 && k < phrases.reading.count; k += 1) {
    if (phrases.reading.gap(k) !== Gap.Space || phrases.quoted[k] !== 0) return undefined;
    const entity = phrases.entityAt(k);
    if (entity?.kind === 'person') return { first: k, last: phrases.mentionLast(k), entity, form: 'name' };
    if (entity !== undefined && entity.kind !== 'place') return undefined;
  }
  return undefined;
}
