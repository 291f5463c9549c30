import type { Span } from '../../article.js';
import type { Paragraph } from './paragraph.js';

/** The stretch of a body paragraph that is its own text: between the marks it opens with and those it closes with. */
export function ownText(paragraph: Paragraph): Span {
  let { start, end } = paragraph;
  for (const mark of paragraph.marks) {
    if (mark.kind === 'credit' || mark.kind === 'byline') end = Math.min(end, mark.start);
    else start = Math.max(start, mark.end);
  }
  return { start, end: Math.max(start, end) };
}
