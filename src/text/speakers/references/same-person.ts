import type { Entity } from '../../names/index.js';
import type { Narration, Subject } from '../narration/index.js';
import { fits } from './antecedents.js';
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

/** "Já o técnico, Ana Prado, preferiu calar. «…», frisou": whom the sentence before is about, if none spoke since. */
export function aboutBefore(narration: Narration, verb: number, last: Speaker): Speaker | undefined {
  const first = narration.sentenceFirst(verb);
  const about = first > 0 ? narration.sentenceSubject(first - 1) : undefined;
  const isNew = about?.form === 'name' && narration.isPersonal(about.first) && about.first > last.first;
  return isNew ? named(about.entity!, about) : undefined;
}
