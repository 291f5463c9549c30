import type { ParagraphRole } from './paragraph.js';
import { readBoilerplate } from './words/index.js';

/**
 * Words that identify a whole paragraph as boilerplate. Phrases are in lower case with straight apostrophes. Bullets,
 * brackets and spaces before a paragraph, and punctuation at its end, are ignored.
 */
export interface BoilerplatePattern {
  readonly role: ParagraphRole;
  /** The paragraph equals one of these. */
  readonly is?: readonly string[];
  /** The paragraph starts with one of these, ending at a word boundary. */
  readonly starts?: readonly string[];
  /** The paragraph ends with one of these. */
  readonly ends?: readonly string[];
  /** One of these occurs anywhere in it. */
  readonly anywhere?: readonly string[];
  /** If it starts or ends as above, it must also contain one of these. */
  readonly holds?: readonly string[];
  /** If it starts as above, it must also end in one of these. */
  readonly closes?: readonly string[];
  /**
   * If it starts or ends as above, it must not end in a full stop or colon: it is a headline or a button, not a
   * sentence.
   */
  readonly open?: boolean;
  /**
   * Its phrases call on the reader or the advertiser: a sentence that starts with one but reports something is text.
   * "Subscribe to our newsletter." and "Advertisement spending fell by a tenth."
   */
  readonly call?: boolean;
  /** Maximum length of the paragraph, in UTF-16 code units. @default 200 */
  readonly maxLength?: number;
  /**
   * Whether it is a heading over links to other articles: short paragraphs from there to the end of the article are
   * links.
   */
  readonly heading?: boolean;
}

/**
 * A group of `boilerplate-page.txt` or `boilerplate-newsroom.txt`, with its phrases separated by bars; `boilerplate` is
 * left out.
 */
type PackedPattern = {
  readonly [K in keyof BoilerplatePattern]?: BoilerplatePattern[K] extends readonly string[] | undefined
    ? string
    : BoilerplatePattern[K];
};

/** All groups, in the order in which they are tried. */
export function boilerplatePatterns(): readonly BoilerplatePattern[] {
  return (JSON.parse(readBoilerplate()) as readonly PackedPattern[]).map(
    ({ role = 'boilerplate', is, starts, ends, anywhere, holds, closes, ...rest }) => ({
      role,
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
