/** No whole number of fewer digits is beyond 2^53. */
const LONG_NUMBER = 16;
const [ZERO, NINE] = [0x30, 0x39];

/**
 * Whether JSON has {@link LONG_NUMBER} digits in a row anywhere, in a number or in a string. Looks at every sixteenth
 * byte only, since one of them is inside any such row.
 */
export function hasLongNumber(json: Uint8Array): boolean {
  for (let at = LONG_NUMBER - 1; at < json.length; at += LONG_NUMBER) {
    let [start, end] = [at, at];
    while (isDigit(json[end])) end++;
    while (end > start && isDigit(json[start - 1])) start--;
    if (end - start >= LONG_NUMBER) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/**
 * Puts every whole number beyond 2^53 into quotation marks, so that it is read as a string of digits. `JSON.parse`
 * would round it, and two articles could get one id.
 *
 * @example
 * withLongNumbers('{"id":9007199254740993}'); // '{"id":"9007199254740993"}'
 */
export function withLongNumbers(json: string): string {
  // Where the digits are inside strings, as in addresses, this spares the full pass.
  if (!/[:,[\s-]\d{16}/.test(json)) return json;
  return json.replace(STRING_OR_NUMBER, (token) => {
    if (!/^-?\d{16,}$/.test(token) || Number.isSafeInteger(Number(token))) return token;
    return `"${token}"`;
  });
}

/** An unclosed string extends to the end of the text, so that no character is read twice. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Finds a field that occurs twice in the outermost object of a valid JSON text. Parsers keep one or the other, so such
 * a record is ambiguous. Strings are skipped by searching for their closing quotation mark, so long texts cost little.
 */
export function keyWrittenTwice(json: string): string | undefined {
  const keys = new Set<string>();
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === OPEN_OBJECT || unit === OPEN_LIST) depth++;
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) depth--;
    else if (unit === QUOTE) {
      const end = endOfString(json, at);
      if (depth === 1 && isKey(json, end + 1)) {
        const key = json.slice(at + 1, end);
        if (keys.has(key)) return key;
        keys.add(key);
      }
      at = end;
    }
  }
  return undefined;
}

/** Index of the quotation mark that closes the string opened at `open`. */
function endOfString(json: string, open: number): number {
  for (let end = json.indexOf('"', open + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

function isKey(json: string, behind: number): boolean {
  let at = behind;
  while (json.charCodeAt(at) <= 0x20) at++;
  return json.charCodeAt(at) === COLON;
}
