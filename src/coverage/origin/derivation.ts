import type { Article, ArticleId } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import type { ArticleComposition } from './composition.js';

/**
 * METER's classes for an article compared with the others. `wholly-derived`, `partially-derived`: nearly all of it, or
 * a good part, is in an article that was certainly published earlier or that it credits. `non-derived`: almost nothing
 * is in other articles, or hardly anything word for word, or only in later ones. `common-origin`: a person, a company
 * or a court released what it shares. `shared`: it has much in common with others, but nothing shows who was first.
 * `undetermined`: it is too short, or has too little in common.
 */
export type Derivation =
  | 'wholly-derived'
  | 'partially-derived'
  | 'non-derived'
  | 'common-origin'
  | 'shared'
  | 'undetermined';

/** Fewer body tokens are too little evidence. */
const MIN_TOKENS = 40;
/**
 * Share of an article in passages of others at which it has something of theirs, and at which it has nearly all of it.
 */
const PARTLY = 0.2;
const WHOLLY = 0.85;
/** Two reports of one event have less than this in common anyway. */
const HARDLY = 0.1;
/** Less than this, without copying, is independent work on one event. */
const MOSTLY = 0.5;
/**
 * Minimum share that must be word for word before a rewording counts as taken over, and not as the same fact told
 * twice.
 */
const MIN_VERBATIM = 0.1;

/** Fewer words copied are a toll and its source, or the attribution of a statement, which two reports share anyway. */
const MIN_COPIED = 16;

/** What an article would be derived from: places of articles, those it has most of first. */
export interface ArticleOrigin {
  readonly derivation: Derivation;
  readonly sources: readonly number[];
}

/**
 * Classifies an article against the others. Only narration can be derived: what a person, a company or a court
 * released, and what an agency sent to both, is of common origin, whoever printed it first.
 *
 * @param agencies by article, the agencies that it names as its source.
 */
export function originOf(
  articles: readonly Article[],
  compositions: readonly ArticleComposition[],
  agencies: readonly (readonly string[])[],
  article: number,
): ArticleOrigin {
  const { composition, tokens, shared } = compositions[article]!;
  const reused = composition.verbatim + composition.rewrite;
  if (tokens < MIN_TOKENS) return { derivation: 'undetermined', sources: [] };
  if (reused < HARDLY) return { derivation: 'non-derived', sources: [] };
  const close = shared.filter(
    ({ share, verbatim }) => share >= PARTLY && verbatim >= MIN_VERBATIM && verbatim * tokens >= MIN_COPIED,
  );
  const derivable = close.filter(({ article: other, narrated }) => {
    if (narrated.share < PARTLY || narrated.verbatim < MIN_VERBATIM) return false;
    if (narrated.verbatim * tokens < MIN_COPIED) return false;
    // What an agency sent is the agency's, unless the other article is the agency's own.
    const [own, theirs] = [articles[article]!, articles[other]!];
    const sent = [
      ...agencies[article]!.filter((agency) => agency !== theirs.outlet),
      ...agencies[other]!.filter((agency) => agency !== own.outlet),
    ];
    return sent.length === 0 || credits(own, theirs);
  });
  if (close.length > 0 && derivable.length === 0) return { derivation: 'common-origin', sources: [] };
  const orders = derivable.map((other) => isEarlier(articles[other.article]!, articles[article]!));
  const sources = derivable
    .filter((_, index) => orders[index] === true)
    .sort((x, y) => y.share - x.share || x.article - y.article);
  const [first] = sources;
  if (first !== undefined) {
    const isWhole = first.share >= WHOLLY || (reused >= WHOLLY && orders.every((order) => order === true));
    return {
      derivation: isWhole ? 'wholly-derived' : 'partially-derived',
      sources: sources.map((other) => other.article),
    };
  }
  if (close.length === 0) return { derivation: reused < MOSTLY ? 'non-derived' : 'undetermined', sources: [] };
  return { derivation: orders.every((order) => order === false) ? 'non-derived' : 'shared', sources: [] };
}

/** Whether an article was certainly published before another; `undefined` if times and credits do not say. */
function isEarlier(one: Article, two: Article): boolean | undefined {
  if (credits(two, one)) return true;
  if (credits(one, two)) return false;
  const [first, second] = [publicationTime(one), publicationTime(two)];
  if (first === undefined || second === undefined) return undefined;
  if (first.to < second.from) return true;
  return second.to < first.from ? false : undefined;
}

function credits(article: Article, source: Article): boolean {
  return source.outlet !== undefined && (article.credits ?? []).includes(source.outlet);
}

/** The article of a list that was published first, and whether that is sure; `null` where no time says anything. */
export function firstPublished(articles: readonly Article[]): { article: ArticleId; sure: boolean } | null {
  const timed = articles
    .map((article) => ({ article, time: publicationTime(article) }))
    .filter((one) => one.time !== undefined)
    .sort((x, y) => x.time!.from - y.time!.from);
  const [first, second] = timed;
  if (first === undefined) return null;
  const sure = timed.length === articles.length && (second === undefined || first.time!.to < second.time!.from);
  return { article: first.article.id, sure };
}
