import {
  AND_HEADS,
  FOR_HEADS,
  Gap,
  isApostrophe,
  isPlace,
  OFFICES,
  POSSESSIVE_JOINTS,
  type Reading,
  Role,
  SHOP_HEADS,
} from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';

/** Companies whose names mostly say where something was written. */
export const PLATFORMS = new Set([
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'snapchat',
  'tiktok',
  'whatsapp',
  'reddit',
]);

/** Longer runs of capitals are headlines, lists or shouting. */
const MAX_RUN_LENGTH = 12;

/** Tokens `[first, last)` written like names, including the lower-case words inside them. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Whether the line is a headline or in capitals, so that capitals show nothing. */
  readonly headline: boolean;
}

/** A tag of party and state after a name: "R-Ky", "D-Calif". */
function isPartyTag(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start + 1) !== 45 || end - start > 9) return false;
  const third = text.charCodeAt(start + 2);
  return third >= 65 && third <= 90 && 'RDI'.includes(text[start]!);
}

/** Whether token `i` is written like a name: with a capital, possibly after a particle ("al-Assad", "d'Estaing"). */
export function isNameToken(reading: Reading, i: number): boolean {
  const { tokens, text } = reading;
  const kind = tokens.kinds[i];
  if (kind !== TokenKind.Word && kind !== TokenKind.Acronym) return false;
  if (tokens.flags[i]! & 1) return !isPartyTag(text, tokens.starts[i]!, tokens.ends[i]!);
  // Most small words are known ones, and none of those is a name behind a particle.
  if (reading.entries[i] !== 0) return false;
  const start = tokens.starts[i]!;
  const end = Math.min(tokens.ends[i]!, start + 5);
  for (let at = start + 1; at < end - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 45 || isApostrophe(unit)) {
      const next = text.charCodeAt(at + 1);
      return next >= 65 && next <= 90 && at - start <= 3;
    }
  }
  return false;
}

/** A token as it is written, in lower case and without a possessive. */
export function smallWord(reading: Reading, i: number): string {
  return reading.text.slice(reading.start(i), reading.wordEnds[i]).toLowerCase();
}

/** Whether a sentence, a quote or a clause starts at token `i`, or the entry of a live blog: "13:50 Rescue boats". */
export function startsSentence(reading: Reading, i: number): boolean {
  if (reading.opens(i) || (reading.gap(i) & (Gap.Quote | Gap.Colon | Gap.Dash | Gap.Open)) !== 0) return true;
  return i > 0 && reading.opens(i - 1) && /^\d\d?[:.]\d\d/.test(smallWord(reading, i - 1));
}

/** The words of tokens, as a place is looked up. */
export function placeName(reading: Reading, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i < last; i++) words.push(smallWord(reading, i));
  return words.join(' ');
}

/** "Ann Lee Photograph: Bob Ray/Reuters": what the line below a picture says of it. */
export function isPhoto(reading: Reading, i: number): boolean {
  // Hardly any name begins with one of the two letters and has to be looked at.
  const letter = reading.text.charCodeAt(reading.start(i)) | 32;
  return (letter === 112 || letter === 102) && /^(?:photo(?:graph)?s?|fotos?)$/.test(smallWord(reading, i));
}

/** The runs of a text, in order. Linear: each run is bounded, and each line is looked at once for being a headline. */
export function findRuns(reading: Reading): Run[] {
  const runs: Run[] = [];
  let lineEnd = 0;
  let headline = false;
  let i = 0;
  while (i < reading.count) {
    if (i >= lineEnd) {
      lineEnd = i + 1;
      while (lineEnd < reading.count && !(reading.gap(lineEnd) & Gap.Line)) lineEnd++;
      headline = isHeadline(reading, i, lineEnd);
    }
    if (!isNameToken(reading, i)) {
      i++;
      continue;
    }
    const last = runEnd(reading, i, lineEnd);
    runs.push({ first: i, last, headline: headline || last - i > MAX_RUN_LENGTH });
    i = last;
  }
  return runs;
}

/** A headline, caption or list of links: most words are capitalised, and the line does not end like a sentence. */
function isHeadline(reading: Reading, from: number, to: number): boolean {
  if (to - from > 40 || to - from < 3) return false;
  const { tokens, text } = reading;
  if (isLoud(reading, from, to)) return true;
  let words = 0;
  let capitals = 0;
  let loud = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] !== TokenKind.Word || tokens.ends[i]! - tokens.starts[i]! < 4) continue;
    words++;
    if (tokens.flags[i]! & 1) capitals++;
    if (tokens.flags[i]! & 2) loud++;
  }
  if (words < 4 || capitals < words * 0.75) return false;
  return loud >= words * 0.75 || text.charCodeAt(reading.end(to - 1)) !== 46;
}

