import type { ArticleId } from '../../article.js';
import type { ArticleRecord } from '../mapping/index.js';

/** A place in an input. */
export interface Located {
  /** The file, as a path from where reading started; `-` for standard input. */
  readonly source: string;
  /** The line where the record begins, from 1; missing when the whole file is meant. */
  readonly line?: number;
  /** The number of the item in its document, from 1; missing when the document is one article. */
  readonly item?: number;
}

/** Line numbers below this fit, with the number of their file, into one number; larger ones are stored as objects. */
const MAX_LINES = 2 ** 31;

/** The ids seen so far and their places, in little memory: a million of them are kept while gigabytes pass. */
export class SeenIds {
  readonly #places = new Map<ArticleId, number | Located>();
  readonly #versions = new Map<ArticleId, Set<unknown>>();
  readonly #sources: string[] = [];

  /**
   * Why an article is refused because its id is taken; `undefined` if the id is new, or the article is another version.
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
