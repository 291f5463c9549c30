import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { show } from '../evaluate/index.js';
import { integer, optional, readOptions } from '../options.js';
import { countEach } from '../structures/index.js';
import { counted, listed, type MatcherResult } from './result.js';

/** The position of a passage. */
export interface PassageLike {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** Anything that holds shared passages as `findReuse` returns them. */
export interface ReuseLike {
  readonly pairs: readonly {
    readonly a: PassageLike;
    readonly b: PassageLike;
    readonly kind: string;
    readonly words?: number | undefined;
  }[];
  readonly families?: readonly { readonly members: readonly PassageLike[] }[] | undefined;
  /** Every article that was compared. */
  readonly articles?: readonly { readonly article: ArticleId }[] | undefined;
}

export interface ShareTextOptions {
  /** Only passages of this kind or these kinds: `identical`, `near-identical`, `contained`, `partial`. @default all */
  readonly kind?: string | readonly string[] | undefined;
  /** Only passages of so many aligned words or more. @default 1 */
  readonly words?: number | undefined;
}

const KINDS = ['identical', 'near-identical', 'contained', 'partial'];

/** Passes if the two articles share a passage. See `SameStoryMatchers`. */
export function toShareText(received: unknown, a: ArticleId, b: ArticleId, options?: ShareTextOptions): MatcherResult {
  const { kind, words } = readOptions<{ kind: string | readonly string[] | undefined; words: number }>(
    'toShareText',
    options,
    {
      kind: optional(isKinds, `one or more of ${KINDS.join(', ')}`),
      words: integer(1, 1, Number.MAX_SAFE_INTEGER),
    },
  );
  requireReuse(received);
  requireKnown(received, [a, b]);
  const between = received.pairs.filter(
    (pair) => (pair.a.article === a && pair.b.article === b) || (pair.a.article === b && pair.b.article === a),
  );
  const kinds = kind === undefined ? KINDS : [kind].flat();
  const found = between.filter((pair) => kinds.includes(pair.kind) && (pair.words ?? words) >= words);
  // A passage in very many articles is paired with the first of them only; its family holds them all.
  const families = options?.kind === undefined && options?.words === undefined ? familiesWith(received, a, b) : [];
  const pass = found.length > 0 || families.length > 0;
  return {
    pass,
    message: () => {
      const call = `expect(reuse)${pass ? '.not' : ''}.toShareText(${show(a)}, ${show(b)})`;
      if (found.length > 0) {
        return [
          call,
          '',
          `They share ${counted(found.length, 'passage', 'passages')}:`,
          listed(found.map(pairLine), '\n'),
        ].join('\n');
      }
      if (pass) return [call, '', 'A passage that many articles carry is in both:', listed(families, '\n')].join('\n');
      const wanted = [
        ...(kind === undefined ? [] : [`kind ${kinds.join(' or ')}`]),
        ...(words === 1 ? [] : [`${words} words or more`]),
      ].join(', ');
      if (between.length > 0) {
        return [call, '', `What they share is not of ${wanted}:`, listed(between.map(pairLine), '\n')].join('\n');
      }
      return [call, '', 'They share no passage.', partners(received, a), partners(received, b)].join('\n');
    },
  };
}

function isKinds(value: unknown): boolean {
  const kinds: readonly unknown[] = Array.isArray(value) ? value : [value];
  return kinds.length > 0 && kinds.every((kind) => KINDS.includes(kind as string));
}

function requireReuse(received: unknown): asserts received is ReuseLike {
  if (typeof received === 'object' && received !== null && 'pairs' in received && Array.isArray(received.pairs)) return;
  throw new SameStoryError('invalid-option', 'toShareText: expected the result of findReuse');
}

/** A misspelled id must not pass as one that shares nothing. */
function requireKnown({ articles }: ReuseLike, ids: readonly ArticleId[]): void {
  if (articles === undefined) return;
  for (const id of ids) {
    if (!articles.some(({ article }) => article === id)) {
      throw new SameStoryError('unknown-article', `there is no article ${show(id)} among those that were compared`);
    }
  }
}

function familiesWith({ families = [] }: ReuseLike, a: ArticleId, b: ArticleId): string[] {
  return families.flatMap(({ members }) => {
    const passages = [a, b].map((id) => members.find(({ article }) => article === id));
    return passages.includes(undefined)
      ? []
      : [
          `  ${passages
            .flatMap((at) => at ?? [])
            .map(passageText)
            .join(' and ')}`,
        ];
  });
}

function pairLine({ a, b, kind, words }: ReuseLike['pairs'][number]): string {
  const length = words === undefined ? '' : `, ${counted(words, 'word', 'words')}`;
  return `  ${passageText(a)} and ${passageText(b)}: ${kind}${length}`;
}

function passageText({ article, start, end }: PassageLike): string {
  return `${show(article)} ${start}–${end}`;
}

function partners({ pairs }: ReuseLike, id: ArticleId): string {
  const counts = countEach(
    pairs.map(({ a, b }) => (a.article === id ? b.article : b.article === id ? a.article : undefined)),
  );
  if (counts.size === 0) return `  ${show(id)} shares text with no article`;
  const partners = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return `  ${show(id)} shares text with ${listed(partners.map(([other, count]) => `${show(other)} (${counted(count, 'passage', 'passages')})`))}`;
}
