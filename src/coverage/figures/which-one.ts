import { groupBy } from '../../structures/index.js';
import type { Figure } from '../../text/index.js';
import { type StoryText, textBefore, tokenFrom } from '../read/index.js';
import type { ComparedFigure } from './compare-figures.js';
import { SCOPED } from './questions/index.js';
import { type AnsweredValue, agreementOf, isOrderKnown } from './values/index.js';
import { NO_TIME, SEQUENCES } from './wording/index.js';

/** A year or an ordinal number of one article: it says which one, not how many. */
export interface OrderedFigure extends Figure {
  readonly article: number;
}

/** In a shorter sequence ("the first half", "the second half") two numbers are two things. */
const MIN_ORDINAL = 4;

/**
 * Years and ordinal numbers that differ although they are in one passage beside the same word: "the edition of 1506"
 * and "the edition of 1569", "her 12th win" and "her 13th win". Equal ones make a row only where they say at which
 * point of a contest something was: "lap 48", "the 48th of 71 laps".
 */
export function compareOrder(
  story: StoryText,
  figures: readonly OrderedFigure[],
  samePassage: (a: number, b: number) => boolean,
  firstId: number,
): ComparedFigure[] {
  const rows: ComparedFigure[] = [];
  for (const all of byWord(onlyOnes(story, figures)).values()) {
    const pair = firstSlip(all.slice(0, MAX_COMPARED), samePassage);
    if (pair === undefined) continue;
    const [{ figure, word }] = pair as [Placed];
    const { text, tokens } = story.document(figure.article);
    const subject = text.slice(tokens.starts[word.token], tokens.ends[word.token]);
    rows.push(describe(story, pair, subject, `f${firstId + rows.length}`));
  }
  for (const [point, all] of groupBy(figures, (figure) => pointOf(story, figure))) {
    if (all.every(({ article }) => article === all[0]!.article)) continue;
    const placed = all.map((figure) => ({ figure }));
    rows.push(describe(story, placed, point.split(' ')[0]!, `f${firstId + rows.length}`));
  }
  return rows;
}

/** "Lap 48", "the 48th lap", "the 48th of 71 laps": the point of a contest, as its noun and its number. */
function pointOf(story: StoryText, { article, start, end, unit, value }: OrderedFigure): string | undefined {
  if (unit !== 'ordinal' || value < MIN_ORDINAL) return undefined;
  const { text } = story.document(article);
  const noun = POINT_BEFORE.exec(textBefore(text, start, 10)) ?? POINT_BEHIND.exec(text.slice(end, end + 40));
  return noun === null ? undefined : `${noun[1]!.toLowerCase()} ${value}`;
}

const POINT_BEFORE = /\b(lap|stage|hole|inning|minute) $/i;
const POINT_BEHIND = /^ (?:of (?:the )?\d{1,3} (?:scheduled )?)?(lap|stage|hole|inning|minute)s?\b/i;

/** Numbers beside one word that are compared with each other. */
const MAX_COMPARED = 100;

function byWord(placed: readonly Placed[]): Map<string, Placed[]> {
  return groupBy(placed, ({ figure, word }) => `${figure.unit} ${word.key}`);
}

/** The first two of different articles that differ within one passage. */
function firstSlip(all: readonly Placed[], samePassage: (a: number, b: number) => boolean): Placed[] | undefined {
  for (const [at, one] of all.entries()) {
    const two = all
      .slice(at + 1)
      .find(
        ({ figure, sentence }) =>
          figure.article !== one.figure.article &&
          figure.value !== one.figure.value &&
          samePassage(sentence, one.sentence),
      );
    if (two !== undefined) return [one, two];
  }
  return undefined;
}

interface Placed {
  readonly figure: OrderedFigure;
  readonly sentence: number;
  readonly word: Word;
}

