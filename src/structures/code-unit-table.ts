/**
 * A table by UTF-16 code unit: what each of some characters stands for, and `rest` for all others. Looked up by
 * `table[text.charCodeAt(i)]`, without a branch. With fewer than 65,536 entries, units beyond them give `undefined`.
 *
 * @param groups characters, each of one code unit, with the value that they all have; 0 to 65,535.
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
