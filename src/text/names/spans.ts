import { Gap, isApostrophe, type Reading, Role } from '../facts/reading.js';
import { TokenKind } from '../scan.js';

/** A stretch of tokens that may be a name, `[first, last)`, without titles and articles. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  /** Bits of {@link Sign}. */
  signs: number;
}

/** What a span's surroundings say about it. */
export const Sign = {
  /** A title or an office stood right before it. */
  Titled: 1,
  /** One word at the start of a sentence: a name only if the article writes it as one elsewhere. */
  Uncertain: 2,
  /** In a headline or in capitals, where a capital says nothing. */
  Headline: 4,
  /** "the" stood before it. */
  The: 8,
  /** A title that women or that men bear stood before it. */
  Woman: 16,
  Man: 32,
  /** The place of a dateline. */
  Dateline: 64,
} as const;

/** Longer runs of capitals are headlines, lists or shouting. */
const LONGEST_RUN = 12;
const TITLES_OF_WOMEN = new Set([
  'mrs',
  'ms',
  'miss',
  'mme',
  'madame',
  'lady',
  'dame',
  'queen',
  'princess',
  'duchess',
  'baroness',
  'frau',
  'congresswoman',
  'chairwoman',
  'spokeswoman',
  'councilwoman',
  'actress',
  'señora',
]);
const TITLES_OF_MEN = new Set([
  'mr',
  'sir',
  'lord',
  'king',
  'prince',
  'duke',
  'baron',
  'herr',
  'monsieur',
  'congressman',
  'chairman',
  'spokesman',
  'councilman',
  'actor',
  'señor',
  'pope',
  'father',
]);
/** Bodies known by one common word. */
const ONE_WORD_BODIES = new Set([
  'senate',
  'congress',
  'house',
  'parliament',
  'commons',
  'lords',
  'nato',
  'treasury',
  'interpol',
  'eurozone',
  'bundestag',
  'knesset',
  'duma',
  'labour',
  'pentagon',
  'kremlin',
  'army',
  'navy',
]);
const POSSESSIVE_JOINTS = new Set(
  "people's women's men's children's king's queen's mother's father's veterans' workers' sheriff's surrogate's sam's wendy's mcdonald's lord's lloyd's st".split(
    ' ',
  ),
);
const AND_HEADS = new Set(
  'committee commission service services administration agency department board association affairs control prevention sciences sports families welfare security development cooperation co-operation bureau office authority council institute museum'.split(
    ' ',
  ),
);

/** Finds what may be names: runs of capitalised words, with the small words that join them, without titles, articles and possessives. */
export class SpanFinder {
  readonly #reading: Reading;
  readonly spans: NameSpan[] = [];
  /** First tokens and ends of runs in headlines, to be read when the names of the text are known. */
  readonly headlines: { first: number; last: number }[] = [];
  #headline = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  find(): void {
    const { count } = this.#reading;
    let lineEnd = 0;
    let i = 0;
    while (i < count) {
      if (i >= lineEnd) {
        lineEnd = this.#lineEnd(i);
        this.#headline = this.#isHeadline(i, lineEnd);
      }
      if (!this.isName(i)) {
        i += 1;
        continue;
      }
      const end = this.#runEnd(i, lineEnd);
      if (this.#headline || end - i > LONGEST_RUN) this.headlines.push({ first: i, last: end });
      else this.#cut(i, end);
      i = end;
    }
  }

