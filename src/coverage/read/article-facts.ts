import type { Article, Span } from '../../article.js';
import {
  type Attribution,
  type Figure,
  type FigureKind,
  figuresOf,
  findEntities,
  type Name,
  namesOf,
  type Quote,
  quotesOf,
  Reading,
  type TextDocument,
} from '../../text/index.js';
import { findInsets } from './insets.js';
import { firstEndingAfter } from './ordered-spans.js';
import { runInCaptions } from './pictures.js';
import type { Marks } from './story-text.js';

/** Quotes, figures and names of one article's body. */
export interface ArticleFacts {
  readonly quotes: readonly Quote[];
  /** Who is said to say what, outside the quotation marks. */
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  /** Figures of the calendar in the body. */
  readonly dates: readonly Figure[];
  /** Years of the body, and numbers in an order: they say which one. */
  readonly ordered: readonly Figure[];
  /** Figures of the title, whose offsets are into the title. */
  readonly titleFigures: readonly Figure[];
  readonly names: readonly Name[];
}

/**
 * Kinds that say how much or when on the clock. Dates and ordinals are left out: they say which one, and every report
 * has them.
 */
const COMPARED: ReadonlySet<FigureKind> = new Set([
  'count',
  'money',
  'percent',
  'points',
  'fraction',
  'times',
  'age',
  'duration',
  'measure',
  'score',
  'time',
]);
const MIN_BARE_COUNT = 10;

/** Reads the facts of one article after another. */
export class FactReader {
  readonly #reading = new Reading();
  readonly #titleReading = new Reading();

  read(article: Article, document: TextDocument): ArticleFacts {
    const reading = this.#reading;
    const insets = [...findInsets(document), ...runInCaptions(document)].sort((x, y) => x.start - y.start);
    reading.read(blanked(document.text, insets), document.language);
    const entities = findEntities(reading, article.title ?? undefined);
    const body = document.paragraphs.filter(({ role }) => role === 'body');
    const isOwn = (span: Span): boolean => isInside(body, span);
    const figures = figuresOf(reading, article.publishedAt || undefined).filter(isOwn);
    // "Mayor Ann Lee:" above her words is no part of the page's furniture.
    const asides = document.paragraphs.filter(
      ({ role, end }) => role === 'caption' || (role === 'boilerplate' && document.text[end - 1] !== ':'),
    );
    const attributions: Attribution[] = [];
    return {
      quotes: quotesOf(reading, entities, body, attributions, asides),
      figures: figures.filter(isCompared),
      dates: figures.filter(({ kind }) => kind === 'date'),
      ordered: figures.filter(({ kind, unit }) => kind === 'ordinal' || unit === 'calendar-year'),
      titleFigures: this.#figuresOfTitle(article, document.language),
      attributions: attributions.filter(isOwn),
      names: namesOf(reading, entities).filter(({ mentions }) => mentions.some(isOwn)),
    };
  }

  #figuresOfTitle({ title, publishedAt }: Article, language: string): Figure[] {
    if (!title) return [];
    this.#titleReading.read(title, language);
    return figuresOf(this.#titleReading, publishedAt || undefined).filter(isCompared);
  }
}

