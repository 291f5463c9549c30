import { countEach, maxBy } from '../../structures/index.js';
import { isOrder, type StoryText, textBefore } from '../read/index.js';
import { positionOfSubject } from './figure-terms.js';
import { isOfEvent, isThing, OF_PEOPLE } from './questions/index.js';
import type { CountedFigure } from './read-figures.js';
import { areEqual } from './values/index.js';
import { ACCUSED, FINDS, MARKETS, RISES, ROUGH_TIMES, SOME_OF, SUFFERED } from './wording/index.js';

/** A figure with what its wording says beyond its value. */
export interface FormedFigure extends CountedFigure {
  readonly isOrder: boolean;
  /** Whether it adds to others: "another two", "two more". */
  readonly isMore: boolean;
  /**
   * Whether what it counts precedes it ("a toll of 12"); other articles often put it after the number, in other words.
   */
  readonly isSubjectBefore: boolean;
  /** The text says that it has grown: "the toll rose to 25". */
  readonly isRising: boolean;
  /** It counts what comes in little by little: "divers have found 25", "shares fell 3 per cent". */
  readonly isProgress: boolean;
  /** Other counts of its sentence, which may be added to it: the three of "three guards and seven crew". */
  readonly besides: readonly number[];
  /** It says how long ago something was. */
  readonly isAgo: boolean;
  /** Whether it is the base of a rate: "for every 10 people". */
  readonly isRate: boolean;
  /** A time of day that does not say which half of the day. */
  readonly isHalfDay: boolean;
  /** A time of day whose zone is named: "5.46 GMT", "local time". */
  readonly isZoned: boolean;
  /** Whether it counts some of a larger number: "two of the prosecutors". */
  readonly isSome: boolean;
  /** That number, where it is told: the 120 of "61 of the 120 seats". */
  readonly whole: number | undefined;
  /** From where it is measured: "40 miles west of Oster". */
  readonly anchor: string | undefined;
  /** A few that the text has told of before: "the two sides". */
  readonly isKnown: boolean;
  /** It is told with others that have no number: "48 states and the District". */
  readonly isWithOthers: boolean;
  /** What sort of such a number it is: what was expected and did not come, an earlier best, a net amount. */
  readonly sort: 'forecast' | 'best' | 'net' | 'before tax' | 'operating' | undefined;
  /** What became of somebody whose age it is, and who has no name: two people with two fates are not one. */
  readonly fate: 'accused' | 'suffered' | undefined;
  /** Whether it belongs to another event than the story's. */
  readonly isBackground: boolean;
  /** Whether the story looks back at its event from another year: nobody counts anew. */
  readonly isSettled: boolean;
}

/** "Another two", "two other people": not the two of before. */
const MORE_BEFORE = /\b(?:another|further|other|additional)\s{1,3}$/i;
const MORE_BEHIND = /^\s{1,3}(?:more|others?|further|additional)\b/i;
/** "Forty others were hurt", "dozens more were injured": usually all who were hurt, besides those who died. */
const OTHERS_BEHIND = /^\s{1,3}(?:others?|other people)\b/i;

/** "Two of the prosecutors", "oito dos presos", "duas primeiras etapas". */
const SOME_BEHIND = new RegExp(`^ (?:${SOME_OF})\\b`, 'i');

