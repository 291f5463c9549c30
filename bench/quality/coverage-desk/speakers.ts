import type { Coverage } from '../../../src/coverage/compare-coverage.js';
import { covers } from '../coverage/coverage-scores.js';
import type { DeskQuote, DeskStory } from './labels.js';

export interface SpeakerCounts {
  /** Labelled quotes for which a speaker is given, and for which the right one is. */
  given: number;
  right: number;
  /** Labelled quotes that the text attributes, and those of them for which the right speaker is given. */
  attributed: number;
  found: number;
}

/** Words that do not make a speaker another one. */
const TITLES = new Set('the a an mr mrs ms miss dr sir o os as'.split(' '));

/** Counts speakers into `into`; returns a line for each that is wrong or missed. */
export function scoreSpeakers(story: Pick<DeskStory, 'quotes'>, coverage: Coverage, into: SpeakerCounts): string[] {
  const faults: string[] = [];
  const variants = coverage.quotes.flatMap(({ variants }) => variants).filter(({ statement }) => statement !== null);
  for (const quote of story.quotes) {
    if (quote.speakers.includes('not-a-quote')) continue;
    const found = variants.filter((variant) => variant.article === quote.article && covers(variant, quote));
    const speaker = found.find((variant) => variant.speaker !== null)?.speaker ?? null;
    const isRight = speaker !== null && rightSpeakers(quote, story.quotes).some((name) => isSame(name, speaker));
    const isAttributed = !quote.speakers.includes('-');
    if (speaker !== null) into.given++;
    if (isRight) into.right++;
    if (isAttributed) into.attributed++;
    if (isAttributed && isRight) into.found++;
    if (speaker === null ? isAttributed : !isRight) {
      faults.push(
        `quote ${quote.article} ${quote.start}-${quote.end}: ${speaker ?? (found.length > 0 ? 'unattributed' : 'not found')}, should be ${quote.speakers.join('/')}`,
      );
    }
  }
  return faults;
}

/** What one article leaves unattributed may be given to whom another gives the same statement. */
function rightSpeakers(quote: DeskQuote, quotes: readonly DeskQuote[]): string[] {
  const own = quote.speakers.filter((name) => name !== '-');
  if (own.length === quote.speakers.length) return own;
  const others = quotes.filter(({ statement }) => statement === quote.statement);
  return [...own, ...others.flatMap(({ speakers }) => speakers.filter((name) => name !== '-'))];
}

/**
 * Whether a given speaker is the labelled one: all of the label's words, or some of them with the last ("Slager" for
 * "Michael Slager").
 */
function isSame(label: string, given: string): boolean {
  const [wanted, got] = [wordsOf(label), wordsOf(given)];
  if (got.length === 0) return false;
  if (wanted.every((word) => got.includes(word))) return true;
  return got.includes(wanted.at(-1)!) && got.every((word) => wanted.includes(word));
}

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !TITLES.has(word));
}
