import { parsePublicationTime } from '../../../article.js';
import { getOrInsert, groupBy, minOf } from '../../../structures/index.js';
import { areOfOtherParts, CHANGING, type FigureQuestion, isOfEvent } from '../questions/index.js';
import { areOtherDays, type FigureTime, kindOfDay } from '../wording/index.js';
import { areSlip } from './distinctive-numbers.js';
import {
  areCompatible,
  areEqual,
  areStated,
  isBeyondBound,
  isExact,
  LOWER_BOUND,
  type WrittenValue,
} from './figure-values.js';

/**
 * How the figures for one question are related. `equal`: the same value; `compatible`: rounding or a hedge explains the
 * difference, or bounds that overlap; `updated`: a later article has a later value; `conflict`: two exact values for
 * one question, scope and time, or an exact one beyond another's bound; `other-scope`: the values are of different
 * parts; `sole`: only one article has it.
 */
export type FigureAgreement = 'equal' | 'compatible' | 'updated' | 'conflict' | 'other-scope' | 'sole';

/** A value with what its article says about its question. */
export interface AnsweredValue extends WrittenValue {
  readonly article: number;
  readonly sentence: number;
  readonly unit: string;
  /** ISO 8601, the article's own. */
  readonly published: string | undefined;
  readonly question: FigureQuestion | undefined;
  readonly scope: {
    readonly group: readonly string[];
    readonly isEarlier: boolean;
    readonly isMaximum: boolean;
    readonly part?: string | undefined;
  };
  readonly time: Pick<FigureTime, 'day'>;
  /** Whether the text says that it has grown: "the toll rose to 25". */
  readonly isRising: boolean;
  /** Whether it counts something that accumulates: "divers have found 25". */
  readonly isProgress: boolean;
  /** Whether its article reports a verdict, years after the deed. */
  readonly isJudged: boolean;
  /** Whether it is of an event of a past year. */
  readonly isSettled?: boolean;
  /** Who gives it. */
  readonly source: string | undefined;
  /** Other counts of its sentence, which may be added to it: the three in "three guards and seven crew". */
  readonly besides: readonly number[];
}

/** With this many days between two articles, a person may have had a birthday. */
const BIRTHDAY = 20;
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** What changes has not changed within half an hour. */
const SAME_HOURS = 0.5;
/** What is not known to change hardly changes in fewer hours. */
const MIN_HOURS = 6;
const YEAR = 365.25;

export function agreementOf(found: readonly AnsweredValue[]): FigureAgreement {
  // What was joined by its number alone answers the question of its row.
  const question = found.find((value) => value.question !== undefined)?.question;
  // The same past year in two articles.
  const isSettled = new Set(found.filter((value) => value.isSettled).map(({ article }) => article)).size > 1;
  return agreementOfRow(found.map((value) => ({ ...value, question: value.question ?? question, isSettled })));
}

function agreementOfRow(values: readonly AnsweredValue[]): FigureAgreement {
  const [first] = values;
  if (first === undefined || values.every(({ article }) => article === first.article)) return 'sole';
  if (areAllEqual(values)) {
    return values.every(({ hedge }) => (hedge === undefined) === (first.hedge === undefined)) ? 'equal' : 'compatible';
  }
  if (isDisputed(values)) return 'conflict';
  const articles = byArticle(distinctOf(values));
  const found = new Set<FigureAgreement>();
  articles.forEach((one, at) => {
    for (const two of articles.slice(at + 1)) found.add(agreementOfArticles(one, two));
  });
  // Several clubs' offers: where one article gives two answers, another's third is no contradiction.
  if (found.has('conflict') && (articles.some(hasSeveralAnswers) || hasSeveralPrices(values) || hasSum(values))) {
    found.delete('conflict');
    found.add('other-scope');
  }
  return (['conflict', 'updated', 'other-scope'] as const).find((agreement) => found.has(agreement)) ?? 'compatible';
}

/** Values of one row that are compared with each other, each with each. */
const MAX_COMPARED = 100;

