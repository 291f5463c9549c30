import type { Span } from '../../article.js';
import { sentenceIn } from '../passages/index.js';
import type { Sentence, StoryText } from '../read/index.js';

// Lines that say again what the article, its headline or its outlet is.

/** Whether the article has said the same before: captions and excerpts repeat what it tells. */
export function isRepeated(story: StoryText, sentence: Sentence): boolean {
  return sentence.to - sentence.from >= MIN_REPEATED && firstOf(story, sentence) < sentence.index;
}

const MIN_REPEATED = 5;

/** The index of the first sentence of the article with the words of one. */
function firstOf(story: StoryText, { article, wording }: Sentence): number {
  return story.sentence(sentenceIn(story, story.wordings[wording]!, article)).index;
}

/** Marks what the article has told before, in a line that is not the page's. */
export function markRepeated(story: StoryText, own: readonly Sentence[], isPage: boolean[]): void {
  for (const [index, sentence] of own.entries()) {
    if (!isPage[index] && isRepeated(story, sentence) && !isPage[firstOf(story, sentence)]) isPage[index] = true;
  }
}

/** Marks paragraphs that stand twice in a row, if several do: captions of a gallery, for its small and large view. */
export function markTwins(story: StoryText, own: readonly Sentence[], isPage: boolean[]): void {
  const [first] = own;
  if (first === undefined) return;
  const { text, paragraphs } = story.document(first.article);
  const isTwin = (one: number, two: number): boolean => {
    const [a, b] = [paragraphs[one], paragraphs[two]];
    if (a === undefined || b === undefined || a.end - a.start !== b.end - b.start || a.end - a.start < MIN_TWIN)
      return false;
    return text.slice(a.start, a.end) === text.slice(b.start, b.end);
  };
  const twins = new Set<number>();
  for (let index = 1; index < paragraphs.length; index++) {
    if (isTwin(index - 1, index)) twins.add(index - 1).add(index);
  }
  if (twins.size < MIN_TWINS * 2) return;
  for (const [index, { paragraph }] of own.entries()) if (twins.has(paragraph)) isPage[index] = true;
}

const MIN_TWIN = 25;
const MIN_TWINS = 3;

/**
 * Marks the cards of a gallery: paragraphs in a row that all open with its name ("The harbour turns 90 Cranes and …",
 * "The harbour turns 90 Ships and …").
 */
export function markCards(story: StoryText, own: readonly Sentence[], isPage: boolean[]): void {
  const [first] = own;
  if (first === undefined) return;
  const { text, paragraphs } = story.document(first.article);
  const cards = new Set<number>();
  for (let from = 0, to: number; from + MIN_CARDS <= paragraphs.length; from = to) {
    const name = sharedOpening(text, paragraphs[from]!, paragraphs[from + 1]!);
    to = from + 1;
    while (name !== undefined && to < paragraphs.length && text.startsWith(name, paragraphs[to]!.start)) to++;
    if (to - from < MIN_CARDS) to = from + 1;
    else for (let card = from; card < to; card++) cards.add(card);
  }
  for (const [index, { paragraph }] of own.entries()) if (cards.has(paragraph)) isPage[index] = true;
}

const MIN_CARDS = 4;
const MAX_NAME = 80;

/** The words that two paragraphs open with, if they look like a name, and something begins anew behind them in both. */
function sharedOpening(text: string, one: Span, two: Span): string | undefined {
  let length = 0;
  while (length < MAX_NAME && text[one.start + length] === text[two.start + length]) length++;
  const shared = text.slice(one.start, one.start + length);
  const name = shared.slice(0, shared.lastIndexOf(' ') + 1);
  const isAnew = [one, two].every(({ start }) => /^[\p{Lu}\d]/u.test(text.slice(start + name.length)));
  return isAnew && isCardName(name) ? name : undefined;
}

/** Three words or more with two capitals, or a capital and a number, and without a stop. */
function isCardName(name: string): boolean {
  const [first = '', ...others] = name.trimEnd().split(' ');
  if (others.length < 2 || /[.!?:;,]/.test(name)) return false;
  return /^\p{Lu}/u.test(first) && others.some((word) => /^[\p{Lu}\d]/u.test(word));
}

/** Whether a line without a stop holds all of the article's headline: the card of a link to itself. */
export function repeatsTitle(line: string, title: string | undefined): boolean {
  return title !== undefined && title.length >= MIN_TITLE && line.length > title.length && line.includes(title);
}

const MIN_TITLE = 25;

/** Marks paragraphs near the end that advertise their outlet: "Tech 101: Example tells you all about it." */
export function markPromotions(
  text: string,
  outlet: string | undefined,
  own: readonly Sentence[],
  isPage: boolean[],
): void {
  const labels = (outlet ?? '').replace('www.', '').split('.');
  const name = labels.length > 1 ? labels.reduce((one, two) => (two.length > one.length ? two : one)) : outlet;
  if (!name || name.length < MIN_OUTLET) return;
  for (let index = Math.max(1, own.length - MAX_PROMOTIONS); index < own.length; index++) {
    const { start, end, paragraph } = own[index]!;
    if (own[index - 1]!.paragraph === paragraph || own[index + 1]?.paragraph === paragraph) continue;
    const line = text.slice(start, Math.min(end, start + MAX_PROMOTION));
    if (PROMOTION.test(line) && line.toLowerCase().includes(name.toLowerCase())) isPage[index] = true;
  }
}

const MIN_OUTLET = 3;
const MAX_PROMOTIONS = 4;
/** Number of characters of one that are examined. */
const MAX_PROMOTION = 400;
/** A label, and no verb of speech or quotation behind it. */
const PROMOTION = /^(?:\p{Lu}|\d)[^.:?!;"“”]{2,60}: (?!.*(?:["“”]|\b(?:said|says|told|wrote)\b))\p{Lu}/u;