/** What makes a time of day a rough one. */
const ROUGHLY = new RegExp(`\\b(?:${ROUGH_TIMES})\\s$`, 'i');
const ZONE = /^,? \(?(?:GMT|UTC|BST|[ECMP][SDE]?T|JST|WIB|local|eastern|central|pacific)\b/i;
const TWELVE_HOURS = /^(?:[1-9]|1[0-2])(?:[.:]\s?\d\d)?$/;

const RISING = new RegExp(`\\b(?:${RISES}) (?:further )?(?:to|from|para|a|à|auf|de)\\b[^.;]{0,24}$`, 'i');

const FORECAST =
  /\b(?:(?:economists|analysts)\b[^.;]{0,50}\b(?:expect(?:ed|ing)?|forecast(?:ed|ing)?|looking for|predict(?:ed)?|projected|anticipated)|(?:surveyed|polled) by\b[^.;]{0,30}\bestimated)\b[^.;]{0,30}$/i;
const FORECAST_BEHIND =
  /^[^.;,]{0,30}\b(?:economists|analysts) (?:had|polled|surveyed|expected|forecast|predicted)\b|^ (?:\p{L}+ )?(?:expected|forecast|predicted) by (?:\p{L}+ )?(?:economists|analysts)\b/iu;

/** "Whose best time is 9.79 seconds" */
const BEST = /\b(?:whose|his|her|its|their|the|personal|previous) (?:\p{L}{2,12} )?(?:best|record)\b/iu;
const IS = / (?:is|was|stands at|stood at) $/;
/** Before or behind an amount: the profit before tax is not the net one. */
const SORTS = [
  ['net', /\bnet\b|\bafter[ -]tax\b/i],
  ['before tax', /\b(?:before tax|pre-?tax)\b/i],
  ['operating', /\boperating\b/i],
] as const;

function sortOf({ kind, start, end }: CountedFigure, text: string): FormedFigure['sort'] {
  const before = textBefore(text, start, 100);
  const behind = text.slice(end, end + 60);
  if (FORECAST.test(before) || FORECAST_BEHIND.test(behind)) return 'forecast';
  const clause = before
    .slice(-60)
    .split(/[.;,:]/)
    .at(-1)!;
  if (IS.test(before) && BEST.test(clause)) return 'best';
  const around = `${clause.slice(-40)} ${behind.slice(0, 24).split(/[.;,:\d]/)[0]}`;
  return kind === 'money' || kind === 'count' ? SORTS.find(([, words]) => words.test(around))?.[0] : undefined;
}

/** "The two sides", "these three men", "the first four states" */
const KNOWN = /\b(?:the|these|those|both)(?: (?:first|last|next|other|same|top|final))? $/i;
/** How many of them there are is told only of more. */
const MIN_TOLD = 10;

/** Right before what is found or counted little by little. */
const FINDING = new RegExp(`\\b(?:${FINDS})\\b(?! guilty)[^.;]{0,30}$`, 'i');
/** Markets that move all day, before what they moved by. */
const MARKET = new RegExp(`\\b(?:${MARKETS})\\b[^.;]{0,60}$`, 'i');
const AGO = /^ (?:ago|earlier|before|atrás|later)\b/i;
const RATE = /\b(?:every|each|cada|cứ|mỗi)\s$/i;

/** "40 miles west of Oster", "25 km from Port Marden" */
const ANCHOR =
  /^ (?:(?:north|south|east|west)[a-z-]{0,12} )?(?:of|from) (\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})/u;

/** Figures in the order of the articles and of their text, with what their wording says. */
export function formFigures(story: StoryText, figures: readonly CountedFigure[]): FormedFigure[] {
  const sorted = [...figures].sort(
    (x, y) => x.article - y.article || x.rank - y.rank || x.start - y.start || x.end - y.end,
  );
  const answered = new Set(
    sorted
      .filter(({ question, time }) => question !== undefined && time.background === undefined)
      .map(({ question }) => question),
  );
  const currency = commonestCurrency(sorted);
  const years = yearsOfEvent(sorted);
  return sorted.map((figure, at) => {
    const { text: body, language } = story.document(figure.article);
    const text = figure.field === 'title' ? (story.articles[figure.article]!.title ?? '') : body;
    const behind = text.slice(figure.end, figure.end + 16);
    const isMore =
      figure.question !== 'injured' &&
      (MORE_BEFORE.test(textBefore(text, figure.start, 16)) ||
        (MORE_BEHIND.test(behind) && !(figure.question !== undefined && OTHERS_BEHIND.test(behind))));
    return {
      ...comparable(figure, hedgeOf(sorted[at - 1], figure, text), currency, text),
      anchor: figure.kind === 'measure' ? ANCHOR.exec(text.slice(figure.end, figure.end + 120))?.[1] : undefined,
      fate: fateOf(figure, text),
      isOrder: isOrder(text, figure),
      isMore,
      isSubjectBefore: figure.subject !== undefined && positionOfSubject(text, figure, figure.subject) < figure.start,
      isRising: figure.question !== undefined && RISING.test(textBefore(text, figure.start, 50)),
      isProgress:
        (figure.kind === 'count' && FINDING.test(textBefore(text, figure.start, 50))) ||
        (figure.kind === 'percent' && MARKET.test(textBefore(text, figure.start, 80))),
      besides: figure.kind === 'count' ? numbersBesides(sorted, at) : [],
      isAgo: figure.kind === 'duration' && AGO.test(behind),
      isRate: figure.kind === 'count' && RATE.test(textBefore(text, figure.start, 12)),
      isHalfDay: figure.kind === 'time' && language === 'en' && TWELVE_HOURS.test(text.slice(figure.start, figure.end)),
      isZoned: figure.kind === 'time' && ZONE.test(behind),
      isSome: SOME_BEHIND.test(behind),
      whole: wholeOf(figure, sorted[at + 1], text),
      isWithOthers: isWithOthers(figure, sorted[at + 1], text),
      sort: sortOf(figure, text),
      isKnown:
        figure.kind === 'count' &&
        figure.value < MIN_TOLD &&
        figure.question === undefined &&
        !text.slice(figure.start, figure.end + 1).includes('-') &&
        KNOWN.test(textBefore(text, figure.start, 16)),
      isSettled: isCasualty(figure) && years.has(figure.time.year ?? figure.time.background ?? ''),
      isBackground:
        figure.time.background !== undefined &&
        figure.question !== undefined &&
        answered.has(figure.question) &&
        !(isCasualty(figure) && years.has(figure.time.background)),
    };
  });
}

