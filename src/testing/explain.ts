import type { ArticleId } from '../article.js';

/** Why two articles are linked as strongly as they are, as `analyseStories(articles).explain(a, b)` says it. */
export interface LinkExplanationLike {
  /** The link probability: higher speaks for one story. */
  readonly probability: number;
  /** The same in plain words; where they are given, they are what is shown. */
  readonly reasons?: readonly string[] | undefined;
  /** What each feature adds to it or takes from it. */
  readonly contributions?: readonly { readonly feature: string; readonly contribution: number }[] | undefined;
  /** The words that both have, the most telling first. */
  readonly terms?: readonly { readonly term: string }[] | undefined;
}

/** Gives the reasons of a failure message: a sentence, or a link probability with what it is made of. */
export type Explain = (a: ArticleId, b: ArticleId) => string | LinkExplanationLike;

const MAX_FEATURES = 5;
const MAX_TERMS = 5;

/** The explanation in one line: "link probability 0.83: both name Almerston; published 3 hours apart". */
export function reasonText(explanation: string | LinkExplanationLike): string {
  if (typeof explanation === 'string') return explanation;
  const { probability, reasons = [], contributions = [], terms = [] } = explanation;
  if (reasons.length > 0) return `link probability ${probability.toFixed(2)}: ${reasons.join('; ')}`;
  const features = [...contributions]
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, MAX_FEATURES)
    .map(
      ({ feature, contribution }) => `${feature} ${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`,
    );
  const words = terms.slice(0, MAX_TERMS).map(({ term }) => term);
  return [
    `link probability ${probability.toFixed(2)}`,
    features.length === 0 ? '' : `: ${features.join(', ')}`,
    words.length === 0 ? '' : `; in common: ${words.join(', ')}`,
  ].join('');
}

/** The explanation as something that pairs can be ranked by. */
export function rankable(explain: Explain): (a: ArticleId, b: ArticleId) => { score: number; text: string } {
  return (a, b) => {
    const explanation = explain(a, b);
    return { score: typeof explanation === 'string' ? 0 : explanation.probability, text: reasonText(explanation) };
  };
}
