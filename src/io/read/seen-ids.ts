import type { ArticleRecord } from '../mapping/index.js';
import { DigestSet } from './digest-set.js';
import { IntegerRows } from './integer-rows.js';

/** A place in an input. */
export interface Located {
  /** The file, as a path from where reading started; `-` for standard input. */
  readonly source: string;
  /** The line where the record begins, from 1; missing when the whole file is meant. */
  readonly line?: number;
  /** The number of the item in its document, from 1; missing when the document is one article. */
  readonly item?: number;
}

/** The ids seen so far and their places, in about 32 bytes an article: `convert` reads millions of them. */
export class SeenIds {
  readonly #ids = new DigestSet();
  /** Ids with each of their versions. */
  readonly #versions = new DigestSet();
  /** Of each id: the number of its source, its line and item (0 for none), and whether its first had a version. */
  readonly #places = new IntegerRows(4);
  readonly #sources: string[] = [];

  /**
   * Why an article is refused because its id is taken; `undefined` if the id is new, or the article is another version.
   */
  refusal({ id, version }: ArticleRecord, at: Located): string | undefined {
    const [ids, versions] = [this.#ids.size, this.#versions.size];
    const index = this.#ids.add(id);
    const isNew = index === ids;
    if (isNew) this.#notePlace(at, version !== undefined);
    if (version !== undefined && this.#places.at(index, 3) === 1) {
      // The length keeps `a1` with version `2` apart from `a` with version `12`.
      const isOther = this.#versions.add(`${id.length} ${id}${String(version)}`) === versions;
      if (isOther) return undefined;
    }
    if (isNew) return undefined;
    return `the id ${JSON.stringify(id)} is taken by ${this.#place(index)}: give each article an id of its own`;
  }

  #notePlace({ source, line = 0, item = 0 }: Located, isVersioned: boolean): void {
    if (this.#sources.at(-1) !== source) this.#sources.push(source);
    this.#places.push(this.#sources.length - 1, line, item, isVersioned ? 1 : 0);
  }

  #place(index: number): string {
    const [source, line, item] = [0, 1, 2].map((column) => this.#places.at(index, column)) as [number, number, number];
    return `${this.#sources[source]}${line === 0 ? '' : `:${line}`}${item === 0 ? '' : ` (item ${item})`}`;
  }
}