/**
 * Past years that are those of the story's own event, as where a trial looks back at the deed: the opening of an
 * article gives one for its number of dead, or another article has the same number without a year.
 */
function yearsOfEvent(figures: readonly CountedFigure[]): ReadonlySet<string> {
  const answers = figures.filter(isCasualty);
  const present = answers.filter(({ time }) => time.background === undefined);
  return new Set(
    answers.flatMap(({ article, question, time, ...value }) => {
      if (time.background === undefined) return time.year ?? [];
      const others = present.filter((other) => other.question === question);
      const isElsewhere = value.value > MAX_CHANCE && others.some((other) => areEqual(other, value));
      return isElsewhere && others.every((other) => other.article !== article) ? time.background : [];
    }),
  );
}

/** What a crime did, which nobody counts anew years after; hostages are. */
function isCasualty({ question }: CountedFigure): boolean {
  return question === 'dead' || question === 'injured';
}

/** So few die in many an event. */
const MAX_CHANCE = 2;

const ACCUSATION = new RegExp(`\\b(?:${ACCUSED})\\b`, 'i');
const SUFFERING = new RegExp(`\\b(?:${SUFFERED})\\b`, 'i');
/** Characters behind an age in which the verb is looked for whose subject has that age. */
const REACH_FATE = 60;

function fateOf({ kind, name, end }: CountedFigure, text: string): FormedFigure['fate'] {
  if (kind !== 'age' || name !== undefined) return undefined;
  const behind = /^[^.;]*/.exec(text.slice(end, end + REACH_FATE))![0];
  const [accused, suffered] = [behind.search(ACCUSATION), behind.search(SUFFERING)];
  if (accused < 0 && suffered < 0) return undefined;
  return suffered < 0 || (accused >= 0 && accused < suffered) ? 'accused' : 'suffered';
}

