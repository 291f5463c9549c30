import type { Fields } from '../values/index.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A story of Arc Publishing: `content_elements` with headlines or a type. */
export function isAns(record: Fields): boolean {
  return (
    Array.isArray(record.content_elements) &&
    (isObject(record.headlines) || record.type === 'story' || typeof record._id === 'string')
  );
}

/** Maximum nesting of lists and quotes. */
const MAX_DEPTH = 20;

/**
 * The text of an ANS story: its text elements, as HTML paragraphs where their `content` is HTML. Pictures, videos,
 * embedded pages without a paragraph, links to other stories and dates of corrections are left out.
 */
export function textOfAns(record: Fields): unknown {
  const paragraphs: string[] = [];
  const take = (elements: unknown, depth: number): void => {
    if (!Array.isArray(elements) || depth > MAX_DEPTH) return;
    for (const element of elements.filter(isObject)) {
      const { type, content, text } = element;
      if (type === 'text' || type === 'header' || type === 'raw_html_text' || type === 'correction') {
        const said = typeof content === 'string' ? content : text;
        if (typeof said === 'string') paragraphs.push(said);
      } else if (type === 'raw_html' && typeof content === 'string' && /<p[\s>]/i.test(content))
        paragraphs.push(content);
      else if (type === 'list') take(element.items, depth + 1);
      else if (type === 'quote' || type === 'element_group' || type === 'story')
        take(element.content_elements, depth + 1);
    }
  };
  take(record.content_elements, 0);
  if (paragraphs.length === 0) return undefined;
  const isMarkup = paragraphs.some((paragraph) => paragraph.includes('<'));
  return isMarkup ? paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') : paragraphs.join('\n');
}
