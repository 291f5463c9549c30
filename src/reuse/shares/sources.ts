import type { Article, ArticleId } from '../../article.js';
import { DisjointSet } from '../../structures/index.js';
import type { PassageFamily } from '../families/index.js';
import { outletKey } from '../provenance/index.js';
import type { ArticleReuse } from './article-reuse.js';
import { requireReuse } from './require-reuse.js';

/** Articles that count as one source. */
export interface Source {
  /** In the order of publication of the reuse result. */
  readonly articles: readonly ArticleId[];
  /** Agencies credited by families that at least two of the articles belong to, sorted. */
  readonly credits: readonly string[];
}

/** An article whose words are at least this fraction in another has the same source. */
const SAME_SOURCE = 0.5;
/** The same if the shared text is credited to an agency. */
const SAME_AGENCY = 0.25;

/**
 * The independent sources behind articles: articles that carry the same text are one source. Two articles are one
 * source if half of the words of either are in the other, or a quarter if the shared text is credited to an agency; if
 * they are versions or twins of each other; and if they are from one outlet.
 *
 * This shows which articles depend on the same text, not who wrote it. It cannot see a source that several outlets
 * paraphrase.
 *
 * @param articles all or some of the articles that `reuse` was found in.
 * @param reuse result of `findReuse`.
 * @throws {SameStoryError} `invalid-argument`.
 *
 * @example
 * independentSources(articles, findReuse(articles)).length;
 */
export function independentSources(
  articles: readonly Pick<Article, 'id' | 'outlet'>[],
  reuse: { readonly articles: readonly ArticleReuse[]; readonly families: readonly PassageFamily[] },
): Source[] {
  requireReuse('independentSources', articles, reuse, ['articles', 'families']);
  const { articles: shares, families } = reuse;
  const outletOf = new Map(articles.map(({ id, outlet }) => [id, outlet ? outletKey(outlet) : undefined]));
  const chosen = shares.filter(({ article }) => outletOf.has(article));
  const indexes = new Map(chosen.map(({ article }, index) => [article, index]));
  const sets = new DisjointSet(chosen.length);

  const firstOfOutlet = new Map<string, number>();
  for (const [index, { article }] of chosen.entries()) {
    const outlet = outletOf.get(article);
    if (outlet === undefined) continue;
    const first = firstOfOutlet.get(outlet);
    if (first === undefined) firstOfOutlet.set(outlet, index);
    else sets.union(first, index);
  }

  const credited = families
    .filter(({ credits }) => credits.length > 0)
    .map(({ members, credits }) => ({
      credits,
      members: [...new Set(members.flatMap(({ article }) => indexes.get(article) ?? []))],
    }));
  const creditedIn = chosen.map(() => new Set<number>());
  for (const [family, { members }] of credited.entries()) for (const member of members) creditedIn[member]?.add(family);
  const shareCredited = (x: number, y: number) => {
    for (const family of creditedIn[x]!) if (creditedIn[y]?.has(family)) return true;
    return false;
  };
  for (const [index, { with: others }] of chosen.entries()) {
    for (const { article, relation, share } of others) {
      const other = indexes.get(article);
      if (other === undefined) continue;
      const enough = shareCredited(index, other) ? SAME_AGENCY : SAME_SOURCE;
      if (share >= enough || relation === 'versions' || relation === 'twins') sets.union(index, other);
    }
  }

  return sets.groups().map((group) => {
    const inGroup = new Set(group);
    const names = credited
      .filter(({ members }) => members.filter((member) => inGroup.has(member)).length > 1)
      .flatMap(({ credits }) => credits);
    return {
      articles: group.map((index) => (chosen[index] as { article: ArticleId }).article),
      credits: [...new Set(names)].sort(),
    };
  });
}
