import type { Article } from '../article.js';
import { scanTokens, TokenBuffer, TokenFlag } from '../text/scan.js';
import { FIELDS, Field, LEAD_TOKENS } from '../vectors/term-counts.js';
import type { Vocabulary } from '../vectors/terms.js';
import type { Grouping } from './group-articles.js';

const KEYWORDS = 6;
const BARE_NUMBER = /^[\d.,]+$/;
/** Only the beginnings are searched for how a keyword is written. */
const SEARCHED = 4 * LEAD_TOKENS;

/**
 * The terms that carry most weight in a cluster's articles together: rare ones that many of its articles hold, which is what sets
 * it apart from the other clusters. Each is written as its articles write it most often, a phrase of names as one keyword.
 */
export function keywords(grouping: Grouping, cluster: readonly number[], articles: readonly Article[]): string[] {
  const { rows, counts } = grouping;
  const weights = new Map<number, number>();
  for (const article of cluster) {
    for (let entry = rows.offsets[article] as number; entry < (rows.offsets[article + 1] as number); entry++) {
      const rank = rows.ranks[entry] as number;
      const weight = rows.weights[entry * FIELDS + Field.All] as number;
      weights.set(rank, (weights.get(rank) ?? 0) + weight);
    }
  }
  const ranked = [...weights].sort(([rankA, a], [rankB, b]) => b - a || rankA - rankB);
  const terms = ranked.map(([rank]) => rows.termOfRank[rank] as number);
  const texts = cluster.map((place) => ({
    text: (articles[place] as Article).text,
    language: counts.languages[place] as string,
  }));
  return writtenKeywords(terms, counts.vocabulary, texts);
}

/**
 * The first terms that are no bare numbers, as the texts write them.
 *
 * @param terms by vocabulary number, the most telling first.
 */
export function writtenKeywords(
  terms: Iterable<number>,
  vocabulary: Vocabulary,
  texts: readonly { readonly text: string; readonly language: string }[],
): string[] {
  const best: number[] = [];
  for (const term of terms) {
    if (!BARE_NUMBER.test(vocabulary.term(term))) best.push(term);
    if (best.length === KEYWORDS) break;
  }
  const surfaces = surfaceForms(vocabulary, texts, new Set(best));
  return best.map((term) => surfaces.get(term) ?? vocabulary.term(term));
}

/** How each term is written most often in some texts; a capitalised form inside a sentence is a name. */
function surfaceForms(
  vocabulary: Vocabulary,
  texts: readonly { readonly text: string; readonly language: string }[],
  terms: ReadonlySet<number>,
): Map<number, string> {
  const forms = new Map<number, Map<string, number>>();
  const tokens = new TokenBuffer();
  for (const { text, language } of texts) {
    const read = vocabulary.reader(language);
    scanTokens(text, tokens, 0, Math.min(text.length, SEARCHED * 8));
    for (let token = 0; token < tokens.count; token++) {
      const [start, end] = [tokens.starts[token] as number, tokens.ends[token] as number];
      const term = read(text, start, end);
      if (!terms.has(term)) continue;
      const surface = text.slice(start, end).replace(/[’']s$/, '');
      const isCapital = ((tokens.flags[token] as number) & TokenFlag.Capitalised) !== 0;
      const opens = start < 2 || !/[\p{L},;]/u.test(text.charAt(start - 2));
      const form = isCapital && opens ? surface.toLowerCase() : surface;
      const counted = forms.get(term) ?? new Map<string, number>();
      // A capital at the beginning of a sentence says nothing: it counts a little, for either form.
      counted.set(form, (counted.get(form) ?? 0) + (opens ? 0.1 : 1));
      forms.set(term, counted);
    }
  }
  return new Map(
    [...forms].map(([term, counted]) => [
      term,
      ([...counted].sort(([formA, a], [formB, b]) => b - a || (formA < formB ? -1 : 1))[0] as [string, number])[0],
    ]),
  );
}
