import type { PublicationTime, Span } from '../../../article.js';
import type { Figure } from '../../../text/index.js';
import { MONTH_NAMES, PAST_PHRASES, REPORTING } from './figure-wording.generated.js';

/** Which time a figure speaks of. */
export interface FigureTime {
  /** `YYYY-MM-DD`, or the words of the text where it does not say which day: "Monday". */
  readonly label: string | undefined;
  /** The same day for comparison, whatever the language: "Monday" and "segunda-feira" are `weekday 1`. */
  readonly day: string | undefined;
  /** The day is that of the event ("the quake on Sunday"), and not that of who says so ("officials said Tuesday"). */
  readonly isOfEvent: boolean;
  /** The text puts it into another time than that of the story: what was then, and the words that say so. */
  readonly background: string | undefined;
  /** The year that the opening gives for it, if it is past: that of the event which a trial looks back at. */
  readonly year?: string | undefined;
}

/** What speaks of no time. */
export const NO_TIME: FigureTime = { label: undefined, day: undefined, isOfEvent: false, background: undefined };

/** Characters before and behind a figure in which its time is looked for. */
const REACH_BEFORE = 110;
const REACH_BEHIND = 90;
/** Further back than this many days before publication, a day is of another event. */
const FAR_BACK = 20;
const DAY = 86_400_000;

/** Phrases that put what is told into the past of the event. Each is tried on a bounded window. */
const PAST = new RegExp(`${PAST_PHRASES}|last (?:${MONTH_NAMES})\\b`, 'i');
/** A month without a year, and no day: "since February", "in March". */
const MONTH = new RegExp(`\\b(?:in|since|of|em|desde|en) (?:${MONTH_NAMES})\\b(?! \\d)`, 'i');
/** Behind a preposition, and in German without one: "2011 waren …", "bereits 2011". */
const YEAR =
  /(?:\b(?:in|since|of|the|from|until|em|de|desde|en|im|jahr|seit|bereits|schon|zuletzt|depuis|nel|dal|del)\s(?:[a-zé]{3,10}\s)?|^)((?:19|20)\d\d)\b/gi;

const REPORTING_BEFORE = new RegExp(`\\b(?:${REPORTING})\\b[^.;,]{0,24}$`, 'i');

/** Where the sentence of a figure lies, and whether it is of the opening, which tells the event itself. */
export interface TimedPlace {
  readonly text: string;
  readonly sentence: Span;
  readonly isOpening: boolean;
  readonly published: PublicationTime | undefined;
}

/** The time that a figure speaks of. `dates`: the figures of the calendar in its sentence. */
export function findTime(place: TimedPlace, figure: Span, dates: readonly Figure[]): FigureTime {
  const { text, sentence, isOpening, published } = place;
  const from = Math.max(sentence.start, figure.start - REACH_BEFORE);
  const to = Math.min(sentence.end, figure.end + REACH_BEHIND);
  const window = text.slice(from, to);
  // A figure that the window begins with is no year before it.
  const background = isOpening ? undefined : pastOf(figure.start > from ? window : ` ${window}`, published);
  const year = isOpening ? yearBehind(text.slice(figure.end, to), published) : undefined;
  const near = dates.filter((date) => date.start >= from && date.end <= to && date.start !== figure.start);
  const [nearest] = near.sort((x, y) => distance(x, figure) - distance(y, figure));
  if (nearest === undefined) return (background ?? year) === undefined ? NO_TIME : { ...NO_TIME, background, year };
  const day = dayOf(nearest);
  const label = day && labelOf(nearest, text);
  const isFar = !isOpening && published !== undefined && isFarBack(nearest, published);
  return {
    label,
    day: day && `${day.unit} ${day.value}`,
    isOfEvent: !REPORTING_BEFORE.test(text.slice(Math.max(sentence.start, nearest.start - 40), nearest.start)),
    background: background ?? (isFar ? label : undefined),
    year,
  };
}

function pastOf(window: string, published: PublicationTime | undefined): string | undefined {
  const past = PAST.exec(window) ?? MONTH.exec(window);
  if (past !== null) {
    const month = MONTH_NAMES.split('|').indexOf((/\p{L}+$/u.exec(past[0])?.[0] ?? '').toLowerCase());
    const isOwnMonth = published !== undefined && month === new Date(published.from).getUTCMonth();
    if (!isOwnMonth) return past[0].toLowerCase();
  }
  for (const [, year] of window.matchAll(YEAR)) {
    if (published === undefined || Number(year) !== new Date(published.from).getUTCFullYear()) return year;
  }
  return undefined;
}

/** "A fire that killed 41 people in 2019" */
function yearBehind(behind: string, published: PublicationTime | undefined): string | undefined {
  const year = YEAR_BEHIND.exec(behind)?.[1];
  return published !== undefined && Number(year) >= new Date(published.from).getUTCFullYear() ? undefined : year;
}

const YEAR_BEHIND = /^[^,;:.–—]{0,70}\b(?:in|of|em|de|en|im|jahr|nel|năm)\s(?:[a-zé]{3,10}\s)?((?:19|20)\d\d)\b/i;

function isFarBack(figure: Figure, published: PublicationTime): boolean {
  const { unit, value } = dayOf(figure) ?? {};
  if (unit !== 'date' || value === undefined) return false;
  const time = Date.UTC(Math.floor(value / 10_000), (Math.floor(value / 100) % 100) - 1, value % 100);
  return published.from - time > FAR_BACK * DAY;
}

/** The day of a figure of the calendar, or of the date that a clock time belongs to. */
function dayOf({ unit, value, date }: Figure): Pick<Figure, 'unit' | 'value'> | undefined {
  if (unit === 'date' || unit === 'weekday' || unit === 'month-day') return { unit, value };
  return date?.unit === 'date' ? date : undefined;
}

function labelOf(figure: Figure, text: string): string {
  const { unit, value } = dayOf(figure)!;
  if (unit !== 'date') return text.slice(figure.start, figure.end);
  const digits = String(value);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Whether two figures are known to speak of two days. A weekday beside a date is not known to be another day. */
export function areOtherDays({ day: one }: Pick<FigureTime, 'day'>, { day: two }: Pick<FigureTime, 'day'>): boolean {
  return one !== undefined && two !== undefined && one !== two && kindOfDay(one) === kindOfDay(two);
}

/** What two days must have in common to be compared: `weekday`, `date` or `month-day`. */
export function kindOfDay(day: string): string {
  return day.split(' ')[0]!;
}

function distance(one: Span, two: Span): number {
  return one.start < two.start ? two.start - one.end : one.start - two.end;
}
