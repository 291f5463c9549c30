/** Sorts hashes of runs for comparison: ascending, each once. */
export function sortedRuns(hashes: readonly number[]): Int32Array {
  const sorted = Int32Array.from(hashes).sort();
  return sorted.filter((run, index) => run !== sorted[index - 1]);
}

/** The fraction of the shorter list's runs that the other list contains too; 0 if one is empty. */
export function sharedShare(one: Int32Array, other: Int32Array): number {
  const less = Math.min(one.length, other.length);
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const a = one[left]!;
    const b = other[right]!;
    // Adds without a branch, because the processor cannot predict which list advances.
    shared += Number(a === b);
    left += Number(a <= b);
    right += Number(b <= a);
  }
  return less === 0 ? 0 : shared / less;
}
