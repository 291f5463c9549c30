/**
 * Article text made safe and plain for one line of a terminal, a table or a message: escape sequences go as a whole,
 * other control characters and the marks that reorder text (U+202E and the like) go one by one, and all white space
 * becomes a single space. An article could otherwise recolour the screen, rewrite a line above, or show words in
 * another order.
 *
 * @example
 * plain('red \u001b[31malert\u001b[0m\nat noon'); // 'red alert at noon'
 */
export function plain(text: string): string {
  return inline(text).trim();
}

/** As {@link plain}, but with a space at either end kept: for pieces that are put together. */
export function inline(text: string): string {
  // U+0085 ends a line for a terminal, and is no white space for an expression.
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(CONTROLS, '')
    .replace(/[\s\x85]+/g, ' ');
}

// Operating system commands (titles, links), control sequences (colours, cursor), and two-character escapes, with 7-bit
// or 8-bit introducers. Each alternative stops at the next escape, so the expression is linear.
const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * At most `max` characters, cut at a word, with `…` where something was cut. Counts UTF-16 units; never splits a pair.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > max / 2) end = space;
  else if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
  return `${text.slice(0, end).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}

/** `1 article`, `2 articles`, with thousands separators. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** `12,345` */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `41%` for 0.412. 0% and 100% are never the result of rounding. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return '<1%';
  if (rounded === 100 && share < 1) return '>99%';
  return `${rounded}%`;
}

/** `A and B`, `A, B and C`; beyond `max`, `A, B and 5 others`. */
export function list(items: readonly string[], max = Number.POSITIVE_INFINITY): string {
  const shown = items.length > max ? items.slice(0, max - 1) : items;
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} others`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
