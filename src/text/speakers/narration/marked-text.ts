import type { Span } from '../../../article.js';
import type { Entity } from '../../names/index.js';
import { ACCORDING, Gap, OR_NOUN, type Reading, Role, WITH_HELP } from '../../reading/index.js';
import { HELPED, KNOWN_BODIES, VOICES } from '../words/index.js';
import { leaveOut } from './left-out.js';
import { isNounOf } from './noun-or-verb.js';

/** Words between quotation marks; `open` if the closing mark is missing. */
export interface Quoted extends Span {
  readonly open: boolean;
}

/** Roles that can speak without a name: "the statement", "a senator", "a witness". */
export const SPEAKING_ROLES = Role.Source | Role.Title | Role.Profession;
/** Auxiliaries that form a passive with a participle. */
export const PASSIVE = /^(?:be|been|was|were|being|is|are)$/;

const OF_TITLES = Role.Organisation | Role.People;
/** Words that tell something of a name before it. */
const MAX_TIED = 8;
const WISHES = /^(?:can|could|may|might|must|should)$/;
const DEGREE = /^(?:first|not|really|so|super|too|very)$/;

/** Endings of nouns for people, and words with one that are none: "staffer", "appointees", but "number". */
export const PERSONAL = /(?:-old|[eo]r|ist|ian|[mw]o?[ae]n|[rtn]ee|[tsclp]ant|eur|in-law)s?$/;
const IMPERSONAL =
  /^(?:answer|border|computer|corner|disaster|door|ever|factor|fire|floor|longer|matter|never|number|other|plant|power|rather|river|rum(?:ou?)r|sector|seldom|thing|tower|tree|under|view|water|weather|winter)s?$/;

/** Verbs of what evidence does as well as people. */
export const SHOWING = /^(?:suggest|indicat|reveal|impl|stress|find|mark|call|hold|held|describ|consider|deem)/;

/** What says in whose view something is so. */
const VIEW: Readonly<Record<string, string>> = { pt: 'para', es: 'para', fr: 'pour', it: 'per', de: 'für' };

const PARTICIPLE = /[ai]do$/;
/** Spanish and Portuguese verbs in the present that are nouns too. */
const ROMANCE_ARTICLE = /^(?:a|la|una|uma|su|sua)$/;
const HOMOGRAPHS: ReadonlySet<string> = new Set(
  'conta cuenta pergunta pregunta nota denuncia queixa critica'.split(' '),
);

/** What somebody is confirmed or reported. */
const FATE = /^(?:dead|hurt|injured|killed|missing|safe|stolen|wounded)$/;

const HAVE = /^(?:ha|han|he|hemos|haya|había|habían)$/;

const WITH_ITS_HELP = new RegExp(HELPED, 'u');

/** What opens a phrase before the subject, where it is no preposition or clause of the vocabulary. */
const OPENS_PHRASE: Readonly<Record<string, RegExp>> = {
  en: /(?:ed|ing)$/,
  pt: /^(?:de|em|n[oa]s?|com|sem|para|por|pel[oa]s?|após|durante|segundo|conforme|ao|à|apesar|além|quando|.+ndo)$/,
  es: /^(?:de|en|con|sin|para|por|tras|durante|según|al|ante|cuando|.+ndo)$/,
  fr: /^(?:en|dans|avec|sans|après|selon|pour|malgré|lors|quand|.+ant)$/,
  it: /^(?:dopo|secondo|per|nel|nella|con|senza|durante|quando|.+ndo)$/,
};

// One text is marked at a time, so its arrays serve the next one too.
const BUFFERS: Int32Array[] = [0, 1, 2, 3].map(() => new Int32Array(1024));

function cleared(buffer: number, length: number): Int32Array {
  let array = BUFFERS[buffer]!;
  if (array.length < length) {
    array = new Int32Array(Math.max(length, 2 * array.length));
    BUFFERS[buffer] = array;
  } else array.fill(0, 0, length);
  return array.subarray(0, length);
}

/**
 * A text with its quotes marked, for reading the narration around them, which contains cues and speakers. It never
 * looks inside a quote.
 */
