import type { Article } from '../../article.js';
import { getOrInsert, grown } from '../../structures/index.js';
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

/** The terms of a body in order, without stop words, by vocabulary number. */
export type BodyTerms = Int32Array;

/** Calls back with each term of an article, and what sharing it says; see `rarity`. */
export type EachRarity = (visit: (term: number, rarity: number) => void) => void;

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
  readonly #bodies = new Map<number, BodyTerms>();
  readonly #comparison = new PassageComparison();

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
    const { offsets, ranks, rarities, termOfRank } = this.#rows;
    return this.#comparison.penalty(this.#bodyOf(a), this.#bodyOf(b), (visit) => {
      for (let entry = offsets[a]!; entry < offsets[a + 1]!; entry++) {
        visit(termOfRank[ranks[entry]!]!, rarities[entry]!);
      }
    });
  }

  #bodyOf(index: number): BodyTerms {
    const { vocabulary, languages } = this.#counts;
    return getOrInsert(this.#bodies, index, () =>
      bodyTerms(this.#articles[index]!.text, vocabulary.reader(languages[index]!)),
    );
  }
}

/** Whether two texts may share a passage and little else, by the share of runs that `SharedRuns` gives. */
export function mayShareOnlyPassage(share: number): boolean {
  return share >= SHARED_PASSAGE && share < SHARED_HALF;
}

/** Reads an article for {@link PassageComparison}. */
export function bodyTerms(text: string, read: (text: string, start: number, end: number) => number): BodyTerms {
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
  return Int32Array.from(found);
}

// What is known of a term while two bodies are compared: one bit each.
const IN_ONE = 1;
const IN_OTHER = 2;
const OUTSIDE_IN_ONE = 4;
const OUTSIDE_IN_OTHER = 8;
const IN_BOTH = IN_ONE | IN_OTHER;
const OUTSIDE_IN_BOTH = OUTSIDE_IN_ONE | OUTSIDE_IN_OTHER;

/**
 * Compares bodies run by run. The runs of one body are kept in a table while others are compared with it, so a body
 * that meets many others is hashed once.
 */
export class PassageComparison {
  #one: BodyTerms = new Int32Array(0);
  /** Hashes of the runs of {@link #one}, in a table of open addresses, and 1 + the place of the first run with each. */
  #hashes = new Int32Array(1 << 10);
  #places = new Int32Array(1 << 10);
  /** By place of a run of {@link #one}: the first place with the same hash. */
  #firsts = new Int32Array(1 << 9);
  /** By term: the bits above. All zero between comparisons. */
  #bits = new Uint8Array(1 << 12);

  /**
   * The penalty, in log-odds, on two articles that share one passage and little else: 0 in nearly all cases.
   *
   * @param one a body that was compared last is the quickest.
   * @param eachRarity the terms of one of the articles.
   */
  penalty(one: BodyTerms, other: BodyTerms, eachRarity: EachRarity): number {
    if (this.#one !== one) this.#know(one);
    const inOne = new Uint8Array(one.length);
    const inOther = new Uint8Array(other.length);
    this.#cover(inOne, other, inOther);
    const covered = Math.max(share(inOne), share(inOther));
    if (covered === 0 || covered >= MAX_OF_ARTICLE) return 0;
    this.#note(one, inOne, IN_ONE, OUTSIDE_IN_ONE);
    this.#note(other, inOther, IN_OTHER, OUTSIDE_IN_OTHER);
    const bits = this.#bits;
    let all = 0;
    let outside = 0;
    eachRarity((term, rarity) => {
      const known = bits[term] ?? 0;
      // Terms of both bodies: a headline's would count in one order of the two and not in the other.
      if ((known & IN_BOTH) !== IN_BOTH) return;
      all += rarity;
      if ((known & OUTSIDE_IN_BOTH) === OUTSIDE_IN_BOTH) outside += rarity;
    });
    for (let at = 0; at < one.length; at++) bits[one[at]!] = 0;
    for (let at = 0; at < other.length; at++) bits[other[at]!] = 0;
    if (all === 0) return 0;
    return MAX_TAKEN * Math.max(0, 1 - outside / all / ENOUGH_OUTSIDE);
  }

  #know(one: BodyTerms): void {
    this.#one = one;
    const runs = runsOf(one);
    let size = this.#hashes.length;
    while (size < 2 * runs) size *= 2;
    if (size > this.#hashes.length) {
      this.#hashes = new Int32Array(size);
      this.#places = new Int32Array(size);
    } else this.#places.fill(0);
    if (runs > this.#firsts.length) this.#firsts = new Int32Array(2 * runs);
    for (let at = 0; at < runs; at++) {
      const hash = hashRun(one, at);
      const slot = this.#slotOf(hash);
      if (this.#places[slot] === 0) {
        this.#hashes[slot] = hash;
        this.#places[slot] = at + 1;
      }
      this.#firsts[at] = this.#places[slot]! - 1;
    }
  }

  /** The slot of a hash, or the empty one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#places[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** Sets 1 for each term of a body in a run that the other body has too. */
  #cover(inOne: Uint8Array, other: BodyTerms, inOther: Uint8Array): void {
    const found = new Uint8Array(runsOf(this.#one));
    for (let at = 0; at < runsOf(other); at++) {
      const place = this.#places[this.#slotOf(hashRun(other, at))]!;
      if (place === 0) continue;
      found[place - 1] = 1;
      coverRun(inOther, at);
    }
    for (let at = 0; at < found.length; at++) {
      if (found[this.#firsts[at]!] === 1) coverRun(inOne, at);
    }
  }

  /** Notes the terms of a body, and which of them occur outside the passage. */
  #note(body: BodyTerms, covered: Uint8Array, inBody: number, outside: number): void {
    for (let at = 0; at < body.length; at++) {
      const term = body[at]!;
      if (term >= this.#bits.length) this.#bits = grown(this.#bits, 2 * term);
      this.#bits[term]! |= covered[at] === 0 ? inBody | outside : inBody;
    }
  }
}

/** Number of runs of {@link RUN} terms. */
function runsOf({ length }: BodyTerms): number {
  return Math.max(0, length - RUN + 1);
}

function hashRun(body: BodyTerms, at: number): number {
  let hash = 0;
  for (let next = at; next < at + RUN; next++) {
    hash = Math.imul(hash ^ body[next]!, 0x2c1b3c6d) + 0x9e3779b9;
  }
  return hash ^ (hash >>> 15);
}

function coverRun(covered: Uint8Array, from: number): void {
  for (let at = from; at < from + RUN; at++) covered[at] = 1;
}

function share(covered: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < covered.length; at++) sum += covered[at]!;
  return covered.length === 0 ? 0 : sum / covered.length;
}
