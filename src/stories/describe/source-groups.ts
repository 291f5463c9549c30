import type { Article } from '../../article.js';
import { canonicalUrl, findReuse, independentSources, outletKey } from '../../reuse/index.js';
import type { SharedRuns } from '../link/index.js';

/** A shorter text has so few runs that a sample of them may miss what it shares. */
const SHORT_TEXT = 1000;
/**
 * Two longer texts share at least this fraction of the sampled runs of the shorter, if a quarter of either is in the
 * other: at worst, changed words destroy four runs in five.
 */
const MIN_SHARE = 0.05;
/** In a larger story, texts are always compared word by word: comparing samples of all pairs would take as long. */
const MAX_SAMPLED = 40;

/**
 * How many independent sources a story has: the length of `independentSources(articles, findReuse(articles))`. Texts
 * are compared word by word only where a sample of their runs shows that they may share text, which saves the time for
 * most stories.
 *
 * @param texts the articles, those with one text (or nearly) in one list, with the index of that text.
 * @param outletOf the outlet that an outlet counts as.
 */
export function countIndependentSources(
  texts: readonly { readonly index: number; readonly copies: readonly Article[] }[],
  runs: SharedRuns,
  outletOf: (outlet: string | undefined) => string | undefined,
): number {
  const articles = texts.flatMap(({ copies }) => copies.map((copy) => ({ ...copy, outlet: outletOf(copy.outlet) })));
  if (articles.length === 1) return 1;
  if (mayShareText(texts, runs)) return independentSources(articles, findReuse(articles)).length;
  const outlets = articles.map(({ outlet }, at) => (outlet ? outletKey(outlet) : at));
  return new Set(outlets).size;
}

function mayShareText(
  texts: readonly { readonly index: number; readonly copies: readonly Article[] }[],
  runs: SharedRuns,
): boolean {
  if (texts.length > MAX_SAMPLED || texts.some(({ copies }) => copies.length > 1)) return true;
  if (texts.some(({ copies }) => copies[0]!.text.length < SHORT_TEXT)) return true;
  if (haveOneAddress(texts.map(({ copies }) => copies[0]!))) return true;
  return texts.some(({ index: a }, at) => texts.slice(0, at).some(({ index: b }) => runs.share(a, b) >= MIN_SHARE));
}

/** Whether two of them have one address. Versions and twins are one source however little text they share. */
function haveOneAddress(articles: readonly Article[]): boolean {
  const addresses = articles.flatMap(({ url }) => (url === undefined ? [] : (canonicalUrl(url) ?? [])));
  return new Set(addresses).size < addresses.length;
}
