import type { Span } from '../../../article.js';
import type { Figure, Name } from '../../../text/index.js';
import { textBefore } from '../../read/index.js';
import { OTHER_BEARERS } from './figure-wording.generated.js';

/** Characters between a number and the name that it belongs to. */
const REACH_NAME = 60;

/** One mention of a name in the sentence of a figure. */
export interface Mention extends Span {
  readonly name: string;
  readonly kind: Name['kind'];
}

/** Every mention of some names. */
export function mentionsOf(names: readonly Name[]): Mention[] {
  return names.flatMap(({ name, kind, mentions }) => mentions.map(({ start, end }) => ({ start, end, name, kind })));
}

const PLACE_BEFORE =
  /\b(?:in|at|near|across|around|on|em|no|na|en|à|au|dans|nel|tại|ở)\s(?:the\s|(?:island|state|province|city|town|district|village)\sof\s|southern\s|northern\s|eastern\s|western\s|central\s)*$/i;
/** "In neighbouring Oster, 12 died.": at the beginning of a sentence. */
const PLACE_OPENING =
  /(?:^|[.!?”"]\s|\n)(?:In|Em|N[oa]|En|À|Au|Tại|Ở)\s(?:the\s|neighbou?ring\s|nearby\s|vizinh[oa]\s|vecin[oa]\s)*$/;
const RECEIVER_BEFORE =
  /\b(?:on|at|for|to|from|in|with|of)\s(?:(?:a|an|the|his|her|their|its)\s)?(?:[\p{L}'-]{2,15}\s){0,3}$/iu;

/** The name that a figure belongs to: whose age it is, where people died, what money was spent on. */
export function ownerOf(
  text: string,
  figure: Figure,
  next: Span | undefined,
  names: readonly Mention[],
  isOfPlace: boolean,
): string | undefined {
  if (figure.kind === 'age') return bearerOf(text, figure, names);
  if (!isOfPlace && figure.kind !== 'money') return undefined;
  // "Signed Ann Lee from Vell for $40 million"
  const sold = names.find(
    (one) => !isOfPlace && one.kind === 'person' && SOLD_FOR.test(text.slice(one.end, Math.max(one.end, figure.start))),
  );
  if (sold !== undefined) return sold.name;
  const pattern = isOfPlace ? PLACE_BEFORE : RECEIVER_BEFORE;
  const end = Math.min(figure.end + REACH_NAME * (isOfPlace ? 2 : 1), next?.start ?? Number.POSITIVE_INFINITY);
  const behind = names.filter((one) => one.start >= figure.end && one.start < end);
  for (const mention of behind) {
    if (isOfPlace && mention.kind === 'person') continue;
    if (pattern.test(text.slice(Math.max(figure.end, mention.start - REACH_NAME), mention.start))) return mention.name;
  }
  // "The Harbour Retreat ($5,687.75)"
  if (!isOfPlace) return names.find(({ end: at }) => RECEIVED.test(text.slice(at, Math.max(at, figure.start))))?.name;
  const opening = names.find(
    ({ kind, start, end: at }) =>
      kind !== 'person' && text[at] === ',' && at < figure.start && PLACE_OPENING.test(textBefore(text, start, 24)),
  );
  return (opening ?? subjectOf(text, figure, names))?.name;
}

/** Who did what the text gives a minute for: who is named last before it, else first behind it. */
export function scorerOf(figure: Span, names: readonly Mention[]): string | undefined {
  const people = names.filter(({ kind }) => kind !== 'place' && kind !== 'organisation');
  const sure = people.filter(({ kind }) => kind === 'person');
  const [known] = [sure, people].filter(({ length }) => length > 0);
  return (known?.findLast(({ end }) => end <= figure.start) ?? known?.find(({ start }) => start >= figure.end))?.name;
}

/** Whose share of the votes it is: "Ann Lee won 52.3% of the vote". */
export function winnerOf(text: string, figure: Span, names: readonly Mention[]): string | undefined {
  const before = names.findLast(({ kind, end }) => kind !== 'place' && end <= figure.start);
  return before !== undefined && WON.test(text.slice(before.end, figure.start)) ? before.name : undefined;
}

const WON =
  /^[^.;:%]{0,40}\b(?:won|took|received|got|had|polled|secured|with|on|logró|obtuvo|consiguió|con|alcanzó|obteve|teve|com|recebeu|erhielt|holte|mit|obtenu|recueilli|avec)(?!\p{L})[^.;:%,]{0,16}$/iu;

/** Between a player and the price. */
const SOLD_FOR = /^(?: from [^,;.]{2,30})? for (?:(?:about|some|over|almost|nearly|more than|at least|around) )?$/;

/** Between a name and the amount that is its own: in brackets, or what it received or paid somebody named before. */
const RECEIVED =
  /^(?:,? \(|,? (?:has |had )?(?:received|got|took|pocketed|was (?:paid|given|awarded)|paid (?:him|her|them)) (?:(?:about|some|over|almost|nearly|more than|at least) )?)$/;

/** Whose number the text says it is: "South Korea has 67 deaths". */
export function subjectOf(text: string, figure: Span, names: readonly Mention[]): Mention | undefined {
  const before = names.findLast(
    ({ kind, end }) =>
      kind !== 'person' && kind !== 'organisation' && end <= figure.start && figure.start - end < REACH_SUBJECT,
  );
  return before !== undefined && HAS.test(text.slice(before.end, figure.start)) ? before : undefined;
}

const REACH_SUBJECT = 30;
const HAS = /^(?: has| have| had|'s|’s| reported| recorded| confirmed| registered)\b/;

/** "Ann Lee, 27, …" or "27-year-old Ann Lee". */
function bearerOf(text: string, figure: Figure, names: readonly Mention[]): string | undefined {
  const isPerson = ({ kind }: Mention): boolean => kind !== 'place' && kind !== 'organisation';
  const before = names.find(
    (one) => isPerson(one) && one.end <= figure.start && AGE_BEHIND.test(text.slice(one.end, figure.start)),
  );
  if (before !== undefined) return before.name;
  const behind = names.find(
    (one) =>
      isPerson(one) &&
      one.start >= figure.end &&
      one.start - figure.end < REACH_BEARER &&
      !OF_A_PLACE.test(text.slice(one.end, one.end + 16)),
  );
  const between = behind === undefined ? '' : text.slice(figure.end, behind.start);
  return /^[\s\p{L}-]*$/u.test(between) && !OTHER_BEARER.test(between) ? behind?.name : undefined;
}

/** "An 18-year-old friend of Connor": the name behind is another's. */
const OTHER_BEARER = new RegExp(`\\b(?:${OTHER_BEARERS})\\b`, 'i');

/** Characters between an age and the name whose it is: "18-year-old University of Newtown student Ann Lee". */
const REACH_BEARER = 40;
/** Behind a name that says where somebody is from: "a 35-year-old New Bedford man". */
const OF_A_PLACE = /^ (?:man|woman|boy|girl|resident|teenager|teen|native|student|driver|officer|mother|father)\b/;

const AGE_BEHIND = /^(?:,? \(?|, (?:who is|aged|de|con) | is | was | \(aged |, now )$/;
