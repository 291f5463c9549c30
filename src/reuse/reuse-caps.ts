import { MAX_MATCHES, MAX_OCCURRENCES } from './align/index.js';
import { MAX_OVERLAPPING } from './families/index.js';
import { MAX_MEASURED } from './shares/index.js';

/** Bounds on work and memory. The result's `caps` name every bound that was reached. */
export interface ReuseLimits {
  /** Near-copies that make a family, and are compared apart. */
  readonly minFamily: number;
  /** Near-copies in a family up to which they are paired all with all. */
  readonly maxSmallFamily: number;
  /** Maximum size of a family whose near-copies are all measured against each other. */
  readonly maxMeasured: number;
  /** A run in more wordings than this is paired star-wise: the first with each other one. */
  readonly maxForRun: number;
  /** A wording with more pairs of places than this is paired star-wise. */
  readonly maxPairs: number;
  /** Two wordings with more pairs of places than this are paired star-wise. */
  readonly maxBetween: number;
}

export const LIMITS: ReuseLimits = {
  minFamily: 2,
  maxSmallFamily: 4,
  maxMeasured: MAX_MEASURED,
  maxForRun: 64,
  maxPairs: 2048,
  // Lower than for one wording, because a wording has many similar ones, but only one set of copies.
  maxBetween: 256,
};

/** A short shingle in more wordings than this is a stock phrase. */
export const MAX_FOR_HINT = 32;

/** A bound that was reached, and how much it left out. */
export interface ReuseCap {
  readonly cap:
    | 'near-copies'
    | 'large-families'
    | 'common-runs'
    | 'common-paragraphs'
    | 'common-hints'
    | 'long-paragraphs'
    | 'repetitive-paragraphs'
    | 'crowded-passages';
  readonly limit: number;
  /** How many articles, runs, paragraphs, short shingles, pairs of paragraphs or passages exceeded the limit. */
  readonly affected: number;
  readonly effect: string;
}

/** How often each bound was reached. */
export type Reached = Readonly<Record<ReuseCap['cap'], number>>;

export function capsReached(reached: Reached, limits: ReuseLimits): ReuseCap[] {
  const limit: Record<ReuseCap['cap'], number> = {
    'near-copies': limits.maxSmallFamily,
    'large-families': limits.maxMeasured,
    'common-runs': limits.maxForRun,
    'common-paragraphs': limits.maxPairs,
    'common-hints': MAX_FOR_HINT,
    'long-paragraphs': MAX_MATCHES,
    'repetitive-paragraphs': MAX_OCCURRENCES,
    'crowded-passages': MAX_OVERLAPPING,
  };
  return (Object.keys(EFFECTS) as ReuseCap['cap'][])
    .filter((cap) => reached[cap] > 0)
    .map((cap) => ({ cap, limit: limit[cap], affected: reached[cap], effect: EFFECTS[cap] }));
}

const EFFECTS: Readonly<Record<ReuseCap['cap'], string>> = {
  'near-copies':
    'such articles of one family are listed as pairs with its first and their nearest one, not all with all; families and shares are ' +
    'complete, and findReuse of any two articles lists all that they share',
  'large-families':
    'such articles are measured with the first of their family and their nearest, not with all: their shares and families are at least those given',
  'common-runs': 'paragraphs with such a run were compared with the first paragraph that has it, not all with all',
  'common-paragraphs': 'copies of such a paragraph are listed as pairs with its first place, not all with all',
  'common-hints': 'phrases that so many paragraphs have were not used to find rewritten paragraphs',
  'long-paragraphs':
    'such pairs of paragraphs have more equal words than that, and were searched for common runs, not for rewritten text',
  'repetitive-paragraphs':
    'such pairs of paragraphs repeat themselves so often that not all their places were tried: more may be the same',
  'crowded-passages':
    'so many passages begin inside such a passage that it may be listed in two families instead of one',
};
