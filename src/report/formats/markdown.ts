import type { Cell } from './csv.js';
import { plain } from './plain.js';

/** A table as GitHub-flavoured Markdown; the first row is its head. Cells are plain text: nothing in them is markup. */
export function markdownTable(rows: readonly (readonly Cell[])[]): string {
  const [head, ...body] = rows;
  if (head === undefined) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = head.map((_, column) => (body.every((row) => typeof row[column] === 'number') ? '---:' : '---'));
  return [head, ...body].map((row, index) => line(row.map(markdownCell)) + (index === 0 ? line(rule) : '')).join('');
}

function markdownCell(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : markdownText(cell ?? '');
}

/**
 * Article text that a Markdown renderer shows as it is: everything that could be markup, a link or HTML is escaped.
 *
 * @example
 * markdownText('*bold* <b>'); // '\\*bold\\* &lt;b&gt;'
 */
export function markdownText(text: string): string {
  return (
    plain(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_{}[\]()#!|~]/g, '\\$&')
      .replace(/^(\d+)\./, '$1\\.')
      .replace(/^([+=-])/, '\\$1')
      // A bare address would become a link.
      .replace(/\b(https?|ftp):\/\//gi, '$1:&#8203;//')
      .replace(/\bwww\./gi, 'www&#8203;.')
      .replace(/@/g, '&#64;')
  );
}
