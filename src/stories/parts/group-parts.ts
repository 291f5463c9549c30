import { articleTimes, cutTree, joinableLinks, judgeMerges, mergesOf } from '../cluster/index.js';
import { type LinkModel, shippedLinkModel } from '../link/index.js';
import type { Links } from './links.js';

/** The properties of the articles of a collection that grouping needs besides their links, as parallel lists. */
export interface LinkedArticles {
  readonly times: readonly (string | undefined)[];
  readonly languages: readonly string[];
  readonly lengths: readonly number[];
}

/**
 * Groups a collection from the links of all its blocks, as a single process with all articles would. Returns the
 * stories as lists of article numbers.
 */
export function groupParts(
  { times, languages, lengths }: LinkedArticles,
  links: Links,
  model: LinkModel = shippedLinkModel(),
): readonly (readonly number[])[] {
  const articles = times.length;
  const { left, right, probabilities, cosines, leads, penalties } = links;
  const all = { left, right, scores: probabilities };
  const linked = model.merges === undefined ? all : joinableLinks(articles, all);
  const made = mergesOf({ articles, ...linked }, 'average');
  if (model.merges === undefined) return cutTree(articles, made, model.threshold);
  const scored = {
    left,
    right,
    probabilities,
    cosine: (pair: number) => cosines[pair]!,
    lead: (pair: number) => leads[pair]!,
    penalty: (pair: number) => penalties[pair]!,
  };
  const known = articleTimes(
    times.map((publishedAt) => ({ publishedAt })),
    { languages, lengths: Int32Array.from(lengths) },
  );
  return cutTree(articles, judgeMerges(articles, made, scored, known, model.merges), model.merges.event);
}
