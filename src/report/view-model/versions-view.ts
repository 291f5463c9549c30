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

const DETAILS = { title: 'headline changed', publishedAt: 'time changed', byline: 'byline changed' } as const;
const CORRECTIONS = {
  figure: 'figure corrected',
  hedge: 'hedge of a figure changed',
  name: 'name corrected',
  quote: 'quote changed',
  speaker: 'speaker changed',
} as const;

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
    ...corrections.map(({ kind, older, newer }) => ({
      words: CORRECTIONS[kind],
      older: plain(older.text),
      newer: plain(newer.text),
    })),
  ];
}
