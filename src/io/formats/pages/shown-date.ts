import { readDate } from '../../mapping/index.js';

/** What of a document is needed to find its date. */
interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}
interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
}
interface Document {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Elements that are there for the date, by their names and classes. */
const MARKED =
  'time, abbr.published, abbr.updated, [data-timestamp], [data-published], [itemprop="datePublished"], [class*="publish"], [class*="pubdate"], .date, [class*="-date"], [class*="date-"]';
/** What may say it in words, near the headline. */
const LINES = 'h1, p, div, span, li, td, dd, small, em, i, b, font, strong, section';
const MAX_LENGTH = 120;
/** Nodes of a line, with the spaces between them. */
const MAX_NODES = 100;
const TEXT_NODE = 3;
/** Elements marked as dates that are looked at: those of a list of other articles are not its own. */
const MAX_MARKED = 50;
/** The date stands near the headline, if it is shown at all. */
const MAX_LINES = 150;

/** A day with its month in words or numbers, in the order of most languages, and the time that may follow. */
const DATE =
  /(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{4} ?[年년][^<]{1,10}[日일]|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|\.|er)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4})(?:.{0,20}?\d{1,2}[:.h]\d{2}.{0,20})?/u;

/**
 * The date that a reader of the page sees: in an element that is marked as one, or in a line near the headline. A page
 * tells it so where it tells it to no program.
 */
export function shownDate(document: Document): string | undefined {
  const marked = document.querySelectorAll(MARKED);
  return firstDate([...marked].slice(0, MAX_MARKED)) ?? firstDate(linesAtHeadline(document));
}

function firstDate(elements: Iterable<Element>): string | undefined {
  for (const element of elements) {
    for (const name of ['datetime', 'title', 'data-timestamp', 'data-published', 'content']) {
      const value = element.getAttribute(name);
      if (value !== null && readDate(value) !== undefined) return value;
    }
    const said = DATE.exec(shortText(element) ?? '')?.[0];
    if (said === undefined) continue;
    // What follows the time need not belong to it.
    for (const attempt of [said, DAY.exec(said)?.[0] ?? '']) {
      if (readDate(attempt) !== undefined && readDate(attempt)?.lost === undefined) return attempt;
    }
  }
  return undefined;
}

/** The text of a line; `undefined` of what holds more, which is given up as soon as it shows. */
function shortText(element: Element): string | undefined {
  let [text, nodes] = ['', 0];
  const isShort = (node: Node): boolean => {
    if (++nodes > MAX_NODES) return false;
    if (node.nodeType === TEXT_NODE) text += (node.textContent ?? '').slice(0, 1000).replace(/\s+/g, ' ');
    else for (const child of node.childNodes) if (!isShort(child)) return false;
    return text.length <= MAX_LENGTH;
  };
  return isShort(element) ? text.trim() : undefined;
}

const DAY = /^.*?\d{4}\b|^\d{4}\D.*?[日일]|^\d{4}-\d\d-\d\d/u;

function* linesAtHeadline(document: Document): Generator<Element> {
  let seen = document.querySelector('h1') === null ? 0 : -1;
  for (const element of document.querySelectorAll(LINES)) {
    if (element.localName === 'h1') seen = Math.max(seen, 0);
    if (seen < 0) continue;
    if (++seen > MAX_LINES) return;
    yield element;
  }
}
