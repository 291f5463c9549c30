import { requireText, type Span, type TextInput } from '../../article.js';
import { type OptionReader, optional, readOptions } from '../../options.js';
import { languageOf, languageTag } from '../language/index.js';
import { type Entity, findEntities, titleOption } from '../names/index.js';
import { splitParagraphs } from '../paragraphs/index.js';
import { Gap, Reading, Role } from '../reading/index.js';
import { type Attribution, type Cue, cueOf, listen, Narration, References, type Speaker } from '../speakers/index.js';
import { withDashes } from './dialogue-dashes.js';
import { isQuote } from './is-quote.js';
import { attributePullQuotes, standsAlone } from './pull-quotes.js';
import { findStretches, type Stretch } from './quotation-marks.js';

/** Words that a text attributes to somebody: one uninterrupted stretch inside one paragraph, without its marks. */
export interface Quote extends Span {
  /**
   * The speaker: the mention that says so ("he", "Mr Hancock"), and the fullest name in the text. Missing if the text
   * does not say.
   */
  readonly speaker?: Span & { readonly name: string };
  /** The reporting verb, or "according to". */
  readonly cue?: Span;
  /** Stretches of one utterance have the same number, counted from 0 through the text. */
  readonly statement: number;
  /** `direct`: whole sentences. `mixed`: words inside the reporter's own sentence. */
  readonly kind: 'direct' | 'mixed';
}

export interface FindQuotesOptions {
  /**
   * BCP 47 tag; decides the reporting verbs (en, fr, de, es, it, pt, nl). @default the article's, else detected from
   * the text
   */
  readonly language?: string | undefined;
  /** The headline, as in {@link findNames}. @default the article's */
  readonly title?: string | undefined;
  /** Paragraphs to look in, in order. @default those of `splitParagraphs`, without boilerplate */
  readonly paragraphs?: readonly Span[] | undefined;
}

/**
 * Finds what people are quoted as saying, and who says it: the stretches between quotation marks of any shape. Nested
 * quotes are part of the outer one; a quote that is left open continues in the next paragraph. Titles, nicknames, terms
 * and irony are not quotes: a few words count only if a verb of saying or judging attributes them to somebody. Speakers
 * are found before, after and inside a quote, and for a quote without any cue, from what was said last; a surname, a
 * pronoun, "the body" and "the statement" are resolved to the fullest name.
 *
 * Useful for: comparing who said what across articles of one event. Not useful for: indirect speech, which has no
 * marks; dialogue without attributions. The rules are those of BBC's Citron (content, cue, source, resolved source),
 * without its trained models.
 *
 * Linear in the length of the text; the search around each quote is bounded. Offsets are UTF-16 and point into `text`.
 *
 * @param input A text, or an article, whose `language` and `title` are used unless the options override them.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * const text = 'Ann Lee said: "We won." She added that it was "a big day".';
 * findQuotes(text).map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name]);
 * // [['We won.', 'Ann Lee'], ['a big day', 'Ann Lee']]
 */
export function findQuotes(input: TextInput, options?: FindQuotesOptions): Quote[] {
  const article = requireText('findQuotes', input);
  const { text } = article;
  const given = readOptions<FindQuotesOptions>('findQuotes', options, {
    language: languageTag,
    title: titleOption,
    paragraphs: paragraphsWithin(text),
  });
  const reading = new Reading();
  reading.read(text, languageOf(text, given.language ?? article.language));
  return quotesOf(reading, findEntities(reading, given.title ?? article.title), given.paragraphs ?? bodyOf(text));
}

/** How the option `paragraphs` is read: spans in order, inside the text. */
export function paragraphsWithin({ length }: string): OptionReader<readonly Span[] | undefined> {
  return optional((value) => {
    if (!Array.isArray(value)) return false;
    let from = 0;
    return value.every((span: Partial<Span> | undefined) => {
      const [start, end] = [span?.start as number, span?.end as number];
      const isNext = Number.isInteger(start) && Number.isInteger(end) && start >= from && end >= start && end <= length;
      from = end;
      return isNext;
    });
  }, 'a list of spans inside the text, in order');
}

/** The paragraphs that are searched for quotes: all that are not boilerplate. */
export function bodyOf(text: string): readonly Span[] {
  return splitParagraphs(text).filter(({ role }) => role !== 'boilerplate');
}

/**
 * {@link findQuotes} for a text that has been read. `heard`, if given, collects what is attributed outside quotation
 * marks. Nobody in `asides`, as captions are, is who "he" is in the text.
 */
