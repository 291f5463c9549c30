import type { ArticleId, Span } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { groupBy } from '../../structures/index.js';
import { plain } from '../formats/index.js';
import { markedPieces, wordKey } from './passages/index.js';

type Claim = Coverage['claims'][number];

/** A claim that rests on one source, or on none that is named. */
export interface ClaimView extends Span {
  readonly id: string;
  /** The article whose words are shown. */
  readonly article: ArticleId;
  /** All that have the claim, that one among them. */
  readonly articles: readonly ArticleId[];
  readonly text: string;
  /** `unnamed: two people briefed`, `one source: TMZ`, `nobody is named`. */
  readonly basis: string;
  readonly isQuote: boolean;
}

/**
 * Claims for which an editor would want a second source, each fact once: claims with nobody named, those that an
 * article has only from another outlet, and those of a single speaker.
 */
export function weakClaims(coverage: Coverage): ClaimView[] {
  if (coverage.claims.length === 0) return unattributedQuotes(coverage);
  const rank = (claim: Claim): number => (claim.unnamedOnly ? 0 : claim.relayed ? 1 : 2);
  const byFact = groupBy(coverage.claims, ({ fact }) => fact);
  const seen = new Set<string>();
  return coverage.claims
    .filter((claim) => claim.unnamedOnly || claim.speakers < 2)
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ fact }) => !seen.has(fact) && seen.add(fact))
    .filter(({ article, text }) => {
      // An article may say a thing twice.
      const words = `${article} ${wordKey(text)}`;
      return !seen.has(words) && seen.add(words);
    })
    .map((claim) => {
      const same = byFact.get(claim.fact)!;
      return {
        id: claim.id,
        article: claim.article,
        articles: [...new Set(same.map(({ article }) => article))],
        start: claim.start,
        end: claim.end,
        text: markedPieces(claim.text, 0, [], 1)
          .map(({ text, mark }) => (mark === 'gap' ? '[…]' : text))
          .join(''),
        basis: basisOf(
          claim,
          same.every(({ via }) => via !== null),
        ),
        isQuote: claim.kind === 'quoted',
      };
    });
}

function basisOf({ who, named, via }: Claim, isAlwaysRelayed: boolean): string {
  const through = via === null || !isAlwaysRelayed ? '' : `, through ${plain(via)}`;
  if (who === null) return `nobody is named${through}`;
  return named ? `one source: ${plain(who)}${through}` : `unnamed: ${plain(who)}${through}`;
}

/** If a comparison has no claims, its quotes without a speaker are listed. */
function unattributedQuotes({ quotes }: Coverage): ClaimView[] {
  return quotes
    .filter(({ speaker }) => speaker === null || speaker === '')
    .flatMap(({ id, variants }) => {
      const variant = variants.find(({ relation }) => relation !== 'paraphrased');
      if (variant === undefined || variant.text.split(' ').length < MIN_WORDS) return [];
      const { article, start, end, text } = variant;
      const articles = [...new Set(variants.map((other) => other.article))];
      return [{ id, article, articles, start, end, text: plain(text), basis: 'nobody is named', isQuote: true }];
    });
}

/** With fewer quoted words, a quote without a speaker is often the name of a thing: "the Beast". */
const MIN_WORDS = 5;