/** Three words or more, nearly all in capitals, not all of them acronyms. */
function isLoud({ tokens }: Reading, from: number, to: number): boolean {
  let words = 0;
  let loud = 0;
  let long = false;
  for (let i = from; i < to; i++) {
    const length = tokens.ends[i]! - tokens.starts[i]!;
    if (tokens.kinds[i] !== TokenKind.Word || length < 2) continue;
    words++;
    if ((tokens.flags[i]! & 2) === 0) {
      if (words - loud > 2) return false;
      continue;
    }
    loud++;
    long ||= length > 4;
  }
  return long && loud > 2 && loud >= words * 0.75;
}

/** The end of the run of capitalised words that starts here. */
function runEnd(reading: Reading, first: number, limit: number): number {
  let i = first + 1;
  while (i < limit && !isElidedAcronym(reading, i - 1) && !isApart(reading, i - 1)) {
    if (isNameToken(reading, i) && touches(reading, i, limit) && !isElidedAcronym(reading, i)) {
      i++;
      continue;
    }
    const nickname = afterNickname(reading, i, limit);
    if (nickname > i) {
      i = nickname;
      continue;
    }
    if (reading.gap(i) !== Gap.Space || reading.wordEnds[i - 1] !== reading.tokens.ends[i - 1]) break;
    const particles = particlesEnd(reading, i, limit);
    if (particles > i + 1 && joins(reading, Math.max(first, i - MAX_RUN_LENGTH), i, particles)) {
      i = particles + 1;
      continue;
    }
    const article = reading.has(i + 1, Role.Determiner) && !reading.capitalised(i + 1);
    const next = article ? i + 2 : i + 1;
    if (next >= limit || !isNameToken(reading, next) || reading.gap(next) !== Gap.Space) break;
    if (!joins(reading, Math.max(first, i - MAX_RUN_LENGTH), i, next)) break;
    i = next + 1;
  }
  return i;
}

/** "À l’AFP Paul Martin", "all’Ansa Luigi Rossi": the agency is no first name. */
function isElidedAcronym(reading: Reading, i: number): boolean {
  const start = reading.start(i);
  return (
    reading.language !== 'en' &&
    !reading.capitalised(i) &&
    /^(?:[ld]|a?ll|dall)['’](?:\p{Lu}{2,}|Ansa|Agi)$/u.test(
      reading.text.slice(start, Math.min(reading.end(i), start + 16)),
    )
  );
}

/**
 * "UK Ann Lee", "on Twitter Ann Lee": a country in capitals, and where something is written, are no part of the name
 * behind.
 */
function isApart(reading: Reading, i: number): boolean {
  if (isPageLabel(reading, i)) return true;
  const { flags } = reading.tokens;
  if (!reading.has(i + 1, Role.Given) || (flags[i + 1]! & 2) !== 0) return false;
  return ((flags[i]! & 2) !== 0 && reading.has(i, Role.Place | Role.Known)) || PLATFORMS.has(smallWord(reading, i));
}

/** "Related Coverage": what a page writes beside its text, up to token `i`. */
function isPageLabel(reading: Reading, i: number): boolean {
  const before = PAGE_LABELS.get(smallWord(reading, i));
  return before !== undefined && smallWord(reading, i - 1) === before;
}

const PAGE_LABELS = new Map([
  ['coverage', 'related'],
  ['graphic', 'view'],
]);

const MAX_PARTICLES = 3;

/** The token after "von der", "de la", "van den" if a name continues there; else `i`. */
function particlesEnd(reading: Reading, i: number, limit: number): number {
  let k = i;
  while (k < limit && k - i < MAX_PARTICLES && reading.has(k, Role.Particle) && !reading.capitalised(k)) {
    if (reading.gap(k) !== Gap.Space) return i;
    k++;
  }
  if (k >= limit || reading.gap(k) !== Gap.Space || !isNameToken(reading, k)) return i;
  // In "eine Frage von der SPD", the party is not a surname.
  return reading.language === 'de' && reading.tokens.flags[k]! & 2 ? i : k;
}

/** "St. Mary's Hospital", from its last word. */
function isSaints(reading: Reading, i: number): boolean {
  const isOwned = reading.wordEnds[i - 1] !== reading.end(i - 1);
  const isSeat = reading.has(i, Role.Organisation) || /^(?:cathedral|chapel|palace)$/.test(smallWord(reading, i));
  return isOwned && smallWord(reading, i - 2) === 'st' && isSeat;
}

/** Whether only a space, or what names may contain, separates the token from the one before. */
function touches(reading: Reading, i: number, limit: number): boolean {
  const gap = reading.gap(i);
  if (reading.wordEnds[i - 1] !== reading.tokens.ends[i - 1]) {
    if (gap !== Gap.Space) return false;
    if (POSSESSIVE_JOINTS.has(smallWord(reading, i - 1)) || isSaints(reading, i)) return true;
    for (let k = i; k < i + 3 && k < limit && isNameToken(reading, k); k++) {
      if (SHOP_HEADS.has(smallWord(reading, k))) return true;
    }
    return false;
  }
  if (gap === Gap.Space) return true;
  if (gap === (Gap.Space | Gap.Ampersand) || gap === Gap.Ampersand) return true;
  // "St Thomas' Hospital"
  if (gap === (Gap.Space | Gap.Other)) {
    const end = reading.end(i - 1);
    const possessive = isApostrophe(reading.text.charCodeAt(end)) && (reading.text.charCodeAt(end - 1) | 32) === 115;
    return possessive && reading.start(i) === end + 2 && reading.has(i, Role.Organisation | Role.Place);
  }
  if (gap !== (Gap.Space | Gap.Stop) || !reading.abbreviates(i - 1)) return false;
  // "St. Louis", but not "in Main St. Ann left"
  if (smallWord(reading, i - 1) === 'st') {
    return isSaints(reading, i + 1) || isPlace(`st ${smallWord(reading, i)}`);
  }
  return reading.has(i - 1, Role.Title) || !reading.has(i - 1, Role.Month | Role.NeverName);
}