/**
 * Whether one article names two sources that measured one thing differently, or that count differently in one
 * sentence: "the ministry put the dead at 24; the army insists that only 12 died".
 */
function isDisputed(values: readonly AnsweredValue[]): boolean {
  const isAsked = ({ question }: AnsweredValue): boolean => question !== undefined && isOfEvent(question);
  const answers = values.filter((value) => isAsked(value) && isExact(value)).slice(0, MAX_COMPARED);
  return answers.some((one) => answers.some((two) => isDisputedBy(one, two)));
}

function isDisputedBy(one: AnsweredValue, two: AnsweredValue): boolean {
  if (one.article !== two.article || !areOtherSources(one, two) || areCompatible(one, two)) return false;
  if (one.question === 'magnitude') return true;
  const isSameScope = !one.scope.isEarlier && !two.scope.isEarlier && !isOtherGroup(one.scope.group, two.scope.group);
  return one.sentence === two.sentence && isSameScope && !one.isRising && !two.isRising;
}

function areOtherSources({ source: one }: AnsweredValue, { source: two }: AnsweredValue): boolean {
  return one !== undefined && two !== undefined && one !== two;
}

function byArticle(values: readonly AnsweredValue[]): AnsweredValue[][] {
  return [...groupBy(values, ({ article }) => article).values()];
}

/** What an article gives over and over in one way, once: the first of each. Articles may do so thousands of times. */
function distinctOf(values: readonly AnsweredValue[]): AnsweredValue[] {
  const found = new Map<string, AnsweredValue>();
  for (const value of values) getOrInsert(found, JSON.stringify(value, COMPARED), () => value);
  return [...found.values()];
}

/** What is compared between two values, in the value or in what it holds. All but where it stands. */
const COMPARED = [
  ...['article', 'value', 'high', 'hedge', 'unit', 'base', 'isOrder', 'isHalfDay', 'published', 'question'],
  ...['scope', 'group', 'isEarlier', 'isMaximum', 'part', 'time', 'day', 'isRising', 'isProgress', 'isJudged'],
  ...['isSettled', 'source', 'besides'],
];

/**
 * The relation of two articles. An article that also gives the other's value knows of both, and contradicts nothing.
 */
function agreementOfArticles(one: readonly AnsweredValue[], two: readonly AnsweredValue[]): FigureAgreement {
  const all = one.flatMap((a) => two.map((b) => [a, b] as const));
  // Conversions are rounded separately: if both write miles, only the miles count.
  const alike = all.filter(([a, b]) => a.unit === b.unit);
  const pairs = alike.length > 0 ? alike : all;
  const found = new Set(pairs.map(([a, b]) => agreementOfTwo(a, b)));
  if (found.has('conflict') && pairs.some(([a, b]) => areCompatible(a, b) && !isWide(a) && !isWide(b))) {
    found.delete('conflict');
    found.add(isChanging(one[0]!) ? 'updated' : 'compatible');
  }
  return (['conflict', 'updated', 'other-scope'] as const).find((agreement) => found.has(agreement)) ?? 'compatible';
}

/** A forecast of 150 to 200 beside a value of 149 is not the 148 of another article, nor are "thousands" its 3,200. */
function isWide({ high, unit, isOrder }: AnsweredValue): boolean {
  return isOrder === true || (high !== undefined && unit !== 'score');
}

/** Whether an article answers a question of one lasting answer with two values. */
function hasSeveralAnswers(own: readonly AnsweredValue[]): boolean {
  const lasting = own.filter((value) => !isChanging(value));
  return lasting.some((one) =>
    lasting.some((two) => one.unit === two.unit && (!areCompatible(one, two) || isOutside(one, two))),
  );
}

/** "140 to 150" beside 160 in one article: nothing was rounded there. */
function isOutside({ value, high, unit }: AnsweredValue, exact: AnsweredValue): boolean {
  if (high === undefined || unit === 'score' || !isExact(exact)) return false;
  return exact.value < value || exact.value > high;
}

