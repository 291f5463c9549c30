import type { Entity } from '../../names/index.js';
import { Gap, Role } from '../../reading/index.js';
import type { Narration, Subject } from '../narration/index.js';
import { PERSON_NOUNS } from '../words/index.js';

/** Words from a name to the body or place that its office is of. */
const MAX_OFFICE = 10;
/** Words of an apposition that are looked at. */
const MAX_APPOSITION = 6;
/** How many names one word leads to. */
const MAX_LIST_LENGTH = 20;

/** "The leader of Oster" is not who leads a town of another name. */
export function areNear(one: Entity, two: Entity): boolean {
  return one.spans.some((own) => two.spans.some((other) => Math.abs(other.first - own.first) < MAX_OFFICE));
}

/** "O governador de Oster, Ana Prado,": the noun that opens the sentence up to a name between commas. */
function officeBefore(narration: Narration, first: number): string | undefined {
  const { reading } = narration;
  if (reading.language === 'en') return undefined;
  const from = narration.sentenceFirst(first);
  if (!(reading.gap(first) & Gap.Comma) || first - from > MAX_OFFICE || !narration.isArticle(from)) return undefined;
  let head = from + 1;
  for (let k = head; k < first; k += 1) if (k > head && reading.gap(k) !== Gap.Space) return undefined;
  while (head + 1 < first && !reading.has(head + 1, Role.Preposition | Role.Particle)) head += 1;
  // A text on a president has other ones, of bodies.
  return reading.capitalised(head) || /^president/.test(narration.word(head)) ? undefined : narration.word(head);
}

/** The words directly before a name and in the apposition after it, with the entities they describe. */
export function readOffices(narration: Narration): Map<string, Entity[]> {
  const { reading } = narration;
  const offices = new Map<string, Entity[]>();
  for (const entity of narration.entities) {
    if (entity.kind === 'organisation' || entity.kind === 'place') continue;
    for (const { first, last } of entity.spans) {
      // "“We passed the Harbour Act,” the senator said": what a quote ends with is nobody's office.
      const isEnd = last < reading.count && (reading.gap(last) & Gap.Quote) !== 0;
      const isApposed = last < reading.count && (reading.gap(last) & Gap.Comma) !== 0 && !isEnd;
      // "The mayor, Ann Lee, said", but "according to one source, Ann Lee left"
      if (first > 0 && (isApposed || !(reading.gap(first) & Gap.Comma)))
        remember(offices, officeAt(narration, first - 1), entity);
      // "Oster's prime minister, former journalist Ann Lee, said"
      let titled = first;
      while (titled > 0 && first - titled < MAX_BEFORE && narration.onlyTitles(titled - 1, titled, Role.Profession)) {
        titled -= 1;
        if (isApposed && reading.gap(titled) & Gap.Comma) remember(offices, officeAt(narration, titled - 1), entity);
      }
      if (!isApposed) continue;
      const office = officeBefore(narration, first);
      if (office !== undefined) remember(offices, office, entity);
      const end = appositionEnd(narration, last);
      for (let k = last; k < end; k++)
        if (!isOfOffice(narration, k, last)) remember(offices, officeAt(narration, k), entity);
    }
  }
  return offices;
}

/** "president" of "the president", "vice president" of "Vice President Ann Lee", which is another office. */
export function officeAt(narration: Narration, noun: number): string {
  const word = narration.word(noun).replace('-', ' ');
  const before = narration.word(noun - 1);
  const isTied = OFFICE.test(word) && narration.reading.gap(noun) === Gap.Space;
  return isTied && /^(?:vice|deputy|former)$/.test(before) ? `${before} ${word}` : word;
}

/** "A boyhood fan of the team": what an office is of, which is nobody's office. */
function isOfOffice(narration: Narration, noun: number, from: number): boolean {
  const of = narration.isArticle(noun - 1) ? noun - 2 : noun - 1;
  return of >= from && narration.word(of) === 'of';
}

/** The end of what follows a comma; at once if it is a clause that names the speaker: "Seats, the club said, …". */
function appositionEnd(narration: Narration, from: number): number {
  const { reading } = narration;
  // "Lee left Oster, according to the indictment"
  if (narration.isAccordingTo(from + 1)) return from;
  let end = from;
  for (; end < from + MAX_APPOSITION && end < reading.count && !reading.opens(end); end++)
    if (end - from <= 2 && narration.isReport(end)) return from;
  return end;
}

export function remember(map: Map<string, Entity[]>, word: string, entity: Entity): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [entity]);
  else if (list.length < MAX_LIST_LENGTH && !list.includes(entity)) list.push(entity);
}

/**
 * Whether somebody is known to hold another office of one name: "the German ministry spokesman" is not "the Taliban
 * spokesman, Bob Roe", nor "the interior minister" the foreign one. Only English offices are told apart.
 */