/** The end of `Vincent "Chin" Gigante`, if a nickname starts here. */
function afterNickname(reading: Reading, i: number, limit: number): number {
  const marked = Gap.Space | Gap.Quote;
  if (reading.gap(i) !== marked || !isNameToken(reading, i) || reading.text.charCodeAt(reading.start(i) - 1) <= 32)
    return i;
  for (let k = i + 1; k <= i + 3 && k < limit; k++) {
    if (reading.gap(k) === marked) {
      const closed = reading.text.charCodeAt(reading.end(k - 1)) > 32;
      return closed && isNameToken(reading, k) ? k + 1 : i;
    }
    if (reading.gap(k) !== Gap.Space) return i;
  }
  return i;
}

/** Whether the small word `i` joins the run `[first, i)` to `next`. */
function joins(reading: Reading, first: number, i: number, next: number): boolean {
  if (reading.capitalised(i)) return false;
  switch (smallWord(reading, i)) {
    case 'of':
      if (reading.has(i - 1, Role.OfHead)) return true;
      return OFFICES.has(smallWord(reading, i - 1)) && reading.has(next, Role.TitleModifier);
    case 'for':
    case 'on':
    case 'against':
      if (i - 1 === first && FOR_HEADS.has(smallWord(reading, first))) return true;
      return reading.has(i - 1, Role.Organisation) && !reading.has(next, Role.Weekday | Role.Month | Role.Known);
    case 'at':
      return hasSmallWord(reading, first, i) && reading.has(next, Role.Known);
    case 'in':
      return hasSmallWord(reading, first, i) && reading.has(first, Role.Organisation) && reading.has(next, Role.Known);
    case 'and': {
      if (next !== i + 1) return false;
      if (hasSmallWord(reading, first, i) && !reading.has(next, Role.Given | Role.Known)) return true;
      let end = next + 1;
      while (
        end < next + 6 &&
        isNameToken(reading, end) &&
        reading.gap(end) === Gap.Space &&
        !reading.has(end, Role.Given)
      )
        end++;
      if (!AND_HEADS.has(smallWord(reading, end - 1))) return false;
      if (reading.has(i - 1, Role.Given | Role.Known)) return false;
      // "The Securities and Exchange Commission"
      return hasOneWord(reading, first, i) || !reading.has(i - 1, Role.Organisation);
    }
    default:
      // German "der" and "des" join nouns, not parts of a name.
      if (reading.language === 'de' && !reading.has(i - 1, Role.Given | Role.Title)) return false;
      if (reading.language === 'de' && !/^(?:von|vom|zu|zum|zur|van|de)$/.test(smallWord(reading, i))) return false;
      return reading.has(i, Role.Particle) && !startsAnother(reading, i, next);
  }
}

/** Whether a run is one word so far, with its article or without. */
function hasOneWord(reading: Reading, first: number, last: number): boolean {
  return last - first === 1 || (last - first === 2 && reading.has(first, Role.Determiner));
}

/** "José María Aznar y Ana Botella" are two, "José Ortega y Gasset" is one. */
function startsAnother(reading: Reading, i: number, next: number): boolean {
  if (!/^[ye]$/.test(smallWord(reading, i))) return false;
  if (!reading.has(next, Role.Given)) return false;
  return isNameToken(reading, next + 1) && reading.gap(next + 1) === Gap.Space;
}

/** Whether a small word such as "of" is inside the tokens, as it does in names of bodies. */
export function hasSmallWord(reading: Reading, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    if (!reading.capitalised(i) && !reading.has(i, Role.Particle)) return true;
  }
  return false;
}

/** "NVIDIA", "SpaceX": capitals inside a word that the headline `[first, last)` around it does not have. */
export function isCoined(reading: Reading, i: number, first: number, last: number): boolean {
  if (reading.role(i) & ~Role.Known) return false;
  const written = reading.text.slice(reading.start(i), reading.wordEnds[i]);
  if (/^\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(written) && written.length < 24) return true;
  if (!/^\p{Lu}{3,10}$/u.test(written)) return false;
  for (let k = first; k < last; k++) {
    const isSmall = (reading.tokens.flags[k]! & 2) === 0;
    if (isSmall && reading.end(k) - reading.start(k) > 3) return true;
  }
  return last - first < 3;
}
