import type { Span } from '../../article.js';
import { codeUnitTable } from '../../structures/index.js';

/** Words between quotation marks inside one paragraph. */
export interface Stretch {
  /** Content without the marks and without the spaces inside them. */
  start: number;
  end: number;
  /** Whether the opening mark is missing, because the paragraph continues a quote that an earlier one left open. */
  continues: boolean;
  /** Whether the closing mark is missing: the quote continues in the next paragraph, or was never closed. */
  open: boolean;
  /** Whether the marks are single ones, which also enclose titles and are apostrophes. */
  single: boolean;
  paragraph: number;
  /** Whether dashes set it off, as in French and Spanish dialogue. */
  dash?: boolean;
}

/** What a code unit is as a quotation mark. */
const Mark = {
  None: 0,
  Straight: 1,
  Left: 2,
  Right: 3,
  LeftSingle: 4,
  RightSingle: 5,
  StraightSingle: 6,
  Low: 7,
  Angle: 8,
} as const;

const MARKS = codeUnitTable([
  ['"＂', Mark.Straight],
  ['“‟「『〝', Mark.Left],
  ['”」』〞', Mark.Right],
  ['‘‛`', Mark.LeftSingle],
  ['’´', Mark.RightSingle],
  ["'", Mark.StraightSingle],
  ['„', Mark.Low],
  ['«»', Mark.Angle],
]);

/** Single marks, and what two of them are. */
const DOUBLED: ReadonlyMap<number, number> = new Map([
  [Mark.StraightSingle, Mark.Straight],
  [Mark.RightSingle, Mark.Right],
  [Mark.LeftSingle, Mark.Left],
]);

/** An unclosed quote of at least this many characters is taken for a paragraph whose line break was lost. */
const MIN_LOST_PARAGRAPH = 30;
/** How many paragraphs without marks a quote left open may span. */
const PARAGRAPHS_WITHOUT_MARKS = 12;

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || Number.isNaN(unit);
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7)
  );
}

function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
}

/** `.`, `,`, `!`, `?`, `…`: what closes a quote's last sentence inside the mark. */
function isStop(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 33 || unit === 63 || unit === 0x2026;
}

/**
 * The stretches between quotation marks, paragraph by paragraph: straight and curly, double and single, guillemets
 * either way round, the low marks of German, two apostrophes as one mark. The outermost marks count; a quote inside a
 * quote is part of it. One pass without regular expressions, which remembers only the open mark.
 */
export function findStretches(text: string, paragraphs: readonly Span[]): Stretch[] {
  const into: Stretch[] = [];
  let lastOpen = -1;
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    const before = into.length;
    const inside =
      before > 0 &&
      lastOpen === before - 1 &&
      into[lastOpen]?.open === true &&
      p - into[lastOpen]!.paragraph <= PARAGRAPHS_WITHOUT_MARKS;
    const marks = new ParagraphMarks(text, start, end, p, inside, into);
    marks.read();
    const { closesEarlier } = marks;
    if (closesEarlier >= 0) {
      // A closing mark without an opening one: the paragraph, and those without marks before it, belong to the quote
      // left open.
      const open = into[lastOpen];
      if (lastOpen === before - 1 && open?.open && p - open.paragraph <= PARAGRAPHS_WITHOUT_MARKS) {
        const tail = into.splice(before).filter((stretch) => stretch.start > closesEarlier);
        for (let q = open.paragraph + 1; q <= p; q++) {
          const inner = trimmed(text, paragraphs[q]!.start, q === p ? closesEarlier : paragraphs[q]!.end);
          if (inner.end > inner.start)
            into.push({ ...inner, continues: true, open: q < p, single: open.single, paragraph: q });
        }
        for (const stretch of tail) into.push(stretch);
      }
    }
    if (into.length > before && into[into.length - 1]?.open) lastOpen = into.length - 1;
  }
  return into;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Reads the marks of one paragraph, from `from` to `to`, into the stretches that they enclose. */
class ParagraphMarks {
  /** Where a mark closes a quote that the paragraph did not open; -1 if none does. */
  closesEarlier = -1;
  #openAt = -1;
  #openMark: number = Mark.None;
  #width = 1;
  /** What closes a quote of the other sort inside the open one; `None` if no such is open. */
  #inner: number = Mark.None;
  #hasDouble = false;
  /** Straight marks of one sort with a space on both sides open and close in turn, if their number is even. */
  #spaced: Map<number, number> | undefined;
  /**
   * Whether the paragraph closes a quote left open: it does not open with a mark, and one of its marks has no partner.
   */
  readonly #isClosing: boolean;

