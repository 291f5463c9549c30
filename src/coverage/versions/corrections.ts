import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { type Article, parsePublicationTime, type Span } from '../../article.js';
import { groupBy } from '../../structures/index.js';
import { type Figure, findFigures } from '../../text/index.js';
import type { ArticleFacts } from '../read/index.js';

/**
 * A property of the article that changed, other than what it tells; `null` if a version has none. `correction`: a
 * paragraph in which the outlet says what it has corrected.
 */
export interface DetailChange {
  readonly field: 'title' | 'publishedAt' | 'byline' | 'correction';
  readonly older: string | null;
  readonly newer: string | null;
}

/**
 * A figure, a name, a quote or an attribution that the newer version gives differently, with its place in each version;
 * `null` where a version has none. `hedge`: the number stayed, and how exact it claims to be changed ("at least 12",
 * "12"); the places include the hedge. `attribution`: who says what stands without quotation marks.
 */
export interface Correction {
  readonly kind: 'figure' | 'hedge' | 'name' | 'quote' | 'speaker' | 'attribution';
  readonly older: (Span & { readonly text: string }) | null;
  readonly newer: (Span & { readonly text: string }) | null;
}

/** Headline, time, byline and note of correction where they differ. */
export function detailChanges(older: Article, newer: Article): DetailChange[] {
  const details = (['title', 'publishedAt', 'byline'] as const).map(
    (field): DetailChange => ({ field, older: older[field] ?? null, newer: newer[field] ?? null }),
  );
  return [...details, { field: 'correction' as const, older: correctionIn(older), newer: correctionIn(newer) }].filter(
    ({ field, older: one, newer: two }) => one !== two && !(field === 'publishedAt' && isSameTime(one, two)),
  );
}

/** Whether two times are one, though a clock of another zone shows it. */
function isSameTime(one: string | null, two: string | null): boolean {
  const [a, b] = [parsePublicationTime(one ?? ''), parsePublicationTime(two ?? '')];
  return a !== undefined && a.from === b?.from && a.to === b.to;
}

/** "Correction: An earlier version of this article …" */
function correctionIn({ text }: Article): string | null {
  return CORRECTION.exec(text)?.[0].trimEnd() ?? null;
}

