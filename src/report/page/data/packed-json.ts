import { getOrInsert } from '../../../structures/index.js';

/**
 * A value in less space. The field names of an object are written once for all objects with the same names, and so is
 * every repeated string. A comparison repeats both in each of its thousands of findings; packed, it takes a third of
 * its JSON.
 *
 * An object becomes `[shape, value …]`, where `shape` is the number of its list of names, from 1; an array becomes `[0,
 * element …]`.
 */
export interface Packed {
  readonly shapes: readonly (readonly string[])[];
  readonly strings: readonly string[];
  readonly value: unknown;
}

/** Marks a string as the number of one in the table; no string of an article begins with it unmarked. */
const REFERENCE = '\u0001';
/** Shorter strings take no more space than a reference. */
const MIN_LENGTH = 4;

/** Packs what JSON can hold; fields that are `undefined` are left out, as JSON does. */
export function packJson(value: unknown): Packed {
  const counts = new Map<string, number>();
  const countStrings = (inner: unknown): void => {
    if (typeof inner === 'string') counts.set(inner, (counts.get(inner) ?? 0) + 1);
    else if (typeof inner === 'object' && inner !== null)
      for (const element of Object.values(inner)) countStrings(element);
  };
  countStrings(value);
  const strings = [...counts].filter(([text, count]) => count > 1 && text.length >= MIN_LENGTH).map(([text]) => text);
  const numbers = new Map(strings.map((text, index) => [text, index]));
  const shapes = new Map<string, number>();
  const names: string[][] = [];
  const pack = (inner: unknown): unknown => {
    if (typeof inner === 'string') {
      const number = numbers.get(inner);
      if (number !== undefined) return `${REFERENCE}${number.toString(36)}`;
      return inner.startsWith(REFERENCE) ? `${REFERENCE}${REFERENCE}${inner}` : inner;
    }
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return [0, ...inner.map(pack)];
    const fields = Object.entries(inner).filter(([, own]) => own !== undefined);
    const key = JSON.stringify(fields.map(([name]) => name));
    const shape = getOrInsert(shapes, key, () => names.push(fields.map(([name]) => name)));
    return [shape, ...fields.map(([, own]) => pack(own))];
  };
  return { value: pack(value), shapes: names, strings };
}

/** The value that was packed, its fields in their order. */
export function unpackJson({ value, shapes, strings }: Packed): unknown {
  const unpack = (inner: unknown): unknown => {
    if (typeof inner === 'string') {
      if (!inner.startsWith(REFERENCE)) return inner;
      return inner.startsWith(REFERENCE, 1) ? inner.slice(2) : strings[Number.parseInt(inner.slice(1), 36)];
    }
    if (!Array.isArray(inner)) return inner;
    const [shape, ...values] = inner as [number, ...unknown[]];
    if (shape === 0) return values.map(unpack);
    return Object.fromEntries(shapes[shape - 1]!.map((name, index) => [name, unpack(values[index])]));
  };
  return unpack(value);
}