  constructor(
    readonly text: string,
    readonly from: number,
    readonly to: number,
    readonly paragraph: number,
    inside: boolean,
    readonly into: Stretch[],
  ) {
    this.#isClosing = inside && closesFirst(text, from, to);
  }

  read(): void {
    const { text, from, to } = this;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      // Nearly every code unit is none of the three marks of ASCII and below the first of the others.
      if (unit < 0xab && unit !== 34 && unit !== 39 && unit !== 96) continue;
      let mark = MARKS[unit]!;
      if (mark === Mark.None) continue;
      let step = 1;
      // Two apostrophes or accents are one double mark.
      const double = DOUBLED.get(mark);
      if (double !== undefined && i + 1 < to && text.charCodeAt(i + 1) === unit) {
        mark = double;
        step = 2;
      }
      const before = i > from ? text.charCodeAt(i - 1) : 32;
      const after = i + step < to ? text.charCodeAt(i + step) : 32;
      if (this.#openAt < 0) this.#outside(i, mark, step, before, after);
      else this.#inside(i, mark, step, before, after);
      i += step - 1;
    }
    if (this.#openAt >= 0 && this.#openMark !== Mark.StraightSingle && this.#openMark !== Mark.LeftSingle) {
      this.#push(to, true);
    }
  }

