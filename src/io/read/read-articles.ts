import { isRecord, requireArgument } from '../../arguments.js';
import { type ArticleId, parsePublicationTime } from '../../article.js';
import { appendAll } from '../../structures/index.js';
import type { ArticleRecord, LeftOut } from '../mapping/index.js';
import { type ReadEachOptions, type Rejection, readEvents, type Warning } from './read-each.js';
import type { Located } from './seen-ids.js';

/** The result of {@link readArticles}. */
export interface ReadResult {
  /** In the order of the inputs, and of the paths inside a folder. Of several versions, the newest. */
  readonly articles: readonly ArticleRecord[];
  /**
   * Earlier versions of articles, oldest first: those with the same id and another `version`, or named by
   * `evolvedFrom`.
   */
  readonly older: readonly ArticleRecord[];
  readonly rejected: readonly Rejection[];
  /** Parts of the articles that could not be read. */
  readonly warnings: readonly Warning[];
  /** How many items were left out on purpose, by reason. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** Where each article came from, by id, so that a later error can name the place. */
  readonly places: ReadonlyMap<ArticleId, Located>;
  /** The inputs that could not be read at all. Each is among `rejected` with its reason. */
  readonly unreadable: readonly string[];
  /** How many files in folders are in no readable format. */
  readonly skipped: number;
}

/** How much has been read so far. */
export interface ReadProgress {
  readonly files: number;
  readonly articles: number;
}

export interface ReadOptions extends ReadEachOptions {
  /** Called after each file and after every 1,000 articles. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads articles from files, folders and standard input, each also packed with gzip, in every format of the README's
 * table: plain text, JSON and JSON Lines of many origins, CSV and TSV, feeds, ninjs, NewsML, NITF, ANS, saved pages,
 * mail. The content of a file decides its format. A folder gives its files, recursively, in the order of their paths.
 *
 * - A text file is one article. Its `id` is the file's name without extension; where two files share it, their paths
 *   inside the INPUT folder; where they share those too, their paths as given. Its `text` is the decoded file,
 *   unaltered but for a byte order mark: no title, date or outlet is guessed from it.
 * - A record is one article. Fields are found by the table of formats, or by `fields`. HTML becomes paragraphs. A date,
 *   byline or outlet that cannot be read is left out and is among `warnings`.
 * - Of two articles with one id and different versions, the newer is taken and the other is among `older`. Any other
 *   second article with a known id is rejected.
 * - Embargoed, withheld and canceled articles are left out and counted.
 *
 * An error in a record or a file never stops the others: it is listed in `rejected`.
 *
 * @throws {SameStoryError} `invalid-option`
 *
 * @example
 * const { articles, rejected } = await readArticles(['seeds/newsroom.jsonl', 'seeds/gp-home-visits']);
 * for (const { source, line, reason } of rejected) console.error(source, line, reason);
 */
export async function readArticles(inputs: readonly string[], options?: ReadOptions): Promise<ReadResult> {
  const { onProgress, ...rest } = options ?? {};
  const collection = new Collection();
  let files = 0;
  for await (const event of readEvents('readArticles', inputs, rest)) {
    switch (event.kind) {
      case 'article':
        collection.add(event.article, event.at, event.warnings);
        if (collection.size % 1000 === 0) onProgress?.({ files, articles: collection.size });
        break;
      case 'rejected':
        collection.rejected.push(event.rejection);
        if (event.unreadable) collection.unreadable.push(event.rejection.source);
        break;
      case 'left-out':
        collection.leftOut[event.why]++;
        break;
      case 'skipped':
        collection.skipped += event.files;
        break;
      case 'file':
        files++;
        onProgress?.({ files, articles: collection.size });
    }
  }
  return collection.result();
}

/** Whether `first` is newer than `second`, another version of the same article: by number, or by time of change. */
export function isNewer(first: ArticleRecord, second: ArticleRecord): boolean {
  for (const article of [first, second]) requireArgument('isNewer', 'each', isRecord(article), article, 'an article');
  const [a, b] = [Number(first.version), Number(second.version)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a > b;
  const changed = ({ modifiedAt, publishedAt }: ArticleRecord): number =>
    parsePublicationTime(String(modifiedAt ?? publishedAt ?? ''))?.from ?? 0;
  return changed(first) > changed(second);
}

/** The articles and rejections so far, and where each id came from. */
class Collection {
  readonly rejected: Rejection[] = [];
  readonly unreadable: string[] = [];
  readonly leftOut: Record<LeftOut, number> = { embargoed: 0, withheld: 0, canceled: 0, 'without-text': 0 };
  skipped = 0;
  readonly #articles = new Map<ArticleId, ArticleRecord>();
  readonly #older: ArticleRecord[] = [];
  readonly #warnings: Warning[] = [];
  readonly #places = new Map<ArticleId, Located>();

  get size(): number {
    return this.#articles.size;
  }

  add(article: ArticleRecord, at: Located, warnings: readonly Warning[]): void {
    const earlier = this.#articles.get(article.id);
    const newer = earlier === undefined || isNewer(article, earlier);
    appendAll(this.#warnings, warnings);
    if (earlier !== undefined) this.#older.push(newer ? earlier : article);
    if (!newer) return;
    this.#places.set(article.id, at);
    this.#articles.set(article.id, article);
  }

  result(): ReadResult {
    // An article that another was made from is an earlier version of it, with an id of its own.
    for (const { id, evolvedFrom } of [...this.#articles.values()]) {
      const earlier =
        typeof evolvedFrom === 'string' && evolvedFrom !== id ? this.#articles.get(evolvedFrom) : undefined;
      // When two articles claim to be made from each other, the first one stays.
      if (earlier === undefined || !this.#articles.has(id)) continue;
      this.#articles.delete(earlier.id);
      this.#older.push(earlier);
    }
    this.#older.sort((a, b) => (isNewer(a, b) ? 1 : isNewer(b, a) ? -1 : 0));
    return {
      articles: [...this.#articles.values()],
      older: this.#older,
      rejected: this.rejected,
      warnings: this.#warnings,
      leftOut: this.leftOut,
      places: this.#places,
      unreadable: this.unreadable,
      skipped: this.skipped,
    };
  }
}
