import { findStretches } from '../../../src/text/quotes/quotation-marks.js';

/**
 * The stretches between quotation marks in one line, or "nothing". `¶` stands between paragraphs. A stretch begins
 * with `…` where it continues that of an earlier paragraph, ends with `…` where it is left open, and is in brackets
 * where its marks are single ones.
 */
export function stretchesIn(written: string): string {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const paragraph of written.split(' ¶ ')) {
    paragraphs.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  const text = written.replaceAll(' ¶ ', '\n\n');
  const found = findStretches(text, paragraphs).map((stretch) => {
    const content = text.slice(stretch.start, stretch.end);
    const shown = `${stretch.continues ? '…' : ''}${content}${stretch.open ? '…' : ''}`;
    return stretch.single ? `(${shown})` : shown;
  });
  return found.length === 0 ? 'nothing' : found.join(' | ');
}
