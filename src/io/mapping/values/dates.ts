import { parsePublicationTime } from '../../../article.js';

/** A date that was read, as ISO 8601, and any part of it that had to be left out. */
export interface ReadDate {
  /** A moment (`2026-03-10T21:40:00Z`) or a day (`2026-03-10`). */
  readonly iso: string;
  /** The part that was not understood and left out, such as a zone that two countries use. */
  readonly lost?: string;
}

/** Minutes east of Greenwich. Ambiguous zones such as `IST` are not listed; `BST` is British Summer Time, as in RSS. */
const ZONES = new Map<string, number>(
  Object.entries({
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 60,
    BST: 60,
    CET: 60,
    MEZ: 60,
    CEST: 120,
    MESZ: 120,
    EET: 120,
    EEST: 180,
    MSK: 180,
    HKT: 480,
    SGT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
    AKST: -540,
    HST: -600,
  }),
);

// One row per month: its names, in the cases that dates use, in English, French, German, Spanish, Italian, Portuguese,
// Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Romanian,
// Hungarian and Greek. The first three letters or more of a name are enough.
const MONTHS = [
  'january janvier januar enero gennaio janeiro januari jänner tammikuuta stycznia styczeń ledna января січня ocak ianuarie január ιανουαρίου',
  'february février fevrier februar febrero febbraio fevereiro februari feber helmikuuta lutego luty února февраля лютого şubat februarie február φεβρουαρίου',
  'march mars märz marz marzo março marco maart mrt marts maaliskuuta marca marzec března марта березня mart maret martie március μαρτίου',
  'april avril abril aprile apr avr abr huhtikuuta kwietnia kwiecień dubna апреля квітня nisan aprilie április απριλίου',
  'may mai mayo maggio maio mei maj toukokuuta maja května мая травня mayıs május μαΐου',
  'june juin juni junio giugno junho kesäkuuta czerwca czerwiec června июня червня haziran iunie június ιουνίου',
  'july juillet juli julio luglio julho heinäkuuta lipca lipiec července июля липня temmuz iulie július ιουλίου',
  'august août aout agosto augustus augusti elokuuta sierpnia sierpień srpna августа серпня ağustos augusztus αυγούστου',
  'september septembre septiembre settembre setembro sept syyskuuta września wrzesień září сентября вересня eylül septembrie szeptember σεπτεμβρίου',
  'october octobre oktober octubre ottobre outubro lokakuuta października październik října октября жовтня ekim octombrie október οκτωβρίου',
  'november novembre noviembre novembro marraskuuta listopada listopad ноября листопада kasım noiembrie νοεμβρίου',
  'december décembre decembre dezember diciembre dicembre dezembro desember joulukuuta grudnia grudzień prosince декабря грудня aralık decembrie δεκεμβρίου',
].map((row) => row.split(' '));

const DAYS_WITH_SUFFIX = /\b(\d{1,2})(?:st|nd|rd|th)\b/i;

/** The years of print, and some to come. Other years come from a wrong clock or wrong arithmetic. */
const [MIN_YEAR, MAX_YEAR] = [1500, 2200];

/**
 * Reads a date as feeds, exports and crawlers write it: ISO 8601 and its compact form, RFC 822 and 850 with zones by
 * name, what C and JavaScript print, seconds, milliseconds or microseconds since 1970, days and months in twenty
 * languages. 04/05/2026 can mean two days, so numbers with slashes are read only if one of the two cannot be a month,
 * or if `order` says which comes first. `undefined` for anything that is not a day of the calendar: a month alone is
 * none.
 *
 * @example
 * readDate('Mon, 21 Apr 2025 06:00:00 EDT'); // { iso: '2025-04-21T06:00:00-04:00' }
 */
export function readDate(value: unknown, order?: DateOrder): ReadDate | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : ofMoment(value.getTime());
  if (typeof value === 'number') return ofNumber(value, String(value));
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const written = value.trim();
  if (written === '') return undefined;
  const known = parsePublicationTime(written);
  if (known !== undefined)
    return inRange(Number(written.replace(/^\+/, '').slice(0, written.startsWith('+') ? 6 : 4)), { iso: written });
  const text = inSigns(written.replace(/\s+/g, ' '));
  if (/^\d{9,17}(\.\d+)?$/.test(text) && !/^(1[5-9]|20|21)\d{12}$/.test(text)) return ofNumber(Number(text), text);
  return compact(text) ?? numeric(text, order) ?? worded(text);
}

