import { GrowingIntegers } from '../../structures/index.js';
import type { Passages } from './passages.js';

/**
 * Articles with fewer paragraphs than this are treated as if they had this many, because few paragraphs say little
 * about a word.
 */
const MIN_PARAGRAPHS = 20;

/** Articles whose words are kept counted: some 4 KB each. */
const MAX_COUNTED = 4096;

/**
 * How much it means that two paragraphs share a word: `ln(1 + 1/p)`, where `p` is the share of paragraphs with the
 * word, in the two articles or in the collection, whichever is larger.
 *
 * The names and terms of a story occur in every other paragraph of every article about it. They are rare in a
 * newspaper, so weights from the collection alone would take any two paragraphs about one event for copies. In the two
 * articles they are as common as function words, and weigh as little.
 */
export class RarityWeights {
  readonly #passages: Passages;
  /** Number of wordings that contain each word. */
  readonly #frequency: Int32Array;
  /** Scratch, by word: which count of a wording or paragraph it was in last. */
  readonly #countedIn: Int32Array;
  #count = 0;
  /** Of the articles asked for lately. */
  readonly #counts = new Map<number, ParagraphCounts>();

  constructor(passages: Passages) {
    this.#passages = passages;
    const { wordings, vocabulary } = passages;
    this.#frequency = new Int32Array(vocabulary);
    this.#countedIn = new Int32Array(vocabulary);
    for (let w = 0; w + 1 < wordings.starts.length; w++) {
      this.#count++;
      for (let at = wordings.starts[w]!; at < wordings.starts[w + 1]!; at++) {
        const word = wordings.words[at]!;
        if (this.#countedIn[word] === this.#count) continue;
        this.#countedIn[word] = this.#count;
        this.#frequency[word]! += 1;
      }
    }
  }

  /** Weights of a paragraph's words by index, for a comparison of two articles. */
  weigh(words: Int32Array, articleA: number, articleB: number): Float64Array {
    const [inA, inB] = [this.#countsOf(articleA), this.#countsOf(articleB)];
    const paragraphs = Math.max(MIN_PARAGRAPHS, inA.paragraphs + inB.paragraphs);
    const all = this.#passages.wordings.starts.length - 1;
    const weights = new Float64Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const here = (countOf(word, inA) + countOf(word, inB)) / paragraphs;
      const anywhere = this.#frequency[word]! / all;
      weights[i] = Math.log(1 + 1 / Math.max(here, anywhere));
    }
    return weights;
  }

  /**
   * Counted once for each article if it can be, so that an article of many paragraphs is not read again for each of
   * them.
   */
  #countsOf(article: number): ParagraphCounts {
    const known = this.#counts.get(article);
    if (known !== undefined) return known;
    const { paragraphs, wordings, firstParagraph } = this.#passages;
    const from = firstParagraph[article]!;
    const to = firstParagraph[article + 1]!;
    const found = new GrowingIntegers(256);
    for (let p = from; p < to; p++) {
      this.#count++;
      const wording = paragraphs.wording[p]!;
      const end = wordings.starts[wording + 1]!;
      for (let at = wordings.starts[wording]!; at < end; at++) {
        const word = wordings.words[at]!;
        if (this.#countedIn[word] === this.#count) continue;
        this.#countedIn[word] = this.#count;
        found.push(word);
      }
    }
    const sorted = found.finish().sort();
    const words = new GrowingIntegers(sorted.length);
    const counts = new GrowingIntegers(sorted.length);
    for (let at = 0; at < sorted.length; ) {
      const start = at;
      while (at < sorted.length && sorted[at] === sorted[start]) at++;
      words.push(sorted[start]!);
      counts.push(at - start);
    }
    const counted = { paragraphs: to - from, words: words.finish(), counts: counts.finish() };
    // Forgetting all at once is simple, and costs little: articles are asked for in order.
    if (this.#counts.size === MAX_COUNTED) this.#counts.clear();
    this.#counts.set(article, counted);
    return counted;
  }
}

/**
 * In how many paragraphs of an article each of its words occurs: `counts[i]` of them contain `words[i]`, ascending by
 * word.
 */
interface ParagraphCounts {
  readonly paragraphs: number;
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

function countOf(word: number, { words, counts }: ParagraphCounts): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? counts[low]! : 0;
}
