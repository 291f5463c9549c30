import { readBoilerplate } from './boilerplate-phrases.generated.js';
import type { ParagraphRole } from './paragraph.js';

/**
 * Words by which a whole paragraph is known not to be the article's own text. Phrases are small letters with plain
 * apostrophes; bullets, brackets and spaces in front of a paragraph, and punctuation at its end, do not count.
 */
export interface BoilerplatePattern {
  readonly role: ParagraphRole;
  /** The paragraph is one of these. */
  readonly is?: readonly string[];
  /** The paragraph starts with one of these, at a word's end. */
  readonly starts?: readonly string[];
  /** The paragraph ends with one of these. */
  readonly ends?: readonly string[];
  /** One of these stands somewhere in it. */
  readonly anywhere?: readonly string[];
  /** Where it starts or ends as above, it must hold one of these as well. */
  readonly holds?: readonly string[];
  /** Where it starts as above, its last characters must be one of these as well. */
  readonly closes?: readonly string[];
  /** Where it starts or ends as above, no full stop or colon may end it: a headline or a button, not a sentence. */
  readonly open?: boolean;
  /** And it is no longer than this, in UTF-16 code units. @default 200 */
  readonly maxLength?: number;
  /** A heading over links to other articles: short paragraphs behind it, down to the article's end, are links. */
  readonly heading?: boolean;
}

/** A group of `boilerplate-page.txt` or `boilerplate-newsroom.txt`, its phrases between bars. */
type PackedPattern = {
  readonly [K in keyof BoilerplatePattern]: BoilerplatePattern[K] extends readonly string[] | undefined
    ? string
    : BoilerplatePattern[K];
};

/** All groups, in the order in which they are tried. */
export function boilerplatePatterns(): readonly BoilerplatePattern[] {
  return (JSON.parse(readBoilerplate()) as readonly PackedPattern[]).map(
    ({ is, starts, ends, anywhere, holds, closes, ...rest }) => ({
      ...rest,
      ...phrases({ is, starts, ends, anywhere, holds, closes }),
    }),
  );
}

function phrases(packed: Readonly<Record<string, string | undefined>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(packed).flatMap(([where, list]) => (list === undefined ? [] : [[where, list.split('|')]])),
  );
}
