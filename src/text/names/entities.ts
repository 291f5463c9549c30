import { getOrInsert, maxBy } from '../../structures/index.js';
import { Gap, isPlace, type Reading, Role } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { type Entity, latestBefore } from './entity.js';
import { isRelative, kindOf } from './kinds.js';
import { BEFORE_GIVEN } from './name-cues.generated.js';
import { type NameSpan, Sign } from './name-span.js';
import { type LongName, setApart } from './run-together.js';
import { isCoined, isNameToken, type Run, smallWord } from './runs.js';
import { findSpans } from './spans.js';
import { areNamesakes, generationOf, initialsOf, meaningOf, OF_BODY, surface, surnameOf, wordsOf } from './spelling.js';

export type { Entity, NameKind } from './entity.js';

/** The names of a text, each mention assigned to what it names. */
export function findEntities(reading: Reading, title = ''): Entity[] {
  return new Linker(reading, title.toLowerCase()).link();
}

/** Maximum number of times that the text is searched for a term. */
const MAX_CHECKS = 4;

class Linker {
  readonly #reading: Reading;
  readonly #title: string;
  readonly #entities: Entity[] = [];
  readonly #byName = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity>();
  /** What an acronym stands for: "local medical committee" of "Kent Local Medical Committee (LMC)". */
  readonly #meanings = new Map<string, string>();
  /** Single words that occur capitalised inside a sentence, where a capital means a name. */
  readonly #sure = new Set<string>();
  /** Surnames of one who is not the relative with the full name. */
  readonly #apart = new Set<string>();

  #checks = 0;

  constructor(reading: Reading, title: string) {
    this.#reading = reading;
    this.#title = title;
  }

