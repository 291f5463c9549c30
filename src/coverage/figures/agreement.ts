import { parsePublicationTime } from '../../article.js';
import { areCompatible, areEqual, isBeyondBound, isExact, type WrittenValue } from './figure-values.js';
import { CHANGING, type FigureQuestion } from './questions.js';

/**
 * How the figures for one question stand to one another. `equal`: the same value; `compatible`: rounding or a hedge
 * explains the difference, or bounds that overlap; `updated`: a later article has a later value; `conflict`: two exact
 * values for one question, scope and time, or an exact one beyond another's bound; `other-scope`: the values are of
 * different parts; `sole`: only one article has it.
 */
export type FigureAgreement = 'equal' | 'compatible' | 'updated' | 'conflict' | 'other-scope' | 'sole';

/** A value with what its article says of its question. */
export interface AnsweredValue extends WrittenValue {
  readonly article: number;
  readonly unit: string;
  /** ISO 8601, the article's own. */
  readonly published: string | undefined;
  readonly question: FigureQuestion | undefined;
  readonly scope: { readonly group: readonly string[]; readonly isEarlier: boolean; readonly isMaximum: boolean };
  readonly time: { readonly label: string | undefined };
  /** The text says that it has grown: "the toll rose to 25". */
  readonly isRising: boolean;
}

/** From this many days between two articles on, a person may have had a birthday. */
const BIRTHDAY = 20;
const DAY = 86_400_000;

export function agreementOf(found: readonly AnsweredValue[]): FigureAgreement {
  // What was joined by its number alone answers the question of its row.
  const question = found.find((value) => value.question !== undefined)?.question;
  return agreementOfRow(found.map((value) => ({ ...value, question: value.question ?? question })));
}

function agreementOfRow(values: readonly AnsweredValue[]): FigureAgreement {
  const [first] = values;
  if (first === undefined || values.every(({ article }) => article === first.article)) return 'sole';
  if (areAllEqual(values)) {
    return values.every(({ hedge }) => (hedge === undefined) === (first.hedge === undefined)) ? 'equal' : 'compatible';
  }
  const articles = byArticle(values);
  const found = new Set<FigureAgreement>();
  articles.forEach((one, at) => {
    for (const two of articles.slice(at + 1)) found.add(agreementOfArticles(one, two));
  });
  // Several clubs' offers: where one article gives two answers, another's third is no contradiction.
  if (found.has('conflict') && articles.some(hasSeveralAnswers)) {
    found.delete('conflict');
    found.add('other-scope');
  }
  return (['conflict', 'updated', 'other-scope'] as const).find((agreement) => found.has(agreement)) ?? 'compatible';
}

function byArticle(values: readonly AnsweredValue[]): AnsweredValue[][] {
  const groups = new Map<number, AnsweredValue[]>();
  for (const value of values) {
    const known = groups.get(value.article);
    if (known === undefined) groups.set(value.article, [value]);
    else known.push(value);
  }
  return [...groups.values()];
}

/**
 * How two articles stand to each other. One that also gives what the other says knows of both, and contradicts nothing.
 */
function agreementOfArticles(one: readonly AnsweredValue[], two: readonly AnsweredValue[]): FigureAgreement {
  const found = new Set(one.flatMap((a) => two.map((b) => agreementOfTwo(a, b))));
  if (found.has('conflict') && found.has('compatible')) {
    found.delete('conflict');
    found.add(isChanging(one[0]!) ? 'updated' : 'compatible');
  }
  return (['conflict', 'updated', 'other-scope'] as const).find((agreement) => found.has(agreement)) ?? 'compatible';
}

/** Whether an article answers a question of one lasting answer with two exact values. */
function hasSeveralAnswers(own: readonly AnsweredValue[]): boolean {
  const exact = own.filter((value) => isExact(value) && !isChanging(value));
  return exact.some((one) => exact.some((two) => one.unit === two.unit && !areCompatible(one, two)));
}

function isChanging({ question }: AnsweredValue): boolean {
  return question !== undefined && CHANGING.has(question);
}

/** Whether all say the same, unit by unit: "seven km (4 miles)" is what all of two articles say. */
function areAllEqual(values: readonly AnsweredValue[]): boolean {
  return values.every((one, at) =>
    values.slice(at + 1).every((two) => (one.unit === two.unit ? areEqual(one, two) : areCompatible(one, two))),
  );
}

function agreementOfTwo(one: AnsweredValue, two: AnsweredValue): FigureAgreement {
  if (areCompatible(one, two)) return 'compatible';
  const isOtherPart = one.question !== 'age' && isOtherGroup(one.scope.group, two.scope.group);
  if (isOtherPart || one.scope.isMaximum !== two.scope.isMaximum) return 'other-scope';
  if (isUpdate(one, two)) return 'updated';
  if (!(isExact(one) && isExact(two)) && !isBeyondBound(one, two)) return 'compatible';
  return isChanging(one) && !areOfOneMoment(one, two) ? 'updated' : 'conflict';
}

function isOtherGroup(one: readonly string[], two: readonly string[]): boolean {
  return one.length + two.length > 0 && !one.some((word) => two.includes(word));
}

/** Whether the text or the times of publication say that one of two values came later. */
function isUpdate(one: AnsweredValue, two: AnsweredValue): boolean {
  if (one.question === 'age') return Math.abs(one.value - two.value) === 1 && daysBetween(one, two) > BIRTHDAY;
  if (one.question !== undefined && !CHANGING.has(one.question)) return false;
  if (one.scope.isEarlier !== two.scope.isEarlier || one.isRising || two.isRising) return true;
  const [first, second] = [one.time.label, two.time.label];
  if (first !== undefined && second !== undefined && first !== second) return true;
  const [published, other] = [timeOf(one), timeOf(two)];
  if (published === undefined || other === undefined || areOverlapping(published, other)) return false;
  // What is not known to change may be fixed: only a higher value is a later one.
  return isChanging(one) || published.from < other.from === one.value < two.value;
}

type Time = { readonly from: number; readonly to: number };

/**
 * Whether two articles were published at one time, by the hour: a day alone does not tell which of two tolls was
 * counted first.
 */
function areOfOneMoment(one: AnsweredValue, two: AnsweredValue): boolean {
  const [published, other] = [timeOf(one), timeOf(two)];
  if (published === undefined || other === undefined || !areOverlapping(published, other)) return false;
  return Math.max(published.to - published.from, other.to - other.from) < DAY / 2;
}

function areOverlapping(one: Time, two: Time): boolean {
  return one.to >= two.from && two.to >= one.from;
}

function daysBetween(one: AnsweredValue, two: AnsweredValue): number {
  const [first, second] = [timeOf(one), timeOf(two)];
  return first === undefined || second === undefined ? 0 : Math.abs(first.from - second.from) / DAY;
}

function timeOf({ published }: AnsweredValue): Time | undefined {
  return published === undefined ? undefined : parsePublicationTime(published);
}
