import { getOrInsert, readFrontCoded } from '../../structures/index.js';
import { FUNCTION_WORDS } from '../language/index.js';
import {
  FOREIGN_SCALE_WORDS,
  MONTHS,
  NUMBER_WORDS,
  ORDER_WORDS,
  ORDINALS,
  PARTS,
  SCALE_WORDS,
  WEEKDAYS,
} from './figure-words.js';
import { foreignNumbers } from './foreign-numbers.js';
import { OTHER_LANGUAGES } from './other-languages.js';
import { PLACE_NAMES } from './place-names.js';
import { UNIT_WORDS, unitNumber } from './units.js';
import { WordTable } from './word-table.js';
import {
  ADVERBS,
  CLAUSES,
  DETERMINERS,
  FUNCTIONS,
  HEDGE_WORDS,
  MORE_HEDGES,
  MORE_UNITS,
  NEVER_NAMES,
  OF_HEADS,
  ORGANISATION_HEADS,
  OTHER_NAMES,
  PARTICLES,
  PLACE_HEADS,
  PREPOSITIONS,
  PROFESSIONS,
  REPORTING_OR_NOUN,
  REPORTING_WITH_HELP,
  readFemaleNames,
  readJudgingVerbs,
  readMaleNames,
  readOpeners,
  readPeoples,
  readReportingVerbs,
  readSourceNouns,
  SAYING_FORMS,
  TITLE_MODIFIERS,
  TITLES,
} from './words/index.js';

/** The roles a word may have, as bits of one integer: one lookup per token serves quotes, figures and names. */
export const Role = {
  /** Finite reporting verb: said, argues. */
  Report: 1,
  /** Its participle: saying, adding. */
  Saying: 1 << 1,
  /** Verb that takes quoted words as a judgement: called it "…". */
  Judge: 1 << 2,
  He: 1 << 3,
  She: 1 << 4,
  /** "It", "they", and other pronouns for bodies and groups. */
  They: 1 << 5,
  Title: 1 << 6,
  TitleModifier: 1 << 7,
  /** Articles, prepositions, conjunctions, pronouns, auxiliaries: never the start of a name. */
  Function: 1 << 8,
  /** A word that opens sentences and is nobody's name. */
  Opener: 1 << 9,
  Number: 1 << 10,
  Unit: 1 << 11,
  Month: 1 << 12,
  Weekday: 1 << 13,
  Organisation: 1 << 14,
  OfHead: 1 << 15,
  Place: 1 << 16,
  Male: 1 << 17,
  Female: 1 << 18,
  Given: 1 << 19,
  /** A complete place name of one word: Kent, France. */
  Known: 1 << 20,
  Particle: 1 << 21,
  NeverName: 1 << 22,
  People: 1 << 23,
  /** Nouns that can speak: spokesman, statement, police. */
  Source: 1 << 24,
  /** May come between a subject and its verb: has, also, later. */
  Adverb: 1 << 25,
  Preposition: 1 << 26,
  Hedge: 1 << 27,
  /** "Which", "that", "when" …: opens a clause. */
  Clause: 1 << 28,
  Determiner: 1 << 29,
  /** Occupations, in lower case before a name: singer, coach. */
  Profession: 1 << 30,
  /** Multiplies the number before it: million, dozen. With `Hedge`, its plural: millions. */
  Scale: 1 << 31,
} as const;

/** The value of a preposition that attributes words: "selon", "laut". */
export const ACCORDING = 2;
/** The values of reporting verbs that need another word, and of those that are also nouns. */
export const WITH_HELP = 1;
export const OR_NOUN = 3;
const PERCENT_UNIT = unitNumber('percent');

/** The words of a language in a list that has several. */
const ofLanguage = (lists: string, language: string): string =>
  lists
    .split('|')
    .find((list) => list.startsWith(`${language} `))
    ?.slice(3) ?? '';

const all = (words: string, roles: number) =>
  words === '' ? [] : words.split(' ').map((word) => [word, roles, 0] as const);

const coded = (words: string, roles: number) => readFrontCoded(words).map((word) => [word, roles, 0] as const);

/** Entries that all languages share: first names, places, titles that are spelt alike, particles, units. */
function* sharedEntries(): Generator<readonly [string, number, number]> {
  yield* coded(readMaleNames(), Role.Given | Role.Male);
  yield* coded(readFemaleNames(), Role.Given | Role.Female);
  yield* all(OTHER_NAMES, Role.Given);
  for (const word of PARTICLES) yield [word, Role.Particle, 0];
  for (const name of PLACE_NAMES) {
    if (!name.includes(' ')) yield [name, Role.Known, 0];
  }
  yield* UNIT_WORDS.map(([word, value]) => [word, Role.Unit, value] as const);
}

