import { type Article, parsePublicationTime } from '../../article.js';
import { findNames } from '../../text/index.js';
import type { PenaltyKind } from '../link/index.js';

/** What is known of a pair of articles that reasons are made of; see `LinkExplanation`. */
export interface Reasoned {
  readonly compared: boolean;
  readonly penalties: readonly PenaltyKind[];
  readonly contributions: readonly { readonly feature: string; readonly value: number }[];
  /** Shared words as the texts write them, the weightiest first. */
  readonly words: readonly string[];
}

const MAX_NAMES = 3;
const MAX_WORDS = 4;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** From this share of the nearest cosine on, nothing is nearer. */
const NEAREST = 0.999;

const PENALTY_WORDS: Readonly<Record<PenaltyKind, string>> = {
  digest: 'one of them tells of several events',
  series: 'they are about different numbers of a series',
  passage: 'they share one passage and little else',
  'stock-form': 'they are one form of words about two things',
};

/**
 * Why two articles are in one story or not, in plain words, as an editor would say it: names and words as they stand in the texts.
 *
 * For instance: ['both name Almerston and Anna Hill', 'published 3 hours apart', 'no other article here is as close']
 */
export function reasonsFor(a: Article, b: Article, { compared, penalties, contributions, words }: Reasoned): string[] {
  if (!compared) return ['they have next to nothing in common'];
  const names = sharedNames(a, b);
  const isPartOfName = (word: string) => names.some((name) => name.toLowerCase().includes(word.toLowerCase()));
  const others = words.filter((word) => !isPartOfName(word)).slice(0, MAX_WORDS);
  const featureOf = (feature: string) => contributions.find((contribution) => contribution.feature === feature)?.value;
  const isNearest = (featureOf('nearestMore') ?? 0) >= NEAREST;
  const apart = timeApart(a, b);
  return [
    ...(names.length > 0 ? [`both name ${listed(names.slice(0, MAX_NAMES))}`] : []),
    ...(others.length > 0 ? [`both have the word${others.length === 1 ? '' : 's'} ${listed(others)}`] : []),
    ...(apart === undefined ? ['at least one has no date'] : [apart]),
    ...(isNearest ? ['no other article here is as close'] : []),
    ...(featureOf('sameOutlet') === 1 ? ['both are of one outlet'] : []),
    ...penalties.map((kind) => PENALTY_WORDS[kind]),
  ];
}

/** Names that both have, in the order of the first text. */
function sharedNames(a: Article, b: Article): string[] {
  const namesOf = ({ title = '', text, language }: Article) => [
    ...new Set(findNames(`${title}\n\n${text}`, language === undefined ? {} : { language }).map(({ name }) => name)),
  ];
  const others = new Set(namesOf(b));
  return namesOf(a).filter((name) => others.has(name));
}

function timeApart(a: Article, b: Article): string | undefined {
  const [one, other] = [a, b].map(({ publishedAt }) => (publishedAt ? parsePublicationTime(publishedAt) : undefined));
  if (one === undefined || other === undefined) return undefined;
  const between = Math.max(0, one.from - other.to, other.from - one.to);
  if (between === 0) return 'published at the same time or on the same day';
  if (between < HOUR) return 'published within an hour';
  const [count, unit] = between < 2 * DAY ? [Math.round(between / HOUR), 'hour'] : [Math.round(between / DAY), 'day'];
  return `published ${count} ${unit}${count === 1 ? '' : 's'} apart`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Makes reasons of two articles. */
export type Reasoning = typeof reasonsFor;
