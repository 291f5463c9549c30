import diffSequence from '@jest/diff-sequences';
import type { Span } from '../article.js';

/** Words of one text as numbers, with where they stand: word `i` is `text.slice(starts[i], ends[i])`, for `from <= i < to`. */
export interface Words {
  /** Equal numbers are equal words; case, typography and space between words make no difference. */
  readonly forms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * One difference between two wordings. `base` and `own` are offsets into the two articles' texts and cover whole words; for an
 * `insert` the base's span is empty, for a `delete` the member's own is, and it stands where the words would go.
 */
export interface WordEdit {
  readonly op: 'insert' | 'delete' | 'replace';
  readonly base: Span;
  readonly own: Span;
}

/** Texts that share less than this part of their words are unlike: one replacement says more than a soup of common words. */
const LEAST_ALIKE = 0.25;
/** Words that are compared at most, after equal ends are cut off: the comparison is quadratic in the words that differ. */
const MOST_WORDS = 4000;
/** Rounds of joining edits that only a word or two keeps apart; each is linear. */
const MOST_ROUNDS = 8;

/** A run of equal words: `length` of them, from word `base` of the base and word `own` of the other. */
export interface Run {
  readonly base: number;
  readonly own: number;
  readonly length: number;
}

/**
 * Word diff of a passage's wording against the base's: a longest common subsequence of words (Myers 1986, as in
 * `@jest/diff-sequences`), without the soup: a run of common words that is shorter than the edits on either side joins them
 * (the "semantic cleanup" of Fraser's diff-match-patch, counted in words), and texts that share less than a quarter of their
 * words are one replacement.
 *
 * Replacing the words inside each `base` span by those inside the `own` span turns the base's words into the other's.
 *
 * @example
 * // "a rise of 9.7%" against "an increase of 9.7%": one replacement, of "a rise" by "an increase"
 * diffWords(base, own); // [{ op: 'replace', base: { start: 0, end: 6 }, own: { start: 0, end: 11 } }]
 */
export function diffWords(base: Words, own: Words): WordEdit[] {
  const edits: WordEdit[] = [];
  const last = { base: base.from, own: own.from };
  const end: Run = { base: base.to, own: own.to, length: 0 };
  for (const run of [...commonRuns(base, own), end]) {
    const lost = run.base > last.base;
    const won = run.own > last.own;
    if (lost || won) {
      edits.push({
        op: lost ? (won ? 'replace' : 'delete') : 'insert',
        base: spanOf(base, last.base, run.base),
        own: spanOf(own, last.own, run.own),
      });
    }
    last.base = run.base + run.length;
    last.own = run.own + run.length;
  }
  return edits;
}

/** The runs of words that stay, in order, once what is not worth showing as common has been given up. */
function commonRuns(base: Words, own: Words): Run[] {
  const runs = sharedRuns(base, own);
  const common = runs.reduce((sum, run) => sum + run.length, 0);
  if (common * 2 < LEAST_ALIKE * (base.to - base.from + own.to - own.from)) return [];
  return withoutSoup(runs, base, own);
}

/**
 * A longest common subsequence of two wordings, as runs in order. Equal beginnings and ends are found in any length; what
 * differs between them is compared word by word up to {@link MOST_WORDS} words of both together, and counts as unlike beyond.
 */
export function sharedRuns(base: Words, own: Words): Run[] {
  const [n, m] = [base.to - base.from, own.to - own.from];
  let head = 0;
  while (head < n && head < m && base.forms[base.from + head] === own.forms[own.from + head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && base.forms[base.to - 1 - tail] === own.forms[own.to - 1 - tail]) tail++;
  const runs: Run[] = [];
  if (head > 0) runs.push({ base: base.from, own: own.from, length: head });
  const [middleBase, middleOwn] = [n - head - tail, m - head - tail];
  if (middleBase > 0 && middleOwn > 0 && middleBase + middleOwn <= MOST_WORDS) {
    const [fromBase, fromOwn] = [base.from + head, own.from + head];
    diffSequence(
      middleBase,
      middleOwn,
      (i, j) => base.forms[fromBase + i] === own.forms[fromOwn + j],
      (length, i, j) => runs.push({ base: fromBase + i, own: fromOwn + j, length }),
    );
  }
  if (tail > 0) runs.push({ base: base.to - tail, own: own.to - tail, length: tail });
  return joined(runs);
}

/** Joins runs that go on without a gap on either side. */
function joined(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last !== undefined && last.base + last.length === run.base && last.own + last.length === run.own) {
      kept[kept.length - 1] = { ...last, length: last.length + run.length };
    } else {
      kept.push(run);
    }
  }
  return kept;
}

/** Gives up runs that are shorter than the edits before and after them, until none is or {@link MOST_ROUNDS} are over. */
function withoutSoup(runs: Run[], base: Words, own: Words): Run[] {
  let kept = runs;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next: Run[] = [];
    kept.forEach((run, place) => {
      const before = next.at(-1);
      const after = kept[place + 1];
      const gapBefore = gap(before ?? { base: base.from, own: own.from, length: 0 }, run);
      const gapAfter = gap(run, after ?? { base: base.to, own: own.to, length: 0 });
      if (run.length >= gapBefore || run.length >= gapAfter) next.push(run);
    });
    if (next.length === kept.length) break;
    kept = next;
  }
  return kept;
}

/** Words of the longer side between two runs. */
function gap(before: Run, after: Run): number {
  return Math.max(after.base - before.base - before.length, after.own - before.own - before.length);
}

function spanOf(words: Words, from: number, to: number): Span {
  if (to > from) return { start: words.starts[from] as number, end: words.ends[to - 1] as number };
  // Nothing here: the place behind the word before, or before the first word.
  const at = from > words.from ? (words.ends[from - 1] as number) : ((words.starts[from] ?? 0) as number);
  return { start: at, end: at };
}
