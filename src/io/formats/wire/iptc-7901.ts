import type { Fields } from '../../mapping/index.js';

/** The header line as dpa and others mail it: service and number, priority, category, words, agency. */
export const IPTC_7901_HEADER =
  /^[^\w\s]?[a-z]{2,4}\d{3,4} \d [a-z]{1,3} \d{1,5} {1,3}([A-Za-z]{2,12})(?: \d{3,4})?\s*$/m;

/** The beginning of the notes to editors, which are not for publication. */
const NOTES = /^(?:# Notebook|\* \* \* \*|\(c\) \w+|---+ ?Notebook.*)\s*$/m;
/** `212322 GMT Nov 18`: day, hour, minute, zone, month, year; Switzerland's agency writes `211005 jan 19`. */
const FILED = /^(\d{2})(\d{2})(\d{2}) (?:(GMT|UTC|Z|[A-Z]{3,4}) )?([A-Za-z]{3}) (\d{2}|\d{4})\s*$/m;
const MAX_HEAD_LINES = 12;
/** The last line of the header block ends with an equals sign. */
const TITLE_END = /=\s*$/;

/** The fields of an IPTC 7901 message: header, keywords, headline, byline, text, time of filing. */
export function fieldsOfIptc7901(all: string): Fields {
  const header = IPTC_7901_HEADER.exec(all);
  const body = (header === null ? all : all.slice(header.index + header[0].length)).replace(/^\n+/, '');
  const { head, text } = headOf(body);
  const filed = FILED.exec(text);
  const end = [NOTES.exec(text)?.index, filed?.index].filter((at) => at !== undefined);
  // Keywords end with a slash or a colon, labels such as "1ST LEAD" are in capitals, bylines end with an equals sign.
  const lines = head.map((line) => line.trim());
  const said = lines.filter(
    (line) => line !== '' && !/[/:]$/.test(line) && !/^(?:By|Von|Par|Por)\s.*=?$/.test(line) && /[a-z]/.test(line),
  );
  const byline = lines
    .find((line) => /^(?:By|Von|Par|Por)\s/.test(line))
    ?.replace(/=$/, '')
    .trimEnd();
  return {
    title: said.join(' ').replace(TITLE_END, '').trimEnd(),
    text: text.slice(0, Math.min(...end, text.length)).trim(),
    byline,
    agency: header?.[1],
    date: filed === null ? undefined : `${filed[1]} ${filed[5]} ${filed[6]} ${filed[2]}:${filed[3]} ${filed[4] ?? ''}`,
  };
}

/** The lines up to the first empty line; when only a keyword comes before that, up to the second. */
function headOf(body: string): { readonly head: readonly string[]; readonly text: string } {
  const gap = body.indexOf('\n\n');
  const head = body.slice(0, Math.max(gap, 0)).split('\n');
  if (gap < 0 || head.length > MAX_HEAD_LINES) return { head: [], text: body };
  const next = body.slice(gap).replace(/^\n+/, '');
  const second = next.indexOf('\n\n');
  const lines = next.slice(0, Math.max(second, 0)).split('\n');
  if (!TITLE_END.test(head.at(-1) ?? '') && lines.length <= MAX_HEAD_LINES && TITLE_END.test(lines.at(-1) ?? ''))
    return { head: lines, text: next.slice(second) };
  return { head, text: body.slice(gap) };
}
