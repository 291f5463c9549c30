import natural from 'natural/lib/natural/util/stopwords.js';
import { isRecord, requireArgument } from '../../arguments.js';
import { readFrontCoded } from '../../structures/index.js';
import { FUNCTION_WORDS } from './function-words.js';
import { porterStem } from './porter.js';
import { readStopWords } from './stop-words.generated.js';

/** The tools of a language: its stemmer and its stop words. */
export interface LanguageTools {
  /** Stems a folded word whose elisions and possessives are already removed. */
  readonly stem: (word: string) => string;
  readonly stopWords: Iterable<string>;
  /** Whether the language elides articles and pronouns before an apostrophe: `l'homme`, `dell'anno`. */
  readonly elides?: boolean;
}

// Longer words are chemical names, chains of hyphens or nonsense, and the stemmers' expressions are not made for them.
const MAX_STEMMED_LENGTH = 40;
// Number of stems that are cached: a newsroom's vocabulary of a year. A stream of nonsense must not grow the cache
// without bound.
const REMEMBERED = 200_000;

/** Languages with rich inflection. Without a stemmer, their words are cut. */
const CUT = ['tr', 'fi', 'hu', 'et', 'pl', 'cs', 'sk', 'sl', 'hr', 'sr', 'bg', 'uk', 'lt', 'lv'];
const CUT_LENGTH = 5;
/** Languages with less inflection. Without a stemmer, their words are cut one letter later. */
const CUT_LATER = ['de', 'nl', 'sv', 'no', 'da', 'fr', 'es', 'pt', 'it', 'ca', 'gl', 'ro', 'ru', 'el', 'af', 'is'];

/** The maximum length of stems in a language whose words are cut; `undefined` for other languages. */
export function cutLength(language: string): number | undefined {
  if (languages.has(language)) return undefined;
  if (CUT.includes(language)) return CUT_LENGTH;
  return CUT_LATER.includes(language) ? CUT_LENGTH + 1 : undefined;
}

interface Registry {
  readonly languages: Map<string, LanguageTools>;
  /** Cached stems by form, for languages with a costly stemmer. */
  readonly memories: Map<string, Map<string, string>>;
  readonly stopWordSets: Map<string, ReadonlySet<string>>;
}

/** Words missing from natural's English list that say as little. */
const MORE_ENGLISH =
  'no nor not will shall may would upon off down once yet just very ever even also per via us let lot ' +
  'he she they we you it i me mine hers yours whose whether although though however because unless while during without within ' +
  'around across among against toward towards near every each another else enough less least several ' +
  'im ive id youre youve hes shes theyre theyve weve wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt ' +
  "wouldnt shouldnt i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'll we're we've we'd we'll " +
  "they're they've they'd they'll that's there's here's what's who's let's won't don't doesn't didn't isn't aren't wasn't weren't hasn't " +
  "haven't hadn't can't couldn't wouldn't shouldn't mustn't";

const ENGLISH: LanguageTools = {
  stem: porterStem,
  stopWords: [...natural.words.filter((word) => /^[a-z]/.test(word)), ...MORE_ENGLISH.split(' ')],
};

const REGISTRY = Symbol.for('samestory.languages.1');
const { languages, memories, stopWordSets } = registry();

/**
 * One registry per program. The CommonJS and the ESM build each load this module, and a language that is registered
 * through one of them must count for both.
 */
function registry(): Registry {
  const shared = globalThis as { [REGISTRY]?: Registry };
  shared[REGISTRY] ??= {
    languages: new Map([['en', ENGLISH]]),
    memories: new Map([...CUT, ...CUT_LATER, 'en'].map((language) => [language, new Map()])),
    stopWordSets: new Map(),
  };
  return shared[REGISTRY];
}

/**
 * Makes a language known to `stem` and `stopWords`, for the whole program from then on.
 *
 * @param language ISO 639-1 or 639-3 code.
 * @throws {SameStoryError} `invalid-argument`.
 *
 * @example
 * registerLanguage('eo', { stem: (word) => word.replace(/j?n?$/, ''), stopWords: ['la', 'kaj'] });
 */
