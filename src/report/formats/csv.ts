/** A cell of a table; `undefined` is an empty one. */
export type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180, with line feeds): what every spreadsheet opens. A text that begins with `=`, `+`, `-`, `@`
 * (full-width too), a tab or a line end gets an apostrophe before it, because a spreadsheet would run it as a formula;
 * numbers stay numbers. Control characters are left out: tables are also shown in a terminal.
 *
 * @example
 * csv([['outlet', 'title'], ['Albion Herald', '=HYPERLINK("x")']]);
 * // 'outlet,title\nAlbion Herald,"\'=HYPERLINK(""x"")"\n'
 */
export function csv(rows: Iterable<readonly Cell[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(csvCell).join(',')}\n`;
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(CONTROLS, '');
  const guarded = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
