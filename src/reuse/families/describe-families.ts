import type { Article, ArticleId, PublicationTime } from '../../article.js';
import { DAY } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import { GrowingIntegers, getOrInsert } from '../../structures/index.js';
import { lazyProperties, MAX_EAGER } from '../lazy/index.js';
import type { Place } from '../pairs/index.js';
import { findFamilies, type Stretch } from './find-families.js';

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
const NO_CREDITS: readonly string[] = [];

/**
 * Describes the families of passages. `articles` are in the order of publication that the pairs were found in. With
 * more than {@link MAX_EAGER} families, each computes its id and its members when they are read.
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
  const found = new FamilyMembers(articles);
  const described: Described[] = [];
  for (const stretches of findFamilies(links, articles.length, onBound)) {
    found.add(stretches);
    const inArticles = [...new Set(stretches.map(({ article }) => article))];
    const certainty = certaintyOf(inArticles.map(timeOf));
    const standing = isBoilerplate(inArticles.map((article) => ({ outlet: outletOf(article), time: timeOf(article) })));
    const credits = standing ? [] : [...new Set(inArticles.flatMap(creditsOf))].sort();
    described.push({
      first: certainty === 'unknown' ? null : articles[inArticles[0]!]!.id,
      certainty,
      credits: credits.length === 0 ? NO_CREDITS : credits,
      role: standing ? 'boilerplate' : 'copy',
    });
  }
  const isLazy = described.length > MAX_EAGER;
  return described.map((facts, family) =>
    isLazy ? new LazyFamily(found, family, facts) : { id: found.id(family), members: found.members(family), ...facts },
  );
}

type Described = Omit<PassageFamily, 'id' | 'members'>;

/** The members of all families in a flat array: 12 bytes each, where objects would take 56. */
class FamilyMembers {
  /** Article, start and end of each member. */
  readonly #values = new GrowingIntegers(1 << 8);
  /** Where the values of each family end. */
  readonly #ends = new GrowingIntegers(1 << 8);
  readonly #articles: readonly Article[];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  add(members: readonly Stretch[]): void {
    for (const { article, start, end } of members) {
      this.#values.push(article);
      this.#values.push(start);
      this.#values.push(end);
    }
    this.#ends.push(this.#values.length);
  }

  id(family: number): string {
    const { article, start, end } = this.#member(this.#start(family));
    return `${article}#${start}-${end}`;
  }

  members(family: number): Place[] {
    const members: Place[] = [];
    for (let at = this.#start(family); at < this.#ends.at(family); at += 3) members.push(this.#member(at));
    return members;
  }

  #start(family: number): number {
    return family === 0 ? 0 : this.#ends.at(family - 1);
  }

  #member(at: number): Place {
    const values = this.#values;
    return { article: this.#articles[values.at(at)]!.id, start: values.at(at + 1), end: values.at(at + 2) };
  }
}

const addMembers = lazyProperties<Pick<PassageFamily, 'id' | 'members'>>(['id', 'members']);

/** A family whose id and members are computed whenever they are read. */
class LazyFamily implements PassageFamily {
  declare readonly id: string;
  declare readonly members: readonly Place[];
  declare readonly first: ArticleId | null;
  declare readonly certainty: OriginCertainty;
  declare readonly credits: readonly string[];
  declare readonly role: PassageFamily['role'];
  readonly #found: FamilyMembers;
  readonly #family: number;

  constructor(found: FamilyMembers, family: number, { first, certainty, credits, role }: Described) {
    this.#found = found;
    this.#family = family;
    addMembers(this);
    this.first = first;
    this.certainty = certainty;
    this.credits = credits;
    this.role = role;
  }

  read<Name extends 'id' | 'members'>(name: Name): PassageFamily[Name] {
    return this.#found[name](this.#family) as PassageFamily[Name];
  }
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
