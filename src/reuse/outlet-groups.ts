/** Outlets are compared without regard to case and outer or repeated spaces. */
export function outletKey(outlet: string): string {
  return outlet.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The outlet that each outlet counts for: its group's first where it is in one, else itself; `undefined` where it is not known.
 *
 * @param groups outlets that count as one outlet, such as a paper and its Sunday edition.
 */
export function outletGrouping(
  groups: readonly (readonly string[])[],
): (outlet: string | undefined) => string | undefined {
  const groupOf = new Map<string, string>();
  for (const group of groups) {
    for (const outlet of group) groupOf.set(outletKey(outlet), outletKey(group[0] as string));
  }
  return (outlet) => (outlet ? (groupOf.get(outletKey(outlet)) ?? outletKey(outlet)) : undefined);
}
