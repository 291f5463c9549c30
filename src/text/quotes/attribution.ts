import { Gap, type Reading, Role } from '../reading/index.js';
import { TokenFlag, TokenKind } from '../tokens/index.js';
import {
  agentBehind,
  type Cue,
  closingCue,
  gestureBefore,
  invertedAt,
  isPlacedAt,
  nounBehind,
  participleSubject,
  pastInserted,
  subjectBehind,
  thingBehind,
  unnamedAt,
} from './cue.js';
import { isMedium } from './mentions.js';
import type { Narration, Subject } from './narration.js';
import type { Stretch } from './quote-marks.js';
import { bothBefore, participleCue, unknownCue } from './unlisted-verbs.js';
import { isVietnameseTerm, vietnameseCue } from './vietnamese.js';
import { NAMED_KINDS, NAMING, SELVES, SMALL_IN_TITLES } from './words/index.js';

/** The cue of a stretch, if its own sentence has one. */
export function cueOf(narration: Narration, stretches: readonly Stretch[], index: number): Cue | undefined {
  if (narration.reading.language === 'vi') return vietnameseCue(narration, stretches, index);
  const agent = agentBehind(narration, index);
  if (agent !== undefined) return agent;
  const after = cueAfter(narration, stretches, index);
  if (after?.near && after.subject !== undefined) {
    const before = cueBefore(narration, index);
    // "Ann Lee said it “went flying,” the Associated Press reports": the agency only passes it on.
    if (isRelay(narration, after) && before?.subject !== undefined && before.verbal === true) return before;
    // `He said: "…," she added` does not happen; a colon before the quote settles it.
    return before?.near &&
      before.verbal &&
      before.subject !== undefined &&
      narration.reading.text.slice(stretches[index]!.start - 4, stretches[index]!.start).includes(':')
      ? before
      : after;
  }
  const before = cueBefore(narration, index);
  return before ?? after ?? gestureBefore(narration, index);
}

/** Whether an agency or an outlet only passes words on: "the Associated Press reports", "according to the Post". */
function isRelay(narration: Narration, { first, subject }: Cue): boolean {
  if (narration.word(first) === 'according') return subject?.entity !== undefined && isMedium(subject.entity);
  return /^(?:report|reports|reported)$/.test(narration.word(first)) && subject?.entity?.kind !== 'person';
}

