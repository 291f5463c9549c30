/** Outlets are compared without regard to case and outer or repeated spaces. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The outlet that each outlet counts for: its group's first where it is in one, else itself; `undefined` where it is
 * not known.
 *
 * @param groups outlets that count as one outlet, such as a paper and its Sunday edition.
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

/** Whether a value is lists of outlet names, none of them empty: what the option `outletGroups` takes. */
export function areOutletGroups(value: unknown): boolean {
  return Array.isArray(value) && value.every((group) => isNames(group) && (group as unknown[]).length > 0);
}

/** Whether a value is a list of names. */
export function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}
