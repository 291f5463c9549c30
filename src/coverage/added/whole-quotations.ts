import type { Span } from '../../article.js';
import type { ComparedQuote } from '../quotes/index.js';
import { firstEndingAfter, type StoryText } from '../read/index.js';

/** Characters that a sentence grows by at most, to either side. */
const MAX_GROWTH = 600;

/** The quotations of each article, ascending. */
export function quotationsOf(story: StoryText, quotes: readonly ComparedQuote[]): Span[][] {
  const index = new Map(story.articles.map(({ id }, article) => [id, article]));
  const found: Span[][] = story.articles.map(() => []);
  for (const { variants } of quotes) {
    for (const { article, start, end, statement } of variants) {
      if (statement !== null) found[index.get(article)!]!.push({ start, end });
    }
  }
  for (const own of found) own.sort((x, y) => x.start - y.start || x.end - y.end);
  return found;
}

/**
 * A sentence, or several, with the rest of the quotation that they cut in two: nobody prints an opening mark without
 * its closing one.
 */
export function withQuotation<S extends Span & { readonly text: string; readonly index: number }>(
  story: StoryText,
  article: number,
  sentence: S,
  quotations: readonly Span[],
): S {
  let { start, end, index } = sentence;
  for (let at = firstEndingAfter(quotations, start); at < quotations.length; at++) {
    const quotation = quotations[at]!;
    if (quotation.start >= end) break;
    if (quotation.end <= start) continue;
    const first = story.sentenceAt(article, quotation.start);
    const last = story.sentenceAt(article, quotation.end - 1);
    if (first >= 0 && start - story.sentence(first).start <= MAX_GROWTH)
      start = Math.min(start, story.sentence(first).start);
    if (last < 0 || story.sentence(last).end - end > MAX_GROWTH) continue;
    end = Math.max(end, story.sentence(last).end);
    index = Math.max(index, story.sentence(last).index);
  }
  if (start === sentence.start && end === sentence.end) return sentence;
  return { ...sentence, start, end, index, text: story.articles[article]!.text.slice(start, end) };
}
