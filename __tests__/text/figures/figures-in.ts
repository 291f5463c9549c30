import { type Figure, figuresOf } from '../../../src/text/figures/find-figures.js';
import { Reading } from '../../../src/text/reading/index.js';

/** What a longer text had in the places behind the end of this one. */
const LONGER = [
  '',
  ' million pounds an hour',
  ' to 6 million years old',
  ' and a half dozen, 12, 2019',
  ' a.m. of every ten people',
  ' May 12 Street',
  ', 11 inches or more ago',
  ') % km',
];
const reading = new Reading();

/** The kind that a unit shows; others have theirs behind them in brackets. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:count|fraction|times|age|ordinal|score)$/, ''],
  [/^%$/, 'percent'],
  [/^percentage point$/, 'points'],
  [/^(?:date|year-month|calendar-\w+|month-\w+|month-of-year|weekday)$/, 'date'],
  [/^time-of-day$/, 'time'],
  [/^[A-Z]{3}$/, 'money'],
  [/^(?:second|minute|hour|day|week|month|year|century)$/, 'duration'],
  [/^/, 'measure'],
];

/**
 * The figures of a text in one line: "40 = about 40 count of cars | 1999 = 1999 calendar-year", or "nothing". They are
 * the same whatever longer text the reading held before.
 */
export function figuresIn(text: string, { language, publishedAt }: { language: string; publishedAt?: string }): string {
  const answers = LONGER.map((longer) => {
    reading.read(text + longer, language);
    reading.read(text, language);
    return shown(text, figuresOf(reading, publishedAt));
  });
  return [...new Set(answers)].join(', but behind a longer text ');
}

function shown(text: string, figures: readonly Figure[]): string {
  const found = figures.map(({ start, end, value, high, unit, kind, hedge, subject, date }) => {
    const number = `${Number(value.toFixed(3))}${high === undefined ? '' : `..${high}`}`;
    const implied = KINDS.find(([units]) => units.test(unit))![1] || unit;
    const words = [
      hedge,
      number,
      unit,
      kind === implied ? undefined : `[${kind}]`,
      subject && `of ${subject}`,
      date && `(${date.value})`,
    ];
    return `${text.slice(start, end)} = ${words.filter((word) => word !== undefined).join(' ')}`;
  });
  return found.length === 0 ? 'nothing' : found.join(' | ');
}
