import { requireText, type TextInput } from '../article.js';
import { fold } from '../text/index.js';
import { alignWords } from './align/index.js';
import { countDistinct, readWords, WordBuffer, WordMarks } from './passages/index.js';

/** How similar two short texts are. Each value is from 0 to 1; all are 1 for the same words in the same order. */
export interface TextLikeness {
  /** Jaccard similarity of the sets of words. */
  readonly words: number;
  /** Jaccard similarity of the multisets of character trigrams, within and across words. */
  readonly characters: number;
  /** Mean of the two: `words` ignores inflected forms, `characters` ignores word boundaries. */
  readonly likeness: number;
  /** Fraction of the longer text's words that is aligned with equal words of the other. */
  readonly aligned: number;
  /** Fraction of the different words of each text that the other contains too. */
  readonly containment: { readonly a: number; readonly b: number };
}

/**
 * Compares two sentences, headlines or quotes. Case, typography and punctuation make no difference. All values are 0 if
 * either text has no word.
 *
 * Useful for: sentences that say the same in nearly the same words, in any language with inflection. Two sentences
 * about one event with a `likeness` of 0.65 or more usually say the same. Not useful for: paraphrases with other words,
 * or long texts.
 *
 * @throws {SameStoryError} `invalid-article` if either is not a text.
 *
 * @example
 * compareTexts('“It won’t wash,” he said.', '"It won\'t wash", he said').likeness; // 1
 */
export function compareTexts(a: TextInput, b: TextInput): TextLikeness {
  const numbers = new Map<string, number>();
  const [formsA, formsB] = [a, b].map((input) => formsOf(requireText('compareTexts', input).text)) as [
    string[],
    string[],
  ];
  const [wordsA, wordsB] = [formsA, formsB].map((forms) =>
    Int32Array.from(forms, (form) => numberOf(numbers, form)),
  ) as [Int32Array, Int32Array];
  const longer = Math.max(wordsA.length, wordsB.length);
  if (wordsA.length === 0 || wordsB.length === 0) {
    return { words: 0, characters: 0, likeness: 0, aligned: 0, containment: { a: 0, b: 0 } };
  }
  const distinct = countDistinct(wordsA, wordsB, new WordMarks(numbers.size));
  const words = distinct.common / (distinct.a + distinct.b - distinct.common);
  const characters = trigramJaccard(formsA.join(' '), formsB.join(' '));
  const same = formsA.length === formsB.length && formsA.every((form, i) => form === formsB[i]);
  return {
    words,
    characters,
    likeness: (words + characters) / 2,
    // Two words are too few for a run.
    aligned: same ? 1 : alignWords(wordsA, wordsB).reduce((sum, { length }) => sum + length, 0) / longer,
    containment: { a: distinct.common / distinct.a, b: distinct.common / distinct.b },
  };
}

function formsOf(text: string): string[] {
  const buffer = new WordBuffer();
  readWords(text, 0, text.length, [], buffer);
  return Array.from({ length: buffer.count }, (_, i) => fold(text.slice(buffer.starts[i], buffer.ends[i])));
}

function numberOf(numbers: Map<string, number>, form: string): number {
  const known = numbers.get(form);
  if (known !== undefined) return known;
  numbers.set(form, numbers.size);
  return numbers.size - 1;
}

function trigramJaccard(a: string, b: string): number {
  const left = trigrams(a);
  let common = 0;
  const right = trigrams(b);
  for (const [gram, count] of left) common += Math.min(count, right.get(gram) ?? 0);
  // A text of n characters has n trigrams, counting the spaces around it.
  return common / (a.length + b.length - common);
}

function trigrams(text: string): Map<string, number> {
  const padded = ` ${text} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
