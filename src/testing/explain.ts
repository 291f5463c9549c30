import type { ArticleId } from '../article.js';

/** Why two articles are linked, as `analyseStories(articles).explain(a, b)` returns it. */
export interface LinkExplanationLike {
  /** The link probability: higher speaks for one story. */
  readonly probability: number;
  /** The same in plain words; shown where given. */
  readonly reasons?: readonly string[] | undefined;
  /** Shared words as the texts write them, the weightiest first; shown where there are no reasons. */
  readonly terms?: readonly { readonly word: string }[] | undefined;
}

/** Gives the reasons of a failure message: a sentence, or a link probability with its reasons in plain words. */
export type Explain = (a: ArticleId, b: ArticleId) => string | LinkExplanationLike;

const MAX_WORDS = 5;

/** The explanation in one line: "link probability 0.83: both name Almerston; published 3 hours apart". */
export function reasonText(explanation: string | LinkExplanationLike): string {
  if (typeof explanation === 'string') return explanation;
  const { probability, reasons = [], terms = [] } = explanation;
  const words = terms.slice(0, MAX_WORDS).map(({ word }) => word);
  const why = reasons.length > 0 ? reasons : words.length > 0 ? [`both have the words ${words.join(', ')}`] : [];
  return [`link probability ${probability.toFixed(2)}`, ...(why.length > 0 ? [why.join('; ')] : [])].join(': ');
}

/** The explanation with a score, so that pairs can be ranked. */
export function rankable(explain: Explain): (a: ArticleId, b: ArticleId) => { score: number; text: string } {
  return (a, b) => {
    const explanation = explain(a, b);
    return { score: typeof explanation === 'string' ? 0 : explanation.probability, text: reasonText(explanation) };
  };
}
