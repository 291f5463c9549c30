import type { Article, ArticleId } from '../../article.js';
import { inOrderOfPublication } from '../../article-order.js';
import type { Story } from '../../stories/index.js';
import { countEach } from '../../structures/index.js';
import { plain, shorten } from '../formats/index.js';
import { timeText } from './times.js';

/** How an article is called in a report: a short key for lists and tables, and a name. */
export interface ArticleLabel {
  /** `A`, `B`, … in the order of publication; `A1`, `B1`, … from the 27th on. */
  readonly key: string;
  /**
   * The outlet, with the id if one outlet has several articles; without an outlet the site of its address, else the id
   * if it reads like a name.
   */
  readonly name: string;
  /** The outlet, or its substitute, without what distinguishes its articles. */
  readonly outlet: string;
  readonly title: string | undefined;
  /** `23 Nov 2019, 09:10 UTC`, empty where it is not known. */
  readonly time: string;
}

export type Labels = ReadonlyMap<ArticleId, ArticleLabel>;

/** Characters of an id that are shown where there is no better name. */
const MAX_ID = 32;

/** The key of an article; its id where it has none. */
export function keyFor(labels: Labels, id: ArticleId): string {
  return labels.get(id)?.key ?? plain(id);
}

/** The keys of articles, each once, in order. */
export function keysFor(labels: Labels, ids: Iterable<ArticleId>): string[] {
  return [...new Set([...ids].map((id) => keyFor(labels, id)))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** `Meridian News (A)`; the name alone where the key is in it (`Article A`); the id of what has no label. */
export function nameWithKey(labels: Labels, id: ArticleId): string {
  const label = labels.get(id);
  if (label === undefined) return plain(id);
  return isKeyed(label) ? label.outlet : `${label.outlet} (${label.key})`;
}

/** Whether the name consists of the key, because nothing better is known. */
export function isKeyed({ outlet, key }: ArticleLabel): boolean {
  return outlet === `Article ${key}`;
}

/** Labels the articles of one story, in the order of publication. */
export function labelArticles(articles: readonly Article[]): Map<ArticleId, ArticleLabel> {
  const outlets = countEach(articles.map(({ outlet }) => outlet || undefined));
  const labels = new Map<ArticleId, ArticleLabel>();
  for (const article of inOrderOfPublication(articles)) {
    const { id, outlet, title, publishedAt } = article;
    const isOneOfSeveral = outlet !== undefined && (outlets.get(outlet) ?? 0) > 1;
    const shownTitle = plain(title ?? '');
    const key = articleKey(labels.size);
    const name = outletName(article, key);
    labels.set(id, {
      key,
      name: isOneOfSeveral ? `${name} (${shorten(plain(id), MAX_ID)})` : name,
      outlet: name,
      title: shownTitle === '' ? undefined : shownTitle,
      time: timeText(publishedAt),
    });
  }
  return labels;
}

/**
 * The outlet of an article; without one the site of its address; without that the id, unless it is a number or a hash.
 */
function outletName({ outlet, url, id }: Article, key: string): string {
  const site = /^https?:\/\/(?:www\.)?([\w.-]+)/i.exec(url ?? '')?.[1];
  return plain(outlet ?? '') || site || (isReadable(plain(id)) ? shorten(plain(id), MAX_ID) : `Article ${key}`);
}

/** Whether an id says something to a reader: `wire-desk` does, `f0e1d2c3b4a5` does not. */
function isReadable(id: string): boolean {
  const digits = id.replace(/[^\d]/g, '').length;
  const isHash = digits > 0 && /^[\da-f]{8,}$/i.test(id);
  return /\p{L}/u.test(id) && id.length <= MAX_ID && digits < MAX_DIGITS && !isHash;
}

/** An id with as many digits is a number, a date or a hash. */
const MAX_DIGITS = 5;

function articleKey(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

/** What an article of a story is besides a plain report, in words: `['live blog']`. */
export function kindsOf({ flags }: Pick<Story, 'flags'>, id: ArticleId): string[] {
  return flags.filter(({ article }) => article === id).map(({ kind }) => (kind === 'live-blog' ? 'live blog' : kind));
}
