import { type FindQuotesOptions, findQuotes } from '../../../src/text/quotes/find-quotes.js';

/**
 * The quotes of a text in one line, each with its speaker, `?` where the text names none, or "nothing":
 * "We lost. = Ann Lee | Yes. = ?".
 */
export function quotesIn(text: string, options: FindQuotesOptions): string {
  const found = findQuotes(text, options).map(
    ({ start, end, speaker }) => `${text.slice(start, end)} = ${speaker?.name ?? '?'}`,
  );
  return found.length === 0 ? 'nothing' : found.join(' | ');
}
