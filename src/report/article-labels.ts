import { type Article, type ArticleId, parsePublicationTime } from '../article.js';
import { inOrderOfPublication, type Story } from '../stories/index.js';
import { plain } from './plain.js';

/** How an article is called in a report: a short key for lists and tables, and a name. */
export interface ArticleLabel {
  /** `A`, `B`, … in the order of publication; `A1`, `B1`, … from the 27th on. */
  readonly key: string;
  /** The outlet; with the id where one outlet has several; the id alone where no outlet is known. */
  readonly name: string;
  readonly title: string | undefined;
  /** `23 Nov 2019, 09:10`, empty where it is not known. */
  readonly time: string;
}

export type Labels = ReadonlyMap<ArticleId, ArticleLabel>;

/** The key of an article; its id where it has none. */
export function keyFor(labels: Labels, id: ArticleId): string {
  return labels.get(id)?.key ?? plain(id);
}

/** The keys of articles, each once, in order. */
export function keysFor(labels: Labels, ids: Iterable<ArticleId>): string[] {
  return [...new Set([...ids].map((id) => keyFor(labels, id)))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** Labels the articles of one story, in the order of publication. */
export function labelArticles(articles: readonly Article[]): Map<ArticleId, ArticleLabel> {
  const outlets = new Map<string, number>();
  for (const { outlet } of articles) if (outlet) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  const labels = new Map<ArticleId, ArticleLabel>();
  for (const article of inOrderOfPublication(articles)) {
    const { id, outlet, title, publishedAt } = article;
    const several = outlet !== undefined && (outlets.get(outlet) ?? 0) > 1;
    const name = outlet ? (several ? `${outlet} (${id})` : outlet) : id;
    const shownTitle = plain(title ?? '');
    labels.set(id, {
      key: keyOf(labels.size),
      name: plain(name) || '?',
      title: shownTitle === '' ? undefined : shownTitle,
      time: timeText(publishedAt),
    });
  }
  return labels;
}

function keyOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23 Nov 2019` for a day, `23 Nov 2019, 09:10` for a moment, in UTC; empty for what is no time. */
export function timeText(publishedAt: string | undefined): string {
  const time = publishedAt ? parsePublicationTime(publishedAt) : undefined;
  if (time === undefined) return '';
  const date = new Date(time.from);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  if (time.from !== time.to) return day;
  return `${day}, ${date.toISOString().replace(/^.*T(\d\d:\d\d).*$/, '$1')}`;
}

/** `23 Nov 2019` where both are the same, else `23 Nov 2019 – 25 Nov 2019`; the day alone where the two share it. */
export function spanText(from: string | undefined, to: string | undefined): string {
  const [first, last] = [timeText(from), timeText(to)];
  if (first === last || last === '') return first;
  if (first === '') return last;
  const [firstDay, lastDay] = [first.split(',')[0], last.split(',')[0]];
  if (firstDay === lastDay && first.includes(',')) return `${first} – ${last.split(', ')[1] ?? last}`;
  return `${first} – ${last}`;
}

/** What an article of a story is besides a plain report, in words: `['live blog']`. */
export function kindsOf({ flags }: Pick<Story, 'flags'>, id: ArticleId): string[] {
  return flags.filter(({ article }) => article === id).map(({ kind }) => (kind === 'live-blog' ? 'live blog' : kind));
}
