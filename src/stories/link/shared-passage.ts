import type { Article } from '../../article.js';
import { getOrInsert } from '../../structures/index.js';
import { ownText, scanTokens, splitParagraphs, TokenBuffer } from '../../text/index.js';
import type { TermCounts, WeightedRows } from '../../vectors/index.js';
import { SHARED_HALF, SHARED_PASSAGE, type SharedRuns } from './shared-runs.js';

/** Terms in a row that make a run: stop words are left out, so five to ten words. */
const RUN = 4;
/** A passage that is half of either article is what that article is about. */
const MAX_OF_ARTICLE = 0.5;
/**
 * If the terms shared outside the passage carry this share of the rarity of all shared terms, the articles have more in
 * common than the passage.
 */
const ENOUGH_OUTSIDE = 0.3;
/** The penalty if nothing is shared outside the passage. */
const MAX_TAKEN = 6;

const tokens = new TokenBuffer(4096);

/**
 * Finds the pairs of articles that share a passage and little else: two round-ups with the same agency paragraph, two
 * pages with the same appendix. Their cosine is that of two reports of one event, but outside the passage no rare term
 * of one is in the other. A pair is exempt if half of one article, or all of it, is in the other.
 */
export class SharedPassages {
  readonly #articles: readonly Article[];
  readonly #counts: Pick<TermCounts, 'vocabulary' | 'languages'>;
  readonly #rows: WeightedRows;
  readonly #runs: SharedRuns;
  readonly #bodies = new Map<number, PassageBody>();

  /** @param runs of the texts of the articles. */
  constructor(
    articles: readonly Article[],
    counts: Pick<TermCounts, 'vocabulary' | 'languages'>,
    rows: WeightedRows,
    runs: SharedRuns,
  ) {
    this.#articles = articles;
    this.#counts = counts;
    this.#rows = rows;
    this.#runs = runs;
  }

  /** The penalty on a pair: 0 in nearly all cases. */
  taken(a: number, b: number): number {
    if (!mayShareOnlyPassage(this.#runs.share(a, b))) return 0;
    return passagePenalty(this.#bodyOf(a), this.#bodyOf(b), this.#raritiesOf(a));
  }

  /** The terms of an article, and what sharing each says. */
  *#raritiesOf(index: number): Generator<readonly [term: number, rarity: number]> {
    const { offsets, ranks, rarities, termOfRank } = this.#rows;
    for (let entry = offsets[index]!; entry < offsets[index + 1]!; entry++) {
      yield [termOfRank[ranks[entry]!]!, rarities[entry]!];
    }
  }

  #bodyOf(index: number): PassageBody {
    const { vocabulary, languages } = this.#counts;
    return getOrInsert(this.#bodies, index, () =>
      passageBody(this.#articles[index]!.text, vocabulary.reader(languages[index]!)),
    );
  }
}

/** Whether two texts may share a passage and little else, by the share of runs that `SharedRuns` gives. */
export function mayShareOnlyPassage(share: number): boolean {
  return share >= SHARED_PASSAGE && share < SHARED_HALF;
}

/**
 * The penalty on two articles that share one passage and little else, 0 in nearly all cases.
 *
 * @param rarities of the terms of one article; see `rarity`.
 */
export function passagePenalty(
  one: PassageBody,
  other: PassageBody,
  rarities: Iterable<readonly [term: number, rarity: number]>,
): number {
  const inOne = coveredBy(one, other);
  const inOther = coveredBy(other, one);
  const covered = Math.max(share(inOne), share(inOther));
  if (covered === 0 || covered >= MAX_OF_ARTICLE) return 0;
  const outside = outsideTerms(one.terms, inOne);
  const outsideOther = outsideTerms(other.terms, inOther);
  // Terms of both bodies: a headline's would count in one order of the two and not in the other.
  const own = new Set(one.terms);
  const everywhere = new Set(other.terms);
  let all = 0;
  let beyond = 0;
  for (const [term, rarity] of rarities) {
    if (!own.has(term) || !everywhere.has(term)) continue;
    all += rarity;
    if (outside.has(term) && outsideOther.has(term)) beyond += rarity;
  }
  if (all === 0) return 0;
  return MAX_TAKEN * Math.max(0, 1 - beyond / all / ENOUGH_OUTSIDE);
}

/** Reads an article for {@link passagePenalty}: the terms of its body in order, without stop words. */
export function passageBody(text: string, read: (text: string, start: number, end: number) => number): PassageBody {
  const found: number[] = [];
  for (const paragraph of splitParagraphs(text)) {
    if (paragraph.role !== 'body') continue;
    const { start, end } = ownText(paragraph);
    scanTokens(text, tokens, start, end);
    for (let token = 0; token < tokens.count; token++) {
      const term = read(text, tokens.starts[token]!, tokens.ends[token]!);
      if (term >= 0) found.push(term);
    }
  }
  const terms = Int32Array.from(found);
  const runs = runHashes(terms);
  return { terms, runs, known: new Set(runs) };
}

/** The terms of an article in order, and the hashes of all runs of {@link RUN} of them. */
export interface PassageBody {
  readonly terms: Int32Array;
  readonly runs: Int32Array;
  readonly known: ReadonlySet<number>;
}

function runHashes(terms: Int32Array): Int32Array {
  const runs = new Int32Array(Math.max(0, terms.length - RUN + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let next = at; next < at + RUN; next++) {
      hash = Math.imul(hash ^ terms[next]!, 0x2c1b3c6d) + 0x9e3779b9;
    }
    runs[at] = hash ^ (hash >>> 15);
  }
  return runs;
}

/** 1 for each term of `one` in a run that `other` has too. */
function coveredBy(one: PassageBody, other: PassageBody): Uint8Array {
  const covered = new Uint8Array(one.terms.length);
  for (let at = 0; at < one.runs.length; at++) {
    if (other.known.has(one.runs[at]!)) covered.fill(1, at, at + RUN);
  }
  return covered;
}

function share(covered: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < covered.length; at++) sum += covered[at]!;
  return covered.length === 0 ? 0 : sum / covered.length;
}

function outsideTerms(terms: Int32Array, covered: Uint8Array): Set<number> {
  return new Set(terms.filter((_, at) => covered[at] === 0));
}