  /** Whether token `i` is written as names are. */
  isName(i: number): boolean {
    const { tokens, text } = this.#reading;
    const kind = tokens.kinds[i];
    if (kind !== TokenKind.Word && kind !== TokenKind.Acronym) return false;
    if ((tokens.flags[i] as number) & 1) return true;
    // "al-Assad", "d'Estaing": the capital comes after a particle.
    const start = tokens.starts[i] as number;
    const end = Math.min(tokens.ends[i] as number, start + 5);
    for (let at = start + 1; at < end - 1; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 45 || isApostrophe(unit)) {
        const next = text.charCodeAt(at + 1);
        return next >= 65 && next <= 90 && at - start <= 3;
      }
    }
    return false;
  }

  #lineEnd(from: number): number {
    let i = from + 1;
    while (i < this.#reading.count && !(this.#reading.gap(i) & Gap.Line)) i += 1;
    return i;
  }

  /** Most words of a line capitalised, and it does not end as a sentence: a headline, a caption, a list of links. */
  #isHeadline(from: number, to: number): boolean {
    if (to - from > 40 || to - from < 4) return false;
    const { tokens } = this.#reading;
    let words = 0;
    let capitals = 0;
    for (let i = from; i < to; i += 1) {
      if (tokens.kinds[i] !== TokenKind.Word || (tokens.ends[i] as number) - (tokens.starts[i] as number) < 4) continue;
      words += 1;
      if ((tokens.flags[i] as number) & 1) capitals += 1;
    }
    return words >= 4 && capitals >= words * 0.75;
  }

  /** The end of the run of capitalised words that starts here, over the small words that names hold inside. */
  #runEnd(first: number, limit: number): number {
    const reading = this.#reading;
    let i = first + 1;
    while (i < limit && i - first <= LONGEST_RUN) {
      if (this.isName(i) && this.#touches(i)) {
        i += 1;
        continue;
      }
      const nickname = this.#afterNickname(i, limit);
      if (nickname > i) {
        i = nickname;
        continue;
      }
      if (reading.gap(i) !== Gap.Space || reading.wordEnds[i - 1] !== reading.tokens.ends[i - 1]) break;
      const next = reading.has(i + 1, Role.Determiner) && !reading.capitalised(i + 1) ? i + 2 : i + 1;
      if (next >= limit || !this.isName(next) || reading.gap(next) !== Gap.Space) break;
      if (!this.#joins(first, i, next)) break;
      i = next + 1;
    }
    return i;
  }

  /** Whether nothing but a space stands between the token and the one before, or what names may have there. */
  #touches(i: number): boolean {
    const reading = this.#reading;
    const gap = reading.gap(i);
    if (reading.wordEnds[i - 1] !== reading.tokens.ends[i - 1]) {
      return gap === Gap.Space && POSSESSIVE_JOINTS.has(this.#word(i - 1).replace('’', "'"));
    }
    if (gap === Gap.Space) return true;
    if (gap === (Gap.Space | Gap.Ampersand) || gap === Gap.Ampersand) return true;
    return (
      gap === (Gap.Space | Gap.Stop) && reading.abbreviates(i - 1) && !reading.has(i - 1, Role.Month | Role.NeverName)
    );
  }

  /** The end of `Vincent "Chin" Gigante`, if a nickname starts here. */
  #afterNickname(i: number, limit: number): number {
    const reading = this.#reading;
    const marked = Gap.Space | Gap.Quote;
    if (reading.gap(i) !== marked || !this.isName(i)) return i;
    for (let k = i + 1; k <= i + 3 && k < limit; k += 1) {
      if (reading.gap(k) === marked) return this.isName(k) ? k + 1 : i;
      if (reading.gap(k) !== Gap.Space) return i;
    }
    return i;
  }

  /** Whether the small word `i` joins the run `[first, i)` to `next`. */
  #joins(first: number, i: number, next: number): boolean {
    const reading = this.#reading;
    if (reading.capitalised(i)) return false;
    const word = this.#word(i);
    if (word === 'of') {
      if (reading.has(i - 1, Role.OfHead)) return true;
      return reading.has(i - 1, Role.Title) && reading.has(next, Role.TitleModifier);
    }
    if (word === 'for' || word === 'on' || word === 'against') {
      return (
        reading.has(i - 1, Role.Organisation) &&
        i - 1 >= first &&
        !reading.has(next, Role.Weekday | Role.Month | Role.Known)
      );
    }
    if (word === 'at') return this.#hasOf(first, i) && reading.has(next, Role.Known);
    if (word === 'and') {
      if (this.#hasOf(first, i) && !reading.has(next, Role.Given | Role.Known)) return true;
      let end = next + 1;
      while (end < reading.count && this.isName(end) && this.#touches(end)) end += 1;
      if (!AND_HEADS.has(this.#word(end - 1))) return false;
      return !reading.has(i - 1, Role.Given | Role.Known) && !reading.has(i - 1, Role.Organisation);
    }
    return reading.has(i, Role.Particle);
  }

  #hasOf(first: number, last: number): boolean {
    for (let i = first + 1; i < last; i += 1)
      if (!this.#reading.capitalised(i) && !this.#reading.has(i, Role.Particle)) return true;
    return false;
  }

  #word(i: number): string {
    const { text, tokens } = this.#reading;
    return text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase();
  }

  /** Cuts a run at days and months, then trims each part. */
  #cut(first: number, last: number): void {
    const reading = this.#reading;
    let from = first;
    for (let i = first; i < last; i += 1) {
      const day = reading.has(i, Role.Weekday) && !(i + 1 < last && reading.has(i + 1, Role.Organisation));
      const month =
        reading.has(i, Role.Month) && !reading.has(i - 1, Role.Given | Role.Title) && !reading.has(i, Role.Given);
      if (!day && !month) continue;
      this.#trim(from, i);
      from = i + 1;
    }
    this.#trim(from, last);
  }

  #trim(from: number, to: number): void {
    const reading = this.#reading;
    let first = from;
    let last = to;
    let signs = 0;
    while (first < last && this.#isSmallWord(first, last)) {
      if (reading.has(first, Role.Determiner)) signs |= Sign.The;
      first += 1;
    }
    if (first > from && first < last && !reading.capitalised(first) && !this.isName(first)) first += 1;
    if (first >= last) return;
    if (first === from && from > 0 && reading.gap(from) === Gap.Space && reading.has(from - 1, Role.Determiner))
      signs |= Sign.The;
    while (last > first && !this.isName(last - 1)) last -= 1;

    // Titles: what stands behind the last one is a person, what stands before the first is something else.
    const body = this.#endsAsBody(last);
    let title = -1;
    for (let i = last - 1; i >= first; i -= 1) {
      if (
        reading.has(i, Role.Title) &&
        !(reading.has(i, Role.Given) && i + 1 < last) &&
        !(i === last - 1 && i > first && reading.has(i - 1, Role.Given))
      ) {
        title = i;
        break;
      }
    }
    if (title >= 0 && !(body && !this.#hasGiven(title + 1, last))) {
      let before = title;
      while (before > first && reading.has(before - 1, Role.Title | Role.TitleModifier)) before -= 1;
      let behind = title + 1;
      while (
        behind < last &&
        (reading.has(behind, Role.TitleModifier) || !reading.capitalised(behind)) &&
        !this.#particle(behind)
      )
        behind += 1;
      this.#push(first, before, signs & Sign.The);
      if (behind < last) this.#push(behind, last, Sign.Titled | this.#gender(title));
      return;
    }
    if (
      last - first > 1 &&
      this.#startsSentence(first) &&
      reading.has(first, Role.Opener | Role.TitleModifier) &&
      this.#standsAlone(first + 1, last)
    ) {
      first += 1;
    } else if (last - first > 2 && reading.has(first, Role.People) && reading.has(first + 1, Role.Given)) {
      first += 1;
    }
    this.#push(first, last, signs);
  }

  #particle(i: number): boolean {
    return this.#reading.has(i, Role.Particle) && !this.#reading.has(i, Role.Function);
  }

  /** An article, a preposition, a pronoun with a capital; but "US", "WHO" and "Will Smith" are names. */
  #isSmallWord(i: number, last: number): boolean {
    const reading = this.#reading;
    if (!reading.has(i, Role.Function)) return false;
    const flags = reading.tokens.flags[i] as number;
    if (flags & 2 && reading.end(i) - reading.start(i) <= 4 && !this.#shouts(i)) return false;
    return !(reading.has(i, Role.Given) && i + 1 < last);
  }

  #shouts(i: number): boolean {
    const { tokens } = this.#reading;
    const loud = (at: number) => at >= 0 && at < tokens.count && ((tokens.flags[at] as number) & 2) !== 0;
    return loud(i - 1) || loud(i + 1);
  }

  #hasGiven(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.#reading.has(i, Role.Given)) return true;
    return false;
  }

  #endsAsBody(last: number): boolean {
    return this.#reading.has(last - 1, Role.Organisation | Role.Place) && !this.#reading.has(last - 1, Role.Given);
  }

  /** Whether a word at the start of a sentence can be taken off and leave a name that stands by itself. */
  #standsAlone(first: number, last: number): boolean {
    const reading = this.#reading;
    if (this.#endsAsBody(last) && last - first < 2) return false;
    return reading.has(first, Role.Given | Role.Known) || (last - first === 1 && !this.#endsAsBody(last));
  }

  #startsSentence(i: number): boolean {
    return this.#reading.opens(i) || (this.#reading.gap(i) & (Gap.Quote | Gap.Colon | Gap.Dash | Gap.Open)) !== 0;
  }

  #gender(title: number): number {
    const word = this.#word(title);
    if (TITLES_OF_WOMEN.has(word)) return Sign.Woman;
    return TITLES_OF_MEN.has(word) ? Sign.Man : 0;
  }

  #push(from: number, to: number, signs: number): void {
    const reading = this.#reading;
    let last = to;
    while (last > from && !this.isName(last - 1)) last -= 1;
    if (last <= from) return;
    if (last - from === 1) {
      const sure = this.#single(from, signs);
      if (sure === 0) return;
      this.spans.push({ first: from, last, signs: signs | (sure === 1 ? Sign.Uncertain : 0) });
      return;
    }
    let all = Role.NeverName | Role.Opener;
    for (let i = from; i < last; i += 1) all &= reading.role(i);
    if (all & Role.NeverName) return;
    if (all & Role.Opener && this.#startsSentence(from) && !this.#endsAsBody(last)) return;
    this.spans.push({ first: from, last, signs });
  }

  /** Whether one capitalised word is a name: 2 yes, 1 if the article writes it as one elsewhere, 0 no. */
  #single(i: number, signs: number): number {
    const reading = this.#reading;
    const role = reading.role(i);
    if (signs & Sign.Titled) return role & (Role.Function | Role.NeverName) ? 0 : 2;
    const flags = reading.tokens.flags[i] as number;
    const length = (reading.wordEnds[i] as number) - reading.start(i);
    if (length < 2) return 0;
    if (role & Role.NeverName && !(role & Role.Known)) return 0;
    if (role & Role.Known) return 2;
    if (role & (Role.Title | Role.Organisation | Role.Place | Role.TitleModifier | Role.OfHead)) {
      if (ONE_WORD_BODIES.has(this.#word(i).replace(/['’]s$/, ''))) return 2;
      return role & Role.Given || signs & Sign.The ? 1 : 0;
    }
    if (flags & 2 && length <= 6) return this.#shouts(i) ? 1 : 2;
    if (!this.#startsSentence(i)) return role & Role.Function ? 0 : 2;
    if (role & (Role.Opener | Role.Function)) return 1;
    return role & Role.Given || length > 2 ? (looksCommon(this.#word(i)) ? 1 : 2) : 1;
  }
}

/** Endings of words that open sentences and are seldom names. */
function looksCommon(word: string): boolean {
  return /(?:ing|ly|ed|tions?|ments?|ness|ers|ists?|isms?|ous|ful|able|less|ities|ity)$/.test(word);
}
