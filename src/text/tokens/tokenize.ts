import { requireText, type TextInput } from '../../article.js';
import { integer, readOptions } from '../../options.js';
import { fold } from './lexicon.js';
import { scanTokens, TOKEN_KIND_NAMES, TokenBuffer, type TokenKindName } from './scan.js';

/** A token of a text: `text` is `article.text.slice(start, end)`, `form` is compared. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKindName;
  /** Folded form: lower case, plain apostrophes, no dots in an acronym. See `fold`. */
  readonly form: string;
}

export interface TokenizeOptions {
  /** Offset of the first code unit to read. @default 0 */
  readonly from?: number | undefined;
  /** Offset after the last one. @default the text's length */
  readonly to?: number | undefined;
}

/**
 * The tokens of a text as objects, for small jobs; `scanTokens` defines what a token is. For a large collection use
 * `scanTokens` with a `Lexicon`, which allocate no objects.
 *
 * @param input A text, or an article.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option` for an option that does not exist or
 *   a range outside the text.
 *
 * @example
 * tokenize('GPs get £4.5bn').map(({ text, kind }) => `${text} ${kind}`);
 * // ['GPs word', 'get word', '£4.5bn money']
 */
export function tokenize(input: TextInput, options?: TokenizeOptions): Token[] {
  const { text } = requireText('tokenize', input);
  const { from, to } = readOptions<{ from: number; to: number }>('tokenize', options, {
    from: integer(0, 0, text.length),
    to: integer(text.length, 0, text.length),
  });
  const buffer = new TokenBuffer(64);
  scanTokens(text, buffer, from, to);
  return Array.from({ length: buffer.count }, (_, at) => {
    const start = buffer.starts[at]!;
    const end = buffer.ends[at]!;
    const surface = text.slice(start, end);
    return {
      start,
      end,
      text: surface,
      kind: TOKEN_KIND_NAMES[buffer.kinds[at]!]!,
      form: fold(surface),
    };
  });
}
