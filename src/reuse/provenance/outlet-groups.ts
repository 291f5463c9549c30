/** Key of an outlet: case and surrounding or repeated spaces do not matter. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The outlet that each outlet counts as: the first of its group, or itself; `undefined` for an unknown outlet.
 *
 * @param groups outlets that count as one, such as a paper and its Sunday edition.
 */
export function outletGrouping(
  groups: readonly (readonly string[])[],
): (outlet: string | undefined) => string | undefined {
  const groupOf = new Map<string, string>();
  for (const group of groups) {
    for (const outlet of group) groupOf.set(outletKey(outlet), outletKey(group[0]!));
  }
  return (outlet) => (outlet ? (groupOf.get(outletKey(outlet)) ?? outletKey(outlet)) : undefined);
}

/** Whether a value is valid for the option `outletGroups`: lists of outlet names, none of them empty. */
export function areOutletGroups(value: unknown): boolean {
  return Array.isArray(value) && value.every((group) => isNames(group) && (group as unknown[]).length > 0);
}

/** Whether a value is a list of names. */
export function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}
