import type { Article, ArticleId, PublicationTime } from '../../article.js';
import { DAY } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import { getOrInsert } from '../../structures/index.js';
import type { Place } from '../pairs/index.js';
import { findFamilies } from './find-families.js';

/**
 * How certain it is that the first member was first.
 *
 * - `certain`: every member's time is known, and the first one's ends before any other's begins.
 * - `tied`: every member's time is known, but another may have been as early (the same moment, or only the day is
 *   known).
 * - `of-the-dated`: some members have no time; the first of those that have one.
 * - `unknown`: no member has a time.
 */
export type OriginCertainty = 'certain' | 'tied' | 'of-the-dated' | 'unknown';

/** The same passage in at least two articles. */
export interface PassageFamily {
  /** Derived from its first member, so it stays when later ones join. */
  readonly id: string;
  /** In order of publication, those without a time last; ties by id. */
  readonly members: readonly Place[];
  /**
   * The article that had it first, as far as times are known; `null` if no time is known. Being published first does
   * not prove authorship.
   */
  readonly first: ArticleId | null;
  readonly certainty: OriginCertainty;
  /** Agencies that articles with the passage credit, sorted; empty for boilerplate, which is the outlet's own. */
  readonly credits: readonly string[];
  /**
   * `boilerplate` if the passage recurs in at least `BOILERPLATE_ARTICLES` articles of one outlet or group of outlets,
   * on as many days where days are known, and these are most of its members: an outlet's self-description or a standing
   * explanation. Else `copy`.
   */
  readonly role: 'copy' | 'boilerplate';
}

/** A passage in this many articles of one outlet is boilerplate. */
const BOILERPLATE_ARTICLES = 4;

/**
 * Describes the families of passages. `articles` are in the order of publication that the pairs were found in.
 *
 * @param links positions of the passages of each pair, as {@link findFamilies} takes them.
 * @param creditsOf the agencies that an article credits; asked for once or more.
 * @param outletOf the outlet or group of outlets of an article.
 * @param onBound see {@link findFamilies}.
 */
export function describeFamilies(
  articles: readonly Article[],
  links: Int32Array,
  creditsOf: (article: number) => readonly string[],
  outletOf: (article: number) => string | undefined,
  onBound?: () => void,
): PassageFamily[] {
  const times = new Map<number, PublicationTime | undefined>();
  const timeOf = (article: number) => getOrInsert(times, article, () => publicationTime(articles[article]!));
  return Array.from(findFamilies(links, articles.length, onBound), (stretches) => {
    const members = stretches.map(({ article, start, end }) => ({
      article: articles[article]!.id,
      start,
      end,
    }));
    const inArticles = [...new Set(stretches.map(({ article }) => article))];
    const [first] = members as [Place];
    const certainty = certaintyOf(inArticles.map(timeOf));
    const standing = isBoilerplate(inArticles.map((article) => ({ outlet: outletOf(article), time: timeOf(article) })));
    return {
      id: `${first.article}#${first.start}-${first.end}`,
      members,
      first: certainty === 'unknown' ? null : first.article,
      certainty,
      credits: standing ? [] : [...new Set(inArticles.flatMap(creditsOf))].sort(),
      role: standing ? 'boilerplate' : 'copy',
    };
  });
}

/** How certain the first member's claim is; times are in order of publication, missing ones last. */
function certaintyOf(times: readonly (PublicationTime | undefined)[]): OriginCertainty {
  const [first, ...others] = times;
  if (first === undefined) return 'unknown';
  if (others.some((time) => time === undefined)) return 'of-the-dated';
  return others.every((time) => time !== undefined && time.from > first.to) ? 'certain' : 'tied';
}

function isBoilerplate(
  members: readonly { readonly outlet: string | undefined; readonly time: PublicationTime | undefined }[],
): boolean {
  const byOutlet = new Map<string, Set<number | string>>();
  for (const [index, { outlet, time }] of members.entries()) {
    if (outlet === undefined) continue;
    const days = getOrInsert(byOutlet, outlet, () => new Set());
    days.add(time === undefined ? `undated ${index}` : Math.floor(time.from / DAY));
  }
  let largest = 0;
  for (const { size } of byOutlet.values()) largest = Math.max(largest, size);
  return largest >= BOILERPLATE_ARTICLES && largest > members.length / 2;
}
