import { type Fields, isObject } from '../values/index.js';

/** A story of the Washington Post collection, which keeps title, byline, paragraphs and pictures in one list. */
export function isParts(record: Fields): boolean {
  return Array.isArray(record.contents) && record.contents.some((part) => isObject(part) && part.type === TEXT);
}

const TEXT = 'sanitized_html';

/** The paragraphs among the parts, as HTML. */
export function textOfParts({ contents }: Fields): string {
  const parts = Array.isArray(contents) ? contents.filter(isObject) : [];
  return parts
    .filter(({ type, content }) => type === TEXT && typeof content === 'string')
    .map(({ content }) => `<p>${content}</p>`)
    .join('');
}
