import { isListOf, isRecord, requireArgument } from '../../arguments.js';
import { type Article, type ArticleId, requireArticles, type Span } from '../../article.js';
import { integer, readOptions } from '../../options.js';
import { addTo, groupBy } from '../../structures/index.js';
import { fold } from '../tokens/index.js';
import { splitParagraphs } from './split-paragraphs.js';

export interface RepeatedBoilerplateOptions {
  /** Minimum number of different articles of one outlet that contain the paragraph. @default 3 */
  readonly minArticles?: number | undefined;
  /**
   * Maximum length of a paragraph, in UTF-16 code units; longer ones belong to the article however often they occur.
   * @default 400
   */
  readonly maxLength?: number | undefined;
}

/** A paragraph that an outlet repeats. */
export interface RepeatedParagraph {
  readonly outlet: string;
  /** Its text in the first of the articles, by id. */
  readonly text: string;
  /** All its occurrences, by article id, then offset. */
  readonly spans: readonly (Span & { readonly article: ArticleId })[];
}

/**
 * Finds page boilerplate by repetition: paragraphs that occur in several articles of one outlet, whatever they say.
 * This finds boilerplate that no list of phrases knows ("HBO" under a picture, "The latest on …: all our reports").
 *
 * Articles that share a third of their text count as one, because they are versions of one another: an updated article
 * repeats itself from top to bottom. Articles without an outlet are left out.
 *
 * Useful for: an outlet's archive, a day of feeds. Not useful for: three articles of one event, or agency copy in many
 * outlets.
 *
 * @returns The repeated paragraphs, by outlet, then by number of articles, then by text.
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-option`.
 *
 * @example
 * findRepeatedBoilerplate(archive)[0]; // { outlet: 'Example News', text: 'Our app is free', spans: [ … ] }
 */
export function findRepeatedBoilerplate(
  articles: readonly Article[],
  options?: RepeatedBoilerplateOptions,
): readonly RepeatedParagraph[] {
  const { minArticles, maxLength } = readOptions<{ minArticles: number; maxLength: number }>(
    'findRepeatedBoilerplate',
    options,
    { minArticles: integer(3, 2, 1_000_000), maxLength: integer(400, 1, 100_000) },
  );
  requireArticles(articles);
  return [...groupBy(articles, ({ outlet }) => outlet || undefined)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([outlet, own]) => (own.length < minArticles ? [] : repeatedIn(outlet, own, minArticles, maxLength)));
}

/**
 * The repeated paragraphs of one outlet, folded, for the option `boilerplate` of {@link splitParagraphs}.
 *
 * @throws {SameStoryError} `invalid-argument`.
 *
 * @example
 * splitParagraphs(article.text, { boilerplate: boilerplateOf(findRepeatedBoilerplate(archive), article.outlet) });
 */
export function boilerplateOf(repeated: readonly RepeatedParagraph[], outlet: string | undefined): ReadonlySet<string> {
  const isList = isListOf(repeated, (entry) => isRecord(entry) && typeof entry.text === 'string');
  requireArgument('boilerplateOf', 'repeated', isList, repeated, 'what findRepeatedBoilerplate gives');
  const isOutlet = outlet === undefined || typeof outlet === 'string';
  requireArgument('boilerplateOf', 'outlet', isOutlet, outlet, 'the name of an outlet');
  return new Set(repeated.filter((paragraph) => paragraph.outlet === outlet).map(({ text }) => fold(text)));
}

interface Occurrence extends Span {
  readonly article: Article;
}

function repeatedIn(outlet: string, articles: Article[], minArticles: number, maxLength: number): RepeatedParagraph[] {
  articles.sort((a, b) => (a.id < b.id ? -1 : 1));
  const indices = new Map<string, Occurrence[]>();
  for (const article of articles) {
    for (const { start, end } of splitParagraphs(article.text)) {
      // Long paragraphs only serve to recognise versions, for which their exact words are enough.
      const paragraph = article.text.slice(start, end);
      addTo(indices, end - start > maxLength ? paragraph : fold(paragraph), { article, start, end });
    }
  }
  const versions = versionsOf(indices);
  const repeated: RepeatedParagraph[] = [];
  for (const listed of indices.values()) {
    const different = new Set(listed.map(({ article }) => versions.get(article) ?? article));
    const { article, start, end } = listed[0]!;
    if (different.size < minArticles || end - start > maxLength) continue;
    repeated.push({
      outlet,
      text: article.text.slice(start, end),
      spans: listed.map((index) => ({ article: index.article.id, start: index.start, end: index.end })),
    });
  }
  return repeated.sort((a, b) => b.spans.length - a.spans.length || (a.text < b.text ? -1 : 1));
}

// A paragraph that occurs in more articles than this is certainly boilerplate. Comparing all pairs of them would cost
// quadratic time.
const SURELY_BOILERPLATE = 20;

/** For each article that repeats an earlier one of its outlet, that earlier one. */
function versionsOf(indices: ReadonlyMap<string, readonly Occurrence[]>): Map<Article, Article> {
  const shared = new Map<Article, Map<Article, number>>();
  for (const listed of indices.values()) {
    const holders = [...new Set(listed.map(({ article }) => article))];
    if (holders.length < 2 || holders.length > SURELY_BOILERPLATE) continue;
    const { start, end } = listed[0]!;
    const length = end - start;
    for (const [index, later] of holders.entries()) {
      for (const earlier of holders.slice(0, index)) {
        const row = shared.get(later) ?? new Map<Article, number>();
        row.set(earlier, (row.get(earlier) ?? 0) + length);
        shared.set(later, row);
      }
    }
  }
  const versions = new Map<Article, Article>();
  for (const [later, row] of shared) {
    for (const [earlier, length] of row) {
      if (length < Math.min(later.text.length, earlier.text.length) / 3) continue;
      versions.set(later, versions.get(earlier) ?? earlier);
      break;
    }
  }
  return versions;
}
