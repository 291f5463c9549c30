import type { Article } from '../article.js';
import {
  type CandidatePairs,
  chooseBands,
  findCandidates,
  findNearCopies,
  findRepeatedShingles,
  findSharedBands,
  hintsNeeded,
  type NearCopies,
  NO_FAMILY,
  NO_GROUP,
  type Share,
} from './candidates/index.js';
import { describeFamilies, type PassageFamily } from './families/index.js';
import { memoryForPairs } from './memory.js';
import {
  type CandidateFeatures,
  FamilyReader,
  type FoundPairs,
  findPairs,
  locatePairs,
  type PassagePair,
} from './pairs/index.js';
import { type Passages, readPassages, type SpanOf, spanReader } from './passages/index.js';
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

/**
 * Of more than 4,096 pairs, families or articles, each pair, the `id` and `members` of each family and `with` of each
 * article are computed whenever they are read, to save memory: keep what is read more than once in a variable.
 */
export interface ReuseResult {
  readonly pairs: readonly PassagePair[];
  readonly families: readonly PassageFamily[];
  /** Every article, in order of publication. */
  readonly articles: readonly ArticleReuse[];
  readonly scheme: ReuseScheme;
  readonly caps: readonly ReuseCap[];
}

/** Words per short shingle for rewritten paragraphs: when 4 of 10 words in a row are changed, three pairs remain. */
export const HINT = 2;
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
  const reader = new CreditReader(settings.agencies);
  const credits = new Map<number, readonly string[]>();
  const creditsOf = (article: number) => {
    const known = credits.get(article) ?? reader.read(placed.articles[article]!);
    credits.set(article, known);
    return known;
  };
  const families = describeFamilies(placed.articles, links, creditsOf, shares.outletOf, () => {
    crowded++;
  });
  const caps = capsReached({ ...reached, 'crowded-passages': crowded }, limits);
  return { pairs, families, articles: shares.articles, scheme, caps };
}

/** What remains of a comparison after its tables of words and runs, most of its memory, are released. */
interface Compared {
  readonly found: Pick<FoundPairs, 'pairs' | 'dropped'>;
  readonly placed: Pick<Passages, 'articles' | 'paragraphs'> & { readonly spanOf: SpanOf };
  readonly shares: MeasuredShares;
  readonly scheme: ReuseScheme;
  readonly reached: Omit<Reached, 'crowded-passages'>;
}

/** Candidates among the wordings of one share and those before them that do not stand in one family or article only. */
export function candidatesApart(
  { wordings }: Passages,
  homes: Int32Array,
  features: CandidateFeatures,
  maxForRun: number,
  share?: Share,
): CandidatePairs {
  return findCandidates(wordings, {
    ...features,
    eligible: (u, v) => homes[u] === NO_GROUP || homes[u] !== homes[v],
    maxForRun,
    maxForHint: MAX_FOR_HINT,
    ...(share && { share }),
  });
}

function comparePassages(articles: readonly Article[], settings: ReuseSettings, limits: ReuseLimits): Compared {
  const passages = readPassages(articles);
  const copies = findNearCopies(passages, settings.minRun, limits.minFamily);
  const { found, scheme, commonRuns, commonHints } = pairPassages(passages, copies, settings, limits);
  const shares = measureShares(passages, found, copies, settings.outletGroups ?? [], limits);
  const { pairs, dropped } = found;
  const { articles: inOrder, paragraphs } = passages;
  const spanOf = spanReader((article) => inOrder[article]!.text, { paragraphs, marks: passages.marks });
  return {
    found: { pairs, dropped },
    placed: { articles: inOrder, paragraphs, spanOf },
    shares,
    scheme,
    reached: {
      'near-copies': articlesInFamilies(copies, limits.maxSmallFamily),
      'large-families': articlesInFamilies(copies, limits.maxMeasured),
      'common-runs': commonRuns,
      'common-paragraphs': found.commonWordings,
      'common-hints': commonHints,
      'long-paragraphs': found.tooLong,
      'repetitive-paragraphs': found.tooRepetitive,
    },
  };
}

