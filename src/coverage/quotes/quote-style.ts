// What a desk's style changes in a quotation without changing a word of it: "number one" and "No. 1", "per cent" and
// "%".

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

/** A quotation as every desk would write it: small letters, numbers in digits, words alone. */
export function inOneStyle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\bnos?\. ?(?=\d)/g, 'number ')
    .replace(/#(?=\d)/g, 'number ')
    .replace(/ ?%|\bper ?cent\b/g, ' percent')
    .replace(/&/g, ' and ')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .map((word) => NUMBERS.get(word) ?? word)
    .join(' ');
}

/** Whether two quotations are the same but for a desk's style. */
export function differInStyle(one: string, two: string): boolean {
  return one.length <= MAX_COMPARED && two.length <= MAX_COMPARED && inOneStyle(one) === inOneStyle(two);
}

/** Characters of a quotation that is looked at. */
const MAX_COMPARED = 4000;