const CORRECTION =
  /^(?:corrections?|clarification|editor['’]s note|erratum|correção|errata|corrección|fe de errores|berichtigung|korrektur|rectificatif|đính chính)(?::|\.| \().{10,600}$/imu;

/** One version of a sentence: its article's text and facts, and where it is. */
export interface SentenceVersion {
  readonly text: string;
  readonly facts: ArticleFacts;
  readonly span: Span;
  readonly language: string;
}

/** The corrections in a sentence: what stayed is set aside, and the rest is paired, in its order or by its words. */
export function correctionsOf(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const said = quotes(older, newer);
  const [speakers, quoted] = [
    said.filter(({ kind }) => kind === 'speaker'),
    said.filter((one) => one.kind === 'quote'),
  ];
  // Somebody else who speaks is no name that was wrong, and a speaker with another spelling is the same one.
  const others = speakers.filter(({ older: one, newer: two }) => !one || !two || !isRespelled(one.text, two.text));
  const named = names(older, newer).filter((name) => !others.some((one) => isOf(one, name)));
  const known = [...named, ...quoted, ...others];
  // Whose name was corrected is the same source.
  const sources = attributions(older, newer).filter((one) => !known.some((found) => isOf(found, one)));
  return [...figures(older, newer), ...hedges(older, newer), ...known, ...sources];
}

/** Whether a correction stands inside what another one is about, in either version. */
function isOf({ older, newer }: Correction, { older: one, newer: two }: Correction): boolean {
  return isInside(older, one) || isInside(newer, two);
}

/** Whether names have a word in common, or each word is a spelling of the other's: "Jon Reye", "John Reyes". */
function isRespelled(one: string, two: string): boolean {
  const [first, second] = [one.toLowerCase().split(' '), two.toLowerCase().split(' ')];
  const isClose = first.length === second.length && first.every((word, index) => isNear(word, second[index]!));
  return isClose || shareWord(one, two);
}

function isNear(one: string, two: string): boolean {
  return jaroWinkler(one.slice(0, 40), two.slice(0, 40), {}) >= ONE_WORD;
}

/** Likeness of two spellings of one word, of which short ones count as well: "Ana" and "Anna" are above it. */
const ONE_WORD = 0.9;

function isInside(one: Span | null, two: Span | null): boolean {
  return one !== null && two !== null && one.start >= two.start && one.end <= two.end;
}

type Pair<T> = readonly [T | undefined, T | undefined];

/**
 * Facts of which one version has no equal: in their order where both have as many left, else those that are alike, and
 * the others alone.
 */
function changed<T>(
  one: readonly T[],
  two: readonly T[],
  isSame: (a: T, b: T) => boolean,
  isAlike: (a: T, b: T) => boolean,
): Pair<T>[] {
  const gone = one.filter((fact) => !two.some((other) => isSame(fact, other)));
  const come = two.filter((fact) => !one.some((other) => isSame(other, fact)));
  if (gone.length === come.length) return gone.map((fact, index) => [fact, come[index]!]);
  const pairs = gone.map((fact): Pair<T> => {
    const at = come.findIndex((other) => isAlike(fact, other));
    return [fact, at < 0 ? undefined : come.splice(at, 1)[0]];
  });
  return [...pairs, ...come.map((fact): Pair<T> => [undefined, fact])];
}

/** Corrected figures: counts and amounts first, then days and years, then ordinals; of these, only pairs. */
function figures(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const isAlike = (one: Figure, two: Figure): boolean =>
    one.kind === two.kind &&
    one.unit === two.unit &&
    one.subject !== undefined &&
    one.subject.toLowerCase() === two.subject?.toLowerCase();
  const found = (['figures', 'dates', 'ordered'] as const).flatMap((sort) => {
    // Years are dates as well.
    const own = ({ facts, span }: SentenceVersion): Figure[] =>
      inside(facts[sort], span).filter(({ kind }) => sort !== 'ordered' || kind === 'ordinal');
    return (inPlace(older, newer, own) ?? changed(own(older), own(newer), isSameFigure, isAlike))
      .filter(([one, two]) => (one && two ? one.kind === two.kind : sort === 'figures'))
      .map(([one, two]) => correction('figure', older, one, newer, two));
  });
  // "Monday" is another day in the version of another week, and no correction.
  return found.filter((one) => one.older?.text !== one.newer?.text);
}

/** Figures in their order, where two sentences differ in nothing else: "12 died and 40 were hurt", "40 died and 12". */
function inPlace(
  older: SentenceVersion,
  newer: SentenceVersion,
  own: (version: SentenceVersion) => readonly Figure[],
): Pair<Figure>[] | undefined {
  const [before, after] = [own(older), own(newer)];
  if (before.length !== after.length || without(older, before) !== without(newer, after)) return undefined;
  return before
    .map((one, index): Pair<Figure> => [one, after[index]!])
    .filter(([one, two]) => !isSameFigure(one!, two!));
}

/** A sentence without its figures. */
function without({ text, span }: SentenceVersion, figures: readonly Figure[]): string {
  const ends = [...figures.map(({ start }) => start), span.end];
  return ends.map((end, index) => text.slice(figures[index - 1]?.end ?? span.start, end)).join('#');
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

type Mention = Span & { readonly name: string };

function names(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const mentions = ({ facts, span }: SentenceVersion): Mention[] =>
    facts.names.flatMap(({ name, mentions: all }) => inside(all, span).map((mention) => ({ ...mention, name })));
  const isKnown = ({ facts }: SentenceVersion, { name }: Mention): boolean =>
    facts.names.some((one) => one.name === name);
  const isSame = (one: Mention, two: Mention): boolean => one.name === two.name;
  return changed(mentions(older), mentions(newer), isSame, (one, two) => shareWord(one.name, two.name))
    .filter(([one, two]) => (one && two) || !isKnown(one ? newer : older, (one ?? two)!))
    .map(([one, two]) => correction('name', older, one, newer, two));
}

function quotes(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const [before, after] = [inside(older.facts.quotes, older.span), inside(newer.facts.quotes, newer.span)];
  const words = new Map<Span, string>();
  for (const one of before) words.set(one, wording(older.text, one));
  for (const two of after) words.set(two, wording(newer.text, two));
  const isSame = (one: Span, two: Span): boolean => words.get(one) === words.get(two);
  const pairs = changed(before, after, isSame, (one, two) => shareWord(words.get(one)!, words.get(two)!));
  // What is said twice in a sentence stays in its order.
  const repeats = groupBy([...after].reverse(), (two) => words.get(two));
  const same = before.flatMap((one) => {
    const said = repeats.get(words.get(one)!) ?? [];
    const two = said.length > 1 ? said.pop() : said[0];
    return two === undefined ? [] : [[one, two] as const];
  });
  const both = pairs.flatMap(([one, two]) => (one && two ? [[one, two] as const] : []));
  const speakers = [...same, ...both].flatMap(([{ speaker: one }, { speaker: two }]) => {
    // A speaker who stands outside the sentence was no part of it before either.
    const isHere = one ? inside([one], older.span).length > 0 : two && inside([two], newer.span).length > 0;
    return one?.name === two?.name || !(isHere || (one && two)) ? [] : [correction('speaker', older, one, newer, two)];
  });
  return [...pairs.map(([one, two]) => correction('quote', older, one, newer, two)), ...speakers];
}

/** Who says it without quotation marks. */
function attributions(older: SentenceVersion, newer: SentenceVersion): Correction[] {
  const own = ({ facts, span }: SentenceVersion) => inside(facts.attributions, span);
  return changed(
    own(older),
    own(newer),
    (one, two) => one.who?.toLowerCase() === two.who?.toLowerCase(),
    () => false,
  ).map(([one, two]) => correction('attribution', older, one, newer, two));
}

function shareWord(one: string, two: string): boolean {
  const words = new Set(one.toLowerCase().match(LONG_WORD));
  return (
    two
      .toLowerCase()
      .match(LONG_WORD)
      ?.some((word) => words.has(word)) === true
  );
}

const LONG_WORD = /[\p{L}\p{N}]{3,}/gu;

/**
 * The words of a quote, whatever spaces, soft hyphens and composed letters they are set with, and without the stop or
 * comma that its place in the sentence gives it.
 */
function wording(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, end)
    .normalize('NFC')
    .replace(/\u00ad/g, '');
  return words.replace(/\s+/g, ' ').replace(/[.,;]$/, '');
}

function inside<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

function correction(
  kind: Correction['kind'],
  older: SentenceVersion,
  one: Span | undefined,
  newer: SentenceVersion,
  two: Span | undefined,
): Correction {
  return { kind, older: one ? shown(older.text, one) : null, newer: two ? shown(newer.text, two) : null };
}

function shown(text: string, { start, end }: Span): Span & { text: string } {
  return { start, end, text: text.slice(start, end) };
}