export function holdsAnother(narration: Narration, head: string, subject: Subject, { spans }: Entity): boolean {
  const own =
    narration.reading.language === 'en' && OFFICE.test(head)
      ? officeWords(narration, head, subject.first, subject.last - 1)
      : [];
  if (own.length === 0) return false;
  let isOther = false;
  for (const { first, last } of spans.slice(0, MAX_MENTIONS)) {
    for (let at = first - 1; at < last + MAX_APPOSITION; at += 1) {
      if (at === first) at = last;
      if (at >= last && narration.reading.opens(at)) break;
      if (narration.word(at) !== head) continue;
      const theirs = [
        ...officeWords(narration, head, at - MAX_BEFORE, at),
        ...officeWords(narration, head, at + 1, narration.complementEnd(at + 1)),
      ];
      if (theirs.some((word) => own.some((one) => areAlike(one, word)))) return false;
      isOther ||= theirs.length > 0;
    }
  }
  return isOther;
}

/** "The interior ministry" is not the External Affairs Ministry. */
export function isOtherMinistry(narration: Narration, { last }: Subject, { words }: Entity): boolean {
  const [portfolio, head] = [narration.word(last - 2), narration.word(last - 1)];
  if (!/^(?:department|ministry)$/.test(head) || !PORTFOLIO.test(portfolio)) return false;
  return !words.some((word) => areAlike(portfolio, word));
}

/** "Attorney General Ann Lee" is not "the president", if she is never called so. */
export function isTitled(narration: Narration, { spans }: Entity, head: string): boolean {
  if (!HEAD.test(head)) return false;
  let isOther = false;
  for (const { first } of spans.slice(0, MAX_MENTIONS))
    for (let k = first - 1; k >= first - MAX_BEFORE && narration.onlyTitles(k, k + 1, Role.Profession); k -= 1) {
      if (narration.word(k) === head) return false;
      isOther ||= !COURTESY.test(narration.word(k));
    }
  return isOther;
}

/**
 * "The president spoke of Lee's death when he declared", "The president spoke of Lee's death. He": the office with
 * which the sentence of the pronoun at `i` begins, or the one before it if nobody `spoke` since.
 */
export function officeMeant(narration: Narration, i: number, isNear: boolean, spoke = -1): Subject | undefined {
  const own = officeOfSentence(narration, i);
  if (own !== undefined || isNear) return own;
  const before = narration.sentenceFirst(i) - 1;
  const office = before > 0 && narration.quoted[before] === 0 ? officeOfSentence(narration, before) : undefined;
  return office !== undefined && spoke <= office.first ? office : undefined;
}

/** The office with which the sentence of token `i` begins. */
function officeOfSentence(narration: Narration, i: number): Subject | undefined {
  const about = narration.sentenceSubject(i);
  const isOffice = about?.form === 'noun' && about.last < i && narration.word(about.first) === 'the';
  return isOffice && PERSON_NOUNS.has(narration.word(about.last - 1)) ? about : undefined;
}

/** Of whom there is one. */
const HEAD = /^(?:president|pope)$/;
const COURTESY = /^(?:m(?:r|rs|s|iss)|sir|dr|lord|lady)\.?$/;

/** Mentions that are looked at: whoever holds an office is told of it at one of the first. */
const MAX_MENTIONS = 50;
/** Words before the noun of an office that may say which it is: "Swiss federal interior". */
const MAX_BEFORE = 3;

/** The words from one token to another that say of what an office is: a name, a country, what a minister is for. */
function officeWords(narration: Narration, head: string, from: number, to: number): string[] {
  const { reading } = narration;
  const words: string[] = [];
  const isMinister = /^(?:minister|secretary|commissioner|chief)$/.test(head);
  for (let k = to - 1; k >= Math.max(0, from); k -= 1) {
    if (reading.has(k, Role.Determiner | Role.Preposition)) break;
    if (k + 1 < to && reading.gap(k + 1) !== Gap.Space) break;
    const word = reading.text.slice(reading.start(k), reading.wordEnds[k]).toLowerCase();
    const isSpoken = /^spokes/.test(head) && !reading.has(k, Role.Function | Role.Adverb);
    const isPortfolio = isMinister && PORTFOLIO.test(word);
    const isName = reading.opens(k) ? narration.entityAt(k) !== undefined : reading.capitalised(k);
    if (!GENERAL.test(word) && (isSpoken || isName || isPortfolio)) words.push(word);
    if (reading.opens(k)) break;
  }
  return words;
}

/** Offices that several people hold. */
const OFFICE =
  /^(?:spokes(?:man|woman|person)|minister|secretary|president|premier|chancellor|senator|governor|mayor|ambassador|commissioner|leader|lawyer|lawmaker|congress(?:man|woman)|democrat|republican)$/;
/** What any holder of an office may be called. */
const GENERAL =
  /^(?:chief|senior|deputy|assistant|acting|former|ex|then|new|lead|main|long-?time|veteran|top|official|company|firm|group|organi[sz]ation|government|department|ministry|agency|movement|party|police|prime|vice|republican|democrat(?:ic)?|conservative|labou?r|liberal|tory|u|s|\W*)$/;
const PORTFOLIO =
  /^(?:foreign|interior|home|defen[cs]e|finance|health|justice|education|environment|transport(?:ation)?|trade|economy|energy|agriculture|culture|treasury|commerce|tourism|housing|immigration|security|press)$/;

/** "Germany" and "German". */
function areAlike(one: string, two: string): boolean {
  return one.slice(0, MIN_ALIKE) === two.slice(0, MIN_ALIKE) || (AMERICAN.test(one) && AMERICAN.test(two));
}

const MIN_ALIKE = 4;
const AMERICAN = /^(?:us|u\.s\.?|american?|united|white)$/;
