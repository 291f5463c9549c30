import { isUtf8 } from 'node:buffer';

/** Outcome of {@link decodeText}: the text without its byte order mark, or why the bytes are not text. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string };

const BINARY = 'binary data, not text: give the article as plain text in UTF-8';

// Control characters that occur in real text files: tab, line ends, form feed, and the escape of terminal recordings.
const CONTROLS_IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/**
 * Reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark, else windows-1252, the usual encoding of older
 * newsroom systems (ISO 8859-1 is nearly a subset of it). Only a byte order mark is removed; nothing else is altered.
 *
 * Bytes that are not text are refused: anything with a NUL character, and anything outside UTF-8 that has other control
 * characters or hardly any letters.
 *
 * @example
 * decodeText(new TextEncoder().encode('Bells rang.')); // { ok: true, text: 'Bells rang.', encoding: 'utf-8' }
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  // A replacement character in UTF-16 stands for half of a surrogate pair. Random bytes soon have one; text has none.
  const text = encoding === 'windows-1252' ? windows1252Text(bytes) : new TextDecoder(encoding).decode(bytes);
  if (encoding.startsWith('utf-16') && text.includes('\uFFFD')) return { ok: false, reason: BINARY };
  const { controls, nul, letters } = census(text);
  if (nul) return { ok: false, reason: BINARY };
  // Random bytes are seldom valid UTF-8, so a few control characters are accepted there. Any bytes are valid
  // windows-1252, so no control character is.
  const binary = encoding === 'utf-8' ? controls * 20 > text.length : controls > 0 || letters * 2 < text.length;
  return binary ? { ok: false, reason: BINARY } : { ok: true, text, encoding };
}

// The characters of windows-1252 from 0x80 to 0x9F, with "." for the five that it leaves undefined.
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * Decodes windows-1252. Node 20 decodes it as Latin-1, which has control characters in place of quotation marks and
 * dashes.
 */
export function windows1252Text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (control) => {
    const written = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
    return written === '.' ? control : written;
  });
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function census(text: string): { controls: number; nul: boolean; letters: number } {
  let controls = 0;
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return { controls, nul: true, letters };
    if (unit < 0x20 ? !CONTROLS_IN_TEXT.has(unit) : unit >= 0x7f && unit < 0xa0) controls++;
    // Counts letters and spaces of any script. Characters below the letters of ASCII, and the punctuation of Latin-1,
    // do not count.
    else if (unit === 0x20 || (unit >= 0x41 && unit < 0x7f) || unit >= 0xc0) letters++;
  }
  return { controls, nul: false, letters };
}