/** "In his early 30s" */
const DECADE = /0['’]?s/;

/** ISO 4217 for no named currency: "raised 5m". */
const UNNAMED = 'XXX';

/** The currency of most amounts. */
function commonestCurrency(figures: readonly CountedFigure[]): string | undefined {
  const named = figures.filter(({ kind, unit }) => kind === 'money' && unit !== UNNAMED);
  return maxBy(countEach(named.map(({ unit }) => unit)), ([, count]) => count)?.[0];
}

/** A figure as it is compared: in the unit and with the hedge of other reports. */
function comparable(
  figure: CountedFigure,
  hedge: CountedFigure['hedge'],
  currency: string | undefined,
  text: string,
): CountedFigure {
  const { value, unit } = figure;
  // "In his 20s" is no 19.
  if (figure.kind === 'age' && DECADE.test(text.slice(figure.start, figure.end))) return { ...figure, high: value + 9 };
  const hedged = hedge === figure.hedge || hedge === undefined ? figure : { ...figure, hedge };
  // "A quake of 5.7" beside one of "magnitude 6.3".
  if (figure.question === 'magnitude') return { ...hedged, kind: 'measure', unit: 'magnitude' };
  // "In the 87th minute" beside "after 87 minutes".
  if (figure.question === 'minute')
    return { ...hedged, kind: 'duration', unit: 'minute', base: { value, unit: 'minute' } };
  // "Half" is 50 per cent, and "8.5 tons" are usually the 8.5 tonnes of another report.
  if (figure.kind === 'fraction') return { ...hedged, base: { value: 100 * value, unit: '%' } };
  if (unit === 'ton') return { ...hedged, base: { value: 1000 * value, unit: 'kilogram' } };
  if (unit === UNNAMED && currency !== undefined) return { ...hedged, base: { value, unit: currency } };
  return hedged;
}

/** What makes a time of day a rough one: "shortly before 6". */
function hedgeOf(before: CountedFigure | undefined, figure: CountedFigure, text: string): CountedFigure['hedge'] {
  const { kind, start, hedge } = figure;
  if (kind === 'time' && ROUGHLY.test(textBefore(text, start, 24))) return 'about';
  return hedge ?? hedgeOfConverted(before, figure);
}

/** The hedge of a measure before its conversion in brackets: "more than 1400C (2552F)". */
function hedgeOfConverted(before: CountedFigure | undefined, figure: CountedFigure): CountedFigure['hedge'] {
  if (before?.kind !== 'measure' || figure.kind !== 'measure' || before.unit === figure.unit) return undefined;
  const isBeside = before.article === figure.article && before.field === figure.field;
  const between = figure.start - before.end;
  return isBeside && between > 0 && between <= MAX_TO_CONVERTED ? before.hedge : undefined;
}

/** Characters between a measure and its conversion. */
const MAX_TO_CONVERTED = 3;

/**
 * The other counts of a figure's sentence, near it, that answer no other question: the three of "three guards and seven
 * crew". Of an answer to a question about the event also the article's other answers: the nine dead of the other town.
 */
function numbersBesides(figures: readonly CountedFigure[], at: number): number[] {
  const { article, field, sentence, question } = figures[at]!;
  const answers =
    question !== undefined && isOfEvent(question)
      ? figures
          .slice(Math.max(0, at - MAX_BETWEEN), at + MAX_BETWEEN + 1)
          .filter((other) => other.question === question && other.article === article && other.sentence !== sentence)
          .filter((other) => other.name !== undefined && other.name !== figures[at]!.name)
      : [];
  const near = figures.slice(Math.max(0, at - MAX_BESIDES), at + MAX_BESIDES + 1).flatMap((other) =>
    other !== figures[at] &&
    other.kind === 'count' &&
    other.article === article &&
    other.field === field &&
    other.sentence === sentence &&
    (other.question === undefined || question === undefined || other.question === question) &&
    // "Two buses collided, killing 14 people": 16 is no sum.
    !(question !== undefined && OF_PEOPLE.has(question) && isThing(other.subject ?? ''))
      ? [other.value]
      : [],
  );
  return [...near, ...answers.slice(0, MAX_ANSWERS).map(({ value }) => value)];
}

/** Characters of what may come before the number of the others: "and nearly two dozen". */
const MAX_HEDGE = 14;
const WITH_OTHERS = /^ \p{Ll}+ (?:and|as well as) (?:the )?(?=\p{L})/u;

function isWithOthers({ kind, end, article }: CountedFigure, next: CountedFigure | undefined, text: string): boolean {
  const between = kind === 'count' ? WITH_OTHERS.exec(text.slice(end, end + 50))?.[0].length : undefined;
  return between !== undefined && (next?.article !== article || next.start > end + between + MAX_HEDGE);
}

function wholeOf({ kind, article, field, end }: CountedFigure, next: CountedFigure | undefined, text: string) {
  const isBeside = kind === 'count' && next?.kind === 'count' && next.article === article && next.field === field;
  return isBeside && OF_ALL.test(text.slice(end, Math.max(end, next.start))) ? next.value : undefined;
}

const OF_ALL = /^ (?:out )?(?:of (?:the |its |all |their )?|d[aeo]s? |von |sur |de (?:los |las )?)$/;

/** Other answers of an article that are looked at. */
const MAX_ANSWERS = 8;
/** Figures to either side among which they are looked for. */
const MAX_BETWEEN = 30;

/** Figures to either side that are looked at. */
const MAX_BESIDES = 3;
