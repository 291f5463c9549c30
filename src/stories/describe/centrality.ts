/** How typical each article of a story is, and how closely they belong together. */
export interface Centrality<M> {
  /** Mean link probability of all pairs, those without a link at 0; 1 for a story of one. */
  readonly cohesion: number;
  /** The articles, most similar to the others first. */
  readonly order: readonly M[];
}

/**
 * Orders the members of a story by their similarity to the others.
 *
 * @param likeness the sum of an article's cosines with the others.
 * @param linked the sum of the link probabilities of all pairs.
 * @param compare the order of equally similar articles.
 */
export function centrality<M>(
  members: readonly M[],
  likeness: (member: M) => number,
  linked: number,
  compare: (a: M, b: M) => number,
): Centrality<M> {
  const pairs = (members.length * (members.length - 1)) / 2;
  return {
    cohesion: pairs === 0 ? 1 : linked / pairs,
    order: [...members].sort((a, b) => likeness(b) - likeness(a) || compare(a, b)),
  };
}
