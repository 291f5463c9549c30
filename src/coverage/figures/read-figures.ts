import { parsePublicationTime, type Span } from '../../article.js';
import { appendAll, getOrInsert } from '../../structures/index.js';
import type { Figure, Name } from '../../text/index.js';
import { firstStartingFrom, type StoryText, textBefore } from '../read/index.js';
import { withParts, withShared } from './figure-parts.js';
import { termsAround, termsInTitle, termsOfSubject } from './figure-terms.js';
import {
  type FigureQuestion,
  type FigureScope,
  type FigureWindow,
  findScope,
  isOfEvent,
  MINUTE_BEHIND,
  questionOf,
  SCOPED,
  type Words,
  withBallots,
} from './questions/index.js';
import {
  type FigureTime,
  findTime,
  type Mention,
  mentionsOf,
  NO_TIME,
  ownerOf,
  type Saying,
  STAMPS,
  scorerOf,
  sourceOf,
  subjectOf,
  winnerOf,
} from './wording/index.js';

/** A figure of one article, with what its sentence says of it. */
export interface CountedFigure extends Figure {
  /** Index of its article in the story. */
  readonly article: number;
  /** Whether it is in the article's text or in its title. */
  readonly field: 'text' | 'title';
  /** The sentence it is in, -1 in a title. */
  readonly sentence: number;
  /** Index of that sentence in its article, -1 for the title. */
  readonly rank: number;
  /** Terms of its subject. */
  readonly subjectTerms: readonly number[];
  /** Terms of the words around it, ascending. */
  readonly nearTerms: Int32Array;
  /** Those of them that are nearer to no other figure. */
  readonly ownTerms: Int32Array;
  readonly question: FigureQuestion | undefined;
  readonly scope: FigureScope;
  /** Its language is one in which it can be told what a number counts. */
  readonly isScoped: boolean;
  readonly time: FigureTime;
  /** The place that the sentence gives for it, the person whose age it is, or the name that an amount went to. */
  readonly name: string | undefined;
  /** The text says it of that place: "Texas has 67 deaths". */
  readonly isOfPlace: boolean;
  /** Who gives it, as the text names them. */
  readonly source: string | undefined;
  /** Who is named near it, but for those of a single name and no known kind. */
  readonly people: readonly string[];
}

/** What of an article's facts its figures are read with. */
export interface FigureFacts {
  readonly figures: readonly Figure[];
  /** Figures of the calendar. */
  readonly dates: readonly Figure[];
  /** Numbers in an order, of which the minutes of a game are read. */
  readonly ordered: readonly Figure[];
  readonly titleFigures: readonly Figure[];
  readonly names: readonly Name[];
  /** Who says what: the span of the words that say so, and the name that they give. */
  readonly attributions: readonly Saying[];
}

/** Sentences at the beginning of an article that surely tell the event itself; later ones may look back at others. */
const OPENING_SENTENCES = 1;

const NO_SCOPE: FigureScope = { group: [], isPart: false, isMore: false, isEarlier: false, isMaximum: false };

/** Reads the figures of one article's title and text. */
export function readFigures(story: StoryText, article: number, facts: FigureFacts): CountedFigure[] {
  return [...titleFigures(story, article, facts), ...bodyFigures(story, article, facts)];
}

function titleFigures(story: StoryText, article: number, { titleFigures: written }: FigureFacts): CountedFigure[] {
  if (written.length === 0) return [];
  const title = story.articles[article]!.title ?? '';
  const figures = withBallots(title, written);
  const { language } = story.document(article);
  const words = wordsOf(title);
  const isAbout = subjectsOf(story, article);
  const scoped = (index: number, question: FigureQuestion): FigureScope =>
    scopeOf(words, windowOf(words, figures, index, title), figures[index]!, question, language);
  return withParts(
    figures.map((figure, index): CountedFigure => {
      const window = windowOf(words, figures, index, title);
      const question = questionOf(words, window, figure, title, language, isAbout);
      return {
        ...figure,
        article,
        field: 'title',
        sentence: -1,
        rank: -1,
        ...termsInTitle(story.titleWords[article]!, title, figure),
        question,
        scope: scopeOf(words, window, figure, question, language),
        isScoped: SCOPED.has(language),
        time: NO_TIME,
        name: undefined,
        isOfPlace: false,
        source: undefined,
        people: [],
      };
    }),
    title,
    scoped,
  );
}