export class MarkedText {
  readonly reading: Reading;
  readonly entities: readonly Entity[];
  /** Entity of each token, by index plus one. */
  readonly #entityOf: Int32Array;
  /** First and last token of the mention that a token is part of. */
  readonly #mentionFirst: Int32Array;
  readonly #mentionLast: Int32Array;
  /** Tokens in small letters, once they were asked for: rules ask for one many times. */
  readonly #words: (string | undefined)[] = [];
  /** Index plus one of the stretch that a token is quoted in, below 0 in captions and headlines of other articles. */
  readonly quoted: Int32Array;
  readonly firstTokens: Int32Array;
  readonly lastTokens: Int32Array;

  constructor(reading: Reading, entities: readonly Entity[], stretches: readonly Quoted[], captions: readonly Span[]) {
    this.reading = reading;
    this.entities = entities;
    this.#entityOf = cleared(0, reading.count + 1);
    this.#mentionFirst = cleared(1, reading.count + 1);
    this.#mentionLast = cleared(2, reading.count + 1);
    this.quoted = cleared(3, reading.count + 1);
    for (let e = 0; e < entities.length; e += 1) {
      for (const { first, last } of entities[e]!.spans) {
        // "Lee v. Ray": a case has both names.
        if (this.word(first - 1) === 'v' || this.word(last) === 'v') continue;
        for (let i = first; i < last; i += 1) {
          this.#entityOf[i] = e + 1;
          this.#mentionFirst[i] = first;
          this.#mentionLast[i] = last;
        }
      }
    }
    this.firstTokens = new Int32Array(stretches.length);
    this.lastTokens = new Int32Array(stretches.length);
    let token = 0;
    for (let s = 0; s < stretches.length; s += 1) {
      const { start, end } = stretches[s]!;
      while (token < reading.count && reading.start(token) < start) token += 1;
      this.firstTokens[s] = token;
      while (token < reading.count && reading.start(token) < end) {
        this.quoted[token] = s + 1;
        token += 1;
      }
      this.lastTokens[s] = token;
    }
    leaveOut(reading, this.quoted, captions);
  }

