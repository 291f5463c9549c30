/**
 * A lookup table by UTF-16 code unit: a value for each of some characters, and `rest` for all others. Use
 * `table[text.charCodeAt(i)]`, which needs no branch. A table with fewer than 65,536 entries gives `undefined` for
 * units beyond its end.
 *
 * @param groups characters of one code unit each, with their common value, 0 to 65,535.
 */
export function codeUnitTable(
  groups: Iterable<readonly [characters: Iterable<string>, value: number]>,
  { size = 65_536, rest = 0 }: { readonly size?: number; readonly rest?: number } = {},
): Uint16Array {
  const table = new Uint16Array(size).fill(rest);
  for (const [characters, value] of groups) {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  }
  return table;
}
