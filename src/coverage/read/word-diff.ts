import type { Span } from '../../article.js';
import { diffSequence } from '../../structures/index.js';

/**
 * Words of one text as numbers, with where they are: word `i` is `text.slice(starts[i], ends[i])`, for `from <= i <
 * to`.
 */
export interface Words {
  /** Equal numbers are equal words; case, typography and space between words make no difference. */
  readonly forms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * One difference between two wordings. `base` and `own` are offsets into the two articles' texts and cover whole words;
 * for an `insert` the base's span is empty, for a `delete` the member's own is, and it is where the words would go.
 */
export interface WordEdit {
  readonly op: 'insert' | 'delete' | 'replace';
  readonly base: Span;
  readonly own: Span;
}

/**
 * Texts that share less than this fraction of their words are unlike: a single replacement says more than scattered
 * common words.
 */
const MIN_ALIKE = 0.25;
/**
 * Maximum number of words that are compared, after equal ends are removed, because the comparison is quadratic in the
 * differing words.
 */
const MAX_WORDS = 4000;
/** Rounds of joining edits that only a word or two keeps apart; each is linear. */
const MAX_ROUNDS = 8;

/** A run of equal words: `length` of them, from word `base` of the base and word `own` of the other. */
export interface Run {
  readonly base: number;
  readonly own: number;
  length: number;
}

/**
 * Word diff of a passage's wording against the base's: a longest common subsequence of words (Myers 1986, as in
 * `@jest/diff-sequences`), without scattered matches: a run of common words that is shorter than the edits on either
 * side joins them (the "semantic cleanup" of Fraser's diff-match-patch, counted in words), and texts that share less
 * than a quarter of their words are one replacement.
 *
 * Replacing the words inside each `base` span by those inside the `own` span turns the base's words into the other's.
 *
 * @example
 * // "a rise of 9.7%" against "an increase of 9.7%": one replacement, of "a rise" by "an increase"
 * diffWords(base, own); // [{ op: 'replace', base: { start: 0, end: 6 }, own: { start: 0, end: 11 } }]
 */
export function diffWords(base: Words, own: Words): WordEdit[] {
  const edits: WordEdit[] = [];
  let [lastBase, lastOwn] = [base.from, own.from];
  const edit = (toBase: number, toOwn: number): void => {
    const [lost, won] = [toBase > lastBase, toOwn > lastOwn];
    if (!lost && !won) return;
    edits.push({
      op: lost ? (won ? 'replace' : 'delete') : 'insert',
      base: spanOf(base, lastBase, toBase),
      own: spanOf(own, lastOwn, toOwn),
    });
  };
  for (const run of commonRuns(base, own)) {
    edit(run.base, run.own);
    lastBase = run.base + run.length;
    lastOwn = run.own + run.length;
  }
  edit(base.to, own.to);
  return edits;
}

/** The runs of common words, in order, without those that are not worth showing. */
function commonRuns(base: Words, own: Words): Run[] {
  const runs = sharedRuns(base, own);
  const common = runs.reduce((sum, { length }) => sum + length, 0);
  if (common * 2 < MIN_ALIKE * (base.to - base.from + own.to - own.from)) return [];
  return withoutSoup(runs, base, own);
}

/**
 * A longest common subsequence of two wordings, as runs in order. Equal beginnings and ends are found in any length;
 * what differs between them is compared word by word up to {@link MAX_WORDS} words of both together, and counts as
 * unlike beyond.
 */
export function sharedRuns(base: Words, own: Words): Run[] {
  const [n, m] = [base.to - base.from, own.to - own.from];
  let head = 0;
  while (head < n && head < m && base.forms[base.from + head] === own.forms[own.from + head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && base.forms[base.to - 1 - tail] === own.forms[own.to - 1 - tail]) tail++;
  const runs: Run[] = [];
  if (head > 0) push(runs, base.from, own.from, head);
  const [middleBase, middleOwn] = [n - head - tail, m - head - tail];
  if (middleBase > 0 && middleOwn > 0 && middleBase + middleOwn <= MAX_WORDS) {
    const [fromBase, fromOwn] = [base.from + head, own.from + head];
    // The part that is compared, apart: this runs once for every pair of words that the algorithm looks at.
    const [a, b] = [
      base.forms.subarray(fromBase, fromBase + middleBase),
      own.forms.subarray(fromOwn, fromOwn + middleOwn),
    ];
    diffSequence(
      middleBase,
      middleOwn,
      (i, j) => a[i] === b[j],
      (length, i, j) => push(runs, fromBase + i, fromOwn + j, length),
    );
  }
  if (tail > 0) push(runs, base.to - tail, own.to - tail, tail);
  return runs;
}

/** Adds a run, or lengthens the last one that it goes on from without a gap on either side. */
function push(runs: Run[], base: number, own: number, length: number): void {
  const last = runs[runs.length - 1];
  if (last !== undefined && last.base + last.length === base && last.own + last.length === own) last.length += length;
  else runs.push({ base, own, length });
}

/**
 * Drops runs that are shorter than the edits before and after them, until none is left or {@link MAX_ROUNDS} are over.
 */
function withoutSoup(runs: Run[], base: Words, own: Words): Run[] {
  const start: Run = { base: base.from, own: own.from, length: 0 };
  const end: Run = { base: base.to, own: own.to, length: 0 };
  let kept = runs;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next: Run[] = [];
    for (let index = 0; index < kept.length; index++) {
      const run = kept[index]!;
      const isKept =
        run.length >= gap(next[next.length - 1] ?? start, run) || run.length >= gap(run, kept[index + 1] ?? end);
      if (isKept) next.push(run);
    }
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
  if (to > from) return { start: words.starts[from]!, end: words.ends[to - 1]! };
  // Nothing here: the place behind the word before, or before the first word.
  const at = from > words.from ? words.ends[from - 1]! : ((words.starts[from] ?? 0) as number);
  return { start: at, end: at };
}
