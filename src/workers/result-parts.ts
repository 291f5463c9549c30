import { appendAll } from '../structures/index.js';
/** A piece of a value. It is put at `path`, or its items or entries are added to the list or object there. */
export interface Part {
  readonly path: readonly (string | number)[];
  readonly value?: { readonly is: unknown };
  readonly items?: readonly unknown[];
  readonly entries?: readonly (readonly [string, unknown])[];
}

/** This many characters of a string weigh as much as a number. */
const CHARACTERS = 64;

/**
 * Cuts plain data (anything JSON can express) into parts that the other side reads quickly. A large list or object is
 * first created empty, then filled piece by piece.
 *
 * @param maxWeight maximum weight of a part: roughly the number of its values. A single string is never cut.
 */
export function* cutIntoParts(value: unknown, maxWeight: number): Generator<Part> {
  yield* partsOf(value, [], maxWeight, new Map());
}

function* partsOf(
  value: unknown,
  path: readonly (string | number)[],
  maxWeight: number,
  weights: Map<object, number>,
): Generator<Part> {
  if (typeof value !== 'object' || value === null || weigh(value, weights) <= maxWeight) {
    yield { path, value: { is: value } };
    return;
  }
  const isList = Array.isArray(value);
  yield { path, value: { is: isList ? [] : {} } };
  let gathered: (readonly [string, unknown])[] = [];
  let weight = 0;
  const flush = function* (): Generator<Part> {
    if (gathered.length > 0)
      yield isList ? { path, items: gathered.map(([, item]) => item) } : { path, entries: gathered };
    gathered = [];
    weight = 0;
  };
  for (const [key, child] of Object.entries(value)) {
    const own = weigh(child, weights);
    if (weight + own > maxWeight) yield* flush();
    if (own > maxWeight) {
      yield* partsOf(child, [...path, isList ? Number(key) : key], maxWeight, weights);
      continue;
    }
    gathered.push([key, child]);
    weight += own;
  }
  yield* flush();
}

function weigh(value: unknown, weights: Map<object, number>): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS;
  if (typeof value !== 'object' || value === null) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 1;
  for (const child of Object.values(value)) weight += weigh(child, weights);
  weights.set(value, weight);
  return weight;
}

/** Reassembles a value from its parts, in order. */
export class PartReader {
  #root: { value?: unknown } = {};

  add({ path, value, items, entries }: Part): void {
    if (value !== undefined) this.#put(path, value.is);
    const target = value === undefined ? this.#at(path) : undefined;
    if (items !== undefined) appendAll(target as unknown[], items);
    for (const [key, entry] of entries ?? []) define(target as object, key, entry);
  }

  get value(): unknown {
    return this.#root.value;
  }

  #at(path: readonly (string | number)[]): unknown {
    let at = this.#root.value;
    for (const key of path) at = Object.getOwnPropertyDescriptor(at, key)?.value;
    return at;
  }

  #put(path: readonly (string | number)[], value: unknown): void {
    const key = path.at(-1);
    if (key === undefined) this.#root = { value };
    else define(this.#at(path.slice(0, -1)) as object, key, value);
  }
}

/** Sets a property even if its name is `__proto__`. */
function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