/** The last code unit of a quote that is not the mark of a quote inside it: "?" in `'Really?'`. */
function lastMark(text: string, { start, end }: Stretch): number {
  let at = end - 1;
  while (at > start && /['’"”\s]/.test(text[at]!)) at--;
  return text.charCodeAt(at);
}

function cueAfter(narration: Narration, stretches: readonly Stretch[], index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const next = narration.lastTokens[index]!;
  const stretch = stretches[index]!;
  if (next >= reading.count || stretch.open || quoted[next] !== 0) return undefined;
  const gap = reading.gap(next);
  if (gap & Gap.Dash) {
    // Below a paragraph with more than the quote stands who wrote the article.
    const isBelow = (gap & Gap.Line) !== 0 && !opensLine(narration, narration.firstTokens[index]!);
    const signed = isBelow ? undefined : signatureAt(narration, next);
    if (signed !== undefined) return { first: next, last: next + 1, subject: signed, near: true, side: 'after' };
  }
  if (gap & (Gap.Line | Gap.Colon)) return undefined;
  const last = lastMark(reading.text, stretch);
  const ended = last === 46 || last === 0x2026;
  const shut = ended || ((gap & Gap.Stop) !== 0 && last !== 33 && last !== 63);
  // `"We lost." Ann Lee said it was over.` starts a new sentence; `"We lost ..." Ann Lee said.` does not.
  if (shut && !narration.isReport(next) && !isWholeAttribution(narration, next)) return undefined;
  const isCommaed = (gap & Gap.Comma) !== 0 || last === 33 || last === 44 || last === 63;
  const unlisted = participleCue(narration, index) ?? (isCommaed ? unknownCue(narration, next) : undefined);
  if (unlisted !== undefined) return unlisted;
  // "a déclaré Marie Dupont", "hat er gesagt": other languages put the auxiliary between.
  if (reading.language !== 'en' && reading.has(next, Role.Adverb) && narration.isReport(next + 1)) {
    const behind = isPlacedAt(narration, next + 2) ? undefined : narration.phraseAt(next + 2);
    const subject =
      subjectBehind(narration, next + 1) ?? behind ?? nounBehind(narration, next + 1) ?? invertedAt(narration, next);
    return { first: next + 1, last: next + 2, subject, near: true, side: 'after' };
  }
  if (narration.isReport(next)) return verbBehind(narration, next);
  if (reading.language !== 'en' && narration.isAccordingTo(next)) {
    return { first: next, last: next + 1, subject: narration.phraseAt(next + 1), near: true, side: 'after' };
  }
  if (narration.isAccordingTo(next + 1)) {
    return { first: next, last: next + 2, subject: narration.phraseAt(next + 2), near: true, side: 'after' };
  }
  // "…, as a legal adviser put it", "…, hat Anna Lehmann gesagt"
  const isHelped = reading.language !== 'en' && reading.has(next, Role.Adverb);
  const from = isHelped || narration.word(next) === 'as' ? next + 1 : next;
  if (reading.has(from, Role.Preposition | Role.Clause)) return closingCue(narration, next);
  const subject = narration.phraseAt(from);
  return subject === undefined
    ? (closingCue(narration, next) ?? thingBehind(narration, next))
    : cueBehind(narration, subject);
}

/** The reporting verb right behind a quote, with its subject. */
function verbBehind(narration: Narration, next: number): Cue {
  const { reading } = narration;
  // "afirma, em entrevista ao diário", "ressaltou. Para o ministro": what follows is not the speaker.
  const ends = reading.language === 'en' ? Gap.Stop | Gap.Line : Gap.Comma | Gap.Stop | Gap.Line;
  const isInserted = reading.language !== 'en' && pastInserted(narration, next + 1) > next + 1;
  const isBare = !isInserted && next + 1 < reading.count && (reading.gap(next + 1) & ends) !== 0;
  const isPlaced = isInserted || isPlacedAt(narration, next + 1);
  const placed = isPlaced || reading.language !== 'en' ? subjectBehind(narration, next) : undefined;
  const behind = isBare ? undefined : (placed ?? (isPlaced ? undefined : narration.phraseAt(next + 1)));
  const subject = invertedAt(narration, next) ?? behind ?? nounBehind(narration, next);
  // `“Fear”, says Trump told …`: a verb behind the name, and the name is its subject, not this one's.
  const inverted = subject === undefined || !narration.isReport(subject.last);
  return { first: next, last: next + 1, subject: inverted ? subject : undefined, near: inverted, side: 'after' };
}

/** The verb that follows its subject, or an office between commas. */
function cueBehind(narration: Narration, subject: Subject): Cue | undefined {
  const { reading, quoted } = narration;
  let comma = false;
  for (let k = subject.last; k < subject.last + 32 && k < reading.count; k++) {
    if (quoted[k] !== 0 || reading.opens(k)) return undefined;
    if (reading.gap(k) & (Gap.Comma | Gap.Dash | Gap.Open)) comma = true;
    if (
      narration.isReport(k) &&
      (!comma ||
        reading.gap(k) & (Gap.Comma | Gap.Dash | Gap.Close) ||
        reading.has(k - 1, Role.Adverb) ||
        // "…," Ann Lee, a reporter at the paper said.
        reading.gap(k + 1) & (Gap.Stop | Gap.Line))
    ) {
      // `"…," the Guardian quoted Ann Lee as saying`
      const phrase = narration.word(k) === 'quoted' ? narration.phraseAt(k + 1) : undefined;
      const said =
        phrase !== undefined && narration.word(phrase.last) === 'as' ? phrase : bothBefore(narration, subject, k);
      return { first: k, last: k + 1, subject: said, near: true, side: 'after' };
    }
    if (!comma && k - subject.last > 7) return undefined;
    // "Kaká sorriu e comemorou": a second verb, of what was done.
    if (reading.language !== 'en' && k > subject.last && /^(?:e|y|et|und|en)$/.test(narration.word(k)))
      return undefined;
    if (
      !comma &&
      reading.has(k, Role.Clause) &&
      narration.word(k) !== 'who' &&
      !(narration.word(k) === 'and' && k === subject.last)
    )
      return undefined;
  }
  return undefined;
}

/** Whether nothing but a mark stands before a token on its line. */
function opensLine({ reading }: Narration, token: number): boolean {
  return token === 0 || (reading.gap(token) & Gap.Line) !== 0;
}

/** The name after a dash, if the rest of the line is only that name: "— Ann Lee, fire chief". */
function signatureAt(narration: Narration, next: number): Subject | undefined {
  const { reading } = narration;
  const subject = narration.phraseAt(next);
  if (subject === undefined || subject.form !== 'name' || subject.entity?.kind === 'place') return undefined;
  for (let k = next + 1; k < next + MAX_SIGNATURE; k++) {
    if (k >= reading.count || reading.gap(k) & Gap.Line) return subject;
    if (narration.isReport(k)) return undefined;
  }
  return undefined;
}

/** Maximum number of words on a line after a dash that names who was quoted. */
const MAX_SIGNATURE = 9;

/** Whether the sentence that begins at a token is only "Ann Lee said". */
function isWholeAttribution(narration: Narration, from: number): boolean {
  const { reading } = narration;
  const subject = narration.phraseAt(from);
  if (subject === undefined || !narration.isReport(subject.last)) return false;
  const end = subject.last + 1;
  return end >= reading.count || (reading.gap(end) & (Gap.Stop | Gap.Line)) !== 0;
}

function cueBefore(narration: Narration, index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const first = narration.firstTokens[index]!;
  if (first === 0 || first >= reading.count) return undefined;
  const gap = reading.gap(first);
  if (gap & Gap.Line && !(gap & Gap.Colon)) return undefined;
  if (gap & Gap.Stop && !(gap & Gap.Colon) && !reading.abbreviates(first - 1)) return undefined;
  let other: Cue | undefined;
  let shut = false; // by a comma before the quote
  for (let i = first - 1; i >= 0 && first - i < 60; i--) {
    if (quoted[i] !== 0) {
      if (reading.opens(i)) return other;
      continue;
    }
    const role = reading.role(i);
    const small = !reading.capitalised(i);
    if (i + 1 < first && reading.gap(i + 1) & Gap.Comma) shut = true;
    if (!shut && !(gap & Gap.Comma) && other === undefined && isAnothersClause(narration, i)) return unnamedAt(i);
    if (narration.isReport(i) || (small && role & (Role.Judge | Role.Saying))) {
      const adjacent = first - i <= 2 || ((gap & (Gap.Colon | Gap.Comma)) !== 0 && first - i <= 8);
      if (narration.isPassive(i)) return unnamedAt(i);
      const quoting = narration.word(i - 1) === 'as' ? narration.subjectBefore(i - 1) : undefined;
      if (quoting !== undefined && narration.word(quoting.first - 1) === 'quoted')
        return { first: i, last: i + 1, subject: quoting, near: adjacent, side: 'before', verbal: true };
      // In "He added that anyone who attacked him would be" the words are his; in "those who accused her" nobody is
      // named.
      if (narration.word(i - 1) === 'who' && narration.subjectBefore(i) === undefined) {
        other = { ...unnamedAt(i), verbal: true };
        continue;
      }
      const participle = (role & Role.Saying) !== 0 || narration.word(i).endsWith('ing');
      const subject = participle ? participleSubject(narration, i) : narration.subjectBefore(i);
      if (shut && isAside(narration, i, subject)) continue;
      if (subject?.entity?.kind === 'person' && /^reads?$/.test(narration.word(i))) return unnamedAt(i); // a headline
      return { first: i, last: i + 1, subject, near: adjacent, side: 'before', verbal: true };
    }
    if (narration.isAccordingTo(i)) {
      const cue = reading.language === 'en' ? i - 1 : i;
      return { first: cue, last: i + 1, subject: narration.phraseAt(i + 1), near: false, side: 'before' };
    }
    if (reading.opens(i)) break;
  }
  const document = documentBefore(narration, first);
  if (document !== undefined) return document;
  if (gap & Gap.Colon) {
    const subject = gap & Gap.Line ? subjectAbove(narration, first) : narration.sentenceSubject(first);
    return { first: first - 1, last: first, subject, near: true, side: 'before' };
  }
  return other;
}

/**
 * "Said it was no threat to Guam, which the north has vowed to hit with “fire”": a clause whose words are those of its
 * own subject, if anybody's.
 */
function isAnothersClause(narration: Narration, i: number): boolean {
  return /^wh(?:ich|om)$/.test(narration.word(i)) && hasSubject(narration, i + 1);
}

/** A verb inside a clause that is shut before the quote, or that only gives a name. */
function isAside(narration: Narration, verb: number, subject: Subject | undefined): boolean {
  // "It said the attacker, who police said had two passports, had committed “an act of …”": not police.
  if (subject !== undefined && /^wh(?:o|ich|om)$/.test(narration.word(subject.first - 1))) return true;
  // "A paper called The Voice, which prints “all the news”": its name.
  return /^(?:called|named)$/.test(narration.word(verb)) && isNameOf(narration, verb);
}

/** "Under the motion, … would “remove …”": the document speaks. */
function documentBefore(narration: Narration, first: number): Cue | undefined {
  const opening = narration.sentenceFirst(first - 1);
  if (narration.word(opening) !== 'under') return undefined;
  const subject = narration.phraseAt(opening + 1);
  if (subject?.form !== 'noun') return undefined;
  if (/^(?:law|bill|plan|order|rules|deal|agreement)$/.test(narration.word(subject.last - 1))) return undefined;
  return { first: opening, last: opening + 1, subject, near: false, side: 'before' };
}

/** Whether a clause has a subject of its own: a name, a pronoun, a noun with an article. */
function hasSubject(narration: Narration, i: number): boolean {
  const { reading } = narration;
  if (narration.entityAt(i) !== undefined || narration.isPronoun(i)) return true;
  return reading.has(i, Role.Determiner) && reading.gap(i + 1) === Gap.Space;
}

/** "A paper called The Voice": a noun before "called" and a name behind it. */
function isNameOf(narration: Narration, verb: number): boolean {
  const { reading } = narration;
  const isBeside = reading.gap(verb) === Gap.Space && reading.gap(verb + 1) === Gap.Space;
  if (!isBeside || !reading.capitalised(verb + 1) || reading.capitalised(verb - 1)) return false;
  if (/^an?$/.test(narration.word(verb - 2))) return true;
  return !reading.has(
    verb - 1,
    Role.He | Role.She | Role.They | Role.Title | Role.Source | Role.Profession | Role.Adverb,
  );
}

/** Maximum number of words on the line above a quote that only names the speaker: "And from Mayor Jane Doe:". */
const MAX_LINE_ABOVE = 14;

/** The subject at the start of the line above, if it ends in a colon and has no reporting verb. */
function subjectAbove(narration: Narration, first: number): Subject | undefined {
  const from = narration.sentenceFirst(first - 1);
  if (first - from > MAX_LINE_ABOVE) return undefined;
  for (let k = from; k < Math.min(from + MAX_LEAD_WORDS, first); k++) {
    const subject = narration.phraseAt(k);
    if (subject?.form === 'name' && subject.entity?.kind !== 'place') return subject;
    if (!narration.reading.has(k, Role.Preposition | Role.Clause | Role.Function | Role.Adverb)) return undefined;
  }
  return undefined;
}

/** "And this from". */
const MAX_LEAD_WORDS = 4;

/** Whether a stretch is what somebody said, rather than a title, a nickname, a term or irony. */
export function isQuote(
  narration: Narration,
  stretch: Stretch,
  index: number,
  cue: Cue | undefined,
  goesOn: boolean,
): boolean {
  const { reading } = narration;
  const [first, last] = [narration.firstTokens[index]!, narration.lastTokens[index]!];
  const count = last - first;
  if (count <= 0) return false;
  if (stretch.continues) return true;
  if (reading.language === 'vi' && cue === undefined && !goesOn && isVietnameseTerm(narration, first, stretch))
    return false;
  if (stretch.dash === true) return goesOn || (cue?.near === true && cue.subject !== undefined);
  const end = reading.text.charCodeAt(stretch.end - 1);
  const after = reading.text.charCodeAt(stretch.end + 1);
  const stopped = end === 46 || end === 33 || end === 63 || end === 0x2026;
  const comma = end === 44 || after === 44;
  const said = cue?.near === true && cue.subject !== undefined;
  const before = first - 1;
  const sameLine = !(reading.gap(first) & (Gap.Line | Gap.Stop | Gap.Colon | Gap.Comma));
  if (isNickname(reading, first, last)) return false;
  // "calls himself 'Big Bob'"
  if (sameLine && count <= 4 && SELVES.has(narration.word(before)) && isTitleCase(narration, first, last)) return false;
  if (sameLine && NAMING.has(narration.word(before)) && !(cue?.near && stopped)) {
    if (isTitleCase(narration, first, last) || narration.word(before) === 'so-called') return false;
    if (count <= 2 && !reading.has(before, Role.Judge)) return false;
  }
  if (isTitleCase(narration, first, last)) {
    if (sameLine && isNamedTitle(narration, first, last)) return false;
    const spoken =
      said &&
      ((cue.side === 'after' && (!sameLine || stopped)) || reading.gap(first) & (Gap.Comma | Gap.Colon)) &&
      (stopped || comma);
    // "labelled himself a proud “Obama-Biden Democrat”"
    const judged =
      cue?.side === 'before' &&
      reading.has(cue.first, Role.Judge) &&
      first - cue.first <= 6 &&
      !NAMING.has(narration.word(before));
    if (!spoken && !judged) return false;
  }
  // “We lost,” she said. “Badly.”
  if (goesOn && stopped && reading.capitalised(first)) return true;
  if (stretch.open && !stretch.single && count >= 2 && reading.capitalised(first)) return true;
  // "the declaration that “capital punishment is …”"
  if (count >= 3 && !stretch.single && sameLine && narration.word(before) === 'that') return true;
  const isLine = !stretch.single || (reading.gap(first) & reading.gap(last) & Gap.Line) !== 0;
  if (count >= 4 && reading.capitalised(first) && (stopped || stretch.open || comma) && isLine) return true;
  if (said && (cue.side === 'after' ? comma || stopped : true)) return !(stretch.single && count < 2);
  if (stretch.single && count < 4) return false;
  if (cue === undefined) return count >= 5 && !stretch.single;
  if (count >= 2) return true;
  return first - cue.first <= 10 && reading.role(cue.first) !== 0 && cue.side === 'before';
}

function isNickname(reading: Reading, first: number, last: number): boolean {
  const inline = Gap.Space | Gap.Quote;
  return (
    last - first <= 3 &&
    reading.gap(first) === inline &&
    reading.gap(last) === inline &&
    reading.capitalised(first - 1) &&
    reading.capitalised(last) &&
    reading.capitalised(first)
  );
}

/** "NBC's “Meet the Press”", "the “Yes You Can” slogan": a title with words that say what it is. */
function isNamedTitle(narration: Narration, first: number, last: number): boolean {
  const { reading } = narration;
  const isOwned = reading.wordEnds[first - 1] !== reading.end(first - 1);
  return (isOwned && last - first > 1) || NAMED_KINDS.has(narration.word(last));
}

/** Whether every word but the small ones is capitalised, as in titles; text entirely in capitals does not count. */
function isTitleCase(narration: Narration, first: number, last: number): boolean {
  const { reading } = narration;
  if (last - first > 12) return false;
  let words = 0;
  let loud = 0;
  for (let i = first; i < last; i++) {
    if (reading.tokens.kinds[i] !== TokenKind.Word) continue;
    if (!reading.capitalised(i)) {
      if (!SMALL_IN_TITLES.has(narration.word(i))) return false;
      continue;
    }
    if (reading.tokens.flags[i]! & TokenFlag.AllCapitals) loud++;
    words++;
  }
  return words > 0 && (loud < words || words === 1);
}
