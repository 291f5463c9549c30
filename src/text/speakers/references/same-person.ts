import type { Entity } from '../../names/index.js';
import type { Narration, Subject } from '../narration/index.js';
import { fits, nearestPerson, openerBefore } from './antecedents.js';
import { mainPerson, namingIn } from './mentions.js';
import { named, type Speaker } from './speaker.js';

/** Of two people with one surname, the one who spoke last, `spoke`, goes on. */
export function sameSurname(
  narration: Narration,
  spoke: Entity | undefined,
  { first, last }: Subject,
): Entity | undefined {
  if (spoke === undefined || last - first !== 1 || spoke.words.length < 2) return undefined;
  // "Ms Lee" is not her brother, who spoke.
  const title = narration.word(first - 1);
  if (/^(?:m(?:rs|s|iss|me)|frau)\.?$/.test(title) && fits(narration, spoke, true) === 0) return undefined;
  return spoke.words[spoke.words.length - 1] === narration.word(first).replace(/['’]s$/, '') ? spoke : undefined;
}

/** Whether a quote begins with the pronoun of whom the article is about, or names them. */
export function isAbout(narration: Narration, entity: Entity, quote: string): boolean {
  if (namingIn(quote)(entity)) return true;
  const pronoun = /^(?:his|her|he|she)\b/i.exec(quote)?.[0].toLowerCase();
  if (pronoun === undefined || mainPerson(narration) !== entity) return false;
  return fits(narration, entity, pronoun === 'her' || pronoun === 'she') > 0;
}

/**
 * Who is meant by a verb without a subject, as Spanish has them: with whom the last sentences begin, else who spoke
 * last, else the person named last.
 */
export function unsaid(narration: Narration, verb: number, spoke: Speaker | undefined): Speaker | undefined {
  // English verbs have a subject, and one that is not known may be anybody.
  if (narration.reading.language === 'en') return undefined;
  // A verb without a subject goes on with a person, and not with the country that came last.
  const last = spoke?.entity?.kind === 'place' ? undefined : spoke;
  if (!/^(?:es|it|pt)$/.test(narration.reading.language)) return last;
  const opener = openerBefore(narration, verb, last?.first ?? -1);
  if (opener === null) return undefined;
  if (opener === undefined && last !== undefined) return aboutBefore(narration, verb, last) ?? last;
  const entity = opener ?? nearestPerson(narration, verb)?.entity;
  return entity && { name: entity.name, entity, first: verb, last: verb + 1 };
}

/** "Já o técnico, Ana Prado, preferiu calar. «…», frisou": whom the sentence before is about, if none spoke since. */
function aboutBefore(narration: Narration, verb: number, last: Speaker): Speaker | undefined {
  const first = narration.sentenceFirst(verb);
  const about = first > 0 ? narration.sentenceSubject(first - 1) : undefined;
  const isNew =
    about?.form === 'name' && narration.isPersonal(about.first) && narration.sentenceFirst(first - 1) > last.first;
  return isNew ? named(about.entity!, about) : undefined;
}
