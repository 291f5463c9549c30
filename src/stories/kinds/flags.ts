import { requireArgument } from '../../arguments.js';
import { type Article, type ArticleId, requireText, type Span, type TextInput } from '../../article.js';
import { type FlagPatterns, flagPatterns, type TextPattern } from './flag-patterns.js';
import { unrelatedItems } from './flag-structure.js';
import { newestFirst, timeEntries } from './time-entries.js';

/**
 * What an article is besides a plain report:
 * - `live-blog`: entries with the times they were posted at;
 * - `round-up`: several events in one;
 * - `briefing`: a newsletter, which is a round-up that greets its reader;
 * - `opinion`: columns, editorials, letters.
 */
export type FlagKind = 'live-blog' | 'round-up' | 'briefing' | 'opinion';

/** The evidence of a flag: a stretch of the article's headline, address or text. */
export interface FlagEvidence extends Span {
  readonly field: 'title' | 'url' | 'text';
  /** `article[field].slice(start, end)`. */
  readonly text: string;
}

/** An article is probably not a plain report, and why. */
export interface ArticleFlag {
  readonly kind: FlagKind;
  /** The first match in each field; of entries with times and of unrelated items, the first three. */
  readonly evidence: readonly FlagEvidence[];
}

/** A flag in a story. */
export interface StoryFlag extends ArticleFlag {
  readonly article: ArticleId;
}

/** Number of characters searched at the beginning and at the end of a text. */
const OPENING = 600;
const ENDING = 500;
/** A text is a live blog if it has this many entries with times, and this share of them is below a later one. */
const ENTRIES = 4;
const NEWEST_FIRST = 0.8;
const SHOWN = 3;

/**
 * Says whether an article is a live blog, a round-up, a briefing or opinion, by its headline, its address, the
 * beginning and end of its text, and its structure. A briefing is not flagged as a round-up as well.
 *
 * Useful for: not taking such an article for the report of an event. The absence of a flag means nothing: a column that
 * does not call itself one gets none.
 *
 * @param input An article. A text alone is read as one without headline and address.
 * @throws {SameStoryError} `invalid-article` if there is no text.
 *
 * @example
 * flagArticle({ title: 'Storm Fergal live: river bursts its banks', text: '23.20 We are closing for the night.' });
 * // [{ kind: 'live-blog', evidence: [{ field: 'title', start: 11, end: 19, text: 'l live: ' }] }]
 */
export function flagArticle(input: TextInput): ArticleFlag[] {
  const { text, title } = requireText('flagArticle', input);
  const url = typeof input === 'string' ? undefined : (input.url ?? undefined);
  requireArgument('flagArticle', 'url', url === undefined || typeof url === 'string', url, 'a string');
  const { live, briefing, roundUp, opinion } = flagPatterns();
  const parts = partsOf({ title, url, text });
  const flags: ArticleFlag[] = [];
  const add = (kind: FlagKind, evidence: readonly FlagEvidence[]): void => {
    if (evidence.length > 0) flags.push({ kind, evidence });
  };
  add('live-blog', [...found(parts, live), ...liveEntries(text)]);
  const greeting = found(parts, briefing);
  add('briefing', greeting);
  if (greeting.length === 0) {
    const named = found(parts, roundUp);
    add('round-up', named.length > 0 ? named : shown(text, unrelatedItems(text)));
  }
  add('opinion', found(parts, opinion));
  return flags;
}

/** Whether a flag says that an article is a round-up or a briefing. */
export function isDigestFlag({ kind }: ArticleFlag): boolean {
  return kind === 'briefing' || kind === 'round-up';
}

/** Whether an article has a flag that {@link isDigestFlag}, at less than half of the cost of all flags. */
export function isDigestArticle(article: Pick<Article, 'title' | 'url' | 'text'>): boolean {
  const { briefing, roundUp } = flagPatterns();
  const parts = partsOf(article);
  const isNamed = found(parts, briefing).length > 0 || found(parts, roundUp).length > 0;
  return isNamed || unrelatedItems(article.text).length > 0;
}

