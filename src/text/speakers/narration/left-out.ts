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
export function leaveOut(reading: Reading, quoted: Int32Array, captions: readonly Span[]): void {
  leaveOutCaptions(reading, quoted, captions);
  if (!reading.shouts) leaveOutHeadlines(reading, quoted);
}

function leaveOutCaptions(reading: Reading, quoted: Int32Array, captions: readonly Span[]): void {
  for (let k = 0, next = 0; k < reading.count && next < captions.length; k += 1) {
    while (next < captions.length && captions[next]!.end <= reading.start(k)) next += 1;
    if (next < captions.length && reading.start(k) >= captions[next]!.start && quoted[k] === 0) quoted[k] = LEFT_OUT;
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