/** Whether there are more than two prices: those of several bidders, told by several articles. */
function hasSeveralPrices(values: readonly AnsweredValue[]): boolean {
  if (values[0]!.question !== 'price') return false;
  return new Set(values.filter(isExact).map(({ value, unit }) => `${value} ${unit}`)).size > 2;
}

function isChanging({ question, isProgress, isSettled, unit }: AnsweredValue): boolean {
  if (isSettled) return false;
  // A vote of six to three is over.
  return isProgress || (question !== undefined && CHANGING.has(question) && unit !== 'score');
}

/** Whether all say the same, unit by unit: "seven km (4 miles)" is what both articles say. */
function areAllEqual(values: readonly AnsweredValue[]): boolean {
  const firsts = new Map<string, AnsweredValue>();
  for (const value of values) {
    const first = firsts.get(value.unit);
    if (first === undefined) firsts.set(value.unit, value);
    else if (!areEqual(first, value)) return false;
  }
  const units = [...firsts.values()];
  return values.every((value) => units.every((first) => first.unit === value.unit || areCompatible(first, value)));
}

function agreementOfTwo(one: AnsweredValue, two: AnsweredValue): FigureAgreement {
  if (areCompatible(one, two)) return 'compatible';
  const isOtherPart =
    areOfOtherParts(one.question, one.scope.part, two.scope.part) ||
    (!ANY_GROUP.has(one.question ?? '') && isOtherGroup(one.scope.group, two.scope.group));
  if (isOtherPart || one.scope.isMaximum !== two.scope.isMaximum) return 'other-scope';
  if (isSum(one, two) || isSum(two, one)) return 'other-scope';
  // Of a past event nobody is that far off: one counts a year, another all.
  if (one.isSettled && isFarApart(one, two)) return 'other-scope';
  if (isUpdate(one, two)) return 'updated';
  const isSaid = areStated(one, two) || isBeyondBound(one, two);
  // Nobody writes "more than 1,500" for 2,400.
  const isOther = isFarApart(one, two) || areRoughlyOther(one, two);
  if (!isSaid) return isChanging(one) && isOther ? 'updated' : 'compatible';
  return (isChanging(one) || two.isProgress) && !areOfOneMoment(one, two) ? 'updated' : 'conflict';
}

/** Questions whose answers count the same by any noun: "3,200 jobs", "3,500 posts". */
const ANY_GROUP: ReadonlySet<string> = new Set(['age', 'jobs cut', 'capacity', 'outage', 'trapped']);

/** "About 40,000" and 52,000: rough numbers that are not the same, however they were rounded. */
function areRoughlyOther(one: AnsweredValue, two: AnsweredValue): boolean {
  const isRough = ({ hedge, isOrder }: AnsweredValue): boolean =>
    isOrder !== true && (hedge === undefined || hedge === 'about' || hedge === 'nearly');
  const [low, high] = one.value < two.value ? [one, two] : [two, one];
  return isRough(one) && isRough(two) && high.value > MIN_ROUGHLY_APART * (low.high ?? low.value);
}

/** Rough numbers of one thing differ by less. */
const MIN_ROUGHLY_APART = 1.2;

/** Bounds and rough numbers further apart than this are of two times. */
const MAX_ROUGHLY_APART = 1.5;

function isFarApart(one: AnsweredValue, two: AnsweredValue): boolean {
  if (one.isOrder === true || two.isOrder === true) return false;
  return Math.max(one.value, two.value) > MAX_ROUGHLY_APART * Math.min(one.value, two.value);
}

function isOtherGroup(one: readonly string[], two: readonly string[]): boolean {
  return one.length + two.length > 0 && !one.some((word) => two.includes(word));
}

/** Whether one is the sum of the other and the numbers beside it: ten are "three guards and seven crew". */
function isSum(whole: AnsweredValue, part: AnsweredValue): boolean {
  const { value, besides, hedge } = part;
  if (whole.isOrder === true || part.isOrder === true) return false;
  const slack = hedge !== undefined && LOWER_BOUND.has(hedge) ? MAX_BEYOND_SUM : 1;
  return besides.some((more) => value + more <= whole.value && whole.value <= slack * (value + more));
}