export function registerLanguage(language: string, tools: LanguageTools): void {
  const isTag = typeof language === 'string' && /^[a-z]{2,3}$/.test(language);
  requireArgument('registerLanguage', 'language', isTag, language, 'a code of two or three letters such as pl');
  const areTools = isRecord(tools) && typeof tools.stem === 'function' && isIterable(tools.stopWords);
  requireArgument('registerLanguage', 'tools', areTools, tools, 'an object with stem and stopWords');
  languages.set(language, tools);
  memories.set(language, new Map());
  stopWordSets.delete(language);
}

function isIterable(value: unknown): boolean {
  return typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] === 'function';
}

/** Languages with a stemmer and stop words, sorted. */
export function registeredLanguages(): readonly string[] {
  return [...languages.keys()].sort();
}

/**
 * The stem of a folded form: what `vote`, `votes`, `voted` and `voting` have in common. Forms with digits, addresses
 * and tags stay unchanged. Stems are cached, which is seven times faster.
 *
 * English is Porter's algorithm (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980);
 * `samestory/languages` adds nine more. Words of Turkish, Finnish, Hungarian, and the Slavic and Baltic languages
 * without a stemmer here are cut to their first five letters, because they have many endings (F. Can et al.,
 * Information retrieval on Turkish texts, JASIST 59(3), 2008; P. McNamee and J. Mayfield, Character n-gram tokenization
 * for European language text retrieval, Information Retrieval 7, 2004); words of other languages only lose a possessive
 * `'s`.
 *
 * @example
 * stem("committee's", 'en'); // 'committe'
 */
export function stem(form: string, language: string): string {
  const memory = memories.get(language);
  if (memory === undefined) return withoutPossessive(form);
  let found = memory.get(form);
  if (found === undefined) {
    found = stemmed(form, language);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(form, found);
  }
  return found;
}

function stemmed(form: string, language: string): string {
  if (form.length > MAX_STEMMED_LENGTH || NOT_A_WORD.test(form)) return form;
  let word = withoutPossessive(form);
  // Folding distinguishes the country "US" from the pronoun, so stemming must too ("US's").
  if (word === 'us' && form !== word) return 'u.s.';
  const tools = languages.get(language);
  word = withoutElision(word, language);
  return tools === undefined ? word.slice(0, cutLength(language)) : tools.stem(word) || word;
}

/** Removes an elided article or pronoun, in languages that elide: `l'homme` gives `homme`. */
export function withoutElision(form: string, language: string): string {
  const elides = languages.get(language)?.elides ?? ELIDING.includes(language);
  return elides ? form.replace(ELISION, '') || form : form;
}

function withoutPossessive(form: string): string {
  const end = form.endsWith("'s") ? -2 : form.endsWith("'") ? -1 : undefined;
  return form.slice(0, end) || form;
}

const NOT_A_WORD = /[\p{N}@#:/.]/u;
/** Languages that elide articles and pronouns before a vowel, even without a registered stemmer. */
const ELIDING = ['fr', 'it', 'ca'];
const ELISION =
  /^(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|gl|un|com|dov|cos|anch|all|coll|dall|dell|nell|sull|quell|quest|bell)'/;

/** The lines of the table by language. scripts/word-lists.mjs describes their format. */
let listed: ReadonlyMap<string, string> | undefined;

function listedStopWords(language: string): string[] {
  listed ??= new Map(
    readStopWords()
      .split('|')
      .map((line): [string, string] => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), line.slice(space + 1)];
      }),
  );
  return readFrontCoded(listed.get(language) ?? '');
}

/**
 * The stop words of a language, folded: its function words and other general words, for fifty-seven languages. A
 * registered language adds its own; an unknown language has none.
 */
export function stopWords(language: string): ReadonlySet<string> {
  let words = stopWordSets.get(language);
  if (words === undefined) {
    const registered = languages.get(language)?.stopWords ?? [];
    words = new Set([...registered, ...(FUNCTION_WORDS.get(language) ?? []), ...listedStopWords(language)]);
    // Unknown codes are not cached, so that invented ones cannot grow the cache.
    if (words.size === 0) return words;
    stopWordSets.set(language, words);
  }
  return words;
}
