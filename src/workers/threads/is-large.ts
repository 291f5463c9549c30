/** With fewer characters, about 830 articles, starting and informing a second thread takes as long as it saves. */
const MIN_CHARACTERS = 5_000_000;
/** What an article counts besides its text, in characters. */
const ARTICLE = 200;

/** Whether the articles are enough for several threads to be faster than one. */
export function isLarge(articles: unknown): boolean {
  if (!Array.isArray(articles)) return false;
  let characters = 0;
  return articles.some((article: unknown) => {
    characters += ARTICLE + lengthOf(article);
    return characters >= MIN_CHARACTERS;
  });
}

/** Characters of an article's text; 0 where there is none. */
export function lengthOf(article: unknown): number {
  const text = (article as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? text.length : 0;
}
