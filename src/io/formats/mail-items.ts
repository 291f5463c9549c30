import { collect } from '../bytes/index.js';
import { type Fields, type Item, loadHtml, mapRecord } from '../mapping/index.js';
import { type FormatSettings, parsedBy, requireChunks } from './parsing/index.js';

const MAX_NESTING = 20;
const MAX_HEADERS = 1_048_576;
const SIGNATURE_MARK = '\n-- \n';
const MAX_SIGNATURE_LENGTH = 2000;

/** The articles of mail: one message, or the messages of an mbox file. Parsed by postal-mime. */
export async function* mailItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('mailItems', chunks, settings);
  const bytes = await collect(chunks, settings.maxBytes);
  const [{ default: PostalMime, decodeWords }] = await Promise.all([import('postal-mime'), loadHtml()]);
  const messages = messagesOf(bytes);
  for (const [at, message] of messages.entries()) {
    const mail = await parsedBy('mail', () =>
      PostalMime.parse(message, { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS }),
    );
    const header = (name: string): string | undefined =>
      decodeWords(mail.headers.find(({ key }) => key === name)?.value ?? '') || undefined;
    const record: Fields = {
      '#format': 'mail',
      messageId: mail.messageId?.replace(/^<|>$/g, ''),
      subject: mail.subject,
      from: mail.from,
      date: mail.date ?? header('date'),
      text: bodyOf(mail.text),
      html: mail.html,
      organization: header('organization') ?? header('x-agency') ?? header('agency'),
      contentLanguage: header('content-language') ?? header('language'),
      author: header('byline') ?? header('by') ?? header('author'),
      credit: header('credit') ?? header('source'),
      embargo: header('embargo') ?? header('embargoed-until') ?? header('x-embargo'),
    };
    const position = messages.length === 1 ? {} : { item: at + 1 };
    yield {
      ...mapRecord(
        record,
        messages.length === 1 ? { ...settings, html: true } : { ...settings, html: true, id: undefined },
      ),
      ...position,
    };
  }
}

/** The body without the signature, which begins with a line of two hyphens and a space. */
function bodyOf(text: string | undefined): string | undefined {
  const unified = text?.replace(/\r\n?/g, '\n') ?? '';
  const signature = unified.indexOf(SIGNATURE_MARK, unified.length - MAX_SIGNATURE_LENGTH - SIGNATURE_MARK.length);
  const plain = unified.slice(0, signature < 0 ? undefined : signature).trim();
  return plain === '' ? undefined : plain;
}

/** Splits an mbox file. Each message begins with a line of "From " and a date. */
function messagesOf(bytes: Buffer): readonly Buffer[] {
  if (bytes.subarray(0, 5).toString('latin1') !== 'From ') return [bytes];
  const text = bytes.toString('latin1');
  return text
    .split(/^From \S{1,200}.{0,80}\d{4}.{0,20}\r?\n/m)
    .filter((message) => message.trim() !== '')
    .map((message) => Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}
