import { appendAll } from '../../structures/index.js';
/** How to write to a terminal. Colour is never the only sign: marked text is also marked in plain text. */
export interface TerminalOptions {
  /** Columns to wrap at; lines longer than about 100 are hard to read. @default 88 */
  readonly width?: number | undefined;
  /** Whether to use escape sequences for bold, dim and colours. @default false */
  readonly color?: boolean | undefined;
}

/**
 * A piece of text with one style. Wrapping needs styles apart from the text, because escape sequences have no width.
 */
export interface Run {
  readonly text: string;
  readonly style?: StyleName | undefined;
}

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type StyleName = keyof typeof STYLES;

const COLUMN_GAP = ' │ ';
const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

/** Collects the lines of a page for a terminal, wrapped to its width. */
export class Page {
  readonly width: number;
  readonly #color: boolean;
  readonly #lines: string[] = [];

  constructor({ width = 88, color = false }: TerminalOptions = {}) {
    this.width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width));
    this.#color = color;
  }

  style(text: string, style: StyleName | undefined): string {
    if (!this.#color || style === undefined || text === '') return text;
    const [on, off] = STYLES[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  }

  /** A line as it is, not wrapped. */
  line(text = ''): void {
    this.#lines.push(text);
  }

  /** An empty line, unless there is one already or nothing before it. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  heading(text: string): void {
    this.gap();
    this.line(this.style(text, 'bold'));
  }

  /**
   * Adds a paragraph wrapped at spaces. `first` is printed before its first line and `indent` spaces before the others;
   * longer words, such as addresses, stick out instead of being cut.
   */
  paragraph(content: string | readonly Run[], { first = '', indent = displayWidth(first) } = {}): void {
    const runs = typeof content === 'string' ? [{ text: content }] : content;
    const firstWidth = displayWidth(first);
    const lines = this.#wrap(runs, this.width - indent, firstWidth - indent);
    appendAll(
      this.#lines,
      lines.map((line, index) => `${index === 0 ? first : ' '.repeat(indent)}${line.text}`),
    );
  }

  /** Two texts beside each other, each wrapped to half of the width. */
  sideBySide(left: readonly Run[], right: readonly Run[], { indent = 0 } = {}): void {
    const half = Math.floor((this.width - indent - COLUMN_GAP.length) / 2);
    const [lefts, rights] = [this.#wrap(left, half), this.#wrap(right, half)];
    for (let row = 0; row < Math.max(lefts.length, rights.length); row++) {
      const { text, width } = lefts[row] ?? { text: '', width: 0 };
      const fill = ' '.repeat(Math.max(0, half - width));
      this.#lines.push(`${' '.repeat(indent)}${text}${fill}${COLUMN_GAP}${rights[row]?.text ?? ''}`.trimEnd());
    }
  }

  /** Wraps text to lines of at most `width` columns, at spaces; the first line has `used` columns less. */
  #wrap(content: readonly Run[], width: number, used = 0): Line[] {
    const lines: Line[] = [];
    let runs: Run[] = [];
    let lineWidth = Math.max(0, used);
    const endLine = (): void => {
      lines.push({ text: runs.map(({ text, style }) => this.style(text, style)).join(''), width: lineWidth });
      [runs, lineWidth] = [[], 0];
    };
    let isFirst = true;
    for (const word of wordsOf(content)) {
      const wordWidth = word.reduce((sum, { text }) => sum + displayWidth(text), 0);
      if (!isFirst && lineWidth + 1 + wordWidth > width) {
        endLine();
        isFirst = true;
      }
      if (!isFirst) {
        // Inside a run, the space belongs to the run, so that a run has one pair of escape sequences per line, not one
        // per word.
        const style = runs.at(-1)?.style === word[0]?.style ? word[0]?.style : undefined;
        append(runs, { text: ' ', style });
      }
      for (const part of word) append(runs, part);
      lineWidth += wordWidth + (isFirst ? 0 : 1);
      isFirst = false;
    }
    endLine();
    return lines;
  }

  /** Rows in columns as wide as their content; the first column is left-aligned, and so is any named in `left`. */
  table(
    rows: readonly (readonly string[])[],
    { indent = 0, left = [0] }: { indent?: number; left?: readonly number[] } = {},
  ): void {
    const widths: number[] = [];
    for (const row of rows) {
      for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    }
    for (const row of rows) {
      const cells = row.map((cell, column) => pad(cell, widths[column] ?? 0, left.includes(column)));
      this.#lines.push(' '.repeat(indent) + cells.join('  ').trimEnd());
    }
  }

  toString(): string {
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

/** A wrapped line and the columns it takes. */
interface Line {
  readonly text: string;
  readonly width: number;
}

/** Adds a run to a line, merging it with the last run if the style is the same. */
function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last === undefined || last.style !== run.style) runs.push(run);
  else runs[runs.length - 1] = { text: last.text + run.text, style: run.style };
}

/** Words between spaces, each of the pieces that runs cut it into: `*half*way` is one word of two pieces. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const { text, style } of runs) {
    for (const piece of text.split(/( +)/)) {
      if (piece === '') continue;
      if (piece.startsWith(' ')) open = false;
      else if (open) words.at(-1)?.push({ text: piece, style });
      else {
        words.push([{ text: piece, style }]);
        open = true;
      }
    }
  }
  return words;
}

/** `text` filled up with spaces to `width` columns. */
export function pad(text: string, width: number, left = true): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return left ? text + fill : fill + text;
}

/** Columns that a terminal gives a text: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// Hangul, CJK with its punctuation and full-width forms, and pictures: the wide ranges of Unicode's East Asian Width.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
