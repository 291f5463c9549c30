// Expressions for the edges of paragraphs. They are tried on at most 160 characters.

import { MONTH } from './date-lines.js';
import { SIGNING_AGENCIES } from './words/index.js';

/** Signatures of news agencies and broadcasters, as an alternation. */
export const AGENCIES = SIGNING_AGENCIES.split('|')
  .map((name) => name.replaceAll('.', '\\.').replaceAll('*', '\\w+'))
  .join('|');

export const LEADING_LABEL =
  /^(?:Story highlights|BREAKING(?: NEWS)?:|Breaking(?: News)?:|DEVELOPING:|JUST IN:|EXCLUSIVE:|Exclusive:|UPDATED?:|LATEST:|OPINION:|ANALYSIS:)\s+/u;
export const KNOWN_AGENCY = new RegExp(`^(?:${AGENCIES})(?: ?[-–—/,] ?[\\p{L} .]{1,24})?$`, 'u');
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{N}.&'-]*";
/** One to five capitalised words. */
export const NAME_SHAPE = new RegExp(
  `^(?:${CAPITALISED}|of|and|the|de)(?:[ /](?:${CAPITALISED}|of|and|the|de)){0,4}$`,
  'u',
);
/** A city, optionally followed by the country, the state or a second city. */
export const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?:(?:, ?| | ?\/ ?| and )(?:\p{Lu}[\p{L}.'’-]*|\d{1,2}|\d{4}|de|of|la|el|do|da|am|den|upon)){0,8},?$/u;
export const PLACE_WITH_DATE = new RegExp(`, ?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:, \\d{4})?,?$`, 'iu');

const NAME = "\\p{Lu}[\\p{L}.'’-]+";
// Words begin with a letter and are separated by one space. Otherwise a line could be split into words in too many
// ways.
const WORD = "[\\p{L}&][\\p{L}.&'’/-]*";
const WORDS = `${WORD}(?: ${WORD}){0,8}?`;
/** "By Jane Doe and John Smith, Example News political correspondent": no stop at the end. */
export const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|Por|Par|Von|Da|Door|Av|Texto:) (?:(?:${NAME}|de|da|van|von|for)[ ]){1,5}?(?:${NAME})` +
    `(?:(?:,| and|,? for|,? in| y| e| et| und|[ ]?[|•·–—-]) ?${WORDS}){0,3}[\\s|,•·-]*(?:\\S+@\\S+)?$|` +
    `^By (?:${WORD} ){0,4}(?:correspondent|reporter|editor|writer)(?: ${NAME}){2,3}$`,
  'u',
);

const CREDIT_WORDS =
  'Credits?|Photos?(?: by| credit| courtesy(?: of)?)?|Photo Credit|Photographs?(?: by)?|Pictures?|Images?(?: by| credit| source)?|Pic|PHOTO|CREDIT|Foto|Crédito|' +
  'Copyright|Courtesy|Source|Bild|Фото|Ảnh|Illustration';
const PICTURE_AGENCIES =
  'Getty(?: Images)?|AP(?: Photo)?|AFP|REUTERS|Reuters|EPA|PA(?: Wire)?|Shutterstock|Bloomberg|iStock|Rex|Facebook|Twitter|Instagram|YouTube|Handout|File|' +
  'courtesy|Agencies|Xinhua';
const NAMES = `${NAME}(?: ${NAME}){1,3}`;
export const SIGNATURES: readonly RegExp[] = [
  `[-–—]{1,2} ?${NAMES}(?:(?:,| and| in| at| y| e| et| und) [^.]{1,60})?`,
  `${NAMES}, (?:[^.,]{2,30}, )?(?:the |The )?(?:${AGENCIES}|[^.,]{0,24}(?:News|Times|Post|Journal|Herald|Tribune|Guardian|correspondent|reporter|editor))(?:, [^.]{1,30})?`,
  `${NAMES} ?/ ?${NAME}(?: [^.]{1,40})?`,
  `(?:${AGENCIES}|${PICTURE_AGENCIES})(?: \\(\\d+\\))?`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** The source of a picture at the end of a paragraph. */
const atEnd = (pattern: string) => new RegExp(`(?:${pattern})[.\\s]*$`, 'u');
/** In order of certainty, surest first. */
export const TRAILING_CREDITS: readonly RegExp[] = [
  `[(\\[] ?(?:${CREDIT_WORDS}) ?(?::|©|/|by )[^()\\[\\]]{1,100}[)\\]]`,
  `(?:${CREDIT_WORDS}) ?(?::|©|by )[^:]{1,80}`,
  `[(\\[](?:[^()\\[\\]]{0,60}[/, ])?(?:${PICTURE_AGENCIES})(?:[/, ][^()\\[\\]]{0,50})?[)\\]]`,
  '[(]Published [^()]{4,60}[)]',
  '(?:AP Photo|REUTERS|Getty Images|AFP PHOTO|EPA)[ /][^/.]{1,60}',
].map(atEnd);
/** A name before a slash or a bar. These are slow, so they are tried only on paragraphs that contain one of the two. */
export const TRAILING_SLASHED: readonly RegExp[] = [
  // "(Jane Doe/Example Tribune)"
  '[(\\[]\\p{Lu}[^()\\[\\]/.:\\d]{1,40}/ ?\\p{Lu}[^()\\[\\]:]{1,40}[)\\]]',
  `Credit (?:${NAME} ?){1,4}/ ?(?:${NAME} ?){1,5}`,
  `(?:${NAME} ){0,3}${NAME} ?[/|] ?(?:[\\p{L} ]{1,40}[/|] ?)?(?:Getty(?: Images| Contributor)?|AFP|AP|Reuters|REUTERS|EPA|PA|iStock|Shutterstock)\\b[^.:]{0,30}`,
].map(atEnd);

/** The source of a picture in brackets, followed by the article. */
export const LEADING_CREDIT = new RegExp(
  `^[(\\[] ?(?:(?:${CREDIT_WORDS}|Nguồn|Fonte|Fuente|Crédit photo|Kaynak) ?(?::|©|by )[^()\\[\\]]{1,60}|` +
    `\\p{Lu}[^()\\[\\]/.:\\d]{1,40}/ ?\\p{Lu}[^()\\[\\]:]{1,40})[)\\]]\\.? (?=[\\p{Lu}"“])`,
  'u',
);

/** One to three names of writers, of two to four words each; "Jane M Doe". */
const FULL_NAME = `${NAME}(?: (?:${NAME}|\\p{Lu})){0,2} ${NAME}`;
export const BARE_NAME = new RegExp(
  `^(?:${FULL_NAME}(?:, ${FULL_NAME}){0,2},? (?:and|y|e|et|und) )?${FULL_NAME}$`,
  'u',
);

export const TRAILING_AGENCY = new RegExp(
  `(?:[(\\[](?:${AGENCIES})[)\\]]|(?:[-–—]{1,2}|\\.) ?(?:${AGENCIES}))\\.?$`,
  'u',
);
