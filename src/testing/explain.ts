import type { ArticleId } from '../article.js';

/** Why two articles are linked as strongly as they are. */
export interface LinkExplanation {
  /** The link score: higher speaks for one story. */
  readonly score: number;
  /** What each feature adds to it or takes from it. */
  readonly contributions?: readonly { readonly feature: string; readonly contribution: number }[] | undefined;
}

/** Gives the reasons of a failure message: a sentence, or a score with what each feature adds to it. */
export type Explain = (a: ArticleId, b: ArticleId) => string | LinkExplanation;

const MOST_FEATURES = 5;

/** The explanation in one line: "score 0.83: names +1.20, lead +0.75, daysLong −0.40". */
export function reasonText(explanation: string | LinkExplanation): string {
  if (typeof explanation === 'string') return explanation;
  const features = [...(explanation.contributions ?? [])]
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, MOST_FEATURES)
    .map(
      ({ feature, contribution }) => `${feature} ${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`,
    );
  return `score ${explanation.score.toFixed(2)}${features.length === 0 ? '' : `: ${features.join(', ')}`}`;
}

/** The explanation as something that pairs can be ranked by. */
export function rankable(explain: Explain): (a: ArticleId, b: ArticleId) => { score: number; text: string } {
  return (a, b) => {
    const explanation = explain(a, b);
    return { score: typeof explanation === 'string' ? 0 : explanation.score, text: reasonText(explanation) };
  };
}
