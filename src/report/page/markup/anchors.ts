import type { ArticleId, Span } from '../../../article.js';

/**
 * The id of an element and of a link to it. It depends on what the element shows and not on its position, so it stays
 * the same after ten articles were added. Everything but letters, digits, `-` and `_` is written as `.` and its code,
 * so that any id is a valid name in a page and in an address, and two ids never have one name.
 *
 * @example
 * anchorOf('story', 'bbc/12'); // 'story-bbc.2f12'
 */
export function anchorOf(kind: string, ...parts: readonly (string | number)[]): string {
  const safe = parts.map((part) =>
    String(part).replace(/[^A-Za-z0-9_-]/g, (character) => `.${character.charCodeAt(0).toString(16)}`),
  );
  return [kind, ...safe].join('-');
}

/** The link to a passage of an article in the annotated text. */
export function passageAnchor(article: ArticleId, { start }: Pick<Span, 'start'>): string {
  return anchorOf('at', article, start);
}
