import type { VersionComparison } from '../../coverage/index.js';
import { plain } from '../formats/index.js';
import { timeText } from './times.js';

/** Something beside whole sentences that a newer version has in another way: `headline`, `figure` … */
export interface VersionFact {
  /** `headline changed`, `figure corrected`. */
  readonly words: string;
  /** `none` where the older version has none. */
  readonly older: string;
  readonly newer: string;
}

const DETAILS = {
  title: 'headline changed',
  publishedAt: 'time changed',
  byline: 'byline changed',
  correction: 'note of correction',
} as const;
const CORRECTIONS = {
  figure: 'figure',
  hedge: 'hedge of a figure',
  name: 'name',
  quote: 'quote',
  speaker: 'speaker',
  attribution: 'attribution',
} as const;

/** What was done to it: `figure corrected`, `attribution added`. */
function wordsOf({ kind, older, newer }: VersionComparison['corrections'][number]): string {
  const corrected = kind === 'figure' || kind === 'name' ? 'corrected' : 'changed';
  return `${CORRECTIONS[kind]} ${older === null ? 'added' : newer === null ? 'removed' : corrected}`;
}

/**
 * What an editor looks for first in a newer version: headline, time, byline, and what was corrected inside sentences.
 */
export function versionFacts({
  details,
  corrections,
}: Pick<VersionComparison, 'details' | 'corrections'>): VersionFact[] {
  const written = (field: keyof typeof DETAILS, value: string | null): string =>
    plain(field === 'publishedAt' ? timeText(value) : (value ?? '')) || 'none';
  return [
    ...details.map(({ field, older, newer }) => ({
      words: DETAILS[field],
      older: written(field, older),
      newer: written(field, newer),
    })),
    ...corrections.map((correction) => ({
      words: wordsOf(correction),
      older: plain(correction.older?.text ?? 'none'),
      newer: plain(correction.newer?.text ?? 'none'),
    })),
  ];
}
