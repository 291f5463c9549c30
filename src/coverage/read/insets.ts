import type { Span } from '../../article.js';
import type { DocumentSentence, TextDocument } from '../../text/index.js';

/** What closes an inset: a link that is a word of its own. */
const CLOSING = ' MORE';
/** Maximum number of characters of an inset, and of its name. */
const MAX_LENGTH = 1500;
const MAX_NAME_LENGTH = 90;

const NAME = /^\p{Lu}.*\p{Ll}/u;
const LETTER = /[\p{L}\p{M}]/u;
/** The beginning of a headline that is joined to the name before it. */
const OPENS_HEADLINE = /[\p{Lu}\d"“‘']/u;

/**
 * Insets: what a page shows when its reader points at a linked name, run into the middle of a sentence. After the name
 * as the sentence has it come its full form, headlines about its bearer and a link: "President Doe Jane Mary DoeMayors
 * balk at toll Why Doe waits MORE said on Monday". They begin behind the name and end with the link. None of it is the
 * article's, and it can be longer than the sentence.
 *
 * Known of one large site, which has it in most of its political reports.
 */
export function findInsets({
  text,
  paragraphs,
}: {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}): Span[] {
  const insets: Span[] = [];
  let min = 0;
  let index = 0;
  for (let at = text.indexOf(CLOSING); at >= 0; at = text.indexOf(CLOSING, at + CLOSING.length)) {
    const end = at + CLOSING.length;
    if (end < text.length && LETTER.test(text[end]!)) continue;
    while (index < paragraphs.length && paragraphs[index]!.end < end) index++;
    const from = Math.max(min, paragraphs[index]?.start ?? 0, at - MAX_LENGTH);
    // The search never goes back behind this link, so no character is examined twice, however many links there are.
    min = end;
    const start = from < at ? beginning(text, from, at) : -1;
    if (start >= 0) insets.push({ start, end });
  }
  return insets;
}

/**
 * Where the inset begins that a link at `end` closes: behind the first of two equal names, the second of which runs
 * into a headline.
 */
function beginning(text: string, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if (!OPENS_HEADLINE.test(text[at]!) || !LETTER.test(text[at - 1]!)) continue;
    const word = text.lastIndexOf(' ', at - 1) + 1;
    const name = text.slice(word, at);
    if (word <= from || at - word > MAX_NAME_LENGTH || !NAME.test(name)) continue;
    const min = Math.max(from, word - MAX_NAME_LENGTH);
    const first = text.slice(min, word).lastIndexOf(`${name} `) + min;
    if (first >= min && (first === 0 || !LETTER.test(text[first - 1]!))) return first + name.length;
  }
  return -1;
}

/** A document without the tokens of its insets; a sentence that they cut in two is one. */
export function withoutInsets(document: TextDocument): TextDocument {
  const insets = findInsets(document);
  if (insets.length === 0) return document;
  const { tokens } = document;
  const kept: number[] = [];
  let next = 0;
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.starts[token]!;
    while (next < insets.length && insets[next]!.end <= start) next++;
    if (next === insets.length || start < insets[next]!.start) kept.push(token);
  }
  const pick = <A extends Int32Array | Uint8Array>(numbers: A): A => {
    const picked = numbers.slice(0, kept.length) as A;
    kept.forEach((token, at) => {
      picked[at] = numbers[token]!;
    });
    return picked;
  };
  return {
    ...document,
    sentences: joinAcross(document.sentences, insets),
    tokens: {
      count: kept.length,
      starts: pick(tokens.starts),
      ends: pick(tokens.ends),
      kinds: pick(tokens.kinds),
      flags: pick(tokens.flags),
      forms: pick(tokens.forms),
      sentences: pick(tokens.sentences),
    },
  };
}

function joinAcross(sentences: readonly DocumentSentence[], insets: readonly Span[]): DocumentSentence[] {
  const joined: DocumentSentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < insets.length && insets[next]!.end <= sentence.start) next++;
    const last = joined.at(-1);
    const inset = insets[next];
    if (last !== undefined && inset !== undefined && inset.start < last.end && inset.end > sentence.start) {
      joined[joined.length - 1] = { ...last, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}