  entityAt(i: number): Entity | undefined {
    const index = (this.#entityOf[i] ?? 0) as number;
    return index === 0 ? undefined : this.entities[index - 1];
  }

  mentionFirst(i: number): number {
    return this.#mentionFirst[i]!;
  }

  mentionLast(i: number): number {
    return this.#mentionLast[i]!;
  }

  /** Whether a token stands behind an owner: "Oster's Lee". */
  isOwned(i: number): boolean {
    return i > 0 && this.reading.wordEnds[i - 1] !== this.reading.end(i - 1);
  }

  word(i: number): string {
    if (i < 0 || i >= this.reading.count) return '';
    this.#words[i] ??= this.reading.text.slice(this.reading.start(i), this.reading.end(i)).toLowerCase();
    return this.#words[i]!;
  }

  /** A finite reporting verb in the narration, not a noun of the same form ("the reports", "his claims"). */
  isReport(i: number): boolean {
    const { reading } = this;
    if (!reading.has(i, Role.Report) || this.quoted[i] !== 0) return false;
    if (reading.capitalised(i) && !reading.shouts) return false;
    // "Un destacado dirigente": a participle says something only behind its auxiliary.
    if (reading.language === 'es' && PARTICIPLE.test(this.word(i)) && !HAVE.test(this.word(i - 1))) return false;
    // "Their alleged part", "the first confirmed dead": a participle before its noun.
    if (reading.language === 'en' && (this.#isAttribute(i) || this.#isWished(i))) return false;
    // "la cuenta", "a conta": a noun
    if (HOMOGRAPHS.has(this.word(i)) && ROMANCE_ARTICLE.test(this.word(i - 1))) return false;
    const value = reading.value(i);
    if (value === WITH_HELP) return WITH_ITS_HELP.test(this.around(i));
    if (value === OR_NOUN && isNounOf(this, i)) return false;
    if (value === OR_NOUN) return this.#isSubject(i - 1) || (reading.gap(i) & (Gap.Comma | Gap.Quote)) !== 0;
    // "to have said" is no finite verb; a preposition that ends a quote says nothing of it.
    if (i > 0 && this.quoted[i - 1] !== 0) return true;
    return (
      !reading.has(i - 1, Role.Preposition) || reading.has(i - 1, Role.Clause) || (reading.gap(i) & Gap.Comma) !== 0
    );
  }

  /** Whether a subject may end at token `i`: a name, a pronoun, a noun that can speak, an adverb after one. */
  #isSubject(i: number): boolean {
    if (i < 0) return false;
    if (this.entityAt(i) !== undefined) return true;
    const { reading } = this;
    if (reading.has(i, Role.Determiner)) return false;
    return (
      reading.has(i, Role.He | Role.She | Role.They | Role.Adverb | SPEAKING_ROLES) ||
      /^(?:who|which|and|we|i|you)$/.test(this.word(i))
    );
  }

  /** A token with the three before and behind it as the text has them, in small letters: "as she |put it to them". */
  around(i: number): string {
    const { reading } = this;
    const [first, last] = [Math.max(0, i - 3), Math.min(reading.count, i + 4) - 1];
    const [from, at] = [reading.start(first), reading.start(i)];
    return `${reading.text.slice(from, at)}|${reading.text.slice(at, reading.end(last))}`.toLowerCase();
  }

  /** "The council should instead respond": what somebody is asked to do. */
  #isWished(i: number): boolean {
    if (!/^(?:respond|reply|react)$/.test(this.word(i))) return false;
    return WISHES.test(this.word(i - 1)) || (this.reading.has(i - 1, Role.Adverb) && WISHES.test(this.word(i - 2)));
  }

  /**
   * What ties a name, from token `first` to `last`, to who speaks: the "of" in "the mother of missing nine-year-old Ann
   * Lee", the "by" in "the company led by CEO Ann Lee"; -1 if nothing does.
   */
  tiedTo(first: number, last: number, min: number): number {
    let titled = first;
    while (titled > min && this.onlyTitles(titled - 1, titled, Role.Profession)) titled -= 1;
    // "Singled out by minister Ann Lee, who said" is she.
    const isLed = titled < first && this.word(titled - 1) === 'by' && this.word(last + 1) !== 'who';
    if (isLed) return titled - 1;
    for (let k = first - 1; k > min && first - k <= MAX_TIED; k -= 1) {
      // "Secretary of State Ann Lee" is she.
      const isOther = this.reading.has(k - 2, Role.Determiner) && !this.reading.has(k - 1, Role.Title);
      if (this.word(k) === 'of') return k < first - 1 && isOther ? k : -1;
      const isNext = /^[ -]$/.test(this.reading.text.slice(this.reading.end(k), this.reading.start(k + 1)));
      if (!isNext || this.reading.has(k, Role.Function | Role.Report) || this.quoted[k] !== 0) return -1;
    }
    return -1;
  }

  /** "Pals of Ann Lee said": whatever they are, it is they who speak. */
  belongsToMany(first: number): boolean {
    if (this.word(first - 1) !== 'of' || this.reading.language !== 'en') return false;
    return /[^s]s$/.test(this.word(first - 2)) && !this.reading.has(first - 2, Role.Function | Role.Report);
  }

  /** A participle that is no verb: behind an owner ("the mayor's alleged part"), before what became of somebody. */
  #isAttribute(i: number): boolean {
    const { reading } = this;
    const isOwned = i > 0 && reading.wordEnds[i - 1] !== reading.end(i - 1) && reading.gap(i) === Gap.Space;
    // "With a pointed look"
    const isBound = (isOwned && !this.isPronoun(i - 1)) || /^(?:an?|the|h(?:is|er)|its|their)$/.test(this.word(i - 1));
    if (isBound && this.quoted[i - 1] === 0 && this.word(i).endsWith('ed')) return true;
    // "Of the first confirmed case"
    const isOfNoun = !reading.has(i + 1, Role.Function | Role.Clause) && reading.gap(i + 1) === Gap.Space;
    if (isOfNoun && /^(?:first|latest)$/.test(this.word(i - 1)) && this.word(i).endsWith('ed')) return true;
    return FATE.test(this.word(i + 1)) && /^(?:confirmed|declared|reported)$/.test(this.word(i));
  }

