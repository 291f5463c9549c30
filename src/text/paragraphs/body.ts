import type { Span } from '../../article.js';
import type { Paragraph } from './paragraph.js';

/** The span of a body paragraph between its leading and its trailing marks: the article's own text. */
export function ownText(paragraph: Paragraph): Span {
  let { start, end } = paragraph;
  for (const mark of paragraph.marks) {
    if (mark.kind === 'credit' || mark.kind === 'byline') end = Math.min(end, mark.start);
    else start = Math.max(start, mark.end);
  }
  return { start, end: Math.max(start, end) };
}
