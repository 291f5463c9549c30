import type { ArticleId, Span } from '../../article.js';
import { type Coverage, measuredBy, writtenFigure } from '../../coverage/index.js';
import { groupBy } from '../../structures/index.js';
import { plain } from '../formats/index.js';
import { timeText } from './times.js';

type Figure = Coverage['figures'][number];

/** A figure as one article writes it. */
export interface FigureCell extends Span {
  readonly article: ArticleId;
  /** With its hedge: `at least 41`. */
  readonly written: string;
  /** Equal for "31" and "thirty-one", different for "about 31". */
  readonly answer: string;
  /** `in Lower Tesmere, police, on Tuesday`: scope, source and time, as far as they are known. */
  readonly context: string;
  readonly inTitle: boolean;
}

/** One question, and how each article answers it. */
export interface FigureRow {
  readonly id: string;
  readonly question: string;
  readonly agreement: string;
  /** The agreement as a clause: `they contradict each other`. */
  readonly words: string;
  /** Whether readers of two articles come away with different numbers. */
  readonly differs: boolean;
  readonly cells: readonly FigureCell[];
}

const AGREEMENT_WORDS: Readonly<Record<string, string>> = {
  conflict: 'they contradict each other',
  updated: 'a later value',
  compatible: 'both can be right, rounded or hedged',
  equal: 'the same',
  'other-scope': 'not of the same thing',
  sole: 'one outlet only',
};

/** Of values that change with time, where no time says which is the later one. */
const UNKNOWN_ORDER = 'they differ; which is later is not known';

const ORDER = ['conflict', 'updated', 'compatible'];

/** Figures that at least two articles give and that differ for a reader; contradictions first. */
export function differingFigures(coverage: Pick<Coverage, 'figures'>): FigureRow[] {
  return coverage.figures
    .filter(({ agreement, values }) => ORDER.includes(agreement) && isWrittenDifferently(values))
    .sort((a, b) => ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement))
    .map(figureRow);
}

function isWrittenDifferently(values: Figure['values']): boolean {
  return new Set(values.map(answerOf)).size > 1;
}

function answerOf({ value, high, unit, hedge }: Figure['values'][number]): string {
  return `${value} ${high ?? ''} ${unit} ${hedge ?? ''}`;
}

/** One question with all its answers. */
export function figureRow(figure: Figure): FigureRow {
  const { id, subject, agreement, isOrderKnown, values, question, scope } = figure;
  const asked = askedWords(question, subject, values[0]?.unit);
  // A headline that repeats the figure of its text adds nothing.
  const isShown = ({ field, article, value, hedge }: Figure['values'][number]): boolean =>
    field !== 'title' ||
    !values.some(
      (own) => own.field !== 'title' && own.article === article && own.value === value && own.hedge === hedge,
    );
  return {
    id,
    question: scope ? `${asked}, ${plain(scope)}` : asked,
    agreement,
    words: agreement === 'updated' && !isOrderKnown ? UNKNOWN_ORDER : (AGREEMENT_WORDS[agreement] ?? agreement),
    differs: ORDER.includes(agreement) && isWrittenDifferently(values),
    cells: values.filter(isShown).map((value) => {
      const ownScope = value.scope === scope ? null : value.scope;
      const context = [ownScope, value.source, timeText(value.time)].map((part) => plain(part ?? '')).filter(Boolean);
      return {
        article: value.article,
        start: value.start,
        end: value.end,
        written: plain(writtenFigure(value)),
        answer: answerOf(value),
        context: context.join(', '),
        inTitle: value.field === 'title',
      };
    }),
  };
}

/** The question of a row; what is counted is added if it says more: `injured (firefighters)`. */
function askedWords(question: Figure['question'], subject: string | null, unit: string | undefined): string {
  const counted = plain(subject ?? '');
  if (question === null) return counted || measuredWords(unit);
  const saysNoMore = counted === '' || counted.toLowerCase().includes(question) || ANYBODY.test(counted);
  return saysNoMore ? question : `${question} (${counted})`;
}

/** What a number without a noun measures, by its unit: `time of day`, `amount`, `length`. */
function measuredWords(unit = 'count'): string {
  if (unit === 'time-of-day') return 'time of day';
  if (CALENDAR_UNITS.includes(unit)) return 'date';
  if (unit === '%') return 'share';
  if (/^[A-Z]{3}$/.test(unit)) return 'amount';
  return unit === 'count' ? 'a number without a noun' : measuredBy(unit);
}

const CALENDAR_UNITS = ['date', 'weekday', 'month-day', 'year-month', 'calendar-year', 'month-of-year'];

/** Whoever is dead, injured or missing is a person; the word says nothing beside the question. */
const ANYBODY =
  /^(?:people|persons?|fatalities|deaths?|victims?|casualties|lives|souls|dead|killed|injured|wounded|hurt|missing)$/i;

/**
 * The cells of a row by their answers, each with its articles, in the order of the first; digits are shown before
 * words.
 */
export function writtenAnswers({ cells }: FigureRow): { readonly written: string; readonly articles: ArticleId[] }[] {
  return [...groupBy(cells, ({ answer }) => answer).values()].map((same) => ({
    written: (same.find(({ written }) => /\d/.test(written)) ?? same[0]!).written,
    articles: [...new Set(same.map(({ article }) => article))],
  }));
}
