import { expect, test } from '@jest/globals';

/** A test for each row "text → what is read in it". `show` says the latter. */
export function testRows(show: (text: string) => string, rows: readonly string[]): void {
  test.each(rows)('%s', (row) => {
    const [text, expected] = row.split(' → ') as [string, string];
    expect(show(text)).toBe(expected);
  });
}
