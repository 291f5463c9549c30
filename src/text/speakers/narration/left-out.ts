import type { Span } from '../../../article.js';
import { Gap, type Reading } from '../../reading/index.js';

/** In place of the number of a stretch: no words of the narration. */
const LEFT_OUT = -1;
/** Words of a headline in capitals. */
const MIN_HEADLINE = 4;
const MAX_HEADLINE = 20;
/** A small letter, or what no headline of another article has. */
const SMALL = /[\p{Ll}:"“”«»]/u;

/** Marks in `quoted` the tokens that are no part of the narration, so that nobody in them speaks. */
export function leaveOut(reading: Reading, quoted: Int32Array, paragraphs: readonly Span[]): void {
  leaveOutCaptions(reading, quoted, paragraphs);
  if (!reading.shouts) leaveOutHeadlines(reading, quoted);
}

/** What is outside the paragraphs, as captions are, but not "Mayor Ann Lee:" above her words. */
function leaveOutCaptions(reading: Reading, quoted: Int32Array, paragraphs: readonly Span[]): void {
  for (let k = 0, next = 0; k < reading.count; k += 1) {
    while (next < paragraphs.length && paragraphs[next]!.end <= reading.start(k)) next += 1;
    const start = paragraphs[next]?.start ?? reading.text.length;
    if (reading.start(k) >= start || quoted[k] !== 0) continue;
    if (!/:\s*$/.test(reading.text.slice(Math.max(0, start - 3), start))) quoted[k] = LEFT_OUT;
  }
}

/** A line in capitals between paragraphs is the headline of another article. */
function leaveOutHeadlines(reading: Reading, quoted: Int32Array): void {
  for (let first = 0, k = 1; k <= reading.count; k += 1) {
    if (k < reading.count && !(reading.gap(k) & Gap.Line)) continue;
    const isLine = k - first >= MIN_HEADLINE && k - first <= MAX_HEADLINE;
    if (isLine && !SMALL.test(reading.text.slice(reading.start(first), reading.end(k - 1)))) {
      for (let at = first; at < k; at += 1) if (quoted[at] === 0) quoted[at] = LEFT_OUT;
    }
    first = k;
  }
}
