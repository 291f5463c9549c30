import { currencyOfLetters, Gap, isPlace, ONE_WORD_BODIES, type Reading, Role } from '../reading/index.js';
import { TokenFlag, TokenKind } from '../tokens/index.js';
import { looksCommon, looksPlural } from './common-words.js';
import { DIRECTIONS, GERMAN_AMOUNTS, LABELS, RANKS } from './name-cues.generated.js';
import { genderOf, type NameSpan, Sign } from './name-span.js';
import {
  findRuns,
  hasSmallWord,
  isNameToken,
  isPhoto,
  PLATFORMS,
  placeName,
  type Run,
  smallWord,
  startsSentence,
} from './runs.js';
import { isSyllable, vietnameseStart } from './vietnamese-names.js';

/** Who has an office that is called after what it is for: "Secretary of State for Health". */
const MINISTER = /^(?:minister|secretary|state|commissioner)$/;

/** Letters behind the names of people. */
const HONOURS = /^(?:[KQ]C|[CMO]BE|M[ES]?P)$/;

const DEFENCE = new Set(['police', 'army', 'navy']);

/** The names in a text's runs of capitals, and the runs of its headlines, to be read once those are known. */
export function findSpans(reading: Reading): { spans: NameSpan[]; headlines: Run[] } {
  const trimmer = new Trimmer(reading);
  const headlines: Run[] = [];
  for (const run of findRuns(reading)) {
    if (run.headline) headlines.push(run);
    else trimmer.cut(run.first, run.last);
  }
  return { spans: trimmer.spans, headlines };
}

