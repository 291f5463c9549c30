// Phrases of the web page (links, credits, appeals) that have run into an article's own paragraphs. Most are in lower
// case with straight apostrophes and match a folded line; sign-offs and captions need capitals, and match the line
// itself.

import { PAGE_STARTS } from './added-cues.generated.js';
import {
  APPEALS,
  DESK_NOTES,
  GLANCES,
  LABELS,
  PICTURE_FORMS,
  PICTURE_WORDS,
  POSES,
  SIGN_OFFS,
  STARTS,
} from './page-phrases.generated.js';

/** The line in lower case with straight apostrophes. */
function foldLine(line: string): string {
  const folded = line.toLowerCase();
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded;
}

/** Number of characters that count as the beginning of a line. */
const MAX_START = 90;
/** From this many characters on, only the beginning and the sign-off are searched. */
const MAX_SHORT = 400;

/** Links, requests and greetings to the reader, credits and editors' notes, by their first words. */
const START = new RegExp(`^[\\s*•–—>[(✉]*(?:${STARTS})`, 'u');

/** Further beginnings, in whole words. */
const START_IN_WORDS = new RegExp(`^[\\s*•–—>[(✉]*(?:${PAGE_STARTS.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** A line that begins with a label ("Photo: …"), a counter or a time. */
const LABEL = new RegExp(`^(?:${LABELS})`, 'u');

/** Phrases that only occur around a picture or a player, anywhere in a sentence. */
const ANYWHERE = new RegExp(`\\b(?:${PICTURE_WORDS})\\b|${PICTURE_FORMS}`, 'u');

/** Editors' notes about their own pages, and requests to readers, anywhere in a sentence. */
const NOTE = new RegExp(DESK_NOTES, 'u');
const QUOTES = /[“”"«»]/u;

/** Phrases before and after the captions of a gallery. */
const GALLERY =
  /^(?:photos|pictures|images|gallery|slideshow) ?: |\b(?:hide caption|caption close|image \d{1,3} of)\b/u;

export function isOfGallery(line: string): boolean {
  return GALLERY.test(foldLine(line));
}

/**
 * Fragments: every phrase of {@link ANYWHERE}, {@link NOTE} and {@link APPEAL} contains one, so most sentences need
 * only this search.
 */
const GLANCE = new RegExp(GLANCES, 'u');

/** What an appeal asks for ("sign up for our newsletter"); it must also address readers. */
const APPEAL = new RegExp(`(?<![\\p{L}-])(?:${APPEALS})`, 'u');
const TO_READERS = /\b(?:you|your|us|our|we|here)\b/u;
/** Somebody is quoted or relayed; a "reported column" is not. */
export const SPEAKS = /\b(?:said|says|told|according|added|announced|reported(?! column)|wrote|tweeted)\b/u;

/** "I'm Jane Doe.", as broadcasts end; "Doe reported from Oslo."; a link after its label or in brackets. */
const SIGN_OFF = new RegExp(SIGN_OFFS, 'u');

/** Whether a line says what only a page says. */
export function isPagePhrase(line: string): boolean {
  const folded = foldLine(line);
  const start = folded.slice(0, MAX_START);
  if (START.test(start) || START_IN_WORDS.test(start) || LABEL.test(folded.slice(0, MAX_SHORT)) || SIGN_OFF.test(line))
    return true;
  if (line.length >= MAX_SHORT) return false;
  if (!GLANCE.test(folded)) return false;
  if (ANYWHERE.test(folded) || (NOTE.test(folded) && !SPEAKS.test(folded) && !QUOTES.test(line))) return true;
  return APPEAL.test(folded) && TO_READERS.test(folded) && !SPEAKS.test(folded);
}

/**
 * What somebody is doing while a picture is taken, in the present, and the day or the place that a caption gives it.
 */
const POSE = new RegExp(
  `^[^.;“"]{4,90}? (?<!\\b(?:to|not|will|would|could|can|may|might|should|must) )(?:${POSES}) `,
  'u',
);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const PLACED = new RegExp(
  `\\b(?:on|during|at|in|outside|near|following|before|after) .{0,80}?(?:\\b${WEEKDAY}\\b|\\b${MONTH} \\d{1,2}\\b)`,
  'iu',
);
/** "… in Washington, U.S., May 1, 2019." and "…, Tuesday, Sept. 24, 2019 in Washington.": how captions say when. */
const CAPTION_DATE = new RegExp(
  `(?<![\\p{L}.])(?!${capitalised(WEEKDAY)})\\p{Lu}[\\p{L}.'’)]*,? (?:${capitalised(WEEKDAY)},? )?${capitalised(MONTH)} \\d{1,2}(?:, ?\\d{4})?(?:,? (?:in|at|outside|near) [^.]{3,60})?[.\\s]*$`,
  'u',
);

/** The names of days and months with a capital first. */
function capitalised(pattern: string): string {
  return pattern.replace(/(?<=[(|:])[a-z]/g, (letter) => letter.toUpperCase());
}

/** Whether a sentence reads like the words of a picture; `isAlone` says that it is a paragraph. */
export function isCaption(line: string, isAlone: boolean): boolean {
  if (line.length >= MAX_SHORT || line.includes('(@')) return false;
  const end = line.slice(-110);
  const isDated = (isAlone ? DATED : FULLY_DATED).test(end) && CAPTION_DATE.test(end) && !ON_DAY.test(end);
  const isPosed = (isAlone && POSE.test(line) && PLACED.test(line)) || (/\d{4}/.test(line) && POSED_ON.test(line));
  return (isDated || isPosed) && !SPEAKS.test(line);
}

/** The present of a caption with the day and the year of its picture: "speaks at the summit on May 1, 2019 in Oslo". */
const POSED_ON = new RegExp(
  `^[^.;“"]{4,90}? (?:speaks|walks|stands|sits|looks|arrives|leaves|waves|poses|gestures|listens|reacts|holds|attends|addresses|testifies|celebrates|embraces|answers|delivers|smiles|talks) [^.;“"]{4,160}?\\b${capitalised(MONTH)} \\d{1,2}, ?\\d{4}\\b`,
  'u',
);

/** A glance at a line's end for a day, and for one with its year. */
const DATED = /\d[.\s]*$|\d (?:in|at|outside|near) |\d, (?:in|at|outside|near) /u;
const FULLY_DATED = /\d{4}(?:[.\s]*$|,? (?:in|at|outside|near) )/u;

/** A sentence says "on May 1, 2019", a caption does not; nor does it say when somebody was born. */
const ON_DAY = new RegExp(
  `\\b(?:on|by|until|of|since|from|for|through|to|after|before|dated|born) (?:${WEEKDAY},? )?${MONTH} \\d{1,2}\\b`,
  'iu',
);

/** Prices of shares and the like: numbers, with how they changed. */
export function isTicker(line: string): boolean {
  if (!/[+−-]\d/.test(line)) return false;
  const words = line.trim().split(/\s+/);
  const numbers = words.filter((word) => /^[+−-]?[$€£]?\d[\d.,]*%?$/u.test(word)).length;
  return numbers >= MIN_NUMBERS && numbers >= words.length * TICKER_SHARE;
}

const MIN_NUMBERS = 3;
const TICKER_SHARE = 0.3;
