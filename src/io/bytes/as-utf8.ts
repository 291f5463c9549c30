/** Encodings with two bytes per character that the first bytes of a file can show. */
type Wide = 'utf-16le' | 'utf-16be';

/**
 * Recognises UTF-16 by its byte order mark, or by the zeros in every second byte that markup and JSON have. `undefined`
 * for everything else.
 */
export function wideEncoding(head: Uint8Array): Wide | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // JSON, XML and tables begin with two ASCII characters.
  const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0x08 && byte < 0x7f;
  if (isAscii(head[0]) && head[1] === 0 && isAscii(head[2]) && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && isAscii(head[1]) && head[2] === 0 && isAscii(head[3])) return 'utf-16be';
  return undefined;
}

/** Converts bytes to UTF-8 with line feeds. `head` holds the first of them, which show the encoding. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>, head: Uint8Array): AsyncGenerator<Buffer> {
  const wide = wideEncoding(head);
  const byReturn = endsLinesByReturn(head);
  for await (const chunk of wide === undefined ? chunks : recoded(chunks, wide)) {
    yield byReturn ? (Buffer.from(chunk).map((byte) => (byte === RETURN ? FEED : byte)) as Buffer) : chunk;
  }
}

const [FEED, RETURN] = [0x0a, 0x0d];

/** Whether lines end with a carriage return alone, as on classic Macintoshes. */
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
