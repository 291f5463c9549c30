import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { show } from '../evaluate/index.js';
import { listed, type MatcherResult } from './result.js';

/**
 * A sentence that one article adds. `only` marks the words that no other article has; empty where that is every word.
 */
export interface AdditionLike {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly only?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** Anything that holds a comparison as `compareCoverage` returns it. */
export interface CoverageLike {
  readonly articles: readonly { readonly id: ArticleId }[];
  readonly passages?:
    | readonly { readonly members: readonly { readonly article: ArticleId; readonly text: string }[] }[]
    | undefined;
  readonly added: Readonly<Record<ArticleId, readonly AdditionLike[]>>;
}

/** Passes if only this article has this text. See `SameStoryMatchers`. */
export function toAdd(received: unknown, article: ArticleId, text: string | RegExp): MatcherResult {
  requireCoverage(received);
  if (!(text instanceof RegExp) && (typeof text !== 'string' || text.trim() === '')) {
    throw new SameStoryError('invalid-option', 'toAdd: expected some text of the article, or a regular expression');
  }
  if (!received.articles.some(({ id }) => id === article)) {
    throw new SameStoryError(
      'unknown-article',
      `there is no article ${show(article)} in the coverage that was received`,
    );
  }
  const additions = Object.hasOwn(received.added, article) ? (received.added[article] ?? []) : [];
  const found = additions.filter((addition) => adds(addition, text));
  const pass = found.length > 0;
  return {
    pass,
    message: () => {
      const shown = text instanceof RegExp ? String(text) : show(text);
      const call = `expect(coverage)${pass ? '.not' : ''}.toAdd(${show(article)}, ${shown})`;
      const reason = pass ? ['Only it has this:', ...sentences(found)] : whyNot(received, article, text, additions);
      return [call, '', ...reason].join('\n');
    },
  };
}

function requireCoverage(received: unknown): asserts received is CoverageLike {
  if (typeof received === 'object' && received !== null && 'added' in received && 'articles' in received) {
    if (typeof received.added === 'object' && received.added !== null && Array.isArray(received.articles)) return;
  }
  throw new SameStoryError('invalid-option', 'toAdd: expected the result of compareCoverage');
}

/** Whether the text appears in the sentence, at least partly in the words that only this article has. */
function adds(addition: AdditionLike, text: string | RegExp): boolean {
  const { only = [] } = addition;
  if (only.length === 0) return findIn(addition.text, text).length > 0;
  return findIn(addition.text, text).some(({ start, end }) =>
    only.some((mark) => mark.start - addition.start < end && start < mark.end - addition.start),
  );
}

function findIn(text: string, wanted: string | RegExp): { start: number; end: number }[] {
  if (wanted instanceof RegExp) {
    const match = new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, '')).exec(text);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  }
  const { folded, offsets } = fold(text);
  const needle = fold(wanted.trim()).folded;
  const found: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + 1)) {
    found.push({ start: offsets[at]!, end: offsets[at + needle.length - 1]! + 1 });
  }
  return found;
}

const TYPOGRAPHIC = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
]);

/** The text with straight quotes, plain hyphens and single spaces, and the offset of each character in the original. */
function fold(text: string): { folded: string; offsets: number[] } {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    const isSpace = /\s/.test(character);
    if (isSpace && characters.at(-1) === ' ') continue;
    characters.push(isSpace ? ' ' : (TYPOGRAPHIC.get(character) ?? character));
    offsets.push(offset);
  }
  return { folded: characters.join(''), offsets };
}

function whyNot(
  { passages = [], added }: CoverageLike,
  article: ArticleId,
  text: string | RegExp,
  additions: readonly AdditionLike[],
): string[] {
  const sharing = passages.find(({ members }) =>
    members.some((member) => member.article === article && findIn(member.text, text).length > 0),
  );
  if (sharing !== undefined) {
    const others = sharing.members.filter((member) => member.article !== article);
    return ['Others tell it too:', ...others.map((member) => `  ${show(member.article)}: ${member.text}`)];
  }
  const elsewhere = Object.entries(added).filter(([id, list]) => id !== article && list.some((one) => adds(one, text)));
  if (elsewhere.length > 0)
    return [`It is not this article that adds it but ${listed(elsewhere.map(([id]) => show(id)))}`];
  if (additions.some((addition) => findIn(addition.text, text).length > 0)) {
    return [
      'It is in a sentence that the article adds, but outside the words that only this article has:',
      ...sentences(additions.filter((addition) => findIn(addition.text, text).length > 0)),
    ];
  }
  if (additions.length === 0) return ['The article adds nothing'];
  return ['It is in none of the sentences that the article adds:', ...sentences(additions)];
}

function sentences(additions: readonly AdditionLike[]): string[] {
  return [
    listed(
      additions.map(({ text }) => `  ${text}`),
      '\n',
    ),
  ];
}
