/** A cell of a table; `undefined` is an empty one. */
export type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180, with line feeds): what every spreadsheet opens. A text that begins with `=`, `+`, `-`, `@`, a
 * tab or a line end gets an apostrophe before it, because a spreadsheet would run it as a formula; numbers stay numbers.
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

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