export function quotesOf(
  reading: Reading,
  entities: readonly Entity[],
  paragraphs: readonly Span[],
  heard?: Attribution[],
  asides: readonly Span[] = [],
): Quote[] {
  const stretches = withDashes(reading, paragraphs, findStretches(reading.text, paragraphs));
  if (stretches.length === 0 && heard === undefined) return [];
  const narration = new Narration(reading, entities, stretches, asides);
  const references = new References(narration);
  const drafts: Draft[] = [];
  let statement = -1;
  let read = 0;
  stretches.forEach((stretch, index) => {
    const cue = cueOf(narration, stretches, index);
    const before = drafts[drafts.length - 1];
    const follower = before !== undefined && follows(narration, stretches, before, index) ? before : undefined;
    const previous = isAnothers(reading, cue, follower) ? undefined : follower;
    if (!isQuote(narration, stretch, index, cue, previous !== undefined)) return;
    // "he" and "it" can mean anybody who has spoken in the narration so far.
    const first = narration.firstTokens[index]!;
    listen(narration, references, read, first, heard);
    read = first;
    const named = cue?.subject !== undefined;
    let speaker: Speaker | undefined;
    // In a quote that spans paragraphs, "she said" means whoever began it.
    const goesOn = previous?.stretch.open === true && previous.speaker !== undefined;
    if (cue?.subject !== undefined && !(cue.subject.form === 'pronoun' && goesOn))
      speaker = references.resolve(cue.subject, reading.text.slice(stretch.start, stretch.end));
    else if (previous !== undefined) speaker = previous.speaker;
    else if (cue === undefined && !isHeading(narration, stretches, index))
      speaker = references.carriedOn(stretch, first);
    else if (cue !== undefined && cue.unnamed !== true) speaker = references.unsaid(cue.first);
    // A quote that was left open without a cue gets its speaker from its continuation.
    const learns = previous?.stretch.open === true && !previous.named && named;
    const same =
      previous !== undefined &&
      (learns || speaker === undefined || previous.speaker === undefined || speaker.name === previous.speaker.name);
    if (!same) statement++;
    speaker ??= same ? previous?.speaker : undefined;
    drafts.push({ stretch, index, cue, speaker, named: named || (same && previous.named), statement });
    if (speaker === undefined) return;
    references.note(speaker);
    for (let at = drafts.length - 2; at >= 0; at--) {
      const earlier = drafts[at]!;
      if (earlier.statement !== statement || earlier.named || earlier.speaker === speaker) break;
      // "“It is late,” Ann Lee added: “…”": the quote right before, if its sentence is about nobody else.
      const isFirst = cue?.side === 'before' && !earlier.stretch.open;
      const mayReach =
        at === drafts.length - 2 && references.reachesBack(speaker, narration.firstTokens[earlier.index]!);
      if (isFirst && !mayReach) break;
      earlier.speaker = speaker;
    }
  });
  if (heard !== undefined) listen(narration, references, read, reading.count, heard);
  attributePullQuotes(narration, drafts);
  return drafts.map((draft) => toQuote(narration, draft));
}

/** A quote while the text is read: later stretches of its statement may say who speaks. */
interface Draft {
  readonly stretch: Stretch;
  readonly index: number;
  readonly cue: Cue | undefined;
  speaker: Speaker | undefined;
  /** A cue of its statement up to here names the speaker. */
  readonly named: boolean;
  readonly statement: number;
}

/** 'Run for your lives!', alone on its line and between single marks, where people are quoted between double ones. */
function isHeading(narration: Narration, stretches: readonly Stretch[], index: number): boolean {
  return stretches[index]!.single && stretches[0]?.single === false && standsAlone(narration, index);
}

/** Whether a cue without a known subject may be anybody's: "Nobody knows who yelled", "selon l'exploitant". */
function isAnothers({ language }: Reading, cue: Cue | undefined, before: Draft | undefined): boolean {
  const isOpen = language === 'en' ? cue?.verbal : language !== 'vi' && cue?.unnamed;
  if (cue === undefined || cue.subject !== undefined || isOpen !== true) return false;
  return before !== undefined && !before.stretch.open && before.cue?.first !== cue.first;
}

/** Whether a stretch continues the statement before it: left open, or only the attribution is between. */
function follows(
  narration: Narration,
  stretches: readonly Stretch[],
  previous: { stretch: Stretch; index: number },
  index: number,
): boolean {
  const stretch = stretches[index]!;
  if (previous.stretch.open && stretch.paragraph > previous.stretch.paragraph) return index - previous.index === 1;
  if (stretch.continues) return true;
  if (stretch.paragraph !== previous.stretch.paragraph) return false;
  const { reading } = narration;
  const from = narration.lastTokens[previous.index]!;
  const to = narration.firstTokens[index]!;
  let sentences = 0;
  for (let i = from; i <= to && i < reading.count; i++) {
    if (reading.gap(i) & Gap.Stop && i > from && !reading.abbreviates(i - 1)) sentences++;
  }
  return sentences <= 1 && to - from <= 40;
}

function spanOf(reading: Reading, speaker: Speaker): Span & { readonly name: string } {
  const { first } = speaker;
  const [wordEnd, end] = [reading.wordEnds[first]!, reading.end(first)];
  // "dit-elle": the pronoun is the end of the verb.
  if (wordEnd < end && reading.has(first, Role.He | Role.She))
    return { start: reading.text.lastIndexOf('-', end) + 1, end, name: speaker.name };
  return { start: reading.start(speaker.first), end: reading.wordEnds[speaker.last - 1]!, name: speaker.name };
}

function toQuote(narration: Narration, { stretch, index, cue, speaker, statement }: Draft): Quote {
  const { reading } = narration;
  const first = narration.firstTokens[index]!;
  const apart = reading.gap(first) & (Gap.Line | Gap.Stop | Gap.Colon | Gap.Comma);
  const direct = first === 0 || stretch.continues || stretch.open || (reading.capitalised(first) && apart !== 0);
  const shown = cue !== undefined && isCueWord(narration, cue) ? cue : undefined;
  return {
    start: stretch.start,
    end: stretch.end,
    ...(speaker === undefined ? {} : { speaker: spanOf(reading, speaker) }),
    ...(shown === undefined ? {} : { cue: { start: reading.start(shown.first), end: reading.end(shown.last - 1) } }),
    statement,
    kind: direct ? 'direct' : 'mixed',
  };
}

/** A colon alone introduces a quote, but is no cue to show. A Vietnamese cue is the speaker, without the verb. */
function isCueWord(narration: Narration, cue: Cue): boolean {
  if (narration.reading.language === 'vi') return false;
  const words = Role.Report | Role.Judge | Role.Saying | Role.Preposition;
  return narration.reading.has(cue.first, words) || cue.last - cue.first > 1;
}
