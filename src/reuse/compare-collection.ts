import type { Article } from '../article.js';
import {
  chooseBands,
  findCandidates,
  findNearCopies,
  findRepeatedShingles,
  findSharedBands,
  hintsNeeded,
  type NearCopies,
  NO_FAMILY,
} from './candidates/index.js';
import { describeFamilies, type PassageFamily } from './families/index.js';
import { memoryForPairs } from './memory.js';
import { type CandidateFeatures, type FoundPairs, findPairs, locatePairs, type PassagePair } from './pairs/index.js';
import { type Passages, readPassages } from './passages/index.js';
import { CreditReader } from './provenance/index.js';
import { capsReached, MAX_FOR_HINT, type Reached, type ReuseCap, type ReuseLimits } from './reuse-caps.js';
import type { ReuseSettings } from './reuse-options.js';
import { type ArticleReuse, type MeasuredShares, measureShares } from './shares/index.js';

/** How candidates were found; see `ReuseOptions.candidates`. */
export interface ReuseScheme {
  /** Words per shingle: any two paragraphs that share a run of this many words were compared. */
  readonly shingle: number;
  readonly candidates: 'index' | 'minhash';
  /** Words per short shingle, which find paragraphs without such a run. */
  readonly hint: number;
  /** Number of bands; 0 for the index, which has none. */
  readonly bands: number;
  readonly rows: number;
  /** Jaccard similarity of short shingles that the bands were chosen for; 0 for the index. */
  readonly similarity: number;
  /**
   * Probability that two paragraphs of that similarity, without a copied run, were not compared. Paragraphs with a
   * copied run are always compared, up to the `caps`. 0 for the index, which misses pairs only through its caps.
   */
  readonly missProbability: number;
  readonly seed: number;
}

export interface ReuseResult {
  readonly pairs: readonly PassagePair[];
  readonly families: readonly PassageFamily[];
  /** Every article, in order of publication. */
  readonly articles: readonly ArticleReuse[];
  readonly scheme: ReuseScheme;
  readonly caps: readonly ReuseCap[];
}

/** Words per short shingle for rewritten paragraphs: when 4 of 10 words in a row are changed, three pairs remain. */
const HINT = 2;
/** Above this number of words the table of short shingles would be too large. */
const MAX_WORDS_FOR_INDEX = 2 ** 27;

/** Compares all articles, already checked, within the limits; see `findReuse`. */
export function compareCollection(
  articles: readonly Article[],
  settings: ReuseSettings,
  limits: ReuseLimits,
): ReuseResult {
  const { found, placed, shares, scheme, reached } = comparePassages(articles, settings, limits);
  const { pairs, links } = locatePairs(placed, found, shares.relationOf);
  let crowded = 0;
  const credits = new CreditReader(settings.agencies);
  const families = describeFamilies(placed.articles, links, credits, shares.outletOf, () => {
    crowded++;
  });
  const caps = capsReached({ ...reached, 'crowded-passages': crowded }, limits);
  return { pairs, families, articles: shares.articles, scheme, caps };
}

/** What remains of a comparison after its tables of words and runs, most of its memory, are released. */
interface Compared {
  readonly found: Pick<FoundPairs, 'pairs' | 'dropped'>;
  readonly placed: Pick<Passages, 'articles' | 'paragraphs' | 'spanOf'>;
  readonly shares: MeasuredShares;
  readonly scheme: ReuseScheme;
  readonly reached: Omit<Reached, 'crowded-passages'>;
}

function comparePassages(articles: readonly Article[], settings: ReuseSettings, limits: ReuseLimits): Compared {
  const { minRun, threshold, outletGroups } = settings;
  const passages = readPassages(articles);
  const { features, scheme } = findFeatures(passages, settings);
  const copies = findNearCopies(passages, features.runs, minRun, limits.maxSmallFamily);
  const compared = findCandidates(passages.wordings, {
    ...features,
    eligible: areApart(passages, copies),
    maxForRun: limits.maxForRun,
    maxForHint: MAX_FOR_HINT,
  });
  const requireMemory = memoryForPairs(passages.articles);
  const found = findPairs(passages, compared, features, copies, { minRun, threshold }, { ...limits, requireMemory });
  const shares = measureShares(passages, found, copies, outletGroups ?? [], limits.maxMeasured);
  const inFamilies = (min: number) => copies.families.reduce((sum, { length }) => sum + (length > min ? length : 0), 0);
  const { pairs, dropped } = found;
  const { articles: inOrder, paragraphs, spanOf } = passages;
  return {
    found: { pairs, dropped },
    placed: { articles: inOrder, paragraphs, spanOf },
    shares,
    scheme,
    reached: {
      'near-copies': inFamilies(limits.maxSmallFamily),
      'large-families': inFamilies(limits.maxMeasured),
      'common-runs': compared.commonRuns,
      'common-paragraphs': found.commonWordings,
      'common-hints': compared.commonHints,
      'long-paragraphs': found.tooLong,
      'repetitive-paragraphs': found.tooRepetitive,
    },
  };
}

/** The features that make paragraphs worth comparing, and the scheme that found them. */
function findFeatures(
  { wordings }: Passages,
  { minRun, threshold, candidates, miss, seed }: ReuseSettings,
): { features: CandidateFeatures; scheme: ReuseScheme } {
  const useIndex = candidates === 'index' || (candidates === 'auto' && wordings.words.length <= MAX_WORDS_FOR_INDEX);
  // Aligned words at the threshold have a similarity of shingles between these two: in one run, and as scattered as
  // possible.
  const similarity = threshold / (2 - threshold);
  const bands = chooseBands(similarity, miss);
  return {
    features: {
      runs: findRepeatedShingles(wordings, minRun),
      hints: useIndex
        ? findRepeatedShingles(wordings, HINT, MAX_FOR_HINT)
        : findSharedBands(wordings, HINT, bands, seed),
      hintsNeeded: (words) => (useIndex ? hintsNeeded(words) : 1),
    },
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
  };
}

/** Whether two wordings occur in different articles that are not near-copies of one family. */
function areApart({ paragraphs, paragraphsOf }: Passages, { familyOf }: NearCopies): (u: number, v: number) => boolean {
  const SEVERAL = -1;
  const only = new Int32Array(paragraphsOf.starts.length - 1);
  const onlyFamily = new Int32Array(only.length).fill(NO_FAMILY);
  for (let w = 0; w < only.length; w++) {
    const indices = paragraphsOf.items.subarray(paragraphsOf.starts[w], paragraphsOf.starts[w + 1]);
    const first = paragraphs.article[indices[0]!]!;
    // Paragraphs are in order of article, so comparing the first and the last is enough.
    only[w] = first === paragraphs.article[indices.at(-1)!]! ? first : SEVERAL;
    const family = familyOf[first]!;
    if (indices.every((p) => familyOf[paragraphs.article[p]!] === family)) onlyFamily[w] = family;
  }
  return (u, v) => {
    if (onlyFamily[u] !== NO_FAMILY && onlyFamily[u] === onlyFamily[v]) return false;
    return only[u] === SEVERAL || only[u] !== only[v];
  };
}
