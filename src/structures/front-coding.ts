/**
 * Decodes a front-coded list of sorted words. For each word the list holds one capital letter for the number of letters
 * shared with the word before (A is none, B is one), and then the remaining letters. That takes half the space of the
 * words. scripts/word-lists.mjs writes it.
 *
 * @example
 * readFrontCoded('AableEdBct'); // ['able', 'abled', 'act']
 */
export function readFrontCoded(packed: string): string[] {
  let word = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((coded) => {
    word = word.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
    return word;
  });
}
