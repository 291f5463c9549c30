/** How the articles of a story stand to each other. */
export interface Centrality<M> {
  /** Mean link probability of all pairs, those without a link at 0; 1 for a story of one. */
  readonly cohesion: number;
  /** The article that is most like the others first. */
  readonly order: readonly M[];
}

/**
 * @param likeness the sum of an article's cosines with the others.
 * @param linked the sum of the link probabilities of all pairs.
 * @param compare the order of articles that are equally like the others.
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