/** Whether the day or the month comes first in dates with slashes. */
export type DateOrder = 'day' | 'month';

/** The order of the dates in one table, if all unambiguous ones agree: 13/04/2026 has its day first. */
export function dateOrderOf(text: string): DateOrder | undefined {
  const dates = [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/\d{4}\b/g)].map(([, first, second]) => [
    Number(first),
    Number(second),
  ]);
  const dayFirst = dates.some(([first = 0]) => first > 12);
  const monthFirst = dates.some(([, second = 0]) => second > 12);
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day' : 'month';
}

/** Matches "https://a.example/2026/04/21/bridge", "…/2026/apr/21/…", "…/20260421-bridge", "…/bridge-2026-04-21". */
const IN_ADDRESS = /[/_-](20\d\d)(?:([/_-]?)(0[1-9]|1[0-2])\2|\/([a-z]{3})\/)(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/i;

/** The day in the address of a page. */
export function dateInAddress(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  const [, year, , number, word, day] = IN_ADDRESS.exec(address.slice(0, 1000)) ?? [];
  if (year === undefined) return undefined;
  const month = number ?? (word === undefined ? undefined : monthOf(word)?.toString());
  return month === undefined ? undefined : made({ year, month, day })?.iso;
}

/**
 * Converts dates whose parts are marked by words or signs of their language to digits, and .NET's
 * `/Date(1709633700000)/`.
 */
function inSigns(text: string): string {
  return text
    .replace(/^\/Date\((\d{9,14})[^)]*\)\/$/, '$1')
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일](?!\S)/, '$1-$2-$3')
    .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\./, '$1-$2-$3')
    .replace(/(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})/i, '$1.$2.$3')
    .replace(/^ngày (\d{1,2})[/-](\d{1,2})[/-](\d{4})/i, '$1.$2.$3');
}

function ofNumber(value: number, digits: string): ReadDate | undefined {
  if (/^\d{8}$/.test(digits) || /^(1[5-9]|20|21)\d{12}$/.test(digits)) return compact(digits);
  const size = Math.abs(value);
  if (!(size >= 1e8)) return undefined;
  const scale = size < 1e11 ? 1000 : size < 1e14 ? 1 : size < 1e17 ? 1e-3 : 1e-6;
  return ofMoment(Math.round(value * scale));
}

function ofMoment(time: number): ReadDate | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined;
  return inRange(date.getUTCFullYear(), { iso: date.toISOString().replace('.000Z', 'Z') });
}

function inRange(year: number, read: ReadDate): ReadDate | undefined {
  return year >= MIN_YEAR && year <= MAX_YEAR ? read : undefined;
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const YEAR_FIRST =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T ,]|, | at )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?(?![a-z]))?\s?(.{0,40}))?$/i;
const DAY_FIRST =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:[T ,]|, | at | - )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?(?![a-z]))?\s?(.{0,40}))?$/i;

/** `20260310T214000Z`, `20260310`, `20260310214000`. */
function compact(text: string): ReadDate | undefined {
  const match = COMPACT.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return made({ year, month, day, hour, minute, second, zone });
}

/** `2026/4/1`, `2026-04-21 06:00 UTC`, `21.04.2026 06:00`, `04/21/2026`. */
function numeric(text: string, order: DateOrder | undefined): ReadDate | undefined {
  const byYear = YEAR_FIRST.exec(text);
  if (byYear !== null) {
    const [, year, month, day, hour, minute, second, half, zone] = byYear;
    return made({ year, month, day, hour, minute, second, half, zone });
  }
  const byDay = DAY_FIRST.exec(text);
  if (byDay === null) return undefined;
  const [, first, sign, second, year, hour, minute, seconds, half, zone] = byDay;
  // With points, the day always comes first; with slashes, that depends on the country.
  const isClear = sign === '.' || Number(first) > 12 || Number(second) > 12 || first === second;
  if (!isClear && order === undefined) return undefined;
  const dayFirst = sign === '.' || Number(first) > 12 || (Number(second) <= 12 && order === 'day');
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return made({ year, month, day, hour, minute, second: seconds, half, zone });
}

const TIME = /\b(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s?([ap])\.?m\b\.?)?/i;

/**
 * Dates with the month in words, in any order: RFC 822, `March 10, 2026 9:40 PM GMT`, `Tue Mar 10 21:40:00 2026`.
 */