function* englishEntries(): Generator<readonly [string, number, number]> {
  yield* all(DETERMINERS, Role.Determiner | Role.Function);
  yield* all(PREPOSITIONS, Role.Preposition | Role.Function);
  yield* all(CLAUSES, Role.Clause | Role.Function);
  yield* all(FUNCTIONS, Role.Function);
  yield* all(ADVERBS, Role.Adverb);
  yield* all('he him himself', Role.He | Role.Function);
  yield* all('she herself', Role.She | Role.Function);
  yield* all('it they', Role.They | Role.Function);
  yield* coded(readOpeners(), Role.Opener);
  for (const word of TITLES) yield [word, Role.Title, 0];
  for (const word of PROFESSIONS) {
    yield [word, Role.Profession, 0];
    yield [`${word}s`, Role.Source, 0];
  }
  for (const word of TITLE_MODIFIERS) yield [word, Role.TitleModifier, 0];
  for (const word of ORGANISATION_HEADS) yield [word, Role.Organisation, 0];
  for (const word of OF_HEADS) yield [word, Role.OfHead, 0];
  for (const word of PLACE_HEADS) yield [word, Role.Place, 0];
  yield* coded(readPeoples(), Role.People | Role.NeverName);
  for (const word of NEVER_NAMES) yield [word, Role.NeverName, 0];
  yield* MONTHS.map(([word, value]) => [word, Role.Month, value] as const);
  yield* WEEKDAYS.map(([word, value]) => [word, Role.Weekday, value] as const);
  yield* NUMBER_WORDS.map(([word, value]) => [word, Role.Number, value] as const);
  // Words that only begin a unit: "per cent", "square miles", "Canadian dollars".
  yield* all(
    'per percentage basis square sq cubic canadian australian us u.s american swiss british indian pakistani mexican egyptian chinese swedish norwegian danish turkish russian',
    Role.Unit,
  );
  // Words of other scripts, because a text of unknown language is read as English.
  for (const [word, value] of FOREIGN_SCALE_WORDS) if (word.charCodeAt(0) > 0x24f) yield [word, Role.Scale, value];
  yield* SCALE_WORDS.map(([word, value]) => [word, Role.Scale, value] as const);
  yield* ORDER_WORDS.map(([word, value]) => [word, Role.Scale | Role.Hedge, value] as const);
  // Words that are read by their spelling: ordinals, fractions, days relative to the article's date.
  for (const word of [...ORDINALS.keys(), ...PARTS.keys(), 'yesterday', 'today', 'tonight', 'tomorrow'])
    yield [word, Role.Number, -1];
  yield* all(HEDGE_WORDS, Role.Hedge);
  yield* coded(readSourceNouns(), Role.Source);
  yield* coded(ofLanguage(readJudgingVerbs(), 'en'), Role.Judge);
  yield* all(SAYING_FORMS, Role.Saying);
  for (const word of REPORTING_WITH_HELP.split(' ')) yield [word, Role.Report, WITH_HELP];
  for (const word of REPORTING_OR_NOUN.split(' ')) yield [word, Role.Report, OR_NOUN];
  yield* coded(ofLanguage(readReportingVerbs(), 'en'), Role.Report);
}

/** Entries of a language that has its commonest words, and few more if it is in {@link OTHER_LANGUAGES}. */
function* otherEntries(language: string): Generator<readonly [string, number, number]> {
  for (const word of FUNCTION_WORDS.get(language) ?? []) yield [word, Role.Function, 0];
  // "ít_nhất=at_least": of two words the last is looked up; the one before it is read then.
  for (const pair of OTHER_HEDGES.get(language)?.split(' ') ?? [])
    yield [pair.split('=')[0]!.split('_').pop()!, Role.Hedge, 0];
  const words = OTHER_LANGUAGES.get(language);
  if (words === undefined) {
    yield* FOREIGN_SCALE_WORDS.map(([word, value]) => [word, Role.Scale, value] as const);
    yield* unitEntries(moreUnits.get(language) ?? '');
    return;
  }
  yield* coded(ofLanguage(readReportingVerbs(), language), Role.Report);
  yield* coded(ofLanguage(readJudgingVerbs(), language), Role.Judge);
  yield* all(words.he, Role.He | Role.Function);
  yield* all(words.she, Role.She | Role.Function);
  yield* all(words.they, Role.They | Role.Function);
  yield* all(words.helpers, Role.Adverb | Role.Function);
  for (const word of words.according.split(' ')) yield [word, Role.Preposition | Role.Function, ACCORDING];
  yield* all(words.titles, Role.Title);
  yield* all(words.sources, Role.Source);
  yield* words.months.split(' ').map((word, at) => [word, Role.Month, at + 1] as const);
  yield* words.weekdays.split(' ').map((word, at) => [word, Role.Weekday, at + 1] as const);
  for (const [word, value] of foreignNumbers(language, words.numbers)) yield [word, Role.Number, value];
  for (const [scale, value] of [
    [words.thousand, 1e3],
    [words.million, 1e6],
    [words.billion, 1e9],
  ] as const) {
    for (const word of scale === '' ? [] : scale.split(' ')) yield [word, Role.Scale, value];
  }
  yield* unitEntries(words.units);
  if (words.percent !== '') yield [words.percent, Role.Unit, PERCENT_UNIT];
}

/** "metr=metre": words of units, each with the English one. */
function* unitEntries(pairs: string): Generator<readonly [string, number, number]> {
  for (const pair of pairs === '' ? [] : pairs.split(' ')) {
    const [word, unit] = pair.split('=') as [string, string];
    yield [word, Role.Unit, unitNumber(unit)];
  }
}

/** Hedges of the languages besides English, each with the English one. */
export const OTHER_HEDGES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MORE_HEDGES),
  ...[...OTHER_LANGUAGES].map(([tag, { hedges }]) => [tag, hedges] as const),
]);

const moreUnits: ReadonlyMap<string, string> = new Map(Object.entries(MORE_UNITS));

const tables = new Map<string, WordTable>();

/** The language whose words are used to read a text: English if the text's own is unknown or undetected. */
export function readAs(language: string): string {
  return FUNCTION_WORDS.has(language) ? language : 'en';
}

/** The words of a language that readers of facts know, built on first use. English for an unknown language. */
export function vocabulary(language: string): WordTable {
  const known = readAs(language);
  return getOrInsert(
    tables,
    known,
    () => new WordTable([...sharedEntries(), ...(known === 'en' ? englishEntries() : otherEntries(known))]),
  );
}
