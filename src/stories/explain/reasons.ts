import { type Article, DAY, parsePublicationTime } from '../../article.js';
import { findNames } from '../../text/index.js';
import type { PenaltyKind } from '../link/index.js';

/** What is known of a pair of articles that reasons are made of; see `LinkExplanation`. */
export interface Reasoned {
  /** Whether the two carry one text. */
  readonly isSameText: boolean;
  readonly compared: boolean;
  readonly penalties: readonly PenaltyKind[];
  readonly contributions: readonly { readonly feature: string; readonly value: number }[];
  /** Shared words as the texts write them, the weightiest first. */
  readonly words: readonly string[];
}

const MAX_NAMES = 3;
const MAX_WORDS = 4;
const HOUR = 3_600_000;
/** From the first fraction of the nearest cosine on, no neighbour is nearer; below the second, one is much nearer. */
const NEAREST = 0.999;
const FAR = 0.6;

const PENALTY_WORDS: Readonly<Record<PenaltyKind, string>> = {
  digest: 'at least one of them tells of several events',
  series: 'they are about different issues or rounds of one series',
  passage: 'they share one passage and little else',
  'stock-form': 'they are one standard text about two different things',
};

/**
 * Why two articles are in one story or not, in plain words, with names and words as the texts write them.
 *
 * For instance: ['both name Almerston and Anna Hill', 'published 3 hours apart', 'no other article here is as close']
 */
export function reasonsFor(
  a: Article,
  b: Article,
  { isSameText, compared, penalties, contributions, words }: Reasoned,
): string[] {
  if (isSameText) return ['they carry the same text', timeApart(a, b)];
  if (!compared) return ['they have next to nothing in common'];
  const names = sharedNames(a, b);
  const isPartOfName = (word: string) => names.some((name) => name.toLowerCase().includes(word.toLowerCase()));
  const others = words.filter((word) => !isPartOfName(word)).slice(0, MAX_WORDS);
  const featureOf = (feature: string) => contributions.find((contribution) => contribution.feature === feature)?.value;
  return [
    ...(names.length > 0 ? [`both name ${listed(names.slice(0, MAX_NAMES))}`] : []),
    ...(others.length > 0 ? [`both have the word${others.length === 1 ? '' : 's'} ${listed(others)}`] : []),
    timeApart(a, b),
    // Among few articles these two features hold typical values, not those of the articles.
    ...((featureOf('few') ?? 0) > 0 ? [] : nearness(featureOf('nearestLess'), featureOf('nearestMore'))),
    ...(featureOf('sameOutlet') === 1 ? ['both are of one outlet'] : []),
    ...penalties.map((kind) => PENALTY_WORDS[kind]),
  ];
}

/**
 * How near the two are, compared with the other articles.
 *
 * @param less their cosine divided by that with the nearest article, for the one that has the nearer neighbour;
 *   `undefined` where the model does not use it.
 * @param more the same for the other one.
 */
function nearness(less = 1, more = 0): string[] {
  if (more >= NEAREST) return ['no other article here is as close'];
  if (more > 0 && more < FAR) return ['both have much closer articles here'];
  return less < FAR ? ['one of them has much closer articles here'] : [];
}

/** Names that both have, except those of outlets, in the order of the first text. */
function sharedNames(a: Article, b: Article): string[] {
  const namesOf = ({ title = '', text, language }: Article) => [
    ...new Set(findNames(`${title}\n\n${text}`, language === undefined ? {} : { language }).map(({ name }) => name)),
  ];
  const others = new Set(namesOf(b));
  const outlets = [a, b].map(({ outlet = '' }) => outlet.toLowerCase());
  const isOfOutlet = (name: string) => outlets.some((outlet) => outlet.includes(name.toLowerCase()));
  return namesOf(a).filter((name) => others.has(name) && !isOfOutlet(name));
}

function timeApart(a: Article, b: Article): string {
  const [one, other] = [a, b].map(({ publishedAt }) => (publishedAt ? parsePublicationTime(publishedAt) : undefined));
  if (one === undefined && other === undefined) return 'neither has a date';
  if (one === undefined || other === undefined) return 'one of them has no date';
  if ([one, other].some(({ from, to }) => to - from > HOUR)) {
    // A date without an hour says no more than the day.
    const days = Math.abs(Math.floor(one.from / DAY) - Math.floor(other.from / DAY));
    return days === 0 ? 'published on the same day' : `published ${counted(days, 'day')} apart`;
  }
  const between = Math.abs(one.from - other.from);
  if (between < HOUR) return 'published within an hour';
  return `published ${between < 2 * DAY ? counted(between / HOUR, 'hour') : counted(between / DAY, 'day')} apart`;
}

function counted(number: number, unit: string): string {
  const whole = Math.round(number);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Makes reasons of two articles. */
export type Reasoning = typeof reasonsFor;
