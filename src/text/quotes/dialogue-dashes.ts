import type { Span } from '../../article.js';
import { appendAll } from '../../structures/index.js';
import { Gap, type Reading, Role } from '../reading/index.js';
import type { Stretch } from './quotation-marks.js';

/** A dash of its own: em dash, en dash, horizontal bar. */
function isDash(unit: number): boolean {
  return unit === 0x2014 || unit === 0x2013 || unit === 0x2015;
}

/** A hyphen before a space, which stands for a dash where the keyboard has none; in English it opens lists. */
function isTypedDash({ text, language }: Reading, at: number): boolean {
  return language !== 'en' && text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 32;
}

/**
 * Adds the stretches after dashes, in paragraphs that begin with a dash and have no quotation marks: "— Nous avons
 * perdu, a dit Marie Dupont.", "—Hemos perdido —dijo María López—. Fue un día duro." Only if a reporting verb follows
 * directly, because lists have dashes too.
 */
export function withDashes(reading: Reading, paragraphs: readonly Span[], stretches: Stretch[]): Stretch[] {
  const { text } = reading;
  let added = false;
  const marked = new Set<number>();
  paragraphs.forEach(({ start, end }, paragraph) => {
    let at = start;
    while (at < end && text.charCodeAt(at) <= 32) at++;
    if (at >= end || !(isDash(text.charCodeAt(at)) || isTypedDash(reading, at))) return;
    if (!added) for (const stretch of stretches) marked.add(stretch.paragraph);
    if (marked.has(paragraph)) return;
    const found = between(reading, at + 1, end, paragraph);
    if (found.length === 0) return;
    added = true;
    appendAll(stretches, found);
  });
  if (added) stretches.sort((a, b) => a.start - b.start);
  return stretches;
}

/** What is said from `from` up to its cue, and after the cue if dashes enclose it. One pass. */
function between(reading: Reading, from: number, to: number, paragraph: number): Stretch[] {
  const { text } = reading;
  const found: Stretch[] = [];
  let start = from;
  let isOpen = false;
  let k = reading.tokenAt(from) + 1;
  const isInside = (token: number) => token < reading.count && reading.start(token) < to;
  while (isInside(k)) {
    const gap = reading.gap(k);
    if (!(gap & (Gap.Comma | Gap.Stop | Gap.Dash)) || !opensCue(reading, k)) {
      k++;
      continue;
    }
    found.push(stretchOf(text, start, reading.end(k - 1), reading.start(k), paragraph));
    isOpen = false;
    if (!(gap & Gap.Dash)) break;
    // The dash that closes the cue; what follows is said again.
    k++;
    while (isInside(k) && !(reading.gap(k) & Gap.Dash)) k++;
    if (!isInside(k)) break;
    start = reading.start(k);
    isOpen = true;
    k++;
  }
  if (isOpen) found.push(stretchOf(text, start, to, to, paragraph));
  return found;
}

/** A reporting verb at `k`, or behind its auxiliary. */
function opensCue(reading: Reading, k: number): boolean {
  const verb = reading.has(k, Role.Report) || !reading.has(k, Role.Adverb) ? k : k + 1;
  return reading.has(verb, Role.Report) && !reading.capitalised(verb);
}

/** The words from `from` to `to`, with a question or exclamation mark that precedes `limit`. */
function stretchOf(text: string, from: number, to: number, limit: number, paragraph: number): Stretch {
  let start = from;
  while (start < to && (text.charCodeAt(start) <= 32 || isDash(text.charCodeAt(start)))) start++;
  let end = to;
  while (end < limit && /[.?!…]/.test(text[end]!)) end++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end, continues: false, open: false, single: false, paragraph, dash: true };
}
