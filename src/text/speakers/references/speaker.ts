import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import { isMedium, type Narration, PART, type Subject, togetherFrom } from '../narration/index.js';

/** The speaker of words: a name in the text, or the noun for somebody it does not name. */
export interface Speaker {
  readonly name: string;
  readonly entity: Entity | undefined;
  /** Tokens of the mention that says so. */
  readonly first: number;
  readonly last: number;
  /** The noun that stands for somebody without a name, where others belong to it: "spokeswoman for the council". */
  readonly head?: number;
}

/** Tokens from who spoke to "the company". */
const MAX_TO_COMPANY = 60;

/** The body that `spoke`, if it has done so shortly before token `i` and is no outlet. */
export function bodySpeaking(narration: Narration, spoke: Speaker | undefined, i: number): Entity | undefined {
  const entity = spoke?.entity;
  if (entity === undefined || entity.kind === 'person' || entity.kind === 'place' || isMedium(entity)) return undefined;
  return spoke!.first >= narration.sentenceFirst(i) - MAX_TO_COMPANY ? entity : undefined;
}

const VIETNAMESE_ARTICLE = /^(?:một|số|các|những|nhiều|vị)$/;

/** A subject that is the mention of somebody. */
export function named(entity: Entity, { first, last }: Subject): Speaker {
  return { name: entity.name, entity, first, last };
}

/** A noun in the words of the text, without its article. */
export function asWritten(narration: Narration, { first: from, last, form }: Subject): Speaker {
  const { reading } = narration;
  const end = form === 'noun' && reading.language !== 'vi' ? narration.complementEnd(last) : last;
  const small = reading.language === 'en' ? Role.Determiner | Role.Preposition | Role.Clause : Role.Function;
  // "Người dân" begins with a word that is small elsewhere.
  const isSmall = (k: number) =>
    reading.language === 'vi' ? VIETNAMESE_ARTICLE.test(narration.word(k)) : reading.has(k, small);
  let first = from;
  // "Two of the country's biggest unions"; "Inc.'s" is two tokens.
  const isPart = reading.gap(from) === Gap.Space && reading.gap(from - 1) === Gap.Space;
  if (isPart && PART.test(narration.word(from - 2)) && narration.word(from - 1) === 'of') first = from - 2;
  else while (first < last - 1 && (isSmall(first) || narration.word(first) === 's')) first += 1;
  const name =
    (form === 'description' ? fullNames(narration, from, last) : undefined) ??
    reading.text.slice(reading.start(first), reading.wordEnds[end - 1]);
  return { name, entity: undefined, first, last: end, head: last - 1 };
}

/** "Ann Lee and Bob Ray" of "Ms Lee, R-Ohio, and Mayor Ray": the names alone, if there is nothing else. */
function fullNames(narration: Narration, from: number, to: number): string | undefined {
  const all = togetherFrom(narration, from);
  if (all === undefined || (all.last !== to && all.named !== to)) return undefined;
  const names = all.entities.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
