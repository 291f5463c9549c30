import type { Span } from '../article.js';
import { optional, readOptions } from '../options.js';
import { Gap, Reading } from './facts/reading.js';
import { detectLanguage } from './languages.js';
import { type Entity, findEntities } from './names/entities.js';
import { splitParagraphs } from './paragraphs.js';
import { type Cue, cueOf, isQuote } from './quotes/attribution.js';
import { findStretches, type Stretch } from './quotes/marks.js';
import { Narration } from './quotes/narration.js';
import { References, type Speaker } from './quotes/references.js';

/** Words that a text gives to somebody: one uninterrupted stretch inside one paragraph, without its marks. */
export interface Quote extends Span {
  /** Who says it: the mention that says so ("he", "Mr Hancock"), and the fullest name in the text. Missing where the text does not say. */
  readonly speaker?: Span & { readonly name: string };
  /** The reporting verb, or "according to". */
  readonly cue?: Span;
  /** Stretches of one utterance have the same number, counted from 0 through the text. */
  readonly statement: number;
  /** `direct`: whole sentences. `mixed`: words inside the reporter's own sentence. */
  readonly kind: 'direct' | 'mixed';
}

export interface FindQuotesOptions {
  /** BCP 47 tag; decides the reporting verbs (en, fr, de, es, it, pt, nl). @default detected from the text. */
  readonly language?: string | undefined;
  /** The headline, as in {@link findNames}. */
  readonly title?: string | undefined;
  /** Paragraphs to look in, in order. @default those of `splitParagraphs`, without furniture. */
  readonly paragraphs?: readonly Span[] | undefined;
}

const isString = (value: unknown) => typeof value === 'string';

/**
 * What people are quoted as saying, with who says it. Stretches between quotation marks of any shape, nested ones as part of the
 * outer; a quote that is left open goes on in the next paragraph. Titles, nicknames, terms and irony are no quotes: words of a few
 * count only where a verb of saying or judging gives them to somebody. Speakers are found before, behind, inside and, for a quote
 * that stands alone, from what was said last; a surname, a pronoun, "the body" and "the statement" are resolved to the fullest name.
 *
 * Useful for: comparing who said what across articles of one event. Not useful for: indirect speech, which has no marks; dialogue without
 * attributions. The rules are those of BBC's Citron (content, cue, source, resolved source), without its trained models.
 *
 * Linear in the length of the text, save for bounded looks around each quote. Offsets are UTF-16 and point into `text`.
 *
 * @throws {SameStoryError} `invalid-option`.
 *
 * @example
 * const text = 'Ann Lee said: "We won." She added that it was "a big day".';
 * findQuotes(text).map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name]);
 * // [['We won.', 'Ann Lee'], ['a big day', 'Ann Lee']]
 */
export function findQuotes(text: string, options?: FindQuotesOptions): Quote[] {
  const { language, title, paragraphs } = readOptions<{
    language: string | undefined;
    title: string | undefined;
    paragraphs: readonly Span[] | undefined;
  }>('findQuotes', options, {
    language: optional(isString, 'a language tag such as en'),
    title: optional(isString, 'a string'),
    paragraphs: optional(Array.isArray, 'a list of spans'),
  });
  const reading = new Reading();
  reading.read(text, detectLanguage(text, language));
  return quotesOf(reading, findEntities(reading, title), paragraphs ?? bodyOf(text));
}

/** The paragraphs that quotes are looked for in: all that is not furniture. */
export function bodyOf(text: string): readonly Span[] {
  return splitParagraphs(text).filter(({ role }) => role !== 'furniture');
}