/** Removes what is not part of a name: articles, days, titles, the first word of a sentence. */
class Trimmer {
  readonly #reading: Reading;
  readonly spans: NameSpan[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Cuts a run at days, months and the credits of photographs, then trims each part. */
  cut(first: number, last: number): void {
    const reading = this.#reading;
    let from = first;
    for (let i = first; i < last; i++) {
      const day = reading.has(i, Role.Weekday) && !(i + 1 < last && reading.has(i + 1, Role.Organisation));
      const month = reading.has(i, Role.Month) && !this.#isCalledSo(i, first, last);
      const isCredit = (i === last - 1 || reading.has(i + 1, Role.Given)) && isPhoto(reading, i);
      if (!day && !month && !isCredit) continue;
      this.#trim(from, i);
      from = i + 1;
    }
    this.#trim(from, last);
  }

  /** Where a body ends and a person begins: "Security Committee Franz Klintsevich". */
  #seam(first: number, last: number): number {
    const { gaps } = this.#reading;
    const before = this.#reading.language === 'en' ? Role.Preposition : Role.Function;
    const isWhere = gaps[first] === Gap.Space && this.#reading.has(first - 1, before);
    // "Mayor of London Sadiq Khan", "in New York Ann Lee"
    const office = gaps[first] === Gap.Space && this.#reading.has(first - 2, Role.Title);
    const isOf = office && this.#reading.capitalised(first - 2) && smallWord(this.#reading, first - 1) === 'of';
    for (let i = isOf || isWhere ? last - 2 : first; i > first; i--) {
      const isGiven = isOf || this.#reading.has(i, Role.Given);
      if (isGiven && isPlace(placeName(this.#reading, first, i)) && !this.#endsAsBody(last)) return i;
    }
    const isOffice = this.#officeBefore(first) > 0;
    for (let i = first + 1; i < last - 1; i++) {
      if (isOffice && this.#reading.has(i, Role.Given)) return i;
      const head = this.#reading.has(i - 1, Role.Organisation) && !this.#reading.has(i - 1, Role.Given | Role.Title);
      // "Erie County Executive Kathy Dahlkemper"
      const office =
        i > first + 1 &&
        this.#reading.has(i - 1, Role.TitleModifier | Role.Profession) &&
        !this.#reading.has(i - 1, Role.Title);
      if ((head || office) && this.#reading.has(i, Role.Given) && !this.#endsAsBody(last)) return i;
    }
    return -1;
  }

  /**
   * The small word of the office whose end a run is: "Minister for Women and Equalities Nicola Morgan"; -1 if it is of
   * none.
   */
  #officeBefore(first: number): number {
    const reading = this.#reading;
    if (!reading.has(first - 1, Role.Function | Role.Particle)) return -1;
    for (let i = first - 1; i > 0 && first - i < 5; i--) {
      // "Minister for Women, Youth and Sport Ann Lee"
      const isListed = reading.gap(i + 1) === (Gap.Comma | Gap.Space) && reading.capitalised(i);
      if (reading.gap(i + 1) !== Gap.Space && !(isListed && reading.capitalised(i + 1))) return -1;
      const word = smallWord(reading, i);
      if (word === 'for' || word === 'of' || (reading.language !== 'en' && reading.has(i, Role.Particle)))
        return reading.has(i - 1, Role.Title | Role.Profession | Role.TitleModifier) ? i : -1;
      if (word !== 'and' && word !== 'the' && !reading.capitalised(i)) return -1;
    }
    return -1;
  }

  /** "Women" in "Minister for Women and Equalities": what somebody is minister for, unless it is a place or a body. */
  #isMinistry(from: number, last: number): boolean {
    if (this.#reading.has(from, Role.Known) || this.#endsAsBody(last)) return false;
    const at = this.#officeBefore(from);
    return at > 0 && smallWord(this.#reading, at) === 'for' && MINISTER.test(smallWord(this.#reading, at - 1));
  }

  /** "Theresa May", "April Jones": a month's name that is somebody's. */
  #isCalledSo(i: number, first: number, last: number): boolean {
    const reading = this.#reading;
    if (i > first && reading.has(i - 1, Role.Given | Role.Title)) return true;
    // "May said": months say nothing.
    const speaks = i + 1 === last && reading.has(last, Role.Report) && reading.gap(last) === Gap.Space;
    if (speaks && !reading.capitalised(last) && !reading.has(i - 1, Role.Preposition)) return true;
    // "Ajmal Jan, a shopkeeper", but "Jan. 5", "Jan 5"
    const isJan = i > first && i + 1 === last && smallWord(reading, i) === 'jan';
    if (isJan && reading.text[reading.end(i)] !== '.' && reading.tokens.kinds[last] !== TokenKind.Number) return true;
    return i + 1 < last && this.#reading.has(i, Role.Given);
  }

  #trim(from: number, to: number): void {
    const reading = this.#reading;
    let first = reading.language === 'vi' ? vietnameseStart(reading, from, to) : from;
    let last = to;
    let signs = 0;
    while (first < last && this.#isSmallWord(first, last)) {
      if (reading.has(first, Role.Determiner)) signs |= Sign.The;
      first++;
    }
    while (first < last && !isNameToken(reading, first)) first++;
    while (last > first && !isNameToken(reading, last - 1)) last--;
    // "New York Republicans": a place, and the people there.
    if (last - first > 2 && reading.has(last - 1, Role.People) && isPlace(placeName(reading, first, last - 1))) last--;
    // In "a London GP", an occupation in capitals does not end a name.
    while (
      last - first > 1 &&
      reading.has(last - 1, Role.NeverName) &&
      // "Royal College of GPs"
      reading.capitalised(last - 2) &&
      !reading.has(last - 1, Role.Known | Role.People)
    )
      last--;
    const isLabel = last - first === 1 && LABELS.has(smallWord(reading, first)) && reading.gap(last) & Gap.Colon;
    if (first >= last || isLabel) return;
    if (first > 0 && reading.gap(first) === Gap.Space && reading.has(first - 1, Role.Determiner)) signs |= Sign.The;
    const seam = this.#seam(first, last);
    if (seam > 0) {
      let before = seam;
      while (before > first && reading.has(before - 1, Role.TitleModifier | Role.Profession)) before--;
      this.#push(first, before, signs);
      this.#push(seam, last, Sign.Titled);
      return;
    }
    if (this.#takeTitle(first, last, signs)) return;
    this.#push(first + this.#surplus(first, last), last, signs);
  }

  /** Splits a run at its titles: a person follows the last one; what precedes the first is something else. */
  #takeTitle(first: number, last: number, signs: number): boolean {
    const reading = this.#reading;
    let title = last - 1;
    while (title >= first && !this.#isTitle(title, first, last)) title--;
    if (title < first || (last - first === 1 && reading.language === 'en' && !(signs & Sign.The))) return false;
    const body =
      this.#endsAsBody(last) ||
      (hasSmallWord(reading, first, last) && reading.has(first, Role.OfHead | Role.Organisation | Role.Known));
    if (body && !this.#hasGiven(title + 1, last)) return false;
    let before = title;
    while (before > first && reading.has(before - 1, Role.Title | Role.TitleModifier)) before--;
    if (before > first && before < title && DEFENCE.has(smallWord(reading, before))) before++;
    let behind = title + 1;
    while (
      behind < last &&
      (reading.has(behind, Role.TitleModifier) || !reading.capitalised(behind)) &&
      !this.#isParticle(behind)
    )
      behind++;
    // "Heath Secretary Matt Hancock": the word before an office may be part of it, misspelt.
    this.#push(first, before, (signs & Sign.The) | (this.#isPortfolio(first, before, title) ? Sign.Uncertain : 0));
    if (behind < last) this.#push(behind, last, Sign.Titled | genderOf(this.#reading, title));
    return true;
  }

  /** One word before "Secretary" or "Minister" that is not known as a place, a body or a person's. */
  #isPortfolio(first: number, last: number, title: number): boolean {
    const reading = this.#reading;
    if (last - first !== 1 || !/^(?:secretary|minister)$/.test(smallWord(reading, title))) return false;
    if (reading.has(first, Role.Known | Role.Organisation | Role.Given | Role.People)) return false;
    return (reading.tokens.flags[first]! & 2) === 0 && !ONE_WORD_BODIES.has(smallWord(reading, first));
  }

  #isTitle(i: number, first: number, last: number): boolean {
    const reading = this.#reading;
    if (reading.wordEnds[i] !== reading.tokens.ends[i]) return false;
    // "Then-Speaker Ann Lee"
    if (i === first && last - i > 1 && /^(?:ex|now|then)-/.test(smallWord(reading, i))) return true;
    if (i === first && last - i > 1 && RANKS.has(smallWord(reading, i))) {
      // "Di Maria" has no rank.
      const isParticle = reading.has(i, Role.Particle) && (reading.tokens.flags[i]! & TokenFlag.AllCapitals) === 0;
      return reading.end(i) - reading.start(i) > 2 || (reading.has(i + 1, Role.Given) && !isParticle);
    }
    if (!reading.has(i, Role.Title)) return false;
    if (i === last - 1) return !(i > first && (reading.has(first, Role.Given) || reading.has(i - 1, Role.Given)));
    return !reading.has(i, Role.Given);
  }

  /** How many words at the start belong to the sentence and not to the name. */
  #surplus(first: number, last: number): number {
    const reading = this.#reading;
    // "Marks & Spencer"
    if (last - first < 2 || reading.gap(first + 1) & Gap.Ampersand) return 0;
    const role = reading.role(first);
    if (startsSentence(this.#reading, first)) {
      const common = role & (Role.Opener | Role.TitleModifier | Role.Profession) || looksCommon(reading, first);
      if (common && !(role & Role.Given) && this.#standsAlone(first + 1, last) && !this.#isWhole(first, last)) return 1;
    }
    if (role & Role.People && !this.#endsAsBody(last) && !(reading.role(last - 1) & Role.OfHead)) {
      if ((last - first === 2 || reading.has(first + 1, Role.Given)) && !this.#isWhole(first, last)) return 1;
    }
    // "Anwohnerin Ute Brandt"
    const isGerman = reading.language === 'de' && !(role & (Role.Given | Role.Known)) && last - first > 1;
    if (
      isGerman &&
      (reading.has(first + 1, Role.Given) || last - first === 3) &&
      (role & Role.Source || /(?:erin|sprecher|chef)$/.test(smallWord(reading, first)))
    )
      return 1;
    if (!(role & Role.Profession)) return 0;
    // "Bystander Franck Sidon": an occupation that opens the sentence, and two words more.
    const isOpening = startsSentence(this.#reading, first) && last - first === 3 && !this.#endsAsBody(last);
    return isOpening || reading.has(first + 1, Role.Given) ? 1 : 0;
  }

  /** "Saudi Arabia": a place in all its words. */
  #isWhole(first: number, last: number): boolean {
    return isPlace(placeName(this.#reading, first, last));
  }

  /** Whether a name is left that makes sense alone, if the first word of a sentence is removed. */
  #standsAlone(first: number, last: number): boolean {
    const reading = this.#reading;
    if (this.#endsAsBody(last) && last - first < 2) return false;
    if (reading.has(first, Role.Given)) return true;
    if (reading.tokens.flags[first]! & 2) return false;
    return reading.has(first, Role.Known) || (last - first === 1 && !this.#endsAsBody(last));
  }

  #isParticle(i: number): boolean {
    return this.#reading.has(i, Role.Particle) && !this.#reading.has(i, Role.Function);
  }

  /** An article, a preposition, a pronoun with a capital; but "US", "WHO" and "Will Smith" are names. */
  #isSmallWord(i: number, last: number): boolean {
    const reading = this.#reading;
    if (!reading.has(i, Role.Function)) return false;
    // "Nach Angaben Lees"
    if (reading.language === 'de' && reading.has(i, Role.Preposition)) return true;
    const flags = reading.tokens.flags[i]!;
    if (flags & 2 && reading.end(i) - reading.start(i) <= 4 && !this.#shouts(i)) return false;
    // Inside a sentence a small word has a capital because it belongs to the name ("All Nippon"), articles apart.
    if (
      !startsSentence(this.#reading, i) &&
      !(
        reading.language === 'en' &&
        reading.has(i, Role.Determiner) &&
        !/^(?:all|no|our|another)$/.test(smallWord(reading, i))
      )
    )
      return false;
    return !(reading.has(i, Role.Given) && i + 1 < last);
  }

  /** In capitals beside another word in capitals. */
  #shouts(i: number): boolean {
    const { tokens } = this.#reading;
    // An acronym beside it is another name ("the BMA GP committee").
    const loud = (at: number) =>
      at >= 0 &&
      at < tokens.count &&
      (tokens.flags[at]! & 2) !== 0 &&
      (this.#reading.end(at) - this.#reading.start(at) > 3 || this.#reading.has(at, Role.Function));
    return (
      (loud(i - 1) && this.#reading.gap(i) === Gap.Space) || (loud(i + 1) && this.#reading.gap(i + 1) === Gap.Space)
    );
  }

  #hasGiven(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#reading.has(i, Role.Given)) return true;
    return false;
  }

  /** "Facebook has banned", "Facebook's answer": the company. "On Facebook", "a Facebook post": where something is. */
  #platform(i: number): 0 | 1 | 2 {
    const reading = this.#reading;
    if (reading.has(i - 1, Role.Preposition | Role.Determiner) && reading.gap(i) === Gap.Space) return 0;
    if (reading.wordEnds[i] !== reading.end(i)) return 2;
    const acts =
      reading.has(i + 1, Role.Report | Role.Adverb) || /^(?:is|was|will|spokes\w+)$/.test(smallWord(reading, i + 1));
    return acts && reading.gap(i + 1) === Gap.Space ? 2 : 1;
  }

  #endsAsBody(last: number): boolean {
    return this.#reading.has(last - 1, Role.Organisation | Role.Place) && !this.#reading.has(last - 1, Role.Given);
  }

  #push(from: number, to: number, signs: number): void {
    const reading = this.#reading;
    let last = to;
    while (last > from && !isNameToken(reading, last - 1)) last--;
    // "Simon Oster KC"
    if (last - from > 2 && HONOURS.test(reading.text.slice(reading.start(last - 1), reading.end(last - 1)))) last--;
    if (last <= from || (!(signs & Sign.Titled) && this.#isMinistry(from, last))) return;
    if (last - from === 1) {
      const sure = this.#single(from, signs);
      if (sure > 0) this.spans.push({ first: from, last, signs: signs | (sure === 1 ? Sign.Uncertain : 0) });
      return;
    }
    if (reading.language === 'de' && this.#isGermanPhrase(from, last, signs)) return;
    let all = Role.NeverName | Role.Opener;
    let numbers = true;
    for (let i = from; i < last; i++) {
      all &= reading.role(i);
      numbers &&= reading.has(i, Role.Number | Role.Scale | Role.Unit);
    }
    if (all & Role.NeverName || numbers || this.#isPeople(from, last)) return;
    if (all & Role.Opener && startsSentence(this.#reading, from) && !this.#endsAsBody(last)) return;
    this.spans.push({ first: from, last, signs });
  }

  /** "Hunderte Menschen", "Neue Regeln" at the start of a sentence: German capitals that are not names. */
  #isGermanPhrase(first: number, last: number, signs: number): boolean {
    const reading = this.#reading;
    if (last - first !== 2 || signs & Sign.Titled) return false;
    if (reading.has(first, Role.Given | Role.Known) || reading.has(last - 1, Role.Given | Role.Known)) return false;
    return startsSentence(this.#reading, first) || GERMAN_AMOUNTS.has(smallWord(reading, first));
  }

  /** "South Korean", "Costa Rican": a people in two words. */
  #isPeople(first: number, last: number): boolean {
    const reading = this.#reading;
    if (last - first !== 2 || !reading.has(last - 1, Role.People)) return false;
    return DIRECTIONS.has(smallWord(reading, first));
  }

  /** "Christian said", "Lee and Christian left": a people's name that may be a surname, and no adjective. */
  #isCalledPeople(i: number): boolean {
    const reading = this.#reading;
    // "Democrats said", "the French": many people.
    const isMany = /(?:s|sh|ch|ese)$/.test(smallWord(reading, i)) || reading.has(i - 1, Role.Determiner);
    if (!reading.has(i, Role.People) || isMany || reading.wordEnds[i] !== reading.end(i)) return false;
    return i + 1 >= reading.count || reading.gap(i + 1) !== Gap.Space || reading.has(i + 1, Role.Report | Role.Judge);
  }

  /** Whether one capitalised word is a name: 2 yes, 1 if the article writes it as one elsewhere, 0 no. */
  #single(i: number, signs: number): 0 | 1 | 2 {
    const reading = this.#reading;
    const role = reading.role(i);
    if (signs & Sign.Titled) return role & (Role.Function | Role.NeverName) ? 0 : 2;
    const flags = reading.tokens.flags[i]!;
    const length = reading.wordEnds[i]! - reading.start(i);
    if (length < 2 || role & (Role.Number | Role.Weekday)) return 0;
    const word = smallWord(reading, i);
    // "GBP5m", "Sh300"
    const [, letters] = flags & TokenFlag.HasDigit ? (/^([a-z]{2,4})\d/.exec(word) ?? []) : [];
    if (letters !== undefined && currencyOfLetters(letters) !== undefined) return 0;
    // "There'll be"
    if (/['’](?:ll|d|ve|re|m)$/.test(word)) return 0;
    if (ONE_WORD_BODIES.has(word)) return 2;
    if (PLATFORMS.has(word)) return this.#platform(i);
    if (role & Role.NeverName && !(role & Role.Known)) return this.#isCalledPeople(i) ? 1 : 0;
    // "Eu" is no EU.
    if (role & Role.Known) return length > 2 || flags & 2 || /^(?:en|vi)$/.test(reading.language) ? 2 : 0;
    if (reading.language === 'vi' && isSyllable(reading, i)) return 1;
    if (role & (Role.Title | Role.Organisation | Role.Place | Role.TitleModifier | Role.OfHead)) {
      return role & Role.Given || signs & Sign.The || reading.language === 'en' ? 1 : 0;
    }
    if (flags & 2 && length <= 6) return this.#shouts(i) ? 1 : 2;
    // German writes every noun with a capital: one word is a name only if the text names it elsewhere.
    if (reading.language === 'de') return role & Role.Given ? 2 : role & Role.Function ? 0 : 1;
    if (!startsSentence(this.#reading, i)) return role & Role.Function ? 0 : 2;
    // "Correspondents say"
    if (role & (Role.Opener | Role.Function | Role.Source)) return 1;
    // "Heath secretary Matt Hancock": the word before an office may be part of it, misspelt.
    if (
      reading.wordEnds[i] === reading.end(i) &&
      reading.has(i + 1, Role.Title | Role.Profession) &&
      !reading.capitalised(i + 1) &&
      reading.gap(i + 1) === Gap.Space
    )
      return 1;
    if (reading.language !== 'en') return role & Role.Given ? 2 : 1;
    return length <= 2 || looksCommon(reading, i) || looksPlural(reading, i) ? 1 : 2;
  }
}