/** A text with spaces in place of its insets, so that "Jane Doe … MORE (R-Ohio) said" reads as the article has it. */
function blanked(text: string, insets: readonly Span[]): string {
  let from = 0;
  let kept = '';
  for (const { start, end } of insets) {
    if (start < from) continue;
    kept += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return kept + text.slice(from);
}

function isCompared({ kind, value, subject }: Figure): boolean {
  if (!COMPARED.has(kind) || !Number.isFinite(value)) return false;
  // "One of them", "a year", "half of it": words rather than figures.
  if (value === 1 && kind === 'duration') return false;
  if (isOne({ kind, value })) return subject !== undefined && PERSON.test(subject);
  return kind !== 'fraction' || subject !== undefined;
}

/** One person is a toll; one of anything else is no more than an article. */
const PERSON = /^(?:pessoa|persona|personne|person)$/i;

function isOne({ kind, value }: Pick<Figure, 'kind' | 'value'>): boolean {
  return kind === 'count' && value === 1;
}

/**
 * Whether a figure is a small number of nothing in particular ("the two", "three of them"), which only means something
 * beside another.
 */
export function isBare({ kind, value, subject }: Pick<Figure, 'kind' | 'value' | 'subject'>): boolean {
  return kind === 'count' && subject === undefined && value < MIN_BARE_COUNT;
}

const ORDER =
  /^(?:(?:a )?few |several |many |(?:tens|dozens|scores|hundreds|thousands|lakhs|millions|crores|billions)\b)/i;

/** Whether a figure is an order of magnitude, "hundreds" or "several hundred": how many of what, not how many. */
export function isOrder(text: string, { start, end }: Span): boolean {
  return ORDER.test(text.slice(start, Math.min(end, start + 12)));
}

/**
 * Characters of "according to a person familiar with the talks", from which on a phrase is more than "officials said".
 */
const MIN_PHRASE = 28;

/** What the wordings of a story take from the facts of a text. */
export function marksOf({ quotes, names, figures, attributions }: ArticleFacts, text: string): Marks {
  const mentions = names.flatMap(({ kind, mentions: own }) => own.map(({ start, end }) => ({ start, end, kind })));
  return {
    quoted: quotes,
    unnamed: [
      ...attributions.filter(
        ({ isNamed, start, end }) =>
          !isNamed && end - start >= MIN_PHRASE && ANYBODY.test(text.slice(start, start + 2 * MIN_PHRASE)),
      ),
      ...Array.from(text.matchAll(NAMELESS), ({ index, 0: words }) => ({ start: index, end: index + words.length })),
    ].sort((x, y) => x.start - y.start),
    speech: attributions
      .flatMap((one) => speakerIn(text.slice(one.start, one.end), one))
      .sort((x, y) => x.start - y.start),
    names: mentions.sort((x, y) => x.start - y.start),
    figures: figures
      .filter((figure) => !isBare(figure) && !isOne(figure))
      .map((figure) => {
        const { start, end, kind } = figure;
        const isVague = isOrder(text, figure);
        // "Hundreds" is not "100". Two programmes that begin at six are not one, and "thousands" are many things.
        return { start, end, key: `${isVague ? '~' : ''}${keyOf(figure)}`, isQuantity: kind !== 'time' && !isVague };
      }),
  };
}

/** "According to …", "people with knowledge of the matter said", "a person familiar with the talks": so say all. */
const ANYBODY =
  /^(?:according\b|(?:\p{L}+ ){0,2}(?:people|persons?|officials?|sources?) (?:familiar|briefed|close|with)\b)/iu;

/** Why somebody has no name: so all say, of whatever story. */
const NAMELESS =
  /\b(?:(?:who )?(?:asked|requested|declined|did not want|wished|preferred|insisted on|spoke on(?: the)? condition of|speaking on(?: the)? condition of|on(?: the)? condition of|was granted|were granted) (?:not to be|to be|to remain|remaining|anonymity|to stay) ?(?:(?:named|identified|quoted|anonymous)\b)?(?: (?:because|as|since|in order)\b[^.;”"]{0,120})?|(?:because|as) (?:he|she|they) (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment|discuss)\b[^.;,”"]{0,60})\b/gi;

/** That somebody says nothing, or nobody has checked it. */
const NOTHING =
  /\b(?:(?:did|does|do|has|have) not (?:immediately |yet )?(?:respond|return|repl|answer|comment)[^.;,”"]{0,50}|(?:declined|refused) (?:further )?(?:to )?comment(?: further)?|could not (?:immediately |yet |independently )?be (?:independently |immediately )?(?:verified|confirmed|reached)(?: for comment| independently)?)(?![\p{L}\d])/giu;

/** Whether a sentence tells only that: "The owner declined to comment." */
export function saysNothing(sentence: string): boolean {
  const rest = sentence.replace(NOTHING, '');
  return rest !== sentence && ASKED.test(sentence) && wordsIn(rest) <= MAX_REST;
}

/** "Did not respond" alone may be news. */
const ASKED = /comment|verified|confirmed|reached/;
/** Words beside such a phrase, with full stops: "A spokesman for the mill". */
const MAX_REST = 12;

/** Words of an attribution that only says who speaks, without the office behind the name. */
const MAX_NAMED = 7;
/** The same where it has no name: "two diplomats said". */
const MAX_UNNAMED = 4;
/** Words of an office behind a name; a longer one tells something of the speaker, */
const MAX_OFFICE = 9;
/** and so does a clause: "Lee, who left at noon, said". */
const CLAUSE = /, (?:who|whose|which|que|qui|quem|quien) /;
/** The verb at one end: "confirmed" and "promised" tell something. */
const VERB_BEFORE = /^\p{Ll}+\s/u;
const VERB_BEHIND = /\s\p{Ll}+$/u;

/** The speaker of an attribution, with the office, if it says nothing else. */
function speakerIn(said: string, { start, end, who, isNamed }: Attribution): Span[] {
  const isOfName = isNamed && who !== undefined && said.includes(who.slice(who.lastIndexOf(' ') + 1));
  const words = wordsIn(said);
  const besides = wordsIn(said.replace(/,[^,]*,/, ' '));
  const isBare = besides <= (isOfName ? MAX_NAMED : MAX_UNNAMED) && words - besides <= MAX_OFFICE;
  if (!isBare || CLAUSE.test(said)) return [];
  const [before, behind] = [VERB_BEFORE.exec(said)?.[0] ?? '', VERB_BEHIND.exec(said)?.[0] ?? ''];
  return [{ start: start + before.length, end: end - behind.length }];
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

const CALENDAR = new Set(['date', 'year-month', 'calendar-year']);

/** Value and unit; large values rounded to two digits, so that "26,400,000" and "more than 26m" are one term. */
function keyOf({ value, unit, base, kind }: Figure): string {
  const own = base?.value ?? value;
  // "Three days ago" is a day of the calendar.
  const isCalendar = kind === 'time' || CALENDAR.has(base?.unit ?? unit);
  const isRounded = !isCalendar && Math.abs(own) >= MIN_ROUNDED;
  return `${isRounded ? Number(own.toPrecision(2)) : own} ${base?.unit ?? unit}`;
}

/** Smaller values are reported as they are. */
const MIN_ROUNDED = 1000;

/** Facts of an article without those inside given spans. */
export function factsOutside(facts: ArticleFacts, spans: readonly Span[]): ArticleFacts {
  if (spans.length === 0) return facts;
  const isOutside = (span: Span): boolean => !isInside(spans, span);
  return {
    quotes: facts.quotes.filter(isOutside),
    attributions: facts.attributions.filter(isOutside),
    figures: facts.figures.filter(isOutside),
    dates: facts.dates.filter(isOutside),
    ordered: facts.ordered.filter(isOutside),
    titleFigures: facts.titleFigures,
    names: facts.names.filter(({ mentions }) => mentions.some(isOutside)),
  };
}

/** Whether a span starts inside one of the ascending, disjoint spans. */
export function isInside(spans: readonly Span[], { start }: Span): boolean {
  const first = spans[firstEndingAfter(spans, start)];
  return first !== undefined && first.start <= start;
}