/** "A boy, 9, was found": an age counts the noun before its comma. */
function withNoun(text: string, figure: Figure): Figure {
  if (figure.kind !== 'age' || figure.subject !== undefined) return figure;
  const noun = NOUN_BEFORE.exec(textBefore(text, figure.start, 24))?.[1];
  const isApposed = text.startsWith('of ', figure.start - 3) || /[,)]/.test(text.slice(figure.end, figure.end + 1));
  return noun === undefined || !isApposed ? figure : { ...figure, subject: noun };
}

/** The offset up to which the words between two figures are nearer to the first: most lead to the second. */
function betweenNext(text: string, one: Span | undefined, two: Span | undefined): number | undefined {
  if (one === undefined || two === undefined) return undefined;
  const clause = text.slice(one.end, two.start).search(/[;:]/);
  return clause >= 0 ? one.end + clause : one.end + (two.start - one.end) / 3;
}

/** Whose number it is: a scorer's minute, a candidate's share, the place of a toll. */
function nameOf(
  text: string,
  figure: Figure,
  next: Figure | undefined,
  names: readonly Mention[],
  question: FigureQuestion | undefined,
  isAbout: (subject: RegExp) => boolean,
): string | undefined {
  if (question === 'minute') return scorerOf(figure, names);
  if (figure.kind === 'percent' && isAbout(ELECTION)) return winnerOf(text, figure, names);
  return ownerOf(text, figure, next, names, question !== undefined && isOfEvent(question));
}

function peopleOf(names: readonly Mention[]): string[] {
  return names
    .filter(({ kind, name }) => kind === 'person' || (kind === undefined && name.includes(' ')))
    .map(({ name }) => name);
}

/** Whether the time that a figure speaks of is asked: of the event, of shares, of people without a name, of amounts. */
function isTimed({ kind }: Figure, question: FigureQuestion | undefined, name: string | undefined): boolean {
  if (question === 'age') return name === undefined;
  if (kind === 'percent' && name !== undefined) return true;
  return question !== undefined && (isOfEvent(question) || kind === 'money');
}

/** "The 55-year-old must repay the money", where the text has named one person so far. */
function onlyPerson(text: string, figure: Figure, names: readonly Name[]): string | undefined {
  if (figure.kind !== 'age' || !OPENS.test(textBefore(text, figure.start, 8))) return undefined;
  const before = peopleOf(mentionsOf(names).filter(({ start }) => start < figure.start));
  return new Set(before).size === 1 ? before[0] : undefined;
}