/** Those that are the only one of their unit in their sentence. */
function onlyOnes(story: StoryText, figures: readonly OrderedFigure[]): Placed[] {
  const bySentence = new Map<string, (Omit<Placed, 'word'> & { readonly word: Word | undefined })[]>();
  for (const figure of figures) {
    if (!SCOPED.has(story.document(figure.article).language)) continue;
    // What goes on by itself is counted anew: "the 13th launch this year", "the fourth coach since May".
    if (
      figure.unit === 'ordinal' &&
      SO_FAR.test(story.document(figure.article).text.slice(figure.end, figure.end + 60))
    )
      continue;
    if (figure.unit === 'ordinal' ? figure.value < MIN_ORDINAL : figure.unit !== 'calendar-year') continue;
    const sentence = story.sentenceAt(figure.article, figure.start);
    if (sentence < 0) continue;
    const key = `${sentence} ${figure.unit}`;
    const word = wordBeside(story, figure);
    const known = bySentence.get(key) ?? [];
    known.push({ figure, sentence, word });
    bySentence.set(key, known);
  }
  return [...bySentence.values()].flatMap(([one, ...more]) =>
    one?.word === undefined || more.length > 0 ? [] : [{ ...one, word: one.word }],
  );
}

const SO_FAR = /^[^.;\n]{0,50}\b(?:this (?:year|season|month|week)|so far|since)\b/i;

/** Nouns of continuing sequences: "the sixth day" is followed by a seventh. */
const OF_TIME = new RegExp(`(?:${SEQUENCES})s?$`, 'i');

/** The noun that a number in an order counts, and the word that a year follows: "her 12th win", "built in 1847". */
function wordBeside(story: StoryText, { article, start, end, unit }: OrderedFigure): Word | undefined {
  const { tokens, text } = story.document(article);
  if (unit === 'ordinal') return nounBehind(story, article, end);
  const digits = /^\d{4}$/.test(text.slice(start, end));
  for (let token = tokenFrom(tokens, start) - 1; digits && token >= 0; token--) {
    const between = text.slice(tokens.ends[token], start).toLowerCase();
    if (!/^(?: \p{L}+){0,2}(?: the)? $/u.test(between)) return undefined;
    const word = wordAt(story, article, token, between);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Words of a noun behind a number. */
const MAX_NOUN_WORDS = 4;

/** The last of the words behind a number before a small one: "seventh straight win of the season". */
function nounBehind(story: StoryText, article: number, end: number): Word | undefined {
  const { tokens, text } = story.document(article);
  const first = tokenFrom(tokens, end);
  let noun: Word | undefined;
  let from = end;
  for (let token = first; token < Math.min(first + MAX_NOUN_WORDS, tokens.count); token++) {
    const word = text.slice(from, tokens.starts[token]) === ' ' ? wordAt(story, article, token, '') : undefined;
    if (word === undefined) break;
    noun = word;
    from = tokens.ends[token]!;
  }
  return noun === undefined || OF_TIME.test(text.slice(end, from)) ? undefined : noun;
}

interface Word {
  readonly token: number;
  /** Its term, and what is between it and the year: two things may be of one place, one in 1976, one since then. */
  readonly key: string;
}

function wordAt(story: StoryText, article: number, token: number, between: string): Word | undefined {
  const term = story.term(article, token);
  return term < 0 ? undefined : { token, key: `${term}${between}` };
}

function describe(
  story: StoryText,
  placed: readonly Pick<Placed, 'figure'>[],
  subject: string,
  id: string,
): ComparedFigure {
  const values = placed.map(({ figure }) => {
    const { id: article, text } = story.articles[figure.article]!;
    return {
      article,
      field: 'text' as const,
      start: figure.start,
      end: figure.end,
      text: text.slice(figure.start, figure.end),
      value: figure.value,
      high: null,
      unit: figure.unit,
      hedge: figure.hedge ?? null,
      scope: null,
      time: null,
      source: null,
    };
  });
  const [{ figure }] = placed as [Placed];
  const question = figure.unit === 'calendar-year' ? 'year' : null;
  const answers = placed.map(
    ({ figure: own }): AnsweredValue => ({
      ...own,
      sentence: -1,
      published: story.articles[own.article]!.publishedAt ?? undefined,
      question: question ?? undefined,
      scope: { group: [], isEarlier: false, isMaximum: false },
      time: NO_TIME,
      isRising: false,
      isProgress: false,
      isJudged: false,
      besides: [],
      source: undefined,
    }),
  );
  return {
    id,
    subject,
    question,
    scope: null,
    isBackground: false,
    agreement: agreementOf(answers),
    isOrderKnown: isOrderKnown(answers),
    values,
  };
}