/** All pairs. The candidates, as large as they, are released with the call. */
function pairPassages(passages: Passages, copies: NearCopies, settings: ReuseSettings, limits: ReuseLimits) {
  const homes = homesOf(passages, copies);
  const { candidates, families, scheme } = compareApart(passages, homes, settings, limits);
  const requireMemory = memoryForPairs(passages.articles);
  const found = findPairs(passages, candidates, families, copies, settings, { ...limits, requireMemory });
  const { commonRuns, commonHints } = candidates;
  return { found, scheme, commonRuns, commonHints };
}

/**
 * Candidates outside families, the features for families, which are read one by one, and how all was found. The
 * table of what the collection shares is let go.
 */
function compareApart(
  passages: Passages,
  homes: Int32Array,
  settings: ReuseSettings,
  { maxForRun }: ReuseLimits,
): { candidates: CandidatePairs; families: FamilyReader; scheme: ReuseScheme } {
  const { wordings } = passages;
  const { minRun, threshold, candidates, miss, seed } = settings;
  const useIndex = candidates === 'index' || (candidates === 'auto' && wordings.words.length <= MAX_WORDS_FOR_INDEX);
  // Aligned words at the threshold have a similarity of shingles between these two: in one run, and as scattered as
  // possible.
  const similarity = threshold / (2 - threshold);
  const bands = chooseBands(similarity, miss);
  const rule = (words: number) => (useIndex ? hintsNeeded(words) : 1);
  const runs = findRepeatedShingles(wordings, minRun, { groupOf: homes });
  const hints = useIndex
    ? findRepeatedShingles(wordings, HINT, { groupOf: homes, max: MAX_FOR_HINT })
    : findSharedBands(wordings, HINT, bands, seed);
  const found = candidatesApart(passages, homes, { runs, hints, hintsNeeded: rule }, maxForRun);
  // A stock phrase of the collection says nothing in a family either.
  const { common } = hints;
  const families = new FamilyReader(passages, (sequences) => ({
    runs: findRepeatedShingles(sequences, minRun),
    hints: useIndex ? findRepeatedShingles(sequences, HINT, { common }) : findSharedBands(sequences, HINT, bands, seed),
    hintsNeeded: rule,
  }));
  const scheme: ReuseScheme = {
    shingle: minRun,
    candidates: useIndex ? 'index' : 'minhash',
    hint: HINT,
    bands: useIndex ? 0 : bands.bands,
    rows: useIndex ? 0 : bands.rows,
    similarity: useIndex ? 0 : similarity,
    missProbability: useIndex ? 0 : bands.missProbability,
    seed,
  };
  return { candidates: found, families, scheme };
}

/** How many articles are in families of more than `min`. */
export function articlesInFamilies({ families }: NearCopies, min: number): number {
  return families.reduce((sum, { length }) => sum + (length > min ? length : 0), 0);
}

/**
 * For each wording the family or, numbered from the families on, the article that it appears in alone; {@link NO_GROUP}
 * where it occurs in several. Wordings with one home are not of interest to each other here: those of one family are
 * compared apart, those of one article not at all.
 */
export function homesOf({ paragraphs, paragraphsOf }: Passages, { familyOf, families }: NearCopies): Int32Array {
  const homeOf = (paragraph: number) => {
    const article = paragraphs.article[paragraph]!;
    return familyOf[article] === NO_FAMILY ? families.length + article : familyOf[article]!;
  };
  const homes = new Int32Array(paragraphsOf.starts.length - 1);
  for (let w = 0; w < homes.length; w++) {
    const [from, to] = [paragraphsOf.starts[w]!, paragraphsOf.starts[w + 1]!];
    const home = homeOf(paragraphsOf.items[from]!);
    let isOnly = true;
    for (let i = from + 1; i < to && isOnly; i++) isOnly = homeOf(paragraphsOf.items[i]!) === home;
    homes[w] = isOnly ? home : NO_GROUP;
  }
  return homes;
}
