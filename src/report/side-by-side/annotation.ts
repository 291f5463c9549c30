import type { ArticleId, Span } from '../../article.js';
import type { Addition, StoryView } from '../view-model/index.js';
import { articlesOf, inText, markedPieces, type Passage, type Piece, wordKey } from '../view-model/index.js';

/**
 * A stretch of an article and who else has it. `shared`: another article has it word for word. `part`: others have it
 * in other words. `own`: nobody else has it. `plain`: it was not compared, because it is a caption, a credit or
 * boilerplate.
 */
export interface Segment extends Span {
  readonly state: 'shared' | 'part' | 'own' | 'plain';
  /** The other articles that have it, those with the same words first. */
  readonly others: readonly ArticleId[];
  /** Those of them that have it word for word. */
  readonly verbatim: readonly ArticleId[];
  /**
   * Its words. In a segment that others tell in other words, those that no other article uses there are marked `new`.
   */
  readonly pieces: readonly Piece[];
  /** The same in the words of the others, where they differ. */
  readonly versions: readonly { readonly article: ArticleId; readonly text: string; readonly start: number }[];
  /** Quotes and figures in it that differ between articles, by id. */
  readonly quotes: readonly string[];
  readonly figures: readonly string[];
  /** What others add at this place: after the sentence before which they say it. */
  readonly added: readonly { readonly article: ArticleId; readonly addition: Addition }[];
}

/** Cuts an article into its sentences and says of each who else has it. */
export function annotate(view: StoryView, id: ArticleId, text: string): Segment[] {
  const passages = view.coverage.passages.filter(({ members }) => members.some(({ article }) => article === id));
  const members = passages.flatMap((passage) =>
    inText(passage)
      .filter(({ article }) => article === id)
      .map((member) => ({ span: member, passage })),
  );
  const own = Object.hasOwn(view.coverage.added, id) ? view.coverage.added[id]! : [];
  const sharedSpans = members.map(({ span }) => span);
  const spans = disjoint([...sharedSpans, ...joinedOwn(own, sharedSpans, text)]);
  const segments = spans.map((span) => {
    const here = members.filter((other) => other.span.start < span.end && span.start < other.span.end);
    return segmentOf(view, id, text, span, [...new Set(here.map(({ passage }) => passage))]);
  });
  return placeAdditions(view, id, segments);
}

/** Joins consecutive sentences of one paragraph that nobody else has. */
function joinedOwn(own: readonly Span[], shared: readonly Span[], text: string): Span[] {
  const isShared = ({ start, end }: Span): boolean => shared.some((span) => span.start < end && start < span.end);
  const result: Span[] = [];
  for (const span of [...own].filter((sentence) => !isShared(sentence)).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, span.start))) {
      result[result.length - 1] = { start: last.start, end: span.end };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** Spans in order without overlaps: of two that overlap, the second begins where the first ends. */
function disjoint(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, result.at(-1)?.end ?? 0);
    if (from < end) result.push({ start: from, end });
  }
  return result;
}

function segmentOf(view: StoryView, id: ArticleId, text: string, span: Span, passages: readonly Passage[]): Segment {
  const own = text.slice(span.start, span.end);
  const others = passages.flatMap((passage) => inText(passage).filter(({ article }) => article !== id));
  const key = wordKey(own);
  const verbatim = new Set(others.filter((member) => wordKey(member.text) === key).map(({ article }) => article));
  const all = new Set(passages.flatMap(articlesOf));
  all.delete(id);
  const isHere = (other: Span & { article: ArticleId }): boolean =>
    other.article === id && other.start < span.end && span.start < other.end;
  const state = all.size === 0 ? 'own' : verbatim.size > 0 ? 'shared' : 'part';
  const differing = others.filter(({ article }) => !verbatim.has(article));
  return {
    ...span,
    state,
    others: view.articles.map((article) => article.id).filter((other) => all.has(other)),
    verbatim: [...verbatim],
    pieces: markedPieces(own, span.start, state === 'part' ? unlikeWords(own, span.start, others) : [], 1),
    versions: differing.map(({ article, text: words, start }) => ({ article, text: words, start })),
    quotes: view.quotes
      .filter(({ versions }) =>
        versions.some((version) => version.articles.includes(id) && isHere({ ...version, article: version.article })),
      )
      .map((quote) => quote.id),
    figures: view.figures
      .filter(({ cells }) => cells.some((cell) => !cell.inTitle && isHere(cell)))
      .map((row) => row.id),
    added: [],
  };
}

/** Words that no other wording of the same passage has. */
function unlikeWords(text: string, start: number, others: readonly { readonly text: string }[]): Span[] {
  const used = new Set(others.flatMap((other) => wordKey(other.text).split(' ')));
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!used.has(word.toLowerCase())) spans.push({ start: start + index, end: start + index + word.length });
  }
  return spans;
}

/** Attaches each addition of the others to the segment that precedes it in their article. */
function placeAdditions(view: StoryView, id: ArticleId, segments: readonly Segment[]): Segment[] {
  const added = segments.map((): Segment['added'][number][] => []);
  for (const { article, items } of view.additions) {
    if (article === id || segments.length === 0) continue;
    const anchors = anchorsOf(view, id, article, segments);
    for (const addition of items) {
      if (addition.state === 'part') continue;
      const before = anchors.filter(({ start }) => start < addition.start).at(-1);
      added[before?.segment ?? 0]!.push({ article, addition });
    }
  }
  return segments.map((segment, index) => ({ ...segment, added: added[index]! }));
}

/** The sentences of another article that the segments tell too, in its order. */
function anchorsOf(
  { coverage }: StoryView,
  id: ArticleId,
  other: ArticleId,
  segments: readonly Segment[],
): { readonly start: number; readonly segment: number }[] {
  return coverage.passages
    .flatMap((passage) => {
      const members = inText(passage);
      const base = members.find(({ article }) => article === id);
      const segment =
        base === undefined ? -1 : segments.findIndex(({ start, end }) => start < base.end && base.start < end);
      return segment < 0
        ? []
        : members.filter(({ article }) => article === other).map(({ start }) => ({ start, segment }));
    })
    .sort((a, b) => a.start - b.start);
}
