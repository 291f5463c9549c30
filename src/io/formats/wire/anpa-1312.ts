import type { Fields } from '../../mapping/index.js';

/** The two header lines: service and number; then priority, category, keyword, day, number of words. */
export const ANPA_HEADER = /^[A-Za-z]\d{4}[\w-]*\s*\n[A-Za-z] [A-Za-z] \S[^\n]{0,60}? {1,12}\d\d-\d\d \d{3,4}\s*$/m;

/** The two lines end within this many characters. */
const MAX_HEADER = 500;
/** `AP-WF-11-13-13 1509GMT`: agency, month, day, year, hour, minute. */
const FILED = /^[ \t]*([A-Z]{2,6})-\w{1,3}-(\d\d)-(\d\d)-(\d\d) {1,3}(\d\d)(\d\d) ?(GMT|[A-Z]{3})<?[ \t]*$/m;
/** `KWS-21:37-09-12-18`: agency, hour, minute, day, month, year. */
const FILED_DAY_FIRST = /^[ \t]*([A-Z]{2,6})-(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)<?[ \t]*$/m;
/** Agencies by their signatures, such as `Associated Press=`. */
const AGENCIES = new Map([
  ['AP', 'Associated Press'],
  ['KWS', 'Kyodo'],
]);
/** Header lines that are not a headline: slugs with a number of words, notes to editors, pictures. */
const NO_TITLE = /^(?:Eds?:|AP (?:Photo|Video|Graphic)|.{0,80},\s?\d{2,5}$|By\s)/;

/** The fields of an ANPA 1312 message. Header lines begin with `^` and end with `<`, a byline ends with `=`. */
export function fieldsOfAnpa(all: string): Fields {
  const header = ANPA_HEADER.exec(all.slice(0, MAX_HEADER));
  const body = all.slice((header?.index ?? 0) + (header?.[0].length ?? 0));
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const begins = Math.max(
    lines.findIndex((line) => /^(?:\t *| {2,})\S/.test(line)),
    0,
  );
  const head = lines.slice(0, begins).map((line) => line.replace(/^\^/, '').trim());
  const filed = FILED.exec(body);
  const filedDayFirst = filed === null ? FILED_DAY_FIRST.exec(body) : null;
  const byline = head.find((line) => /^By\s.*=$/.test(line))?.slice(0, -1);
  const marked =
    head.find((line) => /\+$/.test(line)) ?? head.find((line) => /<$/.test(line) && !NO_TITLE.test(withoutEnd(line)));
  const sign = filed?.[1] ?? filedDayFirst?.[1] ?? '';
  return {
    title: marked === undefined ? undefined : withoutEnd(marked),
    text: paragraphs(lines.slice(begins)),
    byline,
    agency: AGENCIES.get(sign) ?? (sign === '' ? undefined : sign),
    date: dateOf(filed, filedDayFirst),
  };
}

const withoutEnd = (line: string): string => line.replace(/[<+=]$/, '').trim();

function dateOf(filed: RegExpExecArray | null, dayFirst: RegExpExecArray | null): string | undefined {
  if (filed !== null) return `20${filed[4]}-${filed[2]}-${filed[3]} ${filed[5]}:${filed[6]} ${filed[7]}`;
  return dayFirst === null ? undefined : `20${dayFirst[6]}-${dayFirst[5]}-${dayFirst[4]} ${dayFirst[2]}:${dayFirst[3]}`;
}

/** Indented lines begin paragraphs. Quotation marks are typed as grave accents and apostrophes. */
function paragraphs(lines: readonly string[]): string {
  const text = lines
    .filter((line) => !FILED.test(line) && !FILED_DAY_FIRST.test(line) && !/^\s*(?:_{2,}|==\w+)\s*$/.test(line))
    .map((line) => (/^\s{2}|^\t/.test(line) ? `\n${line.trim()}` : ` ${line.trim()}`))
    .join('');
  return text.replace(/<$/, '').replace(/``/g, '“').replace(/''/g, '”').trim();
}
