// What a desk's style changes in a quotation without changing a word of it: "number one" and "No. 1", "per cent" and
// "%".

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

/** What is heard as one word and written as one or two. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
]);

/** A quotation as every desk would write it: small letters, numbers in digits, words alone. */
function inOneStyle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'(?:m|re|ve|ll)\b/g, (short) => ` ${SHORTENED.get(short)!}`)
    .replace(/\b(it|s?he|that|there|what|who)'s\b/g, '$1 is')
    .replace(/\bnos?\. ?(?=\d)/g, 'number ')
    .replace(/#(?=\d)/g, 'number ')
    .replace(/ ?%|\bper ?cent\b/g, ' percent')
    .replace(/&/g, ' and ')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}']/u)
    .filter((word) => word !== '')
    .map((word) => NUMBERS.get(word) ?? word)
    .join(' ');
}

/**
 * The words of a quotation without what a desk's spelling changes: hyphens, "-ise" and "-ize", "travelling" and
 * "traveling", "centre" and "center". Two quotations that differ are hardly ever one by this.
 */
function spelledAlike(text: string): string[] {
  return inOneStyle(text)
    .split(' ')
    .map((word) =>
      word
        // Numbers stay apart from what is beside them: "19" is not "9" cut short.
        .replace(/\d+/g, '<$&>')
        .replace(/'/g, '')
        .replace(/is(?=e|a|ing)/g, 'iz')
        .replace(/our/g, 'or')
        .replace(/ll/g, 'l')
        .replace(/tre/g, 'ter')
        .replace(/ce/g, 'se'),
    );
}

/**
 * How a quotation differs from a fuller one if only a desk's style, spelling and marks do: not at all, or it is cut
 * short, at its ends or where an ellipsis or brackets say so. `undefined` if words differ.
 */
export function differInStyle(fuller: string, quoted: string): 'identical' | 'truncated' | undefined {
  if (fuller.length > MAX_COMPARED || quoted.length > MAX_COMPARED) return undefined;
  if (fuller === quoted) return 'identical';
  const [whole, part] = [spelledAlike(fuller), spelledAlike(quoted)];
  if (whole.join('') === part.join('')) return 'identical';
  if (part.join('').length < MIN_PART) return undefined;
  const isMarked = /\[[^[\]]{0,80}\]/.test(fuller) && holdsInOrder(part, piecesOf(fuller));
  const isCut = isMarked || holdsInOrder(whole, [part]) || holdsInOrder(whole, piecesOf(quoted));
  return isCut ? 'truncated' : undefined;
}

/** The words between what a desk marks as its own: "I told [my son] I want … a monitor". */
function piecesOf(text: string): string[][] {
  return text
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^[\]]{0,80}\]|…|\.{3}/)
    .map(spelledAlike)
    .filter((words) => words.join('') !== '');
}

/** Whether all pieces stand in another quotation, one behind the other, and are not only a word or two. */
function holdsInOrder(whole: readonly string[], pieces: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const letters = piece.join('');
    while (from < whole.length && partEnd(whole, from, letters) < 0) from++;
    if (from === whole.length) return false;
    from = partEnd(whole, from, letters);
  }
  return pieces.some((piece) => piece.join('').length >= MIN_PART);
}

/**
 * Where a part ends that begins with a word of another quotation, -1 if it is no whole words of it, whatever spaces are
 * inside: "on to" is "onto", and "able to" no part of "unable to".
 */
function partEnd(whole: readonly string[], from: number, part: string): number {
  let read = 0;
  let at = from;
  for (; read < part.length; at++) {
    const word = whole[at];
    if (word === undefined || !part.startsWith(word, read)) return -1;
    read += word.length;
  }
  return at;
}

/** Letters of a part that does not stand in a quotation by chance. */
const MIN_PART = 12;

/** Characters of a quotation that is looked at. */
const MAX_COMPARED = 4000;

/** Whether two names have a word in common, other than those that tie one to what it belongs to: "of the". */
export function shareWord(one: string, two: string): boolean {
  const words = new Set(one.toLowerCase().split(' '));
  return two
    .toLowerCase()
    .split(' ')
    .some((word) => words.has(word) && !TYING.test(word));
}

const TYING = /^(?:a|an|the|of|for|at|in|from|near|by|and|d[aeiou]s?|del|della|la|o|der|die|des|von)$/;
