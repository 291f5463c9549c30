import { requireId } from '../arguments.js';
import { type Article, type ArticleId, requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import {
  jsonContent,
  openSnapshot,
  PostingTable,
  readJsonContent,
  type SnapshotKind,
  sealSnapshot,
  unreadable,
} from '../structures/index.js';
import { Lexicon, splitParagraphs } from '../text/index.js';
import { hintsNeeded, shingleHash, winnow } from './candidates/index.js';
import { compareCollection, type ReuseResult } from './compare-collection.js';
import { MIN_COMMON } from './pairs/index.js';
import { countDistinct, readWords, WordBuffer, WordMarks } from './passages/index.js';
import { LIMITS, MAX_FOR_HINT, type ReuseCap } from './reuse-caps.js';
import { type ReuseOptions, type ReuseSettings, readReuseOptions } from './reuse-options.js';

/** What one article shares with those in an index. */
export interface IndexedReuse extends Pick<ReuseResult, 'pairs' | 'families'> {
  /**
   * Fraction of the article's words that articles of other outlets contain, and which ones; see `ReuseResult.articles`.
   */
  readonly article: ReuseResult['articles'][number];
  /** Bounds that were reached by the index or by the comparison; see `ReuseResult.caps`. */
  readonly caps: readonly ReuseCap[];
}

/** Options of an index: those of `findReuse` without the choice of candidates. */
export type ReuseIndexOptions = Pick<ReuseOptions, 'minRun' | 'threshold' | 'agencies' | 'outletGroups'>;

/**
 * Words per winnowed shingle. With `minRun - SHINGLE + 1` of them per window, every run of `minRun` words leaves a
 * fingerprint.
 */
const SHINGLE = 5;
/**
 * A fingerprint leads to at most this many paragraphs, the latest ones: with the current paragraph, as many as
 * `findReuse` pairs all with all.
 */
const MAX_FOR_FINGERPRINT = 63;
const SNAPSHOT: SnapshotKind = { code: 'reus', version: 2, of: 'a ReuseIndex' };

/** The article that is asked about is paired with all others, near-copies or not: they are few. */
const QUERY_LIMITS = { ...LIMITS, minFamily: Number.POSITIVE_INFINITY };

interface Paragraph {
  /** The paragraph is no longer indexed if the index holds another article under this id. */
  readonly article: Article;
  readonly words: Int32Array;
}

/** Articles to compare with, in order of id, and the bounds that were reached in finding them. */
interface Candidates {
  readonly articles: readonly Article[];
  readonly caps: readonly ReuseCap[];
}

/**
 * Finds, for one article at a time, the passages that it shares with the articles of a growing and shrinking
 * collection.
 *
 * The index selects the articles that may share something; `findReuse` then compares them, so pairs, kinds and spans
 * are the same as there. A shared run of `minRun` words is always found, for up to 63 paragraphs per run (beyond that
 * the latest ones, and `caps` says so). Paragraphs without such a run are found as in `findReuse`, but words are
 * weighed by the compared articles only.
 *
 * Useful for: a stream of articles, an archive that is queried now and then. Not useful for: a whole collection at
 * once, where `findReuse` is many times faster, because here shared articles are read again for every query.
 *
 * Memory: the articles themselves, and about 1.6 kilobytes per paragraph of 45 words ({@link bytes}). Queries alone
 * also add to the vocabulary.
 *
 * @example
 * const index = new ReuseIndex();
 * index.add({ id: 'a', text: 'The vote was lost by 12 to 3 on Friday evening in London.' });
 * index.query({ id: 'b', text: 'The vote was lost by 12 to 3 on Friday evening.' }).pairs.length; // 1
 */
export class ReuseIndex {
  readonly #options: ReuseIndexOptions;
  readonly #settings: ReuseSettings;
  readonly #minRun: number;
  readonly #lexicon = new Lexicon();
  readonly #buffer = new WordBuffer();
  readonly #marks = new WordMarks(1 << 14);
  readonly #articles = new Map<ArticleId, Article>();
  #paragraphs: Paragraph[] = [];
  #fingerprints = new PostingTable();
  #hints = new PostingTable();
  /** Number of paragraphs of removed articles that are still in the tables. */
  #removed = 0;

  /** @throws {SameStoryError} `invalid-option`. */
  constructor(options: ReuseIndexOptions = {}) {
    this.#settings = readReuseOptions('ReuseIndex', options);
    this.#minRun = this.#settings.minRun;
    this.#options = options;
  }

  /** How many articles there are. */
  get size(): number {
    return this.#articles.size;
  }

  /** Size of the tables and of the paragraphs' words in bytes, without the articles and the vocabulary. */
  get bytes(): number {
    const words = this.#paragraphs.reduce((sum, paragraph) => sum + paragraph.words.byteLength, 0);
    return this.#fingerprints.bytes + this.#hints.bytes + words;
  }

  has(id: ArticleId): boolean {
    requireId('ReuseIndex.has', id);
    return this.#articles.has(id);
  }

  /** The article with an id; `undefined` if there is none. */
  get(id: ArticleId): Article | undefined {
    requireId('ReuseIndex.get', id);
    return this.#articles.get(id);
  }

  /**
   * Adds an article. To learn what it shares with the others, {@link query} it before or after.
   *
   * @throws {SameStoryError} `invalid-article`; `duplicate-id` if the id is in use: remove that article first.
   */
  add(article: Article): void {
    requireArticles([article]);
    if (this.#articles.has(article.id)) {
      throw new SameStoryError(
        'duplicate-id',
        `the index has an article ${JSON.stringify(article.id)} already: remove it first`,
      );
    }
    this.#articles.set(article.id, article);
    for (const words of this.#bodyWords(article)) {
      const number = this.#paragraphs.length;
      this.#paragraphs.push({ article, words });
      for (const key of this.#runKeys(words)) this.#fingerprints.add(key, number);
      for (const key of this.#hintKeys(words)) this.#hints.add(key, number);
    }
  }

  /** Removes an article. Returns `false` if it is not in the index. */
  remove(id: ArticleId): boolean {
    requireId('ReuseIndex.remove', id);
    const article = this.#articles.get(id);
    if (article === undefined) return false;
    this.#articles.delete(id);
    for (const words of this.#bodyWords(article)) {
      this.#removed++;
      for (const key of this.#hintKeys(words)) this.#hints.discount(key);
    }
    if (this.#removed * 2 > this.#paragraphs.length) this.#rebuild();
    return true;
  }

  /**
   * What the article shares with those in the index, whether or not it is one of them.
   *
   * @throws {SameStoryError} `invalid-article`.
   */
  query(article: Article): IndexedReuse {
    requireArticles([article]);
    const others = this.#candidates(article);
    const { pairs, families, articles, caps } = compareCollection(
      [article, ...others.articles],
      this.#settings,
      QUERY_LIMITS,
    );
    return {
      pairs: pairs.filter(({ a, b }) => a.article === article.id || b.article === article.id),
      families: families.filter(({ members }) => members.some((member) => member.article === article.id)),
      article: articles.find((reuse) => reuse.article === article.id)!,
      // A bound that both reached is listed once, as the index reached it, because the index comes first.
      caps: [...others.caps, ...caps.filter(({ cap }) => !others.caps.some((own) => own.cap === cap))],
    };
  }

  /** Options and articles as bytes, for {@link restore}. */
  snapshot(): Uint8Array {
    return sealSnapshot(SNAPSHOT, jsonContent({ options: this.#options, articles: [...this.#articles.values()] }));
  }

  /**
   * Restores an index from a snapshot.
   *
   * @throws {SameStoryError} `invalid-snapshot` if the bytes are not a snapshot of this kind and version.
   */
  static restore(snapshot: Uint8Array): ReuseIndex {
    const content = readJsonContent(openSnapshot(SNAPSHOT, snapshot)) as {
      options?: ReuseIndexOptions;
      articles?: Article[];
    };
    if (!Array.isArray(content.articles)) {
      throw unreadable('it has no articles: take a new one');
    }
    const index = new ReuseIndex(content.options);
    for (const article of content.articles) index.add(article);
    return index;
  }

  #candidates(article: Article): Candidates {
    const found = new Map<ArticleId, Article>();
    const caps = { runs: new Set<number>(), hints: new Set<number>() };
    for (const words of this.#bodyWords(article)) {
      this.#marks.fit(this.#lexicon.size);
      const sharesRun = this.#runTest(words);
      for (const other of this.#withCommonFingerprint(words, article.id, caps.runs)) {
        if (!found.has(other.article.id) && sharesRun(other.words)) found.set(other.article.id, other.article);
      }
      for (const [other, hints] of this.#commonHints(words, article.id, caps.hints)) {
        if (found.has(other.article.id)) continue;
        if (hints < hintsNeeded(Math.min(words.length, other.words.length))) continue;
        const { a, b, common } = countDistinct(words, other.words, this.#marks);
        if (common >= MIN_COMMON * Math.min(a, b)) found.set(other.article.id, other.article);
      }
    }
    const articles = [...found.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
    return { articles, caps: capsReached(caps.runs.size, caps.hints.size) };
  }

  /** A paragraph, if it is still in the index and belongs to another article than `id`. */
  #other(number: number, id: ArticleId): Paragraph | undefined {
    const paragraph = this.#paragraphs[number]!;
    const { article } = paragraph;
    return article.id !== id && this.#articles.get(article.id) === article ? paragraph : undefined;
  }

  #withCommonFingerprint(words: Int32Array, id: ArticleId, common: Set<number>): Set<Paragraph> {
    const found = new Set<Paragraph>();
    for (const key of this.#runKeys(words)) {
      let left = MAX_FOR_FINGERPRINT;
      this.#fingerprints.each(key, (number) => {
        const other = this.#other(number, id);
        if (other === undefined) return true;
        if (left === 0) {
          common.add(key);
          return false;
        }
        found.add(other);
        left--;
        return true;
      });
    }
    return found;
  }

  #commonHints(words: Int32Array, id: ArticleId, common: Set<number>): Map<Paragraph, number> {
    const counts = new Map<Paragraph, number>();
    for (const key of this.#hintKeys(words)) {
      if (this.#hints.count(key) > MAX_FOR_HINT) {
        common.add(key);
        continue;
      }
      this.#hints.each(key, (number) => {
        const other = this.#other(number, id);
        if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
        return true;
      });
    }
    return counts;
  }

  /** Tests whether a paragraph shares a run with this one, or all its words if they are too few for a run. */
  #runTest(words: Int32Array): (other: Int32Array) => boolean {
    const size = Math.min(this.#minRun, words.length);
    const runs = new Set<number>();
    for (let at = 0; at + size <= words.length; at++) runs.add(shingleHash(words, at, size));
    return (other) => {
      for (let at = 0; at + size <= other.length; at++) if (runs.has(shingleHash(other, at, size))) return true;
      return false;
    };
  }

  /** Word ids of the body paragraphs. */
  *#bodyWords({ text }: Article): Generator<Int32Array> {
    const buffer = this.#buffer;
    for (const { start, end, role, marks } of splitParagraphs(text)) {
      if (role !== 'body') continue;
      readWords(text, start, end, marks, buffer);
      if (buffer.count === 0) continue;
      yield Int32Array.from({ length: buffer.count }, (_, i) =>
        this.#lexicon.intern(text, buffer.starts[i]!, buffer.ends[i]!),
      );
    }
  }

  /** A paragraph too short for a run can only be identical, so its fingerprint is the whole paragraph. */
  #runKeys(words: Int32Array): Set<number> {
    if (words.length < this.#minRun) return new Set([shingleHash(words, 0, words.length)]);
    const size = Math.min(SHINGLE, this.#minRun);
    return winnow(words, size, this.#minRun - size + 1);
  }

  #hintKeys(words: Int32Array): Set<number> {
    const keys = new Set<number>();
    for (let at = 0; at + 2 <= words.length; at++) keys.add(shingleHash(words, at, 2));
    return keys;
  }

  /** Builds new tables from the remaining paragraphs. */
  #rebuild(): void {
    const articles = [...this.#articles.values()];
    this.#articles.clear();
    this.#paragraphs = [];
    this.#fingerprints = new PostingTable();
    this.#hints = new PostingTable();
    this.#removed = 0;
    for (const article of articles) this.add(article);
  }
}

function capsReached(runs: number, hints: number): ReuseCap[] {
  const caps: ReuseCap[] = [
    {
      cap: 'common-runs',
      limit: MAX_FOR_FINGERPRINT,
      affected: runs,
      effect: 'such runs of words led to the paragraphs added last, not to all that have them',
    },
    {
      cap: 'common-hints',
      limit: MAX_FOR_HINT,
      affected: hints,
      effect: 'phrases that so many paragraphs have were not used to find rewritten paragraphs',
    },
  ];
  return caps.filter(({ affected }) => affected > 0);
}
