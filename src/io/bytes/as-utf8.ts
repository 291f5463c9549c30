/** How text is encoded that is not in UTF-8, as far as its first bytes tell. */
type Wide = 'utf-16le' | 'utf-16be';

/**
 * UTF-16, from a byte order mark or from the zeros that every second byte of markup and JSON has; `undefined` for all
 * else.
 */
export function wideEncoding(head: Uint8Array): Wide | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // JSON, XML and tables begin with two characters of ASCII.
  const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0x08 && byte < 0x7f;
  if (isAscii(head[0]) && head[1] === 0 && isAscii(head[2]) && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && isAscii(head[1]) && head[2] === 0 && isAscii(head[3])) return 'utf-16be';
  return undefined;
}

/** The bytes in UTF-8 and with line feeds, whatever they came in; `head` is a look at the first of them. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>, head: Uint8Array): AsyncGenerator<Buffer> {
  const wide = wideEncoding(head);
  const byReturn = endsLinesByReturn(head);
  for await (const chunk of wide === undefined ? chunks : recoded(chunks, wide)) {
    yield byReturn ? (Buffer.from(chunk).map((byte) => (byte === RETURN ? FEED : byte)) as Buffer) : chunk;
  }
}

const [FEED, RETURN] = [0x0a, 0x0d];

/** Whether lines end with a carriage return alone, as on old Macintoshes. */
function endsLinesByReturn(bytes: Uint8Array): boolean {
  return bytes.includes(RETURN) && !bytes.includes(FEED);
}

async function* recoded(chunks: AsyncIterable<Buffer>, encoding: Wide): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text, 'utf8');
  }
  yield Buffer.from(decoder.decode(), 'utf8');
}
