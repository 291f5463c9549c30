import type { Span } from '../article.js';
import type { TextDocument } from '../text/document.js';
import { Reading } from '../text/facts/reading.js';
import { findEntities } from '../text/names/entities.js';
import { type Name, namesOf } from '../text/names.js';
import { type Quote, quotesOf } from '../text/quotes.js';
import type { Marks } from './story-text.js';

/** Quotes, figures and names of one article. */
export interface ArticleFacts {
  readonly quotes: readonly Quote[];
  readonly names: readonly Name[];
}

/** Reads the facts of one article after another; only body paragraphs have any. */
export class FactReader {
  readonly #reading = new Reading();

  read(document: TextDocument): ArticleFacts {
    const reading = this.#reading;
    reading.read(document.text);
    const entities = findEntities(reading);
    const body = document.paragraphs.filter(({ role }) => role === 'body');
    return {
      quotes: quotesOf(reading, entities, body),
      names: namesOf(reading, entities).filter(({ mentions }) => mentions.some((mention) => isInside(body, mention))),
    };
  }
}

/** What the wordings of a story take from the facts. */
export function marksOf(facts: ArticleFacts): Marks {
  const names = facts.names.flatMap(({ mentions }) => mentions);
  return { quoted: facts.quotes, names: names.sort((x, y) => x.start - y.start), figures: [] };
}

/** Whether a span starts inside one of the ascending, disjoint spans. */
function isInside(spans: readonly Span[], { start }: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > start) high = middle;
    else low = middle + 1;
  }
  return low < spans.length && (spans[low] as Span).start <= start;
}