  link(): Entity[] {
    const { spans, headlines } = findSpans(this.#reading);
    const written: LongName[] = [];
    const short: LongName[] = [];
    for (let span of spans) {
      const words = wordsOf(this.#reading, span);
      if (words.length === 0) continue;
      if (words.length > 1 && this.#endsInCommon(span, words[words.length - 1]!)) {
        words.pop();
        span = { ...span, last: span.last - 1 };
      }
      (words.length > 1 ? written : short).push({ span, words });
      if (words.length === 1 && !(span.signs & Sign.Uncertain)) this.#sure.add(words[0]!);
    }
    // Full names come first, wherever they are, so that a surname before the full name (as in a summary) finds it.
    const { long, left } = setApart(this.#reading, written);
    for (const { span, words } of long) this.#addLong(span, words);
    this.#index();
    for (const { span, words } of [...left, ...short]) this.#addShort(span, words[0]!);
    for (const run of headlines) this.#readHeadline(run);
    const reading = this.#reading;
    const named = this.#entities.filter((entity) => entity.spans.length > 0);
    for (const entity of named) {
      entity.spans.sort((a, b) => a.first - b.first);
      entity.kind = kindOf(reading, entity, (word) => this.#byInitials.has(word));
    }
    return named.sort((a, b) => a.spans[0]!.first - b.spans[0]!.first);
  }

  /**
   * A word that is capitalised by mistake, as in "The NHS Care home scheme", and forms a term of the text with the next
   * word ("care homes"). Each check reads the text, so there are only a few.
   */
  #endsInCommon(span: NameSpan, word: string): boolean {
    const reading = this.#reading;
    const next = span.last;
    if (next >= reading.count || reading.gap(next) !== Gap.Space || reading.capitalised(next)) return false;
    const role = reading.role(next - 1);
    if (!(role & Role.Opener) || role & (Role.Organisation | Role.Place | Role.Given | Role.Known | Role.Title))
      return false;
    if (reading.role(next) & (Role.Function | Role.Report) || this.#checks >= MAX_CHECKS) return false;
    const behind = reading.text.slice(reading.start(next), reading.end(next));
    if (behind.length < 3 || !/^[a-z]+$/.test(behind)) return false;
    this.#checks++;
    return reading.text.includes(` ${word} ${behind}`);
  }

  #create(words: readonly string[], span: NameSpan): Entity {
    const entity: Entity = {
      id: this.#entities.length,
      words,
      name: surface(this.#reading, span),
      kind: undefined,
      spans: [],
      woman: 0,
      man: 0,
    };
    this.#entities.push(entity);
    return entity;
  }

  #add(entity: Entity, span: NameSpan): void {
    entity.spans.push(span);
    if (span.signs & Sign.Woman) entity.woman++;
    if (span.signs & Sign.Man) entity.man++;
  }

  #addLong(span: NameSpan, words: readonly string[]): void {
    const name = words.join(' ');
    const entity = this.#genitiveOf(name) ?? getOrInsert(this.#byName, name, () => this.#create(words, span));
    this.#add(entity, span);
  }

  /** "Ann Lees", behind "Ann Lee": a German name in the genitive. */
  #genitiveOf(name: string): Entity | undefined {
    const isGenitive = this.#reading.language === 'de' && name.endsWith('s') && !this.#byName.has(name);
    return isGenitive ? this.#byName.get(name.slice(0, -1)) : undefined;
  }

  /** Connects full names with each other (middle initials, an acronym inside), and lists their short forms. */
  #index(): void {
    const reading = this.#reading;
    const full = [...this.#entities];
    for (const entity of full) {
      const first = entity.spans[0]!;
      const acronym = this.#definedAfter(first, entity.words);
      if (acronym !== undefined) {
        this.#byInitials.set(acronym, entity);
        this.#meanings.set(acronym, meaningOf(entity.words, acronym));
        // "Local Medical Committees (LMCs)" says what one LMC is.
        if (acronym.length > 3 && acronym.endsWith('s')) {
          this.#byInitials.set(acronym.slice(0, -1), entity);
          this.#meanings.set(acronym.slice(0, -1), meaningOf(entity.words, acronym.slice(0, -1)));
        }
      } else if (entity.words.length > 2) {
        const initials = initialsOf(entity.words);
        if (initials.length > 2 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, entity);
      }
    }
    const merged = new Map<string, Entity>();
    for (const entity of full) {
      const keys = [this.#expanded(entity.words)];
      const isPersonal = this.#personal(entity);
      if (isPersonal) keys.push(`${entity.words[0]} … ${generationOf(entity.words)}`);
      // "San Felice" after "Selene San Felice", "Ms von der Leyen" after "Ursula von der Leyen". But "Ann van Lee" and
      // "Bob van Lee" are two, so each of the two forms only looks for the other.
      const { words } = entity;
      const isGiven = reading.has(entity.spans[0]!.first, Role.Given);
      const { first: start } = entity.spans[0]!;
      const isJoined = reading.has(start + 1, Role.Particle) && !reading.capitalised(start + 1);
      const hasMore = words.length > 2 && ((isGiven && isPersonal) || (isJoined && words.length > 3));
      const behind = hasMore ? [words.slice(1).join(' ')] : [];
      const alone = !isGiven && words.length < 5 ? [words.join(' ')] : [];
      // "Sister Mary" after "Sister Mary Lee"
      const isCalled = BEFORE_GIVEN.has(words[0]!) && !this.#endsAsBody(entity);
      if (isCalled) keys.push(`${words[0]} ${words[1]}`);
      const sought = [...keys, ...behind.map((name) => `alone ${name}`), ...alone.map((name) => `… ${name}`)];
      const listed = [...keys, ...behind.map((name) => `… ${name}`), ...alone.map((name) => `alone ${name}`)];
      const same = sought.map((key) => merged.get(key)).find((found) => found && !areNamesakes(found.words, words));
      for (const key of listed) if (!merged.has(key)) merged.set(key, same ?? entity);
      if (same !== undefined && same !== entity) this.#merge(entity, same);
    }
    for (const entity of this.#entities) {
      if (entity.spans.length === 0 || entity.words.length < 2 || OF_BODY.test(entity.name)) continue;
      push(this.#bySurname, surnameOf(entity.words), entity);
      for (const word of this.#innerSurnames(entity)) push(this.#bySurname, word, entity);
      const { first } = entity.spans[0]!;
      const isNamed = reading.has(first, Role.Given) || this.#isCalledByGiven(first);
      if (isNamed) push(this.#byGiven, entity.words[0]!, entity);
      else if (BEFORE_GIVEN.has(entity.words[0]!)) push(this.#byGiven, entity.words[1]!, entity);
    }
  }

  /** "Prado" of "Ana Prado Lima": people with two surnames are called by the first one as well. */
  #innerSurnames({ words, spans }: Entity): string[] {
    const reading = this.#reading;
    const { first, last } = spans[0]!;
    const hasTwo =
      /^(?:es|pt)$/.test(reading.language) && last - first === words.length && reading.has(first, Role.Given);
    const other = Role.Given | Role.Function | Role.Particle;
    return hasTwo ? words.filter((_, k) => k > 0 && k < words.length - 1 && !reading.has(first + k, other)) : [];
  }

  #merge(from: Entity, into: Entity): void {
    for (const span of from.spans) this.#add(into, span);
    if (from.words.length > into.words.length) {
      into.words = from.words;
      into.name = from.name;
    }
    from.spans.length = 0;
    this.#byName.set(from.words.join(' '), into);
  }

  /** "Kent LMC" as "kent local medical committee", if the text expands LMC. */
  #expanded(words: readonly string[]): string {
    return words
      .map((word) => {
        const long = this.#byInitials.get(word);
        return long === undefined || long.words.includes(word)
          ? word
          : (this.#meanings.get(word) ?? long.words.join(' '));
      })
      .join(' ');
  }

  /** The acronym in brackets behind a name, if it can be made of its letters. */
  #definedAfter(span: NameSpan, words: readonly string[]): string | undefined {
    const reading = this.#reading;
    const i = span.last;
    if (i >= reading.count || reading.text[reading.start(i) - 1] !== '(' || reading.text[reading.end(i)] !== ')')
      return undefined;
    const acronym = reading.text.slice(reading.start(i), reading.end(i)).toLowerCase().replaceAll('.', '');
    if (acronym.length < 2 || acronym.length > 8 || !/^[a-z&-]+$/.test(acronym)) return undefined;
    const initials = initialsOf(words);
    let at = 0;
    for (const letter of initials) if (letter === acronym[at]) at++;
    return at >= acronym.length - 1 ? acronym : undefined;
  }

  #personal(entity: Entity): boolean {
    const span = entity.spans[0];
    if (span === undefined || entity.words.length < 2 || entity.words.length > 5) return false;
    return this.#reading.has(span.first, Role.Given) || entity.spans.some((one) => (one.signs & Sign.Titled) !== 0);
  }

  #addShort(span: NameSpan, written: string): void {
    const reading = this.#reading;
    const isKnown = this.#bySurname.has(written) || this.#byName.has(written);
    const isGenitive = reading.language === 'de' && !isKnown && this.#bySurname.has(written.replace(/s$/, ''));
    const word = isGenitive ? written.slice(0, -1) : written;
    const plural = word.endsWith('s') ? word.slice(0, -1) : word;
    const initials = this.#byInitials.get(word) ?? (isUpper(reading, span) ? this.#byInitials.get(plural) : undefined);
    if (initials !== undefined && isUpper(reading, span)) {
      this.#add(initials, span);
      return;
    }
    const known = this.#byName.get(word);
    const full = this.#apart.has(word) ? undefined : this.#fullFor(span, word);
    // "Care homes" after "NHS Care": a common word that opens a sentence is short for a person's name only.
    const common = (span.signs & Sign.Uncertain) !== 0 && reading.has(span.first, Role.Opener);
    if (full !== undefined && !(common && !this.#personal(full))) {
      // In "bin Laden", the particle of the full name belongs to the short one.
      const particle = full.words[full.words.length - 2];
      const before = span.first - 1;
      const joined =
        full.words.length > 2 && reading.gap(span.first) === Gap.Space && reading.has(before, Role.Particle);
      const first =
        joined && reading.text.slice(reading.start(before), reading.end(before)) === particle ? before : span.first;
      this.#add(full, { ...span, first });
      return;
    }
    if (span.signs & Sign.Uncertain && !this.#sure.has(word)) return;
    if (span.signs & Sign.Uncertain && span.signs & Sign.The) return;
    if (known !== undefined) {
      this.#add(known, span);
      return;
    }
    const entity = this.#create([word], span);
    this.#byName.set(word, entity);
    this.#add(entity, span);
  }

  /** The full name of a short one, unless it is a relative's who comes in later: "Vell left. His wife, Ann Vell,". */
  #fullFor(span: NameSpan, word: string): Entity | undefined {
    const full = this.#shortFor(span, word);
    if (full === undefined || span.first >= full.spans[0]!.first || !isRelative(this.#reading, full)) return full;
    this.#apart.add(word);
    return undefined;
  }

  /** The full name that a surname, a first name or "the Committee" stands for. */
  #shortFor(span: NameSpan, word: string): Entity | undefined {
    const reading = this.#reading;
    // The "U.N." is not Kim Jong Un.
    if (
      reading.tokens.kinds[span.first] === TokenKind.Acronym &&
      reading.text.charCodeAt(reading.start(span.first) + 1) === 46
    )
      return undefined;
    const named = this.#bySurname
      .get(word)
      ?.filter((entity) => entity.words[entity.words.length - 1] === word || this.#personal(entity));
    if (named !== undefined) {
      const role = reading.role(span.first);
      if (role & (Role.Organisation | Role.Place | Role.OfHead | Role.Title | Role.TitleModifier)) {
        if (span.signs & Sign.The) return latestBefore(named, span.first);
        return this.#namedOftenest(named.filter((entity) => this.#isGivenName(entity)));
      } else if (!(role & Role.Known) || span.signs & Sign.Titled || named.some((entity) => this.#personal(entity))) {
        const persons = named.filter((entity) => !isPlace(entity.words.join(' ')) && !this.#bodyWord(entity));
        const fit = persons.filter(
          (entity) =>
            !(span.signs & Sign.Woman && (entity.man > entity.woman || this.#maleName(entity))) &&
            !(span.signs & Sign.Man && this.#femaleName(entity)),
        );
        // Mr Lee is not Ann Lee.
        const isAnother = span.signs & (Sign.Man | Sign.Woman) && fit.length === 0;
        const best = isAnother ? undefined : this.#namedOftenest(fit.length > 0 ? fit : persons);
        if (best !== undefined) return best;
      }
    }
    const isCalled = this.#isCalledByGiven(span.first);
    if (isCalled || (reading.has(span.first, Role.Given) && !(span.signs & Sign.Titled))) {
      // "Prince William" is not of Prince William County.
      const isOne = (entity: Entity) => (isCalled ? !this.#endsAsBody(entity) : this.#personal(entity));
      return this.#namedOftenest(this.#byGiven.get(word)?.filter(isOne) ?? []);
    }
    return undefined;
  }

  /** Whether a title that goes with first names precedes token `i`: "Sister Mary". */
  #isCalledByGiven(i: number): boolean {
    return this.#reading.capitalised(i - 1) && BEFORE_GIVEN.has(smallWord(this.#reading, i - 1));
  }

  /** The most frequent one, counting the article's title. */
  #namedOftenest(entities: readonly Entity[]): Entity | undefined {
    return maxBy(entities, ({ spans, words }) => spans.length + (this.#title.includes(words.join(' ')) ? 5 : 0));
  }

  /** "Margaret Court": two words or three, of which the first is a first name. */
  #isGivenName({ words, spans }: Entity): boolean {
    return words.length < 4 && this.#reading.has(spans[0]!.first, Role.Given);
  }

  #femaleName(entity: Entity): boolean {
    const first = entity.spans[0]!.first;
    return this.#reading.has(first, Role.Female) && !this.#reading.has(first, Role.Male);
  }

  #maleName(entity: Entity): boolean {
    const first = entity.spans[0]!.first;
    return this.#reading.has(first, Role.Male) && !this.#reading.has(first, Role.Female);
  }

  #endsAsBody({ spans }: Entity): boolean {
    return this.#reading.has(spans[0]!.last - 1, Role.Organisation | Role.Place);
  }

  #bodyWord(entity: Entity): boolean {
    return this.#endsAsBody(entity) && !this.#personal(entity);
  }

  #personCalled(span: NameSpan, word: string): Entity | undefined {
    const full = this.#shortFor(span, word);
    return full !== undefined && this.#personal(full) ? full : undefined;
  }

  /** In a headline, only names of the text count, first names with what follows, known places, and acronyms. */
  #readHeadline({ first, last }: Run): void {
    const reading = this.#reading;
    let i = first;
    while (i < last) {
      let taken = 0;
      for (let length = Math.min(5, last - i); length > 0 && taken === 0; length--) {
        const span: NameSpan = { first: i, last: i + length, signs: Sign.Headline };
        if (!isNameToken(reading, i) || !isNameToken(reading, i + length - 1)) continue;
        const words = wordsOf(reading, span);
        const name = words.join(' ');
        const entity = this.#byName.get(name) ?? (length === 1 ? this.#personCalled(span, name) : undefined);
        if (entity !== undefined) {
          this.#add(entity, span);
          taken = length;
        } else if (isPlace(name) && !(length === 1 && reading.has(i, Role.Opener | Role.Function))) {
          this.#addLong(span, words);
          taken = length;
        } else if (
          length === 2 &&
          reading.has(i, Role.Given) &&
          !reading.has(i, Role.Opener) &&
          !reading.has(i + 1, Role.Opener | Role.Function | Role.Organisation | Role.Place)
        ) {
          this.#addLong(span, words);
          taken = length;
        } else if (length === 1 && isCoined(reading, i, first, last)) {
          this.#addLong(span, words);
          taken = length;
        }
      }
      i += Math.max(1, taken);
    }
  }
}

/** An acronym, with the small s of a plural: "BMA", "U.K.", "LMCs". */
function isUpper(reading: Reading, span: NameSpan): boolean {
  return /^[A-Z](?:[A-Z0-9&-]{1,7}|(?:\.[A-Z]){1,4}\.?)s?$/.test(surface(reading, span));
}

/** How many names one surname or first name may lead to. */
const MAX_LIST_LENGTH = 32;

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < MAX_LIST_LENGTH) list.push(entity);
}
