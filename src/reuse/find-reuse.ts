import { type Article, requireArticles } from '../article.js';
import { integer, number, oneOf, optional, readOptions } from '../options.js';
import { MAX_MATCHES, MAX_OCCURRENCES } from './align/index.js';
import { type ArticleReuse, measureShares } from './article-shares.js';
import {
  type CandidatePairs,
  chooseBands,
  findCandidates,
  findRepeatedShingles,
  findSharedBands,
} from './candidates/index.js';
import { describeFamilies, type PassageFamily } from './describe-families.js';
import { MAX_OVERLAPPING } from './families.js';
import { locatePairs, type PassagePair } from './locate-pairs.js';
import { type FoundPairs, findPairs } from './passage-pairs.js';
import { type Passages, readPassages } from './passages/index.js';
import { type Agency, areOutletGroups, CreditReader, isNames } from './provenance/index.js';

/** How candidates were found; see {@link ReuseOptions.candidates}. */
export interface ReuseScheme {
  /** Words in a shingle: every two paragraphs with a copied run of so many words were compared. */
  readonly shingle: number;
  readonly candidates: 'index' | 'minhash';
  /** Words in the short shingles that find paragraphs without such a run. */
  readonly hint: number;
  /** 0 for the index, which has no bands. */
  readonly bands: number;
  readonly rows: number;
  /** Jaccard similarity of short shingles that the bands were chosen for; 0 for the index. */
  readonly similarity: number;
  /**
   * Probability that two paragraphs of that similarity, without a copied run, were not compared. Paragraphs with a copied run are
   * always compared, whatever the scheme, up to the `caps`. 0 for the index, which misses by its caps only.
   */
  readonly missProbability: number;
  readonly seed: number;
}

/** A bound that was reached: what was left out, never silently. */
export interface ReuseCap {
  readonly cap:
    | 'common-runs'
    | 'common-paragraphs'
    | 'common-hints'
    | 'long-paragraphs'
    | 'repetitive-paragraphs'
    | 'crowded-passages';
  readonly limit: number;
  /** How many runs, paragraphs, short shingles, pairs of paragraphs or passages were over the limit. */
  readonly affected: number;
  readonly effect: string;
}

export interface ReuseResult {
  readonly pairs: readonly PassagePair[];
  readonly families: readonly PassageFamily[];
  /** Every article, in order of publication. */
  readonly articles: readonly ArticleReuse[];
  readonly scheme: ReuseScheme;
  readonly caps: readonly ReuseCap[];
}

export interface ReuseOptions {
  /** Words in a copied run, at least. Smaller finds stock phrases; larger misses short quotes. @default 8 */
  readonly minRun?: number | undefined;
  /**
   * Paragraphs without a copied run are a passage where at least this share of the shorter one's words, weighed by rarity, is
   * aligned close together; a third more where it is all that two articles share. Lower finds more heavily rewritten text and more
   * chance; 1 leaves only runs and near-identical or contained paragraphs.
   * @default 0.38
   */
  readonly threshold?: number | undefined;
  /**
   * How paragraphs without a copied run find each other. `index`: through the three-word shingles that they share, the commonest
   * left out. `minhash`: through MinHash bands for the threshold; less memory, some misses, their probability in the result's
   * `scheme`. `auto`: the index up to 128 million words, then MinHash. @default 'auto'
   */
  readonly candidates?: 'auto' | 'index' | 'minhash' | undefined;
  /** For MinHash: the probability of missing a pair, at most. @default 0.02 */
  readonly miss?: number | undefined;
  /** Seed of the MinHash functions: the same seed gives the same result, everywhere. @default 1 */
  readonly seed?: number | undefined;
  /** Agencies to recognise in credits besides the known ones, by name or with aliases. */
  readonly agencies?: readonly (string | Agency)[] | undefined;
  /** Outlets that count as one: `[['The Daily', 'The Sunday Daily']]`. */
  readonly outletGroups?: readonly (readonly string[])[] | undefined;
}

/** Words in the short shingles that find rewritten paragraphs: of 10 words in a row, 4 changed, three pairs are left. */
const HINT = 2;
/** Two pairs of words at least, and one for so many words of the shorter paragraph: long ones share two by chance. */
const MIN_HINTS = 2;
const WORDS_FOR_HINT = 12;
/** A run or wording in more places than this is paired star-wise, from the first place to the others. */
const MAX_FOR_RUN = 64;
const MAX_PAIRS = 2048;
/** A short shingle in more wordings than this is a stock phrase. */
const MAX_FOR_HINT = 32;
const MAX_WORDS_FOR_INDEX = 2 ** 27;

/**
 * Finds the passages that the articles share: body paragraphs with the same or nearly the same words, and copied runs of
 * `minRun` words or more inside paragraphs.
 *
 * Exact in what it reports: hashes only choose what to compare, and every pair is decided on the words themselves (the kinds are
 * defined at `PassageKind`). Exact in what it finds, too, for paragraphs that share a run of `minRun` words: none is missed, up to
 * the caps that the result names. For heavily rewritten paragraphs without such a run see {@link ReuseOptions.candidates}.
 *
 * A paragraph shorter than `minRun` words is found only where the other is `identical`. Captions, credits and boilerplate are
 * not compared, and paragraphs of one article are not compared with each other. The order of the articles makes no difference.
 *
 * Time grows with the words, not with their square: 8,000 articles of 1,000 words take a few seconds.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id`, `invalid-option`.
 *
 * @example
 * const { pairs } = findReuse([
 *   { id: 'a', text: 'The vote was lost by 12 to 3 on Friday evening in London.' },
 *   { id: 'b', text: 'A surprise: the vote was lost by 12 to 3 on Friday evening in London.' },
 * ]);
 * pairs[0]?.kind; // 'near-identical'
 */
