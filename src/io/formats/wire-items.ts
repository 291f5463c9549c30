import { SameStoryError } from '../../errors.js';
import { collect, decodeText } from '../bytes/index.js';
import { type Item, mapRecord } from '../mapping/index.js';
import type { FormatSettings } from './json-items.js';
import { requireChunks } from './require-chunks.js';

/**
 * The header line of IPTC 7901, as dpa and others send it by mail: service and number, priority, category, words,
 * agency.
 */
export const WIRE_HEADER = /^[^\w\s]?[a-z]{2,4}\d{3,4} \d [a-z]{1,3} \d{1,5} {1,3}([A-Za-z]{2,12})(?: \d{3,4})?\s*$/m;

/** Where the notes to editors begin, which are not for publication. */
const NOTES = /^(?:# Notebook|\* \* \* \*|\(c\) \w+|---+ ?Notebook.*)\s*$/m;
/** `212322 GMT Nov 18`: day, hour, minute, zone, month, year. */
const FILED = /^(\d{2})(\d{2})(\d{2}) (GMT|UTC|Z|[A-Z]{3,4}) ([A-Z][a-z]{2}) (\d{2}|\d{4})\s*$/m;
const MAX_HEAD_LINES = 12;

/**
 * The article of an agency's message in IPTC 7901: header, keywords, headline, by-line, text, and when it was filed.
 */
export async function* wireItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('wireItems', chunks, settings);
  const decoded = decodeText((await collect(chunks, settings.maxBytes)).filter((byte) => byte > 4));
  if (!decoded.ok) throw new SameStoryError('unreadable-input', decoded.reason);
  const all = decoded.text.replace(/\r\n?/g, '\n');
  const header = WIRE_HEADER.exec(all);
  const body = header === null ? all : all.slice(header.index + header[0].length).replace(/^\n+/, '');
  const gap = body.indexOf('\n\n');
  const head = body.slice(0, Math.max(gap, 0)).split('\n');
  const text = gap < 0 || head.length > MAX_HEAD_LINES ? body : body.slice(gap);
  const filed = FILED.exec(text);
  const end = [NOTES.exec(text)?.index, filed?.index].filter((at) => at !== undefined);
  // Keywords end with a slash, labels such as "1ST LEAD" are capitals, by-lines end with an equals sign.
  const lines = head.map((line) => line.trim());
  const said = lines.filter(
    (line) => line !== '' && !/\/$/.test(line) && !/^(?:By|Von|Par|Por)\s.*=?$/.test(line) && /[a-z]/.test(line),
  );
  const byline = lines
    .find((line) => /^(?:By|Von|Par|Por)\s/.test(line))
    ?.replace(/=$/, '')
    .trimEnd();
  yield mapRecord(
    {
      '#format': 'wire',
      title: said.join(' ').replace(/=$/, '').trimEnd(),
      text: text.slice(0, Math.min(...end, text.length)).trim(),
      byline,
      agency: header?.[1],
      date: filed === null ? undefined : `${filed[1]} ${filed[5]} ${filed[6]} ${filed[2]}:${filed[3]} ${filed[4]}`,
    },
    settings,
  );
}
