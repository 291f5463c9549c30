import { Gap } from '../reading/index.js';
import type { Cue, Narration, Speaker } from '../speakers/index.js';
import type { Stretch } from './quotation-marks.js';

/** What is known of a quote once the whole text is read. */
interface Read {
  readonly stretch: Stretch;
  readonly index: number;
  readonly cue: Cue | undefined;
  speaker: Speaker | undefined;
}

/** Letters of a sentence by which it is known again. */
const KEY = 24;

/** Whether a quote without a cue has a line to itself, as headings and pull quotes have. */
export function standsAlone({ reading, firstTokens, lastTokens }: Narration, index: number): boolean {
  const [first, last] = [firstTokens[index]!, lastTokens[index]!];
  const isLineEnd = last >= reading.count || (reading.gap(last) & Gap.Line) !== 0;
  return isLineEnd && (first === 0 || (reading.gap(first) & Gap.Line) !== 0);
}

/** A pull quote is of whoever says its words in the text, whoever spoke before the line that it has to itself. */
export function attributePullQuotes(narration: Narration, quotes: readonly Read[]): void {
  const isPulled = ({ cue, index }: Read) => cue === undefined && standsAlone(narration, index);
  if (!quotes.some(isPulled)) return;
  const said = new Map<string, Read>();
  for (const quote of quotes)
    if (!isPulled(quote)) for (const sentence of sentencesOf(narration, quote)) said.set(sentence, quote);
  for (const quote of quotes) {
    const [opening] = isPulled(quote) ? sentencesOf(narration, quote) : [];
    const whole = opening === undefined ? undefined : said.get(opening);
    if (whole !== undefined) quote.speaker = whole.speaker;
  }
}

/** How each sentence of a quote begins, in letters alone; short ones are anybody's. */
function sentencesOf({ reading }: Narration, { stretch }: Read): string[] {
  return reading.text
    .slice(stretch.start, stretch.end)
    .split(/[.!?…]/)
    .map((sentence) => sentence.toLowerCase().replace(/^\s*(?:and|but|so) |[^\p{L}\p{N}]/gu, ''))
    .filter((letters) => letters.length >= KEY)
    .map((letters) => letters.slice(0, KEY));
}
