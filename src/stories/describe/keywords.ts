import type { Article } from '../../article.js';
import { scanTokens, TokenBuffer, TokenFlag } from '../../text/index.js';
import { LEAD_TOKENS, type TermCounts, type Vocabulary } from '../../vectors/index.js';
import type { Grouping } from '../cluster/index.js';

const KEYWORDS = 6;
const BARE_NUMBER = /^[\d.,]+$/;
/** Only the beginning of a text is searched for how a keyword is written. */
const SEARCHED = 4 * LEAD_TOKENS;
const tokens = new TokenBuffer(4096);
let termOfToken = new Int32Array(4096);

/**
 * The exponent of the share of a term's articles that are in the cluster. At 0, one in nine keywords of the samples is
 * also a keyword of another story; at a half, keywords are rare words that one article happens to have.
 */
const DISTINCTION = 0.25;

/** This many terms are considered for each cluster, because some are bare numbers. */
export const CANDIDATES = 4 * KEYWORDS;

/**
 * How much a term distinguishes a story from others.
 *
 * @param weight in all its articles together.
 * @param own how many of its articles hold the term.
 * @param all how many articles hold it at all.
 */
export function distinction(weight: number, own: number, all: number): number {
  return weight * (own / all) ** DISTINCTION;
}

/** The part of a grouping that keywords are found in. */
export type KeywordSource = Pick<Grouping, 'rows'> & {
  readonly counts: Pick<TermCounts, 'vocabulary' | 'languages'>;
};

/**
 * Finds the keywords of clusters: terms with the most weight in the cluster's articles together, and of these the ones
 * that few other articles hold. Each is written as the articles write it most often.
 */
export class KeywordFinder {
  readonly #grouping: KeywordSource;
  readonly #articles: readonly Article[];
  /** Weights in the current cluster, by rank; 0 between clusters. */
  readonly #weights: Float64Array;

  constructor(grouping: KeywordSource, articles: readonly Article[]) {
    this.#grouping = grouping;
    this.#articles = articles;
    this.#weights = new Float64Array(grouping.rows.termOfRank.length);
  }

  /** The keywords of one cluster, the most distinctive first. */
  of(cluster: readonly number[]): string[] {
    const { rows, counts } = this.#grouping;
    const terms = this.#distinctive(cluster).map((rank) => rows.termOfRank[rank]!);
    const texts = cluster.map((index) => ({
      text: this.#articles[index]!.text,
      language: counts.languages[index]!,
    }));
    return writtenKeywords(terms, counts.vocabulary, texts);
  }

  /**
   * The ranks of the heaviest terms, the most distinctive first: by weight and by the share of their articles that are
   * in the cluster. So neither of two earthquakes is called "earthquake" before the place that it struck.
   */
  #distinctive(cluster: readonly number[]): number[] {
    const { postings } = this.#grouping.rows;
    return this.#heaviest(cluster)
      .map(({ rank, weight }) => {
        const own = cluster.reduce((held, article) => held + (this.#holds(article, rank) ? 1 : 0), 0);
        return { rank, distinction: distinction(weight, own, postings[rank + 1]! - postings[rank]!) };
      })
      .sort((a, b) => b.distinction - a.distinction || a.rank - b.rank)
      .map(({ rank }) => rank);
  }

  /** Whether an article's row, which ascends by rank, has a term. */
  #holds(article: number, rank: number): boolean {
    const { offsets, ranks } = this.#grouping.rows;
    let [low, high] = [offsets[article]!, offsets[article + 1]!];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ranks[middle]! < rank) low = middle + 1;
      else high = middle;
    }
    return low < end && ranks[low] === rank;
  }

  /** The terms with most weight and that weight, the heaviest first, then the rarest. */
  #heaviest(cluster: readonly number[]): { rank: number; weight: number }[] {
    const { offsets, ranks, weights } = this.#grouping.rows;
    const sums = this.#weights;
    const heaviest: number[] = [];
    const isHeavier = (a: number, b: number) => sums[a]! > sums[b]! || (sums[a]! === sums[b]! && a < b);
    for (const article of cluster) {
      for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
        const rank = ranks[entry]!;
        sums[rank]! += weights[entry]!;
      }
    }
    for (const article of cluster) {
      for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
        const rank = ranks[entry]!;
        const lightest = heaviest[heaviest.length - 1];
        const isFull = heaviest.length === CANDIDATES;
        if (isFull && !isHeavier(rank, lightest!)) continue;
        if (heaviest.includes(rank)) continue;
        if (isFull) heaviest.pop();
        let at = heaviest.length;
        while (at > 0 && isHeavier(rank, heaviest[at - 1]!)) at--;
        heaviest.splice(at, 0, rank);
      }
    }
    const found = heaviest.map((rank) => ({ rank, weight: sums[rank]! }));
    for (const article of cluster) {
      for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
        sums[ranks[entry]!] = 0;
      }
    }
    return found;
  }
}

/**
 * The first terms that are not bare numbers, as the texts write them.
 *
 * @param terms by vocabulary number, the most distinctive first.
 */
export function writtenKeywords(
  terms: Iterable<number>,
  vocabulary: Vocabulary,
  texts: readonly { readonly text: string; readonly language: string }[],
): string[] {
  const best: number[] = [];
  for (const term of terms) {
    if (!BARE_NUMBER.test(vocabulary.term(term))) best.push(term);
    if (best.length === KEYWORDS) break;
  }
  const surfaces = surfaceForms(vocabulary, texts, new Set(best));
  return best.map((term) => surfaces.get(term) ?? vocabulary.term(term));
}

/** How the texts write each term most often. A capitalised form inside a sentence is a name. */
export function surfaceForms(
  vocabulary: Vocabulary,
  texts: readonly { readonly text: string; readonly language: string }[],
  terms: ReadonlySet<number>,
): Map<number, string> {
  const forms = new Map<number, Map<string, number>>();
  for (const { text, language } of texts) {
    scanTokens(text, tokens, 0, Math.min(text.length, SEARCHED * 8));
    const { count } = tokens;
    if (count > termOfToken.length) termOfToken = new Int32Array(2 * count);
    vocabulary.readTerms(text, tokens, 0, count, language, termOfToken);
    for (let token = 0; token < count; token++) {
      const term = termOfToken[token]!;
      if (term < 0 || !terms.has(term)) continue;
      const start = tokens.starts[token]!;
      // A term of two syllables ends with the next token.
      const end = tokens.ends[vocabulary.term(term).includes(' ') && token + 1 < count ? token + 1 : token]!;
      const surface = text.slice(start, end).replace(/[’']s$/, '');
      const isCapital = (tokens.flags[token]! & TokenFlag.Capitalised) !== 0;
      const opens = start < 2 || !/[\p{L},;]/u.test(text.charAt(start - 2));
      const form = isCapital && opens ? surface.toLowerCase() : surface;
      const counted = forms.get(term) ?? new Map<string, number>();
      // A capital at the beginning of a sentence says little, so the form counts a tenth.
      counted.set(form, (counted.get(form) ?? 0) + (opens ? 0.1 : 1));
      forms.set(term, counted);
    }
  }
  return new Map(
    [...forms].map(([term, counted]) => [
      term,
      [...counted].sort(([formA, a], [formB, b]) => b - a || (formA < formB ? -1 : 1))[0]![0],
    ]),
  );
}