function worded(text: string): ReadDate | undefined {
  const time = TIME.exec(text);
  const [, hour, minute, second, half] = time ?? [];
  const before = time === null ? text : text.slice(0, time.index);
  const after = time === null ? '' : text.slice(time.index + time[0].length);
  // The year may come after the time, as C prints it, or before it with the zone at the end.
  const yearAfter = /^(?:\s(?:[A-Z]{1,5}|[+-]\d{4}|GMT[+-]\d{4}))?\s(\d{4})\b/.exec(after);
  // "10:15, 5 March 2024" begins with its time.
  const turned = /\p{L}{3}/u.test(before)
    ? null
    : /^ ?([A-Z]{2,5}|[+-]\d{4})?[ ,|–-]+(.*\p{L}{3}.*\d{4}.*)$/u.exec(after);
  if (time !== null && turned !== null) return worded(`${turned[2]} ${time[0]} ${turned[1] ?? ''}`);
  const words = (before.replace(DAYS_WITH_SUFFIX, '$1').match(/[\p{L}]+|\d+/gu) ?? []).slice(0, 12);
  // The last month is the right one: in "mar. 5 avr.", "mar." is Tuesday (mardi) and the month is April.
  const monthAt = words.findLastIndex((word) => monthOf(word) !== undefined);
  if (monthAt < 0) return undefined;
  const month = monthOf(words[monthAt]!);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const short = numbers.filter((word) => word.length <= 2);
  let year = yearAfter?.[1] ?? numbers.find((word) => word.length === 4);
  if (year === undefined && short.length === 2) year = century(short[1]!);
  // Of three numbers, each could be the day.
  if (year === undefined || short.length > 2) return undefined;
  const zone = yearAfter === null ? after : after.replace(yearAfter[1]!, '');
  return made({ year, month: String(month), day: short[0], hour, minute, second, half, zone });
}

/** RFC 822 wrote two-digit years; RFC 2822 says which century they are in. */
function century(twoDigits: string): string {
  const year = Number(twoDigits);
  return String(year < 50 ? 2000 + year : 1900 + year);
}

/** Words that were looked up; bounded, because hostile input invents words. */
const monthsOfWords = new Map<string, number | undefined>();

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  if (monthsOfWords.has(word)) return monthsOfWords.get(word);
  const low = word.toLowerCase();
  const at = MONTHS.findIndex((names) =>
    names.some((name) => name === low || (low.length < 6 && name.startsWith(low))),
  );
  const month = at < 0 ? undefined : at + 1;
  if (monthsOfWords.size < 1000 && word.length < 20) monthsOfWords.set(word, month);
  return month;
}

type Parts = {
  readonly [K in 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'zone']?: string | undefined;
};

function made(parts: Parts): ReadDate | undefined {
  const { year = '', month = '', day = '', minute = '00', second = '00' } = parts;
  const two = (digits: string): string => digits.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const whole = parsePublicationTime(date) === undefined ? undefined : inRange(Number(year), { iso: date });
  if (whole === undefined || parts.hour === undefined) return whole;
  let hour = Number(parts.hour);
  const half = parts.half?.toLowerCase().charAt(0);
  if (half !== undefined && (hour > 12 || hour === 0)) return whole;
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const zone = offset(parts.zone ?? '');
  if (zone === undefined)
    return { ...whole, lost: `the zone ${JSON.stringify(parts.zone?.trim().slice(0, 20))}, and so the time of day` };
  const iso = `${date}T${two(String(hour))}:${two(minute)}:${two(second)}${zone}`;
  return parsePublicationTime(iso) === undefined ? whole : { iso };
}

/** The zone as `Z` or `+02:00`; empty when there is none; `undefined` when it is unknown. */
function offset(zone: string): string | undefined {
  const text = zone
    .trim()
    .replace(/\s?(?:\(.*\)|\[.*\])$/, '')
    .replace(/[,.]$/, '')
    .replace(/^(?:GMT|UTC)\s?(?=[+-])/i, '');
  if (text === '' || /^(uhr|hrs?|hours?)$/i.test(text)) return '';
  const digits = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (digits !== null) return `${digits[1]}${digits[2]!.padStart(2, '0')}:${digits[3] ?? '00'}`;
  const minutes = ZONES.get(text.toUpperCase());
  if (minutes === undefined) return undefined;
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether a time, or the whole of a day, is before another; never if one of them is not given. */
export function isBefore(time: string | undefined, other: string): boolean {
  const [end, start] = [parsePublicationTime(time ?? '')?.to, parsePublicationTime(other)?.from];
  return end !== undefined && start !== undefined && end < start;
}
