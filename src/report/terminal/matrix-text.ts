import type { OutletMatrix } from '../../reuse/index.js';
import { maxOf } from '../../structures/index.js';
import { type Cell, count, grouped, list, percent, plain, shorten } from '../formats/index.js';
import { displayWidth, Page, type TerminalOptions } from './terminal-page.js';

export interface MatrixTextOptions extends TerminalOptions {
  /** How many outlets to show; 0 for all. @default 20 */
  readonly limit?: number | undefined;
  /** Tells the reader how to see the rest. */
  readonly hint?: string | undefined;
}

const MAX_NAME = 28;
/** Width of a percentage in columns, with the space before it. */
const CELL = 6;
/** Maximum number of outlets named beside one that shares text with them, if the table would be too wide. */
const MAX_NAMED = 4;

/**
 * How much of each outlet's text appears in each other outlet's, for a person at a terminal; those that share most come
 * first.
 */
export function matrixText(
  { outlets, words, shared }: OutletMatrix,
  { limit = 20, hint, ...terminal }: MatrixTextOptions = {},
): string {
  const page = new Page(terminal);
  const share = (row: number, column: number): number => (words[row]! > 0 ? shared[row]![column]! / words[row]! : 0);
  const largest = (row: number): number => maxOf(shared[row]!.map((_, column) => share(row, column)));
  const sharing = outlets
    .map((_, row) => row)
    .filter((row) => largest(row) > 0)
    .sort((a, b) => largest(b) - largest(a) || a - b);
  if (sharing.length === 0) {
    page.paragraph(
      outlets.length < 2
        ? 'There are not two outlets to compare: the articles need the field "outlet".'
        : `No outlet shares text with another one, of ${grouped(outlets.length)}.`,
    );
    return page.toString();
  }
  page.paragraph(
    `${sharing.length} of ${count(outlets.length, 'outlet')} share text. Shares of the words of each outlet:`,
  );
  page.gap();
  const shown = limit === 0 ? sharing : sharing.slice(0, limit);
  const name = (row: number): string => shorten(plain(outlets[row]!), MAX_NAME);
  const nameWidth = maxOf(shown.map((row) => displayWidth(name(row))));
  if (nameWidth + 4 + shown.length * CELL <= page.width) {
    const key = (index: number): string => String(index + 1);
    page.table(
      [
        ['', '', ...shown.map((_, index) => key(index))],
        ...shown.map((row, index) => [
          key(index),
          name(row),
          ...shown.map((column) => (row === column ? '–' : share(row, column) > 0 ? percent(share(row, column)) : '')),
        ]),
      ],
      { left: [1] },
    );
  } else {
    for (const row of shown) {
      const others = outlets
        .map((_, column) => column)
        .filter((column) => share(row, column) > 0)
        .sort((a, b) => share(row, b) - share(row, a))
        .map((column) => `${name(column)} ${percent(share(row, column))}`);
      page.paragraph([{ text: name(row), style: 'cyan' }, { text: `: ${list(others, MAX_NAMED)}` }], { indent: 2 });
    }
  }
  const rest = sharing.length - shown.length;
  page.gap();
  if (rest > 0) page.line(`and ${count(rest, 'more outlet')}${hint === undefined ? '' : ` (${hint})`}`);
  page.paragraph('A passage counts for both outlets, whichever copied it.');
  return page.toString();
}

/** One row per outlet with a header row: its words, and how many of them it shares with each outlet. */
export function matrixRows({ outlets, words, shared }: OutletMatrix): Cell[][] {
  return [
    ['outlet', 'words', ...outlets],
    ...outlets.map((outlet, row): Cell[] => [outlet, words[row], ...shared[row]!]),
  ];
}
