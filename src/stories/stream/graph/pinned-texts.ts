import type { ArticleId } from '../../../article.js';
import { groupBy } from '../../../structures/index.js';
import { indexPins, type Pins } from '../../cluster/index.js';
import type { StreamNode } from '../window/index.js';

/**
 * Editors' pins, as texts of the window. Pins name articles, which come and go, so their texts are looked up before
 * each grouping. An article that is no longer compared is replaced by a text of its story that is.
 */
export class PinnedTexts {
  readonly #together: readonly (readonly ArticleId[])[];
  readonly #apart: readonly (readonly [ArticleId, ArticleId])[];
  readonly #nodeOf: (id: ArticleId) => StreamNode | undefined;
  #groups = new Map<StreamNode, readonly StreamNode[]>();
  #parted: readonly (readonly [StreamNode, StreamNode])[] = [];

  /** @throws {SameStoryError} `invalid-option` if pins contradict each other. */
  constructor(where: string, pins: Pins | undefined, nodeOf: (id: ArticleId) => StreamNode | undefined) {
    const ids = [...new Set([...(pins?.together ?? []), ...(pins?.apart ?? [])].flat())];
    const indexed = indexPins(where, pins ?? {}, new Map(ids.map((id, index) => [id, index])), ids.length);
    this.#together = indexed.together.map((group) => group.map((index) => ids[index]!));
    this.#apart = indexed.apart.map(([a, b]) => [ids[a]!, ids[b]!]);
    this.#nodeOf = nodeOf;
  }

  get isEmpty(): boolean {
    return this.#together.length === 0 && this.#apart.length === 0;
  }

  /** Looks the texts up. Call it when articles have come, gone or changed story. */
  find(): void {
    if (this.isEmpty) return;
    const texts = this.#together.map((ids) => new Set(ids.flatMap((id) => this.#nodeOf(id) ?? [])));
    this.#groups = unite(texts);
    this.#parted = this.#apart.flatMap(([a, b]) => {
      const [one, other] = [this.#nodeOf(a), this.#nodeOf(b)];
      // Copies of one text are one story whatever pins say.
      return one === undefined || other === undefined || one === other ? [] : [[one, other] as const];
    });
  }

  /** The texts that must be in one story with this one, itself included; empty if no pin requires any. */
  togetherWith(node: StreamNode): readonly StreamNode[] {
    return this.#groups.get(node) ?? [];
  }

  /** Pairs of texts that must be in two stories. */
  get parted(): readonly (readonly [StreamNode, StreamNode])[] {
    return this.#parted;
  }

  /** All texts that any pin names. */
  get nodes(): StreamNode[] {
    return [...this.#groups.keys(), ...this.#parted.flat()];
  }
}

/** For each text, the texts that share a set with it, directly or through others, in the order of their keys. */
function unite(sets: readonly ReadonlySet<StreamNode>[]): Map<StreamNode, readonly StreamNode[]> {
  const groups = new Map<StreamNode, Set<StreamNode>>();
  for (const set of sets) {
    const united = new Set(set);
    for (const node of set) for (const other of groups.get(node) ?? []) united.add(other);
    for (const node of united) groups.set(node, united);
  }
  const sorted = groupBy([...groups.keys()], (node) => groups.get(node)!);
  return new Map(
    [...sorted.values()]
      .map((nodes) => nodes.sort((a, b) => (a.key < b.key ? -1 : 1)))
      .flatMap((nodes) => (nodes.length < 2 ? [] : nodes.map((node) => [node, nodes] as const))),
  );
}
