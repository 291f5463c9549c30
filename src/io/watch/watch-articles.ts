import { isListOf, requireArgument } from '../../arguments.js';
import { InputWatch, notResumable, type Watched, type WatchOptions } from './input-watch.js';

/**
 * Articles as they come: the lines of a growing JSON Lines file, the new files of a folder, or standard input (JSON
 * Lines). Several inputs give articles in turn. A file that became shorter was replaced and is read from its beginning;
 * a changed file of a folder is read again.
 *
 * The id of a text file in a folder is its path without extension.
 *
 * @example
 * const watch = new ArticleWatch('incoming.jsonl', { once: true });
 * for await (const seen of watch.articles()) if (seen.kind === 'article') stream.add(seen.article);
 * await writeSnapshot('incoming.snapshot', stream.snapshot(watch.cursor));
 */
export class ArticleWatch {
  readonly #inputs: readonly string[];
  readonly #watches: readonly InputWatch[];
  /** How far each input was read, up to the last article given; for several inputs. */
  readonly #given = new Map<string, string>();

  /**
   * @param inputs paths of files or folders, or `-`: one, or a list.
   * @throws {SameStoryError} `invalid-snapshot` for an invalid cursor, or one of other inputs.
   */
  constructor(inputs: string | readonly string[], options: WatchOptions = {}) {
    const list = typeof inputs === 'string' ? [inputs] : inputs;
    const isGood = isListOf(list, (input) => typeof input === 'string') && list.length > 0;
    requireArgument('ArticleWatch', 'inputs', isGood, inputs, 'the path of a file or folder, or -, or a list of them');
    this.#inputs = [...new Set(list as readonly string[])];
    const cursors = cursorsOf(this.#inputs, options.cursor);
    this.#watches = this.#inputs.map((input) => new InputWatch(input, { ...options, cursor: cursors.get(input) }));
    if (this.#inputs.length > 1) for (const [input, cursor] of cursors) this.#given.set(input, cursor);
  }

  /** How far the articles were read, up to the last one given. */
  get cursor(): string {
    const [only, ...others] = this.#watches;
    return only !== undefined && others.length === 0 ? only.cursor : JSON.stringify({ inputs: [...this.#given] });
  }

  /**
   * @throws {SameStoryError} `unreadable-input` when an input cannot be read, or is of a kind that cannot be watched.
   */
  async *articles(): AsyncGenerator<Watched> {
    const [only, ...others] = this.#watches;
    if (only !== undefined && others.length === 0) {
      yield* only.articles();
      return;
    }
    const next = async (at: number, source: AsyncGenerator<Watched>) => {
      const result = await source.next();
      // The next article is requested while this one is used, so its cursor is noted when it is given.
      return { at, source, result, cursor: this.#watches[at]!.cursor };
    };
    const pending = new Map(this.#watches.map((watch, at) => [at, next(at, watch.articles())] as const));
    try {
      while (pending.size > 0) {
        const { at, source, result, cursor } = await Promise.race(pending.values());
        // Moved behind the others, so that every input has its turn.
        pending.delete(at);
        if (result.done === true) continue;
        this.#given.set(this.#inputs[at]!, cursor);
        yield result.value;
        pending.set(at, next(at, source));
      }
    } finally {
      for (const watch of this.#watches) watch.stop();
      // Nobody waits for the remaining results or errors.
      for (const one of pending.values()) {
        one.then(
          ({ source }) => source.return(undefined),
          () => {},
        );
      }
    }
  }
}

/** How far each input was read. With one input the cursor is that input's own; with several, it names each of them. */
function cursorsOf(inputs: readonly string[], cursor: string | undefined): ReadonlyMap<string, string> {
  if (cursor === undefined) return new Map();
  let inside: { readonly inputs?: unknown };
  try {
    inside = JSON.parse(cursor);
  } catch (error) {
    throw notResumable(inputs.join(', '), error);
  }
  const [only, ...others] = inputs;
  if (Array.isArray(inside?.inputs)) return new Map(inside.inputs as [string, string][]);
  if (only === undefined || others.length > 0) throw notResumable(inputs.join(', '));
  return new Map([[only, cursor]]);
}
