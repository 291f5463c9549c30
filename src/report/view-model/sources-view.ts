import type { Article, ArticleId, PublicationTime } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import type { Coverage } from '../../coverage/index.js';
import { count, list, plain } from '../formats/index.js';
import { keysFor, type Labels, nameWithKey } from './article-labels.js';
import { durationText } from './times.js';

/** Articles that count as one source. */
export interface SourceGroup {
  readonly articles: readonly ArticleId[];
  /** Agencies and others that they credit. */
  readonly credits: readonly string[];
  /** Why they are one: `carry one Reuters text`, `carry one statement of the court`, `are of one outlet`. */
  readonly why: string;
}

/** Who was first, as far as the times tell. */
export interface FirstView {
  /** `null` where no article has a time. */
  readonly article: ArticleId | null;
  /** Whether the times leave no doubt. */
  readonly isSure: boolean;
  /** `Meridian News (A) was first, 45 minutes before Southern Cross Daily (B).` */
  readonly text: string;
}

/** The groups of two articles or more that count as one source, the largest first, with what they have in common. */
export function sourceGroups(articles: readonly Article[], coverage: Coverage): SourceGroup[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groups = new Map<number, Article[]>();
  for (const { id, sourceGroup: number } of coverage.articles) {
    const article = byId.get(id);
    if (article !== undefined) groups.set(number, [...(groups.get(number) ?? []), article]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => sourceGroup(group, coverage));
}

function sourceGroup(group: readonly Article[], { origins }: Coverage): SourceGroup {
  const ids = group.map(({ id }) => id);
  const origin = origins.find((known) => known.articles.length > 1 && known.articles.every((id) => ids.includes(id)));
  const declared = group.flatMap(({ credits }) => credits ?? []).map(plain);
  const agency = origin?.kind === 'agency' && origin.name !== null ? [plain(origin.name)] : [];
  const credits = [...new Set([...agency, ...declared])].filter(Boolean).sort();
  const outlets = new Set(group.map(({ outlet }) => outlet));
  const isOneOutlet = outlets.size === 1 && !outlets.has(undefined);
  if (isOneOutlet) return { articles: ids, credits, why: 'are of one outlet' };
  if (origin?.kind === 'statement') {
    return {
      articles: ids,
      credits,
      why: `carry one statement${origin.name === null ? '' : ` of ${plain(origin.name)}`}`,
    };
  }
  return { articles: ids, credits, why: credits.length > 0 ? `carry one ${list(credits)} text` : 'carry one text' };
}

/** Who was first: the earliest time, and how long before the next. Says so where a day alone, or no time, is known. */
export function firstOf(articles: readonly Article[], labels: Labels): FirstView {
  const timed = [...labels.keys()].flatMap((id) => {
    const time = publicationTime(articles.find((article) => article.id === id)!);
    return time === undefined ? [] : [{ id, time }];
  });
  const [first, second] = timed;
  if (first === undefined) {
    return { article: null, isSure: false, text: 'Who was first is not known: no article has a time.' };
  }
  const name = (id: ArticleId): string => nameWithKey(labels, id);
  const undated = labels.size - timed.length;
  const rest = undated > 0 ? ` ${count(undated, 'article')} without a time may be earlier.` : '';
  if (second === undefined) {
    return {
      article: first.id,
      isSure: false,
      text: `Only ${name(first.id)} has a time, so who was first is not known.`,
    };
  }
  const gap = second.time.from - first.time.to;
  if (gap <= 0) {
    const tied = timed.filter(({ time }) => time.from <= first.time.to).map(({ id }) => id);
    const text = `${list(tied.map(name), 4)} came out at the same time, as far as is known.${rest}`;
    return { article: first.id, isSure: false, text };
  }
  const text = `${name(first.id)} was first, ${leadText(first.time, second.time)} before ${name(second.id)}.${rest}`;
  return { article: first.id, isSure: undated === 0, text };
}

/** How long one came before the other; in days where only the day of one is known. */
function leadText(first: PublicationTime, second: PublicationTime): string {
  if (first.from === first.to && second.from === second.to) return durationText(second.from - first.to);
  const days = Math.floor(second.from / DAY) - Math.floor(first.from / DAY);
  return count(Math.max(1, days), 'day');
}

const DAY = 86_400_000;

/** `A, C and E carry one agency text` for each group. */
export function sourceNotes(groups: readonly SourceGroup[], labels: Labels): string[] {
  return groups.map(({ articles, why }) => `${list(keysFor(labels, articles), 6)} ${why}.`);
}

/**
 * `carries the Reuters text` where all that an article is derived from carries it too: the agency is the source, and
 * nobody's print of it. Empty elsewhere.
 */
export function carriedWith(
  { id, derivation, sources }: Pick<Coverage['articles'][number], 'id' | 'derivation' | 'sources'>,
  groups: readonly SourceGroup[],
): string {
  if (!derivation.endsWith('-derived') || sources.length === 0) return '';
  const group = groups.find(({ articles, credits }) => credits.length > 0 && articles.includes(id));
  if (group === undefined || !sources.every((source) => group.articles.includes(source))) return '';
  return `carries the ${list(group.credits)} text`;
}

/** What an article's text is to the others', as a clause; empty where nothing can be said. */
export function derivationWords(
  { derivation, sources }: Pick<Coverage['articles'][number], 'derivation' | 'sources'>,
  labels: Labels,
  isTimed: boolean,
): string {
  const from = list(keysFor(labels, sources), 5);
  switch (derivation) {
    case 'wholly-derived':
      return from ? `nearly all of it stood in ${from} before` : 'nearly all of it stood elsewhere before';
    case 'partially-derived':
      return from ? `part of it stood in ${from} before` : 'part of it stood elsewhere before';
    case 'non-derived':
      return 'written independently';
    case 'common-origin':
      return `shares a released text${from && ` with ${from}`}`;
    case 'shared':
      // Where no article has a time, that is said once for all.
      return `shares text${from && ` with ${from}`}${isTimed ? '; who was first is not known' : ''}`;
    default:
      return 'too little to say where it is from';
  }
}
