import { Gap } from '../../reading/index.js';
import type { NounPhrases, Subject } from './noun-phrases.js';

/** What goes on up to the verb behind "and": "waited until the captain came back and said". */
const UNTIL = /^(?:as|before|until|when|while)$/;

/** The subject of the clause that goes on at "and", if it is no main clause; `min` is where its sentence begins. */
export function subjectOfClause(narration: NounPhrases, and: number, min: number): Subject | undefined {
  const { reading, quoted } = narration;
  for (let k = and - 1; k > min; k -= 1) {
    if (quoted[k] !== 0 || reading.gap(k + 1) & Gap.Comma) return undefined;
    if (!UNTIL.test(narration.word(k))) continue;
    const subject = narration.phraseAt(k + 1);
    return subject !== undefined && subject.last < and ? subject : undefined;
  }
  return undefined;
}

/** Words of a noun with its article behind its verb. */
const MAX_INVERTED = 4;

/** ", said a spokeswoman for the council.": but not ", said a neighbour shot two dogs." */
export function endsClause(narration: NounPhrases, { first, last }: Subject): boolean {
  const { reading } = narration;
  if (last - first > MAX_INVERTED || reading.gap(first) !== Gap.Space) return false;
  const end = narration.complementEnd(last);
  return (reading.gap(end) & (narration.word(end) === 'who' ? Gap.Comma : Gap.Stop | Gap.Line)) !== 0;
}

/** Words of the first of two who speak. */
const MAX_PAIRED = 7;

/** Where the words before token `k` begin that no comma interrupts. */
export function clauseFirst({ reading, quoted }: NounPhrases, k: number): number {
  let first = k;
  while (first > 0 && k - first < MAX_PAIRED && quoted[first - 1] === 0 && reading.gap(first) === Gap.Space) first -= 1;
  return first;
}

/** What somebody is, right behind the name: no spokesman or lawyer, who is somebody else. */
export const OFFICE =
  /^(?:ceo|cfo|chair|chairman|chairwoman|director|founder|governor|head|leader|mayor|president|secretary)$/;

/** "Os rebeldes afirmaram": in other languages than English a plural with its article, right before a verb. */
export function pluralBefore(phrases: NounPhrases, verb: number): Subject | undefined {
  const { reading, quoted } = phrases;
  const [article, noun] = [verb - 2, verb - 1];
  const isNext = reading.gap(noun) === Gap.Space && reading.gap(verb) === Gap.Space && quoted[article] === 0;
  if (reading.language === 'en' || !isNext || !phrases.isArticle(article)) return undefined;
  return phrases.isMany(noun) && !reading.capitalised(noun)
    ? { first: article, last: verb, entity: undefined, form: 'noun' }
    : undefined;
}
