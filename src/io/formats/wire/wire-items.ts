import { SameStoryError } from '../../../errors.js';
import { collect, decodeText } from '../../bytes/index.js';
import { type Item, mapRecord } from '../../mapping/index.js';
import { type FormatSettings, requireChunks } from '../parsing/index.js';
import { ANPA_HEADER, fieldsOfAnpa } from './anpa-1312.js';
import { fieldsOfIptc7901, IPTC_7901_HEADER } from './iptc-7901.js';

/** The start of a message of either kind, after its control characters. */
export const WIRE_HEADER = new RegExp(`${IPTC_7901_HEADER.source}|${ANPA_HEADER.source}`, 'm');

/**
 * The article of an agency's message in IPTC 7901 or ANPA 1312: header, keywords, headline, byline, text, time of
 * filing.
 */
export async function* wireItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('wireItems', chunks, settings);
  // Wire lines frame messages with control characters.
  const bytes = (await collect(chunks, settings.maxBytes)).filter(
    (byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09,
  );
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new SameStoryError('unreadable-input', decoded.reason);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const fields = ANPA_HEADER.test(text.slice(0, MAX_HEADER)) ? fieldsOfAnpa(text) : fieldsOfIptc7901(text);
  yield mapRecord({ '#format': 'wire', ...fields }, settings);
}

const MAX_HEADER = 500;