  /** "according to" with its second word at `i`; other languages have one word for it. */
  isAccordingTo(i: number): boolean {
    const { reading } = this;
    // "de acuerdo con", "de acordo com"
    if (reading.language === 'es' || reading.language === 'pt') {
      if (/^co[nm]$/.test(this.word(i)) && /^ac(?:uer|or)do$/.test(this.word(i - 1))) return true;
    }
    if (reading.language !== 'en' && reading.capitalised(i) && this.#isViewOf(i)) return true;
    if (!reading.has(i, Role.Preposition)) return false;
    // "no segundo turno": the second
    if (reading.language !== 'en') return reading.value(i) === ACCORDING && !this.#isOrdinal(i);
    if (reading.end(i) - reading.start(i) !== 2) return false;
    // "in the words of Ann Lee"
    if (this.word(i) === 'of') return this.word(i - 1) === 'words' && this.word(i - 3) === 'in';
    return this.word(i) === 'to' && this.word(i - 1) === 'according';
  }

  /** "Para o ministro, a lei é …", "Für Anna Lehmann ist …": in whose view, at the start of a sentence. */
  #isViewOf(i: number): boolean {
    const { reading } = this;
    const { language } = reading;
    if (VIEW[language] !== this.word(i) || !reading.opens(i)) return false;
    const at = reading.has(i + 1, Role.Function) && !reading.capitalised(i + 1) ? i + 2 : i + 1;
    const isNamed = this.isPersonal(at);
    if (!isNamed && !(at === i + 2 && reading.has(at, Role.Title))) return false;
    let end = isNamed ? this.mentionLast(at) : at + 1;
    // "Für Bürgermeisterin Anna Lehmann"
    if (!isNamed && this.isPersonal(end)) end = this.mentionLast(end);
    if (language === 'de') return /^(?:ist|sind|war|waren|wäre|bleibt|steht|klingt)$/.test(this.word(end));
    return (reading.gap(end) & Gap.Comma) !== 0;
  }

  /** Whether a name that may be a person's stands at `i`: of a known person, or of two words and no known kind. */
  isPersonal(i: number): boolean {
    const entity = this.entityAt(i);
    return entity?.kind === 'person' || (entity !== undefined && entity.kind === undefined && entity.words.length > 1);
  }

