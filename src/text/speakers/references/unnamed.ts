import { Role } from '../../reading/index.js';
import { isPlural, type Narration, type Subject } from '../narration/index.js';
import { BODY_NOUNS, CARRIERS, KNOWN_BODIES } from '../words/index.js';
import { asWritten, type Speaker } from './speaker.js';

// Somebody whom the text does not name, met again: "an officer said … he said", "the officer said".

/** Whether a noun is of a body: "committee", "police". */
export function isBodyNoun(head: string): boolean {
  return BODY_NOUNS.has(head) || KNOWN_BODIES.has(head);
}

/** Whether a noun is of what is read: "report", "statement". */
export function isReadNoun(narration: Narration, noun: number): boolean {
  return narration.isRead(noun) || CARRIERS.has(narration.word(noun));
}

/** "The official" is the "senior official", and "the spokesman" the "spokesman for the council", who spoke `last`. */
export function isCalledAgain(narration: Narration, last: Speaker, { first }: Subject, head: string): boolean {
  if (last.entity !== undefined) return false;
  // The same words are read once with their verb and once with their quote.
  const isBefore = last.last <= first || last.first === first;
  return isBefore && (last.name.endsWith(` ${head}`) || narration.word(last.head ?? -1) === head);
}

/** "A spokesman for Lee said so, but he said": somebody without a name with whom the sentence of a pronoun begins. */
export function nounOfSentence(narration: Narration, i: number, last: Speaker | undefined): Speaker | undefined {
  const own = last === undefined || last.entity !== undefined ? undefined : narration.sentenceSubject(i);
  if (own?.form !== 'noun' || !isSomebody(narration, own)) return undefined;
  return last!.head === own.last - 1 ? last : undefined;
}

/** Whether a noun is of one person whom the text does not name: "a spokesman". */
function isSomebody(narration: Narration, { first, last }: Subject): boolean {
  const word = narration.word(last - 1);
  const isPerson =
    narration.reading.has(last - 1, Role.Profession | Role.Source | Role.Title) &&
    !isBodyNoun(word) &&
    !isReadNoun(narration, last - 1);
  return isPerson && /^(?:an?|the|one|another)$/.test(narration.word(first)) && !isPlural(word);
}

/** "A deckhand says Lee hit him. He describes Lee as": who began the sentence before, and said it, without a name. */
export function nounSpeaking(narration: Narration, i: number, last: Speaker | undefined): Speaker | undefined {
  const first = narration.sentenceFirst(i);
  const before = first > 0 ? narration.sentenceSubject(first - 1) : undefined;
  if (last === undefined || last.entity !== undefined || before?.form !== 'noun') return undefined;
  const head = before.last - 1;
  if (!isSomebody(narration, before) || last.first < before.first) return undefined;
  if (last.first <= head && head < last.last) return last;
  // "A spokesman said that police had responded. He": what is said inside does not count.
  let verb = before.last;
  while (verb < last.first && !narration.isReport(verb)) verb += 1;
  const isHis = verb < last.first && narration.subjectBefore(verb)?.first === before.first;
  return isHis ? asWritten(narration, before) : undefined;
}
