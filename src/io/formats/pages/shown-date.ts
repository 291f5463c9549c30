import { readDate } from '../../mapping/index.js';

/** The parts of a DOM node that are needed to find a date. */
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

/** Elements whose name or class says that they hold a date. */
const MARKED =
  'time, abbr.published, abbr.updated, [data-timestamp], [data-published], [itemprop="datePublished"], [class*="publish"], [class*="pubdate"], .date, [class*="-date"], [class*="date-"]';
/** Elements near the headline that may hold a date in words. */
const LINES = 'h1, p, div, span, li, td, dd, small, em, i, b, font, strong, section';
const MAX_LENGTH = 120;
/** How many nodes of a line are read, with the spaces between them. */
const MAX_NODES = 100;
const TEXT_NODE = 3;
/** How many elements marked as dates are tried. Further ones belong to lists of other articles. */
const MAX_MARKED = 50;
/** How many lines behind the headline are searched for a date. */
const MAX_LINES = 150;

/** A day with its month in words or digits, in the orders of most languages, and an optional time. */
const DATE =
  /(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{4} ?[年년][^<]{1,10}[日일]|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|\.|er)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4})(?:.{0,20}?\d{1,2}[:.h]\d{2}.{0,20})?/u;

/**
 * The publication date that readers of the page see, for pages whose metadata has none: in an element marked as a date,
 * or in a line near the headline.
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
    // Text behind the date may be no time, so the day is tried alone too.
    for (const attempt of [said, DAY.exec(said)?.[0] ?? '']) {
      if (readDate(attempt) !== undefined && readDate(attempt)?.lost === undefined) return attempt;
    }
  }
  return undefined;
}

/** The text of a line; `undefined` for longer elements, which are abandoned as soon as they prove longer. */
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