  /** Whether "segundo" or "secondo" follows an article. */
  #isOrdinal(i: number): boolean {
    return (
      /^(?:segundo|secondo)$/.test(this.word(i)) &&
      /^(?:o|um|no|num|do|ao|el|un|del|al|il|nel|e)$/.test(this.word(i - 1))
    );
  }

  /** The first token of the sentence of narration that contains `i`. */
  sentenceFirst(i: number): number {
    let k = i;
    while (k > 0 && i - k < 200 && !this.reading.opens(k)) k -= 1;
    return k;
  }

  /** Whether a noun is of people, a body or a document; weather and tables do not speak. */
  maySpeak(i: number): boolean {
    const { reading } = this;
    const role = reading.role(i);
    if (role & SPEAKING_ROLES) return (role & Role.Function) === 0;
    if (role & (Role.Function | Role.Number | Role.Adverb)) return false;
    if (reading.capitalised(i) && reading.language !== 'de') return false;
    if (reading.language !== 'en') return true;
    const word = reading.text.slice(reading.start(i), reading.wordEnds[i]).toLowerCase();
    return (
      (role & Role.Organisation) !== 0 ||
      VOICES.has(word) ||
      KNOWN_BODIES.has(word) ||
      (PERSONAL.test(word) && !IMPERSONAL.test(word))
    );
  }

  /** A plural of no known kind: people, as far as anybody. */
  isMany(i: number): boolean {
    const word = this.word(i);
    return (
      /[^s]s$/.test(word) && !IMPERSONAL.test(word) && !this.reading.has(i, Role.Function | Role.Unit | Role.Number)
    );
  }

  /** Where the auxiliary of a participle stands: "was first reported". */
  helperOf(verb: number): number {
    // Some lists of adverbs have "were" in them.
    const isBetween = DEGREE.test(this.word(verb - 1)) || this.isAdverb(verb - 1);
    return isBetween && !PASSIVE.test(this.word(verb - 1)) ? verb - 2 : verb - 1;
  }

  /** "was described as", and nobody is named who does. */
  isPassive(verb: number): boolean {
    // "They're so stressed"
    const helper = this.helperOf(verb);
    // "She would be asking"
    if (
      !(PASSIVE.test(this.word(helper)) || /.['’](?:re|m)$/.test(this.word(helper))) ||
      /^quoted$|ing$/.test(this.word(verb))
    )
      return false;
    for (let k = verb + 1; k < verb + 8 && k < this.reading.count && !this.reading.opens(k); k += 1) {
      if (this.quoted[k] !== 0) break;
      if (this.word(k) === 'by') return false;
    }
    return true;
  }

  /** "Was reported on Friday by": the token behind the day, if there is one. */
  behindDay(k: number): number {
    const day = this.word(k) === 'on' ? k + 1 : k;
    return this.reading.has(day, Role.Weekday) ? day + 1 : k;
  }

  /** A pronoun that can be the subject of a verb. */
  isPronoun(i: number): boolean {
    return this.reading.has(i, Role.He | Role.She | Role.They) && !/^(?:him|himself|herself)$/.test(this.word(i));
  }

  /** What opens a phrase before the subject of its sentence: "in May", "hours after Ann Lee left", "last March". */
  opensPhrase(i: number): boolean {
    if (this.reading.has(i, Role.Preposition | Role.Clause | Role.Saying)) return true;
    const isTime = this.reading.has(i + 1, Role.Month | Role.Weekday) && this.word(i) === 'last';
    const isWord = OPENS_PHRASE[this.reading.language]?.test(this.word(i)) === true;
    return isTime || isWord || /^(?:after|before)$/.test(this.word(i + 1));
  }

  /** Whether all words are of titles, or of roles that are given besides. */
  onlyTitles(from: number, to: number, besides = 0): boolean {
    for (let i = from; i < to; i += 1)
      if (!this.reading.has(i, Role.Title | Role.TitleModifier | besides)) return false;
    return true;
  }

  /** Where the titles before a name begin: "a spokesman for Senate Leader Ann Lee", but "and then Ann Lee". */
  titlesFrom(name: number): number {
    let at = name;
    const isTitle = (k: number) => this.onlyTitles(k, k + 1, OF_TITLES) && this.word(k) !== 'then';
    while (at > 0 && name - at < MAX_TIED && isTitle(at - 1) && !(this.reading.gap(at) & Gap.Comma)) at -= 1;
    return at;
  }

  /** The person whose titles begin at a token, "Senate Leader Ann Lee", "Mr. Lee"; the token itself if none do. */
  titledAt(first: number): number {
    let at = first;
    while (at - first < MAX_TIED && this.onlyTitles(at, at + 1, OF_TITLES) && !(this.reading.gap(at + 1) & Gap.Comma))
      at += 1;
    return this.entityAt(at)?.kind === 'person' ? at : first;
  }

  /** ", Ohio Rep. Ann Lee,": the token behind the place that a title is of. */
  seatEnd(open: number, named: number): number {
    const seat = this.entityAt(open)?.kind === 'place' ? this.mentionLast(open) : open;
    return seat < named ? seat : open;
  }

  isAdverb(k: number): boolean {
    if (this.reading.has(k, Role.Adverb)) return true;
    return !this.reading.capitalised(k) && ADVERB.test(this.word(k));
  }
}

/** Words that end in "-ly", except nouns that may speak: "the assembly", "her family". */
const ADVERB = /^(?!(?:family|assembly|ally|monopoly|bully)$)[\p{L}-]*ly$/u;