/** {@link findQuotes} for a text that has been read. */
export function quotesOf(reading: Reading, entities: readonly Entity[], paragraphs: readonly Span[]): Quote[] {
  const stretches = findStretches(reading.text, paragraphs);
  if (stretches.length === 0) return [];
  const narration = new Narration(reading, entities, stretches);
  const references = new References(narration);
  const quotes: Quote[] = [];
  let statement = -1;
  let previous: { stretch: Stretch; index: number; speaker: Speaker | undefined } | undefined;
  let read = 0;
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index] as Stretch;
    const cue = cueOf(narration, stretches, index);
    if (!isQuote(narration, stretch, index, cue)) continue;
    const first = narration.firstTokens[index] as number;
    // Whoever speaks in the narration up to here can be meant by "he" and "it".
    read = listen(narration, references, read, first);
    const goesOn = previous !== undefined && follows(narration, stretches, previous, index);
    let speaker: Speaker | undefined;
    const again = cue?.subject?.form === 'pronoun' && goesOn && previous?.stretch.open === true;
    if (cue?.subject !== undefined && !again) speaker = references.resolve(cue.subject);
    else if (previous !== undefined && goesOn) speaker = previous.speaker;
    else if (cue?.unnamed !== true) speaker = references.last;
    const same =
      goesOn && (speaker === undefined || previous?.speaker === undefined || speaker.name === previous.speaker.name);
    if (!same) statement += 1;
    else if (speaker === undefined) speaker = previous?.speaker;
    quotes.push(toQuote(reading, stretch, cue, speaker, statement, narration, index));
    if (speaker !== undefined) {
      references.note(speaker);
      // A quote left open learns its speaker from where it goes on.
      for (
        let q = quotes.length - 2;
        q >= 0 && quotes[q]?.statement === statement && quotes[q]?.speaker === undefined;
        q -= 1
      ) {
        quotes[q] = { ...(quotes[q] as Quote), speaker: spanOf(reading, speaker) };
      }
    }
    previous = { stretch, index, speaker };
  }
  return quotes;
}

/** Takes note of who speaks without quotation marks, from token `from` up to `to`. */
function listen(narration: Narration, references: References, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const according = narration.isAccordingTo(i);
    if (!according && !narration.isReport(i)) continue;
    const subject = according ? narration.phraseAt(i + 1) : narration.subjectBefore(i);
    const speaker = subject === undefined ? undefined : references.resolve(subject);
    if (speaker !== undefined) references.note(speaker);
  }
  return to;
}

/** Whether a stretch goes on with the statement before it: left open, or only the attribution between. */
function follows(
  narration: Narration,
  stretches: readonly Stretch[],
  previous: { stretch: Stretch; index: number },
  index: number,
): boolean {
  const stretch = stretches[index] as Stretch;
  if (previous.stretch.open && stretch.paragraph > previous.stretch.paragraph) return index - previous.index === 1;
  if (stretch.continues) return true;
  if (stretch.paragraph !== previous.stretch.paragraph) return false;
  const { reading } = narration;
  const from = narration.lastTokens[previous.index] as number;
  const to = narration.firstTokens[index] as number;
  let sentences = 0;
  for (let i = from; i <= to && i < reading.count; i += 1) {
    if (reading.gap(i) & Gap.Stop && i > from && !reading.abbreviates(i - 1)) sentences += 1;
  }
  return sentences <= 1 && to - from <= 40;
}

function spanOf(reading: Reading, speaker: Speaker): Span & { readonly name: string } {
  return { start: reading.start(speaker.first), end: reading.wordEnds[speaker.last - 1] as number, name: speaker.name };
}

function toQuote(
  reading: Reading,
  stretch: Stretch,
  cue: Cue | undefined,
  speaker: Speaker | undefined,
  statement: number,
  narration: Narration,
  index: number,
): Quote {
  const first = narration.firstTokens[index] as number;
  const gap = reading.gap(first);
  const direct =
    stretch.continues ||
    stretch.open ||
    (reading.capitalised(first) && (gap & (Gap.Line | Gap.Stop | Gap.Colon | Gap.Comma)) !== 0) ||
    first === 0;
  return {
    start: stretch.start,
    end: stretch.end,
    ...(speaker === undefined ? {} : { speaker: spanOf(reading, speaker) }),
    ...(cue === undefined || cue.last - cue.first < 1 || !isCueWord(narration, cue)
      ? {}
      : { cue: { start: reading.start(cue.first), end: reading.end(cue.last - 1) } }),
    statement,
    kind: direct ? 'direct' : 'mixed',
  };
}

/** A colon alone introduces a quote too, but is no cue to show. */
function isCueWord(narration: Narration, cue: Cue): boolean {
  return narration.reading.role(cue.first) !== 0 || cue.last - cue.first > 1;
}