export function findReuse(articles: readonly Article[], options?: ReuseOptions): ReuseResult {
  const { minRun, threshold, candidates, miss, seed, agencies, outletGroups } = readOptions('findReuse', options, {
    minRun: integer(8, 4, 100),
    threshold: number(0.38, 0.2, 1),
    candidates: oneOf('auto', ['auto', 'index', 'minhash']),
    miss: number(0.02, 1e-9, 0.5),
    seed: integer(1, -(2 ** 31), 2 ** 31 - 1),
    agencies: optional<readonly (string | Agency)[]>(isAgencies, 'a list of names, or of { name, aliases }'),
    outletGroups: optional<readonly (readonly string[])[]>(areOutletGroups, 'a list of lists of outlet names'),
  });
  const passages = readPassages(requireArticles(articles));
  const useIndex =
    candidates === 'index' || (candidates === 'auto' && passages.wordings.words.length <= MAX_WORDS_FOR_INDEX);
  const runs = findRepeatedShingles(passages.wordings, minRun);
  // Aligned words at the threshold, all in one run and as far apart as can be, give between these similarities of shingles.
  const similarity = threshold / (2 - threshold);
  const bands = chooseBands(similarity, miss);
  const hints = useIndex
    ? findRepeatedShingles(passages.wordings, HINT, MAX_FOR_HINT)
    : findSharedBands(passages.wordings, HINT, bands, seed);
  const compared = findCandidates(passages.wordings, {
    runs,
    hints,
    hintsNeeded: (words) => (useIndex ? Math.max(MIN_HINTS, words / WORDS_FOR_HINT) : 1),
    eligible: inDifferentArticles(passages),
    mostForRun: MAX_FOR_RUN,
    mostForHint: MAX_FOR_HINT,
  });
  const found = findPairs(passages, compared, { minRun, threshold }, MAX_PAIRS);
  const shares = measureShares(passages, found.pairs, outletGroups ?? []);
  const placed = locatePairs(passages, found.pairs, shares.relationOf);
  let crowded = 0;
  const credits = new CreditReader(agencies);
  const families = describeFamilies(passages.articles, placed, credits, shares.outletOf, () => {
    crowded++;
  });
  return {
    pairs: placed,
    families,
    articles: shares.articles,
    scheme: {
      shingle: minRun,
      candidates: useIndex ? 'index' : 'minhash',
      hint: HINT,
      bands: useIndex ? 0 : bands.bands,
      rows: useIndex ? 0 : bands.rows,
      similarity: useIndex ? 0 : similarity,
      missProbability: useIndex ? 0 : bands.missProbability,
      seed,
    },
    caps: capsReached({ ...compared, ...found, crowded }),
  };
}

/** Whether two wordings stand in different articles somewhere. */
function inDifferentArticles({ paragraphs, paragraphsOf }: Passages): (u: number, v: number) => boolean {
  const SEVERAL = -1;
  const only = new Int32Array(paragraphsOf.starts.length - 1);
  for (let w = 0; w < only.length; w++) {
    const first = paragraphs.article[paragraphsOf.items[paragraphsOf.starts[w]!]!]!;
    // Paragraphs are in order of article: the first and the last one tell.
    const last = paragraphs.article[paragraphsOf.items[paragraphsOf.starts[w + 1]! - 1]!]!;
    only[w] = first === last ? first : SEVERAL;
  }
  return (u, v) => only[u] === SEVERAL || only[u] !== only[v];
}

function capsReached({
  commonRuns,
  commonHints,
  commonWordings,
  tooLong,
  tooRepetitive,
  crowded,
}: Pick<CandidatePairs, 'commonRuns' | 'commonHints'> & Omit<FoundPairs, 'pairs'> & { crowded: number }): ReuseCap[] {
  const caps: ReuseCap[] = [
    {
      cap: 'common-runs',
      limit: MAX_FOR_RUN,
      affected: commonRuns,
      effect: 'paragraphs with such a run were compared with the first paragraph that has it, not all with all',
    },
    {
      cap: 'common-paragraphs',
      limit: MAX_PAIRS,
      affected: commonWordings,
      effect: 'copies of such a paragraph are listed as pairs with its first place, not all with all',
    },
    {
      cap: 'common-hints',
      limit: MAX_FOR_HINT,
      affected: commonHints,
      effect: 'these stock phrases were not used to find rewritten paragraphs that share no copied run',
    },
    {
      cap: 'long-paragraphs',
      limit: MAX_MATCHES,
      affected: tooLong,
      effect:
        'such pairs of paragraphs have more equal words than that, and were searched for common runs, not for rewritten text',
    },
    {
      cap: 'repetitive-paragraphs',
      limit: MAX_OCCURRENCES,
      affected: tooRepetitive,
      effect:
        'such pairs of paragraphs repeat themselves so often that not all their places were tried: more may be the same',
    },
    {
      cap: 'crowded-passages',
      limit: MAX_OVERLAPPING,
      affected: crowded,
      effect: 'so many different passages begin in such a one that it may stand in two families instead of one',
    },
  ];
  return caps.filter(({ affected }) => affected > 0);
}

function isAgencies(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((agency: unknown) => {
      if (typeof agency === 'string') return agency !== '';
      if (typeof agency !== 'object' || agency === null) return false;
      const { name, aliases } = agency as { name?: unknown; aliases?: unknown };
      return typeof name === 'string' && name !== '' && (aliases === undefined || isNames(aliases));
    })
  );
}