function liveEntries(text: string): FlagEvidence[] {
  const entries = timeEntries(text);
  // Some sites print the time of an entry twice.
  const distinct = entries.filter(({ minutes }, at) => minutes !== entries[at - 1]?.minutes);
  if (distinct.length < ENTRIES || newestFirst(distinct) < NEWEST_FIRST) return [];
  return shown(text, distinct);
}

function shown(text: string, spans: readonly Span[]): FlagEvidence[] {
  return spans.slice(0, SHOWN).map(({ start, end }) => ({ field: 'text', start, end, text: text.slice(start, end) }));
}

/** The parts of an article that are searched. */
interface ArticleParts {
  readonly title: Glanced;
  readonly path: readonly AddressPart[];
  readonly opening: Glanced;
  readonly ending: Glanced;
}

function partsOf({ title, url, text }: Pick<Article, 'title' | 'url' | 'text'>): ArticleParts {
  const { glance } = flagPatterns();
  return {
    title: glanced((title ?? '').slice(0, OPENING), 0),
    path: addressParts(url ?? ''),
    opening: glanced(text.slice(0, OPENING), 0, glance.opening),
    ending: glanced(text.slice(-ENDING), Math.max(0, text.length - ENDING), glance.ending),
  };
}

/** A part of a text from `from` on, also in lower case for a quick check; empty if no pattern can match. */
interface Glanced {
  readonly text: string;
  readonly small: string;
  readonly from: number;
}

/** @param glance matches any text that one of the patterns can match. */
function glanced(text: string, from: number, glance?: RegExp): Glanced {
  const small = text.toLowerCase();
  return { text, small: glance?.test(small) === false ? '' : small, from };
}

/** The first match in each field. */
function found({ title, path, opening, ending }: ArticleParts, patterns: FlagPatterns): FlagEvidence[] {
  const evidence = [
    matched('title', title, patterns.title),
    inAddress(path, patterns),
    matched('text', opening, patterns.opening) ?? matched('text', ending, patterns.ending),
  ];
  return evidence.filter((found) => found !== undefined);
}

function matched(
  field: 'title' | 'text',
  { text, small, from }: Glanced,
  patterns: readonly TextPattern[],
): FlagEvidence | undefined {
  if (small === '') return undefined;
  for (const [holds, pattern] of patterns) {
    const match = holds.length > 0 && !holds.some((word) => small.includes(word)) ? null : pattern.exec(text);
    if (match === null) continue;
    const start = from + match.index;
    return { field, start, end: start + match[0].length, text: match[0] };
  }
  return undefined;
}

/**
 * A part of an address between slashes; of the host only what precedes its name: `opinion` of opinion.example.com.
 */
interface AddressPart extends Span {
  /** In lower case, with percent-encoding decoded. */
  readonly name: string;
  readonly text: string;
  /** Whether its words are the article's own: not the host's, nor those of a section, which precedes a year. */
  readonly isOwn: boolean;
}

/** Maximum number of characters of an address that are read. */
const MAX_ADDRESS_LENGTH = 500;

function addressParts(url: string): AddressPart[] {
  const address = url.slice(0, MAX_ADDRESS_LENGTH);
  const query = address.search(/[?#]/u);
  const end = query === -1 ? address.length : query;
  const authority = address.indexOf('//');
  const parts: AddressPart[] = [];
  for (let start = authority === -1 ? 0 : authority + 2; start < end; ) {
    const slash = address.indexOf('/', start);
    const stop = slash === -1 || slash > end ? end : slash;
    const isHost = parts.length === 0 && authority !== -1;
    const text = isHost ? address.slice(start, stop).split('.', 1)[0]! : address.slice(start, stop);
    const isOwn = !isHost && !/^\/\d{4}\//u.test(address.slice(stop, stop + 6));
    parts.push({ start, end: start + text.length, name: decoded(text.toLowerCase()), text, isOwn });
    start = stop + 1;
  }
  return parts;
}

/** The part of an address that names a section, such as `/opinion/`, or says it in words. */
function inAddress(parts: readonly AddressPart[], { segments, slug }: FlagPatterns): FlagEvidence | undefined {
  const part = parts.find(({ name, isOwn }) => segments.has(name) || (isOwn && slug.test(name)));
  return part && { field: 'url', start: part.start, end: part.end, text: part.text };
}

/** Decodes percent-encoding; returns the part unchanged where it encodes nothing. */
function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
