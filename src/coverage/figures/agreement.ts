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

/** Numbers that go down as well as up; those of the dead only grow, and a later lower one contradicts. */
const FALLING: ReadonlySet<FigureQuestion> = new Set<FigureQuestion>([
  'missing',
  'sheltered',
  'displaced',
  'arrested',
  'damage',
  'market price',
  'votes',
]);

/** From this many days between two articles on, a person may have had a birthday. */
const BIRTHDAY = 20;
const DAY = 86_400_000;

export function agreementOf(values: readonly AnsweredValue[]): FigureAgreement {
  const [first] = values;
  if (first === undefined || values.every(({ article }) => article === first.article)) return 'sole';
  if (areAllEqual(values)) {
    return values.every(({ hedge }) => (hedge === undefined) === (first.hedge === undefined)) ? 'equal' : 'compatible';
  }
  const found = new Set<FigureAgreement>();
  values.forEach((one, at) => {
    for (const two of values.slice(at + 1)) if (one.article !== two.article) found.add(agreementOfTwo(one, two));
  });
  return (['conflict', 'updated', 'other-scope'] as const).find((agreement) => found.has(agreement)) ?? 'compatible';
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
  if (isExact(one) && isExact(two)) return 'conflict';
  if (!isBeyondBound(one, two)) return 'compatible';
  // "At least 80" and 57 of a number that grows are two states of it, unless both are of one moment.
  return one.question !== undefined && CHANGING.has(one.question) ? 'updated' : 'conflict';
}

function isOtherGroup(one: readonly string[], two: readonly string[]): boolean {
  return one.length + two.length > 0 && !one.some((word) => two.includes(word));
}

/** Whether the two speak of different times: by what the text says, else by when the articles were published. */
function isUpdate(one: AnsweredValue, two: AnsweredValue): boolean {
  if (one.question === 'age') return Math.abs(one.value - two.value) === 1 && daysBetween(one, two) > BIRTHDAY;
  // What a text does not know the question of may change as well; what is exact and fixed does not.
  if (one.question !== undefined && !CHANGING.has(one.question)) return false;
  if (one.scope.isEarlier !== two.scope.isEarlier || one.isRising || two.isRising) return true;
  const [first, second] = [one.time.label, two.time.label];
  if (first !== undefined && second !== undefined && first !== second) return true;
  const [earlier, later] = [timeOf(one), timeOf(two)];
  if (earlier === undefined || later === undefined) return false;
  const mayFall = one.question !== undefined && FALLING.has(one.question);
  if (earlier.to < later.from) return mayFall || one.value < two.value;
  return later.to < earlier.from && (mayFall || two.value < one.value);
}

function daysBetween(one: AnsweredValue, two: AnsweredValue): number {
  const [first, second] = [timeOf(one), timeOf(two)];
  return first === undefined || second === undefined ? 0 : Math.abs(first.from - second.from) / DAY;
}

function timeOf({ published }: AnsweredValue): { readonly from: number; readonly to: number } | undefined {
  return published === undefined ? undefined : parsePublicationTime(published);
}
