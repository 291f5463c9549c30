import { requireText, type TextInput } from '../../article.js';
import { optional, readOptions } from '../../options.js';
import { APOSTROPHE, classAt, DOT, HYPHEN, isLetter, LAST_WORD_CLASS, UNSPACED } from '../tokens/index.js';
import * as lists from './distinctive-words.generated.js';
import { DISTINCTIVE_LETTERS, FUNCTION_WORDS } from './function-words.js';

// The lead of an article shows its language; later parts may quote others.
const MAX_SAMPLE_LENGTH = 3_000;
const MAX_FUNCTION_WORD_LENGTH = 12;
/** This many hits decide early, if no other language has a third as many. */
const ENOUGH = 12;
const MIN_SCORE = 1.5;
/** Weight of a distinctive letter, relative to one function word. */
const LETTER_WEIGHT = 0.5;

const CODES = [...FUNCTION_WORDS.keys()];
const DISTINCTIVE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  CODES.map((code) => {
    const list = (lists.DISTINCTIVE_WORDS as Readonly<Record<string, string>>)[code] ?? '';
    return [code, [...FUNCTION_WORDS.get(code)!, ...list.split(' ')]];
  }),
);
// A word of many languages says little about which one it is, so it weighs less.
const wordHits: ReadonlyMap<string, { readonly indices: readonly number[]; readonly weight: number }> = new Map(
  [...inverted(DISTINCTIVE_WORDS)].map(([word, indices]) => [word, { indices, weight: 1 / indices.length }]),
);
const letterHits: ReadonlyMap<string, readonly number[]> = inverted(DISTINCTIVE_LETTERS);

function inverted(lists: ReadonlyMap<string, readonly string[]>): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  for (const [language, entries] of lists) {
    for (const entry of new Set(entries)) indices.set(entry, [...(indices.get(entry) ?? []), CODES.indexOf(language)]);
  }
  return indices;
}

// Scripts that one language of the news uses, or whose own letters distinguish its languages.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/[ٹڈڑںے]/u, 'ur'],
  [/[پچژگک]/u, 'fa'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Bengali}/u, 'bn'],
  [/\p{sc=Tamil}/u, 'ta'],
  [/\p{sc=Georgian}/u, 'ka'],
  [/\p{sc=Armenian}/u, 'hy'],
  [/\p{sc=Khmer}/u, 'km'],
  [/\p{sc=Lao}/u, 'lo'],
  [/\p{sc=Myanmar}/u, 'my'],
];

const ALIASES = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['iw', 'he'],
  ['in', 'id'],
]);

export interface DetectLanguageOptions {
  /** BCP 47 tag that the text is declared to be in; it overrides detection. @default the article's own `language` */
  readonly language?: string | undefined;
}

/**
 * The language of a text, as an ISO 639-1 code; `und` if the text is too short or its language is unknown here. A
 * declared BCP 47 tag wins over the text: `pt-BR` is `pt`.
 *
 * Twenty-two languages with alphabets are recognised by their commonest words and by letters that few of them use,
 * other languages by their script. At most the first 3,000 UTF-16 code units are read, usually fewer.
 *
 * Useful for: articles and longer paragraphs. Not useful for: headlines, which have few such words and often get `und`;
 * names.
 *
 * @param input A text, or an article, whose `language` then counts as declared.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * detectLanguage('Die Ärzte haben gestern für den Antrag gestimmt, und er wird nun verhandelt.'); // 'de'
 */
export function detectLanguage(input: TextInput, options?: DetectLanguageOptions): string {
  const { text, language } = requireText('detectLanguage', input);
  const given = readOptions<DetectLanguageOptions>('detectLanguage', options, { language: languageTag });
  return languageOf(text, given.language ?? language);
}

/** Reads the option `language` for all text functions. */
export const languageTag = optional<string | undefined>(
  (value) => typeof value === 'string',
  'a language tag such as en',
);

/** {@link detectLanguage} without its checks. */
export function languageOf(text: string, declared?: string): string {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (/^[a-z]{2,3}$/.test(tag) && tag !== 'und') return ALIASES.get(tag) ?? tag;
  const limit = Math.min(text.length, MAX_SAMPLE_LENGTH);
  const scores = new Float64Array(CODES.length);
  let latin = 0;
  let others = 0;
  for (let at = 0; at < limit; ) {
    const found = classAt(text, at, limit);
    if (found > LAST_WORD_CLASS) {
      if (found === UNSPACED) others++;
      // Marks such as "¿" and "„" count like letters.
      if (text.charCodeAt(at) > 127) score(scores, letterHits.get(text[at]!), LETTER_WEIGHT);
      at++;
      continue;
    }
    const start = at;
    while (classAt(text, at, limit) <= LAST_WORD_CLASS) {
      const unit = text.charCodeAt(at);
      if (unit > 127) score(scores, letterHits.get(text[at]!.toLowerCase()), LETTER_WEIGHT);
      if (unit < 0x250 || (unit >= 0x400 && unit < 0x530) || (unit >= 0x1e00 && unit < 0x1f00)) latin++;
      else if (isLetter(classAt(text, at, limit))) others++;
      at++;
    }
    // The "s" of "it's" and the letters of "U.S." are not words.
    const inside = at - start === 1 && (isJoint(text, start - 1, limit) || isJoint(text, at, limit));
    if (inside || at - start > MAX_FUNCTION_WORD_LENGTH) continue;
    const hit = wordHits.get(text.slice(start, at).toLowerCase());
    if (hit === undefined) continue;
    const best = score(scores, hit.indices, hit.weight);
    if (best >= ENOUGH && runnerUp(scores) < best / 3) break;
  }
  if (others > latin) return byScript(text.slice(0, limit));
  return winner(scores);
}

function isJoint(text: string, at: number, limit: number): boolean {
  const found = at < 0 ? 0 : classAt(text, at, limit);
  return found === APOSTROPHE || found === DOT || found === HYPHEN;
}

/** Adds to the scores of the languages and returns the highest of them. */
function score(scores: Float64Array, indices: readonly number[] | undefined, weight: number): number {
  let best = 0;
  for (const index of indices ?? []) {
    scores[index]! += weight;
    best = Math.max(best, scores[index]!);
  }
  return best;
}

function runnerUp(scores: Float64Array): number {
  let first = 0;
  let second = 0;
  for (const value of scores) {
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) {
      second = value;
    }
  }
  return second;
}

function winner(scores: Float64Array): string {
  const best = Math.max(...scores);
  if (best < MIN_SCORE || runnerUp(scores) > best * 0.85) return 'und';
  return CODES[scores.indexOf(best)]!;
}

function byScript(sample: string): string {
  return SCRIPTS.find(([script]) => script.test(sample))?.[1] ?? 'und';
}
