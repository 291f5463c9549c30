import type { Article, Span } from '../../article.js';
import { type Figure, findFigures } from '../../text/index.js';
import type { ArticleFacts } from '../read/index.js';

/** A property of the article other than its text that changed; `null` if a version has none. */
export interface DetailChange {
  readonly field: 'title' | 'publishedAt' | 'byline';
  readonly older: string | null;
  readonly newer: string | null;
}

/**
 * A figure, a name or a quote that the newer version gives differently, with its place in each version. `hedge`: the
 * number stayed, and how exact it claims to be changed ("at least 12", "12"); the places include the hedge.
 */
export interface Correction {
  readonly kind: 'figure' | 'hedge' | 'name' | 'quote' | 'speaker';
  readonly older: Span & { readonly text: string };
  readonly newer: Span & { readonly text: string };
}

/** Headline, time and byline where they differ. */
export function detailChanges(older: Article, newer: Article): DetailChange[] {
  return (['title', 'publishedAt', 'byline'] as const)
    .map((field) => ({ field, older: older[field] ?? null, newer: newer[field] ?? null }))
    .filter((change) => change.older !== change.newer);
}

/** One version of a sentence: its article's text and facts, and where it is. */
export interface SentenceVersion {
  readonly text: string;
  readonly facts: ArticleFacts;
  readonly span: Span;
  readonly language: string;
}

/** The corrections in a sentence. Facts of one kind are compared in order, if both versions have equally many. */
export function correctionsOf(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  return [...figures(older, newer), ...hedges(older, newer), ...names(older, newer), ...quotes(older, newer)];
}

/** Corrected figures: counts and amounts first, then days and years, then ordinals. */
function figures(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const numbers = (['figures', 'dates', 'ordered'] as const).flatMap((sort) => {
    // Years are dates as well.
    const own = ({ facts, span }: SentenceVersion): Figure[] =>
      inside(facts[sort], span).filter(({ kind }) => sort !== 'ordered' || kind === 'ordinal');
    return pairsOfFigures(own(older), own(newer));
  });
  return (
    numbers
      .filter(([one, two]) => one.kind === two.kind && !isSameFigure(one, two))
      .map(([one, two]) => correction('figure', older, one, newer, two))
      // "Monday" is another day in the version of another week, and no correction.
      .filter((found) => found.older.text !== found.newer.text)
  );
}

/** Numbers that stayed and are hedged in another way. */
function hedges(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const own = ({ facts, span }: SentenceVersion): Figure[] => inside(facts.figures, span);
  const [before, after] = [own(older), own(newer)];
  // Of a number that a version gives twice it is not known which is which.
  const sameIn = (all: readonly Figure[], figure: Figure): Figure[] => all.filter((one) => isSameFigure(one, figure));
  return before.flatMap((one) => {
    const [two, ...further] = sameIn(after, one);
    if (two === undefined || further.length > 0 || sameIn(before, one).length > 1 || one.hedge === two.hedge) return [];
    return [correction('hedge', older, withHedge(older, one), newer, withHedge(newer, two))];
  });
}

/** Words that a hedge before a number has at most: "no fewer than the". */
const MAX_HEDGE_WORDS = 4;
const WORD_BEFORE = /\S{1,20}\s{1,2}$/;

/** A figure with the words of its hedge. */
function withHedge({ text, span, language }: SentenceVersion, figure: Figure): Span {
  let { start } = figure;
  for (let words = 0; words <= MAX_HEDGE_WORDS && figure.hedge !== undefined; words++) {
    const [found] = findFigures(text.slice(start, figure.end), { language });
    if (found?.hedge === figure.hedge) return { start, end: figure.end };
    const word = WORD_BEFORE.exec(text.slice(Math.max(span.start, start - 22), start));
    if (word === null) break;
    start -= word[0].length;
  }
  return figure;
}

function isSameFigure(one: Figure, two: Figure): boolean {
  return one.value === two.value && one.high === two.high && one.unit === two.unit;
}

/** Pairs of figures in their order; if one version has more, only those that count the same subject. */
function pairsOfFigures(one: readonly Figure[], two: readonly Figure[]): [Figure, Figure][] {
  if (one.length === two.length) return pairsOf(one, two);
  const gone = one.filter((figure) => !two.some((other) => isSameFigure(figure, other)));
  const come = two.filter((figure) => !one.some((other) => isSameFigure(figure, other)));
  return gone.flatMap((figure): [Figure, Figure][] => {
    const same = come.find(({ kind, unit, subject }) => {
      const isLike = kind === figure.kind && unit === figure.unit;
      return isLike && subject !== undefined && subject.toLowerCase() === figure.subject?.toLowerCase();
    });
    return same === undefined ? [] : [[figure, same]];
  });
}

function names(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const mentions = ({ facts, span }: SentenceVersion) =>
    facts.names.flatMap(({ name, mentions: all }) => inside(all, span).map((mention) => ({ ...mention, name })));
  const [before, after] = [mentions(older), mentions(newer)];
  const gone = before.filter(({ name }) => after.every((other) => other.name !== name));
  const come = after.filter(({ name }) => before.every((other) => other.name !== name));
  return pairsOf(gone, come).map(([one, two]) => correction('name', older, one, newer, two));
}

function quotes(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const pairs = pairsOf(inside(older.facts.quotes, older.span), inside(newer.facts.quotes, newer.span));
  return pairs.flatMap(([one, two]) => {
    const isSame = wording(older.text, one) === wording(newer.text, two);
    const isOther = one.speaker !== undefined && two.speaker !== undefined && one.speaker.name !== two.speaker.name;
    return [
      ...(isSame ? [] : [correction('quote', older, one, newer, two)]),
      ...(isOther ? [correction('speaker', older, one.speaker, newer, two.speaker)] : []),
    ];
  });
}

/** The words of a quote without the stop or comma that its place in the sentence gives it. */
function wording(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[.,;]$/, '');
}

function inside<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

/** In their order, where there are as many of both. */
function pairsOf<T>(one: readonly T[], two: readonly T[]): [T, T][] {
  return one.length === two.length ? one.map((first, index) => [first, two[index]!]) : [];
}

function correction(
  kind: Correction['kind'],
  older: SentenceVersion,
  one: Span,
  newer: SentenceVersion,
  two: Span,
): Correction {
  return { kind, older: shown(older.text, one), newer: shown(newer.text, two) };
}

function shown(text: string, { start, end }: Span): Correction['older'] {
  return { start, end, text: text.slice(start, end) };
}