const OPENS = /(?:^|[.!?”"]\s|\n)(?:The|D(?:er|ie|em|en)) $/u;

/** Terms of the words around a figure of a sentence that are nearer to no other. */
function termsBeside(story: StoryText, article: number, figures: readonly Figure[], index: number): Int32Array {
  const { text } = story.document(article);
  const [before, figure, next] = [figures[index - 1], figures[index]!, figures[index + 1]];
  return termsAround(story, article, figure, betweenNext(text, before, figure), betweenNext(text, figure, next));
}

const NOUN_BEFORE =
  /\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother|[Dd]e[rmn]|[Dd]ie|[Ee]ine?) (?:\p{Ll}+ )?(\p{L}+)(?:, (?:aged )?| \(|(?<! age) of )$/u;

const ELECTION = /\belect(?:ed|ion)|elecci|elei[çt]|wahl|élection|élu\b|plebis|referend/i;

const ITS_OWN: ReadonlySet<string> = new Set(['age', 'charges', 'sentence', 'votes']);

/** Characters to either side of a figure in which names and dates are looked for, and who gives it. */
const NEAR = 200;
const FAR = 1500;

/** Looks up which of some spans lie inside a stretch, without looking at all of them. */
function inside<S extends Span>(spans: readonly S[]): (start: number, end: number) => S[] {
  const sorted = [...spans].sort((one, two) => one.start - two.start);
  return (start, end) => {
    const found: S[] = [];
    for (let at = firstStartingFrom(sorted, start); at < sorted.length && sorted[at]!.start <= end; at += 1) {
      if (sorted[at]!.end <= end) found.push(sorted[at]!);
    }
    return found;
  };
}

function sourceReader(text: string, speech: FigureFacts['attributions']) {
  const speechIn = inside(speech);
  return (question: FigureQuestion | undefined, sentence: Span, figure: Figure): string | undefined => {
    // Who admits 14 counts is not who counts them.
    if (ITS_OWN.has(question ?? '')) return undefined;
    const [from, to] = [Math.max(sentence.start, figure.start - FAR), Math.min(sentence.end, figure.end + FAR)];
    return sourceOf(text, sentence, figure, speechIn(from, to));
  };
}

function bodyFigures(story: StoryText, article: number, facts: FigureFacts): CountedFigure[] {
  const { text, language } = story.document(article);
  const read: CountedFigure[] = [];
  const { publishedAt } = story.articles[article]!;
  const published = publishedAt ? parsePublicationTime(publishedAt) : undefined;
  const datesIn = inside(facts.dates);
  const mentionsNear = inside(mentionsOf(facts.names));
  const isAbout = subjectsOf(story, article);
  const sourceIn = sourceReader(text, facts.attributions);
  for (const own of bySentence(story, article, comparedIn(text, facts))) {
    const { sentence, figures } = own;
    const { start, end, index: rank } = story.sentence(sentence);
    const words = wordsOfSentence(story, sentence);
    const isOpening = rank < OPENING_SENTENCES;
    const { questions, parts: shared } = withShared(
      text,
      figures,
      figures.map((figure, index) =>
        questionOf(words, windowOf(words, figures, index, text), figure, text, language, isAbout),
      ),
    );
    const inSentence = figures.map((written, index): CountedFigure => {
      const figure = withNoun(text, written);
      const [before, behind] = [Math.max(start, figure.start - NEAR), Math.min(end, figure.end + NEAR)];
      const names = mentionsNear(before, behind);
      const question = questions[index];
      const isEvent = question !== undefined && isOfEvent(question);
      const name =
        nameOf(text, figure, figures[index + 1], names, question, isAbout) ?? onlyPerson(text, figure, facts.names);
      return {
        ...figure,
        article,
        field: 'text',
        sentence,
        rank,
        subjectTerms: termsOfSubject(story, article, figure),
        nearTerms: termsAround(story, article, figure),
        ownTerms: termsBeside(story, article, figures, index),
        question,
        scope: asPart(
          scopeOf(words, windowOf(words, figures, index, text), figure, question, language),
          shared.has(index),
        ),
        isScoped: SCOPED.has(language),
        time: isTimed(figure, question, name)
          ? findTime({ text, sentence: { start, end }, isOpening, published }, figure, datesIn(before, behind))
          : NO_TIME,
        name,
        isOfPlace: isEvent && subjectOf(text, figure, names) !== undefined,
        source: sourceIn(question, { start, end }, figure),
        people: peopleOf(names),
      };
    });
    const parts = withParts(inSentence, text, (index, question) =>
      scopeOf(words, windowOf(words, figures, index, text), figures[index]!, question, language),
    );
    appendAll(read, placed(text, inSentence, parts, mentionsNear(start, end)));
  }
  return read;
}

/** "Killed 15, ten of them in Oster": what is found to be a part has a place as well. */
function placed(
  text: string,
  before: readonly CountedFigure[],
  parts: readonly CountedFigure[],
  names: readonly Mention[],
): CountedFigure[] {
  return parts.map((part, at) => {
    const isFound = before[at]!.question === undefined && part.question !== undefined && isOfEvent(part.question);
    return isFound ? { ...part, name: ownerOf(text, part, parts[at + 1], names, true) } : part;
  });
}

function asPart(scope: FigureScope, isPart: boolean): FigureScope {
  return isPart ? { ...scope, isPart } : scope;
}

function scopeOf(
  words: Words,
  window: FigureWindow,
  figure: Figure,
  question: FigureQuestion | undefined,
  language: string,
): FigureScope {
  if (question === undefined) return NO_SCOPE;
  if (!SCOPED.has(language) || figure.kind !== 'count') return findScope(words, window, '', language, question);
  return findScope(words, window, figure.subject ?? (language === 'en' ? undefined : ''), language, question);
}

/** Whether an article speaks of something, each asked once. */
function subjectsOf(story: StoryText, article: number): (subject: RegExp) => boolean {
  const { title, text } = story.articles[article]!;
  const known = new Map<RegExp, boolean>();
  return (subject) => getOrInsert(known, subject, () => subject.test(title ?? '') || subject.test(text));
}

/** "Update at 5:50 p.m.", "Posted: 9:00 PM": when the page was changed. */
function isStamp(text: string, { kind, start }: Figure): boolean {
  return kind === 'time' && STAMP.test(textBefore(text, start, 40));
}

const STAMP = new RegExp(`\\b(?:${STAMPS})\\b[^.;"”]{0,24}$`, 'i');

/** The figures of a text, in order, with the minutes of a game: "the 87th minute". */
function comparedIn(text: string, { figures, ordered }: FigureFacts): Figure[] {
  const minutes = ordered.filter(({ unit, end }) => unit === 'ordinal' && MINUTE_BEHIND.test(text.slice(end, end + 8)));
  const all = [...figures, ...minutes].sort((one, two) => one.start - two.start);
  return withBallots(
    text,
    all.filter((figure) => !isStamp(text, figure)),
  );
}

/** Figures by the sentence that they appear in, in order. */
function bySentence(story: StoryText, article: number, figures: readonly Figure[]) {
  const groups: { sentence: number; figures: Figure[] }[] = [];
  for (const figure of figures) {
    const sentence = story.sentenceAt(article, figure.start);
    if (sentence < 0) continue;
    const last = groups.at(-1);
    if (last?.sentence === sentence) last.figures.push(figure);
    else groups.push({ sentence, figures: [figure] });
  }
  return groups;
}

function wordsOfSentence(story: StoryText, sentence: number): Words {
  const { article, from, to } = story.sentence(sentence);
  const { text, tokens } = story.document(article);
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  for (let token = from; token < to; token++) {
    const [start, end] = [tokens.starts[token]!, tokens.ends[token]!];
    words.push(text.slice(start, end).toLowerCase());
    starts.push(start);
    ends.push(end);
  }
  return { words, starts, ends };
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

function wordsOf(text: string): Words {
  const found = [...text.matchAll(WORD)];
  return {
    words: found.map(([word]) => word.toLowerCase()),
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
  };
}

/** Whether a figure stands within what leads to the next: "the toll from the 5.9-magnitude quake rose to 78". */
function partsNothing(before: Figure, { kind, value }: Figure, text: string): boolean {
  if (kind === 'money') return PARTS_NO_AMOUNT.has(before.kind);
  return (
    kind === 'count' &&
    Number.isInteger(value) &&
    before.kind === 'measure' &&
    /-\p{L}/u.test(text.slice(before.start, before.end + 2))
  );
}

const PARTS_NO_AMOUNT: ReadonlySet<string> = new Set(['percent', 'duration', 'points']);

function windowOf({ words, starts }: Words, figures: readonly Figure[], figure: number, text: string): FigureWindow {
  const at = (offset: number): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const { start, end } = figures[figure]!;
  // "Profit fell 12 per cent to $84m": a share parts no amount from its noun.
  let behind = figure - 1;
  while (behind >= 0 && partsNothing(figures[behind]!, figures[figure]!, text)) behind--;
  const [before, next] = [figures[behind], figures[figure + 1]];
  return {
    first: at(start),
    last: at(end),
    from: before === undefined ? 0 : at(before.end),
    to: next === undefined ? words.length : at(next.start),
  };
}