/** Whether one article tells the parts of another's number: nine rifles are "seven AK-47s and two other rifles". */
function hasSum(values: readonly AnsweredValue[]): boolean {
  const some = values.slice(0, MAX_COMPARED);
  return some.some((part) => some.some((whole) => whole.article !== part.article && isSum(whole, part)));
}

/** How far a whole may be beyond the sum of parts that say "more than". */
const MAX_BEYOND_SUM = 1.15;

/** Whether the text or the times of publication say that one of two values came later. */
function isUpdate(one: AnsweredValue, two: AnsweredValue): boolean {
  if (one.question === 'age') return isLaterAge(one, two);
  if (one.question !== undefined && !isChanging({ ...one, isProgress: false })) return false;
  if (one.scope.isEarlier !== two.scope.isEarlier || one.isRising || two.isRising) return true;
  if (areOtherDays(one.time, two.time)) return true;
  const [published, other] = [timeOf(one), timeOf(two)];
  if (published === undefined || other === undefined || hoursBetween(published, other) === 0) return false;
  if (isChanging(one)) return hoursBetween(published, other) > SAME_HOURS;
  // A value not known to change may be fixed: only a higher value is a later one, and only if it is no slip of a digit.
  const isLater = published.from < other.from === one.value < two.value && !areSlip(one, two);
  return isLater && hoursBetween(published, other) >= (one.question === 'charges' ? 24 : MIN_HOURS);
}

/** Whether two ages are of one person at two times: a birthday may lie between them, or a trial. */
function isLaterAge(one: AnsweredValue, two: AnsweredValue): boolean {
  const years = Math.abs(one.value - two.value);
  const days = daysBetween(one, two);
  if (days === undefined) return one.isJudged !== two.isJudged && one.isJudged === one.value > two.value;
  return days > BIRTHDAY && years - 1 <= days / YEAR && years + 1 >= days / YEAR;
}

/** Whether the times of publication or the texts say which of the values of two articles is the later one. */
export function isOrderKnown(values: readonly AnsweredValue[]): boolean {
  if (values.some(({ isRising, scope }) => isRising || scope.isEarlier)) return true;
  const days = new Set(values.flatMap(({ time }) => time.day ?? []));
  if (days.size > new Set(Array.from(days, kindOfDay)).size) return true;
  const times = values.map(timeOf).filter((time) => time !== undefined);
  const first = minOf(times.map(({ to }) => to));
  return times.some(({ from }) => from > first);
}

type Time = { readonly from: number; readonly to: number };

/**
 * Whether two articles were published within half an hour: a day alone does not show which of two tolls was
 * counted first.
 */
function areOfOneMoment(one: AnsweredValue, two: AnsweredValue): boolean {
  const [published, other] = [timeOf(one), timeOf(two)];
  if (published === undefined || other === undefined || hoursBetween(published, other) > SAME_HOURS) return false;
  return Math.max(published.to - published.from, other.to - other.from) < DAY / 2;
}

/** Hours between two times of publication, 0 if they overlap. */
function hoursBetween(one: Time, two: Time): number {
  return one.to >= two.from && two.to >= one.from ? 0 : Math.abs(one.from - two.from) / HOUR;
}

function daysBetween(one: AnsweredValue, two: AnsweredValue): number | undefined {
  const [first, second] = [timeOf(one), timeOf(two)];
  return first === undefined || second === undefined ? undefined : Math.abs(first.from - second.from) / DAY;
}

/** Times that were asked for: of each pair of values of a row. */
const TIMES = new WeakMap<AnsweredValue, Time | undefined>();

function timeOf(value: AnsweredValue): Time | undefined {
  return getOrInsert(TIMES, value, () =>
    value.published === undefined ? undefined : parsePublicationTime(value.published),
  );
}
