import type { ArticleId } from '../../article.js';
import type { ArticleRecord } from '../mapping/index.js';

/** Where something stands. */
export interface Located {
  /** The file, as a path from where the reading started; `-` for standard input. */
  readonly source: string;
  /** The line where the record begins, from 1; missing where the whole file is meant. */
  readonly line?: number;
  /** Which item of the document it is, from 1; missing where the document is one article. */
  readonly item?: number;
}

/** Lines that fit beside the number of their file into one number; later ones are kept as objects. */
const MAX_LINES = 2 ** 31;

/** The ids that were met, with their places in few bytes: a million of them are held while gigabytes pass. */
export class SeenIds {
  readonly #places = new Map<ArticleId, number | Located>();
  readonly #versions = new Map<ArticleId, Set<unknown>>();
  readonly #sources: string[] = [];

  /**
   * Why an article is refused whose id another has; `undefined` if it is new, or another version of the one that was
   * met.
   */
  refusal(article: ArticleRecord, at: Located): string | undefined {
    const { id, version } = article;
    const earlier = this.#places.get(id);
    if (earlier === undefined) {
      this.#places.set(id, this.#packed(at));
      if (version !== undefined) this.#versions.set(id, new Set([version]));
      return undefined;
    }
    const versions = this.#versions.get(id);
    if (version !== undefined && versions !== undefined && !versions.has(version)) {
      versions.add(version);
      return undefined;
    }
    const { source, line, item } = this.#unpacked(earlier);
    const place = `${source}${line === undefined ? '' : `:${line}`}${item === undefined ? '' : ` (item ${item})`}`;
    return `the id ${JSON.stringify(id)} is taken by ${place}: give each article an id of its own`;
  }

  #packed(at: Located): number | Located {
    if (at.item !== undefined || (at.line ?? 0) >= MAX_LINES) return at;
    if (this.#sources.at(-1) !== at.source) this.#sources.push(at.source);
    return (this.#sources.length - 1) * MAX_LINES + (at.line ?? 0);
  }

  #unpacked(place: number | Located): Located {
    if (typeof place !== 'number') return place;
    const line = place % MAX_LINES;
    return { source: this.#sources[Math.floor(place / MAX_LINES)] ?? '', ...(line === 0 ? {} : { line }) };
  }
}
