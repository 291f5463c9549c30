/**
 * The words of a front-coded list, in their order. The list is sorted; of each word it holds one capital letter for how
 * many letters the word shares with the one before (A is none, B is one), and the rest of it. That takes half the room
 * of the words themselves. scripts/word-lists.mjs writes it.
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