  /** A mark where no quote is open. */
  #outside(i: number, mark: number, step: number, before: number, after: number): void {
    if (this.#isSpaced(mark, before, after)) {
      this.#open(i, mark, step);
      if (mark === Mark.Straight) this.#hasDouble = true;
    } else if (this.#isClosing && !this.#hasDouble && mark === Mark.Straight && this.closesEarlier < 0) {
      this.closesEarlier = i;
    } else if (opens(mark, before, after)) {
      this.#open(i, mark, step);
      if (mark !== Mark.LeftSingle && mark !== Mark.StraightSingle) this.#hasDouble = true;
    } else if (!this.#hasDouble && this.closesEarlier < 0 && (mark === Mark.Straight || mark === Mark.Right)) {
      if (!isSpace(before) || i + step >= this.to) this.closesEarlier = i;
    }
  }

  /** A mark inside a quote. */
  #inside(i: number, mark: number, step: number, before: number, after: number): void {
    const { text, from, to } = this;
    const openMark = this.#openMark;
    if (this.#isInner(mark, i === this.#openAt + this.#width ? 32 : before, after)) return;
    const isSpaced = openMark === Mark.StraightSingle && mark === openMark && this.#isSpaced(mark, before, after);
    if (isSpaced || closes(text, openMark, mark, before, after, i, to)) {
      this.#push(i, false);
    } else if (mark === Mark.Straight && openMark === Mark.Straight && i > from + 1 && text.charCodeAt(i - 2) === 44) {
      // `the final say, "Osman-aga said`: a comma before the space, so the mark closes.
      this.#push(i, false);
    } else if (opensAnew(openMark, mark, before, after)) {
      // A second opening mark means that the first was never closed. After a full stop it begins the next paragraph of
      // the same quote, whose line break was lost; else the extent of the first quote is unknown.
      if (isStop(text.charCodeAt(i - 2)) && i - this.#openAt > MIN_LOST_PARAGRAPH) this.#push(i, true);
      this.#open(i, openMark, step);
    }
  }

  /** `“He said "yes" and left”`: whether a mark opens or closes a quote of the other sort inside the open one. */
  #isInner(mark: number, before: number, after: number): boolean {
    if (this.#inner !== Mark.None) {
      if (mark !== this.#inner || isSpace(before)) return false;
      this.#inner = Mark.None;
      return true;
    }
    if (mark === this.#openMark || !isSpace(before) || isSpace(after)) return false;
    if (mark === Mark.Straight && (this.#openMark === Mark.Left || this.#openMark === Mark.Low)) this.#inner = mark;
    else if (mark === Mark.Left && this.#openMark === Mark.Straight) this.#inner = Mark.Right;
    return this.#inner !== Mark.None;
  }

  /** Whether a mark is one of an even number of straight marks of its sort with spaces around. */
  #isSpaced(mark: number, before: number, after: number): boolean {
    if ((mark !== Mark.Straight && mark !== Mark.StraightSingle) || !isSpace(before) || !isSpace(after)) return false;
    this.#spaced ??= new Map();
    const count = this.#spaced.get(mark) ?? countSpaced(this.text, this.from, this.to, mark);
    this.#spaced.set(mark, count);
    return count > 0 && count % 2 === 0;
  }

  #open(at: number, mark: number, width: number): void {
    this.#openAt = at;
    this.#openMark = mark;
    this.#width = width;
    this.#inner = Mark.None;
  }

  #push(end: number, open: boolean): void {
    const inner = trimmed(this.text, this.#openAt + this.#width, end);
    const single = this.#openMark === Mark.LeftSingle || this.#openMark === Mark.StraightSingle;
    if (inner.end > inner.start)
      this.into.push({ ...inner, continues: false, open, single, paragraph: this.paragraph });
    this.#openAt = -1;
  }
}

/** How many straight marks of a sort have a space or an edge on both sides; two single ones are a double one. */
function countSpaced(text: string, from: number, to: number, sort: number): number {
  let count = 0;
  const isFree = (at: number) => at < from || at >= to || isSpace(text.charCodeAt(at));
  for (let i = from; i < to; i++) {
    const mark = MARKS[text.charCodeAt(i)];
    if (mark !== Mark.Straight && mark !== Mark.StraightSingle) continue;
    const isDoubled = mark === Mark.StraightSingle && text.charCodeAt(i + 1) === text.charCodeAt(i);
    const start = i;
    if (isDoubled) i++;
    if ((isDoubled ? Mark.Straight : mark) === sort && isFree(start - 1) && isFree(i + 1)) count++;
  }
  return count;
}

/**
 * Whether the first straight mark of a paragraph closes an earlier quote: it is not at the start, and their number is
 * odd.
 */
function closesFirst(text: string, from: number, to: number): boolean {
  let marks = 0;
  let letters = false;
  for (let i = from; i < to; i++) {
    if (MARKS[text.charCodeAt(i)] !== Mark.Straight) {
      if (marks === 0 && isWordUnit(text.charCodeAt(i))) letters = true;
      continue;
    }
    if (!letters) return false;
    marks++;
  }
  return marks % 2 === 1;
}

function opens(mark: number, before: number, after: number): boolean {
  const free = !isWordUnit(before);
  switch (mark) {
    case Mark.Left:
    case Mark.Low:
      return true;
    case Mark.Angle:
      return free;
    case Mark.LeftSingle:
      return free && !isSpace(after);
    case Mark.StraightSingle:
      return (
        (isSpace(before) || before === 40 || before === 91 || before === 0x2014) &&
        (isWordUnit(after) || after === 40 || after === 91) &&
        !(after >= 48 && after <= 57)
      );
    case Mark.Straight:
      // `she said."We lost."`: the space is missing, and the capital tells that the mark opens.
      if (isStop(before) && before !== 44) return isCapital(after);
      return free && !isSpace(after) && !isStop(before) ? true : isSpace(before) && !isSpace(after);
    default:
      return false;
  }
}

function closes(
  text: string,
  openMark: number,
  mark: number,
  before: number,
  after: number,
  at: number,
  to: number,
): boolean {
  switch (openMark) {
    case Mark.Straight:
      if (mark !== Mark.Straight && mark !== Mark.Right) return false;
      // `, "she said` closes with the space on the wrong side.
      return !isSpace(before) || isSpace(after) || (after >= 97 && after <= 122);
    case Mark.Left:
      // `insufficient,“ and`: the wrong mark, in the place of the right one.
      return (
        mark === Mark.Right || ((mark === Mark.Straight || (mark === Mark.Left && isSpace(after))) && !isSpace(before))
      );
    case Mark.Low:
      return mark === Mark.Left || mark === Mark.Right || mark === Mark.Straight;
    case Mark.Angle:
      return mark === Mark.Angle;
    case Mark.LeftSingle:
      return (mark === Mark.RightSingle || mark === Mark.StraightSingle) && closesSingle(text, before, after, at, to);
    default:
      return mark === Mark.StraightSingle && closesSingle(text, before, after, at, to);
  }
}

/**
 * An apostrophe at the end of a word closes, unless it belongs to a plural ("the billionaires' budget") and a better
 * one follows.
 */
function closesSingle(text: string, before: number, after: number, at: number, to: number): boolean {
  if (isWordUnit(after) || isSpace(before)) return false;
  if (before !== 115 && before !== 83) return true;
  if (!isSpace(after)) return true;
  const limit = Math.min(to, at + 200);
  for (let i = at + 1; i < limit; i++) {
    const mark = MARKS[text.charCodeAt(i)]!;
    if (mark === Mark.LeftSingle) return true;
    if (mark !== Mark.RightSingle && mark !== Mark.StraightSingle) continue;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : 32;
    const previous = text.charCodeAt(i - 1);
    if (isSpace(previous)) return true;
    if (!isWordUnit(next)) return false;
  }
  return true;
}

function opensAnew(openMark: number, mark: number, before: number, after: number): boolean {
  if (openMark === Mark.Left) return mark === Mark.Left;
  return openMark === Mark.Straight && mark === Mark.Straight && isSpace(before) && !isSpace(after);
}
